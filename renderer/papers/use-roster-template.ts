import { useTranslation } from 'react-i18next';
import { ROSTER_FIELDS } from '../../shared/admissions/sheet.ts';
import { call } from '../app/client.ts';

/** The whole name stands in three columns already. */
const COLUMNS = ROSTER_FIELDS.filter((field) => field !== 'fullName');

/** An empty roster with the headings the import knows by themselves. */
export function useRosterTemplate() {
  const { t, i18n } = useTranslation();
  return (format: 'xlsx' | 'csv') =>
    call('papers.list', {
      title: t('papers.exchange.rosterTitle'),
      columns: COLUMNS.map((field) => ({ header: t(`admissions.field.${field}`) })),
      rows: [],
      format,
      language: i18n.language === 'ru' ? 'ru' : 'kk',
    });
}
