import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { ADMINISTRATOR, testSchool, visitor } from '../../fixtures/test-host.ts';

const MINUTE = 60_000;

test('a computer whose person went away is locked, asked or not, and what one began is not done under another name', async () => {
  let running = 0;
  const machine = { running: () => running, offsetMinutes: () => 300 };
  const { host, options, administrator, signInAs } = await testSchool({ machine });
  const idle = async () => (await administrator.get('session.state', {})).autoLock;
  expect(await idle()).toEqual({ minutes: 10, idleSeconds: 0 });

  // Looking again and again is the window's own doing and no hand; a hand is, and so is an act.
  running += 9 * MINUTE;
  await administrator.get('people.list', {});
  expect(await idle()).toEqual({ minutes: 10, idleSeconds: 540 });
  await administrator.get('session.active', {});
  expect((await idle()).idleSeconds).toBe(0);
  running += 10 * MINUTE;
  // The window, which knows hands to the second, locks first.
  expect(await administrator.call('people.list', {})).toMatchObject({ ok: true });
  running += MINUTE;
  expect(await administrator.call('people.list', {})).toMatchObject({ code: 'session.notSignedIn' });

  // Nobody asks, and the computer sleeps: the turn of the schedule finds it, and the file is closed.
  await administrator.get('session.unlock', ADMINISTRATOR);
  running += 300 * MINUTE;
  await host.tick();
  expect(await administrator.get('session.state', {})).toMatchObject({ state: 'locked', me: null });

  // The gate's computer never locks; that stays with the computer, and the history says who chose it.
  await administrator.get('session.unlock', ADMINISTRATOR);
  await administrator.get('session.setAutoLock', { minutes: 0 });
  running += 3000 * MINUTE;
  expect((await administrator.get('history.list', {}))[0]).toMatchObject({
    operation: 'session.setAutoLock',
    params: { minutes: 0 },
  });
  const planner = await signInAs('planner');
  expect(await planner.call('session.setAutoLock', { minutes: 60 })).toMatchObject({ code: 'session.noRight' });

  // The page was drawn for one person and the desk is another's by now.
  const me = (await planner.get('session.state', {})).me?.personId ?? 0;
  expect(await host.dispatch(planner.caller, 'people.list', {}, 1)).toMatchObject({
    code: 'session.otherPerson',
    params: { name: 'Тест planner' },
  });
  expect(await host.dispatch(planner.caller, 'people.list', {}, me)).toMatchObject({ ok: true });
  host.close();

  const again = visitor(createHost(options));
  expect((await again.get('session.state', {})).autoLock).toEqual({ minutes: 0, idleSeconds: null });
});
