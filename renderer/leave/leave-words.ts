import i18next from 'i18next';
import type { LeaveRow } from '../../shared/contract/leave.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import type { LeaveFinding } from '../../shared/leave/eligibility.ts';
import { clock } from '../i18n/formats.ts';

/** '2‑взвод, 1‑бөлімше'. */
export function unitText({ platoon, squad }: { platoon: number | null; squad: number | null }): string {
  if (platoon === null) return i18next.t('leave.row.noPlatoon');
  return squad === null ? i18next.t('leave.row.platoon', { platoon }) : i18next.t('leave.row.unit', { platoon, squad });
}

/** '18:00–06:30'. */
export const hoursText = ({ from, until }: Pick<LeaveRow, 'from' | 'until'>): string =>
  `${clock(from)}–${clock(until)}`;

/** 'бүгін түнде', the date of another night, or the last of several. */
export function nightsText({ nights }: Pick<LeaveRow, 'nights'>, tonight: LocalDate): string {
  const last = nights.at(-1)?.night ?? '';
  if (nights.length > 1)
    return i18next.t('leave.row.nights', { last: formatDate(last).slice(0, 5), count: nights.length });
  return last === tonight ? i18next.t('leave.row.tonight') : i18next.t('leave.row.date', { date: last });
}

/** A few words of what stands against it, for its line. */
export const findingTag = ({ code, params }: LeaveFinding): string => i18next.t(`leave.finding.${code}.tag`, params);

/** '26 жаста · үйленген, 1 бала': what was noted of his family, else the bare fact. */
export function familyText(man: { age: number; family: string | null; familyNote: string | null }): string {
  const family = man.family && i18next.t(man.family === 'married' ? 'leave.panel.married' : 'leave.panel.single');
  return [i18next.t('leave.panel.age', { count: man.age }), man.familyNote ?? family].filter(Boolean).join(' · ');
}
