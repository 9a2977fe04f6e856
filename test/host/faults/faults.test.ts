import { rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { stateIn, withFile } from '../../faults/after-fault.ts';
import { clockBack } from '../../faults/clock-back.ts';
import type { Ground, Trial } from '../../faults/fault.ts';
import { faultsOfFile } from '../../faults/file-state.ts';
import { fullDisk } from '../../faults/full-disk.ts';
import { kill } from '../../faults/kill.ts';
import { powerLoss } from '../../faults/power-loss.ts';
import { readOnlyPlaces } from '../../faults/read-only.ts';
import { laidDown, makeSchool } from '../../faults/school.ts';
import { sizeLimit } from '../../faults/size-limit.ts';
import { twoInstances } from '../../faults/two-instances.ts';
import { buildWriter } from '../../faults/writer-process.ts';
import { testFolder } from '../../fixtures/test-host.ts';

/** The short form of `npm run test:faults`: a hundredth of its rounds. */
const SHARE = 0.01;
let ground: Ground;

beforeAll(async () => {
  const writer = await buildWriter();
  ground = { school: await makeSchool(), writer, seed: 1, share: SHARE, until: performance.now() + 60_000 };
  return () => rmSync(path.dirname(writer), { recursive: true, force: true });
}, 60_000);

/** Where no small drive may be mounted, the system's limit of file size stands for it. */
const noRoom: Trial = async (ground) => {
  const outcome = await fullDisk(ground);
  return outcome.notTried ? sizeLimit(ground) : outcome;
};

const TRIALS: Readonly<Record<string, Trial>> = {
  'ended by force': kill,
  'without current': powerLoss,
  'on a full disk': noRoom,
  'in a place that may only be read': readOnlyPlaces,
  'opened twice at once': twoInstances,
  'with a clock that is set back': clockBack,
};
test.each(Object.entries(TRIALS))('%s the program loses nothing that it confirmed', async (_, trial) => {
  const outcome = await trial(ground);
  expect(outcome.faults).toEqual([]);
  expect(outcome.notTried, 'a fault that was not tried proves nothing').toBeUndefined();
});

test('half a write, and a confirmed one that is missing, are seen', () => {
  const place = { school: ground.school, folder: laidDown(ground.school, testFolder()) };
  const before = stateIn(place);
  const faults = withFile(place, (db) => {
    db.exec("UPDATE barracks_room SET name = 'тарихсыз' WHERE id = 1");
    return faultsOfFile(db, before, [{ operation: 'barracks.addRoom', entry: before.entry + 1 }]);
  });
  expect(faults).toEqual([
    'table barracks_room is not what the history says',
    `confirmed barracks.addRoom (entry ${before.entry + 1}) is not there`,
  ]);
});
