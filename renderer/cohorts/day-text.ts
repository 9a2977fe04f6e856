import { IconCertificate, IconDoorEnter, IconFlag, IconStar, IconTarget } from '@tabler/icons-react';
import i18next from 'i18next';
import { mayTeach } from '../../shared/cohorts/course-days.ts';
import type { CohortDay } from '../../shared/contract/cohorts.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { TablerIcon } from '../components/Action.tsx';
import { weekdayName } from '../i18n/formats.ts';
import { currentLanguage } from '../i18n/setup.ts';

/** A day of a course that stands in the file, or one laid out for a form (no lessons yet, no marks but the oath). */
export type RibbonDay = Omit<CohortDay, 'note' | 'lessons' | 'onLeave'> &
  Partial<Pick<CohortDay, 'note' | 'lessons' | 'onLeave'>>;

export const MARK_ICONS: Record<CohortDay['marks'][number], TablerIcon> = {
  range: IconTarget,
  exam: IconCertificate,
  oath: IconFlag,
};
export const FREE_ICONS = { holiday: IconStar, arrival: IconDoorEnter } as const;

/** The name of the day's public holiday in the reader's language. */
export const holidayName = (day: Pick<CohortDay, 'holiday'>): string | null => day.holiday?.[currentLanguage()] ?? null;

/** Everything the ribbon shows of a day, as one line: for screen readers and on hover. */
export function dayText(day: RibbonDay): string {
  const { kind, lessonHours } = day;
  const hours = mayTeach(kind) ? `, ${i18next.t('cohorts.hours', { count: lessonHours })}` : '';
  const holiday = holidayName(day);
  const evening = day.eveningHours > 0 ? i18next.t('cohorts.ribbon.evening', { count: day.eveningHours }) : null;
  return [
    `${formatDate(day.date)}, ${weekdayName(day.date)}`,
    i18next.t('cohorts.ribbon.dayNumber', { number: day.number }),
    `${i18next.t(`cohorts.kind.${kind}`)}${hours}`,
    holiday,
    evening,
    ...day.marks.filter((mark) => mark !== 'oath').map((mark) => i18next.t(`cohorts.mark.${mark}`)),
    day.lessons ? i18next.t('cohorts.ribbon.lessons', { count: day.lessons }) : null,
    day.onLeave ? i18next.t('cohorts.ribbon.onLeave', { count: day.onLeave }) : null,
    day.note,
  ]
    .filter(Boolean)
    .join(' · ');
}
