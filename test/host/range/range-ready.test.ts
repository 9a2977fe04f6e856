import { expect, test } from 'vitest';
import { DAY, ROLES, rangeSchool, readyDay } from './range-school.ts';

test('a ready day whose roles, men or checks change has to be made ready anew; the same roles said again leave it ready', async () => {
  const school = await rangeSchool({ men: 4, platoons: 2 });
  const { commander, planner } = school;
  const { dayId } = await readyDay(school, 4, { platoonIds: [1, 2] });
  const day = { ...DAY, platoonIds: [1, 2], dayId };
  const state = async () => (await commander.get('rangeDay.get', { dayId })).state;
  const order = { dayId, orderNumber: '31', roles: ROLES };
  await commander.get('rangeDay.setRoles', order);
  await planner.get('rangeDay.change', { ...day, note: 'жылы киім' });
  expect(await state()).toBe('ready');
  const ready = async (change: () => Promise<unknown>) => {
    await change();
    expect(await state()).toBe('planned');
    await commander.get('rangeDay.setRoles', order);
    await commander.get('rangeDay.check', { dayId, item: 'transport', done: true, note: null });
    await commander.get('rangeDay.markReady', { dayId });
  };
  const medic = ROLES.map((one) => (one.role === 'medic' ? { ...one, name: 'Оспанова Г.' } : one));
  await ready(() => commander.get('rangeDay.setRoles', { ...order, roles: medic }));
  await ready(() => commander.get('rangeDay.check', { dayId, item: 'transport', done: false, note: null }));
  await ready(() => planner.get('rangeDay.change', { ...day, platoonIds: [1] }));
  await ready(() => planner.get('rangeDay.change', { ...day, platoonIds: [1], cadetIds: [2] }));
});

test('once a relay has begun a role passes to another man but never stands empty, and the platoons stay', async () => {
  const school = await rangeSchool({ men: 2 });
  const { commander, planner } = school;
  const { dayId } = await readyDay(school, 2);
  const { relayId } = (await commander.get('firing.get', { dayId })).relays[0] ?? expect.fail('a relay');
  await commander.get('firing.startRelay', { relayId });
  const order = { dayId, orderNumber: '31' };
  const medic = ROLES.map((one) => (one.role === 'medic' ? { ...one, name: 'Оспанова Г.' } : one));
  await commander.get('rangeDay.setRoles', { ...order, roles: medic });
  const nobody = ROLES.filter(({ role }) => role !== 'medic');
  expect(await commander.call('rangeDay.setRoles', { ...order, roles: nobody })).toMatchObject({
    code: 'rangeDay.notReady',
    params: { missing: [{ code: 'role', params: { role: 'medic' } }] },
  });
  expect(await commander.call('rangeDay.check', { dayId, item: 'briefing', done: false, note: null })).toMatchObject({
    code: 'rangeDay.notReady',
  });
  expect(await planner.call('rangeDay.change', { ...DAY, dayId, platoonIds: [], cadetIds: [1, 2] })).toMatchObject({
    code: 'rangeDay.hasRelays',
  });
  const { state, roles } = await commander.get('rangeDay.get', { dayId });
  expect([state, roles.find(({ role }) => role === 'medic')?.name]).toEqual(['ready', 'Оспанова Г.']);
});
