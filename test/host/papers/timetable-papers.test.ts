import ICAL from 'ical.js';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { daysBetween } from '../../../shared/kit/local-time.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';
import { bytesOf, hasPdfTools, readPdf } from './paper-bytes.ts';

const NAMES = `UPDATE place SET name = CASE type WHEN 'class' THEN 'Сынып ' || id WHEN 'drill' THEN 'Плац'
  WHEN 'gym' THEN 'Спорт залы' WHEN 'field' THEN 'Дала ' || id ELSE 'Полигон' END;
  UPDATE lesson_kind SET name_kk = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №' WHERE code = 'LAW-LONG'`;

test.skipIf(!hasPdfTools)(
  'a page for each platoon and week, with approval block, codes, all letters and version',
  async () => {
    const { planner, cohortId } = await intakeSchool({ platoons: 2, sql: NAMES, planned: true });
    const paper = await planner.get('papers.timetablePdf', { cohortId });
    expect(paper).toMatchObject({ fileName: 'Сабақ кестесі 2027-01 взводтар.pdf', mediaType: 'application/pdf' });
    const { pages, size } = readPdf(paper);
    expect(size).toBe('841.89 x 595.28 pts (A4)');
    // 35 lesson days from Monday: five whole weeks and five days, for two platoons.
    expect(pages).toHaveLength(12);
    for (const [number, text] of pages.entries()) {
      expect(text).toContain('БЕКІТЕМІН');
      expect(text).toContain('Қ. Н. Есімов');
      expect(text).toContain('1‑нұсқа, 10.01.2027 бекітілді');
      expect(text).toContain(`Сарбаз · 10.01.2027 09:00 · ${number + 1} / 12 бет`);
      expect(text).toMatch(number < 6 ? /1‑взводтың сабақ кестесі/ : /2‑взводтың сабақ кестесі/);
    }
    expect(pages[0]).toContain('11.01–16.01.2027');
    expect(pages[0]).toMatch(/Дүйсенбі, 11\.01.*Сенбі, 16\.01/);
    expect(pages[0]).toContain('1–6‑күн · 48 сағат');
    expect(pages[5]).toContain('15.02–19.02.2027');
    const all = pages.join('');
    for (const letter of 'ӘәҒғҚқҢңӨөҰұҮүҺһІі₸№') expect(all, letter).toContain(letter);
    for (const code of ['АТС', 'ТАК', 'САП', 'ДЕН', 'ЖАР', 'ҚҰҚ', 'РХБ', 'МЕД', 'ИНЖ', 'ТОП', 'БАР', 'БАЙ'])
      expect(all).toContain(code);

    const russian = readPdf(await planner.get('papers.timetablePdf', { cohortId, id: 2, week: 6, language: 'ru' }));
    expect(russian.pages).toHaveLength(1);
    expect(russian.pages[0]).toContain('УТВЕРЖДАЮ');
    expect(russian.pages[0]).toContain('Расписание занятий 2‑го взвода · 15.02–19.02.2027');
    expect(russian.pages[0]).toContain('Набор 2027-01 · 36–40‑й день · 40 часов');
    expect(russian.pages[0]).toContain('стр. 1 / 1');
    // On the wall: the same page, √2 times as big, broken at the same words.
    const wall = { cohortId, id: 2, week: 6, language: 'ru', size: 'A3' } as const;
    const big = readPdf(await planner.get('papers.timetablePdf', wall));
    expect(big.size).toMatch(/^1190\.\d+ x 841\.89 pts \(A3\)$/);
    const lines = (text = '') => text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
    expect(big.pages.map(lines)).toEqual(russian.pages.map(lines));
    const besides = { cohortId, week: 6, by: 'week' } as const;
    const beside = readPdf(await planner.get('papers.timetablePdf', { ...besides, size: 'A3' }));
    const small = readPdf(await planner.get('papers.timetablePdf', besides));
    const words = (text: string) => text.split(/\s+/).toSorted();
    expect([beside.size, beside.pages.map(words)]).toEqual([big.size, small.pages.map(words)]);
    expect(await planner.call('papers.timetablePdf', { cohortId, week: 7 })).toMatchObject({
      code: 'papers.noSuchWeek',
      params: { week: 7, weeks: 6 },
    });
  },
);

test.skipIf(!hasPdfTools)('an instructor takes home his own weeks, with the platoons he teaches', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 2, sql: NAMES, planned: true });
  const { cards, instructors } = await planner.get('timetable.board', { cohortId });
  const { id, fullName } = instructors.find((one) => cards.some((card) => card.instructorId === one.id))!;
  const own = cards.filter((card) => card.instructorId === id);
  const { pages } = readPdf(await planner.get('papers.timetablePdf', { cohortId, by: 'instructor', id }));
  expect(pages[0]).toContain(`Нұсқаушының сабақ кестесі: ${fullName}`);
  expect(pages.join('')).toMatch(/\d‑взвод/);
  const hours = pages.map((page) => Number(/күн · (\d+) сағат/.exec(page)?.[1]));
  expect(hours.reduce((sum, one) => sum + one, 0)).toBe(own.reduce((sum, card) => sum + card.hours, 0));
});

test('names that are too long for their cells, a ninth hour and a taught Sunday stay on one page a week', async (context) => {
  if (!hasPdfTools) context.skip();
  const { planner, cohortId } = await intakeSchool({
    planned: true,
    sql: `UPDATE cohort_day SET lesson_hours = 9 WHERE lesson_hours = 8; UPDATE cohort_day SET lesson_hours = 8 WHERE lesson_hours = 0;
     UPDATE lesson_kind SET name_kk = 'Әскери бөлімшедегі саптық жаттығу, бұрылу және қозғалу тәсілдері';
     UPDATE place SET name = 'Үлкен оқу корпусындағы сынып ' || id;
     UPDATE instructor SET full_name = 'Құдайбергенұлы-' || id || ' Нұрсұлтан Әбдімәжитұлы'`,
  });
  const { cards } = await planner.get('timetable.board', { cohortId });
  const weeks = new Set(cards.map(({ date }) => Math.floor(daysBetween('2027-01-11', date) / 7)));
  const { pages } = readPdf(await planner.get('papers.timetablePdf', { cohortId }));
  expect(pages).toHaveLength(weeks.size);
  expect(pages[0]).toContain('Жексенбі, 17.01');
  expect(pages[0]).toContain('17:10');
});

test('the workbook has a sheet a platoon, real dates, a row a day, blocks over their hours', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 2, sql: NAMES, planned: true });
  const board = await planner.get('timetable.board', { cohortId });
  const paper = await planner.get('papers.timetableXlsx', { cohortId });
  const sheets = await readExcelFile(bytesOf(paper));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['1‑взвод', '2‑взвод']);
  const rows = sheets[1]!.data;
  expect(rows[1]?.slice(0, 3)).toEqual(['Күні', 'Апта күні', '1\n08:30–09:20']);
  expect(rows).toHaveLength(2 + 35);
  expect(rows[2]?.[0]).toEqual(new Date('2027-01-11T00:00:00Z'));
  expect(rows[36]?.[0]).toEqual(new Date('2027-02-19T00:00:00Z'));
  for (const card of board.cards.filter(({ platoonId }) => platoonId === 2)) {
    const row = rows.find(
      (cells) =>
        (cells[0] as unknown) instanceof Date && (cells[0] as unknown as Date).toISOString().startsWith(card.date),
    );
    const place = board.places.find(({ id }) => id === card.placeId)!.name;
    expect(row?.[2 + card.slot]).toContain(` ${card.number} ${card.lessonNames.kk}\n${place} · `);
    for (let hour = 1; hour < card.hours; hour++) expect(row?.[2 + card.slot + hour]).toBeNull();
  }
});

test('the calendar has each lesson once, at the same hour in UTC as on the wall of Almaty', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 2, sql: NAMES, planned: true });
  const board = await planner.get('timetable.board', { cohortId });
  const paper = await planner.get('papers.timetableIcs', { cohortId, id: 1, language: 'ru' });
  expect(paper).toMatchObject({ fileName: 'Расписание 2027-01 1-й взвод.ics', mediaType: 'text/calendar' });
  const calendar = new ICAL.Component(ICAL.parse(bytesOf(paper).toString('utf8')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const own = board.cards.filter(({ platoonId }) => platoonId === 1);
  expect(events).toHaveLength(own.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(own.length);
  const startsAt = ['03:30', '04:30', '05:30', '06:30', '08:20', '09:20', '10:20', '11:20'];
  const endsAt = ['04:20', '05:20', '06:20', '07:20', '09:10', '10:10', '11:10', '12:10'];
  for (const card of own) {
    const event = events.find(({ uid }) => uid === `2027-01-1-${card.lessonKindId}-${card.blockIndex}@sarbaz`)!;
    expect(event.startDate.toJSDate().toISOString()).toBe(`${card.date}T${startsAt[card.slot]}:00.000Z`);
    expect(event.endDate.toJSDate().toISOString()).toBe(`${card.date}T${endsAt[card.slot + card.hours - 1]}:00.000Z`);
    expect(event.summary).toContain(` ${card.number} ${card.lessonNames.ru}`);
    expect(event.location).toBe(board.places.find(({ id }) => id === card.placeId)!.name);
  }
});

test('before there is a lesson nothing is printed, and of a draft its name', async () => {
  const { planner, cohortId } = await intakeSchool({ sql: NAMES });
  expect(await planner.call('papers.timetablePdf', { cohortId })).toMatchObject({
    code: 'papers.noLessons',
    params: { intake: '2027-01' },
  });
  await planner.get('timetable.move', {
    card: { platoonId: 1, lessonKindId: 1, blockIndex: 0 },
    date: '2027-01-12',
    slot: 0,
  });
  const paper = await planner.get('papers.timetablePdf', { cohortId, language: 'ru' });
  if (!hasPdfTools) return;
  const { pages } = readPdf(paper);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Проект, не утверждён');
});
