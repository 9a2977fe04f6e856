import { insertMan, updateMedical } from '../../electron/admissions/admissions.repository.ts';
import { enrolByOrder, insertImport } from '../../electron/admissions/orders-and-imports.repository.ts';
import { addDocument, insertPayment } from '../../electron/admissions/papers-and-payments.repository.ts';
import { readPlatoons, writePlaces } from '../../electron/barracks/barracks.repository.ts';
import { ensurePlatoons, writePostings } from '../../electron/barracks/platoons.repository.ts';
import { insertCohort, keepRules, readRuleBook, saveDays } from '../../electron/cohorts/cohorts.repository.ts';
import { drainCapture } from '../../electron/database/capture.ts';
import { appendHistory } from '../../electron/database/history.ts';
import type { Db } from '../../electron/database/open.ts';
import { insertKind, insertOrderRule, insertSubject } from '../../electron/programme/programme.repository.ts';
import { sampleRosterCsv } from '../../electron/sample/sample-roster.ts';
import { readFacts } from '../../electron/timetable/facts.ts';
import { copyPlacements, insertPlan, savePlacement } from '../../electron/timetable/timetable.repository.ts';
import type { OperationName } from '../../shared/contract/contract.ts';
import { checkIin } from '../../shared/kit/iin.ts';
import { addDays, type LocalDate, weekday } from '../../shared/kit/local-time.ts';
import { defaultProgramme } from '../../shared/programme/default-programme.ts';
import { documentsRequired } from '../../shared/rules/documents.ts';
import { FIRST_VALUES } from '../../shared/rules/first-values.ts';
import { freezeRules } from '../../shared/rules/values-in-force.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { solve } from '../../shared/timetable/search/solve.ts';

const MEN = 100;
const PLATOONS = 4;
const DAYS = FIRST_VALUES['course.days'];
/** Moves of the engine for the one timetable that all intakes share; no clock, so it is the same everywhere. */
const MOVES = 30_000;

/** Who is said to have done it all. */
export interface Doer {
  personId: number;
  personName: string;
}

/** First days of so many intakes seven or eight weeks apart; the last begins while the one before it still runs. */
export function startsOfYears(intakes: number): LocalDate[] {
  const starts: LocalDate[] = [];
  for (let day = '2027-01-11'; starts.length < intakes - 1; day = addDays(day, starts.length % 2 === 0 ? 49 : 56))
    starts.push(day);
  return [...starts, addDays(starts.at(-1) ?? '2026-12-21', 21)];
}

/** Carries out one act and writes for it what the program itself would write into the history. */
export function act<T>(db: Db, doer: Doer, day: LocalDate, operation: OperationName, work: () => T): T {
  const value = work();
  const changes = drainCapture(db);
  appendHistory(db, {
    ...doer,
    at: `${day}T10:00:00`,
    operation,
    params: { count: changes.length },
    changes,
    undoes: null,
  });
  return value;
}

/**
 * An intake of a hundred men with documents, payments, an order, platoons, bunks and the default programme: one entry
 * of the history for each medical result and payment, as a clerk types them, one for everything else.
 * @returns its row number
 */
export function seedIntake(db: Db, doer: Doer, startsOn: LocalDate, number: number): number {
  const before = addDays(startsOn, -20);
  const doing = <T>(operation: OperationName, work: () => T) => act(db, doer, before, operation, work);
  const cohortId = doing('cohorts.create', () => {
    const endsOn = addDays(startsOn, DAYS - 1);
    const id = insertCohort(db, { code: startsOn, startsOn, endsOn, arrivalDay: false });
    keepRules(db, id, freezeRules(readRuleBook(db), startsOn).rules);
    saveDays(
      db,
      id,
      Array.from({ length: DAYS }, (_, day) => dayOf(addDays(startsOn, day))),
    );
    return id;
  });
  doing('programme.begin', () => {
    const { subjects, kinds, orderRules } = defaultProgramme({
      examsInsideHours: true,
      examHoursOutside: FIRST_VALUES['course.examHoursOutside'],
      daysBetweenRangeSessions: FIRST_VALUES['range.minDaysBetween'],
    });
    for (const [position, subject] of subjects.entries()) insertSubject(db, cohortId, position, subject);
    for (const [position, kind] of kinds.entries()) insertKind(db, cohortId, position, kind);
    for (const rule of orderRules) insertOrderRule(db, cohortId, rule);
  });
  const cadetIds = doing('admissions.importRoster', () => {
    const batch = { fileName: `${startsOn}.csv`, sha256: startsOn, importedAt: `${before}T10:00:00` };
    const importBatchId = insertImport(db, { cohortId, ...batch, importedBy: doer.personName, rowCount: MEN });
    return inventedMen(startsOn, MEN, number + 1).map((man, index) =>
      insertMan(db, { ...man, cohortId, importBatchId, rosterNumber: index + 1 }),
    );
  });
  for (const cadetId of cadetIds) {
    const medical = { result: 'fit', date: before, commission: 'ӘДК', limits: null } as const;
    doing('admissions.setMedical', () => updateMedical(db, cadetId, medical));
    const money = { amount: FIRST_VALUES['admission.feeTenge'], paidOn: before, receipt: `${cadetId}` };
    doing('admissions.addPayment', () => insertPayment(db, { cadetId, ...money, source: 'own', returnBasis: null }));
  }
  doing('admissions.setDocuments', () => {
    for (const cadetId of cadetIds)
      for (const kind of documentsRequired(FIRST_VALUES['admission.documents'], 'single'))
        addDocument(db, cadetId, kind, before);
  });
  doing('admissions.enrol', () =>
    enrolByOrder(db, { cohortId, number: `${number + 1}`, date: before, basis: 'Хаттама' }, cadetIds),
  );
  doing('barracks.formPlatoons', () => {
    ensurePlatoons(db, cohortId, PLATOONS);
    const posting = (cadetId: number, index: number) => ({ cadetId, platoon: 1 + (index % PLATOONS), squad: 1 });
    writePostings(db, cohortId, cadetIds.map(posting), before);
  });
  doing('barracks.autoPlace', () => {
    const bunkIds = shiftOf(db.prepare<[], number>('SELECT id FROM bunk ORDER BY id').pluck().all(), number);
    writePlaces(
      db,
      cohortId,
      cadetIds.map((cadetId, index) => ({ cadetId, bunkId: bunkIds[index]! })),
      before,
    );
  });
  return cohortId;
}

const dayOf = (date: LocalDate) => {
  const rest = weekday(date) === 7;
  return { date, kind: rest ? 'rest' : 'training', lessonHours: rest ? 0 : 8, eveningHours: 0, note: null } as const;
};

/** Men who can be told apart, as the sample invents them. */
export function inventedMen(startsOn: LocalDate, count: number, seed: number) {
  const [, ...rows] = sampleRosterCsv(count, startsOn, FIRST_VALUES['admission.feeTenge'], seed).trim().split('\r\n');
  return rows.map((row) => {
    const [, surname = '', givenName = '', patronymic = '', iin = '', , defenceDepartment = '', phone = ''] =
      row.split(';');
    const verdict = checkIin(iin);
    if (!verdict.ok) throw new Error(`${iin} is no IIN`);
    const name = { surname, givenName, patronymic, iin, birthDate: verdict.birthDate, phone, defenceDepartment };
    return {
      ...name,
      family: 'single',
      familyNote: null,
      medicalResult: null,
      medicalDate: null,
      medicalLimits: null,
    } as const;
  });
}

/** Staff, places and bunks stand twice in the file, so that intakes may overlap: each takes every other half. */
const shiftOf = <T>(all: readonly T[], number: number): T[] =>
  number % 2 === 0 ? all.slice(0, all.length / 2) : all.slice(all.length / 2);

/** A lesson by its places in the lists of an intake, the same for every intake. */
export interface SharedLesson {
  platoon: number;
  kind: number;
  blockIndex: number;
  day: number;
  slot: number;
  place: number;
  instructor: number;
}

/** The timetable that the engine finds for an intake that has half of the staff to itself. */
export function sharedTimetable(db: Db, cohortId: number): SharedLesson[] {
  const facts = readFacts(db, cohortId);
  const [places, instructors] = [shiftOf(facts.places, 0), shiftOf(facts.instructors, 0)];
  const { problem, fromPlacement } = problemOfIntake({
    ...facts,
    places,
    instructors,
    otherLessons: [],
    makeupHours: [],
  });
  const plan = solve(problem, { seed: 1, maxMoves: MOVES, shouldStop: () => false, now: () => 0 });
  if (!plan.feasible) throw new Error(`only ${plan.placed} of ${plan.of} lessons were placed`);
  return plan.placements.map((placement) => {
    const lesson = fromPlacement(placement)!;
    return {
      ...lesson,
      platoon: facts.platoons.findIndex(({ id }) => id === lesson.platoonId),
      kind: facts.lessonKinds.findIndex(({ id }) => id === lesson.lessonKindId),
      day: placement.day,
      place: places.findIndex(({ id }) => id === lesson.placeId),
      instructor: instructors.findIndex(({ id }) => id === lesson.instructorId),
    };
  });
}

/** Writes the shared timetable as the intake's draft and its first approved version. */
export function seedTimetable(db: Db, doer: Doer, cohortId: number, number: number, lessons: SharedLesson[]): void {
  const facts = readFacts(db, cohortId);
  const [places, instructors] = [shiftOf(facts.places, number), shiftOf(facts.instructors, number)];
  const platoons = readPlatoons(db, cohortId);
  const day = addDays(facts.lessonDays[0]!.date, -2);
  const plan = { cohortId, madeAt: `${day}T10:00:00`, approvedBy: null };
  const draft = act(db, doer, day, 'timetable.generate', () => {
    const id = insertPlan(db, { ...plan, version: 0 });
    for (const lesson of lessons) {
      savePlacement(db, id, {
        platoonId: platoons[lesson.platoon]!.id,
        lessonKindId: facts.lessonKinds[lesson.kind]!.id,
        blockIndex: lesson.blockIndex,
        date: facts.lessonDays[lesson.day]!.date,
        slot: lesson.slot,
        placeId: places[lesson.place]!.id,
        instructorId: instructors[lesson.instructor]!.id,
        lock: null,
      });
    }
    return id;
  });
  act(db, doer, day, 'timetable.approve', () =>
    copyPlacements(db, draft, insertPlan(db, { ...plan, version: 1, approvedBy: doer.personId })),
  );
}
