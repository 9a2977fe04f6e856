import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays } from '../../shared/kit/local-time.ts';
import { buildSchool } from './bench-school.ts';
import { median, ms, percentile, printTable, timed, times } from './figures.ts';
import { type Act, DECISIONS, READS, type Scene, WRITES } from './leave-acts.ts';
import { fillNights, MEN, NIGHTS, readBare } from './leave-nights.ts';

const STARTS_ON = '2027-01-11';
/** Clock times in Almaty at which the desk stands. */
const MORNING = '09:00';
const ROLL_CALL = '21:40';
/** The goal of every screen of these rooms. */
const GOAL_MS = 100;
/**
 * Leave, gate, roll, strength and meals of one intake of 300 men with leave for every night of the course, through the
 * real dispatch and an encrypted file: on its eleventh morning, and at the roll of its last evening but one. Baseline:
 * SQLite alone reading every row of the same file that leave and gate are told from.
 */
export async function benchLeave({ runs }: { runs: number }): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-bench-'));
  try {
    await benchDay(path.join(folder, 'early.sarbaz'), 10, MORNING, [...READS, ...DECISIONS], runs);
    await benchDay(path.join(folder, 'last.sarbaz'), NIGHTS - 1, ROLL_CALL, [...READS, ...WRITES], runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchDay(file: string, day: number, time: string, acts: readonly Act[], runs: number): Promise<void> {
  const today = addDays(STARTS_ON, day);
  const bare: number[] = [];
  let rows = 0;
  const school = await buildSchool(file, [STARTS_ON], {
    day,
    time,
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
    console.log(
      `\nDay ${day + 1}, ${time}: ${men.length} of ${MEN} men, ${NIGHTS} nights; baseline: ${rows} rows, bare.`,
    );
    const row = printTable(
      'operation'.padEnd(30),
      'median ms',
      'p95 ms',
      'CPU ms',
      '× bare read',
      `within ${GOAL_MS} ms`,
    );
    row('bare read of the same rows', ms(median(bare)), ms(percentile(bare, 0.95)), '', times(1, 1), '');
    for (const { name, call, goal = GOAL_MS, once = false } of acts) {
      const all: number[] = [];
      const cpu: number[] = [];
      for (let run = 0; run < (once ? 1 : runs); run++) {
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
