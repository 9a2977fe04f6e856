import { expect, test } from 'vitest';
import { xlsx } from '../admissions/made-lists.ts';
import { closeSheet, column, drillExam, examSchool, markCell } from './exam-school.ts';

const MARKS = [5, 5, 4, 4, 3, 2, 'absent', 'excused'] as const;

test('a pasted column stands with its footer, and cells refused by name write nothing of it', async () => {
  const school = await examSchool();
  const examId = await drillExam(school);
  const { summary, changed } = await school.instructor.get('sheets.put', { examId, cells: column(MARKS) });
  expect(changed).toBe(8);
  // 5+5+4+4+3+2 = 23 over 6 = 3.83; five of six pass; four of six are 4 or 5.
  expect(summary).toMatchObject({ examined: 6, five: 2, four: 2, three: 1, two: 1, absent: 1, excused: 1, left: 0 });
  expect(summary).toMatchObject({ mean: 3.83, passPercent: 83, qualityPercent: 67 });
  // A second examiner still sees man 3 as he was before.
  const second = await school.commander.call('sheets.put', {
    examId,
    cells: [markCell(1, 4, 5), markCell(3, 5, null)],
  });
  expect(second).toMatchObject({
    code: 'sheets.changedMeanwhile',
    params: { names: [expect.any(String)], by: 'Тест instructor' },
  });
  const rows = (await school.instructor.get('sheets.get', { examId })).rows;
  expect(rows.find(({ cadetId }) => cadetId === 1)?.mark).toBe(5);
  expect(rows.find(({ cadetId }) => cadetId === 3)?.mark).toBe(4);
  expect(second).toMatchObject({ params: { names: [rows.find(({ cadetId }) => cadetId === 3)?.name] } });
  // Typing what stands there already is no conflict.
  expect(await school.commander.get('sheets.put', { examId, cells: [markCell(3, 4, null)] })).toMatchObject({
    changed: 0,
  });
});

test('two examiners fill different cells of one man, and neither loses his', async () => {
  const school = await examSchool();
  const examId = await drillExam(school);
  await school.instructor.get('sheets.put', {
    examId,
    cells: [{ cadetId: 1, field: 'ticket', seen: null, value: 14 }],
  });
  await school.commander.get('sheets.put', { examId, cells: [markCell(1, 5)] });
  const { rows } = await school.instructor.get('sheets.get', { examId });
  expect(rows.find(({ cadetId }) => cadetId === 1)).toMatchObject({
    ticket: 14,
    mark: 5,
    by: 'Тест commander',
    values: 2,
  });
  expect(await school.instructor.call('sheets.put', { examId, cells: [markCell(2, 5), markCell(2, 4)] })).toMatchObject(
    { code: 'sheets.cellTwice' },
  );
  expect(await school.instructor.call('sheets.put', { examId, cells: [markCell(99, 5)] })).toMatchObject({
    code: 'exams.notOfSheet',
  });
});

test('the commission closes the sheet with its passwords; a closed one changes by no way, and undo stops at it', async () => {
  const school = await examSchool();
  const { instructor, commander, planner, write } = school;
  const examId = await drillExam(school);
  await instructor.get('sheets.put', { examId, cells: column(MARKS.slice(0, 7)) });
  const early = await instructor.call('sheets.sign', { examId, login: 'commander', password: 'commander-құпия' });
  expect(early).toMatchObject({ code: 'sheets.notClosable', params: { hindrances: [{ code: 'left' }] } });
  await instructor.get('sheets.put', { examId, cells: [markCell(8, 'excused')] });
  expect(await instructor.call('sheets.close', { examId })).toMatchObject({ code: 'sheets.notClosable' });
  expect(await instructor.call('sheets.sign', { examId, login: 'commander', password: 'бөтен' })).toMatchObject({
    code: 'session.wrongPassword',
  });
  expect(await instructor.call('sheets.sign', { examId, login: 'planner', password: 'planner-құпия' })).toMatchObject({
    code: 'sheets.notSigner',
  });
  expect(await instructor.get('sheets.sign', { examId, login: 'commander', password: 'commander-құпия' })).toEqual({
    name: 'Тест commander',
    missing: ['Тест instructor'],
  });
  // One signature is not enough, and a mark that changes takes it away.
  expect(await instructor.call('sheets.close', { examId })).toMatchObject({ code: 'sheets.notClosable' });
  const changed = await instructor.get('sheets.put', { examId, cells: [markCell(6, 3, 2)] });
  expect(changed.unsigned).toEqual(['Тест commander']);
  await closeSheet(school, examId);

  const closed = await planner.get('sheets.get', { examId });
  expect(closed).toMatchObject({ state: 'closed', summary: { examined: 6, three: 2, two: 0 } });
  expect(closed.closings).toMatchObject([{ signatures: [{ name: 'Тест instructor' }, { name: 'Тест commander' }] }]);
  expect(await instructor.call('sheets.put', { examId, cells: [markCell(1, 4, 5)] })).toMatchObject({
    code: 'sheets.closed',
  });
  const mine = await instructor.get('history.lastOfMine', {});
  expect(await instructor.call('history.undo', { entryId: mine?.id ?? 0 })).toMatchObject({ code: 'sheets.closed' });
  const entries = await commander.get('history.list', {});
  const put = entries.find(({ operation }) => operation === 'sheets.put');
  expect(await commander.call('history.undo', { entryId: put?.id ?? 0 })).toMatchObject({ code: 'sheets.closed' });
  const close = entries.find(({ operation }) => operation === 'sheets.close');
  expect(await commander.call('history.undo', { entryId: close?.id ?? 0 })).toMatchObject({
    code: 'history.notUndoable',
  });
  for (const text of [
    "UPDATE exam_mark SET mark = '5' WHERE cadet_id = 6",
    'DELETE FROM exam_mark WHERE cadet_id = 6',
    'DELETE FROM exam_closing',
    "UPDATE exam_closing SET content = '{}'",
    'DELETE FROM exam_signature',
    "UPDATE exam SET date = '2027-02-16'",
    'DELETE FROM exam_member',
    "INSERT INTO exam_admission VALUES (1, 6, 'a', 'b', 2)",
    'DELETE FROM exam_mark_entry',
    "UPDATE exam_mark_entry SET mark = '5'",
  ])
    await expect(write(text), text).rejects.toThrow();
});

test('a sheet opens again only with a reason, keeps what was signed, and shows what changed since', async () => {
  const school = await examSchool();
  const { instructor, commander, planner } = school;
  const examId = await drillExam(school);
  await instructor.get('sheets.put', { examId, cells: column(MARKS) });
  await closeSheet(school, examId);
  expect(await instructor.call('sheets.reopen', { examId, reason: 'апелляция' })).toMatchObject({
    code: 'session.noRight',
  });
  expect(await planner.call('sheets.reopen', { examId, reason: 'апелляция' })).toMatchObject({
    code: 'session.noRight',
  });
  await commander.get('sheets.reopen', { examId, reason: 'апелляция, 34-бұйрық' });
  expect(await commander.call('sheets.reopen', { examId, reason: 'тағы' })).toMatchObject({ code: 'sheets.notClosed' });
  await instructor.get('sheets.put', { examId, cells: [markCell(5, 4, 3)] });
  const open = await instructor.get('sheets.get', { examId });
  expect(open.rows.find(({ cadetId }) => cadetId === 5)).toMatchObject({ mark: 4, closedMark: 3, changedSince: true });
  expect(open.rows.filter(({ changedSince }) => changedSince)).toHaveLength(1);
  await closeSheet(school, examId);
  const { closings } = await instructor.get('sheets.get', { examId });
  expect(closings).toMatchObject([
    { reason: 'апелляция, 34-бұйрық', reopenedBy: 'Тест commander' },
    { reason: null, signatures: [{}, {}] },
  ]);
  const first = await instructor.get('sheets.asClosed', { closingId: closings[0]?.closingId ?? 0 });
  expect(first.rows.find(({ cadetId }) => cadetId === 5)?.mark).toBe(3);
});

test('every earlier value of a cell is kept, also what an undo took back', async () => {
  const school = await examSchool();
  const { instructor, commander } = school;
  const examId = await drillExam(school);
  await instructor.get('sheets.put', { examId, cells: [markCell(1, 3)] });
  await commander.get('sheets.put', { examId, cells: [markCell(1, 4, 3)] });
  const mine = await commander.get('history.lastOfMine', {});
  await commander.get('history.undo', { entryId: mine?.id ?? 0 });
  expect((await instructor.get('sheets.get', { examId })).rows.find(({ cadetId }) => cadetId === 1)?.mark).toBe(3);
  expect(await instructor.get('sheets.history', { examId, cadetId: 1 })).toMatchObject([
    { mark: 3, undone: false, by: 'Тест instructor' },
    { mark: 4, undone: false, by: 'Тест commander' },
    { mark: 3, undone: true },
  ]);
});

test('marks come on the day of the exam, not before; tickets may', async () => {
  const school = await examSchool({ now: '2027-02-14T18:00:00' });
  const examId = await drillExam(school);
  expect(await school.instructor.call('sheets.put', { examId, cells: [markCell(1, 5)] })).toMatchObject({
    code: 'sheets.tooEarly',
  });
  await school.instructor.get('sheets.put', { examId, cells: [{ cadetId: 1, field: 'ticket', seen: null, value: 3 }] });
  expect(await school.planner.call('sheets.put', { examId, cells: [markCell(1, 5)] })).toMatchObject({
    code: 'session.noRight',
  });
});

test('a file of marks is read as it stands: men are found by their IIN, which goes no further, and nothing is written', async () => {
  const school = await examSchool({ sql: "UPDATE cadet SET iin = '000229501234' WHERE id = 2" });
  const examId = await drillExam(school);
  const bytes = await xlsx((workbook) => {
    workbook.addWorksheet('Бос');
    const list = workbook.addWorksheet('Саптық');
    list.addRows([
      ['Емтихан ведомосы'],
      ['№', 'ЖСН', 'Баға', 'Ескертпе'],
      [1, 229501234, 5, ' өте  жақсы '],
      [2, '990514301802', 'н/я'],
    ]);
    list.mergeCells('A1:D1');
  });
  const file = { fileName: 'marks.xlsx', bytes: Buffer.from(bytes).toString('base64') };
  const read = await school.instructor.get('sheets.readFile', { examId, ...file });
  expect(read.tables.map(({ name }) => name)).toEqual(['Саптық']);
  expect(read.tables[0]?.rows.slice(2)).toEqual([
    { cells: ['1', '******1234', '5', 'өте жақсы'], cadetId: 2 },
    { cells: ['2', '******1802', 'н/я'], cadetId: null },
  ]);
  expect((await school.instructor.get('sheets.get', { examId })).summary.left).toBe(8);
  const ask = (change: object) => school.instructor.call('sheets.readFile', { examId, ...file, ...change });
  expect(await ask({ bytes: Buffer.from('%PDF-1.7').toString('base64') })).toMatchObject({
    code: 'admissions.fileNotXlsx',
  });
  expect(await school.planner.call('sheets.readFile', { examId, ...file })).toMatchObject({ code: 'session.noRight' });
});
