import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/kit/local-time.ts';
import { addMinutes, minutesBetween } from '../../../shared/presence/local-minutes.ts';
import type { Whereabouts } from '../../../shared/presence/whereabouts.ts';
import { clock, column, SITTINGS } from '../../unit/presence/random-lives.ts';
import { gateSchool } from '../gate/gate-school.ts';
import { BookByHand, type Roll, type Word } from './book-by-hand.ts';

const MEN = [1, 2, 3, 4];
/** Four days each: a month ends, a year ends, the intake ends after the third. */
const SPANS = [
  { name: 'a month', first: '2027-01-30', starts: '2027-01-11', ends: '2027-02-19', days: 4 },
  { name: 'a year', first: '2026-12-30', starts: '2026-12-01', ends: '2027-01-09', days: 4 },
  { name: 'the intake', first: '2027-02-17', starts: '2027-01-11', ends: '2027-02-19', days: 3 },
] as const;
const WHAT = ['leave', 'leave', 'refuse', 'pass', 'pass', 'pass', 'letOut', 'correct', 'absent', 'end'] as const;
const ON_ROLL = ['roll', 'roll', 'roll', 'settle', 'settle', 'close', 'undo', 'undo', 'closeCase'] as const;

const act = fc.record({
  what: fc.constantFrom(...WHAT, ...ON_ROLL),
  man: fc.constantFrom(...MEN),
  other: fc.constantFrom(...MEN),
  mark: fc.constantFrom<Whereabouts | null>('present', 'present', 'leave', 'unknown', 'sick', null),
  kind: fc.constantFrom('illness', 'hospital', 'trip', 'restriction', 'other'),
  by: fc.integer({ min: 1, max: 240 }),
  wait: fc.constantFrom(2, 9, 45, 120, 260),
});
const history = fc.array(act, { minLength: 34, maxLength: 34 });

test.each(SPANS.map((span, index) => [span, fc.sample(history, { numRuns: 1, seed: 7 + index })[0]!] as const))(
  'one fact: gate, roll, strength, meals and the book by hand agree after every act; where $name ends',
  async (span, acts) => {
    const { officer, commander, signIn, at } = await gateSchool({
      now: `${span.first}T16:00:00`,
      men: MEN.length,
      sql: `UPDATE cohort SET starts_on = '${span.starts}', ends_on = '${span.ends}';
        UPDATE school_order SET date = '2026-11-28';
        INSERT INTO cadet_document SELECT id, 'familyProof', '2026-11-28' FROM cadet;`,
    });
    const planner = await signIn('planner');
    const people = { officer, commander, planner };
    const book = new BookByHand(MEN, span.days);
    const cohortId = 1;
    const minuteAt = (text: string) => minutesBetween(`${span.first}T00:00`, text);
    const stamp = (minute: number) => addMinutes(`${span.first}T00:00`, minute);
    const day = (number: number) => addDays(span.first, number);
    const takeBack = new Map<number, () => void>();
    const done = new Map<string, number>();
    let now = 16 * 60;

    const noted = async (by: keyof typeof people, inverse: () => void) => {
      takeBack.set((await people[by].get('history.lastOfMine', {}))!.id, inverse);
    };
    const rollOf = (roll: Roll) => {
      const [date = '', time = ''] = stamp(roll.at).split('T');
      return { cohortId, date, part: time < '12:00' ? ('morning' as const) : ('evening' as const) };
    };
    const nearest = async () => {
      const number = Math.floor(now / 1440);
      const minutes = [number * 1440 - 150, number * 1440 + 400, number * 1440 + 1290];
      const minute = minutes.findLast((one) => one <= now && one >= 16 * 60 && one < book.list[1]);
      if (minute === undefined) return null;
      const stands = book.rolls.find((one) => one.at === minute);
      if (stands) return stands;
      const roll: Roll = { at: minute, closed: false, words: new Map() };
      await officer.get('rolls.open', rollOf(roll));
      book.rolls.push(roll);
      return roll;
    };

    const doIt = async ({ what, man, mark, kind, by }: (typeof acts)[number]): Promise<boolean> => {
      const tonight = Math.floor((now - 390) / 1440);
      const lines = book.lines.get(man)!;
      const nights = book.nights.get(man)!;
      const last = lines.at(-1);
      switch (what) {
        case 'leave': {
          const night = day(tonight);
          const asked = await planner.call('leave.ask', { cadetId: man, wish: { kind: 'single', night }, note: null });
          if (asked.ok) await noted('planner', () => {});
          const decided = await commander.call('leave.decide', {
            cohortId,
            verdict: 'approved',
            nights: [{ cadetId: man, night, decisionId: null }],
            reason: 'рұқсат',
          });
          if (!decided.ok) return false;
          nights.add(tonight);
          await noted('commander', () => nights.delete(tonight));
          return true;
        }
        case 'refuse': {
          const { decisions } = await commander.get('leave.man', { cadetId: man, night: day(tonight) });
          const decisionId = decisions.find((one) => one.night === day(tonight))?.id ?? null;
          const refused = await commander.call('leave.decide', {
            cohortId,
            verdict: 'refused',
            nights: [{ cadetId: man, night: day(tonight), decisionId }],
            reason: 'нарядқа қойылды',
          });
          if (!refused.ok) return false;
          const had = nights.delete(tonight);
          await noted('commander', () => had && nights.add(tonight));
          return true;
        }
        case 'pass': {
          const direction = book.isOut(man) ? 'in' : 'out';
          const passed = await officer.call('gate.record', { cohortId, cadetId: man, direction, way: 'scan' });
          if (!passed.ok || passed.value.repeated) return false;
          const granted =
            direction === 'out' ? { night: tonight, due: tonight * 1440 + 1830 } : { night: null, due: null };
          if (direction === 'out') expect(nights.has(tonight)).toBe(true);
          lines.push({ id: passed.value.movementId, passage: { direction, at: now, ...granted } });
          return true;
        }
        case 'letOut': {
          const due = by % 3 === 0 ? null : now + by;
          const input = { cohortId, cadetId: man, note: 'емханаға', due: due === null ? null : stamp(due) };
          const passed = await officer.call('gate.letOut', input);
          if (!passed.ok || passed.value.repeated) return false;
          const passage = { direction: 'out' as const, at: now, night: null, due };
          lines.push({ id: passed.value.movementId, passage });
          return true;
        }
        case 'correct': {
          if (!last) return false;
          const to = last.passage.at - (by % 20);
          const change = by % 7 === 0 ? { struck: true as const } : { at: stamp(to) };
          const input = { cohortId, movementId: last.id, change, note: 'сағат қате' };
          if (!(await officer.call('gate.correct', input)).ok) return false;
          if ('struck' in change) lines.pop();
          else last.passage = { ...last.passage, at: to };
          return true;
        }
        case 'absent': {
          const from = now - (by % 90);
          const to = by % 2 === 0 ? null : now + by;
          const added = await officer.call('absences.add', {
            cohortId,
            cadetIds: [man],
            kind: kind as 'illness',
            from: stamp(from),
            to: to === null ? null : stamp(to),
            orderNumber: null,
            note: 'себебі',
          });
          const id = added.ok ? added.value.ids[0]! : 0;
          if (!added.ok) return false;
          const absences = book.absences.get(man)!;
          absences.set(id, { kind: kind as 'illness', from, to });
          await noted('officer', () => absences.delete(id));
          return true;
        }
        case 'end': {
          const [id, absence] = [...book.absences.get(man)!].at(-1) ?? [0, null];
          if (!absence || !(await officer.call('absences.end', { cohortId, id, to: stamp(now) })).ok) return false;
          const before = absence.to;
          absence.to = now;
          await noted('officer', () => {
            absence.to = before;
          });
          return true;
        }
        case 'roll': {
          const roll = await nearest();
          if (!roll) return false;
          const { seen } = await officer.get('rolls.board', rollOf(roll));
          // Mostly the word that the gate speaks against.
          const contrary = book.isOut(man) ? ('present' as const) : ('leave' as const);
          const word = mark === 'present' || mark === 'leave' ? contrary : mark;
          const input = { ...rollOf(roll), cadetIds: [man], mark: word, note: null, seen };
          const marked = await officer.call('rolls.mark', input);
          if (!marked.ok || marked.value.marked === 0) return false;
          const words = roll.words.get(man) ?? [];
          roll.words.set(man, [...words, { mark: word, settled: null }]);
          await noted('officer', () => roll.words.get(man)!.pop());
          return true;
        }
        case 'settle': {
          const open = book.rolls.flatMap((roll) =>
            MEN.filter(
              (one) => book.onRoll(one, roll, now).where === 'unknown' && roll.words.get(one)?.at(-1)?.mark,
            ).map((one) => ({ roll, man: one, word: roll.words.get(one)!.at(-1)! })),
          );
          const chosen = open[by % Math.max(1, open.length)];
          if (!chosen) return false;
          return settle(chosen, by);
        }
        case 'close': {
          const roll = book.rolls.at(-1);
          if (!roll || !(await officer.call('rolls.close', rollOf(roll))).ok) return false;
          roll.closed = true;
          return true;
        }
        case 'closeCase': {
          const { cases } = await officer.get('gate.out', { cohortId });
          const open = cases[by % Math.max(1, cases.length)];
          if (!open) return false;
          await officer.get('gate.closeOverdue', { cohortId, movementId: open.movementId, note: 'анықталды' });
          const { movementId } = open;
          book.closedCases.add(movementId);
          await noted('officer', () => book.closedCases.delete(movementId));
          return true;
        }
        case 'undo': {
          const someone = (['officer', 'commander', 'planner'] as const)[by % 3]!;
          const entry = await people[someone].get('history.lastOfMine', {});
          if (!entry) return false;
          const undone = await people[someone].call('history.undo', { entryId: entry.id });
          if (!undone.ok) return false;
          takeBack.get(entry.id)?.();
          return true;
        }
      }
    };

    const settle = async (open: { roll: Roll; man: number; word: Word }, by: number): Promise<boolean> => {
      const { roll, man, word } = open;
      const unknown = word.mark === 'unknown';
      const found = (['present', 'leave', 'offGrounds', 'sick'] as const)[by % 4]!;
      const decision = unknown
        ? {
            word: 'found' as const,
            where: found,
            at: stamp(now - (now > roll.at ? by % (now - roll.at) : 0)),
            note: 'ізделді',
          }
        : { word: by % 2 === 0 ? ('roll' as const) : ('gate' as const), note: null };
      const settled = await officer.call('rolls.resolve', { ...rollOf(roll), cadetId: man, decision });
      if (!settled.ok) return false;
      const until = decision.word === 'found' ? minuteAt(decision.at) : now;
      word.settled = { where: settled.value.where, from: decision.word === 'found' ? until : roll.at, until };
      await noted('officer', () => {
        word.settled = null;
      });
      return true;
    };

    const check = async (other: number) => {
      const places = new Map(MEN.map((man) => [man, book.placesOf(man, now)]));
      const naive = (minute: number) =>
        MEN.flatMap((man) => {
          const where = column(places.get(man)![minute]);
          return where === null ? [] : [`${man} ${where}`];
        });
      const { content } = await officer.get('strength.now', { cohortId });
      expect(content.men.map(({ cadetId, where }) => `${cadetId} ${where}`).toSorted()).toEqual(naive(now));
      const known = book.rolls.at(other % Math.max(1, book.rolls.length));
      if (known && known.at < book.list[1]) {
        const { men } = await officer.get('rolls.board', rollOf(known));
        for (const { cadetId, said, where, later } of men)
          expect([cadetId, said, later ?? where]).toEqual([
            cadetId,
            ...Object.values(book.onRoll(cadetId, known, now)),
          ]);
        const then = await officer.get('strength.now', { cohortId, at: stamp(known.at) });
        for (const { cadetId, where } of then.content.men)
          if (!known.words.get(cadetId)?.some(({ mark }) => mark))
            expect(where).toBe(men.find((one) => one.cadetId === cadetId)!.said);
      }
      const today = Math.floor(now / 1440);
      if (now < book.list[1]) {
        const sitting = other % 3;
        const { start, end } = SITTINGS[sitting]!;
        const { fed } = await officer.get('meals.names', { cohortId, date: day(today), sitting });
        const eats = (man: number) =>
          places
            .get(man)!
            .slice(today * 1440 + clock(start), today * 1440 + clock(end))
            .some((place) => place !== null && ['present', 'duty', 'unknown', 'sick'].includes(place));
        expect(fed.map(({ cadetId }) => cadetId).toSorted()).toEqual(MEN.filter(eats));
      }
      const { out, cases } = await officer.get('gate.out', { cohortId });
      expect(out.map(({ cadetId }) => cadetId).toSorted()).toEqual(MEN.filter((man) => book.isOut(man)));
      const late = MEN.flatMap((man) => book.lateOf(man, now).map((minutes) => `${man} ${minutes}`));
      const shown = cases.map(({ cadetId, minutesLate }) => `${cadetId} ${minutesLate}`);
      expect(late).toEqual(expect.arrayContaining(shown));
      expect(shown.length).toBe(late.length - book.closedCases.size);
      const { live } = await planner.get('leave.man', { cadetId: other, night: day(today) });
      expect(new Set(live).size).toBe(live.length);
    };

    for (const one of acts) {
      now = Math.min(now + one.wait, span.days * 1440 - 1);
      at(`${stamp(now)}:00`);
      if (await doIt(one)) done.set(one.what, (done.get(one.what) ?? 0) + 1);
      await check(one.other);
    }
    // The history did meet what it is about.
    expect([...done.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(8);
  },
);
