import { expect, test } from 'vitest';
import { quickest } from '../quickest.ts';
import { certificateSchool, ISSUING, numbersByName } from './certificate-school.ts';

test('certificates get the next blanks in roll order: by platoon, then by the Kazakh alphabet', async () => {
  const school = await certificateSchool();
  const { planner } = school;
  const { men, counts } = await planner.get('certificates.candidates', { cohortId: 1 });
  expect(counts).toEqual({ certificates: 7, references: 1, issued: 0, referencesIssued: 0, held: 0 });
  expect(men.map(({ name, platoon, due }) => [platoon, name.split(' ')[0], due])).toEqual([
    [1, 'Әлімов', 'certificate'],
    [1, 'Ғабдуллин', 'certificate'],
    [1, 'Жиһангеров', 'certificate'],
    [1, 'Қожахметов', 'certificate'],
    [2, 'Байғазиев', 'certificate'],
    [2, 'Есенқұлов', 'certificate'],
    [2, 'Кенжебеков', 'certificate'],
    [2, 'Өтегенов', 'reference'],
  ]);
  const preview = await planner.get('certificates.preview', ISSUING);
  expect(preview.certificates.map(({ number }) => number)).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((number) => `ӘТМ 000000${number}`),
  );
  expect(await planner.get('certificates.issue', { ...ISSUING, firstBlankId: 1 })).toEqual({
    certificateIds: [1, 2, 3, 4, 5, 6, 7],
    first: 'ӘТМ 0000001',
    last: 'ӘТМ 0000007',
  });
  expect(await numbersByName(school)).toMatchObject({
    'Әлімов Болат': 'ӘТМ 0000001',
    'Байғазиев Болат': 'ӘТМ 0000005',
  });
  expect(await planner.call('certificates.issue', ISSUING)).toMatchObject({ code: 'certificates.nobodyDue' });
});

test('a certificate says what the file says, and the IIN only to a paper', async () => {
  const { planner } = await certificateSchool();
  await planner.get('certificates.setRussianName', { cadetId: 1, nameRu: 'Алимов Болат' });
  await planner.get('certificates.issue', ISSUING);
  const { content, registerNumber, overall } = await planner.get('certificates.get', { certificateId: 1 });
  expect({ registerNumber, overall }).toEqual({ registerNumber: '1/2027', overall: 5 });
  expect(content).toEqual({
    blank: { series: 'ӘТМ', number: '0000001', text: 'ӘТМ 0000001' },
    registerNumber: '1/2027',
    nameKk: 'Әлімов Болат',
    nameRu: 'Алимов Болат',
    iin: '******0000',
    birthDate: '1999-01-01',
    school: 'Әскери-техникалық мектеп',
    from: '2027-01-11',
    to: '2027-02-19',
    hours: { initial: 16, specialty: 78, total: 94 },
    specialty: { kk: 'Атқыш', ru: 'Стрелок' },
    marks: [
      { subjectCode: 'FIR', names: { kk: 'Атыс', ru: 'Огневая', en: 'Firing' }, mark: 5 },
      { subjectCode: 'DRL', names: { kk: 'Сап', ru: 'Строевая', en: 'Drill' }, mark: 4 },
    ],
    overall: 5,
    protocol: { number: '7', date: '2027-02-17' },
    order: { number: '21', date: '2027-02-18' },
    director: 'Есімов Қ. Н.',
    issuedOn: '2027-02-19',
    duplicateOf: null,
  });
  expect((await planner.get('certificates.get', { certificateId: 5 })).content.nameRu).toBe('Байгазиев Болат');
});

test('nobody gets a certificate without a signed order, an overall mark or a free blank, and none is issued then', async () => {
  const { planner } = await certificateSchool({ blanks: 6 });
  expect(await planner.call('certificates.issue', ISSUING)).toMatchObject({
    code: 'certificates.tooFewBlanks',
    params: { count: 7, free: 6 },
  });
  expect(await planner.call('certificates.issue', { ...ISSUING, cadetIds: [1, 8] })).toMatchObject({
    code: 'certificates.notDue',
    params: { count: 1, names: ['Өтегенов Болат'] },
  });
  expect(await planner.call('certificates.issue', { ...ISSUING, issuedOn: '2027-02-17' })).toMatchObject({
    code: 'certificates.beforeOrder',
    params: { date: '2027-02-18', number: '21' },
  });
  const late = { number: '7', date: '2027-02-20' };
  expect(await planner.call('certificates.issue', { ...ISSUING, protocol: late })).toMatchObject({
    code: 'certificates.protocolLater',
  });
  expect(await planner.call('certificates.issue', { ...ISSUING, issuedOn: '2027-03-22' })).toMatchObject({
    code: 'certificates.tooFarAhead',
    params: { latest: '2027-03-21' },
  });
  expect(await planner.call('certificates.issue', { ...ISSUING, cadetIds: [1], firstBlankId: 2 })).toMatchObject({
    code: 'certificates.nextIsAnother',
  });
  expect((await planner.get('certificates.list', {})).certificates).toEqual([]);
  // The day of the order itself, and as many men as there are blanks, will do.
  await planner.get('certificates.issue', { ...ISSUING, issuedOn: '2027-02-18', cadetIds: [1, 2, 3, 4, 5, 6] });
});

test('an unsigned order and exams that are open again are named as what stands against a man', async () => {
  const { planner } = await certificateSchool({
    sql: `
      UPDATE leaving_order SET number = NULL, date = NULL, signed_at = NULL, signed_by = NULL;
      UPDATE exam_closing SET reopened_at = '2027-02-18T09:00:00', reopened_by = 2, reason = 'апелляция' WHERE exam_id = 1;
      DELETE FROM leaving_man WHERE cadet_id = 2;
      UPDATE leaving_man SET paper = 'certificate' WHERE cadet_id = 8;`,
  });
  const { men } = await planner.get('certificates.candidates', { cohortId: 1 });
  const of = (cadetId: number) => men.find((man) => man.cadetId === cadetId);
  expect(of(1)?.hindrances).toEqual(['open', 'orderUnsigned']);
  expect(of(2)?.hindrances).toEqual(['noOrder']);
  expect(of(8)?.hindrances).toEqual(['orderUnsigned', 'otherPaper']);
  expect(of(4)).toMatchObject({ due: null, order: null, hindrances: ['orderUnsigned'] });
  expect(await planner.call('certificates.issue', ISSUING)).toMatchObject({ code: 'certificates.nobodyDue' });
});

test('two who issue at once never share a blank or a line of the register', async () => {
  const school = await certificateSchool();
  const second = await school.signIn('planner');
  const [one, other] = await Promise.all([
    school.planner.get('certificates.issue', { ...ISSUING, cadetIds: [1, 2, 3] }),
    second.get('certificates.issue', { ...ISSUING, cadetIds: [4, 5] }),
  ]);
  expect([one.first, one.last, other.first, other.last]).toEqual([
    'ӘТМ 0000001',
    'ӘТМ 0000003',
    'ӘТМ 0000004',
    'ӘТМ 0000005',
  ]);
  const { certificates } = await second.get('certificates.list', {});
  expect(certificates.map(({ registerNumber }) => registerNumber)).toEqual([
    '1/2027',
    '2/2027',
    '3/2027',
    '4/2027',
    '5/2027',
  ]);
  // What the screens forbid the file forbids too.
  await expect(
    school.write(
      `INSERT INTO certificate (cohort_id, cadet_id, blank_id, year, number, key_id, content, code, issued_on, issued_at, issued_by)
         VALUES (1, 6, 3, 2027, 6, 1, '{}', 'x', '2027-02-19', '2027-02-19T10:00', 4)`,
    ),
  ).rejects.toThrow('certificate.blank_id');
});

test('a paper spoiled in print moves to the next blank on the same line, and the register remembers', async () => {
  const { planner } = await certificateSchool({ blanks: 8 });
  await planner.get('certificates.issue', ISSUING);
  expect(await planner.get('certificates.spoil', { certificateId: 2, reason: 'принтер жыртты' })).toEqual({
    certificateId: 8,
    number: 'ӘТМ 0000008',
  });
  const { certificates, counts } = await planner.get('certificates.list', { cohortId: 1 });
  expect(counts).toEqual({ valid: 7, spoiled: 1, replaced: 0, revoked: 0 });
  expect(certificates.filter(({ registerNumber }) => registerNumber === '2/2027')).toMatchObject([
    { certificateId: 2, state: 'spoiled', reason: 'принтер жыртты', replacedBy: { number: 'ӘТМ 0000008' } },
    { certificateId: 8, state: 'valid', number: 'ӘТМ 0000008', duplicate: false },
  ]);
  const { blanks, counts: register, next } = await planner.get('certificates.blanks', {});
  expect(register).toEqual({ free: 0, issued: 7, spoiled: 1, lost: 0 });
  expect(next).toBeNull();
  expect(blanks[1]).toMatchObject({
    text: 'ӘТМ 0000002',
    state: 'spoiled',
    reason: 'принтер жыртты',
    certificateId: 2,
  });
  expect(await planner.call('certificates.spoil', { certificateId: 8, reason: 'тағы' })).toMatchObject({
    code: 'certificates.tooFewBlanks',
  });
  expect(await planner.call('certificates.spoil', { certificateId: 2, reason: 'тағы' })).toMatchObject({
    code: 'certificates.ended',
  });
});

test('a duplicate says the same on a line of its own; a revoked man gets another only when he is named', async () => {
  const { planner, director } = await certificateSchool();
  await planner.get('certificates.issue', ISSUING);
  const wish = { certificateId: 1, reason: 'жоғалтқан', issuedOn: '2027-02-18' };
  expect(await planner.call('certificates.duplicate', wish)).toMatchObject({ code: 'certificates.beforeIssue' });
  expect(await planner.get('certificates.duplicate', { ...wish, issuedOn: '2027-03-05' })).toEqual({
    certificateId: 8,
    number: 'ӘТМ 0000008',
    registerNumber: '8/2027',
  });
  const first = await planner.get('certificates.get', { certificateId: 1 });
  const second = await planner.get('certificates.get', { certificateId: 8 });
  expect(first).toMatchObject({
    state: 'replaced',
    endedOn: '2027-03-05',
    others: [{ certificateId: 8, duplicate: true }],
  });
  expect(second.content).toEqual({
    ...first.content,
    blank: { series: 'ӘТМ', number: '0000008', text: 'ӘТМ 0000008' },
    registerNumber: '8/2027',
    issuedOn: '2027-03-05',
    duplicateOf: { text: 'ӘТМ 0000001', registerNumber: '1/2027', issuedOn: '2027-02-19' },
  });

  const revoking = { certificateId: 3, reason: 'аты қате', on: '2027-02-19' };
  expect(await planner.call('certificates.revoke', revoking)).toMatchObject({
    code: 'session.noRight',
    params: { right: 'certificates.revoke' },
  });
  await (await director()).get('certificates.revoke', revoking);
  expect(await planner.call('certificates.issue', ISSUING)).toMatchObject({ code: 'certificates.nobodyDue' });
  const cadetId = (await planner.get('certificates.get', { certificateId: 3 })).cadetId;
  await planner.get('certificates.issue', { ...ISSUING, cadetIds: [cadetId] });
  expect((await planner.get('certificates.list', { state: 'revoked' })).certificates).toMatchObject([
    { certificateId: 3, reason: 'аты қате' },
  ]);
});

test('what was issued never changes: not by a later mark or name, not by a hand in the file, not by an undo', async () => {
  const school = await certificateSchool();
  const { planner, commander } = school;
  await planner.get('certificates.issue', ISSUING);
  const before = (await planner.get('certificates.get', { certificateId: 1 })).content;
  await school.write(`
    UPDATE cadet SET surname = 'Басқаев' WHERE id = 1;
    UPDATE exam_closing SET reopened_at = '2027-02-20T09:00:00', reopened_by = 2, reason = 'апелляция' WHERE exam_id = 1;
    UPDATE exam_mark SET mark = '3' WHERE exam_id = 1 AND cadet_id = 1;`);
  const after = await planner.get('certificates.get', { certificateId: 1 });
  expect(after.content).toEqual(before);
  expect(after.changedSince).toEqual(['name', 'marks', 'overall']);
  for (const change of [
    "UPDATE certificate SET content = '{}' WHERE id = 1",
    "UPDATE certificate SET code = 'x' WHERE id = 1",
    'UPDATE certificate SET blank_id = 9 WHERE id = 1',
    "UPDATE signing_secret SET private_key = 'x'",
    "UPDATE certificate_blank SET gone = 'lost', gone_on = '2027-02-20', gone_by = 1, reason = 'x' WHERE id = 1",
  ])
    await expect(school.write(change), change).rejects.toThrow(/certificates\.(frozen|blankIssued)/);
  await expect(school.write('DELETE FROM certificate WHERE id = 1')).rejects.toThrow('certificates.kept');
  await expect(
    school.write('UPDATE leaving_order SET number = NULL, date = NULL, signed_at = NULL, signed_by = NULL'),
  ).rejects.toThrow('orders.papersStand');
  expect(await planner.get('history.lastOfMine', {})).toBeNull();
  expect(await commander.call('certificates.issue', ISSUING)).toMatchObject({ code: 'session.noRight' });
});

test('references have a register of their own', async () => {
  const { planner } = await certificateSchool();
  await planner.get('certificates.issueReferences', ISSUING);
  expect(await planner.get('certificates.references', { cohortId: 1 })).toEqual([
    {
      referenceId: 1,
      cohortId: 1,
      cohort: '2027-01',
      cadetId: 8,
      name: 'Өтегенов Болат',
      platoonId: 2,
      platoon: 2,
      registerNumber: '1/2027',
      issuedOn: '2027-02-19',
      failedSubjects: ['DRL'],
    },
  ]);
  expect(await planner.call('certificates.issueReferences', ISSUING)).toMatchObject({ code: 'certificates.nobodyDue' });
});

test('300 certificates are issued in one act within a second, and the register is read in 50 ms', async () => {
  const { planner } = await certificateSchool({ men: 301, platoons: 6, blanks: 320 });
  const issued = await quickest(1, async () => {
    const { certificateIds } = await planner.get('certificates.issue', ISSUING);
    expect(certificateIds).toHaveLength(300);
  });
  const list = await quickest(5, () => planner.get('certificates.list', { cohortId: 1 }));
  const candidates = await quickest(5, () => planner.get('certificates.candidates', { cohortId: 1 }));
  const blanks = await quickest(5, () => planner.get('certificates.blanks', {}));
  expect(issued).toBeLessThan(1000);
  expect(list).toBeLessThan(50);
  expect(candidates).toBeLessThan(100);
  expect(blanks).toBeLessThan(50);
});
