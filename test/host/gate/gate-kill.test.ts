import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { visitor } from '../../fixtures/test-host.ts';
import { writeUntilKilled } from '../killed-writer.ts';
import { gateSchool } from './gate-school.ts';

const MEN = 300;

test('a kill at the gate loses no passage that was shown as recorded', async () => {
  const school = await gateSchool({ men: MEN });
  school.host.close();
  const confirmed = (await writeUntilKilled(school.options.file, 'dutyOfficer', 'gate')).map(Number);

  const host = createHost({ ...school.options, clock: Date.now });
  const officer = visitor(host);
  await officer.get('session.unlock', { login: 'dutyOfficer', password: 'dutyOfficer-құпия' });
  const { out } = await officer.get('gate.out', { cohortId: 1 });
  const recorded = out.map(({ cadetId }) => cadetId);
  expect(confirmed.filter((cadetId) => !recorded.includes(cadetId))).toEqual([]);
  // At most one more was on its way.
  expect(recorded.length - confirmed.length).toBeLessThanOrEqual(1);
  host.close();
});
