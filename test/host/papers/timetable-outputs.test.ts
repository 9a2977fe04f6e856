import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';
import { bytesOf, fontsOf, hasPdfTools, readPdf } from './paper-bytes.ts';

/** Names as long as schools have them, with all the Kazakh letters. */
const NAMES = `UPDATE place SET name = CASE type WHEN 'class' THEN 'Үлкен оқу корпусы, ' || id || '-сынып' WHEN 'drill' THEN 'Плац'
  WHEN 'gym' THEN 'Спорт залы' WHEN 'field' THEN 'Дала ' || id ELSE 'Атыс полигоны' END;
  UPDATE lesson_kind SET name_kk = 'Әскери бөлімшедегі саптық жаттығу, бұрылу және қозғалу тәсілдері' WHERE subject_code = 'DRL';
  UPDATE lesson_kind SET name_kk = 'Һәм ұңғы: Әә Ғғ Ққ Ңң Өө Ұұ Үү Іі ₸ №' WHERE subject_code = 'LAW'`;
const APPROVED = '1‑нұсқа, 10.01.2027 бекітілді · бекіткен: Акимов Асқар';

test.skipIf(!hasPdfTools)(
  'places, a week with its platoons side by side, and the whole intake on A3, each with its version',
  async () => {
    const { planner, cohortId } = await intakeSchool({ platoons: 2, sql: NAMES, planned: true });
    const { cards, places } = await planner.get('timetable.board', { cohortId, version: 1 });
    const get = (by: 'place' | 'week' | 'intake', more = {}) =>
      planner.get('papers.timetablePdf', { cohortId, by, ...more });

    const range = places.find(({ type }) => type === 'range')!;
    const ofRange = readPdf(await get('place', { id: range.id }));
    expect(ofRange.pages[0]).toContain('Орынның сабақ кестесі: Атыс полигоны');
    expect(ofRange.pages.join('')).toMatch(/1‑взвод · [\s\S]*2‑взвод · /);
    const hours = ofRange.pages.map((page) => Number(/күн · (\d+) сағат/.exec(page)?.[1]));
    expect(hours.reduce((sum, one) => sum + one, 0)).toBe(
      cards.filter(({ placeId }) => placeId === range.id).reduce((sum, card) => sum + card.hours, 0),
    );

    const paper = await get('week', { week: 1 });
    expect(paper.fileName).toBe('Сабақ кестесі 2027-01 апталар 1.pdf');
    // Eight hours on each of six days: three days a page.
    const week = readPdf(paper);
    expect(week.pages).toHaveLength(2);
    expect(week.size).toBe('841.89 x 595.28 pts (A4)');
    for (const [number, text] of week.pages.entries()) {
      expect(text).toMatch(/1‑взвод +2‑взвод/);
      expect(text).toContain(APPROVED);
      expect(text).toContain(`Сарбаз · 10.01.2027 09:00 · ${number + 1} / 2 бет`);
    }
    // The longest names are cut within their cells, never pushed onto another page.
    const starting = (from: string, to: string) => cards.filter(({ date }) => date >= from && date <= to);
    const drill = starting('2027-01-11', '2027-01-13').filter(({ subjectCode }) => subjectCode === 'DRL');
    expect(drill.length).toBeGreaterThan(0);
    for (const { number } of drill) expect(week.pages[0]).toContain(`САП ${number} `);
    expect(fontsOf(paper)).toEqual([
      ['Inter-Regular', 'yes'],
      ['Inter-SemiBold', 'yes'],
    ]);

    const whole = readPdf(await get('intake', { language: 'ru' }));
    expect(whole.size).toBe('1190.55 x 841.89 pts (A3)');
    expect(whole.pages).toHaveLength(1);
    const [sheet = ''] = whole.pages;
    expect(sheet).toContain('Версия 1, утверждена 10.01.2027 · утвердил: Акимов Асқар');
    expect(sheet).toContain('Набор 2027-01 · 1–40‑й день · 1–2‑й взводы · 560 часов');
    for (const date of ['11.01', '17.01', '19.02']) expect(sheet).toContain(date);
    // Every lesson of the forty days stands there once, and each code once more in the legend.
    expect(sheet.match(/ОГН/g)).toHaveLength(cards.filter(({ subjectCode }) => subjectCode === 'FIR').length + 1);
    expect(sheet).toContain('экзамен');
  },
);

test.skipIf(!hasPdfTools)(
  'a draft says so on every page, and how far it is from the version it came from',
  async () => {
    const { planner, cohortId, spoil } = await intakeSchool({ sql: NAMES, planned: true });
    const draft = (by: 'platoon' | 'week' | 'intake', language: 'kk' | 'ru' = 'kk') =>
      planner.get('papers.timetablePdf', { cohortId, by, language, version: 0, ...(by === 'week' && { week: 6 }) });
    // Nothing is changed yet: the draft is version 1.
    const unchanged = readPdf(await draft('intake'));
    expect(unchanged.pages[0]).toContain(APPROVED);
    expect(unchanged.pages[0]).not.toContain('ЖОБА');
    await spoil(
      'UPDATE placement SET place_id = place_id WHERE 0; UPDATE placement SET instructor_id = instructor_id % 2 + 1 WHERE plan_id = 1 AND rowid = (SELECT max(rowid) FROM placement WHERE plan_id = 1)',
    );
    for (const by of ['platoon', 'week', 'intake'] as const) {
      const { pages } = readPdf(await draft(by));
      for (const page of pages) {
        expect(page).toContain('ЖОБА · БЕКІТІЛМЕГЕН');
        expect(page).toContain('Жоба, бекітілмеген: 1‑нұсқадан кейін 1 өзгеріс');
        expect(page).not.toContain('бекітілді');
      }
    }
    expect(readPdf(await draft('intake', 'ru')).pages[0]).toContain('Проект, не утверждён: после версии 1 1 изменение');
  },
);

test('weeks and the whole intake are sheets with real columns; each owner has a calendar of his own in the zip', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 2, sql: NAMES, planned: true });
  const { cards, instructors, platoons, places } = await planner.get('timetable.board', { cohortId, version: 1 });
  const sheetsOf = async (by: 'place' | 'week' | 'intake') =>
    readExcelFile(bytesOf(await planner.get('papers.timetableXlsx', { cohortId, by })));

  const weeks = await sheetsOf('week');
  expect(weeks.map(({ sheet }) => sheet)).toEqual(['1‑апта', '2‑апта', '3‑апта', '4‑апта', '5‑апта', '6‑апта']);
  expect(weeks[0]?.data[1]).toEqual(['Күні', 'Апта күні', 'Сағат', 'Басы', 'Соңы', '1‑взвод', '2‑взвод']);
  expect(weeks[0]?.data).toHaveLength(2 + 6 * 8);
  expect(weeks[0]?.data[2]?.slice(0, 5)).toEqual([new Date('2027-01-11'), 'Дүйсенбі', '1', '08:30', '09:20']);
  for (const card of cards.filter(({ date }) => date <= '2027-01-16')) {
    const row = 2 + (Number(card.date.slice(8)) - 11) * 8 + card.slot;
    expect(weeks[0]?.data[row]?.[4 + card.platoonId]).toContain(` ${card.number} ${card.lessonNames.kk}\n`);
  }

  const [list] = await sheetsOf('intake');
  expect(list?.data[0]?.[0]).toContain(APPROVED);
  expect(list?.data).toHaveLength(2 + cards.length);
  for (const card of cards.slice(0, 40)) {
    const instructor = instructors.find(({ id }) => id === card.instructorId)!.fullName;
    const rows = list!.data.filter(([date, , , hour, , , platoon]) => {
      const same = date instanceof Date && date.toISOString().startsWith(card.date) && hour === card.slot + 1;
      return same && platoon === platoons.find(({ id }) => id === card.platoonId)?.number;
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(9, 13)).toEqual([
      card.number,
      card.lessonNames.kk,
      card.hours,
      places.find(({ id }) => id === card.placeId)?.name,
    ]);
    expect(instructor).toContain(String(rows[0]?.[13]));
  }
  const used = new Set(cards.map(({ placeId }) => placeId));
  expect(await sheetsOf('place')).toHaveLength(used.size);

  const zip = await planner.get('papers.timetableIcs', { cohortId, by: 'instructor' });
  expect(zip).toMatchObject({
    fileName: 'Сабақ кестесі 2027-01 нұсқаушылар, күнтізбелер.zip',
    mediaType: 'application/zip',
  });
  const files = unzipSync(bytesOf(zip));
  const teaching = instructors.filter(({ id }) => cards.some((card) => card.instructorId === id));
  expect(Object.keys(files).sort()).toEqual(teaching.map(({ fullName }) => `${fullName}.ics`).sort());
  for (const { id, fullName } of teaching) {
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(files[`${fullName}.ics`])));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(
      cards.filter((card) => card.instructorId === id).length,
    );
  }
  const one = await planner.get('papers.timetableIcs', { cohortId, by: 'instructor', id: teaching[0]!.id });
  expect(one.mediaType).toBe('text/calendar');
  const [event] = new ICAL.Component(ICAL.parse(bytesOf(one).toString('utf8'))).getAllSubcomponents('vevent');
  expect(new ICAL.Event(event!).description).toContain(APPROVED);
});
