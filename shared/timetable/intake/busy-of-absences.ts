import { type AwaySpan, hoursAway, isAway } from '../../programme/absences.ts';
import type { BusySpan } from '../problem/problem.ts';
import { END_OF_DAY } from './evening.ts';

/** When somebody or something is not to be had, in the terms of the problem. */
export interface BusyOfProblem {
  daysOff: number[];
  busy: BusySpan[];
}

/**
 * Whole days and single hours that absences take of an intake's days.
 * @param slotInProblem the problem's slot of one of ours; at or after `dayEnd` where the problem has no such hour
 * @param isTaken hours at which a lesson beside the plan stands already: they need not be kept free, and it stays
 */
export function busyOfAbsences(
  lessonDays: readonly { date: string }[],
  absences: readonly AwaySpan[],
  slotInProblem: (slot: number) => number,
  dayEnd: number,
  isTaken: (day: number, slot: number) => boolean,
): BusyOfProblem {
  const found: BusyOfProblem = { daysOff: [], busy: [] };
  lessonDays.forEach(({ date }, day) => {
    const mask = hoursAway(absences, date);
    if (mask === 0) return;
    const away = new Set<number>();
    let stands = false;
    for (let slot = 0; slot < END_OF_DAY; slot++) {
      if ((mask & (1 << slot)) === 0) continue;
      const inProblem = slotInProblem(slot);
      if (inProblem >= dayEnd) continue;
      if (isTaken(day, inProblem)) stands = true;
      else away.add(inProblem);
    }
    if (isAway(absences, date) && !stands) found.daysOff.push(day);
    else found.busy.push(...spansOf(day, away));
  });
  return found;
}

/** All of it in hours: a room knows no days off. */
export const busyHours = ({ daysOff, busy }: BusyOfProblem, dayEnd: number): BusySpan[] => [
  ...daysOff.map((day) => ({ day, from: 0, to: dayEnd })),
  ...busy,
];

/** Slots of a day as spans that do not touch. */
function spansOf(day: number, slots: ReadonlySet<number>): BusySpan[] {
  const spans: BusySpan[] = [];
  for (const slot of [...slots].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === slot) last.to++;
    else spans.push({ day, from: slot, to: slot + 1 });
  }
  return spans;
}
