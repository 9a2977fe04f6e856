import { expect, test } from 'vitest';
import { passCode } from '../../../shared/presence/pass-number.ts';
import { gateSchool, leaveOf } from './gate-school.ts';

const TILEU = 4;
const inOrOut = (cadetId: number, direction: 'out' | 'in') => ({
  cohortId: 1,
  cadetId,
  direction,
  way: 'typed' as const,
});
const school = (parts: Parameters<typeof gateSchool>[0] = {}) =>
  gateSchool({ sql: leaveOf(TILEU, '2027-01-27', 148), ...parts });

test('a man is found by his pass, its number, the end of his IIN, his bunk and his name', async () => {
  const { officer } = await school();
  const find = (text: string) => officer.get('gate.find', { cohortId: 1, text });
  const scanned = await find(passCode(148, TILEU));
  expect(scanned).toMatchObject({ by: 'scan', stale: false, men: [{ cadetId: TILEU, direction: 'out', bar: null }] });
  expect(scanned.men[0]?.leave).toMatchObject({ pass: '0148', to: '2027-01-28T06:30', approvedBy: 'Тест commander' });
  // Typed by a scanner into a window with the Kazakh layout.
  const row = 'қ"әіңғ,.үұ';
  const kazakh = [...passCode(148, TILEU)].map((digit) => row[Number(digit)]).join('');
  expect(await find(kazakh)).toEqual(scanned);
  // A pass of a decision that no longer stands names its man and says so.
  expect(await find(passCode(147, TILEU))).toMatchObject({ by: 'scan', stale: true, men: [{ cadetId: TILEU }] });
  for (const text of ['0148', '148', '00004', '2-14', 'тілеу', 'ТИЛЕУ', 'болат тилеу'])
    expect(
      (await find(text)).men.map(({ cadetId }) => cadetId),
      text,
    ).toEqual([TILEU]);
  expect((await find('болат')).men).toHaveLength(5);
  expect((await find('жоқ адам')).men).toEqual([]);
});

test('out on leave, back in time: one line each, and the gate knows where he is', async () => {
  const { officer, at } = await school();
  expect(await officer.get('gate.log', { cohortId: 1 })).toEqual({ lines: [], out: 0, toGo: 1 });
  const out = await officer.get('gate.record', inOrOut(TILEU, 'out'));
  expect(out).toMatchObject({ repeated: false, direction: 'out', at: '2027-01-27T18:04:00' });
  at('2027-01-27T18:04:59');
  // The same pass once more within the minute: nothing is written, and he is told as he stands.
  expect(await officer.get('gate.record', inOrOut(TILEU, 'in'))).toEqual({ ...out, repeated: true });
  const log = await officer.get('gate.log', { cohortId: 1 });
  expect(log).toMatchObject({ out: 1, toGo: 0, lines: [{ pass: '0148', surname: 'Тілеубергенов', direction: 'out' }] });
  at('2027-01-27T18:05:00');
  expect(await officer.call('gate.record', inOrOut(TILEU, 'out'))).toMatchObject({
    code: 'gate.alreadyOut',
    params: { at: '2027-01-27T18:04:00' },
  });
  at('2027-01-28T06:20:00');
  await officer.get('gate.record', inOrOut(TILEU, 'in'));
  const board = await officer.get('gate.out', { cohortId: 1 });
  expect([board.cases, board.out]).toEqual([[], []]);
});

test('who has no leave, is too early, held or ill is refused with the reason, and nothing is written', async () => {
  const { officer, commander, at } = await school({
    now: '2027-01-27T17:59:00',
    sql: `${leaveOf(TILEU, '2027-01-27', 148)} ${leaveOf(5, '2027-01-27', 149)}
      INSERT INTO absence VALUES (1, 5, 'illness', '2027-01-27T12:00', NULL, NULL, NULL, NULL, '2027-01-27T12:00:00', 2);`,
  });
  const go = (cadetId: number) => officer.call('gate.record', inOrOut(cadetId, 'out'));
  expect(await go(TILEU)).toMatchObject({ code: 'gate.tooEarly', params: { from: '2027-01-27T18:00' } });
  at('2027-01-27T18:00:00');
  expect(await go(1)).toMatchObject({ code: 'gate.notApproved', params: { name: 'Әлімов Болат' } });
  expect(await go(5)).toMatchObject({ code: 'gate.heldByAbsence', params: { kind: 'illness' } });
  const hold = { cohortId: 1, cadetId: TILEU, night: '2027-01-27', reason: 'командир шақырды' };
  await officer.get('gate.hold', hold);
  expect(await go(TILEU)).toMatchObject({ code: 'gate.held', params: { reason: 'командир шақырды' } });
  expect((await officer.get('gate.log', { cohortId: 1 })).lines).toEqual([]);
  // The hold is an act that can be taken back; a passage is not.
  await officer.get('gate.liftHold', { cohortId: 1, cadetId: TILEU, night: '2027-01-27' });
  expect(await officer.call('gate.liftHold', { cohortId: 1, cadetId: TILEU, night: '2027-01-27' })).toMatchObject({
    code: 'gate.notHeld',
  });
  await officer.get('gate.record', inOrOut(TILEU, 'out'));
  expect(await officer.call('gate.hold', hold)).toMatchObject({ code: 'gate.goneAlready' });
  const [last] = await commander.get('history.list', {});
  expect(last).toMatchObject({ operation: 'gate.record', undoable: false, params: { pass: '0148' } });
});

test('a correction is a line of its own: the first time stays readable, the order of passages holds', async () => {
  const { officer, at } = await school();
  const { movementId } = await officer.get('gate.record', inOrOut(TILEU, 'out'));
  at('2027-01-28T07:31:00');
  const back = await officer.get('gate.record', inOrOut(TILEU, 'in'));
  const correct = (id: number, change: { at: string } | { struck: true }) =>
    officer.call('gate.correct', { cohortId: 1, movementId: id, change, note: 'журнал бойынша' });
  expect(await correct(movementId, { at: '2027-01-28T07:32' })).toMatchObject({ code: 'gate.correctedAhead' });
  at('2027-01-28T08:00:00');
  expect(await correct(movementId, { at: '2027-01-28T07:32' })).toMatchObject({ code: 'gate.wouldCross' });
  expect(await correct(movementId, { struck: true })).toMatchObject({ code: 'gate.wouldCross' });
  expect((await correct(back.movementId, { at: '2027-01-28T06:29' })).ok).toBe(true);
  const { lines } = await officer.get('gate.log', { cohortId: 1 });
  expect(lines[0]).toMatchObject({
    at: '2027-01-28T06:29:00',
    firstAt: '2027-01-28T07:31:00',
    note: 'журнал бойынша',
    minutesLate: 0,
  });
  expect(lines).toHaveLength(2);
  expect((await correct(back.movementId, { struck: true })).ok).toBe(true);
  expect((await officer.get('gate.out', { cohortId: 1 })).out).toMatchObject([{ cadetId: TILEU, minutesLate: 90 }]);
});

test('overdue from 06:31 with minutes and phone, until a person closes it with a note', async () => {
  const { officer, commander, at } = await school();
  const { movementId } = await officer.get('gate.record', inOrOut(TILEU, 'out'));
  const board = () => officer.get('gate.out', { cohortId: 1 });
  const close = () => officer.call('gate.closeOverdue', { cohortId: 1, movementId, note: 'көлік сынған' });
  at('2027-01-28T06:30:59');
  expect((await board()).cases).toEqual([]);
  expect(await close()).toMatchObject({ code: 'gate.notOverdue' });
  at('2027-01-28T06:31:00');
  expect((await board()).cases).toMatchObject([{ cadetId: TILEU, minutesLate: 1, backAt: null, phone: '870100003' }]);
  at('2027-01-28T07:31:00');
  await officer.get('gate.record', inOrOut(TILEU, 'in'));
  at('2027-01-29T09:00:00');
  expect((await board()).cases).toMatchObject([{ minutesLate: 61, backAt: '2027-01-28T07:31:00' }]);
  expect((await close()).ok).toBe(true);
  expect((await board()).cases).toEqual([]);
  expect(await close()).toMatchObject({ code: 'gate.caseClosed' });
  const closing = (await commander.get('history.list', {})).find(({ operation }) => operation === 'gate.closeOverdue')!;
  expect(await commander.call('history.undo', { entryId: closing.id })).toMatchObject({ code: 'session.noRight' });
});

test('what comes in the next 24 hours: leaves that begin, returns that fall due', async () => {
  const { officer, at } = await school({
    now: '2027-01-27T12:00:00',
    sql: `${leaveOf(TILEU, '2027-01-27', 148)} ${leaveOf(1, '2027-01-28', 149)}`,
  });
  const coming = async () =>
    (await officer.get('gate.out', { cohortId: 1 })).coming.map((one) => [one.cadetId, one.direction, one.at]);
  expect(await coming()).toEqual([[TILEU, 'out', '2027-01-27T18:00']]);
  at('2027-01-27T18:10:00');
  await officer.get('gate.record', inOrOut(TILEU, 'out'));
  expect(await coming()).toEqual([
    [TILEU, 'in', '2027-01-28T06:30'],
    [1, 'out', '2027-01-28T18:00'],
  ]);
});

test('to the polyclinic and back: a way out for another reason, with an hour to be back', async () => {
  const { officer, at } = await school({ now: '2027-01-27T14:05:00' });
  const letOut = (due: string | null) =>
    officer.call('gate.letOut', { cohortId: 1, cadetId: 1, note: 'емханаға', due });
  expect(await letOut('2027-01-27T14:05')).toMatchObject({ code: 'gate.dueBehind' });
  expect((await letOut('2027-01-27T16:00')).ok).toBe(true);
  at('2027-01-27T16:40:00');
  expect((await officer.get('gate.out', { cohortId: 1 })).cases).toMatchObject([{ minutesLate: 40, note: 'емханаға' }]);
  await officer.get('gate.record', inOrOut(1, 'in'));
  expect((await officer.get('gate.log', { cohortId: 1 })).lines).toMatchObject([
    { direction: 'in', minutesLate: 40 },
    { direction: 'out', note: 'емханаға', pass: null },
  ]);
});

test('who goes home when the course is over is out only to the end of its last day; who is late stays awaited', async () => {
  const { officer, at } = await gateSchool({ now: '2027-02-18T18:04:00', sql: leaveOf(1, '2027-02-18', 148) });
  const out = async () => (await officer.get('gate.out', { cohortId: 1 })).out.map(({ cadetId }) => cadetId);
  await officer.get('gate.record', { cohortId: 1, cadetId: 1, direction: 'out', way: 'typed' });
  at('2027-02-19T21:00:00');
  await officer.get('gate.letOut', { cohortId: 1, cadetId: 2, note: 'лек аяқталды', due: null });
  at('2027-02-19T23:59:00');
  expect((await out()).toSorted()).toEqual([1, 2]);
  at('2027-02-20T00:00:00');
  expect(await out()).toEqual([1]);
  expect(await officer.get('gate.counts', { cohortId: 1 })).toEqual({ out: 1, overdue: 1 });
  const { urgent } = await officer.get('today.day', { cohortId: 1 });
  expect(urgent.map(({ kind }) => kind)).toEqual(['overdue']);
});

test('the sheet of a power cut goes in with its real times, all lines or none', async () => {
  const { officer, at } = await school({ now: '2027-01-28T08:00:00' });
  const row = (cadetId: number, direction: 'out' | 'in', time: string) => ({
    cadetId,
    direction,
    at: time,
    note: null,
  });
  const enter = (rows: ReturnType<typeof row>[]) => officer.call('gate.enterSheet', { cohortId: 1, rows });
  const out = row(TILEU, 'out', '2027-01-27T18:12');
  expect(await enter([out, row(TILEU, 'in', '2027-01-28T08:01')])).toMatchObject({
    code: 'gate.inFuture',
    params: { row: 2 },
  });
  expect(await enter([out, row(1, 'in', '2027-01-28T06:10')])).toMatchObject({
    code: 'gate.outOfTurn',
    params: { row: 2 },
  });
  expect((await officer.get('gate.log', { cohortId: 1 })).lines).toEqual([]);
  expect((await enter([row(TILEU, 'in', '2027-01-28T06:25'), out])).ok).toBe(true);
  const { lines } = await officer.get('gate.log', { cohortId: 1 });
  expect(lines.map(({ at: time, direction, pass }) => [time, direction, pass])).toEqual([
    ['2027-01-28T06:25:00', 'in', null],
    ['2027-01-27T18:12:00', 'out', '0148'],
  ]);
  // A line typed in from the sheet is no scan: he can pass at once.
  at('2027-01-28T08:00:10');
  expect(await officer.call('gate.record', inOrOut(TILEU, 'out'))).toMatchObject({ code: 'gate.notApproved' });
});

test('only the duty officer writes at the gate', async () => {
  const { commander, signIn } = await school();
  expect(await commander.call('gate.record', inOrOut(TILEU, 'out'))).toMatchObject({ code: 'session.noRight' });
  expect(await (await signIn('planner')).call('gate.record', inOrOut(TILEU, 'out'))).toMatchObject({
    code: 'session.noRight',
  });
  expect((await commander.get('gate.find', { cohortId: 1, text: 'тілеу' })).men).toHaveLength(1);
});
