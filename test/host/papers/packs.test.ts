import { expect, test } from 'vitest';
import { createPress } from '../../../electron/papers/press.ts';
import { PACKS } from '../../../shared/papers/packs.ts';
import { drillExam, examSchool } from '../exams/exam-school.ts';
import { dailySchool } from './daily-school.ts';
import { examPapersSchool } from './exam-papers-school.ts';
import { hasPdfTools, readPdf } from './paper-bytes.ts';

const TODAY = { cohortId: 1, pack: 'today' as const, date: '2027-01-27', parts: [...PACKS.today] };
const wordsOf = (page = '') => page.replaceAll(/\s+/g, ' ').trim();

test.skipIf(!hasPdfTools)(
  'a pack is one file with its contents, pages that go on, and fronts on fronts; what is missing is named',
  async () => {
    const { commander } = await dailySchool();
    const { paper, missing } = await commander.get('papers.pack', TODAY);
    expect(paper.fileName).toBe('Бүгінгі жинақ 2027-01 2027-01-27.pdf');
    expect(missing.map(({ part, code }) => [part, code])).toEqual([['lessons', 'papers.noLessons']]);
    const { pages } = readPdf(paper);
    const cover = wordsOf(pages[0]);
    // Reports begin on the fronts 3 and 5, the list of the kitchen on 7; the rolls on 10 and 11; behind them the back of 12 is empty.
    expect(cover).toContain('1 Саптық жазба, таңғы 3 2 Саптық жазба, кешкі 5 3 Тамақтану тізімі 7 4 Қақпа парағы 8');
    expect(cover).toContain('6 Таңғы тексеру парағы 11 7 Босату қағаздары 13 Жинаққа кірмегені');
    expect(cover).toContain('Күннің сабақтары: бұл күні сабақ жоқ');
    expect(pages).toHaveLength(16);
    // Passes are cut up and have nothing at their edges; every other page counts through the whole pack.
    for (const [index, page] of pages.slice(0, 12).entries()) expect(wordsOf(page)).toContain(`${index + 1} / 16 бет`);
    expect(wordsOf(pages[1])).toContain('Артқы беті бос');
    expect(wordsOf(pages[12])).toContain('№ 0001');
    expect(await commander.get('papers.packProgress', {})).toBeNull();
    expect(await commander.get('papers.stopPack', {})).toEqual({ wasRunning: false });
  },
);

test.skipIf(!hasPdfTools)(
  'the packs of exams and of the end hold the lists that have no paper of their own',
  async () => {
    const school = await examSchool({ men: 4, sql: 'DELETE FROM payment WHERE cadet_id = 3;' });
    await drillExam(school);
    const exam = await school.planner.get('papers.pack', {
      ...TODAY,
      pack: 'exam',
      parts: [...PACKS.exam],
      language: 'ru',
    });
    const text = wordsOf(readPdf(exam.paper).pages.join(' '));
    expect(exam.missing).toEqual([]);
    expect(text).toContain('Расписание экзаменов');
    expect(text).toMatch(/15\.02\.2027 08:30–10:20 \S+ 1 .*Плац 4 40/);
    expect(text).toMatch(/не допущен: \S+ .*263 318/);
    expect(text).toContain('ЭКЗАМЕНАЦИОННАЯ ВЕДОМОСТЬ');

    const { commander } = await examPapersSchool();
    const parts = [...PACKS.closing];
    const closing = await commander.get('papers.pack', { ...TODAY, pack: 'closing', parts, date: '2027-02-18' });
    expect(closing.missing.map(({ part }) => part)).toEqual(['orders', 'militaryId', 'classJournal', 'ledger']);
    expect(wordsOf(readPdf(closing.paper).pages[0])).toContain('1 Жиынтық парақ 2');
  },
);

test('nobody gets a part he may not read, and a pack of nothing is refused', async () => {
  const { commander, officer } = await dailySchool();
  expect(await officer.call('papers.pack', { ...TODAY, pack: 'exam', parts: ['examPlan'] })).toMatchObject({
    code: 'session.noRight',
    params: { right: 'exams.read' },
  });
  expect(await commander.call('papers.pack', { ...TODAY, parts: ['lessons'] })).toMatchObject({
    code: 'papers.emptyPack',
    params: { parts: 1 },
  });
  // A part of another pack is none of this one.
  expect(await commander.call('papers.pack', { ...TODAY, pack: 'gate', parts: ['meals'] })).toMatchObject({
    code: 'papers.emptyPack',
  });
});

test('a pack that is stopped is drawn no further, and another paper is not touched by it', async () => {
  const press = createPress({
    workerFile: new URL('../../../electron/papers/press-worker.ts', import.meta.url),
    fontsFolder: 'assets/fonts',
  });
  const heading = {
    language: 'kk',
    now: '2027-01-10T09:00:00',
    school: { name: 'Мектеп', directorName: 'Е.', sample: false },
  } as const;
  const cover = { title: 'Жинақ', line: [], missing: [] };
  const papers = [{ name: 'recoverySheetPdf' as const, facts: 'A' }];
  const run = press.pack(heading, { cover, parts: [{ title: 'Парақ', papers }] });
  expect(run.progress()).toEqual({ done: 0, all: 2 });
  const other = press.draw('recoverySheetPdf', heading, 'B');
  run.stop();
  expect(await run.done).toBeNull();
  expect((await other).subarray(0, 5).toString()).toBe('%PDF-');
});
