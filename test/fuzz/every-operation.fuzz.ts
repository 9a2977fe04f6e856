import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { bombard } from './bombard.ts';
import { FuzzDesk } from './fuzz-desk.ts';
import { fuzzSchools } from './fuzz-schools.ts';

/** Of each sort, for each operation; `SARBAZ_FUZZ=50 npm run test:fuzz -- -t leave` tries less. */
const INPUTS = Number(process.env.SARBAZ_FUZZ ?? 2000);
/** Another run tries other inputs with another seed. */
const SEED = Number(process.env.SARBAZ_FUZZ_SEED ?? 7);

/** Every other operation: the two halves run beside each other. */
const names = (Object.keys(contract) as OperationName[]).filter(
  (_, index) => String(index % 2) === process.env.FUZZ_HALF,
);

let folder = '';
let desk: FuzzDesk;

test('the school is laid down', async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-fuzz-'));
  desk = new FuzzDesk(await fuzzSchools(), folder);
  desk.begin();
  expect(desk.faults()).toEqual([]);
});

afterAll(() => {
  desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(names)('%s', async (name) => {
  const began = performance.now();
  const { ok, refused, invalid, slowestMs, codes, faults } = await bombard(desk, name, {
    fitting: INPUTS,
    broken: INPUTS,
    seed: SEED,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${name} ok ${ok} refused ${refused} invalid ${invalid} slowest ${Math.round(slowestMs)} ms, ${seconds} s`,
  );
  if (ok === 0) console.log(`  never ok: ${[...codes].map(([code, times]) => `${code} ${times}`).join(', ')}`);
  expect([...faults, ...desk.faults()]).toEqual([]);
  expect(ok + refused).toBeGreaterThan(0);
});
