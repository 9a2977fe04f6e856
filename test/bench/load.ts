import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostClient } from '../../electron/host/client.ts';
import { createHost, type Host } from '../../electron/host/host.ts';
import { programOptions, sourceParts } from '../../electron/host/program.ts';
import { watchStatements } from './bare-time.ts';
import { BENCH_PASSWORD } from './bench-school.ts';
import { ms, printTable, timed } from './figures.ts';
import { GRADUATED } from './graduation-rows.ts';
import { DECISIONS, WRITES } from './leave-acts.ts';
import { LOAD_WRITES, type LoadAct, type LoadScene, readsOfAll, whoMay } from './load-acts.ts';
import { benchAny, newestRows } from './load-any.ts';
import { benchRangeDay } from './load-range.ts';
import { ROOM_WRITES, type RoomAct } from './load-rooms.ts';
import { type LoadFile, loadFile } from './load-school.ts';
import { GOAL_MS, HEADS, type Measured, measured, tell } from './load-table.ts';

const UNLOCK_GOAL_MS = 1500;
const MORNING = '09:00';
const ROLL_CALL = '21:40';
/** What the first screen asks once somebody is in. */
const FIRST_SCREEN = [
  'cohorts.list',
  'strength.now',
  'leave.waiting',
  'leave.clashes',
  'gate.counts',
  'journal.backlog',
  'history.lastOfMine',
] as const;

/** Any of these asks for the whole day at the range: its acts follow from each other. */
const OF_THE_RANGE = ['firing.fill', 'firing.score', 'ammunition.issue', 'ammunition.sign', 'rangeDay.close'];

interface Desk {
  host: Host;
  setTime(time: string): void;
}

function deskOn({ file, today }: LoadFile): Desk {
  let now = 0;
  const setTime = (time: string) => {
    now = Date.parse(`${today}T${time}:00+05:00`);
  };
  setTime(MORNING);
  const options = programOptions(file, path.dirname(file), sourceParts());
  return { host: createHost({ ...options, machine: undefined, clock: () => now }), setTime };
}

/**
 * Ten years of a school through the real dispatch: every question, a day's commands, and whatever else the contract has,
 * each beside what its own statements took inside SQLite. What is judged is the longest stretch that the host's main
 * thread computed without a turn for anybody else: it means the same on a machine that others use too.
 */
export async function benchLoad({ runs, only = '' }: { runs: number; only?: string | undefined }): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-bench-'));
  watchStatements();
  let desk: Desk | null = null;
  try {
    const made = await timed(() => loadFile(folder));
    const load = made.value;
    console.log(`\nTen years: ${ms(statSync(load.file).size / 1e6)} MB, there after ${ms(made.took / 1000)} s.`);
    const pools = await newestRows(load.file);
    desk = deskOn(load);
    await benchUnlock(desk.host);
    const scene = await sceneOf(desk.host, load);
    const asked = new RegExp(only);
    const isAsked = (name: string) => asked.test(name);
    const { reads, left } = readsOfAll();
    const slow = await benchActs(
      'read',
      reads.filter(({ label }) => isAsked(label)),
      scene,
      runs,
    );
    console.log(`\nAsked further down, for they need more than names: ${left.join(', ')}.`);
    slow.push(
      ...(await benchActs(
        'write',
        LOAD_WRITES.filter(({ label }) => isAsked(label)),
        scene,
        runs,
      )),
    );
    slow.push(
      ...(await benchDay(
        scene,
        [...DECISIONS, ...ROOM_WRITES].filter(({ name }) => isAsked(name)),
        Math.min(runs, 8),
      )),
    );
    if (OF_THE_RANGE.some(isAsked)) slow.push(...(await benchRangeDay(scene)));
    desk.setTime(ROLL_CALL);
    slow.push(
      ...(await benchDay(
        scene,
        WRITES.filter(({ name }) => isAsked(name)),
        Math.min(runs, 8),
      )),
    );
    desk.setTime(MORNING);
    slow.push(...(await benchAny(scene, pools, runs, isAsked)));
    await benchCopy(desk.host);
    console.log(
      `\n${slow.length === 0 ? `All stay below ${GOAL_MS} ms.` : `Computing more than ${GOAL_MS} ms without a turn: ${slow.join(', ')}.`}`,
    );
  } finally {
    desk?.host.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * From the password to the first screen. A file that was not closed here is looked through first; one that stands as this
 * computer closed it is looked through by the next copy.
 */
async function benchUnlock(host: Host): Promise<void> {
  const row = printTable('unlock'.padEnd(40), 'ms', 'CPU ms', 'longest block', `< ${UNLOCK_GOAL_MS} ms`);
  for (let run = 0; run < 4; run++) {
    host.close();
    const client = hostClient(host);
    const unlock = await measured(() => client.get('session.unlock', { login: 'planner', password: BENCH_PASSWORD }));
    const first = await measured(async () => {
      const cohortId = Math.max(...(await client.get('cohorts.list', {})).map(({ id }) => id));
      for (const name of FIRST_SCREEN)
        await client.call(
          name,
          (name === 'cohorts.list' || name === 'history.lastOfMine' ? {} : { cohortId }) as never,
        );
    });
    const took = unlock.took + first.took;
    const name = run === 0 ? 'after a crash or from elsewhere' : 'as it was closed here';
    row(
      name,
      ms(took),
      ms(unlock.cpu + first.cpu),
      ms(Math.max(unlock.block, first.block)),
      took < UNLOCK_GOAL_MS ? 'yes' : 'NO',
    );
  }
}

async function sceneOf(host: Host, { starts, today }: LoadFile): Promise<LoadScene> {
  const signIn = async (login: string) => {
    const client = hostClient(host);
    await client.get('session.unlock', { login, password: BENCH_PASSWORD });
    return client;
  };
  const as = {
    planner: await signIn('planner'),
    commander: await signIn('commander'),
    dutyOfficer: await signIn('dutyOfficer'),
  };
  const ids = (await as.planner.get('cohorts.list', {})).map(({ id }) => id).toSorted((a, b) => a - b);
  const [cohortId, finishedId] = [ids.at(-1)!, ids.at(-3)!];
  const men = (await as.planner.get('leave.men', { cohortId })).map(({ id }) => id).toSorted((a, b) => a - b);
  const exams = await as.planner.get('exams.plan', { cohortId: finishedId });
  const examId = exams.exams[0]!.examId;
  const cadetId = (await as.planner.get('admissions.list', { cohortId: finishedId })).applicants[0]!.id;
  const finished = { cohortId: finishedId, cadetId, examId };
  const graduated = ids.slice(-3 - GRADUATED, -3);
  return {
    as,
    cohortId,
    men,
    tonight: today,
    startsOn: starts.at(-1)!,
    examId,
    finished,
    graduated,
    administrator: await signIn('administrator'),
  };
}

/** @returns what computes for too long without a turn */
async function benchActs(kind: string, acts: readonly LoadAct[], scene: LoadScene, runs: number): Promise<string[]> {
  const row = printTable(kind.padEnd(40), ...HEADS);
  const slow: string[] = [];
  const refused: string[] = [];
  for (const { name, label, as, input } of acts) {
    const client = whoMay(scene, name, as);
    if (!client) continue;
    const found: Measured[] = [];
    for (let run = 0; run <= runs; run++) {
      const one = await measured(() => client.call(name, input(scene, run) as never));
      if (one.value.ok) found.push(one);
      else if (run === 0)
        refused.push(`${label} (${one.value.code} ${JSON.stringify(one.value.params).slice(0, 100)})`);
    }
    if (found.length > 0) slow.push(...tell(row, label, found));
  }
  if (refused.length > 0) console.log(`\nRefused: ${refused.join('; ')}.`);
  return slow;
}

/** Acts of the leave bench on this file. */
async function benchDay(scene: LoadScene, acts: readonly RoomAct[], runs: number): Promise<string[]> {
  const row = printTable('write'.padEnd(40), ...HEADS);
  const slow: string[] = [];
  for (const { name, call, once = false } of acts) {
    const found: Measured[] = [];
    try {
      for (let run = 0; run < (once ? 1 : runs); run++) {
        const one = await measured(() => call(scene, run));
        found.push(typeof one.value === 'function' ? await measured(one.value as () => Promise<unknown>) : one);
      }
    } catch (error) {
      console.log(`(${name}: ${(error as Error).message.slice(0, 140)})`);
    }
    if (found.length > 0) slow.push(...tell(row, name, found));
  }
  return slow;
}

/** A copy of the open file, made and proved while the program stands still. */
async function benchCopy(host: Host): Promise<void> {
  const copy = await measured(() => host.tick());
  console.log(`\nA proved copy: ${ms(copy.took)} ms, at most ${ms(copy.block)} ms of the main thread without a turn.`);
}
