import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { visitor } from '../../fixtures/test-host.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';
import { bytesOf, hasPdfTools, readPdf } from './paper-bytes.ts';

/** Three made-up men (IINs of DOMAIN §4): two enrolled, one refused; the order of their names is Kazakh. */
const MEN = `
  INSERT INTO school_order (id, cohort_id, kind, number, date, basis)
    VALUES (5, 1, 'enrolment', '12-к', '2027-01-11', 'медициналық комиссияның 09.01.2027 № 3 хаттамасы');
  INSERT INTO cadet (id, cohort_id, roster_number, surname, given_name, patronymic, iin, birth_date, medical_result,
    enrolment_order_id, platoon_id) VALUES
    (1, 1, 1, 'Ұлықбеков', 'Әділ', 'Һакімұлы', '990514300019', '1999-05-14', 'fit', 5, 1),
    (2, 1, 2, 'Әлімов', 'Ғабит', NULL, '000229501234', '2000-02-29', 'fitWithLimits', 5, 1);
  INSERT INTO cadet (id, cohort_id, roster_number, surname, given_name, iin, birth_date, refused_on, refusal_reason)
    VALUES (3, 1, 3, '=Қалиев', 'Өмір; "Іс"', '990514301802', '1999-05-14', '2027-01-09', 'жасы келмейді');
  INSERT INTO payment (cadet_id, amount) VALUES (1, 200000), (1, 63318);
  INSERT INTO cadet_document VALUES (1, 'application', '2027-01-05'), (1, 'idCopy', '2027-01-05');`;

test.skipIf(!hasPdfTools)(
  'the enrolment order names number, date, basis, director and the men in Kazakh order',
  async () => {
    const { planner } = await intakeSchool({ sql: MEN });
    const paper = await planner.get('papers.enrolmentOrderPdf', { orderId: 5 });
    expect(paper.fileName).toBe('Қабылдау бұйрығы 12-к.pdf');
    const { pages, size } = readPdf(paper);
    expect(size).toBe('595.28 x 841.89 pts (A4)');
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    for (const part of [
      'БҰЙРЫҚ',
      '№ 12-к',
      '11.01.2027',
      'Алматы қаласы',
      'комиссияның 09.01.2027 № 3',
      'Қ. Н. Есімов',
    ])
      expect(text).toContain(part);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('2 азамат 11.01.2027–19.02.2027 аралығындағы 2027-01 лекке');
    expect(text).toMatch(/1\s+Әлімов Ғабит\s+29\.02\.2000[\s\S]*2\s+Ұлықбеков Әділ Һакімұлы\s+14\.05\.1999/);
    expect(text).not.toContain('990514300019');
    const russian =
      readPdf(await planner.get('papers.enrolmentOrderPdf', { orderId: 5, language: 'ru' })).pages[0] ?? '';
    for (const part of ['ПРИКАЗ', 'О зачислении курсантов в набор 2027-01', '(2 человека)', 'Директор школы'])
      expect(russian).toContain(part);
    expect(await planner.call('papers.enrolmentOrderPdf', { orderId: 6 })).toMatchObject({
      code: 'papers.unknownOrder',
    });
    // The letter about the fee of one of them: both payments, their sum, and that it is the whole fee.
    const letter = await planner.get('papers.feeLetterPdf', { cadetId: 1 });
    expect(letter.fileName).toBe('Төлемақы туралы анықтама Ұлықбеков Әділ Һакімұлы.pdf');
    const words = (readPdf(letter).pages[0] ?? '').replaceAll(/\s+/g, ' ');
    for (const part of [
      '10.01.2027',
      'Ұлықбеков Әділ Һакімұлы (туған күні 14.05.1999) деген азаматқа',
      '2027-01 лекте (11.01.2027–19.02.2027) оқу үшін мемлекеттік төлемақыға 263 318 ₸ төленді',
      'Белгіленген төлемақы — 263 318 ₸, толық төленген',
      'киім, жатын орын және күніне үш мезгіл тамақ',
      '1 — 200 000 ₸',
      '2 — 63 318 ₸',
      'Барлығы 263 318 ₸',
    ])
      expect(words).toContain(part);
    expect(await planner.call('papers.feeLetterPdf', { cadetId: 2 })).toMatchObject({ code: 'papers.noPayments' });
    // The ledger: who paid nothing owes all, who was refused before he paid is not in it, and its sum adds up.
    const money = { receipt: 'К-7', paidOn: '2027-01-09', source: 'state', returnBasis: null } as const;
    await planner.get('admissions.addPayment', { cadetId: 2, amount: 100_000, ...money });
    const back = { paidOn: '2027-01-09', receipt: null, source: 'own', returnBasis: '№ 3 өтініш' } as const;
    await planner.get('admissions.addPayment', { cadetId: 2, amount: 40_000, ...back });
    const ledger = await planner.get('papers.feeLedgerPdf', { cohortId: 1 });
    expect(ledger.fileName).toBe('Төлемақы кітабы 2027-01.pdf');
    const lines = (readPdf(ledger).pages[0] ?? '').split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
    for (const line of [
      '1 Әлімов Ғабит 263 318 09.01.2027 К-7 мемлекет 100 000',
      '09.01.2027 өзі 40 000 № 3 өтініш 203 318',
      '2 Ұлықбеков Әділ Һакімұлы 263 318 тізімнен өзі 200 000',
      'тізімнен өзі 63 318',
      'Барлығы 526 636 363 318 40 000 203 318',
      '263 318 ₸ × 2 адам = 526 636 ₸ = төленгені 323 318 ₸ + қарызы 203 318 ₸.',
    ])
      expect(lines).toContain(line);
    expect(lines.join()).not.toContain('Қалиев');
    const inRussian = readPdf(await planner.get('papers.feeLedgerPdf', { cohortId: 1, language: 'ru' })).pages[0] ?? '';
    expect(inRussian).toContain('Книга учёта платы за обучение');
  },
);

test('the list of applicants is a sheet with real dates and sums and masked numbers', async () => {
  const { planner, cohortId } = await intakeSchool({ sql: MEN });
  const [sheet] = await readExcelFile(bytesOf(await planner.get('papers.admissionsXlsx', { cohortId })));
  expect(sheet?.sheet).toBe('Қабылдау тізімі');
  expect(sheet?.data[0]?.slice(0, 6)).toEqual(['№', 'Тегі', 'Аты', 'Әкесінің аты', 'ЖСН', 'Туған күні']);
  const enrolled = 'Қабылданды: 11.01.2027 күнгі № 12-к бұйрық';
  expect(sheet?.data.slice(1)).toEqual([
    [
      1,
      '=Қалиев',
      'Өмір; "Іс"',
      null,
      '******1802',
      new Date('1999-05-14'),
      null,
      null,
      0,
      0,
      null,
      'Қабылданбады: жасы келмейді',
    ],
    [2, 'Әлімов', 'Ғабит', null, '******1234', new Date('2000-02-29'), null, 'шектеумен жарамды', 0, 0, 1, enrolled],
    [3, 'Ұлықбеков', 'Әділ', 'Һакімұлы', '******0019', new Date('1999-05-14'), null, 'жарамды', 2, 263318, 1, enrolled],
  ]);
});

test('as csv the list opens rightly in Excel and runs no formula', async () => {
  const { planner, cohortId } = await intakeSchool({ sql: MEN });
  const bytes = bytesOf(await planner.get('papers.admissionsCsv', { cohortId, language: 'ru' }));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toBe(`1;'=Қалиев;"Өмір; ""Іс""";;******1802;14.05.1999;;;0;0;;Отказано: жасы келмейді`);
  expect(lines[3]).toBe(
    '3;Ұлықбеков;Әділ;Һакімұлы;******0019;14.05.1999;;годен;2;263318;1;Зачислен: приказ № 12-к от 11.01.2027',
  );
});

test.skipIf(!hasPdfTools)('the recovery sheet carries the code in its groups and says where it belongs', async () => {
  const { planner, recoveryCode } = await intakeSchool();
  const { pages } = readPdf(await planner.get('papers.recoverySheetPdf', { recoveryCode }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Қалпына келтіру парағы');
  expect(pages[0]).toContain('сейфте');
  const groups = recoveryCode.split('-');
  expect(groups).toHaveLength(14);
  expect(pages[0]?.match(/\b[0-9A-Z]{4}\b/g)?.filter((group) => groups.includes(group))).toEqual(groups);
});

test('papers need their rights, and a list without men says so', async () => {
  const { host, planner, cohortId } = await intakeSchool();
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  expect(await instructor.call('papers.admissionsXlsx', { cohortId })).toMatchObject({ code: 'session.noRight' });
  expect(await instructor.call('papers.admissionsCsv', { cohortId })).toMatchObject({ code: 'session.noRight' });
  expect(await planner.call('papers.admissionsXlsx', { cohortId })).toMatchObject({
    code: 'papers.noApplicants',
    params: { intake: '2027-01' },
  });
  expect(await planner.call('papers.admissionsXlsx', { cohortId: 9 })).toMatchObject({ code: 'papers.unknownIntake' });
  expect(await visitor(host).call('papers.recoverySheetPdf', { recoveryCode: 'A' })).toMatchObject({
    code: 'session.notSignedIn',
  });
});
