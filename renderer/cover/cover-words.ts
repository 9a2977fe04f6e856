import i18next from 'i18next';
import type { CoverCandidateView, CoverHit, CoverReasonView } from '../../shared/contract/cover.contract.ts';
import type { Language } from '../../shared/contract/values.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { AwaySpan } from '../../shared/programme/absences.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { dateRange, weekdayShort } from '../i18n/formats.ts';
import { hoursWords } from '../programme/absence-words.ts';

export const hitLesson = (hit: Pick<CoverHit, 'lessonNames'>): string => hit.lessonNames[i18next.language as Language];
export const hitCode = (hit: CoverHit): string => subjectCode(hit.subjectCode, i18next.language as Language);
export const hitTime = (hit: Pick<CoverHit, 'start' | 'end'>): string => `${hit.start}–${hit.end}`;
export const hitDay = ({ date }: { date: string }): string => `${weekdayShort(date)}, ${formatDate(date)}`;

/** The same in a list's line: without the year. */
export function whyGoneShort({ absence }: CoverHit): string {
  if (!absence) return i18next.t('cover.reason.outOfService');
  const [from, to] = [absence.from, absence.to].map((date) => formatDate(date).slice(0, 5));
  const days = from === to ? from : from?.slice(3) === to?.slice(3) ? `${from?.slice(0, 2)}–${to}` : `${from} – ${to}`;
  return [absence.reason, days, absence.hours && hoursWords(absence.hours)].filter(Boolean).join(', ');
}

/** Why the lesson's own instructor is not there. */
export function whyGone({ absence }: CoverHit): string {
  if (!absence) return i18next.t('cover.reason.outOfService');
  return [absence.reason, spanWords(absence)].filter(Boolean).join(', ');
}

/** The days of an absence, with its hours where it has not all of them. */
export const spanWords = ({ from, to, hours }: AwaySpan): string =>
  hours ? `${dateRange(from, to)}, ${hoursWords(hours)}` : dateRange(from, to);

/** One reason in a few words. */
export function reasonText(reason: CoverReasonView): string {
  switch (reason.code) {
    case 'away': {
      const { reason: why } = reason.absence;
      return i18next.t('cover.reason.away', { days: spanWords(reason.absence), why: why ? ` (${why})` : '' });
    }
    case 'busy':
      return i18next.t(reason.platoonId === null ? 'cover.reason.busyElsewhere' : 'cover.reason.busy');
    case 'overMaximum':
      return i18next.t('cover.reason.overMaximum', { hours: reason.hours, most: reason.most });
    case 'teachesItHere':
      return i18next.t('cover.reason.teachesItHere', { count: reason.hours });
    case 'knowsPlatoon':
      return i18next.t('cover.reason.knowsPlatoon', { count: reason.hours });
    case 'hoursThatDay':
      return i18next.t('cover.reason.hoursThatDay', { hours: reason.hours, most: reason.most });
    case 'comesForThis':
      return i18next.t('cover.reason.comesForThis');
    case 'otherIntake':
      return i18next.t('cover.reason.otherIntake', { count: reason.hours });
  }
}

/** All reasons of a candidate in one line. */
export const reasonsText = ({ reasons }: CoverCandidateView): string => reasons.map(reasonText).join(' · ');
