import type { HostClient } from '../../electron/host/client.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { StaffLogin } from './bench-school.ts';

/** The goal of approving so many safe nights in one act. */
const SAFE = 200;
const SAFE_GOAL_MS = 500;

export interface Scene {
  cohortId: number;
  /** Men's numbers; each third waits. */
  men: number[];
  tonight: LocalDate;
  as: Record<StaffLogin, HostClient>;
}
export interface Act {
  name: string;
  goal?: number;
  /** It can be done a single time. */
  once?: true;
  /** Does it; or looks something up first, which is not timed, and gives back the act. */
  call: (scene: Scene, run: number) => Promise<unknown>;
}

const STARTS_ON = '2027-01-11';
const tab = (name: 'waiting' | 'standing' | 'tonight' | 'out' | 'closed'): Act => ({
  name: `leave.board ${name}`,
  call: ({ as, cohortId }) => as.commander.get('leave.board', { cohortId, tab: name }),
});
const sheetRows = ({ men, tonight }: Scene) =>
  inside({ men })
    .slice(60, 100)
    .map((cadetId) => ({
      cadetId,
      direction: 'out' as const,
      at: `${addDays(tonight, -1)}T20:10`,
      note: 'жарық жоқ',
    }));
/** Men with leave who are on the grounds. */
const inside = ({ men }: Pick<Scene, 'men'>) => men.filter((id) => id % 3 !== 0);
const roll = ({ cohortId, tonight }: Scene, days = 0) => ({
  cohortId,
  date: addDays(tonight, days),
  part: 'evening' as const,
});

/** Whatever a screen of these rooms asks. */
export const READS: readonly Act[] = [
  ...(['waiting', 'standing', 'tonight', 'out', 'closed'] as const).map(tab),
  { name: 'leave.waiting', call: ({ as, cohortId }) => as.commander.get('leave.waiting', { cohortId }) },
  { name: 'leave.clashes', call: ({ as, cohortId }) => as.commander.get('leave.clashes', { cohortId }) },
  { name: 'leave.men', call: ({ as, cohortId }) => as.planner.get('leave.men', { cohortId }) },
  {
    name: 'leave.man',
    call: ({ as, men, tonight }, run) => as.planner.get('leave.man', { cadetId: men[run]!, night: tonight }),
  },
  { name: 'gate.counts', call: ({ as, cohortId }) => as.dutyOfficer.get('gate.counts', { cohortId }) },
  { name: 'gate.find', call: ({ as, cohortId }) => as.dutyOfficer.get('gate.find', { cohortId, text: 'Ал' }) },
  { name: 'gate.log', call: ({ as, cohortId }) => as.dutyOfficer.get('gate.log', { cohortId, most: 10 }) },
  { name: 'gate.out', call: ({ as, cohortId }) => as.dutyOfficer.get('gate.out', { cohortId }) },
  { name: 'absences.list', call: ({ as, cohortId }) => as.planner.get('absences.list', { cohortId }) },
  {
    name: 'absences.roster, 7 days',
    call: ({ as, cohortId, tonight }) => as.planner.get('absences.roster', { cohortId, from: tonight, days: 7 }),
  },
  { name: 'rolls.board', call: ({ as, cohortId }) => as.dutyOfficer.get('rolls.board', { cohortId }) },
  { name: 'strength.now', call: ({ as, cohortId }) => as.commander.get('strength.now', { cohortId }) },
  {
    name: 'strength.list',
    call: ({ as, cohortId }) => as.commander.get('strength.list', { cohortId, from: STARTS_ON }),
  },
  { name: 'meals.days, 4', call: ({ as, cohortId }) => as.commander.get('meals.days', { cohortId, days: 4 }) },
  {
    name: 'meals.month',
    call: ({ as, cohortId }) => as.commander.get('meals.month', { cohortId, month: STARTS_ON.slice(0, 7) }),
  },
  {
    name: 'strength.list, two weeks',
    call: ({ as, cohortId, tonight }) => as.commander.get('strength.list', { cohortId, from: addDays(tonight, -13) }),
  },
  {
    name: 'strength.report',
    call: ({ as, cohortId, tonight }) =>
      as.commander.get('strength.report', { cohortId, date: addDays(tonight, -1), part: 'morning' }),
  },
  { name: 'strength.homeTonight', call: ({ as, cohortId }) => as.planner.get('strength.homeTonight', { cohortId }) },
  { name: 'rolls.list', call: ({ as, cohortId }) => as.dutyOfficer.get('rolls.list', { cohortId }) },
  {
    name: 'rolls.board of yesterday',
    call: (scene) => scene.as.dutyOfficer.get('rolls.board', roll(scene, -1)),
  },
  {
    name: 'gate.log, 2000 lines',
    call: ({ as, cohortId }) => as.dutyOfficer.get('gate.log', { cohortId, most: 2000 }),
  },
  {
    name: 'gate.checkSheet, 40 lines',
    call: (scene) => scene.as.dutyOfficer.get('gate.checkSheet', { cohortId: scene.cohortId, rows: sheetRows(scene) }),
  },
  {
    name: 'meals.names',
    call: ({ as, cohortId, tonight }) =>
      as.commander.get('meals.names', { cohortId, date: addDays(tonight, 1), sitting: 2 }),
  },
  { name: 'meals.provisions', call: ({ as, cohortId }) => as.commander.get('meals.provisions', { cohortId }) },
  {
    name: 'absences.roster, 40 days',
    call: ({ as, cohortId }) => as.planner.get('absences.roster', { cohortId, from: STARTS_ON, days: 40 }),
  },
];

const waitingMan = ({ men }: Scene, run: number) => men.filter((id) => id % 3 === 0)[run]!;
/** Only in the middle of a course: they want many nights to come. */
export const DECISIONS: readonly Act[] = [
  {
    name: 'leave.decide, one night',
    call: (scene, run) =>
      scene.as.commander.get('leave.decide', {
        cohortId: scene.cohortId,
        verdict: 'approved',
        nights: [{ cadetId: waitingMan(scene, run), night: scene.tonight, decisionId: null }],
      }),
  },
  {
    name: 'leave.withdraw, one night',
    call: async (scene, run) => {
      const night = addDays(scene.tonight, 1);
      const { rows } = await scene.as.planner.get('leave.board', { cohortId: scene.cohortId, tab: 'standing' });
      const { requestId } = rows.find(({ cadetId }) => cadetId === waitingMan(scene, run))!;
      return () => scene.as.planner.get('leave.withdraw', { requestId, nights: [night] });
    },
  },
  {
    name: `leave.approveSafe, ${SAFE} nights`,
    goal: SAFE_GOAL_MS,
    call: ({ as, cohortId, men, tonight }, run) => {
      const waiting = men.filter((id) => id % 3 === 0).slice(0, SAFE / 2);
      const nights = [2 * run + 2, 2 * run + 3].map((days) => addDays(tonight, days));
      return as.commander.get('leave.approveSafe', {
        cohortId,
        nights: waiting.flatMap((cadetId) => nights.map((night) => ({ cadetId, night }))),
      });
    },
  },
  {
    name: 'leave.ask, one night',
    call: async (scene, run) => {
      const { as, tonight } = scene;
      const cadetId = waitingMan(scene, run + 20);
      const { rows } = await as.planner.get('leave.board', { cohortId: scene.cohortId, tab: 'standing' });
      const { requestId } = rows.find((row) => row.cadetId === cadetId)!;
      await as.planner.get('leave.withdraw', { requestId });
      return () => as.planner.get('leave.ask', { cadetId, wish: { kind: 'single', night: tonight }, note: null });
    },
  },
];

const mark = async (scene: Scene, cadetIds: number[], word: 'unknown' | 'sick' | 'present') => {
  const { seen } = await scene.as.dutyOfficer.get('rolls.board', roll(scene));
  const input = { ...roll(scene), cadetIds, mark: word, note: null, seen };
  return () => scene.as.dutyOfficer.get('rolls.mark', input);
};
const absence = (cadetId: number, from: string) => ({
  cadetIds: [cadetId],
  kind: 'illness' as const,
  from,
  to: null,
  orderNumber: null,
  note: null,
});

/** An evening at the gate, the roll, the report and the kitchen's list, in their order. */
export const WRITES: readonly Act[] = [
  {
    name: 'gate.record',
    call: async (scene, run) => {
      const { as, cohortId } = scene;
      const input = { cohortId, cadetId: inside(scene)[run]!, direction: 'out' as const, way: 'scan' as const };
      return () => as.dutyOfficer.get('gate.record', input);
    },
  },
  {
    name: 'gate.letOut',
    call: (scene, run) =>
      scene.as.dutyOfficer.get('gate.letOut', {
        cohortId: scene.cohortId,
        cadetId: waitingMan(scene, run + 40),
        note: 'емханаға',
        due: null,
      }),
  },
  {
    name: 'gate.correct',
    call: async ({ as, cohortId, tonight }, run) => {
      const { lines } = await as.dutyOfficer.get('gate.log', { cohortId, most: 60 });
      const { movementId } = lines[run]!;
      const change = { at: `${tonight}T21:3${run % 9}` };
      return () => as.dutyOfficer.get('gate.correct', { cohortId, movementId, change, note: 'сағат қате' });
    },
  },
  {
    name: 'gate.hold',
    call: (scene, run) =>
      scene.as.dutyOfficer.get('gate.hold', {
        cohortId: scene.cohortId,
        cadetId: inside(scene)[run + 110]!,
        night: scene.tonight,
        reason: 'командир шақырды',
      }),
  },
  {
    name: 'gate.enterSheet, 40 lines',
    once: true,
    call: (scene) =>
      scene.as.dutyOfficer.get('gate.enterSheet', {
        cohortId: scene.cohortId,
        rows: sheetRows(scene).map((row) => ({ ...row, at: `${scene.tonight}T20:10` })),
      }),
  },
  { name: 'rolls.open', once: true, call: (scene) => scene.as.dutyOfficer.get('rolls.open', roll(scene)) },
  { name: 'rolls.mark', call: (scene, run) => mark(scene, [inside(scene)[run + 120]!], 'sick') },
  {
    name: 'rolls.enterSheet',
    call: async (scene, run) => {
      const { seen } = await scene.as.dutyOfficer.get('rolls.board', roll(scene));
      const text = `${run + 201} б, ${run + 221} б, ${run + 241} б`;
      return () => scene.as.dutyOfficer.get('rolls.enterSheet', { ...roll(scene), text, platoon: null, seen });
    },
  },
  {
    name: 'rolls.resolve',
    call: async (scene, run) => {
      const cadetId = inside(scene)[run + 140]!;
      await (await mark(scene, [cadetId], 'unknown'))();
      const decision = {
        word: 'found' as const,
        where: 'present' as const,
        at: `${scene.tonight}T21:35`,
        note: 'асханада',
      };
      return () => scene.as.dutyOfficer.get('rolls.resolve', { ...roll(scene), cadetId, decision });
    },
  },
  { name: 'rolls.board, marked', call: (scene) => scene.as.dutyOfficer.get('rolls.board', roll(scene)) },
  { name: 'rolls.close', once: true, call: (scene) => scene.as.dutyOfficer.get('rolls.close', roll(scene)) },
  {
    name: 'strength.sign',
    once: true,
    call: async ({ as, cohortId, tonight }) => {
      const which = { cohortId, date: tonight, part: 'evening' as const };
      const { seen } = await as.commander.get('strength.report', which);
      return () => as.commander.get('strength.sign', { ...which, seen });
    },
  },
  {
    name: 'meals.freeze',
    once: true,
    call: ({ as, cohortId, tonight }) => as.dutyOfficer.get('meals.freeze', { cohortId, date: addDays(tonight, 1) }),
  },
  {
    name: 'absences.add',
    call: (scene, run) =>
      scene.as.planner.get('absences.add', {
        cohortId: scene.cohortId,
        ...absence(waitingMan(scene, run + 60), `${scene.tonight}T21:30`),
      }),
  },
  {
    name: 'absences.end',
    call: async ({ as, cohortId, tonight }) => {
      const list = await as.planner.get('absences.list', { cohortId });
      const { id } = list.filter(({ kind, to }) => kind === 'illness' && to === null)[0]!;
      return () => as.planner.get('absences.end', { cohortId, id, to: `${tonight}T21:39` });
    },
  },
  {
    name: 'meals.slip',
    once: true,
    call: async ({ as, cohortId, men, tonight }) => {
      await as.planner.get('absences.add', {
        cohortId,
        ...absence(men.at(-1)!, `${tonight}T21:30`),
        kind: 'hospital',
      });
      return () => as.dutyOfficer.get('meals.slip', { cohortId, date: addDays(tonight, 1) });
    },
  },
  {
    name: 'absences.proposeDuty, 1 day',
    once: true,
    call: async ({ as, cohortId, tonight }) => {
      await as.planner.get('absences.addPost', { name: 'Штаб', men: 5 });
      return () => as.planner.get('absences.proposeDuty', { cohortId, from: addDays(tonight, 1), days: 1 });
    },
  },
];
