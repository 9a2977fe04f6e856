import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ms, printTable, timed } from '../figures.ts';
import { BEST_KNOWN } from './best-known.ts';
import { judgeCtt } from './ctt-judge.ts';
import { readCtt, UnusableCtt } from './ctt-problem.ts';
import { searchCtt } from './ctt-search.ts';

/** Where the instances lie that come with the task; they are not ours to ship. */
const KIT = '../shared/timetable/ctt';

export interface CttBench {
  /** Time of each instance, the competition's order of magnitude. */
  seconds: number;
  seed: number;
  /** Folder with `.ctt` files; the kit's by default. */
  folder?: string;
  /** Single files instead of a folder. */
  files: string[];
}

/**
 * The public benchmark of the second International Timetabling Competition (2007, track 3: curriculum-based course
 * timetabling, formulation UD2) on the engine's annealing: our cost by a judge of its own beside the best published one.
 * The search stops by the clock on the wall; where others use the machine too, "CPU s" is what it had of that.
 */
export async function benchCtt({ seconds, seed, folder = KIT, files }: CttBench): Promise<void> {
  const found = files.length > 0 ? files : cttFilesIn(folder);
  if (found.length === 0) {
    console.log(`\nNo .ctt files in ${folder}. Name their folder with --folder, or the files themselves.`);
    return;
  }
  const row = printTable(
    'instance'.padEnd(10),
    'lectures',
    'first plan ms',
    'seconds',
    'CPU s',
    'M moves/CPU s',
    'hard',
    'rooms',
    'days',
    'lone',
    'stability',
    'cost',
    'best known',
    'gap',
  );
  const gaps: { cost: number; best: number }[] = [];
  let hardInAll = 0;
  for (const file of found) {
    const name = path.basename(file, path.extname(file));
    let problem: ReturnType<typeof readCtt>;
    try {
      problem = readCtt(readFileSync(file, 'utf8'));
    } catch (error) {
      if (!(error instanceof UnusableCtt) && !(error as NodeJS.ErrnoException).code) throw error;
      console.log(`| ${name}: cannot be read: ${(error as Error).message} |`);
      continue;
    }
    const search = () => searchCtt(problem, { seed, milliseconds: seconds * 1000, now: () => performance.now() });
    const { took, cpu, value: result } = await timed(search);
    const { hard, cost, costByRule } = judgeCtt(problem, result.placements);
    if (result.complete && cost !== result.cost) {
      throw new Error(`${name}: the search counts ${result.cost}, the judge ${cost}`);
    }
    hardInAll += hard;
    const best = BEST_KNOWN[name];
    if (best !== undefined && hard === 0) gaps.push({ cost, best });
    row(
      name,
      problem.courses.reduce((sum, { lectures }) => sum + lectures, 0),
      ms(result.feasibleMs),
      (took / 1000).toFixed(0),
      (cpu / 1000).toFixed(0),
      (result.moves / cpu / 1000).toFixed(1),
      hard,
      costByRule.roomCapacity,
      costByRule.minWorkingDays,
      costByRule.compactness,
      costByRule.roomStability,
      cost,
      best ?? '–',
      best === undefined ? '–' : percent(cost - best, best),
    );
  }
  console.log(`\nHard violations in all: ${hardInAll}.`);
  sayGaps(gaps);
}

/**
 * Three readings of the mean gap, for a best of 4 makes each unit of cost 25 %: of the sums, of each instance measured at
 * the cost found (as bounds are compared), and of each measured at the best known (where that is not 0).
 */
function sayGaps(gaps: readonly { cost: number; best: number }[]): void {
  if (gaps.length === 0) return;
  const sum = (figures: number[]) => figures.reduce((a, b) => a + b, 0);
  const mean = (figures: number[]) => sum(figures) / figures.length;
  const costs = sum(gaps.map(({ cost }) => cost));
  const bests = sum(gaps.map(({ best }) => best));
  const ofCost = mean(gaps.map(({ cost, best }) => (cost === 0 ? 0 : (cost - best) / cost)));
  const above = gaps.filter(({ best }) => best > 0);
  const ofBest = above.length > 0 ? mean(above.map(({ cost, best }) => (cost - best) / best)) : Number.NaN;
  console.log(
    `Over ${gaps.length} instances with a best known cost (${bests} in all, ours ${costs}): ` +
      `gap of the sums ${percent(costs - bests, bests)}; mean of the gaps (cost − best) / best ${percent(ofBest, 1)}, ` +
      `of (cost − best) / cost ${percent(ofCost, 1)}.`,
  );
}

const percent = (part: number, whole: number): string =>
  Number.isFinite(part / whole) ? `${((100 * part) / whole).toFixed(1)} %` : part === 0 ? '0.0 %' : '–';

function cttFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.ctt'));
  return names.sort().map((name) => path.join(folder, name));
}
