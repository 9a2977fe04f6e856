import { expect, test } from 'vitest';
import { BASIS, leavingSchool, signedGraduation } from './leaving-school.ts';

const GRADUATES = { cohortId: 1, cadetIds: [1, 2, 3, 8], basis: BASIS };

test('every man with what the order would give him, and why he cannot be in it', async () => {
  const { planner } = await leavingSchool();
  const { men, ...sums } = await planner.get('orders.candidates', { cohortId: 1 });
  const byId = new Map(men.map((man) => [man.cadetId, man]));
  const told = (cadetId: number) => {
    const { paper, overall, reasons } = byId.get(cadetId) ?? { paper: null, overall: null, reasons: [] };
    return { paper, overall, bars: reasons.filter(({ level }) => level === 'bar').map(({ code }) => code) };
  };
  expect(told(1)).toEqual({ paper: 'certificate', overall: 5, bars: [] });
  expect(told(2)).toEqual({ paper: 'certificate', overall: 4, bars: [] });
  expect(told(3)).toEqual({ paper: 'reference', overall: null, bars: [] });
  expect(told(4)).toEqual({ paper: null, overall: null, bars: ['retakeOwed'] });
  expect(told(5)).toEqual({ paper: 'certificate', overall: 4, bars: ['feeShort'] });
  expect(told(6)).toEqual({ paper: null, overall: null, bars: ['examOpen'] });
  expect(told(7)).toEqual({ paper: 'certificate', overall: 5, bars: ['firingOwed'] });
  // What the commander let pass at the exam is told, and no longer stands in the way.
  expect(byId.get(1)?.reasons).toEqual([{ code: 'firingOwed', level: 'notice', params: { sessions: [1, 2] } }]);
  expect(byId.get(5)?.reasons[0]).toEqual({
    code: 'feeShort',
    level: 'bar',
    params: { short: 63_318, due: 263_318, paid: 200_000 },
  });
  expect(sums).toEqual({ certificates: 3, references: 1, barred: 4 });
});

test('an order takes all of its men or none, and names who cannot be in it', async () => {
  const { planner } = await leavingSchool();
  const answer = await planner.call('orders.prepareGraduation', { ...GRADUATES, cadetIds: [1, 4, 5] });
  expect(answer).toMatchObject({
    ok: false,
    code: 'orders.cannotGraduate',
    params: {
      count: 2,
      of: 3,
      men: [
        { cadetId: 4, codes: expect.arrayContaining(['retakeOwed']) },
        { cadetId: 5, codes: expect.arrayContaining(['feeShort']) },
      ],
    },
  });
  expect(await planner.get('orders.list', { cohortId: 1 })).toEqual([]);
});

test('prepared by one, signed by another; from then on it is not changed', async () => {
  const { planner, commander } = await leavingSchool();
  const { orderId, ...sums } = await planner.get('orders.prepareGraduation', GRADUATES);
  expect(sums).toEqual({ certificates: 3, references: 1 });
  const [waiting] = await commander.get('orders.list', { cohortId: 1 });
  expect(waiting).toMatchObject({ state: 'prepared', number: null, maySign: true, certificates: 3, references: 1 });
  expect((await planner.get('orders.list', { cohortId: 1 }))[0]).toMatchObject({ maySign: false });
  // Whoever may sign it finds it on his day, and no longer once it is signed.
  const waits = async (who: typeof planner) =>
    (await who.get('today.day', { cohortId: 1 })).urgent.filter(({ kind }) => kind === 'orders');
  expect(await waits(commander)).toEqual([{ kind: 'orders', due: null, params: { count: 1, orderId } }]);
  expect(await waits(planner)).toEqual([]);

  expect(await planner.call('orders.sign', { orderId, number: '21', date: '2027-02-18' })).toMatchObject({
    ok: false,
    code: 'session.noRight',
  });
  expect(await commander.call('orders.sign', { orderId, number: '21', date: '2027-02-19' })).toMatchObject({
    ok: false,
    code: 'orders.dateAhead',
  });
  await commander.get('orders.sign', { orderId, number: '21', date: '2027-02-18' });
  expect(await waits(commander)).toEqual([]);
  expect((await planner.get('orders.list', { cohortId: 1 }))[0]).toMatchObject({
    state: 'signed',
    number: '21',
    date: '2027-02-18',
    signedBy: 'Тест commander',
    maySign: false,
  });
  for (const call of [
    planner.call('orders.withdraw', { orderId }),
    planner.call('orders.changeGraduation', { orderId, cadetIds: [1], basis: BASIS }),
    commander.call('orders.sign', { orderId, number: '22', date: '2027-02-18' }),
  ])
    expect(await call).toMatchObject({ ok: false, code: 'orders.signed' });
  // What it said when it was signed stands, whatever a sheet that is opened again says later.
  const overalls = async () => {
    const [order] = await planner.get('orders.list', { cohortId: 1 });
    return order?.men.map(({ cadetId, overall }) => [cadetId, overall]).toSorted();
  };
  const signed = [
    [1, 5],
    [2, 4],
    [3, null],
    [8, 5],
  ];
  expect(await overalls()).toEqual(signed);
  await commander.get('sheets.reopen', { examId: 2, reason: 'Қате жазылған' });
  expect(await overalls()).toEqual(signed);
  // A man leaves once.
  expect(await planner.call('orders.prepareGraduation', { ...GRADUATES, cadetIds: [1] })).toMatchObject({
    ok: false,
    code: 'orders.cannotGraduate',
    params: { men: [{ codes: expect.arrayContaining(['inOrder']) }] },
  });
});

test('whoever prepared an order cannot sign it, though he has the right', async () => {
  const { planner, commander, write } = await leavingSchool();
  const { orderId } = await planner.get('orders.prepareGraduation', GRADUATES);
  await write('UPDATE leaving_order SET prepared_by = 2');
  expect(await commander.call('orders.sign', { orderId, number: '21', date: '2027-02-18' })).toMatchObject({
    ok: false,
    code: 'orders.ownOrder',
    params: { name: 'Тест commander' },
  });
});

test('a number and date name one order, the enrolment order among them', async () => {
  const school = await leavingSchool();
  const { planner, commander } = school;
  await signedGraduation(school, [1, 2]);
  const { orderId } = await planner.get('orders.prepareGraduation', { ...GRADUATES, cadetIds: [8] });
  for (const [number, date] of [
    ['21', '2027-02-18'],
    ['5', '2027-01-09'],
  ] as const)
    expect(await commander.call('orders.sign', { orderId, number, date })).toMatchObject({
      ok: false,
      code: 'orders.numberTaken',
      params: { number, intake: '2027-01' },
    });
  await commander.get('orders.sign', { orderId, number: '21', date: '2027-02-17' });
  // And the other way round: who comes late is not enrolled by the number of an order on leaving.
  const late = { surname: 'Ким', givenName: 'Артём', patronymic: null, phone: null, defenceDepartment: null };
  const { id: cadetId } = await planner.get('admissions.add', {
    ...{ cohortId: 1, ...late, iin: '000229501234', birthDate: '2000-02-29', family: 'single' },
  });
  await planner.get('admissions.setDocuments', { cadetIds: [cadetId] });
  await planner.get('admissions.setMedical', { cadetId, result: 'fit', date: null, commission: null, limits: null });
  await planner.get('admissions.addPayment', { cadetId, amount: 263_318, paidOn: '2027-02-18', receipt: null });
  const enrol = (orderDate: string) =>
    planner.call('admissions.enrol', { cohortId: 1, cadetIds: [cadetId], orderNumber: '21', orderDate, basis: BASIS });
  expect(await enrol('2027-02-18')).toMatchObject({ code: 'orders.numberTaken', params: { intake: '2027-01' } });
  expect(await enrol('2027-02-16')).toMatchObject({ ok: true });
});

test('a sheet opened again between preparing and signing stops the signature', async () => {
  const { planner, commander } = await leavingSchool();
  const { orderId } = await planner.get('orders.prepareGraduation', GRADUATES);
  await commander.get('sheets.reopen', { examId: 2, reason: 'апелляция' });
  const [order] = await commander.get('orders.list', { cohortId: 1 });
  expect(order?.men.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual(
    [1, 2, 3, 8].map((cadetId) => (cadetId === 3 ? [] : ['examOpen'])),
  );
  expect(await commander.call('orders.sign', { orderId, number: '21', date: '2027-02-18' })).toMatchObject({
    ok: false,
    code: 'orders.cannotGraduate',
    params: { count: 3, of: 4 },
  });
});

test('undo takes the signature back, and the withdrawing, but not a signature that papers were issued by', async () => {
  const school = await leavingSchool();
  const { planner, commander, write } = school;
  const orderId = await signedGraduation(school, [1, 2]);
  const newest = async () => (await commander.get('history.list', { limit: 1 }))[0]?.id ?? 0;
  await commander.get('history.undo', { entryId: await newest() });
  expect((await planner.get('orders.list', { cohortId: 1 }))[0]).toMatchObject({ orderId, state: 'prepared' });
  await commander.get('orders.sign', { orderId, number: '21', date: '2027-02-18' });
  const entryId = await newest();
  await write(`INSERT INTO study_reference VALUES (1, 1, 2, 2027, 1, '{}', '2027-02-18', '2027-02-18T15:00:00', 4)`);
  expect(await commander.call('history.undo', { entryId })).toMatchObject({
    ok: false,
    code: 'orders.papersStand',
  });
});

test('the oath: its day by the course until another is put down, and who took it', async () => {
  const { planner, at } = await leavingSchool();
  const before = await planner.get('orders.oath', { cohortId: 1 });
  expect(before).toMatchObject({ date: '2027-02-19', place: null, set: false, taken: 0, notTaken: 8 });
  expect(await planner.call('orders.setOath', { cohortId: 1, date: '2027-02-20', place: 'Алаң' })).toMatchObject({
    ok: false,
    code: 'orders.oathOutside',
  });
  await planner.get('orders.setOath', { cohortId: 1, date: '2027-02-19', place: 'Алаң' });
  expect(await planner.call('orders.noteOath', { cohortId: 1, cadetIds: [1], taken: true })).toMatchObject({
    ok: false,
    code: 'orders.oathAhead',
  });
  at('2027-02-19T12:00:00');
  expect(await planner.get('orders.noteOath', { cohortId: 1, cadetIds: [1, 2, 3], taken: true })).toEqual({ men: 3 });
  expect(await planner.get('orders.noteOath', { cohortId: 1, cadetIds: [3, 4], taken: false })).toEqual({ men: 1 });
  const after = await planner.get('orders.oath', { cohortId: 1 });
  expect(after).toMatchObject({ place: 'Алаң', set: true, taken: 2, notTaken: 6 });
  expect(after.men.filter(({ taken }) => taken).map(({ cadetId }) => cadetId)).toEqual([1, 2]);
});
