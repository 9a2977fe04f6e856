import fc from 'fast-check';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import { isPoolValue, type PoolRow, type Pools } from './pools.ts';
import { inputsOf } from './schema-inputs.ts';

const INPUTS_A_QUERY = 4;
const ITEMS_A_LIST = 6;
const ROWS_A_QUERY = 24;
const VALUES_A_NAME = 60;
const MOST_OBJECTS = 1500;
/** Searches take their time and papers say nothing that is sent back. */
const SILENT = /Pdf$|Xlsx$|^timetable\.(explain|remedies)$/;

/**
 * What people send back is mostly what the program has shown them: a digest of what was seen, a token of a copy, an account
 * as it stood. So the queries are asked, and their answers join the pools: rows, values by name, and whole objects.
 */
export async function harvest(
  pools: Pools,
  ask: (name: OperationName, input: unknown) => Promise<Result<unknown>>,
  which = /./,
): Promise<Pools> {
  const values = new Map([...pools.values].map(([name, known]) => [name, new Set(known)]));
  const tables = [...pools.tables];
  const objects: object[] = [...pools.objects];
  const queries = (Object.keys(contract) as OperationName[]).filter(
    (name) => isHarmless(name) && which.test(name) && !SILENT.test(name),
  );
  for (const name of queries) {
    const rows: PoolRow[] = [];
    for (const input of fc.sample(inputsOf(name, pools), { numRuns: INPUTS_A_QUERY, seed: 1 })) {
      const answer = await ask(name, input);
      if (!answer.ok) continue;
      for (const [object, row] of objectsIn(answer.value, scalarsOf(input))) {
        if (rows.length < ROWS_A_QUERY && row.size > 1) rows.push(row);
        if (objects.length < MOST_OBJECTS) objects.push(object);
        for (const [key, [value]] of scalarsOf(object)) {
          if (value === undefined) continue;
          const known = values.get(key) ?? new Set();
          // The newest stay: a token of an earlier host means nothing to this one.
          known.delete(value);
          if (known.size >= VALUES_A_NAME) known.delete([...known][0] as string | number);
          values.set(key, known.add(value));
        }
      }
    }
    tables.push({ columns: [...new Set(rows.flatMap((row) => [...row.keys()]))], rows });
  }
  return { values: new Map([...values].map(([name, known]) => [name, [...known]])), tables, objects };
}

const isHarmless = (name: OperationName): boolean =>
  contract[name].kind === 'query' || ['backup.copies', 'backup.folders', 'backup.status'].includes(name);

function scalarsOf(value: unknown): PoolRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).flatMap(([key, one]) => (isPoolValue(one) ? [[key, [one]] as const] : [])));
}

/** Every object of an answer, and its values together with those around it. */
function objectsIn(value: unknown, around: PoolRow): [object, PoolRow][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, ITEMS_A_LIST).flatMap((one) => objectsIn(one, around));
  const row = new Map([...around, ...scalarsOf(value)]);
  return [[value, row], ...Object.values(value).flatMap((one) => objectsIn(one, row))];
}
