import { compareKazakh } from '../../shared/kit/kazakh.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { csvBytes } from './lists/csv.ts';
import type { ApplicantFacts } from './papers.repository.ts';
import type { PaperTexts } from './texts/paper-texts.ts';
import { excelDate, newWorkbook, sheetName, THIN_FRAME, workbookBytes } from './workbook.ts';

/** One column: its heading, its width in a sheet, and its value; a date is told apart so that Excel can count with it. */
interface ListColumn {
  heading: string;
  width: number;
  kind: 'text' | 'number' | 'date';
  value(man: ApplicantFacts, row: number): string | number | null;
}

function columnsOf(texts: PaperTexts): ListColumn[] {
  const { admissionsColumns: heading } = texts;
  const text = (name: string, width: number, value: (man: ApplicantFacts) => string | null): ListColumn => ({
    heading: name,
    width,
    kind: 'text',
    value,
  });
  return [
    { heading: texts.number, width: 6, kind: 'number', value: (_, row) => row + 1 },
    text(heading.surname, 20, (man) => man.surname),
    text(heading.givenName, 18, (man) => man.givenName),
    text(heading.patronymic, 22, (man) => man.patronymic),
    text(heading.iin, 15, (man) => man.maskedIin),
    { heading: texts.birthDate, width: 13, kind: 'date', value: (man) => man.birthDate },
    text(heading.defenceDepartment, 34, (man) => man.defenceDepartment),
    text(heading.medical, 24, (man) => man.medicalResult && texts.medicalResults[man.medicalResult]),
    { heading: heading.documents, width: 12, kind: 'number', value: (man) => man.documents },
    { heading: heading.paid, width: 14, kind: 'number', value: (man) => man.paidTenge },
    { heading: heading.platoon, width: 9, kind: 'number', value: (man) => man.platoonNumber },
    text(heading.decision, 34, (man) => decision(texts, man)),
  ];
}

function decision(texts: PaperTexts, man: ApplicantFacts): string | null {
  if (man.orderNumber !== null) return texts.enrolledBy(man.orderNumber, formatDate(man.orderDate ?? ''));
  return man.refusalReason === null ? null : texts.refused(man.refusalReason);
}

/** By the Kazakh alphabet, as every list of names. */
export const inListOrder = (men: readonly ApplicantFacts[]): ApplicantFacts[] =>
  men.toSorted(
    (a, b) =>
      compareKazakh(a.surname, b.surname) ||
      compareKazakh(a.givenName, b.givenName) ||
      compareKazakh(a.patronymic ?? '', b.patronymic ?? ''),
  );

/** The list as a sheet: real dates and numbers, a frozen heading, a filter on every column. */
export async function admissionsXlsx(texts: PaperTexts, men: readonly ApplicantFacts[]): Promise<Buffer> {
  const columns = columnsOf(texts);
  const workbook = await newWorkbook();
  const page = workbook.addWorksheet(sheetName(workbook, texts.admissionsTitle), {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
  page.getRow(1).font = { bold: true };
  page.getRow(1).alignment = { wrapText: true, vertical: 'middle' };
  inListOrder(men).forEach((man, row) => {
    columns.forEach(({ kind, value }, column) => {
      const cell = page.getCell(row + 2, column + 1);
      const found = value(man, row);
      cell.value = kind === 'date' && typeof found === 'string' ? excelDate(found) : found;
      if (kind === 'date') cell.numFmt = 'dd.mm.yyyy';
      if (kind === 'number') cell.numFmt = '#,##0';
    });
  });
  page.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = THIN_FRAME;
    });
  });
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return workbookBytes(workbook);
}

/** The list as text that Excel opens rightly. */
export function admissionsCsv(texts: PaperTexts, men: readonly ApplicantFacts[]): Buffer {
  const columns = columnsOf(texts);
  const lines = inListOrder(men).map((man, row) =>
    columns.map(({ kind, value }) => {
      const found = value(man, row);
      return kind === 'date' && typeof found === 'string' ? formatDate(found) : String(found ?? '');
    }),
  );
  return csvBytes([columns.map(({ heading }) => heading), ...lines]);
}
