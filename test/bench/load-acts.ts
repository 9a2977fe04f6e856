import { z } from 'zod';
import type { HostClient } from '../../electron/host/client.ts';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { ROLE_RIGHTS, type Role } from '../../shared/people/roles.ts';
import type { Scene } from './leave-acts.ts';

/** What an operation is asked with: numbers of the last intake and its records. */
export interface LoadScene extends Scene {
  startsOn: LocalDate;
  examId: number;
  /** An earlier intake's, with everything behind it. */
  finished: { cohortId: number; cadetId: number; examId: number };
  /** Intakes whose men have graduated by a signed order and have no papers yet. */
  graduated: readonly number[];
  administrator: HostClient;
}

/** Made off the main thread, or waited for knowingly: measured elsewhere. */
const ELSEWHERE = /^papers\.|^certificates\.(?:checkerPage|preview)$|^timetable\.generationProgress$/;

/** A signed-in person who may do it, as far as one of the four has the right. */
export function whoMay(scene: LoadScene, name: OperationName, as?: Role): HostClient | null {
  const { right } = contract[name];
  const people: [Role, HostClient][] = [
    ['planner', scene.as.planner],
    ['commander', scene.as.commander],
    ['dutyOfficer', scene.as.dutyOfficer],
    ['administrator', scene.administrator],
  ];
  if (as) return people.find(([role]) => role === as)?.[1] ?? null;
  if (right === 'anyone' || right === 'signedIn') return scene.as.planner;
  return people.find(([role]) => (ROLE_RIGHTS[role] as readonly string[]).includes(right))?.[1] ?? null;
}

type Field = (scene: LoadScene, run: number) => unknown;
/** By the name of the field; what several operations call alike means the same. */
const FIELDS: Record<string, Field> = {
  cohortId: ({ cohortId }) => cohortId,
  cadetId: ({ men }, run) => men[run % men.length],
  night: ({ tonight }) => tonight,
  date: ({ tonight }) => addDays(tonight, -1),
  at: ({ tonight }) => `${tonight}T08:00:00`,
  from: ({ startsOn }) => startsOn,
  to: ({ tonight }) => tonight,
  days: () => 40,
  month: ({ tonight }) => tonight.slice(0, 7),
  part: () => 'morning',
  sitting: () => 2,
  number: () => 1,
  dayId: () => 1,
  lotId: () => 1,
  weaponId: () => 1,
  examId: ({ finished }) => finished.examId,
  version: () => 1,
  tab: () => 'standing',
  text: () => 'Ал',
  figure: () => 'held',
  of: () => 'men',
  offFrom: ({ tonight }) => tonight,
  fromId: ({ finished }) => finished.cohortId,
  inForceFrom: ({ tonight }) => addDays(tonight, 60),
  key: () => 'leave.mostPercent',
  value: () => 20,
  iin: () => '060101500010',
  birthDate: () => '2006-01-01',
  entryId: (_, run) => 20 + run * 100,
};
/** Where a name means something else. */
const SPECIAL: Partial<Record<OperationName, (scene: LoadScene, run: number) => unknown>> = {
  'leave.board': ({ cohortId }) => ({ cohortId, tab: 'standing' }),
  'meals.days': ({ cohortId, tonight }) => ({ cohortId, from: tonight, days: 7 }),
  'cohorts.previewCopy': ({ finished, startsOn }) => ({
    fromId: finished.cohortId,
    to: { startsOn: addDays(startsOn, 70) },
  }),
  'sheets.history': ({ finished: { cadetId, examId } }) => ({ examId, cadetId }),
  'timetable.compare': ({ cohortId }) => ({ cohortId, from: 0, to: 1 }),
  'exams.beside': ({ cohortId }) => ({ cohortId, version: 1 }),
  'gate.checkSheet': ({ cohortId, men, tonight }) => ({
    cohortId,
    rows: men
      .slice(60, 100)
      .map((cadetId) => ({ cadetId, direction: 'out', at: `${addDays(tonight, -1)}T20:10`, note: 'жарық жоқ' })),
  }),
};
/** The same question asked of more: pages of the history, other people, every intake, one long finished. */
const MORE: readonly { name: OperationName; say: string; as?: Role; input: Field }[] = [
  { name: 'history.list', say: 'of one man', input: ({ finished }) => ({ cadetId: finished.cadetId }) },
  { name: 'history.list', say: 'of an intake', input: ({ finished }) => ({ cohortId: finished.cohortId }) },
  { name: 'history.list', say: 'of a room', input: () => ({ room: 'leave' }) },
  {
    name: 'history.list',
    say: 'of a day',
    input: ({ startsOn }) => ({ from: addDays(startsOn, -400), to: addDays(startsOn, -390) }),
  },
  { name: 'history.list', say: 'far back', input: () => ({ before: 500 }) },
  ...(
    [
      'admissions.list',
      'results.matrix',
      'results.distribution',
      'leave.men',
      'journal.ledger',
      'strength.now',
      'absences.list',
    ] as const
  ).map((name) => ({
    name,
    say: 'finished intake',
    input: (({ finished }) => ({ cohortId: finished.cohortId })) as Field,
  })),
  { name: 'cadetCard.get', say: 'finished intake', input: ({ finished }) => ({ cadetId: finished.cadetId }) },
  { name: 'leave.board', say: 'closed', input: ({ cohortId }) => ({ cohortId, tab: 'closed' }) },
  ...(['commander', 'dutyOfficer', 'administrator'] as const).map((as) => ({
    name: 'today.day' as const,
    say: as,
    as,
    input: (({ cohortId }) => ({ cohortId })) as Field,
  })),
  // The command box: a name, the end of an IIN, a bunk.
  ...(
    [
      ['name', 'Әли'],
      ['end of an IIN', '0123'],
      ['bunk', '3-14'],
    ] as const
  ).map(([say, text]) => ({
    name: 'finding.look' as const,
    say,
    input: (({ cohortId }) => ({ text, cohortId })) as Field,
  })),
];

export interface LoadAct {
  name: OperationName;
  label: string;
  /** Who asks; otherwise the first who may. */
  as?: Role | undefined;
  input: Field;
}

/** Every question of the contract that can be put by names alone; `left` are those that cannot. */
export function readsOfAll(): { reads: LoadAct[]; left: string[] } {
  const reads: LoadAct[] = [];
  const left: string[] = [];
  for (const [key, { kind, input }] of Object.entries(contract)) {
    if (kind !== 'query' || ELSEWHERE.test(key)) continue;
    const name = key as OperationName;
    const { properties = {}, required = [] } = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' });
    const special = SPECIAL[name];
    if (!special && required.some((field) => !(field in FIELDS))) {
      left.push(name);
      continue;
    }
    const asked = required.filter((field) => field in properties);
    const byNames: Field = (scene, run) =>
      Object.fromEntries(asked.map((field) => [field, FIELDS[field]!(scene, run)]));
    reads.push({ name, label: name, input: special ?? byNames });
  }
  return {
    reads: [...reads, ...MORE.map(({ name, say, as, input }) => ({ name, label: `${name}, ${say}`, as, input }))],
    left,
  };
}

const command = (name: OperationName, input: Field): LoadAct => ({ name, label: name, input });
/** A working day's commands; each run with other men. */
export const LOAD_WRITES: readonly LoadAct[] = [
  command('admissions.setMedical', ({ men, startsOn }, run) => ({
    cadetId: men[run],
    result: 'fit',
    date: addDays(startsOn, -run),
    commission: 'ӘДК',
    limits: null,
  })),
  command('admissions.addPayment', ({ men, tonight }, run) => ({
    cadetId: men[run + 30],
    amount: 1000 + run,
    paidOn: tonight,
    receipt: `b${run}`,
  })),
  command('admissions.setDocuments', ({ men }, run) => ({
    cadetIds: [men[run + 60]],
    kinds: ['education'],
    received: run % 2 === 0,
  })),
  command('admissions.unmask', ({ men }, run) => ({ cadetId: men[run], purpose: 'сұрау' })),
  command('followup.enquire', (_, run) => ({
    asker: 'ІІБ',
    purpose: 'сұрау',
    text: `Али${'бекмұ'.slice(0, run % 5)}`,
  })),
  command('rules.set', ({ tonight }, run) => ({
    key: 'leave.mostPercent',
    value: 20 + (run % 10),
    inForceFrom: addDays(tonight, 30 + run),
    orderNumber: `${run}`,
  })),
  command('programme.savePlace', (_, run) => ({ placeId: 1, name: `Сынып ${run}`, type: 'class', capacity: 30 + run })),
  command('cohorts.create', ({ startsOn, finished }, run) => ({
    code: `b${run}`,
    startsOn: addDays(startsOn, 70 + 7 * run),
    copyFrom: finished.cohortId,
  })),
  command('absences.addPost', (_, run) => ({ name: `Пост ${run}`, men: 2 })),
  command('range.recordSafety', ({ cohortId, men, tonight }, run) => ({
    cohortId,
    kind: 'briefing',
    date: tonight,
    content: 'нұсқама',
    examiner: 'Омаров',
    men: men.slice(run, run + 25).map((cadetId) => ({ cadetId, passed: null })),
  })),
];
