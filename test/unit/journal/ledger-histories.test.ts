import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card, JournalFacts, Report } from '../../../shared/journal/journal-facts.ts';
import { journalLessons } from '../../../shared/journal/journal-lessons.ts';
import {
  type Debt,
  debtsOf,
  hoursOfBlock,
  type LedgerCell,
  ledgerOf,
  type ManHours,
  sumHours,
} from '../../../shared/journal/ledger.ts';
import { rollOf } from '../../../shared/journal/membership.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { cardText } from '../../../shared/timetable/card-text.ts';
import { absent, card, DRILL, KINDS, MONDAY, man, report, seat, TACTICS } from './small-journal.ts';

/** Anything that can happen to a journal, told by numbers that pick among what is possible at the time. */
const act = fc.record({
  what: fc.constantFrom(
    'close',
    'close',
    'close',
    'notHeld',
    'reopen',
    'again',
    'makeUp',
    'join',
    'move',
    'replan',
    'undo',
  ),
  pick: fc.nat(1000),
  who: fc.nat(1000),
  hours: fc.integer({ min: 0, max: 3 }),
  excused: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const CARDS = [1, 2].flatMap((platoon) =>
  [DRILL, TACTICS].flatMap((kind) => [0, 1, 2].map((index) => card(platoon, kind, index))),
);
const first = (): JournalFacts => ({
  kinds: KINDS,
  planned: CARDS.map((one, index) => ({ ...one, ...seat(addDays(MONDAY, index % 6), one.platoonId) })),
  reports: [],
  makeups: [],
  guests: [],
  men: [1, 2, 3, 4, 5].map((id) =>
    man(id, id < 4 ? 1 : 2, {
      stays: [{ from: MONDAY, platoonId: id < 4 ? 1 : 2 }],
      ...(id === 3 && { enrolledOn: '2027-01-13' }),
    }),
  ),
});

/** Plays a history as the host would, each act on a copy, so that undo takes back the whole of the last one. */
function play(acts: readonly Act[]): JournalFacts {
  const states = [first()];
  for (const one of acts) {
    if (one.what === 'undo') {
      if (states.length > 1) states.pop();
    } else states.push(after(structuredClone(states.at(-1)!), one, states.length));
  }
  return states.at(-1)!;
}

function after(facts: JournalFacts, { what, pick, who, hours, excused }: Act, day: number): JournalFacts {
  const lessons = journalLessons(facts);
  const open = lessons.filter((lesson) => lesson.report === null || lesson.report.state === 'reopened');
  const lesson = open[pick % Math.max(1, open.length)];
  const someone = facts.men[who % facts.men.length]!;
  const marks = hours === 0 ? [] : [absent(someone.id, hours, excused ? {} : { kind: 'unexcused', reason: null })];
  const write = (page: Partial<Report>) => {
    if (!lesson) return;
    const { card: of, date, slot, placeId, instructorId, makeup, hours: length, lessonKindId } = lesson;
    const guests = facts.guests.filter((one) => of && cardText(one.card) === cardText(of)).map((one) => one.cadetId);
    const men = of ? rollOf(facts.men, of.platoonId, date).map(({ id }) => id) : (makeup?.men ?? []);
    facts.reports = facts.reports.filter((one) => one !== lesson.report);
    facts.reports.push(
      report(of, { date, slot, placeId, instructorId }, men, {
        lessonKindId,
        hours: length,
        makeupId: makeup?.id ?? null,
        guests: guests.filter((id) => !men.includes(id)),
        ...page,
      }),
    );
  };
  const chosen = facts.reports[pick % Math.max(1, facts.reports.length)];
  if (what === 'close')
    write({ marks: marks.map((mark) => ({ ...mark, hours: Math.min(mark.hours, lesson?.hours ?? 1) })) });
  else if (what === 'notHeld') write({ state: 'notHeld', reason: 'жаңбыр', men: [], guests: [] });
  else if (what === 'reopen' && chosen?.state === 'held') Object.assign(chosen, { state: 'reopened', reason: 'қате' });
  else if (what === 'again' && chosen?.state === 'notHeld' && chosen.card && chosen.makeupId === null) {
    const { card: of, hours: length, lessonKindId } = chosen;
    const planned = lessons.some(
      (one) => one.card && cardText(one.card) === cardText(of) && one.report?.state !== 'notHeld',
    );
    const id = facts.makeups.length + 1;
    if (!planned)
      facts.makeups.push({ id, lessonKindId, card: of, hours: length, men: [], ...seat(addDays(MONDAY, 20 + day), 5) });
  } else if (what === 'makeUp') {
    const id = facts.makeups.length + 1;
    const lessonKindId = excused ? DRILL : TACTICS;
    facts.makeups.push({
      id,
      lessonKindId,
      card: null,
      hours: hours + 1,
      men: [someone.id],
      ...seat(addDays(MONDAY, 20 + day), 6),
    });
  } else if (what === 'join' && lesson?.card && lesson.card.platoonId !== someone.platoonId) {
    facts.guests.push({ card: lesson.card, cadetId: someone.id });
  } else if (what === 'move') {
    const platoonId = someone.platoonId === 1 ? 2 : 1;
    someone.platoonId = platoonId;
    someone.stays.push({ from: addDays(someone.stays.at(-1)!.from, 1 + (pick % 3)), platoonId });
  } else if (what === 'replan') {
    const moved = facts.planned[pick % facts.planned.length]!;
    moved.date = addDays(MONDAY, 7 + (who % 20));
  }
  return facts;
}

/** The same ledger once more, hour by hour and without any of the shared code: slow and plain on purpose. */
function naive(facts: JournalFacts, cadetId: number, kindId: number): ManHours {
  const kind = facts.kinds.find(({ id }) => id === kindId)!;
  const who = facts.men.find(({ id }) => id === cadetId)!;
  const sum = { planned: 0, held: 0, lost: 0, open: 0, attended: 0, excused: 0, unexcused: 0, madeUp: 0, owed: 0 };
  const same = (a: Card | null, b: Card) =>
    a?.platoonId === b.platoonId && a.lessonKindId === b.lessonKindId && a.blockIndex === b.blockIndex;
  for (const index of [0, 1, 2]) {
    sum.planned += kind.hours;
    const pages = facts.reports.filter(
      (page) =>
        page.state === 'held' &&
        page.card?.lessonKindId === kindId &&
        page.card.blockIndex === index &&
        page.men.includes(cadetId),
    );
    if (pages.length > 0) {
      let least = Number.POSITIVE_INFINITY;
      let kindOfLeast = 'excused';
      for (const page of pages) {
        const own = page.marks.find((one) => one.cadetId === cadetId);
        if ((own?.hours ?? 0) < least) {
          least = own?.hours ?? 0;
          kindOfLeast = own?.kind ?? 'excused';
        }
      }
      sum.held += kind.hours;
      sum.attended += kind.hours - least;
      if (kindOfLeast === 'excused') sum.excused += least;
      else sum.unexcused += least;
      continue;
    }
    const own = card(who.platoonId!, kindId, index);
    const written = facts.reports.filter((page) => same(page.card, own));
    const plan = facts.planned.find((one) => same(one, own))!;
    if (written.some((page) => page.state === 'held')) {
      sum.held += kind.hours;
      sum.excused += kind.hours;
    } else if (
      written.some((page) => page.state === 'reopened') ||
      !written.some((page) => page.makeupId === null && page.date === plan.date && page.slot === plan.slot) ||
      facts.makeups.some((one) => same(one.card, own) && !written.some((page) => page.makeupId === one.id))
    ) {
      sum.open += kind.hours;
    } else sum.lost += kind.hours;
  }
  for (const page of facts.reports) {
    if (page.state !== 'held' || page.lessonKindId !== kindId) continue;
    if (!page.guests.includes(cadetId) && !(page.card === null && page.men.includes(cadetId))) continue;
    sum.madeUp += page.hours - Math.min(page.hours, page.marks.find((one) => one.cadetId === cadetId)?.hours ?? 0);
  }
  sum.owed = Math.max(0, sum.planned - sum.open - sum.attended - sum.madeUp);
  return sum;
}

const lineOf = ({ cadetId, subjectCode, phase, owed }: Debt): Debt => ({ cadetId, subjectCode, phase, owed });
const hoursOnly = (cells: readonly LedgerCell[]): ManHours => sumHours(cells);

test('over any history the ledger is what a plain recount says, and its sums hold', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const facts = play(acts);
      const ledger = ledgerOf(facts);
      for (const { id } of facts.men) {
        for (const { id: kindId, subjectCode } of KINDS) {
          const cells = ledger.cells.filter((cell) => cell.cadetId === id && cell.subjectCode === subjectCode);
          expect(hoursOnly(cells)).toEqual(naive(facts, id, kindId));
        }
      }
      for (const cell of ledger.cells) {
        expect(cell.held + cell.lost + cell.open).toBe(cell.planned);
        expect(cell.attended + cell.excused + cell.unexcused).toBe(cell.held);
        expect(cell.owed).toBe(Math.max(0, cell.held + cell.lost - cell.attended - cell.madeUp));
        // Count and list from the same lines.
        for (const figure of ['planned', 'held', 'lost', 'open', 'attended', 'excused', 'unexcused'] as const) {
          expect(cell.blocks.reduce((sum, block) => sum + hoursOfBlock(block, figure), 0)).toBe(cell[figure]);
        }
      }
      // Who asks for debts alone hears the same ones.
      const owing = ledger.cells.filter(({ owed }) => owed > 0);
      expect(debtsOf(facts).map(lineOf)).toEqual(owing.map(lineOf));
      // Every block of every platoon stands in the ledger once, whatever happened to it.
      expect(ledger.platoonBlocks.map(cardText).sort()).toEqual(CARDS.map(cardText).sort());
    }),
    { numRuns: 300, seed: 20270111 },
  );
});
