import { expect, test } from 'vitest';
import { closeSheet, DRILL, drillExam, examSchool, markCell } from './exam-school.ts';

/** Men 1–3 fired both sessions (5 and 4, 3 and 2, 4 and 4), man 4 only the first. */
const FIRED = `
  INSERT INTO safety_record (cadet_id, kind, date, content, examiner, passed, recorded_at, recorded_by)
    SELECT id, 'test', '2027-01-20', 'сынақ', 'Жүнісов Б.', 1, '2027-01-20T12:00:00', 2 FROM cadet;
  INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card) VALUES
    (1, 1, 1, '2027-01-28', 1, '2027-01-28T07:50', '2027-01-28T13:00', 1, '{}'),
    (2, 1, 2, '2027-02-08', 1, '2027-02-08T07:50', '2027-02-08T13:00', 1, '{}');
  INSERT INTO relay (id, day_id, session, number) VALUES (1, 1, 1, 1), (2, 2, 2, 1);
  INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id, total, fired, mark, scored_at, scored_by) VALUES
    (1, 1, 1, 1, 0, 1, 27, 3, 5, '2027-01-28T10:00:00', 3), (2, 1, 2, 2, 0, 1, 21, 3, 4, '2027-02-08T10:00:00', 3),
    (1, 2, 1, 1, 0, 2, 16, 3, 3, '2027-01-28T10:00:00', 3), (2, 2, 2, 2, 0, 2, 10, 3, 2, '2027-02-08T10:00:00', 3),
    (1, 3, 1, 1, 0, 3, 22, 3, 4, '2027-01-28T10:00:00', 3), (2, 3, 2, 2, 0, 3, 21, 3, 4, '2027-02-08T10:00:00', 3),
    (1, 4, 1, 1, 0, 4, 27, 3, 5, '2027-01-28T10:00:00', 3);`;

test('firing takes its marks from the range; who owes a session is not admitted to it', async () => {
  const school = await examSchool({ men: 4, sql: FIRED });
  const { instructor, commander } = school;
  const examId = await drillExam(school, { subjectCode: 'FIR', from: '10:30', to: '12:20' });
  const { rows, firing } = await instructor.get('sheets.get', { examId });
  expect(firing).toBe(true);
  // 4.5 rounds up to 5; a 2 in any session keeps the mark at 2.
  expect(rows.toSorted((a, b) => a.cadetId - b.cadetId).map(({ byRange, admitted }) => [byRange, admitted])).toEqual([
    [5, true],
    [2, true],
    [4, true],
    [null, false],
  ]);
  await instructor.get('sheets.put', { examId, cells: [markCell(3, 3)] });
  expect(await instructor.get('sheets.fillFromRange', { examId })).toEqual({ filled: 2, unsigned: [] });
  const filled = await instructor.get('sheets.get', { examId });
  const byMan = new Map(filled.rows.map((row) => [row.cadetId, `${row.mark} ${row.source}`]));
  expect([1, 2, 3, 4].map((cadetId) => byMan.get(cadetId))).toEqual(['5 range', '2 range', '3 typed', 'null null']);
  expect(await instructor.call('sheets.fillFromRange', { examId })).toMatchObject({ code: 'sheets.nothingFromRange' });
  const drill = await drillExam(school);
  expect(await instructor.call('sheets.fillFromRange', { examId: drill })).toMatchObject({ code: 'sheets.notFiring' });
  await closeSheet(school, examId);
  const { men } = await commander.get('exams.admission', { cohortId: 1 });
  expect(men.find(({ cadetId }) => cadetId === 4)?.reasons).toMatchObject([
    { code: 'firingOwed', params: { sessions: [2] } },
  ]);
});

test('plan, commission and admission are taken back by undo; a signature stops it until it is gone', async () => {
  const school = await examSchool();
  const { planner, commander, instructor } = school;
  const undo = async (someone: typeof planner) =>
    someone.call('history.undo', { entryId: (await someone.get('history.lastOfMine', {}))?.id ?? 0 });
  const examId = await drillExam(school, { normIds: [4] });
  await planner.get('exams.change', { examId, fields: { ...DRILL, date: '2027-02-16', members: [] } });
  expect(await undo(planner)).toMatchObject({ value: { operation: 'exams.change' } });
  const { exams } = await planner.get('exams.plan', { cohortId: 1 });
  expect(exams).toMatchObject([{ date: '2027-02-15', normIds: [4], members: [{ role: 'chair' }, {}, {}] }]);

  await commander.get('sheets.put', { examId, cells: [1, 2, 3, 4, 5, 6, 7, 8].map((man) => markCell(man, 4)) });
  await instructor.get('sheets.sign', { examId, login: 'instructor', password: 'instructor-құпия' });
  expect(await undo(planner)).toMatchObject({ code: expect.any(String) });
  const entry = (await commander.get('history.list', {})).find(({ operation }) => operation === 'sheets.put');
  expect(await commander.call('history.undo', { entryId: entry?.id ?? 0 })).toMatchObject({ code: 'sheets.signed' });
  await commander.get('sheets.put', { examId, cells: [markCell(1, 5, 4)] });
  expect(await undo(commander)).toMatchObject({ value: { operation: 'sheets.put' } });
  // The signature that went with the change is back with what it signed.
  const { commission, rows } = await instructor.get('sheets.get', { examId });
  expect(rows.find(({ cadetId }) => cadetId === 1)?.mark).toBe(4);
  expect(commission.map(({ signedAt }) => signedAt !== null)).toEqual([false, true, false]);

  await instructor.get('sheets.sign', { examId, login: 'commander', password: 'commander-құпия' });
  await instructor.get('sheets.close', { examId });
  expect((await instructor.get('sheets.get', { examId })).state).toBe('closed');
  expect(await planner.get('history.verify', {})).toMatchObject({ intact: true });
});
