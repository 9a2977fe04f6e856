import { expect, test } from 'vitest';
import { leavingSchool } from './leaving-school.ts';

/** Later intakes: 2 begins on the day he is struck off, 3 the day after, 4 is closed, 5 has man 8's IIN. */
const LATER = `
  INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2027-02', '2027-02-05', '2027-03-16'),
    (3, '2027-03', '2027-02-06', '2027-03-17'), (4, '2027-04', '2027-04-05', '2027-05-14'),
    (5, '2027-05', '2027-06-01', '2027-07-10');
  INSERT INTO cohort_rule SELECT later.id, key, value, in_force_from, order_number FROM cohort_rule
    JOIN cohort AS later ON later.id > 1 WHERE cohort_id = 1;
  INSERT INTO intake_closing (cohort_id, seen, closed_at, closed_by, witness)
    VALUES (4, '{}', '2027-02-01T09:00:00', 2, 4);
  INSERT INTO cadet (cohort_id, surname, given_name, iin, birth_date)
    SELECT 5, surname, given_name, iin, birth_date FROM cadet WHERE id = 8;
  UPDATE cadet SET phone = '+7 701 000 00 08', medical_result = 'fitWithLimits', medical_date = '2027-01-05',
    medical_commission = '3-комиссия', medical_limits = 'жүгірмейді' WHERE id = 8;
  INSERT INTO cadet_document VALUES (8, 'application', '2027-01-04'), (8, 'paymentReceipt', '2027-01-05');`;

test('a man is set back only to a later open intake that has not got him; signed, he is its applicant until it is undone', async () => {
  const { planner, commander, at } = await leavingSchool({ sql: LATER, now: '2027-02-05T09:00:00' });
  const order = { cadetIds: [8], offFrom: '2027-02-05', reason: 'setBack' as const, note: null, basis: 'Өтініш' };
  const refused = async (intoCohortId: number | null) =>
    planner.call('orders.prepareExpulsion', { cohortId: 1, ...order, intoCohortId });
  expect(await refused(null)).toMatchObject({ code: 'orders.intoNeeded' });
  expect(await refused(1)).toMatchObject({ code: 'orders.intoSame' });
  expect(await refused(2)).toMatchObject({ code: 'orders.intoTooEarly', params: { startsOn: '2027-02-05' } });
  expect(await refused(4)).toMatchObject({ code: 'orders.intoClosed' });
  expect(await refused(5)).toMatchObject({ code: 'orders.intoHolds' });

  const applicants = async () => (await planner.get('admissions.list', { cohortId: 3 })).applicants;
  const { orderId } = await planner.get('orders.prepareExpulsion', { cohortId: 1, ...order, intoCohortId: 3 });
  expect(await planner.call('orders.changeExpulsion', { orderId, ...order, intoCohortId: 2 })).toMatchObject({
    code: 'orders.intoTooEarly',
  });
  expect(await applicants()).toEqual([]);
  await commander.get('orders.sign', { orderId, number: '31', date: '2027-02-05' });
  const [again, ...others] = await applicants();
  expect(others).toEqual([]);
  expect(again).toMatchObject({ surname: 'Өтегенов', documents: { have: 1 }, paidTenge: 0, expulsion: null });
  const laterId = again?.id ?? 0;
  expect((await planner.get('admissions.get', { cadetId: laterId })).medical).toEqual({
    result: 'fitWithLimits',
    date: '2027-01-05',
    commission: '3-комиссия',
    limits: 'жүгірмейді',
  });

  expect((await planner.get('orders.list', { cohortId: 1 }))[0]?.expulsion?.into).toEqual({
    cohortId: 3,
    code: '2027-03',
  });
  expect((await planner.get('admissions.get', { cadetId: 8 })).expulsion).toMatchObject({ into: '2027-03' });
  const { chain } = await planner.get('cadetCard.get', { cadetId: 8 });
  expect(chain.at(-1)).toEqual({ step: 'setBack', on: '2027-02-05', number: '31', reference: null });
  const [signing] = await commander.get('history.list', { limit: 1 });
  expect(signing?.params).toMatchObject({ context: 'setBack', number: '31', intake: '2027-01', into: '2027-03' });
  for (const language of ['kk', 'ru'] as const) await planner.get('papers.schoolOrderPdf', { orderId, language });

  const undo = () => commander.call('history.undo', { entryId: signing?.id ?? 0 });
  const back = { orderId, cadetIds: [8], backFrom: '2027-02-05', basis: 'Шешім' };
  const takeBack = () => planner.call('orders.prepareReinstatement', back);
  expect(await takeBack()).toMatchObject({ code: 'orders.inLaterIntake', params: { intake: '2027-03' } });
  expect(await undo()).toMatchObject({ ok: true });
  expect(await applicants()).toEqual([]);
  expect((await planner.get('admissions.get', { cadetId: 8 })).expulsion).toBeNull();

  // Once the later intake has refused him he may come back to this one, and not before.
  await commander.get('orders.sign', { orderId, number: '32', date: '2027-02-05' });
  const cadetId = (await applicants())[0]?.id ?? 0;
  await planner.get('admissions.refuse', { cadetId, reason: 'өз еркімен' });
  at('2027-02-05T10:00:00');
  const taken = await planner.get('orders.prepareReinstatement', back);
  const sign = () => commander.call('orders.sign', { orderId: taken.orderId, number: '33', date: '2027-02-05' });
  await planner.get('admissions.reinstate', { cadetId });
  expect(await sign()).toMatchObject({ code: 'orders.inLaterIntake' });
  await planner.get('admissions.refuse', { cadetId, reason: 'өз еркімен' });
  expect(await sign()).toMatchObject({ ok: true });

  // Back in this one he is not considered again by the later one, neither by hand nor by an undo of its refusal.
  expect(await planner.call('admissions.reinstate', { cadetId })).toMatchObject({
    code: 'admissions.backInEarlier',
    params: { name: 'Өтегенов Болат', intake: '2027-01' },
  });
  const refusal = (await planner.get('history.list', { limit: 20 })).find(
    (one) => one.operation === 'admissions.refuse',
  );
  expect(await planner.call('history.undo', { entryId: refusal?.id ?? 0 })).toMatchObject({
    code: 'admissions.backElsewhere',
  });
});
