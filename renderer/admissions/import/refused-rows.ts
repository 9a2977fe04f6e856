import { t } from 'i18next';
import { call } from '../../app/client.ts';
import { currentLanguage } from '../../i18n/setup.ts';
import { findingText } from '../finding-text.ts';
import { type GroupedRow, lineNumber } from './verdict-groups.ts';

/** The refused rows as a workbook for whoever sent the list: row, name, what stands in the cell, why. */
export const refusedRows = (rows: readonly GroupedRow[]) =>
  call('papers.list', {
    title: t('admissions.panel.excelName'),
    columns: [
      { header: t('admissions.panel.excelRow'), numeric: true },
      { header: t('admissions.table.name') },
      { header: t('admissions.panel.excelCell') },
      { header: t('admissions.panel.excelWhy') },
    ],
    rows: rows.map(({ row, findings }) => [
      lineNumber(row),
      row.fullName,
      findings.map((finding) => finding.cell ?? '').join(' · '),
      findings.map(findingText).join(' '),
    ]),
    format: 'xlsx',
    language: currentLanguage() === 'ru' ? 'ru' : 'kk',
  });
