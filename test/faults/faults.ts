import { parseArgs } from 'node:util';
import { machine, printTable } from '../bench/figures.ts';
import { clockBack } from './clock-back.ts';
import { cutLog } from './cut-log.ts';
import { damagedPages } from './damaged-pages.ts';
import type { Ground, Trial } from './fault.ts';
import { fullDisk } from './full-disk.ts';
import { kill } from './kill.ts';
import { powerLoss } from './power-loss.ts';
import { readOnlyPlaces } from './read-only.ts';
import { removedFile } from './removed-file.ts';
import { makeSchool } from './school.ts';
import { sizeLimit } from './size-limit.ts';
import { slowDisk } from './slow-disk.ts';
import { twoInstances } from './two-instances.ts';
import { buildWriter } from './writer-process.ts';

/** Everything together ends within ten minutes, also on a slow machine. */
const MINUTES = 9.5;
/** A thousand times the same says no more than the first of them. */
const MOST_SHOWN = 20;
const USAGE = 'npm run test:faults -- [kill …] [--seed N] [--share 0.1]  (--share: of the whole number of rounds)';

const TRIALS: Readonly<Record<string, Trial>> = {
  power: powerLoss,
  full: fullDisk,
  limit: sizeLimit,
  log: cutLog,
  damaged: damagedPages,
  'read-only': readOnlyPlaces,
  removed: removedFile,
  two: twoInstances,
  clock: clockBack,
  slow: slowDisk,
  // Last: it takes as long as all the others together.
  kill,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, share: { type: 'string', default: '1' } },
});
const chosen = positionals.length > 0 ? positionals : Object.keys(TRIALS);
if (!chosen.every((name) => name in TRIALS)) {
  console.error(USAGE);
  process.exit(2);
}

const ground: Ground = {
  school: await makeSchool(),
  writer: await buildWriter(),
  seed: Number(values.seed),
  share: Number(values.share),
  until: performance.now() + MINUTES * 60_000,
};
console.log(`Faults, seed ${ground.seed}. ${machine()}.`);
const faults: string[] = [];
const row = printTable('fault', 'tried', 'found', 'seconds');
for (const name of chosen) {
  const began = performance.now();
  const outcome = await TRIALS[name]!(ground);
  faults.push(...outcome.faults.map((fault) => `${outcome.fault}: ${fault}`));
  const found = outcome.notTried ?? (outcome.faults.length > 0 ? `${outcome.faults.length} FAULTS` : outcome.found);
  row(outcome.fault, outcome.tried, found, Math.round((performance.now() - began) / 1000));
}
for (const fault of faults.slice(0, MOST_SHOWN)) console.error(fault);
console.log(`\n${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`);
process.exit(faults.length === 0 ? 0 : 1);
