import fc from 'fast-check';
import { openDatabase } from '../../electron/database/open.ts';
import { readKeyring, unwrapKey } from '../../electron/people/keyring.ts';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { type Pools, readPools } from '../fuzz/pools.ts';
import { inputsOf } from '../fuzz/schema-inputs.ts';
import { BENCH_PASSWORD } from './bench-school.ts';
import { printTable } from './figures.ts';
import { type LoadScene, whoMay } from './load-acts.ts';
import { HEADS, type Measured, measured, tell } from './load-table.ts';

/** So many inputs are tried at most until as many runs as wanted were answered. */
const TRIES = 60;
/** Rows of each table that inputs are made of: the newest, of the intake that runs. */
const NEWEST = 60;
/** They start a search or stop one, and wait for the planner's worker. */
const SEARCHES = /^timetable\.(?:generat|stop|explain|remedies|whyNot)|^trial\.|^followup\.handOver$/;

/** What the newest rows of the file hold; read before the host has it to itself. */
export async function newestRows(file: string): Promise<Pools> {
  const keyring = readKeyring(file);
  const [holder] = keyring.people;
  const key = holder && (await unwrapKey(keyring.fileId, holder, BENCH_PASSWORD));
  if (!key) throw new Error(`no key to ${file}`);
  const db = openDatabase(file, key, 'checked');
  try {
    const tables = db
      .prepare<[], string>("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    // The pools take the first rows of each table; a view of the same name puts the newest in their place.
    for (const name of tables)
      db.exec(`CREATE TEMP VIEW "${name}" AS SELECT * FROM main."${name}" ORDER BY 1 DESC LIMIT ${NEWEST}`);
    return readPools(db);
  } finally {
    db.close();
  }
}

/**
 * Every question and command of the contract with inputs made from its schema and the file's newest rows. Most commands
 * are refused most of the time, as they should be; what was answered is measured, and the refusals where nothing was.
 */
export async function benchAny(
  scene: LoadScene,
  pools: Pools,
  runs: number,
  isAsked: (name: string) => boolean,
): Promise<string[]> {
  const row = printTable('any (answered of tried)'.padEnd(48), ...HEADS);
  const slow: string[] = [];
  const never: string[] = [];
  const nobodys: string[] = [];
  const names = Object.entries(contract).filter(
    ([name, { kind }]) => kind !== 'desk' && !SEARCHES.test(name) && isAsked(name),
  );
  const byKind = names.toSorted(([, left], [, right]) => right.kind.localeCompare(left.kind));
  for (const [name] of byKind) {
    if (!whoMay(scene, name as OperationName)) nobodys.push(name);
    const { answered, refused } = await tried(scene, pools, name as OperationName, runs);
    if (answered.length === 0 && refused.length > 0) never.push(name);
    const all = answered.length > 0 ? answered : refused;
    const label = `${name} (${answered.length} of ${answered.length + refused.length})`;
    if (all.length > 0) slow.push(...tell(row, label, all));
  }
  console.log(`\nOnly ever refused with these inputs: ${never.join(', ')}.`);
  if (nobodys.length > 0) console.log(`\nFor duties that nobody has here: ${nobodys.join(', ')}.`);
  return slow;
}

async function tried(scene: LoadScene, pools: Pools, name: OperationName, runs: number) {
  const answered: Measured[] = [];
  const refused: Measured[] = [];
  const client = whoMay(scene, name);
  if (!client) return { answered, refused };
  for (const input of fc.sample(inputsOf(name, pools), { numRuns: TRIES, seed: 1 })) {
    const { value, ...one } = await measured(() => client.call(name, input as never));
    (value.ok ? answered : refused).push(one);
    if (answered.length > runs) break;
  }
  return { answered, refused };
}
