import { formatDate, weekday } from '../../../shared/kit/local-time.ts';
import type { PaperSetting } from '../document.ts';
import { excelDate, newWorkbook, sheetName, THIN_FRAME, workbookBytes } from '../workbook.ts';
import { type FormColumn, formPdf } from './form.ts';
import type { MealMonthFacts } from './meal-facts.ts';

const COUNT = 71;
const HEAD_ROWS = 2;

const titleOf = ({ texts }: PaperSetting, { month }: MealMonthFacts): string => {
  const { monthTitle, monthOf } = texts.daily.meals;
  return `${monthTitle}, ${monthOf(Number(month.slice(5)), month.slice(0, 4))}`;
};

/** Meals of a month by day and sitting, for the accounts. */
export function mealMonthPdf(setting: PaperSetting, facts: MealMonthFacts): Promise<Buffer> {
  const { texts } = setting;
  const { daily } = texts;
  const words = daily.meals;
  const { days, total, starts } = facts.total;
  const count = ({ fed, packed }: { fed: number; packed: number }) =>
    packed === 0 ? String(fed) : `${fed} (${packed})`;
  const notes = [
    total.sittings.some(({ packed }) => packed > 0) && words.inBrackets,
    days.some(({ told }) => !told) && words.byPresenceNote,
  ].filter((note) => note !== false);
  return formPdf(setting, {
    title: titleOf(setting, facts),
    line: [texts.intake(facts.cohortCode)],
    orientation: 'portrait',
    approval: true,
    columns: [
      { head: words.day, width: '*' },
      ...starts.map(
        (start, index): FormColumn => ({
          head: `${words.sittings[index] ?? ''}, ${start}`,
          width: COUNT,
          align: 'center',
        }),
      ),
      { head: words.meals, width: COUNT, align: 'center' },
      { head: words.manDays, width: COUNT, align: 'center' },
    ],
    rows: [
      ...days.map(({ date, told, sittings, meals, menFed }) => [
        `${texts.shortWeekdays[weekday(date) - 1] ?? ''}, ${formatDate(date)}${told ? '' : ' *'}`,
        ...sittings.map(count),
        String(meals),
        String(menFed),
      ]),
      ...(days.length === 0
        ? []
        : [
            [words.total, ...total.sittings.map(count), String(total.meals), String(total.manDays)].map((text) => ({
              text,
              bold: true,
            })),
          ]),
    ],
    none: words.noDays,
    after: notes.map((text) => ({ text, margin: [0, 6, 0, 0] })),
    signatures: [{ role: daily.commander }, { role: words.accountant }],
  });
}

/** The same as real numbers: a row a day, the sums under them. */
export async function mealMonthXlsx(setting: PaperSetting, facts: MealMonthFacts): Promise<Buffer> {
  const { texts } = setting;
  const words = texts.daily.meals;
  const { days, total, starts } = facts.total;
  const workbook = await newWorkbook();
  const page = workbook.addWorksheet(sheetName(workbook, facts.month), {
    views: [{ state: 'frozen', ySplit: HEAD_ROWS }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.getCell(1, 1).value = `${titleOf(setting, facts)} · ${texts.intake(facts.cohortCode)}`;
  page.getCell(1, 1).font = { bold: true, size: 13 };
  const sittingHeads = starts.flatMap((_, index) => {
    const name = words.sittings[index] ?? '';
    return [name, `${name}, ${words.ofPacked}`];
  });
  const rows = [
    [words.day, ...sittingHeads, words.meals, words.manDays],
    ...days.map(({ date, sittings, meals, menFed }) => [
      excelDate(date),
      ...sittings.flatMap(({ fed, packed }) => [fed, packed]),
      meals,
      menFed,
    ]),
    [words.total, ...total.sittings.flatMap(({ fed, packed }) => [fed, packed]), total.meals, total.manDays],
  ];
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      const cell = page.getCell(HEAD_ROWS + index, column + 1);
      cell.value = value;
      cell.border = THIN_FRAME;
      if (value instanceof Date) cell.numFmt = 'dd.mm.yyyy';
      if (index === 0 || index === rows.length - 1) cell.font = { bold: true };
      if (index === 0) cell.alignment = { wrapText: true, vertical: 'middle' };
    });
  });
  page.getColumn(1).width = 13;
  return workbookBytes(workbook);
}
