import { expect, test } from 'vitest';
import { passCode } from '../../../shared/presence/pass-number.ts';
import { tinyJpeg } from '../../fixtures/pictures.ts';
import { gateSchool, leaveOf } from './gate-school.ts';

const TILEU = 4;
const FIFTH = 5;
const go = (cadetId: number, direction: 'out' | 'in') => ({ cohortId: 1, cadetId, direction, way: 'typed' as const });
const row = (cadetId: number, direction: 'out' | 'in', at: string, note: string | null = null) => ({
  cadetId,
  direction,
  at,
  note,
});
const school = (parts: Parameters<typeof gateSchool>[0] = {}) =>
  gateSchool({ sql: leaveOf(TILEU, '2027-01-27', 148), ...parts });

test('phones and who is out are read by who may read the gate, and by nobody else', async () => {
  const { officer, signInAs, administrator } = await school();
  await administrator.get('session.unlock', { login: 'akimov', password: 'құпия-сөз-1' });
  const instructor = await signInAs('instructor');
  for (const name of ['gate.out', 'gate.counts', 'gate.log'] as const)
    expect(await instructor.call(name, { cohortId: 1 })).toMatchObject({ code: 'session.noRight' });
  expect((await officer.call('gate.out', { cohortId: 1 })).ok).toBe(true);
});

test('the status bar counts who is out and, from 06:31, who is overdue, as the board does', async () => {
  const { officer, at } = await school();
  const counts = () => officer.get('gate.counts', { cohortId: 1 });
  expect(await counts()).toEqual({ out: 0, overdue: 0 });
  await officer.get('gate.record', go(TILEU, 'out'));
  await officer.get('gate.letOut', { cohortId: 1, cadetId: FIFTH, note: 'емханаға', due: null });
  at('2027-01-28T06:30:59');
  expect(await counts()).toEqual({ out: 2, overdue: 0 });
  at('2027-01-28T06:31:00');
  expect(await counts()).toEqual({ out: 2, overdue: 1 });
  at('2027-01-28T07:00:00');
  await officer.get('gate.record', go(TILEU, 'in'));
  expect(await counts()).toEqual({ out: 1, overdue: 0 });
});

test('calls about a late return are kept in order, from the first minute until it is closed', async () => {
  const { officer, commander, at } = await school();
  const { movementId } = await officer.get('gate.record', go(TILEU, 'out'));
  const note = (text: string) => officer.call('gate.noteOverdue', { cohortId: 1, movementId, note: text });
  at('2027-01-28T06:30:00');
  expect(await note('ерте')).toMatchObject({ code: 'gate.notOverdue' });
  at('2027-01-28T06:40:00');
  await note('телефон алмады');
  at('2027-01-28T06:55:00');
  await note('жолда, 20 минут');
  expect(await officer.call('gate.noteOverdue', { cohortId: 1, movementId: 99, note: 'а' })).toMatchObject({
    code: 'gate.unknownLine',
  });
  const [late] = (await officer.get('gate.out', { cohortId: 1 })).cases;
  expect(late?.notes).toEqual([
    { at: '2027-01-28T06:40:00', by: 'Тест dutyOfficer', note: 'телефон алмады' },
    { at: '2027-01-28T06:55:00', by: 'Тест dutyOfficer', note: 'жолда, 20 минут' },
  ]);
  expect(await commander.call('gate.noteOverdue', { cohortId: 1, movementId, note: 'а' })).toMatchObject({
    code: 'session.noRight',
  });
  await officer.get('gate.closeOverdue', { cohortId: 1, movementId, note: 'көлік сынған' });
  expect(await note('тағы')).toMatchObject({ code: 'gate.caseClosed' });
});

test('before the sheet is written every wrong line is named beside its place, and nothing is written', async () => {
  const { officer, commander } = await school({ now: '2027-01-28T08:00:00' });
  const rows = [
    row(TILEU, 'out', '2027-01-27T18:12'),
    row(TILEU, 'in', '2027-01-28T06:25'),
    row(1, 'in', '2027-01-28T06:10'),
    row(2, 'out', '2027-01-28T08:00'),
    row(3, 'out', '2027-01-28T08:01'),
    row(FIFTH, 'out', '2027-01-27T18:20', 'емханаға'),
  ];
  const check = (sheet: typeof rows) => officer.get('gate.checkSheet', { cohortId: 1, rows: sheet });
  expect(await check(rows)).toEqual({
    faults: [
      { row: 2, code: 'outOfTurn', at: '2027-01-28T06:10:00', name: 'Әлімов Болат' },
      { row: 4, code: 'inFuture', at: '2027-01-28T08:01', name: 'Ғабдуллин Болат' },
    ],
    // The one without a word on paper is written as gone without leave.
    withoutLeave: [3, 4],
  });
  expect((await officer.get('gate.log', { cohortId: 1 })).lines).toEqual([]);
  const right = rows.filter((_, index) => index !== 2 && index !== 4);
  expect(await check(right)).toEqual({ faults: [], withoutLeave: [2] });
  await officer.get('gate.enterSheet', { cohortId: 1, rows: right });
  // Typed in once more: he is out already, or in already.
  expect((await check(right)).faults.map(({ row: index, code }) => [index, code])).toEqual([
    [0, 'outOfTurn'],
    [2, 'outOfTurn'],
    [3, 'outOfTurn'],
  ]);
  expect(await commander.call('gate.checkSheet', { cohortId: 1, rows })).toMatchObject({ code: 'session.noRight' });
  expect((await officer.get('gate.log', { cohortId: 1, most: 2 })).lines).toHaveLength(2);
});

test('who is held is shown with the night of the hold, and the first lesson after his return is named', async () => {
  const lessons = `
    INSERT INTO subject (cohort_id, code, position, name_kk, name_ru, name_en, initial_hours, specialty_hours, max_hours_per_day)
      VALUES (1, 'FIR', 1, 'Атыс', 'Огневая', 'Firing', 6, 60, 4);
    INSERT INTO lesson_kind (id, cohort_id, code, subject_code, position, phase, block_hours, block_count, place_type, name_kk, name_ru, name_en)
      VALUES (1, 1, 'FIR-1', 'FIR', 1, 'specialty', 2, 9, 'range', 'а', 'о', 'f');
    INSERT INTO place (id, name, type, capacity) VALUES (1, '12', 'range', 30);
    INSERT INTO instructor (id, full_name) VALUES (1, 'Бөрібаев Т.');
    INSERT INTO plan VALUES (1, 1, 1, '2027-01-10T09:00:00', '2027-01-10T10:00:00', 3);
    INSERT INTO placement VALUES (1, 1, 1, 0, '2027-01-28', 2, 1, 1, NULL), (1, 1, 1, 1, '2027-01-28', 4, 1, 1, NULL),
      (1, 1, 1, 2, '2027-01-27', 0, 1, 1, NULL);`;
  const { officer } = await school({ sql: `${leaveOf(TILEU, '2027-01-27', 148)} ${lessons}` });
  const man = async () => (await officer.get('gate.find', { cohortId: 1, text: 'тілеу' })).men[0];
  expect(await man()).toMatchObject({ heldNight: null, nextLesson: '2027-01-28T10:30' });
  await officer.get('gate.hold', { cohortId: 1, cadetId: TILEU, night: '2027-01-27', reason: 'командир шақырды' });
  const held = await man();
  expect(held).toMatchObject({ heldNight: '2027-01-27', bar: { code: 'held' } });
  await officer.get('gate.liftHold', { cohortId: 1, cadetId: TILEU, night: held?.heldNight ?? '' });
  expect(await man()).toMatchObject({ heldNight: null, bar: null });
});

test('a picture is kept for a man, bounded and looked at, and an undo brings the earlier one back', async () => {
  const { officer, signIn } = await school();
  const planner = await signIn('planner');
  const jpeg = (text: string) => ({
    mediaType: 'image/jpeg' as const,
    bytes: tinyJpeg(text).toString('base64'),
  });
  const shown = async () => (await officer.get('gate.photo', { cadetId: TILEU })).photo;
  const put = (photo: ReturnType<typeof jpeg> | null) => planner.call('gate.setPhoto', { cadetId: TILEU, photo });
  expect(await shown()).toBeNull();
  await put(jpeg('бірінші'));
  await put(jpeg('екінші'));
  expect(await shown()).toEqual(jpeg('екінші'));
  const [last] = await planner.get('history.list', {});
  expect(JSON.stringify(last)).not.toContain(jpeg('екінші').bytes);
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await shown()).toEqual(jpeg('бірінші'));

  const notOne = { mediaType: 'image/jpeg' as const, bytes: Buffer.from('MZ').toString('base64') };
  expect(await put(notOne)).toMatchObject({ code: 'gate.notAPhoto' });
  expect(await put(jpeg('a'.repeat(200 * 1024)))).toMatchObject({
    code: 'gate.photoTooLarge',
    params: { kilobytes: 201, most: 200 },
  });
  expect(await officer.call('gate.setPhoto', { cadetId: TILEU, photo: null })).toMatchObject({
    code: 'session.noRight',
  });
  await put(null);
  expect(await shown()).toBeNull();
});

test('a pass of another night is no pass for tonight, but brings a man in', async () => {
  const { officer, at } = await school({
    sql: `${leaveOf(TILEU, '2027-01-26', 147)} ${leaveOf(TILEU, '2027-01-27', 148)}`,
  });
  const scan = (decision: number) => officer.get('gate.find', { cohortId: 1, text: passCode(decision, TILEU) });
  expect((await scan(147)).stale).toBe(true);
  expect((await scan(148)).stale).toBe(false);
  await officer.get('gate.record', go(TILEU, 'out'));
  at('2027-01-28T06:20:00');
  expect((await scan(147)).stale).toBe(false);
});
