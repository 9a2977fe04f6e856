import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HostClient } from '../../electron/host/client.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { buildSchool, type StaffLogin } from './bench-school.ts';
import { median, ms, percentile, printTable, timed, times } from './figures.ts';
import { fillNights, MEN, NIGHTS, readBare } from './leave-nights.ts';

const STARTS_ON = '2027-01-11';
/** The goal of every screen of these rooms. */
const GOAL_MS = 100;
/** The goal of approving so many safe nights in one act. */
const SAFE = 200;
const SAFE_GOAL_MS = 500;

interface Scene {
  cohortId: number;
  /** Men's numbers; each third waits. */
  men: number[];
  tonight: LocalDate;
  as: Record<StaffLogin, HostClient>;
}
interface Act {
  name: string;
  goal?: number;
  /** Does it; or looks something up first, which is not timed, and gives back the act. */
  call: (scene: Scene, run: number) => Promise<unknown>;
}

const tab = (name: 'waiting' | 'standing' | 'tonight' | 'out' | 'closed'): Act => ({
  name: `leave.board ${name}`,
  call: ({ as, cohortId }) => as.commander.get('leave.board', { cohortId, tab: name }),
});
const READS: readonly Act[] = [
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
];
const waitingMan = ({ men }: Scene, run: number) => men.filter((id) => id % 3 === 0)[run]!;
/** Only where nights are still to come. */
const WRITES: readonly Act[] = [
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
];

/**
 * Leave, gate, roll, strength and meals of one intake of 300 men with leave for every night of the course, through the
 * real dispatch and an encrypted file: on its eleventh morning and on its last. Baseline: SQLite alone reading every row
 * of the same file that leave and gate are told from.
 */
export async function benchLeave({ runs }: { runs: number }): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-bench-'));
  try {
    await benchDay(path.join(folder, 'early.sarbaz'), 10, [...READS, ...WRITES], runs);
    await benchDay(path.join(folder, 'last.sarbaz'), NIGHTS, READS, runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchDay(file: string, day: number, acts: readonly Act[], runs: number): Promise<void> {
  const today = addDays(STARTS_ON, day);
  const bare: number[] = [];
  let rows = 0;
  const school = await buildSchool(file, [STARTS_ON], {
    day,
    alter: (db) => {
      fillNights(db, today);
      for (let run = 0; run < runs; run++) {
        const began = performance.now();
        rows = readBare(db);
        bare.push(performance.now() - began);
      }
    },
  });
  try {
    const as = {
      planner: await school.signIn('planner'),
      commander: await school.signIn('commander'),
      dutyOfficer: await school.signIn('dutyOfficer'),
    };
    const cohortId = school.intakes[0]!.id;
    const men = (await as.planner.get('leave.men', { cohortId })).map(({ id }) => id).toSorted((a, b) => a - b);
    const scene: Scene = { cohortId, men, tonight: today, as };
    console.log(`\nDay ${day + 1}: ${men.length} of ${MEN} men, ${NIGHTS} nights; baseline: ${rows} rows, bare.`);
    const row = printTable(
      'operation'.padEnd(30),
      'median ms',
      'p95 ms',
      'CPU ms',
      '× bare read',
      `within ${GOAL_MS} ms`,
    );
    row('bare read of the same rows', ms(median(bare)), ms(percentile(bare, 0.95)), '', times(1, 1), '');
    for (const { name, call, goal = GOAL_MS } of acts) {
      const all: number[] = [];
      const cpu: number[] = [];
      for (let run = 0; run < runs; run++) {
        const first = await timed(() => call(scene, run));
        const second = typeof first.value === 'function' ? await timed(first.value as () => Promise<unknown>) : first;
        all.push(second.took);
        cpu.push(second.cpu);
      }
      const p95 = percentile(all, 0.95);
      const within = `${p95 <= goal ? 'yes' : 'no'}${goal === GOAL_MS ? '' : ` (${goal})`}`;
      row(name, ms(median(all)), ms(p95), ms(median(cpu)), times(median(all), median(bare)), within);
    }
  } finally {
    school.host.close();
  }
}
