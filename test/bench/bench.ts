import { parseArgs } from 'node:util';
import { benchBounds } from './bounds/bounds.ts';
import { benchCtt } from './ctt/bench-ctt.ts';
import { benchDesk } from './desk.ts';
import { benchEngineQuality } from './engine-quality.ts';
import { machine } from './figures.ts';
import { benchLeave } from './leave.ts';
import { benchLoad } from './load.ts';
import { benchPlanner } from './planner.ts';
import { benchRace } from './race.ts';
import { benchRange } from './range.ts';
import { benchFirstPlans, benchSizes } from './sizes.ts';

const USAGE = `usage: npm run bench -- [desk] [load] [leave] [range] [planner] [engine-quality] [race] [sizes] [first-plans] [bounds] [ctt [FILE.ctt …]] [options]
  --runs N      desk, load, leave, range: how often each keystroke is timed (20; load 10, leave, range 13)
  --only WORDS  load: a regular expression; operations whose names fit it
  --seeds N     planner: seeds 1 … N of each instance (10); race, sizes, first-plans: (1)
  --platoons P,…  race: sizes (4,8,12); bounds: sizes (4,12)
  --seconds S   engine-quality: time of each search (1 and 1 more a platoon); ctt: of each instance (300);
                race: of each of our searches (5); bounds: of each search (60)
  --bound-seconds S  bounds: time for each bound, computed; its last step is finished (300)
  --moves N     sizes: of each search (3000000)
  --out FILE.svg  sizes: where the plot goes
  --seed N      engine-quality, bounds: seed of instance and search (1); ctt: of the search (1)
  --folder PATH ctt: where the .ctt files of ITC-2007 lie (the task's kit)
Without a name desk, planner and engine-quality run; the others take minutes.`;

/**
 * Benchmarks: measurements, not tests; nothing here fails because a machine is slow. Each table stands beside a
 * baseline of the same run, and its ratios (×, %) are what to compare between machines and versions; milliseconds
 * mean something only beside the load printed above the table. "p95" is the figure that 95 of 100 runs stay below,
 * "first" the very first call, with nothing warm, "CPU" the median of what the process itself computed.
 */
const parts = {
  desk: (options: Options) => benchDesk({ runs: options.runs ?? 20 }),
  load: (options: Options) => benchLoad({ runs: options.runs ?? 10, only: values.only }),
  leave: (options: Options) => benchLeave({ runs: options.runs ?? 13 }),
  range: (options: Options) => benchRange({ runs: options.runs ?? 13 }),
  planner: (options: Options) => benchPlanner({ seeds: options.seeds ?? 10 }),
  'engine-quality': (options: Options) => benchEngineQuality({ seconds: options.seconds, seed: options.seed ?? 1 }),
  race: ({ seeds = 1, seconds = 5 }: Options) => benchRace({ seeds, seconds, platoons: sizes ?? [4, 8, 12] }),
  sizes: ({ seeds = 1, moves = 3_000_000 }: Options) => benchSizes({ seeds, moves, out: values.out }),
  'first-plans': ({ seeds = 1 }: Options) => benchFirstPlans({ seeds }),
  bounds: ({ seconds = 60, seed = 1, 'bound-seconds': boundSeconds = 300 }: Options) =>
    benchBounds({ platoons: sizes ?? [4, 12], seconds, boundSeconds, seed }),
  ctt: ({ seconds = 300, seed = 1 }: Options) => benchCtt({ seconds, seed, folder: values.folder, files: cttFiles }),
};
type Options = Partial<Record<'runs' | 'seeds' | 'seconds' | 'seed' | 'moves' | 'bound-seconds', number>>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    seeds: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    folder: { type: 'string' },
    moves: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    platoons: { type: 'string' },
    'bound-seconds': { type: 'string' },
    help: { type: 'boolean' },
  },
});
const { folder: _, out: __, only: ___, platoons, help, ...numbers } = values;
const sizes = platoons?.split(',').map(Number);
const options: Options = Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)]));
const isCttFile = (word: string) => word.endsWith('.ctt');
const cttFiles = positionals.filter(isCttFile);
const names = positionals.filter((word) => !isCttFile(word));
const known = (name: string): name is keyof typeof parts => name in parts;
const chosen = names.length > 0 ? names : ['desk', 'planner', 'engine-quality'];

if (help) console.log(USAGE);
else if (!chosen.every(known) || !Object.values(options).every((value) => value > 0)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  for (const name of chosen) {
    console.log(`\n## ${name}\n${machine()}.`);
    const began = performance.now();
    await parts[name](options);
    console.log(`\n${name} took ${Math.round((performance.now() - began) / 1000)} s; at its end: ${machine()}.`);
  }
}
