import type { HostClient } from '../../electron/host/client.ts';
import type { JournalLine } from '../../shared/contract/journal.contract.ts';
import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { BenchSchool } from './bench-school.ts';
import { inventedMen } from './ten-years.ts';

/** What the bench asks a file about: one intake with its men and cards, by people who are signed in. */
export interface Subject {
  planner: HostClient;
  /** Has the right to undo and never did anything. */
  commander: HostClient;
  cohortId: number;
  cards: CardKey[];
  cadetIds: number[];
  freeBunks: number[];
  /** Lessons of the course's first day, all closed. */
  lessons: JournalLine[];
  strangers: { iin: string; birthDate: LocalDate }[];
}

/** Looks at the intake of this place in the list, from the end (-1 = the last). */
export async function lookAt(school: BenchSchool, place: number): Promise<Subject> {
  const intake = school.intakes.at(place)!;
  const [planner, commander] = [await school.signIn('planner'), await school.signIn('commander')];
  const { cards } = await planner.get('timetable.board', { cohortId: intake.id });
  const { rooms, cadets } = await planner.get('barracks.overview', { cohortId: intake.id });
  const { lessons } = await planner.get('journal.day', { cohortId: intake.id, date: intake.startsOn });
  const taken = new Set(cadets.map((cadet) => cadet.bunkId));
  const bunks = rooms.flatMap((room) => room.bunks).filter((bunk) => bunk.otherIntake === null);
  return {
    planner,
    commander,
    cohortId: intake.id,
    // Every 7th card is of another lesson, platoon and day than the one before.
    cards: cards
      .filter((_, index) => index % 7 === 0)
      .map(({ platoonId, lessonKindId, blockIndex }) => ({ platoonId, lessonKindId, blockIndex })),
    cadetIds: cadets.map((cadet) => cadet.id),
    freeBunks: bunks.map((bunk) => bunk.id).filter((id) => !taken.has(id)),
    lessons,
    strangers: inventedMen(intake.startsOn, 50, 999),
  };
}

/** One thing a keystroke causes; `before` is not timed and gives what the call needs. */
export interface Keystroke {
  name: string;
  before?(subject: Subject, run: number): Promise<number>;
  call(subject: Subject, run: number, needed: number): Promise<unknown>;
}

const cohortOf = ({ cohortId }: Subject) => ({ cohortId });
const place = ({ planner, cadetIds, freeBunks }: Subject, run: number) =>
  planner.get('barracks.place', { moves: [{ cadetId: cadetIds[run]!, bunkId: freeBunks[run % freeBunks.length]! }] });

/** The baseline: the cheapest call there is, which never opens the database. */
export const BASELINE: Keystroke = { name: 'session.state', call: ({ planner }) => planner.get('session.state', {}) };

/** The same intake's questions that meet another intake's lessons as well, when one runs beside it. */
export const BOARD: readonly Keystroke[] = [
  { name: 'timetable.board', call: (subject) => subject.planner.get('timetable.board', cohortOf(subject)) },
  { name: 'timetable.whyNot', call: (subject) => subject.planner.get('timetable.whyNot', cohortOf(subject)) },
  { name: 'timetable.check', call: (subject) => subject.planner.get('timetable.check', cohortOf(subject)) },
  {
    name: 'timetable.slotVerdicts',
    call: ({ planner, cards }, run) => planner.get('timetable.slotVerdicts', { card: cards[run % cards.length]! }),
  },
];

export const KEYSTROKES: readonly Keystroke[] = [
  { name: 'admissions.list', call: (subject) => subject.planner.get('admissions.list', cohortOf(subject)) },
  {
    name: 'admissions.judge',
    call: ({ planner, cohortId, strangers }, run) => {
      const { iin, birthDate } = strangers[run % strangers.length]!;
      return planner.get('admissions.judge', { cohortId, iin, birthDate });
    },
  },
  {
    name: 'admissions.get',
    call: ({ planner, cadetIds }, run) => planner.get('admissions.get', { cadetId: cadetIds[run]! }),
  },
  { name: 'barracks.overview', call: (subject) => subject.planner.get('barracks.overview', cohortOf(subject)) },
  { name: 'barracks.place', call: place },
  {
    name: 'history.undo of it',
    before: async (subject, run) => {
      await place(subject, run + 40);
      return (await subject.planner.get('history.lastOfMine', {}))!.id;
    },
    call: ({ planner }, _, entryId) => planner.get('history.undo', { entryId }),
  },
  ...BOARD,
  { name: 'journal.day', call: (subject) => subject.planner.get('journal.day', cohortOf(subject)) },
  { name: 'journal.ledger', call: (subject) => subject.planner.get('journal.ledger', cohortOf(subject)) },
  {
    name: 'journal.cadet',
    call: ({ planner, cadetIds }, run) => planner.get('journal.cadet', { cadetId: cadetIds[run]! }),
  },
  {
    name: 'journal.close',
    before: async ({ planner, cohortId, lessons }, run) => {
      const { ref } = lessons[run % lessons.length]!;
      await planner.get('journal.reopen', { cohortId, lesson: ref, reason: 'bench' });
      return run;
    },
    call: ({ planner, cohortId, lessons }, run) => {
      const { ref, instructor } = lessons[run % lessons.length]!;
      const page = { topic: null, instructorId: instructor.id, marks: [] };
      return planner.get('journal.close', { cohortId, lesson: ref, ...page });
    },
  },
  { name: 'history.lastOfMine', call: ({ planner }) => planner.get('history.lastOfMine', {}) },
  { name: 'the same, of a man without any', call: ({ commander }) => commander.get('history.lastOfMine', {}) },
  { name: 'history.list', call: ({ planner }) => planner.get('history.list', {}) },
  { name: 'cohorts.list', call: ({ planner }) => planner.get('cohorts.list', {}) },
  { name: 'cohorts.get', call: (subject) => subject.planner.get('cohorts.get', cohortOf(subject)) },
  { name: 'cohorts.steps', call: (subject) => subject.planner.get('cohorts.steps', cohortOf(subject)) },
  { name: 'programme.get', call: (subject) => subject.planner.get('programme.get', cohortOf(subject)) },
];
