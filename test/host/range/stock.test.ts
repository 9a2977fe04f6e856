import { expect, test } from 'vitest';
import { rangeSchool, readyDay } from './range-school.ts';

test('what the intake needs is counted by its cards, less what is out at the range already', async () => {
  const school = await rangeSchool({ men: 8 });
  const { planner } = school;
  const need = () => planner.get('ammunition.need', { cohortId: 1 });
  // Before any day stands the first card is supposed: 8 men × 3 rounds, twice.
  expect(await need()).toEqual({
    sessions: [1, 2].map((session) => ({
      session,
      men: 8,
      perMan: 3,
      rounds: 24,
      card: 'АК-74, 100 м, ұпай',
      calibre: '5,45×39',
      planned: false,
    })),
    calibres: [{ calibre: '5,45×39', need: 48, inStore: 0, atRange: 0, short: 48 }],
  });
  await readyDay(school);
  expect((await need()).sessions.map(({ planned }) => planned)).toEqual([true, false]);
  expect((await need()).calibres).toEqual([{ calibre: '5,45×39', need: 48, inStore: 976, atRange: 24, short: 0 }]);
});

test('acts of both kinds stand in one book with the lots they are about', async () => {
  const school = await rangeSchool();
  const { commander, planner } = school;
  const { dayId, lotId } = await readyDay(school);
  await planner.get('ammunition.writeOff', {
    lotId,
    quantity: 5,
    actNumber: '2',
    date: '2027-01-06',
    reason: 'мерзімі өтті',
  });
  await commander.get('ammunition.act', {
    dayId,
    number: '3',
    date: '2027-01-28',
    rounds: 0,
    cases: 1,
    reason: 'гильза табылмады',
  });
  const lots = [{ calibre: '5,45×39', number: '7Н6-114' }];
  expect(await planner.get('ammunition.acts', {})).toMatchObject([
    { kind: 'loss', number: '3', rounds: 0, cases: 1, lots, day: { dayId, session: 1, intake: '2027-01' } },
    { kind: 'writeOff', number: '2', rounds: 5, lots, day: null },
  ]);
});

test('many weapons come in at once or not at all, and each remembers its hands', async () => {
  const school = await rangeSchool();
  const { commander, instructor, planner } = school;
  const add = (serials: string[]) => planner.call('range.addWeapons', { model: 'АК-74', serials });
  expect(await add(['2210', '2217'])).toMatchObject({ value: { added: 2 } });
  expect(await add(['2224', '2217'])).toMatchObject({ code: 'range.serialTaken', params: { serial: '2217' } });
  expect(await add(['2231', '2231'])).toMatchObject({ code: 'range.serialTaken' });
  expect((await planner.get('range.weapons', {})).map(({ serial }) => serial)).toEqual(['2210', '2217']);
  const { dayId } = await readyDay(school);
  for (const cadetId of [1, 2]) await commander.get('range.issueWeapons', { dayId, hands: [{ weaponId: 1, cadetId }] });
  const hands = await commander.get('range.weaponHistory', { weaponId: 1 });
  expect(hands.map(({ name, intake, session, returnedAt }) => [name, intake, session, returnedAt !== null])).toEqual([
    ['Байғазиев Болат', '2027-01', 1, false],
    ['Әлімов Болат', '2027-01', 1, true],
  ]);
  expect(await instructor.call('range.addWeapons', { model: 'АК-74', serials: ['1'] })).toMatchObject({
    code: 'session.noRight',
  });
});

test('a round handed in to the store is not taken back out of the hands that returned it', async () => {
  const school = await rangeSchool({ men: 1 });
  const { commander } = school;
  const { dayId, lotId } = await readyDay(school, 1);
  await commander.get('ammunition.issue', { dayId, lotId, to: { men: [{ cadetId: 1, quantity: 3 }] } });
  const account = async () =>
    (await commander.get('firing.get', { dayId })).relays[0]?.lanes[0]?.account ?? expect.fail();
  const bring = async (returned: number) => {
    const seen = await account();
    const sums = { ...seen, returned };
    return commander.call('ammunition.account', { dayId, cadetId: 1, seen, sums, note: 'қайта санау' });
  };
  await bring(3);
  await commander.get('ammunition.handIn', { dayId, lotId, quantity: 2 });
  expect(await bring(1)).toMatchObject({ code: 'ammunition.pointShort', params: { asked: 2, there: 1 } });
  expect(await bring(2)).toMatchObject({ ok: true });
});
