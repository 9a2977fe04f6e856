import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { testSchool, visitor } from '../../fixtures/test-host.ts';
import { writeUntilKilled } from '../killed-writer.ts';

test('a kill in the middle of writing loses nothing that was confirmed, and the file opens again', async () => {
  const school = await testSchool();
  await school.signInAs('planner');
  school.host.close();
  const confirmed = await writeUntilKilled(school.options.file, 'planner');

  const host = createHost(school.options);
  const planner = visitor(host);
  await planner.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
  const { cohortId } = await planner.get('cohorts.create', { code: '2027-01', startsOn: '2027-01-11' });
  const { rooms } = await planner.get('barracks.overview', { cohortId });
  const names = rooms.map((room) => room.name);
  expect(confirmed.filter((name) => !names.includes(name))).toEqual([]);
  // At most one more was on its way; a room is there whole (ten frames of two tiers) or not at all.
  expect(names.length - confirmed.length).toBeLessThanOrEqual(1);
  expect(rooms.every((room) => room.bunks.length === 20)).toBe(true);
  const { intact, entries } = await planner.get('history.verify', {});
  expect(intact).toBe(true);
  expect(entries).toBeGreaterThan(names.length);
  host.close();
});
