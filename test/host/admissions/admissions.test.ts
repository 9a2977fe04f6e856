import { expect, test } from 'vitest';
import { admissionsSchool, csv, HEADINGS } from './admissions-school.ts';

const MAN = {
  surname: 'Әбдірахманов',
  givenName: 'Бауыржан',
  patronymic: null,
  iin: '990514-300019',
  birthDate: '1999-05-14',
  phone: null,
  defenceDepartment: null,
  family: 'single' as const,
};
const FIT = { result: 'fit' as const, date: '2027-01-05', commission: '7', limits: null };
const PAID = { amount: 263_318, paidOn: '2027-01-06', receipt: 'К-1' };

/** Two men who only wait for the order, and one who has not paid. */
async function threeMen() {
  const { school, planner, cohortId } = await admissionsSchool();
  const bytes = csv(
    HEADINGS,
    'Ким Артём;000229501234;;Годен;263318',
    'Әбдірахманов Бауыржан;990514300019;;Годен;263318',
    'Цой Виктор;990514301802;;Годен;131659',
  );
  const { cadetIds } = await planner.get('admissions.importRoster', { cohortId, fileName: 'three.csv', bytes });
  await planner.get('admissions.setDocuments', { cadetIds });
  const list = () => planner.get('admissions.list', { cohortId });
  const [abdi, kim, tsoi] = (await list()).applicants.map(({ id }) => id) as [number, number, number];
  return { school, planner, cohortId, list, abdi, kim, tsoi };
}

test('a man typed in by hand goes from application to ready, each gap in its turn', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const { id: cadetId } = await planner.get('admissions.add', { cohortId, ...MAN });
  const state = async () => (await planner.get('admissions.get', { cadetId })).state;
  expect(await state()).toBe('applied');
  await planner.get('admissions.setDocuments', { cadetIds: [cadetId], kinds: ['application'] });
  expect(await state()).toBe('documents');
  // Nine papers are on the list; proof of a family is asked only of a married man.
  expect(await planner.get('admissions.setDocuments', { cadetIds: [cadetId] })).toEqual({ changed: 7 });
  expect(await state()).toBe('medical');
  await planner.get('admissions.setMedical', { cadetId, ...FIT });
  expect(await state()).toBe('payment');
  // Nobody has paid, or been seen by the commission, on a day that has not come; today is the 10th.
  const ahead = { code: 'admissions.dateAhead', params: { date: '2027-01-11', today: '2027-01-10' } };
  expect(await planner.call('admissions.addPayment', { cadetId, ...PAID, paidOn: '2027-01-11' })).toMatchObject(ahead);
  expect(await planner.call('admissions.setMedical', { cadetId, ...FIT, date: '2027-01-11' })).toMatchObject(ahead);
  await planner.get('admissions.addPayment', { cadetId, ...PAID, paidOn: '2027-01-10', amount: 263_317 });
  expect(await state()).toBe('payment');
  await planner.get('admissions.addPayment', { cadetId, ...PAID, amount: 1 });
  expect(await state()).toBe('ready');
  await planner.get('admissions.update', { cadetId, ...MAN, iin: null, family: 'married' });
  expect(await planner.get('admissions.get', { cadetId })).toMatchObject({
    state: 'documents',
    maskedIin: '******0019',
    documents: { have: 8, of: 9 },
  });
});

test('the number of a man who was taken back is never another’s: what was done and seen stays with him', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const add = (man: typeof MAN) => planner.get('admissions.add', { cohortId, ...man });
  const { id: first } = await add(MAN);
  const taken = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: taken?.id ?? 0 });
  const { id: second } = await add({ ...MAN, surname: 'Цой', iin: '990514301802' });
  expect(second).not.toBe(first);
  const entries = await planner.get('history.list', { cadetId: second });
  expect(entries.map(({ operation, undone }) => [operation, undone])).toEqual([['admissions.add', false]]);
});

test('the word of the commission is written down whatever of it is known, and limits only beside their result', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const { id: cadetId } = await planner.get('admissions.add', { cohortId, ...MAN });
  const medical = async () => (await planner.get('admissions.get', { cadetId })).medical;
  const undated = { result: 'fitWithLimits' as const, date: null, commission: null, limits: 'жүгірмеу' };
  await planner.get('admissions.setMedical', { cadetId, ...undated });
  expect(await medical()).toEqual(undated);
  await planner.get('admissions.setMedical', { cadetId, ...FIT, limits: 'жүгірмеу' });
  expect(await medical()).toEqual(FIT);
  const none = { result: null, date: null, commission: null, limits: null };
  await planner.get('admissions.setMedical', { cadetId, ...none });
  expect(await medical()).toEqual(none);
});

test('a man with an unsound number, another birth date or the number of a neighbour is not written', async () => {
  const { planner, cohortId } = await admissionsSchool();
  const refusal = async (change: Partial<typeof MAN>) => {
    const result = await planner.call('admissions.add', { cohortId, ...MAN, ...change });
    return result.ok ? null : [result.code, result.params.finding ?? result.params.day];
  };
  expect(await refusal({ iin: '990514300012' })).toEqual(['admissions.badIdentity', 'iin.checkDigit']);
  expect(await refusal({ birthDate: '1999-05-15' })).toEqual(['admissions.badIdentity', 'birthDate.disagreesWithIin']);
  expect(await refusal({ birthDate: '1999-02-30' })).toEqual(['session.badInput', undefined]);
  expect(await refusal({})).toBeNull();
  expect(await refusal({ surname: 'Ким' })).toEqual(['admissions.badIdentity', 'iin.inThisIntake']);
  expect(await planner.get('admissions.judge', { cohortId, iin: '990514300019', birthDate: null })).toMatchObject({
    age: 27,
    findings: [{ code: 'iin.inThisIntake' }],
  });
});

test('an order takes all of the chosen or none, and names each who stands in its way with his sum', async () => {
  const { planner, cohortId, list, abdi, kim, tsoi } = await threeMen();
  const order = { cohortId, orderNumber: '5', orderDate: '2027-01-10', basis: 'Хаттама' };
  expect(await planner.call('admissions.enrol', { ...order, cadetIds: [abdi, kim, tsoi] })).toMatchObject({
    code: 'admissions.cannotEnrol',
    params: {
      count: 1,
      of: 3,
      men: [
        {
          cadetId: tsoi,
          name: 'Цой Виктор',
          reasons: [{ code: 'fee.short', params: { due: 263_318, paid: 131_659, short: 131_659 } }],
        },
      ],
    },
  });
  expect((await list()).counts).toMatchObject({ ready: 2, payment: 1, enrolled: 0 });
  expect((await list()).orders).toEqual([]);

  const { orderId } = await planner.get('admissions.enrol', { ...order, cadetIds: [abdi, kim] });
  expect(await list()).toMatchObject({
    counts: { ready: 0, payment: 1, enrolled: 2 },
    orders: [{ id: orderId, number: '5', date: '2027-01-10', men: 2 }],
  });

  await planner.get('admissions.addPayment', { cadetId: tsoi, ...PAID, amount: 131_659 });
  expect(await planner.call('admissions.enrol', { ...order, cadetIds: [tsoi] })).toMatchObject({
    code: 'admissions.orderTaken',
    params: { number: '5', date: '2027-01-10', men: 2, intake: '2027-01' },
  });
  // Of a day behind the course he would be on the list for none of it.
  expect(await planner.call('admissions.enrol', { ...order, orderDate: '2027-02-20', cadetIds: [tsoi] })).toMatchObject(
    { code: 'admissions.orderAfterCourse', params: { date: '2027-02-20', endsOn: '2027-02-19' } },
  );
  // Nor of a day that has not come, when the course has begun by then.
  expect(await planner.call('admissions.enrol', { ...order, orderDate: '2027-01-12', cadetIds: [tsoi] })).toMatchObject(
    { code: 'admissions.orderAhead', params: { date: '2027-01-12', startsOn: '2027-01-11' } },
  );
  // The same number on another day is another order.
  await planner.get('admissions.enrol', { ...order, orderDate: '2027-01-11', cadetIds: [tsoi] });
  expect(await planner.call('admissions.refuse', { cadetId: tsoi, reason: 'Өтініші' })).toMatchObject({
    code: 'admissions.alreadyEnrolled',
    params: { number: '5', date: '2027-01-11' },
  });
});

test('one undo takes an order back with all its men', async () => {
  const { planner, cohortId, list, abdi, kim } = await threeMen();
  await planner.get('admissions.enrol', {
    cohortId,
    cadetIds: [abdi, kim],
    orderNumber: '5',
    orderDate: '2027-01-10',
    basis: 'Хаттама',
  });
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await list()).toMatchObject({ counts: { ready: 2, enrolled: 0 }, orders: [] });
});

test('a refusal keeps its reason until the man is considered again', async () => {
  const { planner, cohortId, kim } = await threeMen();
  await planner.get('admissions.refuse', { cadetId: kim, reason: 'Өз өтініші' });
  expect(await planner.get('admissions.get', { cadetId: kim })).toMatchObject({
    state: 'refused',
    refusal: { on: '2027-01-10', reason: 'Өз өтініші' },
  });
  const order = { cohortId, orderNumber: '5', orderDate: '2027-01-10', basis: 'Хаттама', cadetIds: [kim] };
  expect(await planner.call('admissions.enrol', order)).toMatchObject({
    params: { men: [{ reasons: [{ code: 'decision.refused', params: { reason: 'Өз өтініші' } }] }] },
  });
  await planner.get('admissions.reinstate', { cadetId: kim });
  expect(await planner.get('admissions.enrol', order)).toMatchObject({ enrolled: 1 });
});

test('money given back is never more than was paid, and a payment it leans on stays', async () => {
  const { planner, kim } = await threeMen();
  const giveBack = (amount: number) =>
    planner.call('admissions.addPayment', { cadetId: kim, ...PAID, amount, returnBasis: 'Өтініші бойынша' });
  expect(await giveBack(263_319)).toMatchObject({
    code: 'admissions.returnTooMuch',
    params: { paid: 263_318, amount: 263_319 },
  });
  expect(await giveBack(263_318)).toMatchObject({ ok: true });
  const { paidTenge, payments } = await planner.get('admissions.get', { cadetId: kim });
  expect([paidTenge, payments.map(({ amount }) => amount)]).toEqual([0, [263_318, -263_318]]);
  expect(await planner.call('admissions.removePayment', { paymentId: payments[0]?.id ?? 0 })).toMatchObject({
    code: 'admissions.returnStands',
    params: { returned: 263_318 },
  });
});

test('a whole IIN is shown to whom it concerns, and the history says who saw it and why', async () => {
  const { school, planner, kim } = await threeMen();
  const commander = await school.signInAs('commander');
  expect(await commander.get('admissions.unmask', { cadetId: kim, purpose: 'ҚІБ сұрауы' })).toEqual({
    iin: '000229501234',
  });
  const [entry] = await planner.get('history.list', { limit: 1 });
  expect(entry).toMatchObject({
    operation: 'admissions.unmask',
    personName: 'Тест commander',
    params: { name: 'Ким Артём', purpose: 'ҚІБ сұрауы' },
    undoable: false,
  });
  expect(JSON.stringify(entry?.params)).not.toContain('000229501234');
});

test('the duty officer reads the masked list and changes nothing; an instructor does not even read it', async () => {
  const { school, cohortId, kim } = await threeMen();
  const duty = await school.signInAs('dutyOfficer');
  expect((await duty.get('admissions.list', { cohortId })).applicants[1]).toMatchObject({ maskedIin: '******1234' });
  const no = { ok: false, code: 'session.noRight' };
  expect(await duty.call('admissions.add', { cohortId, ...MAN })).toMatchObject(no);
  expect(await duty.call('admissions.setDocuments', { cadetIds: [kim] })).toMatchObject(no);
  expect(await duty.call('admissions.unmask', { cadetId: kim, purpose: 'қызық' })).toMatchObject(no);
  expect(
    await duty.call('admissions.importRoster', { cohortId, fileName: 'a.csv', bytes: csv(HEADINGS) }),
  ).toMatchObject(no);
  const order = { cohortId, cadetIds: [kim], orderNumber: '1', orderDate: '2027-01-10', basis: 'Хаттама' };
  expect(await duty.call('admissions.enrol', order)).toMatchObject(no);
  const instructor = await school.signInAs('instructor');
  expect(await instructor.call('admissions.list', { cohortId })).toMatchObject(no);
});

test('fees over the days: paid and owed are the fee of everybody who is asked, and the list holds the same money', async () => {
  const { planner, cohortId, list, abdi, kim, tsoi } = await threeMen();
  await planner.get('admissions.addPayment', { ...PAID, cadetId: tsoi, amount: 100_000, paidOn: '2027-01-08' });
  const { feeTenge, sums, days, men } = await planner.get('admissions.fees', { cohortId });
  // Imported sums have no day: 2 × 263 318 + 131 659 stand before the eighth.
  expect(days[0]).toEqual({ date: '2027-01-08', parts: { before: 658_295, onDay: 100_000, owed: 31_659 } });
  expect(sums).toEqual({ men: 3, due: 3 * feeTenge, paid: 758_295, owed: 31_659, beyond: 0, undated: 658_295 });
  expect(men.map(({ id }) => id)).toEqual([abdi, kim, tsoi]);
  const listed = (await list()).applicants.reduce((sum, { paidTenge }) => sum + paidTenge, 0);
  expect(sums.paid + sums.beyond).toBe(listed);
  await planner.get('admissions.refuse', { cadetId: tsoi, reason: 'Өзі бас тартты' });
  expect((await planner.get('admissions.fees', { cohortId })).sums).toEqual({
    men: 2,
    due: 2 * feeTenge,
    paid: 2 * feeTenge,
    owed: 0,
    beyond: 231_659,
    undated: 658_295,
  });
});
