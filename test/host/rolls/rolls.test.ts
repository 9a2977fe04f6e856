import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { rollSheet } from '../../../electron/rolls/roll-sheet.ts';
import type { Visitor } from '../../fixtures/test-host.ts';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

// In the order of the Kazakh alphabet, so also of the sheet: Әлімов, Байғазиев, Ғабдуллин, Өтегенов, Тілеубергенов.
const [ALIMOV, BAIGAZIEV, GABDULLIN, TILEU, OTEGENOV] = [1, 2, 3, 4, 5];
const EVENING = { cohortId: 1, date: '2027-01-31', part: 'evening' as const };
const MORNING = { cohortId: 1, date: '2027-02-01', part: 'morning' as const };

/** The evening of 31 January: Тілеубергенов is out on leave since 18:04, Байғазиев is ill, Өтегенов has leave and is in. */
async function evening() {
  const school = await gateSchool({
    now: '2027-01-31T18:04:00',
    sql: `${leaveOf(TILEU, '2027-01-31', 148)} ${leaveOf(OTEGENOV, '2027-01-31', 149)}
      INSERT INTO absence VALUES
        (1, ${BAIGAZIEV}, 'illness', '2027-01-30T12:00', NULL, NULL, NULL, NULL, '2027-01-30T12:00:00', 2);`,
  });
  await school.officer.get('gate.record', { cohortId: 1, cadetId: TILEU, direction: 'out', way: 'typed' });
  school.at('2027-01-31T21:35:00');
  await school.officer.get('rolls.open', EVENING);
  return school;
}

const board = (someone: Visitor, roll: { cohortId: number; date?: string; part?: 'evening' | 'morning' } = EVENING) =>
  someone.get('rolls.board', roll);
const columns = async (someone: Visitor, roll = {}) =>
  Object.fromEntries((await board(someone, { ...EVENING, ...roll })).men.map(({ cadetId, where }) => [cadetId, where]));
const mark = async (someone: Visitor, cadetIds: number[], word: string | null, roll: { date: string } = EVENING) =>
  someone.call('rolls.mark', {
    ...EVENING,
    ...roll,
    cadetIds,
    mark: word as 'present' | null,
    note: null,
    seen: (await board(someone, { ...EVENING, ...roll })).seen,
  });

test('the nearest roll opens pre-filled: by the gate, by records, and approved is not gone', async () => {
  const { officer } = await evening();
  const { at, date, part, opened, men, doors } = await board(officer, { cohortId: 1 });
  expect([at, date, part, opened?.by]).toEqual(['2027-01-31T21:30', '2027-01-31', 'evening', 'Тест dutyOfficer']);
  expect(men.map(({ number, name, said, due }) => [number, name, said, due])).toEqual([
    [1, 'Әлімов Болат', 'present', null],
    [2, 'Байғазиев Болат', 'sick', null],
    [3, 'Ғабдуллин Болат', 'present', null],
    [4, 'Өтегенов Болат', 'present', null],
    [5, 'Тілеубергенов Болат', 'leave', '2027-02-01T06:30'],
  ]);
  expect(men[4]?.gate).toEqual({ direction: 'out', at: '2027-01-31T18:04:00' });
  expect(doors).toEqual({ open: '2027-01-30T21:30', mark: '2027-01-31T20:30', close: '2027-01-31T21:30' });
  expect(await officer.call('rolls.open', EVENING)).toMatchObject({ code: 'rolls.alreadyOpen' });
});

test('a roll does not close while one man is unknown; found later, with a note and the minute', async () => {
  const { officer, at } = await evening();
  await mark(officer, [GABDULLIN], 'unknown');
  expect(await officer.call('rolls.close', EVENING)).toMatchObject({
    code: 'rolls.unknownLeft',
    params: { count: 1, names: ['Ғабдуллин Болат'] },
  });
  // He is found, not marked over.
  expect(await mark(officer, [GABDULLIN], 'present')).toMatchObject({ code: 'rolls.findFirst' });
  at('2027-01-31T22:20:00');
  const found = (minute: string) =>
    officer.call('rolls.resolve', {
      ...EVENING,
      cadetId: GABDULLIN,
      decision: { word: 'found', where: 'present', at: minute, note: 'кір жуатын бөлмеде ұйықтап қалған' },
    });
  expect(await found('2027-01-31T22:21')).toMatchObject({ code: 'rolls.foundOutside' });
  expect(await found('2027-01-31T21:29')).toMatchObject({ code: 'rolls.foundOutside' });
  expect((await found('2027-01-31T22:05')).ok).toBe(true);
  expect(await officer.get('rolls.close', EVENING)).toMatchObject({
    counts: { present: 3, sick: 1, leave: 1, unknown: 0 },
  });
  expect((await board(officer)).men[2]).toMatchObject({
    mark: { where: 'unknown', said: 'present' },
    where: 'present',
    settled: { word: 'found', since: '2027-01-31T22:05', note: 'кір жуатын бөлмеде ұйықтап қалған' },
  });
});

test('marked present but out at the gate: both facts stay, and the decision counts for gate and roll', async () => {
  const { officer, at } = await evening();
  await mark(officer, [TILEU], 'present');
  const contrary = (await board(officer)).men[4];
  expect(contrary).toMatchObject({
    question: 'presentButOut',
    where: 'unknown',
    said: 'leave',
    gate: { direction: 'out', at: '2027-01-31T18:04:00' },
    mark: { where: 'present', said: 'leave', saidAt: '2027-01-31T18:04:00' },
  });
  expect(await officer.call('rolls.close', EVENING)).toMatchObject({
    code: 'rolls.contrariesLeft',
    params: { names: ['Тілеубергенов Болат'] },
  });
  at('2027-01-31T21:50:00');
  const decide = (cadetId: number, word: 'roll' | 'gate') =>
    officer.call('rolls.resolve', { ...EVENING, cadetId, decision: { word, note: null } });
  expect(await decide(ALIMOV, 'gate')).toMatchObject({ code: 'rolls.noQuestion' });
  expect((await decide(TILEU, 'roll')).ok).toBe(true);
  // The roll was right, so he is in: the gate no longer has him out, and its first line still stands.
  expect((await officer.get('gate.out', { cohortId: 1 })).out).toEqual([]);
  expect((await officer.get('gate.log', { cohortId: 1 })).lines).toMatchObject([{ at: '2027-01-31T18:04:00' }]);
  await officer.get('rolls.close', EVENING);
  expect((await board(officer)).men[4]).toMatchObject({
    where: 'present',
    said: 'leave',
    gate: { at: '2027-01-31T18:04:00' },
    mark: { where: 'present', said: 'leave', saidAt: '2027-01-31T18:04:00' },
    settled: { word: 'roll' },
  });
});

test('marked on leave though the gate has him inside: the gate’s word, or the leave he must have gone on', async () => {
  const { officer, at } = await evening();
  await mark(officer, [OTEGENOV, ALIMOV], 'leave');
  const decide = (cadetId: number, word: 'roll' | 'gate') =>
    officer.get('rolls.resolve', { ...EVENING, cadetId, decision: { word, note: null } });
  expect((await board(officer)).men.map(({ question }) => question)).toEqual([
    'absentButIn',
    null,
    null,
    'absentButIn',
    null,
  ]);
  expect(await decide(ALIMOV, 'gate')).toEqual({ where: 'present' });
  expect(await decide(OTEGENOV, 'roll')).toEqual({ where: 'leave' });
  const { out } = await officer.get('gate.out', { cohortId: 1 });
  expect(out.map(({ cadetId, since, due }) => [cadetId, since, due])).toEqual([
    [OTEGENOV, '2027-01-31T21:30', '2027-02-01T06:30'],
    [TILEU, '2027-01-31T18:04:00', '2027-02-01T06:30'],
  ]);
  // Late, his case is as open as that of a man whom the gate saw go, and stays so until a person closes it.
  at('2027-02-01T06:45:00');
  const late = await officer.get('gate.out', { cohortId: 1 });
  expect(late.cases.map(({ cadetId, minutesLate, byRoll }) => [cadetId, minutesLate, byRoll])).toEqual([
    [OTEGENOV, 15, true],
    [TILEU, 15, false],
  ]);
  const overdue = async () => [
    (await officer.get('gate.counts', { cohortId: 1 })).overdue,
    (await officer.get('strength.now', { cohortId: 1 })).overdue.length,
  ];
  expect(await overdue()).toEqual([2, 2]);
  const unseen = { cohortId: 1, movementId: late.cases[0]!.movementId };
  await officer.get('gate.noteOverdue', { ...unseen, note: 'үйіне қоңырау шалынды' });
  await officer.get('gate.closeOverdue', { ...unseen, note: 'ауылдан келе жатыр' });
  expect(await officer.call('gate.closeOverdue', { ...unseen, note: 'тағы' })).toMatchObject({
    code: 'gate.caseClosed',
  });
  expect((await officer.get('gate.out', { cohortId: 1 })).cases.map(({ cadetId }) => cadetId)).toEqual([TILEU]);
  expect(await overdue()).toEqual([1, 1]);
  // He comes through the gate, which takes him in as it would anyone.
  expect(
    (await officer.call('gate.record', { cohortId: 1, cadetId: OTEGENOV, direction: 'in', way: 'typed' })).ok,
  ).toBe(true);
  expect((await officer.get('gate.out', { cohortId: 1 })).out).toMatchObject([{ cadetId: TILEU }]);
});

test('the printed sheet goes back in one pass; numbers stay when the list grows; typed again it replaces itself', async () => {
  const { officer, commander } = await evening();
  const enter = async (text: string, platoon: number | null = null) =>
    officer.call('rolls.enterSheet', { ...EVENING, text, platoon, seen: (await board(officer)).seen });
  expect(await enter('1 б, 9 ?, х')).toMatchObject({ code: 'rolls.sheetUnreadable', params: { pieces: ['9 ?', 'х'] } });
  expect((await columns(officer))[ALIMOV]).toBe('present');
  expect(await enter('1 Б\n3 ?')).toMatchObject({ value: { entered: 2, takenOff: 0, keptByHand: [] } });
  expect(await columns(officer)).toEqual({
    [ALIMOV]: 'sick',
    [BAIGAZIEV]: 'sick',
    [GABDULLIN]: 'unknown',
    [OTEGENOV]: 'present',
    [TILEU]: 'leave',
  });
  expect((await board(officer)).men[0]).toMatchObject({ lacksRecord: true, mark: { way: 'sheet' } });
  await mark(commander, [OTEGENOV], 'other');
  // Once more, without number 1: he stands as pre-filled again; what a person marked or is unknown stays.
  expect(await enter('5 у')).toMatchObject({
    value: { entered: 1, takenOff: 1, keptByHand: ['Ғабдуллин Болат', 'Өтегенов Болат'] },
  });
  expect(await columns(officer)).toMatchObject({ [ALIMOV]: 'present', [GABDULLIN]: 'unknown', [OTEGENOV]: 'other' });
  expect(await enter('1 б', 2)).toMatchObject({ code: 'rolls.sheetUnreadable' });
});

test('two people at the same roll: each marks his own men, nobody marks over what he has not seen', async () => {
  const { officer, commander } = await evening();
  const { seen } = await board(commander);
  await mark(officer, [ALIMOV], 'sick');
  const asCommander = (cadetId: number, word: 'duty' | 'sick') =>
    commander.call('rolls.mark', { ...EVENING, cadetIds: [cadetId], mark: word, note: null, seen });
  expect((await asCommander(GABDULLIN, 'duty')).ok).toBe(true);
  expect(await asCommander(ALIMOV, 'duty')).toMatchObject({
    code: 'rolls.markedMeanwhile',
    params: { name: 'Әлімов Болат', by: 'Тест dutyOfficer' },
  });
  // The same word twice is no quarrel.
  expect(await asCommander(ALIMOV, 'sick')).toMatchObject({ value: { marked: 0 } });
  expect((await mark(commander, [ALIMOV], 'duty')).ok).toBe(true);
  expect(await columns(officer)).toMatchObject({ [ALIMOV]: 'duty', [GABDULLIN]: 'duty' });
});

test('undo takes a mark back while the roll is open; a closed roll stands until it is opened with a reason', async () => {
  const { officer, commander } = await evening();
  await mark(commander, [ALIMOV, GABDULLIN], 'sick');
  const last = await commander.get('history.lastOfMine', {});
  expect(last).toMatchObject({ operation: 'rolls.mark', params: { names: ['Әлімов Болат', 'Ғабдуллин Болат'] } });
  await commander.get('history.undo', { entryId: last!.id });
  expect(await columns(officer)).toMatchObject({ [ALIMOV]: 'present', [GABDULLIN]: 'present' });
  await mark(commander, [ALIMOV], 'other');
  const marked = await commander.get('history.lastOfMine', {});
  await officer.get('rolls.close', EVENING);
  expect(await commander.call('history.undo', { entryId: marked!.id })).toMatchObject({ code: 'history.changedSince' });
  expect(await mark(officer, [GABDULLIN], 'sick')).toMatchObject({ code: 'rolls.closed' });
  expect((await officer.get('rolls.list', { cohortId: 1 }))[0]).toMatchObject({ marked: 1, counts: { other: 1 } });
  await officer.get('rolls.reopen', { ...EVENING, reason: 'қате жабылды' });
  expect(await officer.call('rolls.reopen', { ...EVENING, reason: 'тағы' })).toMatchObject({ code: 'rolls.notClosed' });
  expect(await board(officer)).toMatchObject({ closed: null, reopened: { reason: 'қате жабылды' } });
  expect((await mark(officer, [GABDULLIN], 'sick')).ok).toBe(true);
});

test('what a closed roll saw stays; a gate line corrected later stands beside it', async () => {
  const { officer, at } = await evening();
  await officer.get('rolls.close', EVENING);
  at('2027-01-31T22:30:00');
  const sheet = { cadetId: OTEGENOV, direction: 'out' as const, at: '2027-01-31T19:10', note: null };
  await officer.get('gate.enterSheet', { cohortId: 1, rows: [sheet] });
  expect((await board(officer)).men[3]).toMatchObject({ where: 'present', later: 'leave', question: null });
  expect((await officer.get('rolls.list', { cohortId: 1 }))[0]).toMatchObject({ counts: { present: 3, leave: 1 } });
});

test('across the month’s end: who is still unknown in the evening is unknown in the morning, and nobody forgets him', async () => {
  const { officer, at } = await evening();
  await mark(officer, [GABDULLIN], 'unknown');
  at('2027-02-01T06:45:00');
  const morning = await board(officer, { cohortId: 1 });
  expect([morning.date, morning.part]).toEqual(['2027-02-01', 'morning']);
  expect(morning.men[2]).toMatchObject({ said: 'unknown', where: 'unknown' });
  expect(morning.men[4]).toMatchObject({ said: 'offGrounds', due: '2027-02-01T06:30' });
  await officer.get('rolls.open', MORNING);
  expect(await officer.call('rolls.close', MORNING)).toMatchObject({
    code: 'rolls.unknownLeft',
    params: { names: ['Ғабдуллин Болат'] },
  });
  await officer.get('rolls.resolve', {
    ...EVENING,
    cadetId: GABDULLIN,
    decision: { word: 'found', where: 'present', at: '2027-01-31T23:50', note: 'кезекшіге көмектескен' },
  });
  await officer.get('rolls.close', MORNING);
  expect(await board(officer, MORNING)).toMatchObject({ before: { date: '2027-01-31', part: 'evening' } });
});

test('the sheet is a blank until its roll is closed, and carries the marks afterwards', async () => {
  const { host, options, recoveryCode, officer } = await evening();
  expect(await mark(officer, [GABDULLIN], 'duty')).toMatchObject({ ok: true });
  await officer.get('rolls.close', EVENING);
  host.close();
  const db = openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
  const sheet = (date: string, part: 'evening' | 'morning') => rollSheet(db, 1, date, part, '2027-01-31T21:40:00');
  // Who comes onto the list later stands at the end and has no mark of that roll.
  db.exec(`INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id)
    VALUES (6, 1, 'Абаев', 'Нұрлан', '990101300099', '1999-01-01', 1)`);
  const { men, closed } = sheet('2027-01-31', 'evening');
  const morning = sheet('2027-02-01', 'morning');
  db.exec('DELETE FROM roll_closing');
  const open = sheet('2027-01-31', 'evening');
  db.close();
  expect(closed?.at).toBe('2027-01-31T21:35:00');
  expect(men.map(({ number, cadetId, said, mark: found }) => [number, cadetId, said, found?.where])).toEqual([
    [1, ALIMOV, 'present', 'present'],
    [2, BAIGAZIEV, 'sick', 'sick'],
    [3, GABDULLIN, 'present', 'duty'],
    [4, OTEGENOV, 'present', 'present'],
    [5, TILEU, 'leave', 'leave'],
    [6, 6, 'present', undefined],
  ]);
  expect([open.closed, open.men.some((man) => man.mark !== null)]).toEqual([null, false]);
  expect(morning).toMatchObject({ openedBy: null, closed: null });
});

test('nothing before its time, nothing without the right', async () => {
  const { officer, signIn, at } = await evening();
  expect(await officer.call('rolls.open', { ...EVENING, date: '2027-02-02' })).toMatchObject({
    code: 'rolls.tooEarly',
    params: { from: '2027-02-01T21:30' },
  });
  expect(await officer.call('rolls.open', { ...EVENING, date: '2027-02-20' })).toMatchObject({
    code: 'rolls.nobodyOnList',
  });
  await officer.get('rolls.open', MORNING);
  expect(await officer.call('rolls.close', MORNING)).toMatchObject({ code: 'rolls.tooEarly' });
  expect(
    await officer.call('rolls.mark', { ...MORNING, cadetIds: [ALIMOV], mark: 'sick', note: null, seen: 0 }),
  ).toMatchObject({ code: 'rolls.tooEarly', params: { from: '2027-02-01T05:40' } });
  at('2027-02-01T05:40:00');
  const planner = await signIn('planner');
  expect((await board(planner)).men).toHaveLength(5);
  expect(await planner.call('rolls.close', EVENING)).toMatchObject({ code: 'session.noRight' });
});
