import i18next from 'i18next';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import type { HourSpan } from '../../shared/programme/absences.ts';
import { END_OF_DAY, FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import type { AwayRow } from './painting.ts';

/** Hours of a day in words, counted from 1: '1–4-сағат', '5-сағаттан бастап', 'кешке'. */
export function hoursWords({ from, to }: HourSpan): string {
  if (from >= FIRST_EVENING_SLOT) return i18next.t('programme.hourSpan.evening');
  if (to === END_OF_DAY) return i18next.t('programme.hourSpan.onward', { from: from + 1 });
  const last = Math.min(to, FIRST_EVENING_SLOT);
  return from + 1 === last
    ? i18next.t('programme.hourSpan.one', { from: last })
    : i18next.t('programme.hourSpan.span', { from: from + 1, to: last });
}

/** The hours of a mask as spans. */
function spansOf(mask: number): HourSpan[] {
  const spans: HourSpan[] = [];
  for (let slot = 0; slot < END_OF_DAY; slot++) {
    if ((mask & (1 << slot)) === 0) continue;
    const last = spans.at(-1);
    if (last?.to === slot) last.to++;
    else spans.push({ from: slot, to: slot + 1 });
  }
  return spans;
}

/** Whether somebody is there on a day, at which hours he is not, and why. */
export function awayWords(
  { absences }: AwayRow,
  { date, lessonHours }: Availability['days'][number],
  mask: number,
  away: 'there' | 'part' | 'whole',
): string {
  if (away === 'there')
    return i18next.t(lessonHours === 0 ? 'programme.availability.noLessons' : 'programme.availability.there');
  const reasons = absences.filter(({ from, to }) => from <= date && date <= to).map(({ reason }) => reason);
  const hours = away === 'part' ? spansOf(mask).map(hoursWords) : [];
  return [i18next.t('programme.availability.away'), ...hours, ...new Set(reasons)].filter(Boolean).join(', ');
}
