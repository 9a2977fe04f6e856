import { setTimeout as wait } from 'node:timers/promises';
import { type Random, seededRandom } from '../../shared/kit/random.ts';
import { afterFault, type Before, fileAfterFault, stateIn } from './after-fault.ts';
import { type Ground, type Outcome, rounds, type Trial } from './fault.ts';
import { laidDown, passwordOf, withFolder } from './school.ts';
import { Writer } from './writer-process.ts';

const KILLS = 300;
/** Two files at once: while one is looked through, the other is written to. */
const LANES = 2;
/** A file is killed so often before a fresh one is taken: each time it has to come back from where it was left. */
const KILLS_A_FILE = 15;
const MOST_WRITES = 24;
/** About as long as a write takes, so that the kill falls anywhere within one. */
const WITHIN_MS = 12;
/** One kill of so many comes while the file is being opened or looked through. */
const EARLY_OF = 6;
const OPENING_MS = 250;
/** After one kill of so many the school is opened as its people would; else the next writer does that. */
const PEOPLE_OF = 3;

interface Counts {
  kills: number;
  writes: number;
  beyond: number;
  early: number;
}

/** Ends the writing process at random moments; whatever it had confirmed must be there, and nothing by halves. */
export const kill: Trial = async (ground) => {
  const faults: string[] = [];
  const counts: Counts = { kills: 0, writes: 0, beyond: 0, early: 0 };
  const all = rounds(KILLS, ground);
  const more = () => counts.kills < all && performance.now() < ground.until;
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const random = seededRandom(ground.seed + lane);
    while (more()) await withFolder((folder) => killOneFile(ground, folder, random, { counts, faults, more }));
  });
  await Promise.all(lanes);
  if (counts.kills < all) faults.push(`time was up after ${counts.kills} of ${all} kills`);
  return {
    fault: 'kill -9',
    tried: `${counts.kills} kills, ${counts.early} of them before the file was open`,
    found: `${counts.writes} confirmed writes, all there; ${counts.beyond} unconfirmed ones had come through whole`,
    faults,
  } satisfies Outcome;
};

async function killOneFile(
  { school, writer, seed }: Ground,
  folder: string,
  random: Random,
  { counts, faults, more }: { counts: Counts; faults: string[]; more(): boolean },
): Promise<void> {
  laidDown(school, folder);
  const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
  let next = new Writer(writer);
  for (let killed = 0; killed < KILLS_A_FILE && more(); killed++) {
    const process = next;
    process.begin(folder, random.below(2 ** 30), before.password);
    next = new Writer(writer);
    const early = random.below(EARLY_OF) === 0;
    if (!early) await process.hasDone(random.below(MOST_WRITES));
    await wait(random.next() * (early ? OPENING_MS : WITHIN_MS));
    const said = await process.kill();
    // A password on its way may be the old or the new one: only signing in tells.
    const asPeople = said.begun !== null || killed % PEOPLE_OF === 0;
    const after = asPeople ? await afterFault(before, said.done, said.begun) : fileAfterFault(before, said.done);
    const place = `seed ${seed}, kill ${counts.kills + 1}, ${said.done.length} writes in`;
    faults.push(...after.faults.map((fault) => `${place}: ${fault}`));
    faults.push(...said.refused.filter(({ kind }) => kind === 'bug').map((bug) => `${place}: ${JSON.stringify(bug)}`));
    if (after.beyond > 1) faults.push(`${place}: ${after.beyond} writes that nobody confirmed`);
    counts.kills++;
    counts.writes += said.done.length;
    counts.beyond += after.beyond;
    if (!said.open) counts.early++;
    before.state = after.state;
    before.password = after.password;
  }
  await next.kill();
}
