import { IconAlertOctagon, IconDoorExit, IconHome, IconMoon, IconMoonOff } from '@tabler/icons-react';
import i18next from 'i18next';
import { mayTeach } from '../../shared/cohorts/course-days.ts';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { TablerIcon } from '../components/Action.tsx';
import { weekdayName } from '../i18n/formats.ts';
import { currentLanguage } from '../i18n/setup.ts';

export type CardDay = CadetCard['days'][number];

/** Their shapes differ, so that a print without colour tells them apart. */
export const NIGHT_ICONS: Record<NonNullable<CardDay['night']>, TablerIcon> = {
  planned: IconMoon,
  unused: IconMoonOff,
  out: IconDoorExit,
  home: IconHome,
  late: IconAlertOctagon,
};

/** A mark as it is read: the figure, or why there is none. */
export function markWord(mark: number | 'absent' | 'excused' | null): string {
  if (mark === null) return i18next.t('cadetCard.days.notMarked');
  return typeof mark === 'number' ? String(mark) : i18next.t(`cadetCard.study.marks.${mark}`);
}

/** Everything of one day in a line: for hover and screen readers. */
export function dayWords(day: CardDay, { subjects }: CadetCard): string {
  const { t } = i18next;
  const nameOf = (code: string) => subjects.find((one) => one.code === code)?.names[currentLanguage()] ?? code;
  const { attended, missed, coming } = day.hours;
  return [
    `${formatDate(day.date)}, ${weekdayName(day.date)}`,
    t('cadetCard.days.dayNumber', { number: day.number }),
    !day.onList && t('cadetCard.days.notListed'),
    !mayTeach(day.kind) && t(`cohorts.kind.${day.kind}`),
    attended > 0 && t('cadetCard.days.attended', { hours: attended }),
    missed > 0 && t('cadetCard.days.missed', { hours: missed }),
    coming > 0 && t('cadetCard.days.coming', { hours: coming }),
    ...day.exams.map(({ subjectCode, kind, mark }) =>
      t(kind === 'main' ? 'cadetCard.days.exam' : 'cadetCard.days.retake', {
        subject: nameOf(subjectCode),
        mark: markWord(mark),
      }),
    ),
    ...day.range.map(({ session, total, mark }) =>
      total === null
        ? t('cadetCard.days.firingAhead', { session })
        : t('cadetCard.days.fired', { session, total, mark }),
    ),
    day.night && t(`cadetCard.days.night.${day.night}`),
    ...day.away.map((kind) => t(`absences.kind.${kind}`)),
  ]
    .filter(Boolean)
    .join(' · ');
}
