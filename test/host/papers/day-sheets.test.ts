import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../shared/strength/report.ts';
import { dailySchool, passage } from './daily-school.ts';
import { bytesOf, hasPdfTools, readPdf } from './paper-bytes.ts';

const DAY = { cohortId: 1, date: '2027-01-28' };
const MORNING = { ...DAY, part: 'morning' as const };
const wordsOf = (pages: string[]) => pages.join('').replaceAll(/\s+/g, ' ');

/** One in hospital, one on a trip, one on duty, one not back from leave; the others are here. */
const AWAY = `INSERT INTO duty_post VALUES (1, 'Рота кезекшісі', 1, 0);
  INSERT INTO absence (cadet_id, kind, from_at, to_at, post_id, order_no, note, entered_at, entered_by) VALUES
    (3, 'hospital', '2027-01-27T10:00', NULL, NULL, NULL, 'диагноз', '2027-01-27T10:05:00', 2),
    (5, 'trip', '2027-01-26T08:00', '2027-01-29T20:00', NULL, '114-і', NULL, '2027-01-25T10:05:00', 2),
    (8, 'duty', '2027-01-27T18:00', '2027-01-28T18:00', 1, NULL, NULL, '2027-01-27T10:05:00', 3);`;

test.skipIf(!hasPdfTools)('the strength report prints the figures of its screen, and names behind them', async () => {
  const { commander } = await dailySchool({
    now: '2027-01-28T10:00:00',
    sql: AWAY + passage(1, 4, 'out', '2027-01-27T18:02'),
  });
  const { known, seen } = await commander.get('strength.report', MORNING);
  const { onList, columns } = figuresOf(known);
  const draft = readPdf(await commander.get('papers.strengthReportPdf', MORNING)).pages;
  // A sheet with a front and a back.
  expect(draft).toHaveLength(2);
  expect(draft[0]).toContain('ЖОБА · ҚОЛ ҚОЙЫЛМАҒАН');
  const { present, duty, trip, leave, sick, offGrounds, other } = columns;
  const row = [onList, present, duty, trip, leave, sick, offGrounds, other];
  // Eleven men: seven here, one each on duty, on a trip, in hospital, and one out though he was due at 06:30.
  expect(row).toEqual([11, 7, 1, 1, 0, 1, 1, 0]);
  expect(wordsOf(draft)).toContain(`Барлығы — ${row.join(' ')}`);
  expect(wordsOf(draft)).toContain('11 = 7 + 1 + 1 + 0 + 1 + 1 + 0');
  const back = wordsOf(draft.slice(1));
  expect(back).toMatch(/Ысқақов Ильяс .*Нарядта нарядта 27\.01\.2027 18:00 28\.01\.2027 18:00 Рота/);
  expect(back).toMatch(/Тілеубергенов Дінмұхаммед .*Сыртта қақпадан шыққан 27\.01\.2027 18:02 28\.01\.2027 06:30/);
  expect(back).not.toContain('диагноз');

  await commander.get('strength.sign', { ...MORNING, seen });
  await commander.get('absences.add', {
    cohortId: 1,
    cadetIds: [1, 2],
    kind: 'illness',
    from: '2027-01-28T06:00',
    to: null,
    orderNumber: null,
    note: null,
  });
  const sheet = readPdf(await commander.get('papers.strengthReportPdf', MORNING)).pages;
  expect(sheet).toHaveLength(2);
  const signed = wordsOf(sheet);
  expect(signed).not.toContain('ЖОБА');
  // Where the history stood at the end of the day, so that nobody rewrites the days before it unseen.
  expect(wordsOf(draft)).not.toContain('тарихының таңбасы');
  expect(signed).toMatch(/тарихының таңбасы: 28\.01\.2027, соңғы жазба № \d+ ([0-9a-f]{4} ){16}/);
  expect(signed).toContain('Қол қойылды: Тест commander, 28.01.2027 10:00');
  // What was learnt after the signature is not on the signed sheet.
  expect(signed).toContain(`Барлығы — ${row.join(' ')}`);
  const russian = wordsOf(
    readPdf(await commander.get('papers.strengthReportPdf', { ...MORNING, language: 'ru' })).pages,
  );
  for (const part of ['Строевая записка', 'Список отсутствующих', 'По штату', 'территорией'])
    expect(russian).toContain(part);
});

test.skipIf(!hasPdfTools)(
  'the meal list stays as the kitchen was told; what changed since is a slip of its own',
  async () => {
    const { commander } = await dailySchool({ now: '2027-01-27T16:00:00', sql: AWAY });
    expect(readPdf(await commander.get('papers.mealListPdf', DAY)).pages[0]).toContain('ЖОБА · АСХАНАҒА БЕРІЛМЕГЕН');
    await commander.get('meals.freeze', DAY);
    await commander.get('absences.add', {
      cohortId: 1,
      cadetIds: [10],
      kind: 'hospital',
      from: '2027-01-28T11:00',
      to: null,
      orderNumber: null,
      note: null,
    });
    await commander.get('meals.slip', DAY);
    const list = wordsOf(readPdf(await commander.get('papers.mealListPdf', DAY)).pages);
    // Eleven on the list, one in hospital, one on a trip.
    expect(list).toContain('Тізім бойынша 11 11 11 − Госпитальда 1 1 1 − Іссапарда 1 1 1 = Тамақтанады 9 9 9');
    expect(list).toContain('Асханаға берілді: 27.01.2027 16:00, Тест commander');
    expect(list).not.toContain('Ким Артём');
    const slip = wordsOf(readPdf(await commander.get('papers.mealSlipPdf', { ...DAY, number: 1 })).pages);
    // Breakfast is before he went.
    expect(slip).toMatch(/Таңғы ас, 07:45 9 0 0 0 9 Түскі ас, 12:30 9 0 −1 0 8 Кешкі ас, 18:30 9 0 −1 0 8/);
    expect(slip).toContain('Ким Артём Олегович 2 Шығарылды');
    expect(await commander.call('papers.mealListPdf', { ...DAY, date: '2027-03-01' })).toMatchObject({
      code: 'papers.noSuchDay',
      params: { date: '2027-03-01', intake: '2027-01' },
    });
  },
);

test('the month for the accounts carries the sums of its screen, on paper and as numbers', async () => {
  const { commander } = await dailySchool({ now: '2027-01-28T10:00:00', sql: AWAY });
  const asked = { cohortId: 1, month: '2027-01' };
  const { days, total } = await commander.get('meals.month', asked);
  const [sheet] = await readExcelFile(bytesOf(await commander.get('papers.mealMonthXlsx', asked)));
  // A title, a head, twenty-one days from the 11th, the sums.
  expect(sheet?.data).toHaveLength(2 + 21 + 1);
  expect(sheet?.data[2]).toEqual([new Date('2027-01-11'), 11, 0, 11, 0, 11, 0, 33, 11]);
  const sums = sheet?.data.at(-1)?.slice(1);
  expect(sums).toEqual([...total.sittings.flatMap(({ fed, packed }) => [fed, packed]), total.meals, total.manDays]);
  const column = (at: number) => sheet?.data.slice(2, -1).reduce((sum, row) => sum + Number(row[at]), 0);
  expect(sums).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(column));
  expect(days).toHaveLength(21);
  if (!hasPdfTools) return;
  const text = wordsOf(readPdf(await commander.get('papers.mealMonthPdf', { ...asked, language: 'ru' })).pages);
  expect(text).toContain('Отчёт о питании за месяц, январь 2027 года');
  expect(text).toContain(`Итого ${total.sittings.map(({ fed }) => fed).join(' ')} ${total.meals} ${total.manDays}`);
  expect(text).toContain('Пн, 11.01.2027 * 11 11 11 33 11');
});

test.skipIf(!hasPdfTools)(
  'the roll sheet carries the numbers of the opened roll and the letters to write on it',
  async () => {
    const { commander } = await dailySchool({ now: '2027-01-27T20:00:00', sql: AWAY });
    const evening = { cohortId: 1, date: '2027-01-27', part: 'evening' as const };
    const blank = wordsOf(readPdf(await commander.get('papers.rollSheetPdf', evening)).pages);
    expect(blank).toContain('тексеру басталмаған');
    expect(blank).toContain('Тізім өзгерсе, нөмірлер де өзгереді');
    await commander.get('rolls.open', evening);
    const { men } = await commander.get('rolls.board', evening);
    const paper = await commander.get('papers.rollSheetPdf', evening);
    expect(paper.fileName).toBe('Кешкі тексеру 2027-01-27.pdf');
    const { pages } = readPdf(paper);
    for (const { number, name } of men) {
      const line =
        pages
          .join('')
          .split('\n')
          .find((one) => one.includes(name.split(' ')[0] ?? name)) ?? '';
      expect(line.trim().startsWith(`${number} `), name).toBe(true);
    }
    const text = wordsOf(pages);
    for (const letter of ['+ қатарда', 'н нарядта', 'к іссапарда', 'у босатуда', 'б ауру', '? белгісіз'])
      expect(text).toContain(letter);
    expect(text).toMatch(/Ғабдуллин Іңкәр Һакімұлы 2 ауру/);
    expect(text).not.toContain('Тізім өзгерсе');
  },
);
