import { t } from 'i18next';
import { saveText } from '../../components/save-file.ts';
import { findingText } from '../finding-text.ts';
import { type GroupedRow, lineNumber } from './verdict-groups.ts';

// A leading sign would be taken for a formula by the spreadsheet that opens the file.
const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The refused rows as a table for whoever sent the list: row, name, what stands in the cell, why. */
export function saveRefusedRows(rows: readonly GroupedRow[]): void {
  const head = [
    t('admissions.panel.excelRow'),
    t('admissions.table.name'),
    t('admissions.panel.excelCell'),
    t('admissions.panel.excelWhy'),
  ];
  const lines = rows.map(({ row, findings }) => [
    String(lineNumber(row)),
    row.fullName,
    findings.map((finding) => finding.cell ?? '').join(' · '),
    findings.map(findingText).join(' '),
  ]);
  const text = [head, ...lines].map((line) => line.map(cell).join(';')).join('\r\n');
  saveText(`${t('admissions.panel.excelName')}.csv`, text);
}
