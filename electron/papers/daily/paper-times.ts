import { formatDate, type LocalDateTime } from '../../../shared/kit/local-time.ts';

/** «18:04». */
export const clock = (at: LocalDateTime): string => at.slice(11, 16);

/** «27.01 18:04», where the year stands in the paper's head. */
export const dayAndClock = (at: LocalDateTime): string => `${formatDate(at).slice(0, 5)}\u00a0${clock(at)}`;
