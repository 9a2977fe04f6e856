import { useTranslation } from 'react-i18next';
import type { CohortRow } from '../../shared/contract/cohorts.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { dateRange } from '../i18n/formats.ts';

/** From when to when, how many days, and how far it is today. */
export function IntakeFacts({ intake }: { intake: CohortRow }) {
  const { t } = useTranslation();
  const { startsOn, endsOn, days, dayNumber, state, startsInDays, closedAt } = intake;
  return (
    <span className="tn">
      {dateRange(startsOn, endsOn)} · {t('cohorts.days', { count: days })} ·{' '}
      {closedAt !== null && t('shell.intake.closed', { date: formatDate(closedAt.slice(0, 10)) })}
      {closedAt === null && state === 'coming' && t('shell.intake.startsIn', { count: startsInDays })}
      {closedAt === null && state === 'running' && t('shell.intake.dayOf', { day: dayNumber, all: days })}
      {closedAt === null && state === 'ended' && t('shell.intake.ended', { date: formatDate(endsOn) })}
    </span>
  );
}
