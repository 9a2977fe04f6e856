import type { DayWindow } from './programme-types.ts';

/** The day a window's end names, as an index of training days; may lie outside the course. */
const dayOf = (end: number, trainingDays: number): number => (end < 0 ? trainingDays + end : end);

/**
 * First and last training day (from 0, both included) a window leaves open in a course of so many training days; the
 * whole course without a window, null when no day is left.
 */
export function windowDays(window: DayWindow | null, trainingDays: number): [number, number] | null {
  if (trainingDays < 1) return null;
  if (!window) return [0, trainingDays - 1];
  const from = Math.max(0, dayOf(window.from, trainingDays));
  const to = Math.min(trainingDays - 1, dayOf(window.to, trainingDays));
  return from <= to ? [from, to] : null;
}

/**
 * A day index (from 0) as the end of a window, counted from the nearer end of the course: what is planned near the
 * end moves with the end.
 */
export function anchoredDay(day: number, trainingDays: number): number {
  const fromEnd = trainingDays - day;
  return fromEnd < day ? -fromEnd : day;
}
