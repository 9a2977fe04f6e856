import { expect, test } from 'vitest';
import { ADMINISTRATOR } from '../../fixtures/test-host.ts';
import { ALMALY, followupSchool, MEDEU } from './followup-school.ts';

const ALL = { cohortId: 1 };

test('from certificate to collection: states, the last day, days left and overdue, figures of the same list', async () => {
  const { planner, at } = await followupSchool();
  const board = () => planner.get('followup.board', ALL);
  const lines = async () =>
    (await board()).men.map(({ cadetId, state, dueOn, daysLeft, overdueBy }) => [
      cadetId,
      state,
      dueOn,
      daysLeft,
      overdueBy,
    ]);
  expect((await board()).men.map(({ cadetId, state, department }) => [cadetId, state, department])).toEqual([
    [1, 'certified', ALMALY],
    [2, 'certified', ALMALY],
    [8, 'certified', null],
  ]);
  at('2027-03-01T10:00:00');
  await planner.get('followup.handOver', { cadetIds: [1, 2], date: '2027-02-22', department: null });
  await planner.get('followup.handOver', { cadetIds: [8], date: '2027-03-01', department: MEDEU });
  // 22 February and 30 days are 24 March, 1 March and 30 days 31 March.
  at('2027-03-24T10:00:00');
  expect(await lines()).toEqual([
    [1, 'handedOver', '2027-03-24', 0, 0],
    [2, 'handedOver', '2027-03-24', 0, 0],
    [8, 'handedOver', '2027-03-31', 7, 0],
  ]);
  expect((await board()).counts).toEqual({ certified: 0, handedOver: 3, overdue: 0, ready: 0, collected: 0 });
  expect((await planner.get('followup.letters', ALL)).letters).toEqual([]);
  at('2027-03-26T10:00:00');
  await planner.get('followup.markReady', { cadetIds: [2], date: '2027-03-26' });
  expect(await lines()).toEqual([
    [1, 'handedOver', '2027-03-24', 0, 2],
    [8, 'handedOver', '2027-03-31', 5, 0],
    [2, 'ready', '2027-03-24', null, 2],
  ]);
  const { letters } = await planner.get('followup.letters', { cohortId: null });
  expect(letters.map(({ department, men }) => [department, men.map(({ cadetId }) => cadetId)])).toEqual([
    [ALMALY, [1]],
  ]);
  const sent = { cohortId: null, department: ALMALY, number: '14-ХШ', date: '2027-03-26' };
  const record = (more: object = {}) => planner.call('followup.recordLetter', { ...sent, ...more });
  expect(await record({ date: '2027-03-27' })).toMatchObject({ code: 'followup.letterAhead' });
  expect(await record({ department: MEDEU })).toMatchObject({ code: 'followup.nobodyLate' });
  expect(await record()).toMatchObject({ ok: true, value: { men: 1 } });
  expect(await record()).toMatchObject({ code: 'followup.letterTaken' });
  // A letter printed on its day bears its number; the log keeps whom it named, and who has his ID since.
  expect((await planner.get('followup.letters', { cohortId: null })).letters[0]?.number).toBe('14-ХШ');
  const kept = { number: '14-ХШ', date: '2027-03-26', department: ALMALY, men: [{ cadetId: 1, waiting: true }] };
  expect(await planner.get('followup.sentLetters', ALL)).toMatchObject([kept]);
  await planner.get('followup.markCollected', { cadetIds: [2], date: '2027-03-26' });
  expect((await board()).counts).toEqual({ certified: 0, handedOver: 2, overdue: 1, ready: 0, collected: 1 });
  expect(await planner.get('followup.departments', ALL)).toEqual([
    {
      department: ALMALY,
      men: 2,
      certified: 0,
      handedOver: 1,
      overdue: 1,
      ready: 0,
      collected: 1,
      meanDays: 32,
      longestDays: 32,
      longestOverdue: 2,
    },
    {
      department: MEDEU,
      men: 1,
      certified: 0,
      handedOver: 1,
      overdue: 0,
      ready: 0,
      collected: 0,
      meanDays: null,
      longestDays: null,
      longestOverdue: 0,
    },
  ]);
});

test('many at once, all of them or none: no certificate, no department, a step twice or out of order', async () => {
  const { planner } = await followupSchool();
  const date = '2027-02-19';
  const handOver = (cadetIds: number[], department: string | null = null) =>
    planner.call('followup.handOver', { cadetIds, date, department });
  expect(await handOver([1, 3])).toMatchObject({ code: 'followup.notCertified', params: { count: 1 } });
  expect(await handOver([1, 2, 8])).toMatchObject({
    code: 'followup.noDepartment',
    params: { count: 1, of: 3, names: ['Өтегенов Болат'] },
  });
  expect((await planner.get('followup.board', ALL)).counts.certified).toBe(3);
  expect(await planner.call('followup.markReady', { cadetIds: [1], date })).toMatchObject({
    code: 'followup.stepMissing',
    params: { before: 'handedOver' },
  });
  expect(await handOver([1, 2, 8], MEDEU)).toMatchObject({ ok: true, value: { men: 3 } });
  expect(await handOver([1])).toMatchObject({ code: 'followup.alreadyDone' });
  expect(await planner.call('followup.markCollected', { cadetIds: [1], date })).toMatchObject({
    code: 'followup.stepMissing',
    params: { before: 'ready' },
  });
});

test('dates follow each other and are not ahead; the same day is in order', async () => {
  const { planner, at } = await followupSchool();
  const on = (operation: 'followup.markReady' | 'followup.markCollected', date: string) =>
    planner.call(operation, { cadetIds: [1], date });
  expect(
    await planner.call('followup.handOver', { cadetIds: [1], date: '2027-02-18', department: null }),
  ).toMatchObject({ code: 'followup.dateBefore', params: { earliest: '2027-02-19' } });
  expect(
    await planner.call('followup.handOver', { cadetIds: [1], date: '2027-02-20', department: null }),
  ).toMatchObject({ code: 'followup.dateAhead' });
  at('2027-03-05T10:00:00');
  await planner.get('followup.handOver', { cadetIds: [1], date: '2027-03-02', department: null });
  expect(await on('followup.markReady', '2027-03-01')).toMatchObject({
    code: 'followup.dateBefore',
    params: { earliest: '2027-03-02' },
  });
  expect(await on('followup.markReady', '2027-03-06')).toMatchObject({ code: 'followup.dateAhead' });
  expect(await on('followup.markReady', '2027-03-02')).toMatchObject({ ok: true });
  expect(await on('followup.markCollected', '2027-03-01')).toMatchObject({ code: 'followup.dateBefore' });
  expect(await on('followup.markCollected', '2027-03-02')).toMatchObject({ ok: true });
});

test('only the last step is taken back, by hand and by undo', async () => {
  const { planner, commander } = await followupSchool();
  const date = '2027-02-19';
  await planner.get('followup.handOver', { cadetIds: [1, 2], date, department: null });
  const handOver = await planner.get('history.lastOfMine', {});
  await planner.get('followup.markReady', { cadetIds: [1], date });
  expect(await planner.call('followup.takeBack', { cadetIds: [1, 2], step: 'handedOver' })).toMatchObject({
    code: 'followup.notLast',
    params: { count: 1 },
  });
  expect(await planner.call('history.undo', { entryId: handOver?.id ?? 0 })).toMatchObject({ code: 'followup.chain' });
  await planner.get('followup.takeBack', { cadetIds: [1], step: 'ready' });
  await planner.get('followup.takeBack', { cadetIds: [1, 2], step: 'handedOver' });
  expect((await planner.get('followup.board', ALL)).counts.certified).toBe(3);
  expect(await commander.call('followup.handOver', { cadetIds: [1], date, department: null })).toMatchObject({
    code: 'session.noRight',
  });
});

test('a revoked certificate is told and handed over by nobody; the first paper of a duplicate is no reason to wait', async () => {
  const { planner, administrator, signInAs, certificateIds } = await followupSchool();
  await administrator.get('session.unlock', ADMINISTRATOR);
  const director = await signInAs('director');
  const [first = 0, second = 0] = certificateIds;
  await director.get('certificates.revoke', { certificateId: first, reason: 'қате берілген', on: '2027-02-19' });
  await planner.get('certificates.duplicate', { certificateId: second, reason: 'жоғалтты', issuedOn: '2027-02-19' });
  const { men } = await planner.get('followup.board', ALL);
  expect(men.map(({ cadetId, certificate: { number, revoked } }) => [cadetId, number, revoked])).toEqual([
    [1, 'ӘТМ 0000001', true],
    [2, 'ӘТМ 0000004', false],
    [8, 'ӘТМ 0000003', false],
  ]);
  const handOver = { date: '2027-02-19', department: MEDEU };
  expect(await planner.call('followup.handOver', { ...handOver, cadetIds: [1, 2] })).toMatchObject({
    code: 'followup.revoked',
    params: { count: 1, of: 2, names: ['Әлімов Болат'] },
  });
  expect(await planner.call('followup.handOver', { ...handOver, cadetIds: [2] })).toMatchObject({ ok: true });
});
