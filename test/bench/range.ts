import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HostClient } from '../../electron/host/client.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { addDays } from '../../shared/kit/local-time.ts';
import { fillRelays } from '../../shared/range/relays.ts';
import { buildSchool } from './bench-school.ts';
import { median, ms, percentile, printTable, timed, times } from './figures.ts';
import { fillNights, MEN } from './leave-nights.ts';
import { fillRange, LANES, readBareRange } from './range-rows.ts';

const STARTS_ON = '2027-01-11';
const HELD_AFTER = 2;
const TODAY_AFTER = 10;
/** The goals of the issue: relays of a day, and everything else a screen waits for. */
const RELAYS_MS = 50;
const GOAL_MS = 100;

interface Scene {
  cohortId: number;
  dayId: number;
  planner: HostClient;
  commander: HostClient;
  /** The relays of the day, as they were filled. */
  relays: OutputOf<'firing.get'>['relays'];
}
interface Act {
  name: string;
  goal?: number;
  call(scene: Scene, run: number): Promise<unknown>;
}

const relayOf = ({ relays }: Scene, run: number) => relays[run]!;
const query = (name: string, call: Act['call']): Act => ({ name, call });
const READS: readonly Act[] = [
  query('rangeDay.list', ({ planner, cohortId }) => planner.get('rangeDay.list', { cohortId })),
  query('rangeDay.get', ({ planner, dayId }) => planner.get('rangeDay.get', { dayId })),
  query('rangeDay.beside draft', ({ planner, cohortId }) => planner.get('rangeDay.beside', { cohortId, version: 0 })),
  query('range.safety', ({ planner, cohortId }) => planner.get('range.safety', { cohortId })),
  query('range.weapons', ({ planner }) => planner.get('range.weapons', {})),
  query('firing.get', ({ planner, dayId }) => planner.get('firing.get', { dayId })),
  query('firing.owed', ({ planner, cohortId }) => planner.get('firing.owed', { cohortId })),
  query('firing.results', ({ planner, cohortId }) => planner.get('firing.results', { cohortId })),
  query('firing.trend', ({ planner }) => planner.get('firing.trend', {})),
  query('ammunition.stock', ({ planner }) => planner.get('ammunition.stock', {})),
  query('ammunition.card', ({ planner }) => planner.get('ammunition.card', { lotId: 1 })),
  query('ammunition.lines', ({ planner, dayId }) => planner.get('ammunition.lines', { dayId })),
];

/** In the order of a day; each run does them with the next relay. */
export const RANGE_WRITES: readonly Act[] = [
  query('firing.place, two change lanes', (scene, run) => {
    const { number, lanes } = relayOf(scene, run);
    const { cadetId } = lanes[0]!;
    return scene.commander.get('firing.place', { dayId: scene.dayId, cadetId, relay: number, lane: 2 });
  }),
  query('ammunition.issue to a relay', (scene, run) =>
    scene.commander.get('ammunition.issue', {
      dayId: scene.dayId,
      lotId: 1,
      to: { relayId: relayOf(scene, run).relayId },
    }),
  ),
  query('firing.startRelay', ({ commander, ...scene }, run) =>
    commander.get('firing.startRelay', { relayId: relayOf({ commander, ...scene }, run).relayId }),
  ),
  ...Array.from({ length: LANES }, (_, index) =>
    query(`firing.score, lane ${index + 1}`, (scene, run) =>
      scene.commander.get('firing.score', {
        relayId: relayOf(scene, run).relayId,
        lane: index + 1,
        revision: 0,
        score: { shots: [9, 8, 7] },
      }),
    ),
  ),
  query('firing.swapLanes', (scene, run) =>
    scene.commander.get('firing.swapLanes', { relayId: relayOf(scene, run).relayId, lanes: [1, 2] }),
  ),
  query('firing.finishRelay', (scene, run) =>
    scene.commander.get('firing.finishRelay', { relayId: relayOf(scene, run).relayId }),
  ),
  query('ammunition.casesComplete', (scene, run) =>
    scene.commander.get('ammunition.casesComplete', { dayId: scene.dayId, relayId: relayOf(scene, run).relayId }),
  ),
];

/**
 * The second day at the range of an intake of 300 men, ten lanes, with leave for every night and the first session behind
 * it, through the real dispatch and an encrypted file. Baseline: SQLite alone reading every row the range is told from.
 */
export async function benchRange({ runs }: { runs: number }): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-bench-'));
  const today = addDays(STARTS_ON, TODAY_AFTER);
  const bare: number[] = [];
  let rows = 0;
  const school = await buildSchool(path.join(folder, 'range.sarbaz'), [STARTS_ON], {
    day: TODAY_AFTER,
    alter: (db) => {
      fillNights(db, today);
      fillRange(db, addDays(STARTS_ON, HELD_AFTER), today);
      for (let run = 0; run < runs; run++) {
        const began = performance.now();
        rows = readBareRange(db);
        bare.push(performance.now() - began);
      }
    },
  });
  try {
    const [planner, commander] = [await school.signIn('planner'), await school.signIn('commander')];
    const cohortId = school.intakes[0]!.id;
    const dayId = await readySecondDay({ planner, commander }, cohortId, today);
    console.log(`\nDay ${TODAY_AFTER + 1}: ${MEN} men, ${LANES} lanes; baseline: ${rows} rows, bare.`);
    const row = printTable('operation'.padEnd(32), 'median ms', 'p95 ms', 'CPU ms', '× bare read', 'within goal');
    row('bare read of the same rows', ms(median(bare)), ms(percentile(bare, 0.95)), '', times(1, 1), '');
    const measure = async (name: string, goal: number, call: (run: number) => unknown) => {
      const all: number[] = [];
      const cpu: number[] = [];
      for (let run = 0; run < runs; run++) {
        const one = await timed(async () => call(run));
        all.push(one.took);
        cpu.push(one.cpu);
      }
      const within = percentile(all, 0.95) <= goal ? `yes (${goal})` : `no (${goal})`;
      const figures = [ms(median(all)), ms(percentile(all, 0.95)), ms(median(cpu))];
      row(name, ...figures, times(median(all), median(bare)), within);
    };
    const { men } = await planner.get('range.safety', { cohortId });
    await measure('relays by the rule alone', RELAYS_MS, () => fillRelays(men, LANES));
    await measure('firing.fill', RELAYS_MS, () => commander.get('firing.fill', { dayId }));
    const { relays } = await planner.get('firing.get', { dayId });
    const scene: Scene = { cohortId, dayId, planner, commander, relays };
    for (const { name, call } of READS) await measure(name, GOAL_MS, (run) => call(scene, run));
    const took = new Map<string, { took: number; cpu: number }[]>();
    for (let run = 0; run < runs; run++)
      for (const { name, call } of RANGE_WRITES) {
        const one = await timed(async () => call(scene, run));
        const known = name.startsWith('firing.score') ? 'firing.score' : name;
        took.set(known, [...(took.get(known) ?? []), one]);
      }
    for (const [name, all] of took) {
      const walls = all.map((one) => one.took);
      const within = percentile(walls, 0.95) <= GOAL_MS ? `yes (${GOAL_MS})` : `no (${GOAL_MS})`;
      const cpu = ms(median(all.map((one) => one.cpu)));
      const figures = [ms(median(walls)), ms(percentile(walls, 0.95)), cpu];
      row(name, ...figures, times(median(walls), median(bare)), within);
    }
  } finally {
    school.host.close();
    rmSync(folder, { recursive: true });
  }
}

/** The second session of all platoons, ready, with its rounds drawn. */
export async function readySecondDay(
  { planner, commander }: Pick<Scene, 'planner' | 'commander'>,
  cohortId: number,
  date: string,
): Promise<number> {
  const { course } = await planner.get('rangeDay.list', { cohortId });
  const { dayId } = await planner.get('rangeDay.make', {
    ...{ cohortId, session: 2, makeup: false, date, rangeId: 1, cardId: 1, cadetIds: [], note: null },
    ...{ departsAt: `${date}T07:50`, returnsAt: `${date}T18:00` },
    platoonIds: course.platoons.map(({ platoonId }) => platoonId),
  });
  const roles = (['leader', 'assistant', 'issuer', 'medic', 'cordon'] as const).map((role) => ({
    role,
    name: role,
    qualification: 'order',
  }));
  await commander.get('rangeDay.setRoles', { dayId, orderNumber: '31', roles });
  for (const item of ['transport', 'briefing', 'weapons'] as const)
    await commander.get('rangeDay.check', { dayId, item, done: true, note: null });
  await commander.get('ammunition.draw', { dayId, lotId: 1, quantity: MEN * 3 });
  await commander.get('rangeDay.markReady', { dayId });
  return dayId;
}
