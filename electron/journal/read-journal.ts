import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import type { JournalLine, LessonRef } from '../../shared/contract/journal.contract.ts';
import type { Names } from '../../shared/contract/values.ts';
import { expectedAbsences } from '../../shared/journal/expected-absences.ts';
import type { Card, JournalFacts, JournalMan, Mark, Report } from '../../shared/journal/journal-facts.ts';
import { type JournalLesson, journalLessons, stateOf } from '../../shared/journal/journal-lessons.ts';
import { rollOf } from '../../shared/journal/membership.ts';
import { type StandIn, withStandIns } from '../../shared/journal/stand-ins.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import { lessonNumbers } from '../../shared/timetable/intake/lesson-numbers.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  type CohortRow,
  type DayRow,
  draftPlan,
  findCohort,
  type InstructorRow,
  listAway,
  listDays,
  listGuests,
  listInstructors,
  listKinds,
  listMakeups,
  listMarks,
  listMen,
  listPlaces,
  listPlanned,
  listPlatoons,
  listReports,
  listSubjects,
  newestPlan,
  type PlaceRow,
  type ReportRow,
} from './journal.repository.ts';
import { type KnownOfMen, knownByDay } from './known-by-day.ts';

/** Evening hours a day can have (rule book, day.eveningStarts). */
const EVENING_HOURS = 3;

/** An intake's journal as read once in a call, with the names its answers show. */
export interface Journal {
  cohort: CohortRow;
  /** Newest approved version; null while nothing is approved. */
  version: number | null;
  now: LocalDateTime;
  facts: JournalFacts;
  lessons: JournalLesson[];
  days: DayRow[];
  kinds: Map<number, { id: number; subjectCode: string; phase: 'initial' | 'specialty'; hours: number; names: Names }>;
  subjects: { code: string; names: Names; initialHours: number; specialtyHours: number }[];
  platoons: Map<number, { id: number; number: number }>;
  places: Map<number, PlaceRow>;
  instructors: Map<number, InstructorRow>;
  men: Map<number, JournalMan>;
  /** Start and end of every lesson hour, evening hours from FIRST_EVENING_SLOT on. */
  hourTimes: { start: string; end: string }[];
  /** Starts alone, as the rules ask for them. */
  starts: string[];
  /** Lessons that the draft gives to another instructor than the approved timetable, by their cards. */
  standIns: Map<string, StandIn>;
  /** Running number of each card in the newest timetable. */
  numbers: Map<string, number>;
  /** Why men are not in the lessons of a day, read when it is first asked for. */
  known(date: LocalDate): KnownOfMen;
}

/** @throws Refusal journal.unknownIntake */
export function readJournal(db: Db, cohortId: number, now: LocalDateTime): Journal {
  const cohort = findCohort(db, cohortId) ?? refuse('journal.unknownIntake', { cohortId });
  const plan = newestPlan(db, cohortId);
  const kinds = readKinds(db, cohortId);
  const kindById = new Map(kinds.map((kind) => [kind.id, kind]));
  const instructors = new Map(listInstructors(db).map((one) => [one.id, one]));
  const { lessons: planned, standIns } = plannedOfDay(db, cohortId, plan?.id, instructors);
  const men = readMen(db, cohortId);
  const facts = { kinds, planned, reports: readReports(db, cohortId, null), ...readMakeups(db, cohortId), men };
  const minutes = keptRule(db, cohortId, 'day.lessonMinutes');
  const hourTimes = [
    ...lessonHours(keptRule(db, cohortId, 'day.slotStarts'), minutes, FIRST_EVENING_SLOT),
    ...lessonHours(keptRule(db, cohortId, 'day.eveningStarts'), minutes, EVENING_HOURS),
  ];
  const numbers = lessonNumbers(planned, (id) => kindById.get(id)?.subjectCode);
  return {
    cohort,
    version: plan?.version ?? null,
    now,
    facts,
    lessons: journalLessons(facts),
    days: listDays(db, cohortId),
    kinds: kindById,
    subjects: listSubjects(db, cohortId).map(({ nameKk, nameRu, nameEn, ...subject }) => {
      return { ...subject, names: { kk: nameKk, ru: nameRu, en: nameEn } };
    }),
    platoons: new Map(listPlatoons(db, cohortId).map((platoon) => [platoon.id, platoon])),
    places: new Map(listPlaces(db).map((place) => [place.id, place])),
    instructors,
    standIns,
    men: new Map(men.map((man) => [man.id, man])),
    hourTimes,
    starts: hourTimes.map(({ start }) => start),
    numbers: new Map(planned.map((lesson, index) => [cardText(lesson), numbers[index] ?? 1])),
    known: knownByDay(db, cohort, now, keptRule(db, cohortId, 'leave.restAfterDuty')),
  };
}

/**
 * What the ledger asks for of some kinds of lesson and some men, read without anything else: who it is that gives a lesson
 * is not asked for. Null: all men.
 */
export function readLedgerFacts(
  db: Db,
  cohortId: number,
  isAsked: (kind: JournalFacts['kinds'][number]) => boolean,
  cadetIds: ReadonlySet<number> | null,
): JournalFacts {
  const plan = newestPlan(db, cohortId);
  const kinds = readKinds(db, cohortId).filter(isAsked);
  const asked = new Set(kinds.map(({ id }) => id));
  const ids = JSON.stringify([...asked]);
  const { makeups, guests } = readMakeups(db, cohortId);
  return {
    kinds,
    planned: plan ? listPlanned(db, plan.id, ids) : [],
    reports: readReports(db, cohortId, ids),
    makeups: makeups.filter(({ lessonKindId }) => asked.has(lessonKindId)),
    guests: guests.filter(({ card }) => asked.has(card.lessonKindId)),
    men: readMen(db, cohortId).filter(({ id }) => cadetIds === null || cadetIds.has(id)),
  };
}

const readKinds = (db: Db, cohortId: number) =>
  listKinds(db, cohortId).map(({ nameKk, nameRu, nameEn, ...kind }) => {
    return { ...kind, names: { kk: nameKk, ru: nameRu, en: nameEn } };
  });

const readMakeups = (db: Db, cohortId: number): Pick<JournalFacts, 'makeups' | 'guests'> => ({
  makeups: listMakeups(db, cohortId).map(({ men: ids, ...row }) => {
    return { ...row, card: cardOf(row), men: JSON.parse(ids) as number[] };
  }),
  guests: listGuests(db, cohortId).map(({ cadetId, ...card }) => ({ card, cadetId })),
});

/** The approved lessons, each with the instructor who gives it on the day. */
function plannedOfDay(
  db: Db,
  cohortId: number,
  planId: number | undefined,
  instructors: ReadonlyMap<number, InstructorRow>,
): ReturnType<typeof withStandIns> {
  if (planId === undefined) return { lessons: [], standIns: new Map() };
  const draftId = draftPlan(db, cohortId);
  const away = Map.groupBy(listAway(db), (absence) => absence.instructorId);
  return withStandIns(
    listPlanned(db, planId),
    draftId === undefined ? [] : listPlanned(db, draftId),
    ({ instructorId, date, slot }) =>
      instructors.get(instructorId)?.active === 0 ||
      (away.get(instructorId) ?? []).some(
        ({ from, to, fromSlot, toSlot }) =>
          from <= date && date <= to && (fromSlot === null || toSlot === null || (fromSlot <= slot && slot < toSlot)),
      ),
  );
}

/** Enrolled men in the order of the Kazakh alphabet. */
const readMen = (db: Db, cohortId: number): JournalMan[] =>
  listMen(db, cohortId)
    .map((row) => ({ ...row, stays: JSON.parse(row.stays) as JournalMan['stays'] }))
    .toSorted(byName);

function readReports(db: Db, cohortId: number, kinds: string | null): Report[] {
  const marks = Map.groupBy(listMarks(db, cohortId), (mark) => mark.reportId);
  return listReports(db, cohortId, kinds).map((row: ReportRow) => ({
    ...row,
    card: cardOf(row),
    men: JSON.parse(row.men) as number[],
    guests: JSON.parse(row.guests) as number[],
    marks: marks.get(row.id) ?? [],
  }));
}

const cardOf = (row: { platoonId: number | null; lessonKindId: number; blockIndex: number | null }): Card | null =>
  row.platoonId === null || row.blockIndex === null
    ? null
    : { platoonId: row.platoonId, lessonKindId: row.lessonKindId, blockIndex: row.blockIndex };

/** @throws Refusal journal.unknownLesson */
export function findLesson(journal: Journal, ref: LessonRef): JournalLesson {
  const found = journal.lessons.find((lesson) =>
    'makeupId' in ref
      ? lesson.makeup?.id === ref.makeupId
      : lesson.card !== null &&
        lesson.makeup === null &&
        cardText(lesson.card) === cardText(ref.card) &&
        lesson.date === ref.date &&
        lesson.slot === ref.slot,
  );
  return found ?? refuse('journal.unknownLesson');
}

/** Who is on a lesson's list: as it was closed, else the platoon's men of that day and its guests. */
export function listOf(journal: Journal, lesson: JournalLesson): { men: number[]; guests: number[] } {
  const { report, card, makeup } = lesson;
  // A page opened again keeps its list; one that said "not held" never had one.
  if (report?.state === 'held' || (report && report.men.length + report.guests.length > 0)) return report;
  const { facts } = journal;
  if (!card) return { men: makeup?.men ?? [], guests: [] };
  const men = rollOf(facts.men, card.platoonId, lesson.date).map(({ id }) => id);
  const guests = facts.guests.filter((guest) => cardText(guest.card) === cardText(card)).map(({ cadetId }) => cadetId);
  return { men, guests: guests.filter((id) => !men.includes(id)) };
}

/** What stands on the page, or while nothing does what the house expects. */
export function marksOf(journal: Journal, lesson: JournalLesson): Mark[] {
  const { report } = lesson;
  if (report?.state === 'held' || (report && report.men.length + report.guests.length > 0)) return report.marks;
  const { men, guests } = listOf(journal, lesson);
  const hours = journal.hourTimes.slice(lesson.slot, lesson.slot + lesson.hours).map(({ start, end }) => ({
    start: `${lesson.date}T${start}`,
    end: `${lesson.date}T${end}`,
  }));
  return expectedAbsences([...men, ...guests], hours, journal.known(lesson.date));
}

/** A lesson as a line of the journal, its men counted. */
export function lineOf(journal: Journal, lesson: JournalLesson): JournalLine {
  const list = listOf(journal, lesson);
  return {
    ...headOf(journal, lesson),
    men: list.men.length + list.guests.length,
    absent: lesson.report?.state === 'notHeld' ? 0 : marksOf(journal, lesson).length,
  };
}

/** What names a lesson, without asking who is there. */
export function headOf(journal: Journal, lesson: JournalLesson): Omit<JournalLine, 'men' | 'absent'> {
  const { report, card, makeup, hours, slot, date } = lesson;
  const kind = journal.kinds.get(lesson.lessonKindId);
  return {
    key: lesson.key,
    ref: makeup ? { makeupId: makeup.id } : { card: card ?? refuse('journal.unknownLesson'), date, slot },
    date,
    slot,
    hours,
    ...timesOf(journal, slot, hours),
    platoon: (card && journal.platoons.get(card.platoonId)) ?? null,
    subjectCode: kind?.subjectCode ?? '',
    number: (card && journal.numbers.get(cardText(card))) ?? null,
    lessonNames: kind?.names ?? { kk: '—', ru: '—', en: '—' },
    phase: kind?.phase ?? 'specialty',
    place: { id: lesson.placeId, name: journal.places.get(lesson.placeId)?.name ?? '' },
    instructor: { id: lesson.instructorId, name: journal.instructors.get(lesson.instructorId)?.name ?? '' },
    makeup: makeup ? (card ? 'again' : 'men') : null,
    state: stateOf(lesson, journal.now, journal.starts),
    reason: report?.reason ?? null,
    reopened: report?.state === 'reopened',
    topic: report?.topic ?? null,
  };
}

/** When a lesson begins and ends by the clock. */
export function timesOf({ hourTimes }: Journal, slot: number, hours: number): { start: string; end: string } {
  return { start: hourTimes[slot]?.start ?? '', end: hourTimes[slot + hours - 1]?.end ?? '' };
}

/** A man's name, whole. */
export const nameOf = ({ men }: Journal, cadetId: number): string => {
  const man = men.get(cadetId);
  return man ? fullName(man) : '';
};
