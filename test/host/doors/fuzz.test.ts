import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { testFolder } from '../../fixtures/test-host.ts';
import { bombard } from '../../fuzz/bombard.ts';
import { FuzzDesk } from '../../fuzz/fuzz-desk.ts';
import { fuzzSchool } from '../../fuzz/fuzz-school.ts';

/** Each of these starts a search in a worker: `npm run test:fuzz`, the full form, has the time for them. */
const SEARCHES = new Set<OperationName>(['timetable.generate', 'timetable.explain', 'timetable.remedies', 'trial.act']);
const SEED = 20_270_111;

test('no input turns an answer into a bug, and none leaves the file unsound', { timeout: 180_000 }, async () => {
  const desk = new FuzzDesk([await fuzzSchool()], path.join(testFolder(), 'fuzz'), false);
  onTestFinished(() => desk.close());
  const faults: string[] = [];
  let done = 0;
  for (const name of Object.keys(contract) as OperationName[]) {
    if (SEARCHES.has(name)) continue;
    const tally = await bombard(desk, name, { fitting: 2, broken: 2, seed: SEED });
    done += tally.ok;
    faults.push(...tally.faults);
  }
  expect([...faults, ...desk.faults()]).toEqual([]);
  // Most inputs are refused by what they ask for; the generator is worth nothing when all are.
  expect(done).toBeGreaterThan(200);
});
