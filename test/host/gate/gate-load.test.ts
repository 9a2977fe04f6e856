import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { visitor } from '../../fixtures/test-host.ts';
import { gateSchool } from './gate-school.ts';

const MEN = 300;

test('300 men with 40 nights: a passage is confirmed, a man found and the board read within 100 ms', async () => {
  const { officer } = await gateSchool({ men: MEN, nights: { from: '2027-01-11', count: 39 } });
  const median = async (times: number, act: (index: number) => Promise<unknown>) => {
    const took: number[] = [];
    for (let index = 1; index <= times; index++) {
      const from = performance.now();
      await act(index);
      took.push(performance.now() - from);
    }
    return took.toSorted((a, b) => a - b)[Math.floor(times / 2)]!;
  };
  const record = await median(15, (cadetId) =>
    officer.get('gate.record', { cohortId: 1, cadetId, direction: 'out', way: 'typed' }),
  );
  const find = await median(7, (cadetId) => officer.get('gate.find', { cohortId: 1, text: `Курсант${cadetId}1` }));
  const board = await median(5, () => officer.get('gate.out', { cohortId: 1 }));
  expect(record).toBeLessThan(100);
  expect(find).toBeLessThan(100);
  expect(board).toBeLessThan(100);
  expect((await officer.get('gate.log', { cohortId: 1 })).out).toBe(15);
});

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
