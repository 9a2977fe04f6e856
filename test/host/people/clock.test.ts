import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { ADMINISTRATOR, testSchool, visitor } from '../../fixtures/test-host.ts';

const HOUR = 3_600_000;

test('a clock behind the newest record of the file is said as soon as it is open, and no longer once it is right', async () => {
  const { host, options } = await testSchool();
  host.close();
  let now = options.clock() - HOUR;
  const again = createHost({ ...options, clock: () => now });
  const someone = visitor(again);
  const doubts = async () => (await someone.get('session.state', {})).clock;
  expect(await doubts()).toEqual([]);
  await someone.get('session.unlock', ADMINISTRATOR);
  expect(await doubts()).toEqual([{ code: 'behind', newest: '2027-01-10T09:00:00' }]);
  now += HOUR;
  expect(await doubts()).toEqual([]);
  again.close();
});

test('a clock that is turned while the program runs is said with both times; sleep is no turning', async () => {
  let clock = Date.UTC(2027, 0, 27, 13);
  let running = 0;
  let offset = 300;
  const { administrator } = await testSchool({
    clock: () => clock,
    machine: { running: () => running, offsetMinutes: () => offset },
  });
  const doubts = async () => (await administrator.get('session.state', {})).clock;
  clock += 8 * HOUR;
  running += 8 * HOUR;
  expect(await doubts()).toEqual([]);
  clock -= HOUR;
  const turned = [{ code: 'jumped', from: '2027-01-28T02:00:00', to: '2027-01-28T01:00:00' }];
  expect(await doubts()).toEqual(turned);
  clock += HOUR / 2;
  running += HOUR / 2;
  expect(await doubts()).toEqual(turned);
  clock += HOUR;
  expect(await doubts()).toEqual([]);
  offset = 360;
  expect(await doubts()).toEqual([{ code: 'zone', offsetMinutes: 360 }]);
});
