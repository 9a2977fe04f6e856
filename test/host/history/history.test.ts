import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { watchChain } from '../../../electron/history/chain-watch.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, type TestSchool, testFolder, testSchool, visitor } from '../../fixtures/test-host.ts';
import { DRILL, drillExam, examSchool, markCell } from '../exams/exam-school.ts';

/** Changes the closed file behind the program's back, with its key. */
function behindItsBack(school: TestSchool, sql: string): void {
  const db = openDatabase(school.options.file, keyOfRecoveryCode(school.recoveryCode) as Buffer);
  db.exec(sql);
  db.close();
}

/** On another computer, which does not know how far the file had come. */
async function openAgain(school: TestSchool) {
  const host = createHost({ ...school.options, machineFolder: testFolder() });
  const administrator = visitor(host);
  await administrator.get('session.unlock', ADMINISTRATOR);
  return { host, administrator };
}

test('the history is narrowed by doer, man, intake, room and day, and an undo belongs to the room of its act', async () => {
  const { planner, commander, instructor, ...school } = await examSchool({ men: 4 });
  const examId = await drillExam({ planner, commander, instructor, ...school });
  await instructor.get('sheets.put', { examId, cells: [markCell(2, 4)] });
  const { operation } = await instructor.get('history.undo', {
    entryId: (await instructor.get('history.lastOfMine', {}))?.id ?? 0,
  });
  expect(operation).toBe('sheets.put');
  const list = async (wanted: object) =>
    (await planner.get('history.list', wanted)).map((entry) => `${entry.operation} ${entry.personName}`);
  expect(await list({ room: 'sheets' })).toEqual(['history.undo Тест instructor', 'sheets.put Тест instructor']);
  expect(await list({ cadetId: 2, room: 'sheets' })).toHaveLength(2);
  expect(await list({ cadetId: 3, room: 'sheets' })).toEqual([]);
  expect(await list({ personId: 3 })).toEqual(['history.undo Тест instructor', 'sheets.put Тест instructor']);
  expect(await list({ cohortId: 1, room: 'exams' })).toContain('exams.make Тест planner');
  expect(await list({ cohortId: 99 })).toEqual([]);
  const [newest] = await planner.get('history.list', { limit: 1 });
  const day = newest?.at.slice(0, 10) ?? '';
  expect(await list({ personId: 3, from: day, to: day })).toHaveLength(2);
  expect(await list({ personId: 3, to: '2026-12-31' })).toEqual([]);
  expect(await list({ personId: 3, from: '2027-12-31' })).toEqual([]);
  expect(await planner.get('history.findMen', { text: '', cadetId: 2 })).toMatchObject([{ id: 2, intake: '2027-01' }]);
  // Whoever came last stands where his name has its place in the roll.
  await planner.get('admissions.add', {
    cohortId: 1,
    surname: 'Абаев',
    givenName: 'Тимур',
    patronymic: null,
    iin: '000229501234',
    birthDate: '2000-02-29',
    phone: null,
    defenceDepartment: null,
    family: 'single',
  });
  const names = (await planner.get('history.findMen', { text: '' })).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['Абаев Тимур', expect.stringMatching(/^Әлімов/)]);
});

test('an entry says what stood before and after, with names for numbers and no whole IIN', async () => {
  const { planner, instructor, ...school } = await examSchool({ men: 4 });
  const examId = await drillExam({ planner, instructor, ...school });
  await instructor.get('sheets.put', { examId, cells: [markCell(2, 4)] });
  const [put] = await planner.get('history.list', { limit: 1 });
  const [man] = await planner.get('history.findMen', { text: '', cadetId: 2 });
  const said = await planner.get('history.entry', { entryId: put?.id ?? 0 });
  expect(said).toMatchObject({
    cadets: [{ id: 2 }],
    intakes: [{ id: 1, code: '2027-01' }],
    moreChanges: 0,
    undoneBy: null,
  });
  const mark = said.changes.find(({ table }) => table === 'exam_mark');
  expect(man?.name).toContain(mark?.about);
  expect(mark?.kind).toBe('added');
  expect(mark?.fields).toContainEqual({ column: 'mark', before: null, after: '4' });
  expect(mark?.fields).toContainEqual({ column: 'by', before: null, after: 'Тест instructor' });
  await planner.get('exams.change', { examId, fields: { ...DRILL, date: '2027-02-16', members: [] } });
  const [moved, ...others] = await planner.get('history.list', { limit: 5 });
  // The list ends the sentence of an edit with what was edited; other acts say themselves.
  expect(moved?.edits).toEqual([{ table: 'exam', column: 'date', before: '2027-02-15', after: '2027-02-16' }]);
  expect(others.flatMap(({ edits }) => edits)).toEqual([]);
  const { changes } = await planner.get('history.entry', { entryId: moved?.id ?? 0 });
  expect(changes.find(({ table }) => table === 'exam')).toMatchObject({
    kind: 'changed',
    fields: [{ column: 'date', before: '2027-02-15', after: '2027-02-16' }],
  });
  await instructor.get('history.undo', { entryId: put?.id ?? 0 });
  const after = await planner.get('history.entry', { entryId: put?.id ?? 0 });
  expect(after).toMatchObject({
    entry: { undone: true, undoable: false },
    undoneBy: { personName: 'Тест instructor' },
  });
});

test('whoever may do an act takes his own back; another’s needs the right to look after everybody’s', async () => {
  const { planner, commander, instructor, ...school } = await examSchool({ men: 4 });
  const examId = await drillExam({ planner, commander, instructor, ...school });
  await instructor.get('sheets.put', { examId, cells: [markCell(1, 5)] });
  const mine = await instructor.get('history.lastOfMine', {});
  expect(mine).toMatchObject({ operation: 'sheets.put', undoable: true });
  await commander.get('sheets.put', { examId, cells: [markCell(2, 5)] });
  const theirs = await commander.get('history.lastOfMine', {});
  expect(await instructor.call('history.undo', { entryId: theirs?.id ?? 0 })).toMatchObject({
    code: 'history.notYours',
    params: { operation: 'sheets.put', personName: 'Тест commander' },
  });
  // The planner looks after everybody's acts, but may not mark: then he may not take a mark back either.
  expect(await planner.call('history.undo', { entryId: mine?.id ?? 0 })).toMatchObject({
    code: 'session.noRight',
    params: { right: 'exams.mark' },
  });
  await commander.get('history.undo', { entryId: mine?.id ?? 0 });
  expect(await instructor.get('history.lastOfMine', {})).toBeNull();
  await commander.get('history.undo', { entryId: (await commander.get('history.lastUndone', {}))?.id ?? 0 });
  expect((await instructor.get('sheets.get', { examId })).rows.find(({ cadetId }) => cadetId === 1)?.mark).toBe(5);
});

test('what was changed behind the program’s back is seen on opening, and its place on demand', async () => {
  const school = await testSchool();
  await school.signInAs('planner');
  expect(await school.administrator.get('history.chain', {})).toMatchObject({ brokenAt: null, walked: null });
  const whole = await school.administrator.get('history.verify', {});
  expect(whole).toMatchObject({ intact: true, fault: null });
  expect((await school.administrator.get('history.chain', {})).walkedOn).toBe('2027-01-10');
  school.host.close();

  behindItsBack(school, `UPDATE history SET params = '{"name":"Басқа","role":"planner"}' WHERE id = 2`);
  const { host, administrator } = await openAgain(school);
  expect(await administrator.get('history.verify', {})).toMatchObject({ intact: false, brokenAt: 2, fault: 'altered' });
  expect(await administrator.get('history.chain', {})).toMatchObject({
    brokenAt: 2,
    fault: 'altered',
    place: { id: 2, operation: 'people.add', personName: 'Акимов Асқар' },
  });
  host.close();

  behindItsBack(school, 'DELETE FROM history_about WHERE entry_id = 2; DELETE FROM history WHERE id = 2');
  const cut = await openAgain(school);
  expect(await cut.administrator.get('history.chain', {})).toMatchObject({
    brokenAt: 2,
    fault: 'cutOff',
    place: { id: 1 },
  });
  cut.host.close();
});

test('after opening the chain is walked in small steps by itself, and not again on that day', async () => {
  const school = await testSchool();
  school.host.close();
  const db = openDatabase(school.options.file, keyOfRecoveryCode(school.recoveryCode) as Buffer);
  const walkedOn = () => db.prepare('SELECT walked_on FROM history_head').pluck().get();
  watchChain(db, () => '2027-01-11', 5);
  await expect.poll(walkedOn).toBe('2027-01-11');
  db.exec("UPDATE history SET person_name = 'x' WHERE id = 1");
  watchChain(db, () => '2027-01-11', 5);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(walkedOn()).toBe('2027-01-11');
  // A day later it is, and what does not hold is not remembered as walked.
  watchChain(db, () => '2027-01-12', 5);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(walkedOn()).toBe('2027-01-11');
  db.close();
});
