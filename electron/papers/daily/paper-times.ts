import { formatDate, type LocalDate, type LocalDateTime, weekday } from '../../../shared/kit/local-time.ts';
import type { PaperTexts } from '../texts/paper-texts.ts';

/** «18:04». */
export const clock = (at: LocalDateTime): string => at.slice(11, 16);

/** «27.01 18:04», where the year stands in the paper's head. */
export const dayAndClock = (at: LocalDateTime): string => `${formatDate(at).slice(0, 5)}\u00a0${clock(at)}`;

/** «Сәрсенбі, 27.01.2027». */
export const dayOf = ({ weekdays }: PaperTexts, date: LocalDate): string =>
  `${weekdays[weekday(date) - 1] ?? ''}, ${formatDate(date)}`;
