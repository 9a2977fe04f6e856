import { expect, test } from 'vitest';
import { COMMISSION, closeSheet, column, DRILL, drillExam, examSchool, markCell } from './exam-school.ts';

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test('the timetable proposes the exams; made as proposed they have nothing against them', async () => {
  const school = await examSchool({ platoons: 2 });
  const { planner, instructor } = school;
  const before = await planner.get('exams.plan', { cohortId: 1 });
  expect(before.toMake.map(({ subjectCode, platoon, from, to }) => `${subjectCode} ${platoon} ${from}-${to}`)).toEqual([
    'DRL 1 08:30-10:20',
    'DRL 2 08:30-10:20',
    'FIR 1 10:30-12:20',
    'FIR 2 10:30-12:20',
  ]);
  expect(before.toMake[0]).toMatchObject({ place: 'Плац', instructor: 'Жүнісов Б.', normIds: [4] });
  const exams = before.toMake.map(({ platoon: _, place: __, instructor: ___, ...fields }) => ({
    ...DRILL,
    ...fields,
    members: COMMISSION,
  }));
  // One commission takes both platoons on the same square; nobody may do what only the planner may.
  expect(await instructor.call('exams.make', { cohortId: 1, exams })).toMatchObject({ code: 'session.noRight' });
  const { examIds } = await planner.get('exams.make', { cohortId: 1, exams });
  expect(examIds).toHaveLength(4);
  const after = await planner.get('exams.plan', { cohortId: 1 });
  expect(after.toMake).toEqual([]);
  expect(after.exams.map(({ findings }) => codes(findings).filter((code) => code !== 'hoursOpen'))).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(after.exams.map(({ men, marked, state }) => `${men} ${marked} ${state}`)).toEqual(
    Array(4).fill('4 0 planned'),
  );
  const again = await planner.call('exams.make', { cohortId: 1, exams: [exams[0] ?? DRILL] });
  expect(again).toMatchObject({ code: 'exams.examTwice' });
});

test('nobody of the commission is in two rooms at once: neither by hand nor by the file itself', async () => {
  const school = await examSchool({ platoons: 2 });
  const { planner, write } = school;
  await drillExam(school);
  const second = { ...DRILL, platoonId: 2, placeId: 1 };
  const clash = await planner.call('exams.make', { cohortId: 1, exams: [second] });
  expect(clash).toMatchObject({ code: 'exams.notAllowed' });
  expect(clash).toMatchObject({
    params: { findings: expect.arrayContaining([expect.objectContaining({ code: 'memberTwice' })]) },
  });
  // Both of one call, in each other's way: nothing is made.
  const pair = [
    { ...DRILL, subjectCode: 'FIR', date: '2027-02-16' },
    { ...DRILL, subjectCode: 'FIR', date: '2027-02-16', platoonId: 2, placeId: 1 },
  ];
  const place = { place: 'Плац' };
  expect(await planner.call('exams.make', { cohortId: 1, exams: pair })).toMatchObject({
    code: 'exams.notAllowed',
    params: { findings: expect.arrayContaining([expect.objectContaining({ params: expect.objectContaining(place) })]) },
  });
  expect((await planner.get('exams.plan', { cohortId: 1 })).exams).toHaveLength(1);
  const { examIds } = await planner.get('exams.make', {
    cohortId: 1,
    exams: [{ ...second, from: '10:20', to: '12:10' }],
  });
  await expect(write(`UPDATE exam SET from_time = '10:19' WHERE id = ${examIds[0]}`)).rejects.toThrow(
    'exams.memberTwice',
  );
  await expect(
    write(`UPDATE exam SET platoon_id = 1, subject_code = 'FIR', from_time = '09:00' WHERE id = ${examIds[0]}`),
  ).rejects.toThrow('exams.platoonBusy');
});

test('a moved exam says what the timetable has; marks keep its subject and the exam itself where they are', async () => {
  const school = await examSchool();
  const { planner, instructor } = school;
  const examId = await drillExam(school);
  const { findings } = await planner.get('exams.change', { examId, fields: { ...DRILL, date: '2027-02-16' } });
  expect(codes(findings)).toContain('timetableSays');
  // Moving either shows on the other: here beside the approved version, and where the lesson moves instead.
  expect(await planner.get('exams.beside', { cohortId: 1, version: 1 })).toMatchObject([
    {
      examId,
      platoon: 1,
      date: '2027-02-16',
      findings: [{ code: 'timetableSays', params: { date: '2027-02-15', from: '08:30' } }],
    },
  ]);
  expect(await planner.get('exams.beside', { cohortId: 1, version: 0 })).toEqual([]);
  await planner.get('exams.change', { examId, fields: DRILL });
  expect(await planner.get('exams.beside', { cohortId: 1, version: 1 })).toEqual([]);
  await school.write('UPDATE placement SET slot = 4 WHERE lesson_kind_id = 4');
  expect(await planner.get('exams.beside', { cohortId: 1, version: 1 })).toMatchObject([
    { examId, findings: [{ code: 'timetableSays', params: { from: '13:20' } }] },
  ]);
  await school.write('UPDATE placement SET slot = 0 WHERE lesson_kind_id = 4');
  const { examIds } = await planner.get('exams.make', {
    cohortId: 1,
    exams: [{ ...DRILL, subjectCode: 'FIR', from: '10:30', to: '12:20' }],
  });
  await planner.get('exams.setCommission', {
    examIds: [examId, ...examIds],
    orderNumber: '41',
    members: COMMISSION.slice(0, 2),
  });
  const { exams } = await planner.get('exams.plan', { cohortId: 1 });
  expect(exams.map(({ orderNumber, members }) => [orderNumber, members.length])).toEqual([
    ['41', 2],
    ['41', 2],
  ]);
  await planner.get('exams.remove', { examId: examIds[0] as number });
  await instructor.get('sheets.put', { examId, cells: [markCell(1, 5)] });
  expect(await planner.call('exams.remove', { examId })).toMatchObject({ code: 'exams.hasMarks' });
  expect(await planner.call('exams.change', { examId, fields: { ...DRILL, subjectCode: 'FIR' } })).toMatchObject({
    code: 'exams.hasMarks',
  });
});

test('what stands against a man keeps him from the sheet with its reason; the commander admits him with words that stay', async () => {
  const school = await examSchool({
    sql: `DELETE FROM payment WHERE cadet_id = 1;
      INSERT INTO absence VALUES (1, 2, 'restriction', '2027-02-14T08:00', '2027-02-16T08:00', NULL, NULL, NULL, '2027-02-14T08:00:00', 2),
        (2, 3, 'illness', '2027-02-14T08:00', NULL, NULL, NULL, NULL, '2027-02-14T08:00:00', 2);
      INSERT INTO lesson_report (id, cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, hours, place_id,
          instructor_id, state, men, written_at, written_by)
        VALUES (1, 1, 1, 3, 0, '2027-01-29', 0, 2, 2, 1, 'held', '[1,2,3,4,5,6,7,8]', '2027-01-29T10:30:00', 2);
      INSERT INTO lesson_mark VALUES (1, 4, 'excused', 'illness', 2, NULL);`,
  });
  const { instructor, commander, planner } = school;
  const examId = await drillExam(school);
  const { rows, summary } = await instructor.get('sheets.get', { examId });
  const of = (cadetId: number) => rows.find((row) => row.cadetId === cadetId);
  expect(of(1)).toMatchObject({
    admitted: false,
    reasons: [{ code: 'feeShort', params: { short: 263_318 } }, { level: 'notice' }],
  });
  expect(of(2)?.reasons.map(({ code }) => code)).toContain('discipline');
  expect(of(3)).toMatchObject({ admitted: true, away: 'illness' });
  expect(of(4)).toMatchObject({
    admitted: false,
    reasons: [{ code: 'hoursOwed', subjectCode: 'DRL', params: { hours: 2 } }, {}],
  });
  expect(summary).toMatchObject({ notAdmitted: 3, left: 5 });
  const ticket = { cadetId: 4, field: 'ticket' as const, seen: null, value: 3 };
  expect(
    await instructor.call('sheets.put', { examId, cells: [ticket, markCell(4, 5), markCell(5, 5)] }),
  ).toMatchObject({ code: 'sheets.notAdmitted', params: { count: 1, names: [of(4)?.name] } });
  const whole = await planner.get('exams.admission', { cohortId: 1 });
  expect(whole.men.find(({ cadetId }) => cadetId === 4)).toMatchObject({ barredFrom: ['FIR', 'DRL'] });
  const admit = { examId, cadetIds: [4], reason: 'ант күніне дейін өтейді' };
  expect(await instructor.call('exams.admit', admit)).toMatchObject({ code: 'session.noRight' });
  expect(await commander.call('exams.admit', { ...admit, cadetIds: [5] })).toMatchObject({
    code: 'exams.admittedAlready',
  });
  await commander.get('exams.admit', admit);
  await instructor.get('sheets.put', { examId, cells: [markCell(4, 5)] });
  expect(await commander.call('exams.withdrawAdmission', { examId, cadetIds: [4] })).toMatchObject({
    code: 'sheets.markStands',
  });
  const row = (await instructor.get('sheets.get', { examId })).rows.find(({ cadetId }) => cadetId === 4);
  expect(row).toMatchObject({
    admitted: true,
    mark: 5,
    override: { reason: 'ант күніне дейін өтейді', by: 'Тест commander' },
  });
  // The sheet closes with the two others unmarked, and keeps their reasons whatever is paid afterwards.
  await instructor.get('sheets.put', { examId, cells: [3, 5, 6, 7, 8].map((cadetId) => markCell(cadetId, 4)) });
  await closeSheet(school, examId);
  await school.write('INSERT INTO payment (cadet_id, amount) VALUES (1, 263318)');
  const closed = await instructor.get('sheets.get', { examId });
  expect(closed.rows.find(({ cadetId }) => cadetId === 1)).toMatchObject({
    admitted: false,
    reasons: [{ code: 'feeShort' }, {}],
  });
});

test('norm tables are dated, editable, and stay under a closed sheet', async () => {
  const school = await examSchool();
  const { planner, instructor } = school;
  const examId = await drillExam(school, { normIds: [4] });
  const put = (cadetId: number, value: number) => ({
    cadetId,
    field: 'results' as const,
    seen: [],
    value: [{ normId: 4, value }],
  });
  const { rows } = await instructor.get('sheets.put', {
    examId,
    cells: [0, 2, 3, 4, 5, 6, 1, 1].map((value, i) => put(i + 1, value)),
  });
  expect(rows.map(({ cadetId, mark }) => [cadetId, mark]).toSorted()).toEqual([
    [1, 5],
    [2, 4],
    [3, 4],
    [4, 3],
    [5, 3],
    [6, 2],
    [7, 5],
    [8, 5],
  ]);
  // A stricter table from the day of the exam: the sheet still open shows what it would bring.
  const table = { normId: 4, inForceFrom: '2027-02-15', orderNumber: '12', five: 0, four: 1, three: 2 };
  expect(await instructor.call('exams.setNormTable', table)).toMatchObject({ code: 'session.noRight' });
  expect(await planner.call('exams.setNormTable', { ...table, four: 2, three: 1 })).toMatchObject({
    code: 'exams.normOrder',
  });
  await planner.get('exams.setNormTable', table);
  const open = await instructor.get('sheets.get', { examId });
  expect(open.rows.find(({ cadetId }) => cadetId === 2)).toMatchObject({ mark: 4, byNorms: 3 });
  await closeSheet(school, examId);
  expect(await planner.call('exams.setNormTable', { ...table, five: 1, four: 2, three: 3 })).toMatchObject({
    code: 'exams.normUsed',
  });
  expect(await planner.call('exams.removeNormTable', { normId: 4, inForceFrom: '2027-02-15' })).toMatchObject({
    code: 'exams.normUsed',
  });
  await planner.get('exams.setNormTable', { ...table, inForceFrom: '2027-02-16' });
  const norms = await planner.get('exams.norms', {});
  expect(norms.find(({ normId }) => normId === 4)?.tables.map(({ inForceFrom, kept }) => [inForceFrom, kept])).toEqual([
    ['2027-02-16', false],
    ['2027-02-15', true],
    ['2017-06-15', false],
  ]);
  await expect(
    school.write("UPDATE norm_table SET five = 2, four = 4 WHERE norm_id = 4 AND in_force_from = '2027-02-15'"),
  ).rejects.toThrow('exams.normUsed');
});

test('a retake is of who owes it by a closed sheet; a second fail makes a reference, a pass a graduate', async () => {
  const school = await examSchool({ men: 4 });
  const { planner, instructor, commander, at } = school;
  await school.write(
    'DELETE FROM placement WHERE lesson_kind_id IN (1, 2, 5); DELETE FROM lesson_kind WHERE id IN (1, 2, 5)',
  );
  await school.write("DELETE FROM subject WHERE code = 'FIR'");
  const examId = await drillExam(school);
  await instructor.get('sheets.put', { examId, cells: column([5, 2, 'absent', 'excused']) });
  expect((await planner.get('exams.plan', { cohortId: 1 })).retakes).toEqual([]);
  await closeSheet(school, examId);
  expect((await planner.get('exams.plan', { cohortId: 1 })).retakes).toMatchObject([
    { subjectCode: 'DRL', men: [{}, {}, {}], date: '2027-02-16' },
  ]);
  const retake = { ...DRILL, platoonId: null, kind: 'retake' as const, date: '2027-02-16' };
  expect(
    await planner.call('exams.make', { cohortId: 1, exams: [{ ...retake, kind: 'main' as const }] }),
  ).toMatchObject({
    code: 'exams.platoonNeeded',
  });
  const { examIds } = await planner.get('exams.make', { cohortId: 1, exams: [retake] });
  const again = examIds[0] as number;
  at('2027-02-16T09:00:00');
  const sheet = await instructor.get('sheets.get', { examId: again });
  expect(sheet.rows.map(({ cadetId, before }) => [cadetId, before]).toSorted()).toEqual([
    [2, 2],
    [3, 'absent'],
    [4, 'excused'],
  ]);
  expect(await instructor.call('sheets.put', { examId: again, cells: [markCell(1, 3)] })).toMatchObject({
    code: 'exams.notOfSheet',
  });
  await expect(
    school.write(`INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, at, by)
      VALUES (${again}, 1, 'DRL', 'retake', '3', 'typed', 'x', 2)`),
  ).rejects.toThrow('sheets.passedAlready');
  await instructor.get('sheets.put', { examId: again, cells: [markCell(2, 2), markCell(3, 4), markCell(4, 3)] });
  // The main sheet opened again does not turn a 2 into a pass behind the retake.
  await commander.get('sheets.reopen', { examId, reason: 'апелляция' });
  expect(await instructor.call('sheets.put', { examId, cells: [markCell(2, 3, 2)] })).toMatchObject({
    code: 'sheets.retaken',
  });
  await closeSheet(school, examId);
  const open = await planner.get('results.matrix', { cohortId: 1 });
  expect(open.overall).toEqual({ five: 1, four: 0, three: 0, notPassed: 0, open: 3 });
  await closeSheet(school, again);
  const { men, overall, rule } = await planner.get('results.matrix', { cohortId: 1 });
  expect(rule).toBe('halves');
  // Another rule may be asked about; the intake keeps the one it began with.
  expect(await planner.get('results.matrix', { cohortId: 1, rule: 'mean' })).toMatchObject({ rule: 'mean' });
  await school.write("UPDATE cohort_rule SET value = '\"mean\"', order_number = '7' WHERE key = 'exams.overallRule'");
  expect(await planner.get('results.matrix', { cohortId: 1 })).toMatchObject({ rule: 'mean', ruleOrder: '7' });
  const of = (cadetId: number) => men.find((man) => man.cadetId === cadetId);
  expect(of(1)).toMatchObject({ decision: 'passed', overall: 5, mean: 5 });
  expect(of(2)).toMatchObject({ decision: 'reference', overall: null, failedSubjects: ['DRL'] });
  expect(of(3)).toMatchObject({
    decision: 'passed',
    overall: 4,
    cells: [{ main: 'absent', retake: 4, final: 4, state: 'passed' }],
  });
  expect(overall).toEqual({ five: 1, four: 1, three: 1, notPassed: 1, open: 0 });
  const { subjects } = await planner.get('results.distribution', { cohortId: 1 });
  expect(subjects).toMatchObject([
    {
      code: 'DRL',
      all: { five: 1, two: 1, absent: 1, excused: 1, passPercent: 50 },
      final: { five: 1, four: 1, three: 1, two: 1, passPercent: 75 },
    },
  ]);
  expect(await planner.get('results.compare', {})).toMatchObject([{ code: '2027-01', men: 4, overall }]);
});

test('men of two platoons are admitted in one act, all or none, and one undo takes it back', async () => {
  const school = await examSchool({
    platoons: 2,
    sql: 'UPDATE payment SET amount = 100 WHERE cadet_id IN (1, 2);',
  });
  const { commander, planner } = school;
  const first = await drillExam(school);
  const second = await drillExam(school, { platoonId: 2, from: '10:30', to: '12:20' });
  const admit = (cadetId: number) =>
    commander.call('exams.admit', {
      ...{ examId: first, cadetIds: [1], reason: 'Түбіртек келді' },
      also: [{ examId: second, cadetIds: [cadetId] }],
    });
  const overrides = async () =>
    (await planner.get('exams.admission', { cohortId: 1 })).men.flatMap((man) => man.overrides).length;
  expect(await admit(4)).toMatchObject({ ok: false, code: 'exams.admittedAlready' });
  expect(await overrides()).toBe(0);
  expect(await admit(2)).toMatchObject({ ok: true, value: { admitted: 2 } });
  expect(await overrides()).toBe(2);
  const [act] = await commander.get('history.list', { limit: 1 });
  await commander.get('history.undo', { entryId: act?.id ?? 0 });
  expect(await overrides()).toBe(0);
});
