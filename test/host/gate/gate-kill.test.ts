import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { visitor } from '../../fixtures/test-host.ts';
import { gateSchool } from './gate-school.ts';

const MEN = 300;

test('a kill at the gate loses no passage that was shown as recorded', async () => {
  const school = await gateSchool({ men: MEN });
  school.host.close();
  const writer = spawn(process.execPath, [
    path.resolve('test/fixtures/keep-writing.ts'),
    school.options.file,
    'dutyOfficer',
    'dutyOfficer-құпия',
    'gate',
  ]);
  let said = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > 25) writer.kill('SIGKILL');
  });
  const [, signal] = await once(writer, 'exit');
  expect(signal).toBe('SIGKILL');
  const confirmed = said.split('\n').slice(0, -1).map(Number);
  expect(confirmed.length).toBeGreaterThanOrEqual(25);

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
