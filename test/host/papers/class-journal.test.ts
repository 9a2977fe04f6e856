import { expect, test } from 'vitest';
import { journalSchool } from '../journal/journal-school.ts';
import { hasPdfTools, readPdf } from './paper-bytes.ts';

const MONDAY = '2027-01-11';

test.skipIf(!hasPdfTools)(
  'the class journal: names by dates with their codes, lessons with hours held against the plan, a page a subject',
  async () => {
    const { planner, instructor, at } = await journalSchool();
    const book = { cohortId: 1, platoonId: 1 };
    expect(await instructor.call('papers.classJournalPdf', book)).toMatchObject({
      code: 'papers.noPages',
      params: { platoon: 1 },
    });
    expect(await planner.call('papers.classJournalPdf', { ...book, platoonId: 99 })).toMatchObject({ ok: false });
    const { lessons } = await planner.get('journal.day', { cohortId: 1, date: MONDAY });
    const [first, ...others] = lessons;
    if (!first) expect.fail('a lesson');
    at('2027-01-11T18:00:00');
    await instructor.get('journal.close', {
      cohortId: 1,
      lesson: first.ref,
      topic: 'Қару құрылысы',
      instructorId: first.instructor.id,
      marks: [
        { cadetId: 2, kind: 'excused', reason: 'illness', hours: 1, note: null },
        { cadetId: 3, kind: 'unexcused', reason: null, hours: first.hours, note: null },
      ],
    });
    await instructor.get('journal.closeMany', { cohortId: 1, lessons: others.map(({ ref }) => ref) });

    const paper = await instructor.get('papers.classJournalPdf', book);
    expect(paper.fileName).toBe('Сабақ журналы 2027-01 1-взвод.pdf');
    const { pages } = readPdf(paper);
    // A page for each subject that was taught on the first day.
    expect(pages).toHaveLength(new Set(lessons.map(({ subjectCode }) => subjectCode)).size);
    const page = pages.find((text) => text.includes(`(${first.subjectCode})`)) ?? '';
    const own = lessons.filter(({ subjectCode }) => subjectCode === first.subjectCode);
    const hours = own.reduce((sum, lesson) => sum + lesson.hours, 0);
    const { subjects } = await planner.get('journal.ledger', { cohortId: 1 });
    const subject = subjects.find(({ code }) => code === first.subjectCode);
    const planned = (subject?.initialHours ?? 0) + (subject?.specialtyHours ?? 0);
    const lineOf = (text: string) =>
      page
        .split('\n')
        .find((line) => line.includes(text))
        ?.replace(/\s+/g, ' ')
        .trim();
    expect(page).toContain(`өтілгені ${hours} / ${planned}`);
    // One hour of a longer lesson is told by its number, a whole lesson by the letter alone.
    expect(first.hours).toBeGreaterThan(1);
    expect(lineOf('Әлімов Б01')).toBe('1 Әлімов Б01');
    expect(lineOf('Әлімов Б02')).toBe('2 Әлімов Б02 б1 1');
    expect(lineOf('Әлімов Б03')).toBe(`3 Әлімов Б03 с ${first.hours}`);
    expect(lineOf('Қару құрылысы')).toContain(
      `1 11.01.2027 ${first.hours} ${first.hours} / ${planned} Қару құрылысы ${first.instructor.name}`,
    );
    const russian = readPdf(await instructor.get('papers.classJournalPdf', { ...book, language: 'ru' })).pages;
    expect(russian[0]).toContain('Журнал учёта занятий');

    // With the last papers of the intake: behind the cover the same pages again.
    const closing = { pack: 'closing' as const, parts: ['classJournal' as const], date: MONDAY };
    const pack = await planner.get('papers.pack', { cohortId: 1, language: 'kk', ...closing });
    expect(pack.missing).toEqual([]);
    expect(readPdf(pack.paper).pages).toHaveLength(1 + pages.length);
  },
);
