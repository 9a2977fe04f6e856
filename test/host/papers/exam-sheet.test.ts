import { expect, test } from 'vitest';
import { closeSheet, drillExam, examSchool, markCell } from '../exams/exam-school.ts';
import { hasPdfTools, readPdf } from './paper-bytes.ts';

const wordsOf = (pages: string[]) => pages.join(' ').replaceAll(/\s+/g, ' ');
const lineOf = (pages: string[], name: string) =>
  wordsOf([
    pages
      .join('\n')
      .split('\n')
      .find((one) => one.includes(name)) ?? '',
  ]).trim();

test.skipIf(!hasPdfTools)(
  'an exam sheet is to be written by hand, then says what was signed, why it was opened again and who was let in',
  async () => {
    // Men 3 and 4 have paid nothing.
    const school = await examSchool({ men: 8, sql: 'DELETE FROM payment WHERE cadet_id IN (3, 4);' });
    const { commander, instructor, planner } = school;
    const examId = await drillExam(school);
    const paper = await planner.get('papers.examSheetPdf', { examId });
    expect(paper.fileName).toBe('Емтихан парағы DRL 1 2027-02-15.pdf');
    const open = readPdf(paper);
    expect(open.pages).toHaveLength(1);
    const blank = wordsOf(open.pages);
    for (const part of [
      'Парақ жабылмаған',
      'Әскери-техникалық мектеп',
      '2027-01 лек · 1‑взвод · негізгі тапсыру',
      'Пәні: Сап, 28 сағат',
      'Өткізілді: 15.02.2027, 08:30–10:20, Плац',
      'Комиссия туралы бұйрық № 40: Тест commander, Тест instructor, Омаров Н.',
      'Тегі, аты, әкесінің аты',
      'Емтихан тапсырды: ____. «5»: ____',
      'Есенқұлов Болат: төлемақы толық емес: 263 318 ₸.',
    ])
      expect(blank).toContain(part);
    expect(lineOf(open.pages, 'Әлімов')).toBe('1 Курсант Әлімов Болат');
    expect(lineOf(open.pages, '4 Курсант')).toBe('4 Курсант Есенқұлов Болат жіберілмеді');

    await commander.get('exams.admit', { examId, cadetIds: [3], reason: 'төлем жолда, 12-баянат' });
    const marks = [5, 2, 4, null, 3, 'absent', 'excused', 5] as const;
    await instructor.get('sheets.put', {
      examId,
      cells: [
        ...marks.flatMap((mark, index) => (mark === null ? [] : [markCell(index + 1, mark)])),
        { cadetId: 1, field: 'ticket', seen: null, value: 17 },
      ],
    });
    await closeSheet(school, examId);
    const [first] = (await planner.get('sheets.get', { examId })).closings;
    await commander.get('sheets.reopen', { examId, reason: 'апелляция, 34-бұйрық' });
    await instructor.get('sheets.put', { examId, cells: [markCell(5, 4, 3)] });
    await closeSheet(school, examId);

    const { pages } = readPdf(await planner.get('papers.examSheetPdf', { examId }));
    const text = wordsOf(pages);
    expect(text).not.toContain('Парақ жабылмаған');
    expect(lineOf(pages, 'Әлімов')).toBe('1 Курсант Әлімов Болат 17 5 өте жақсы');
    expect(lineOf(pages, 'Байғазиев')).toMatch(/2 қанағаттанарлықсыз$/);
    expect(lineOf(pages, 'Ғабдуллин')).toMatch(/4 жақсы рұқсатпен$/);
    expect(lineOf(pages, 'Кенжебеков')).toMatch(/— келмеді$/);
    expect(lineOf(pages, 'Қожахметов')).toMatch(/— босатылған$/);
    for (const part of [
      'Ғабдуллин Болат: төлемақы толық емес: 263 318 ₸. Рұқсат: «төлем жолда, 12-баянат», Тест commander, 15.02.2027 09:00.',
      'қайта ашылды: «апелляция, 34-бұйрық», Тест commander.',
      'Жиһангеров Болат: 3 болған, енді 4.',
      // 5, 2, 4, 4, 5: twenty over five; four of five pass, the same four with 4 and better.
      'Емтихан тапсырды: 5. «5»: 2, «4»: 2, «3»: 0, «2»: 1. Келмеді: 1, босатылды: 1, жіберілмеді: 1.',
      'Орташа баға 4,00, үлгерім 80 %, сапа 80 %.',
      'Тест commander, 15.02.2027 09:00 қол қойды',
    ])
      expect(text).toContain(part);

    const before = readPdf(
      await planner.get('papers.examSheetPdf', { examId, closingId: first?.closingId ?? 0, language: 'ru' }),
    );
    // 5, 2, 4, 3, 5: nineteen over five.
    expect(wordsOf(before.pages)).toContain('Средний балл 3,80, успеваемость 80 %, качество 60 %.');
    expect(lineOf(before.pages, 'Жиһангеров')).toMatch(/3 удовлетворительно$/);
    expect(wordsOf(before.pages)).toContain('ЭКЗАМЕНАЦИОННАЯ ВЕДОМОСТЬ');
    expect(await planner.call('papers.examSheetPdf', { examId, closingId: 99 })).toMatchObject({
      code: 'sheets.unknownClosing',
    });
  },
);

test.skipIf(!hasPdfTools)(
  'a sheet of a practical subject shows results and the table they were marked by',
  async () => {
    const school = await examSchool({ men: 3 });
    const examId = await drillExam(school, { normIds: [4] });
    const value = [0, 3, 5];
    await school.instructor.get('sheets.put', {
      examId,
      cells: value.map((faults, index) => ({
        cadetId: index + 1,
        field: 'results' as const,
        seen: [],
        value: [{ normId: 4, value: faults }],
      })),
    });
    const { pages, size } = readPdf(await school.planner.get('papers.examSheetPdf', { examId }));
    expect(size).toBe('841.89 x 595.28 pts (A4)');
    expect(lineOf(pages, 'Әлімов')).toBe('1 Курсант Әлімов Болат 0 5 өте жақсы');
    expect(lineOf(pages, 'Байғазиев')).toBe('2 Курсант Байғазиев Болат 3 4 жақсы');
    expect(lineOf(pages, 'Ғабдуллин')).toBe('3 Курсант Ғабдуллин Болат 5 3 қанағаттанарлық');
    expect(wordsOf(pages)).toContain('Саптық тәсілдер, қате: «5»: 1, «4»: 3, «3»: 5');

    // However many lines the table has, the signatures take the figures along to the next page.
    const sheet = await school.planner.get('sheets.get', { examId });
    const heading = {
      language: 'kk' as const,
      now: '2027-02-15T09:00:00',
      school: { name: 'Мектеп', directorName: 'Есімов Қ. Н.', sample: false },
    };
    const ends = [8, 10, 12, 14, 16].map(async (lines) => {
      const rows = Array.from({ length: lines }, (_, index) => sheet.rows[index % 3] ?? expect.fail('a line'));
      const bytes = await school.options.services.press.draw('examSheetPdf', heading, { sheet: { ...sheet, rows } });
      const drawn = readPdf({ fileName: '', mediaType: '', bytes: bytes.toString('base64') }).pages;
      return { pages: drawn.length, together: /Орташа баға[^\f]*Комиссия төрағасы/.test(drawn.at(-1) ?? '') };
    });
    const found = await Promise.all(ends);
    expect(found.every(({ together }) => together)).toBe(true);
    expect(new Set(found.map(({ pages: count }) => count))).toEqual(new Set([1, 2]));
  },
);
