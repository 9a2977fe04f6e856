import { expect, test } from 'vitest';
import { DAY, passTests } from '../range/range-school.ts';
import { leavingSchool, signedExpulsion } from './leaving-school.ts';

/** Man 8 has a bunk, an approved night on 4 and on 12 February, a duty on the 13th, and stands in both range days' platoon. */
const LIFE = `
  INSERT INTO barracks_room (id, name, position) VALUES (1, '1', 1);
  INSERT INTO bunk (id, room_id, number, tier) VALUES (1, 1, 1, 'lower');
  INSERT INTO bunk_place (cadet_id, cohort_id, bunk_id) VALUES (8, 1, 1);
  INSERT INTO family_proof VALUES (8, 'marriage', 'АК 1', '2027-01-11', 2, NULL);
  INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
    VALUES (1, 8, 'chosen', '2027-02-04', '2027-02-13', '2027-02-03T09:00:00', 4);
  INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late)
    VALUES (1, 8, '2027-02-04', 'approved', '2027-02-03T10:00:00', 2, 0),
           (2, 8, '2027-02-12', 'approved', '2027-02-03T10:00:00', 2, 0);
  INSERT INTO leave_night VALUES (8, '2027-02-04', 1, 'approved', '2027-02-04T18:00', '2027-02-05T06:30', 1),
                                 (8, '2027-02-12', 1, 'approved', '2027-02-12T18:00', '2027-02-13T06:30', 2),
                                 (8, '2027-02-13', 1, 'waiting', '2027-02-13T18:00', '2027-02-14T06:30', NULL);
  INSERT INTO absence (id, cadet_id, kind, from_at, to_at, post_id, entered_at, entered_by)
    SELECT 1, 8, 'duty', '2027-02-11T18:00', '2027-02-12T18:00', (SELECT min(id) FROM duty_post), '2027-02-03T09:00:00', 4;
  INSERT INTO gate_movement (id, cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by)
    VALUES (1, 8, 'out', '2027-02-04T18:10:00', '2027-02-04', '2027-02-05T06:30', 'scan', '2027-02-04T18:10:00', 2);`;
const POST = `INSERT OR IGNORE INTO duty_post (id, name, men) VALUES (1, 'Казарма', 2);`;

/** 5 February, nine in the morning: man 8 went home and has not come back. */
const expelled = async () => {
  const school = await leavingSchool({ sql: POST + LIFE, now: '2027-02-05T09:00:00' });
  return { ...school, expel: (offFrom = '2027-02-05') => signedExpulsion(school, 8, offFrom, '2027-02-05') };
};

/** In how many places of the program man 8 stands, room by room. */
async function placesOf8({ planner, commander }: Awaited<ReturnType<typeof expelled>>) {
  const of8 = ({ cadetId }: { cadetId: number }) => cadetId === 8;
  const strength = await planner.get('strength.now', { cohortId: 1 });
  const roll = await commander.get('rolls.board', { cohortId: 1, date: '2027-02-05', part: 'evening' });
  const gate = await planner.get('gate.out', { cohortId: 1 });
  const waiting = await commander.get('leave.waiting', { cohortId: 1 });
  const clashes = await planner.get('absences.roster', { cohortId: 1, from: '2027-02-11', days: 1 });
  const plan = await planner.get('exams.plan', { cohortId: 1 });
  const barracks = await planner.get('barracks.overview', { cohortId: 1 });
  const owed = await planner.get('firing.owed', { cohortId: 1 });
  const safety = await planner.get('range.safety', { cohortId: 1 });
  const provisions = await planner.get('meals.provisions', { cohortId: 1 });
  const intake = await planner.get('cohorts.get', { cohortId: 1 });
  const board = await planner.get('timetable.board', { cohortId: 1 });
  return {
    strength: strength.content.men.filter(of8).length,
    roll: JSON.stringify(roll).includes('"cadetId":8,'),
    gateOut: gate.out.filter(of8).length,
    overdue: gate.cases.filter(of8).length,
    coming: gate.coming.filter(of8).length,
    waiting: waiting.count,
    roster: clashes.men.filter(of8).length,
    onDuty: JSON.stringify(clashes.days).includes('"cadetId":8,'),
    admission: (await planner.get('exams.admission', { cohortId: 1 })).men.filter(of8).length,
    examMen: plan.platoons[0]?.men,
    results: (await planner.get('results.matrix', { cohortId: 1 })).men.filter(of8).length,
    sleepers: barracks.cadets.filter(({ id }) => id === 8).length,
    firing: owed.men.filter(of8).length,
    safety: safety.men.filter(of8).length,
    diets: provisions.men.filter(of8).length,
    enrolled: intake.counts.enrolled,
    bunks: intake.counts.bunksPlaced,
    seats: board.platoons[0]?.size,
  };
}

const EVERYWHERE = {
  strength: 1,
  roll: true,
  gateOut: 1,
  overdue: 1,
  waiting: 1,
  roster: 1,
  onDuty: true,
  admission: 1,
  examMen: 8,
  results: 1,
  sleepers: 1,
  firing: 1,
  safety: 1,
  diets: 1,
  enrolled: 8,
  bunks: 1,
  seats: 8,
};
const NOWHERE = {
  strength: 0,
  roll: false,
  gateOut: 0,
  overdue: 0,
  coming: 0,
  waiting: 0,
  roster: 0,
  onDuty: false,
  admission: 0,
  examMen: 7,
  results: 0,
  sleepers: 0,
  firing: 0,
  safety: 0,
  diets: 0,
  enrolled: 7,
  bunks: 0,
  seats: 7,
};

test('a prepared expulsion changes nothing; signed, he is off every list; undone, he is on all of them again', async () => {
  const school = await expelled();
  const { planner, commander } = school;
  expect(await planner.get('orders.expulsionEffects', { cohortId: 1, cadetIds: [8], offFrom: '2027-02-05' })).toEqual({
    bunks: ['1-01'],
    nights: 1,
    duties: 1,
    exams: 2,
    paid: 263_318,
    out: ['Өтегенов Болат'],
  });
  const before = await placesOf8(school);
  expect(before).toMatchObject(EVERYWHERE);
  await school.expel();
  expect(await placesOf8(school)).toEqual(NOWHERE);
  // Nobody gives him leave or a duty any more, or lets him go ill.
  expect(
    await planner.call('leave.ask', { cadetId: 8, wish: { kind: 'single', night: '2027-02-09' }, note: null }),
  ).toMatchObject({ ok: false });
  expect(
    await planner.call('absences.assignDuty', { cohortId: 1, date: '2027-02-09', postId: 1, cadetIds: [8] }),
  ).toMatchObject({ code: 'absences.unknownMan' });
  expect(
    await planner.call('absences.add', {
      cohortId: 1,
      cadetIds: [8],
      kind: 'illness',
      from: '2027-02-05T08:00',
      to: null,
      orderNumber: null,
      note: null,
    }),
  ).toMatchObject({ code: 'absences.unknownMan' });
  const [entry] = await commander.get('history.list', { limit: 1 });
  await commander.get('history.undo', { entryId: entry?.id ?? 0 });
  expect(await placesOf8(school)).toEqual(before);
});

test('what he did before stays: the days he was on the list, his passages, his journal', async () => {
  const school = await expelled();
  const { planner } = school;
  await school.expel();
  const yesterday = await planner.get('strength.now', { cohortId: 1, at: '2027-02-04T20:00' });
  expect(yesterday.content.men.find(({ cadetId }) => cadetId === 8)?.where).toBe('leave');
  expect((await planner.get('gate.log', { cohortId: 1, most: 10 })).lines.map(({ cadetId }) => cadetId)).toEqual([8]);
  const { applicants } = await planner.get('admissions.list', { cohortId: 1 });
  const order = { from: '2027-02-05', number: 'Ш-8', date: '2027-02-05', into: null };
  expect(applicants.map(({ expulsion }) => expulsion).filter((one) => one !== null)).toEqual([order]);
  expect(await planner.get('admissions.get', { cadetId: 8 })).toMatchObject({ surname: 'Өтегенов', expulsion: order });
});

test('the card of a man struck off opens with what he did and where his way ended', async () => {
  const school = await expelled();
  await school.expel();
  const { man, chain, subjects } = await school.planner.get('cadetCard.get', { cadetId: 8 });
  expect(man.name).toContain('Өтегенов');
  expect(chain.at(-1)).toEqual({ step: 'expelled', on: '2027-02-05', number: 'Ш-8', reference: null });
  expect(subjects.find(({ code }) => code === 'FIR')?.exam).toMatchObject({ main: 5 });
  expect(await school.planner.call('cadetCard.get', { cadetId: 9 })).toMatchObject({ ok: false, kind: 'refusal' });
});

test('an order of a later day: he is on the list until it, his bunk is free from it on', async () => {
  const school = await expelled();
  const { planner, at } = school;
  await school.expel('2027-02-08');
  expect(await placesOf8(school)).toMatchObject({ strength: 1, sleepers: 1, enrolled: 8, gateOut: 1 });
  at('2027-02-07T23:59:00');
  expect(await placesOf8(school)).toMatchObject({ strength: 1, enrolled: 8, results: 1, examMen: 8, seats: 8 });
  at('2027-02-08T00:00:00');
  expect(await placesOf8(school)).toMatchObject({
    results: 0,
    examMen: 7,
    strength: 0,
    sleepers: 0,
    enrolled: 7,
    bunks: 0,
    gateOut: 0,
    seats: 7,
  });
  await planner.get('barracks.place', { moves: [{ cadetId: 1, bunkId: 1 }] });
  const { cadets } = await planner.get('barracks.overview', { cohortId: 1 });
  expect(cadets.find(({ id }) => id === 1)?.bunkId).toBe(1);
});

test('undone after his bunk was given to another, the order stays: nobody is put out of his bed', async () => {
  const school = await expelled();
  const { planner, commander } = school;
  await school.expel();
  const [signing] = await commander.get('history.list', { limit: 1 });
  const undo = () => commander.call('history.undo', { entryId: signing?.id ?? 0 });
  await planner.get('barracks.place', { moves: [{ cadetId: 1, bunkId: 1 }] });
  expect(await undo()).toMatchObject({ ok: false });
  expect(await planner.get('orders.list', { cohortId: 1 })).toMatchObject([{ state: 'signed' }]);
  await planner.get('barracks.unplace', { cadetIds: [1] });
  expect(await undo()).toMatchObject({ ok: true });
});

test('the journal has him on the pages up to that day, the kitchen counts him no longer', async () => {
  const school = await leavingSchool({ now: '2027-02-05T09:00:00' });
  const { planner, instructor } = school;
  const fed = async () =>
    (await planner.get('meals.names', { cohortId: 1, date: '2027-02-06', sitting: 1 })).fed.length;
  expect(await fed()).toBe(8);
  await signedExpulsion(school, 8, '2027-01-29', '2027-02-05');
  expect(await fed()).toBe(7);
  const ledger = await planner.get('journal.ledger', { cohortId: 1 });
  expect(JSON.stringify(ledger)).toContain('Өтегенов');
  const page = (date: string) => ({ cohortId: 1, date });
  const on = async (date: string) => JSON.stringify(await instructor.get('journal.day', page(date)));
  expect(await on('2027-01-28')).toContain('"men":8');
  expect(await on('2027-01-29')).toContain('"men":7');
});

test('he stands in the relays of a range day only while he is on the list on its day', async () => {
  const school = await leavingSchool({ now: '2027-02-05T09:00:00' });
  const { planner, commander } = school;
  await passTests(school, 8);
  const date = '2027-02-08';
  const day = { ...DAY, session: 2, date, departsAt: `${date}T08:00`, returnsAt: `${date}T13:00` };
  const { dayId } = await planner.get('rangeDay.make', day);
  const placed = async () => {
    const { relays } = await commander.get('firing.get', { dayId });
    return JSON.stringify(relays).match(/"cadetId":\d/g)?.length ?? 0;
  };
  expect(await commander.get('firing.fill', { dayId })).toEqual({ relays: 2, men: 8 });
  expect(await placed()).toBe(8);
  await signedExpulsion(school, 8, '2027-02-09', '2027-02-05');
  expect(await placed()).toBe(8);
  await commander.get('history.undo', { entryId: (await commander.get('history.list', { limit: 1 }))[0]?.id ?? 0 });
  const [{ orderId = 0 } = {}] = await planner.get('orders.list', { cohortId: 1 });
  await planner.get('orders.withdraw', { orderId });
  await signedExpulsion(school, 8, date, '2027-02-05');
  expect(await placed()).toBe(7);
  expect((await planner.get('rangeDay.get', { dayId })).men.map(({ cadetId }) => cadetId)).not.toContain(8);
});

test('an expulsion needs a day of the course after the first, a reason in words for «other», and a man who is in no order', async () => {
  const { planner } = await leavingSchool();
  const fields = { cohortId: 1, cadetIds: [8], reason: 'ownWish' as const, note: null, basis: 'Өтініш' };
  for (const offFrom of ['2027-01-11', '2027-02-20'])
    expect(await planner.call('orders.prepareExpulsion', { ...fields, offFrom })).toMatchObject({
      ok: false,
      code: 'orders.offOutside',
    });
  const offFrom = '2027-02-19';
  expect(await planner.call('orders.prepareExpulsion', { ...fields, offFrom, reason: 'other' })).toMatchObject({
    ok: false,
    code: 'orders.noteNeeded',
  });
  const { orderId } = await planner.get('orders.prepareExpulsion', { ...fields, offFrom: '2027-01-12' });
  expect(await planner.call('orders.prepareExpulsion', { ...fields, offFrom })).toMatchObject({
    ok: false,
    code: 'orders.inOrder',
  });
  const changed = { cadetIds: [8], offFrom, reason: 'other' as const, note: 'көшеді' };
  await planner.get('orders.changeExpulsion', { orderId, ...changed, basis: 'Өтініш' });
  expect((await planner.get('orders.list', { cohortId: 1 }))[0]?.expulsion).toMatchObject({
    men: [{ cadetId: 8, back: null }],
    offFrom,
    reason: 'other',
    note: 'көшеді',
  });
  await planner.get('orders.withdraw', { orderId });
  expect(await planner.get('orders.list', { cohortId: 1 })).toEqual([]);
});

test('on the days off the list he was neither ill nor on duty nor fed; what outlasts them begins as he comes back', async () => {
  const { planner, commander, at } = await leavingSchool({ now: '2027-02-03T09:00:00', sql: POST });
  const away = (cadetId: number, kind: 'illness' | 'trip' | 'restriction', from: string, to: string | null) =>
    commander.get('absences.add', { cohortId: 1, cadetIds: [cadetId], kind, from, to, orderNumber: '5', note: null });
  await away(8, 'illness', '2027-02-03T10:00', null);
  await away(8, 'restriction', '2027-02-03T10:00', null);
  await away(7, 'trip', '2027-02-07T20:00', '2027-02-09T08:00');
  await commander.get('absences.assignDuty', { cohortId: 1, date: '2027-02-05', postId: 1, cadetIds: [7] });
  const entries = async () =>
    (await planner.get('absences.list', { cohortId: 1 }))
      .map(({ cadetId, kind, from, to }) => `${cadetId} ${kind} ${from.slice(8)} ${to?.slice(8) ?? ''}`)
      .toSorted();
  at('2027-02-05T09:00:00');
  const men = { cohortId: 1, cadetIds: [7, 8], offFrom: '2027-02-05', reason: 'ownWish' as const, note: null };
  const { orderId } = await planner.get('orders.prepareExpulsion', { ...men, basis: 'Өтініш' });
  await commander.get('orders.sign', { orderId, number: '31', date: '2027-02-05' });
  at('2027-02-08T10:00:00');
  const back = { orderId, cadetIds: [7, 8], backFrom: '2027-02-08', basis: 'Шешім' };
  const taken = await planner.get('orders.prepareReinstatement', back);
  await commander.get('orders.sign', { orderId: taken.orderId, number: '34', date: '2027-02-08' });
  expect(await entries()).toEqual([
    '7 other 05T00:00 08T00:00',
    '7 trip 08T00:00 09T08:00',
    '8 illness 03T10:00 05T00:00',
    '8 other 05T00:00 08T00:00',
    '8 restriction 03T10:00 ',
  ]);
  const day = { cohortId: 1, date: '2027-02-06', sitting: 1 };
  expect((await planner.get('meals.names', day)).fed.map(({ cadetId }) => cadetId).toSorted()).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
  const [signing] = await commander.get('history.list', { limit: 1 });
  await commander.get('history.undo', { entryId: signing?.id ?? 0 });
  // Struck off again: what was to come is nobody's, his illness goes on as it was.
  expect(await entries()).toEqual(['8 illness 03T10:00 ', '8 restriction 03T10:00 ']);
});

test('men of one expulsion are taken back by an order of their own: off the list they were absent, and they leave again', async () => {
  const school = await leavingSchool({ now: '2027-02-05T09:00:00' });
  const { planner, commander, at } = school;
  const expelled = { cadetIds: [7, 8, 8], offFrom: '2027-02-05', reason: 'absence' as const, note: null };
  const agreed = [{ post: 'Заңгер', name: 'Әбіш Т. Ә.' }];
  const { orderId: first } = await planner.get('orders.prepareExpulsion', {
    ...{ cohortId: 1, ...expelled, basis: 'Баянат', agreed },
  });
  const back = { orderId: first, cadetIds: [8], backFrom: '2027-02-08', basis: 'Шешім' };
  expect(await planner.call('orders.prepareReinstatement', back)).toMatchObject({ code: 'orders.notSigned' });
  await commander.get('orders.sign', { orderId: first, number: '31', date: '2027-02-05' });
  const onList = async () => (await planner.get('cohorts.get', { cohortId: 1 })).counts.enrolled;
  expect(await onList()).toBe(6);

  const bad = (more: object) => planner.call('orders.prepareReinstatement', { ...back, ...more });
  expect(await bad({ backFrom: '2027-02-04' })).toMatchObject({ code: 'orders.backOutside' });
  expect(await bad({ cadetIds: [1] })).toMatchObject({ code: 'orders.unknownMan' });
  const { orderId } = await planner.get('orders.prepareReinstatement', back);
  expect(await bad({})).toMatchObject({ code: 'orders.inOrder' });
  const sign = () => commander.call('orders.sign', { orderId, number: '34', date: '2027-02-05' });
  expect(await sign()).toMatchObject({ code: 'orders.backAhead' });
  expect(await onList()).toBe(6);
  at('2027-02-08T10:00:00');
  expect(await sign()).toMatchObject({ ok: true });
  expect(await onList()).toBe(7);
  const undoFirst = async () => {
    const entry = (await commander.get('history.list', { limit: 50 })).find(({ params }) => params.number === '31');
    return commander.call('history.undo', { entryId: entry?.id ?? 0 });
  };
  expect(await undoFirst()).toMatchObject({ ok: false });
  const [, { expulsion = null, agreed: kept } = {}] = await planner.get('orders.list', { cohortId: 1 });
  expect([expulsion?.men.map((man) => [man.cadetId, man.back]), kept]).toEqual([
    [
      [7, null],
      [8, 'signed'],
    ],
    agreed,
  ]);
  const where = async (moment: string) =>
    (await planner.get('strength.now', { cohortId: 1, at: moment })).content.men.find((man) => man.cadetId === 8)
      ?.where;
  expect([await where('2027-02-06T20:00'), await where('2027-02-08T10:00')]).toEqual(['other', 'present']);
  const { chain } = await planner.get('cadetCard.get', { cadetId: 8 });
  expect(
    chain
      .filter(({ step }) => step === 'expelled' || step === 'cadet')
      .map(({ step, number }) => [step, number])
      .slice(-2),
  ).toEqual([
    ['expelled', '31'],
    ['cadet', '34'],
  ]);
  for (const language of ['kk', 'ru'] as const) {
    await planner.get('papers.schoolOrderPdf', { orderId: first, language });
    await planner.get('papers.schoolOrderPdf', { orderId, language });
  }

  // He may leave again; then the order that took him back stays as well.
  const signing = (await commander.get('history.list', { limit: 1 }))[0]?.id ?? 0;
  await signedExpulsion(school, 8, '2027-02-09', '2027-02-08');
  expect(await commander.call('history.undo', { entryId: signing })).toMatchObject({ ok: false });
  expect(await onList()).toBe(7);
  at('2027-02-09T08:00:00');
  expect(await onList()).toBe(6);
});
