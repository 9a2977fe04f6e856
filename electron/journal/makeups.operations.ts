import type { journalOperations, MakeupNeedInput } from '../../shared/contract/journal.contract.ts';
import { joinableLessons } from '../../shared/journal/joinable-lessons.ts';
import type { Card } from '../../shared/journal/journal-facts.ts';
import type { JournalLesson } from '../../shared/journal/journal-lessons.ts';
import { type LedgerCell, ledgerOf, ownDebt } from '../../shared/journal/ledger.ts';
import { type MakeupGround, type MakeupNeed, makeupSlots, mayHold } from '../../shared/journal/makeup-slots.ts';
import { rollOf } from '../../shared/journal/membership.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { readFacts } from '../timetable/facts.ts';
import { cohortOfMakeup } from './journal.repository.ts';
import { lostBlocks, wordsOf } from './pages.operations.ts';
import { deleteGuests, deleteMakeup, insertGuests, insertMakeup } from './pages.repository.ts';
import { findLesson, headOf, type Journal, lineOf, listOf, nameOf, readJournal, timesOf } from './read-journal.ts';

type MakeupOperation =
  | 'journal.makeupSlots'
  | 'journal.planMakeup'
  | 'journal.joinLesson'
  | 'journal.leaveLesson'
  | 'journal.cancelMakeup';

/** How many hours and lessons are proposed. */
const MOST_PROPOSED = 12;

export const makeupHandlers: HandlersOf<Pick<typeof journalOperations, MakeupOperation>> = {
  'journal.makeupSlots': (context, { cohortId, need }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const asked = settle(journal, need);
    const named = (id: number, name: string | undefined) => ({ id, name: name ?? '' });
    return {
      hours: asked.hours,
      men: asked.owing.map(({ cadetId, owed }) => ({ id: cadetId, name: nameOf(journal, cadetId), owed })),
      slots: makeupSlots(groundOf(context, journal, asked), asked.need)
        .slice(0, MOST_PROPOSED)
        .map(({ placeId, instructorId, ...slot }) => ({
          ...slot,
          ...timesOf(journal, slot.slot, slot.hours),
          place: named(placeId, journal.places.get(placeId)?.name),
          instructor: named(instructorId, journal.instructors.get(instructorId)?.name),
        })),
      joinable: joinableFor(journal, asked).map((lesson) => lineOf(journal, lesson)),
    };
  },

  'journal.planMakeup': (context, { cohortId, need, ...seat }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const asked = settle(journal, need);
    const { start } = timesOf(journal, seat.slot, seat.hours);
    if (!mayHold(groundOf(context, journal, asked), asked.need, seat)) {
      refuse('journal.slotTaken', { date: seat.date, start });
    }
    const makeupId = insertMakeup(context.db, {
      ...seat,
      cohortId,
      lessonKindId: asked.lessonKindId,
      card: asked.card,
      men: asked.card ? [] : asked.men,
    });
    context.tell({ ...wordsOfNeed(journal, asked), date: seat.date, start, hours: seat.hours });
    return { makeupId };
  },

  'journal.joinLesson': (context, { cohortId, lesson: ref, cadetIds }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const lesson = findLesson(journal, ref);
    const { subjectCode, phase } = headOf(journal, lesson);
    const asked = settle(journal, { cadetIds, subjectCode, phase });
    if (!lesson.card || !joinableFor(journal, asked).includes(lesson)) {
      return refuse('journal.cannotJoin', wordsOf(journal, lesson));
    }
    insertGuests(context.db, lesson.card, asked.men);
    context.tell({ ...wordsOf(journal, lesson), count: asked.men.length, names: someNames(journal, asked.men) });
    return {};
  },

  'journal.leaveLesson': (context, { cohortId, lesson: ref, cadetIds }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const lesson = findLesson(journal, ref);
    const { card, report } = lesson;
    const words = wordsOf(journal, lesson);
    if (report) refuse('journal.alreadyClosed', words);
    if (!card || cadetIds.some((id) => !listOf(journal, lesson).guests.includes(id))) {
      return refuse('journal.notGuest', words);
    }
    deleteGuests(context.db, card, cadetIds);
    context.tell({ ...words, count: cadetIds.length, names: someNames(journal, cadetIds) });
    return {};
  },

  'journal.cancelMakeup': (context, { makeupId }) => {
    const cohortId = cohortOfMakeup(context.db, makeupId) ?? refuse('journal.unknownLesson');
    const journal = readJournal(context.db, cohortId, context.now);
    const makeup = journal.facts.makeups.find(({ id }) => id === makeupId) ?? refuse('journal.unknownLesson');
    const written = journal.facts.reports.some((report) => report.makeupId === makeupId);
    const words = { subject: journal.kinds.get(makeup.lessonKindId)?.subjectCode ?? '', date: makeup.date };
    if (written) refuse('journal.makeupWritten', words);
    deleteMakeup(context.db, makeupId);
    context.tell(words);
    return {};
  },
};

/** What is asked for, with what the ledger says of it. */
interface Asked {
  need: MakeupNeed;
  /** The lost lesson; null where men make hours up. */
  card: Card | null;
  lessonKindId: number;
  hours: number;
  men: number[];
  owing: { cadetId: number; owed: number }[];
  /** Whose lessons must not be missed. */
  platoonIds: number[];
  subject: Pick<LedgerCell, 'subjectCode' | 'phase'>;
}

/** @throws Refusal journal.notLost, journal.nothingOwed */
function settle(journal: Journal, need: MakeupNeedInput): Asked {
  if ('card' in need) {
    const block =
      lostBlocks(journal).find((lost) => cardText(lost) === cardText(need.card)) ?? refuse('journal.notLost');
    const { lessonKindId, platoonId, hours, subjectCode, phase } = block;
    // Whoever is in the platoon now must have the hour free; who will be on the list is seen on the day.
    const men = rollOf(journal.facts.men, platoonId, journal.now.slice(0, 10)).map(({ id }) => id);
    const subject = { subjectCode, phase };
    return { need, card: need.card, lessonKindId, hours, men, owing: [], platoonIds: [platoonId], subject };
  }
  const { cadetIds, subjectCode, phase } = need;
  const cells = ledgerOf(journal.facts).cells.filter(
    (cell) =>
      cadetIds.includes(cell.cadetId) && cell.subjectCode === subjectCode && cell.phase === phase && ownDebt(cell) > 0,
  );
  if (cells.length === 0) refuse('journal.nothingOwed', { subject: subjectCode });
  const owing = cells.map((cell) => ({ cadetId: cell.cadetId, owed: ownDebt(cell) }));
  const hours = Math.max(...owing.map(({ owed }) => owed));
  const lessonKindId = mostMissedKind(cells);
  return {
    need: { men: owing.length, lessonKindId, hours },
    card: null,
    lessonKindId,
    hours,
    men: owing.map(({ cadetId }) => cadetId),
    owing,
    platoonIds: [...new Set(cells.flatMap(({ platoonId }) => platoonId ?? []))],
    subject: { subjectCode, phase },
  };
}

/** The lesson kind of which most hours were missed: its type of place is what the make-up needs. */
function mostMissedKind(cells: readonly LedgerCell[]): number {
  const hours = new Map<number, number>();
  for (const { blocks } of cells) {
    for (const { lesson, excused, unexcused } of blocks) {
      const missed = excused + unexcused;
      hours.set(lesson.lessonKindId, (hours.get(lesson.lessonKindId) ?? 0) + missed);
    }
  }
  return [...hours].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? refuse('journal.nothingOwed');
}

const isStanding = ({ report }: JournalLesson): boolean => report?.state !== 'notHeld';

function groundOf({ db, today }: Context, journal: Journal, asked: Asked): MakeupGround {
  const { cohort, facts, lessons } = journal;
  const timetable = readFacts(db, cohort.id);
  const men = new Set(asked.men);
  const standing = lessons.filter(isStanding);
  const guestAt = new Set(facts.guests.filter(({ cadetId }) => men.has(cadetId)).map(({ card }) => cardText(card)));
  const taken = standing.filter(
    ({ card, makeup }) =>
      (card && (asked.platoonIds.includes(card.platoonId) || guestAt.has(cardText(card)))) ||
      makeup?.men.some((id) => men.has(id)),
  );
  const ofMen = standing.flatMap(({ card, date, slot, hours, placeId, instructorId }) =>
    card ? [] : { platoonId: 0, date, slot, hours, placeId, instructorId },
  );
  const rule = <K extends 'day.slotStarts' | 'day.lessonHours' | 'day.sundayHours'>(key: K) =>
    keptRule(db, cohort.id, key);
  const tomorrow = addDays(today, 1);
  return {
    facts: { ...timetable, otherLessons: [...timetable.otherLessons, ...ofMen], makeupHours: [] },
    calendar: journal.days,
    terms: {
      mostHours: rule('day.slotStarts').length,
      fullHours: rule('day.lessonHours'),
      sundayHours: rule('day.sundayHours'),
    },
    standing: standing.flatMap(({ card, date, slot, placeId, instructorId }) =>
      !card || (asked.card && cardText(card) === cardText(asked.card))
        ? []
        : { ...card, date, slot, placeId, instructorId },
    ),
    busy: taken,
    from: tomorrow < cohort.startsOn ? cohort.startsOn : tomorrow,
  };
}

function joinableFor(journal: Journal, asked: Asked): JournalLesson[] {
  if (asked.card) return [];
  const here = Map.groupBy(journal.facts.men, ({ platoonId }) => platoonId);
  const menOf = (platoonId: number, on: LocalDate) =>
    (here.get(platoonId) ?? []).filter(({ leftOn }) => leftOn === null || leftOn > on).length;
  const capacity = new Map([...journal.places.values()].map((place) => [place.id, place.capacity]));
  const need = { ...asked.subject, platoonIds: asked.platoonIds, men: asked.men };
  const clock = { now: journal.now, starts: journal.starts };
  return joinableLessons(journal.facts, journal.lessons, need, clock, { capacity, menOf }).slice(0, MOST_PROPOSED);
}

function wordsOfNeed(journal: Journal, { card, men, subject }: Asked) {
  const platoon = journal.platoons.get(card?.platoonId ?? 0)?.number ?? 0;
  return {
    subject: subject.subjectCode,
    platoon,
    count: card ? 0 : men.length,
    names: card ? [] : someNames(journal, men),
  };
}

/** A sentence holds three names; who else takes part stands in the rows of the entry. */
function someNames(journal: Journal, men: readonly number[]): string[] {
  const names = men.slice(0, 3).map((id) => nameOf(journal, id));
  return men.length > names.length ? [...names, '…'] : names;
}
