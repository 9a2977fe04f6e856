import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays } from '../../shared/kit/local-time.ts';
import { type BenchSchool, buildSchool } from './bench-school.ts';
import { median, ms, percentile, printTable, timed, times } from './figures.ts';
import { BASELINE, BOARD, KEYSTROKES, type Keystroke, lookAt, type Subject } from './keystrokes.ts';
import { startsOfYears } from './ten-years.ts';

const ROSTER = path.resolve(import.meta.dirname, '../fixtures/roster-2027-01.xlsx');
const INTAKES = 70;
/** The goal: what a keystroke causes is there before anybody feels a wait. */
const GOAL_MS = 100;
/** Acts that are waited for, such as opening, are timed so often. */
const FEW_RUNS = 3;

interface Figures {
  first: number;
  all: number[];
  cpu: number[];
  bytes: number;
}

/** The same keystroke in several files by turns, so that a busy moment of the machine hits all alike. */
async function measure(keystroke: Keystroke, subjects: readonly Subject[], runs: number): Promise<Figures[]> {
  const figures = subjects.map((): Figures => ({ first: Number.NaN, all: [], cpu: [], bytes: 0 }));
  for (let run = 0; run <= runs; run++) {
    for (const [index, subject] of subjects.entries()) {
      const needed = (await keystroke.before?.(subject, run)) ?? 0;
      const { took, cpu, value } = await timed(() => keystroke.call(subject, run, needed));
      const mine = figures[index]!;
      if (run === 0) mine.first = took;
      else {
        mine.all.push(took);
        mine.cpu.push(cpu);
      }
      mine.bytes = Buffer.byteLength(JSON.stringify(value));
    }
  }
  return figures;
}

/**
 * What a keystroke waits for in a file of ten years: 70 intakes of a hundred men, encrypted, through the real
 * dispatch. Baselines: the cheapest call of the same run, and the same call in a file that holds one intake only.
 */
export async function benchDesk({ runs }: { runs: number }): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-bench-'));
  const schools: BenchSchool[] = [];
  try {
    const build = (name: string, intakes: number) =>
      timed(() => buildSchool(path.join(folder, name), startsOfYears(intakes)));
    const many = await build('many.sarbaz', INTAKES);
    const one = await build('one.sarbaz', 1);
    schools.push(many.value, one.value);
    const size = ({ file }: BenchSchool) => `${(statSync(file).size / 1e6).toFixed(1)} MB`;
    console.log(
      `\nTen years: ${size(many.value)}, written in ${ms(many.took / 1000)} s; one intake: ${size(one.value)}.`,
    );
    await benchKeystrokes(many.value, one.value, runs);
    await benchWaits(many.value, one.value);
  } finally {
    for (const { host } of schools) host.close();
    rmSync(folder, { recursive: true });
  }
}

async function benchKeystrokes(many: BenchSchool, one: BenchSchool, runs: number): Promise<void> {
  // The last two intakes overlap; the one before them stands alone, as the only one of the other file does.
  const subjects = [await lookAt(many, -3), await lookAt(one, -1)];
  const overlapping = [await lookAt(many, -1)];
  const [baseline] = await measure(BASELINE, subjects, runs);
  const row = printTable(
    'keystroke'.padEnd(45),
    'first ms',
    'median ms',
    'p95 ms',
    'CPU ms',
    `× ${BASELINE.name}`,
    'one intake ms',
    '× one intake',
    'answer KB',
    `p95 < ${GOAL_MS} ms`,
  );
  const slow: string[] = [];
  const tell = (name: string, [mine, theirs]: Figures[]) => {
    const p95 = percentile(mine!.all, 0.95);
    if (p95 >= GOAL_MS) slow.push(`${name} (computing ${ms(median(mine!.cpu))} ms)`);
    row(
      name,
      ms(mine!.first),
      ms(median(mine!.all)),
      ms(p95),
      ms(median(mine!.cpu)),
      times(median(mine!.all), median(baseline!.all)),
      theirs ? ms(median(theirs.all)) : '–',
      theirs ? times(median(mine!.all), median(theirs.all)) : '–',
      Math.ceil(mine!.bytes / 1024),
      p95 < GOAL_MS ? 'yes' : 'NO',
    );
  };
  tell(BASELINE.name, [baseline!]);
  for (const keystroke of KEYSTROKES) tell(keystroke.name, await measure(keystroke, subjects, runs));
  for (const keystroke of BOARD) {
    tell(`${keystroke.name}, beside another intake`, await measure(keystroke, overlapping, runs));
  }
  console.log(`\n${slow.length === 0 ? `All stay below ${GOAL_MS} ms.` : `Above ${GOAL_MS} ms: ${slow.join(', ')}.`}`);
}

/** Acts that a person waits for knowingly: median of a few runs, the files by turns. */
async function benchWaits(many: BenchSchool, one: BenchSchool): Promise<void> {
  const took = new Map<string, number[][]>();
  const time = async <T>(what: string, file: number, work: () => Promise<T>): Promise<T> => {
    const { took: mine, value } = await timed(work);
    const lists = took.get(what) ?? [[], []];
    took.set(what, lists);
    lists[file]!.push(mine);
    return value;
  };
  const bytes = readFileSync(ROSTER).toString('base64');
  for (let run = 0; run < FEW_RUNS; run++) {
    for (const [file, school] of [many, one].entries()) {
      school.host.close();
      const planner = await time('open: password, key, quick check', file, () => school.signIn('planner'));
      await time('verified backup', file, () => planner.get('backup.now', {}));
      await time('history.verify', file, () => planner.get('history.verify', {}));
      const startsOn = addDays(school.intakes.at(-1)!.startsOn, 49 * (run + 1));
      const { cohortId } = await planner.get('cohorts.create', { code: `bench ${run}`, startsOn });
      const roster = { cohortId, fileName: path.basename(ROSTER), bytes };
      await time('roster of 124 rows: dry run', file, () => planner.get('admissions.readRoster', roster));
      await time('its import', file, () => planner.get('admissions.importRoster', roster));
      const entryId = (await planner.get('history.lastOfMine', {}))!.id;
      await time('undo of the import', file, () => planner.get('history.undo', { entryId }));
    }
  }
  const row = printTable('wait'.padEnd(32), 'ten years ms', 'one intake ms', '× one intake');
  for (const [what, [mine, theirs]] of took)
    row(what, ms(median(mine!)), ms(median(theirs!)), times(median(mine!), median(theirs!)));
}
