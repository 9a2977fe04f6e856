import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  SOLUTION_FORMAT,
  type TimetableProblem,
  type TimetableSolution,
} from '../../shared/timetable/problem/problem.ts';
import { readProblem } from '../../shared/timetable/problem/read-problem.ts';
import { solve } from '../../shared/timetable/search/solve.ts';
import { explain } from '../../shared/timetable/why-not/explain.ts';
import { loadLinearSolver } from './linear-solver.ts';

/** The clock of the figures: the start of this module, so without the start of Node itself. */
const started = performance.now();
const elapsedMs = () => Math.round(performance.now() - started);

const USAGE = `usage: planner solve problem.json [--seconds S] [--seed N] [--out solution.json] [--until-feasible] [--moves M]
       planner why problem.json`;

/** Arguments or files that cannot be used: told in one sentence, exit 2. */
class Unusable extends Error {}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`Cannot read ${file}: ${(error as Error).message}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

function readProblemFile(file: string): TimetableProblem {
  const read = readProblem(readJson(file));
  if (read.ok) return read.problem;
  const fields = read.findings.map(({ things }) => things.path);
  const shown = fields.slice(0, 5).join(', ');
  throw new Unusable(`${file} is no usable timetable-problem/1; wrong: ${shown}${fields.length > 5 ? ', …' : ''}.`);
}

function numberOption(name: string, text: string | undefined, whole: boolean): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  const sound = text.trim() !== '' && value >= 0 && (whole ? Number.isSafeInteger(value) : Number.isFinite(value));
  if (!sound) throw new Unusable(`--${name} wants a number of 0 or more, not "${text}".`);
  return value;
}

interface Options {
  seconds?: string;
  seed?: string;
  moves?: string;
  out?: string;
  'until-feasible'?: boolean;
  help?: boolean;
}

function runSolve(file: string, options: Options): number {
  const seconds = numberOption('seconds', options.seconds, false);
  const seed = numberOption('seed', options.seed, true) ?? 1;
  const maxMoves = numberOption('moves', options.moves, true);
  const problem = readProblemFile(file);
  let feasibleMs: number | null = null;
  const result = solve(problem, {
    seed,
    maxMoves,
    // The seconds are those of the whole process, start and reading included.
    milliseconds: seconds === undefined ? undefined : Math.max(0, seconds * 1000 - performance.now()),
    untilFeasible: options['until-feasible'],
    shouldStop: () => false,
    now: () => performance.now(),
    onFeasible: () => {
      feasibleMs = elapsedMs();
      console.error(`feasible-ms: ${feasibleMs}`);
    },
  });
  const { placements, ...numbers } = result;
  const solution: TimetableSolution = { format: SOLUTION_FORMAT, placements };
  if (options.out !== undefined) {
    try {
      writeFileSync(options.out, `${JSON.stringify(solution)}\n`);
    } catch (error) {
      throw new Unusable(`Cannot write ${options.out}: ${(error as Error).message}.`);
    }
  }
  console.log(JSON.stringify({ ...numbers, feasibleMs, milliseconds: elapsedMs() }));
  return result.hard === 0 ? 0 : 1;
}

async function runWhy(file: string): Promise<number> {
  const problem = readProblemFile(file);
  const began = performance.now();
  const { findings, solvable } = await explain(problem, {
    loadSolver: () => loadLinearSolver(),
    now: () => performance.now(),
  });
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  console.log(JSON.stringify({ findings, solvable, milliseconds }));
  return findings.some(({ hard }) => hard) ? 1 : 0;
}

async function main(args: string[]): Promise<number> {
  let parsed: { values: Options; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seconds: { type: 'string' },
        seed: { type: 'string' },
        moves: { type: 'string' },
        out: { type: 'string' },
        'until-feasible': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${USAGE}`);
  }
  if (parsed.values.help) {
    console.log(USAGE);
    return 0;
  }
  const [command, file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) throw new Unusable(USAGE);
  if (command === 'solve') return runSolve(file, parsed.values);
  if (command === 'why') return runWhy(file);
  throw new Unusable(USAGE);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
