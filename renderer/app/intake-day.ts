import { daysBetween, type LocalDate } from '../../shared/kit/local-time.ts';
import type { IntakeHead } from './intakes.ts';

/** Which day of the intake a date is (the first is 1; below 1 before it began), and how many there are. */
export function dayOfIntake(
  { startsOn, endsOn }: Pick<IntakeHead, 'startsOn' | 'endsOn'>,
  today: LocalDate,
): { day: number; all: number; phase: 'before' | 'running' | 'after' } {
  const day = daysBetween(startsOn, today) + 1;
  const all = daysBetween(startsOn, endsOn) + 1;
  return { day, all, phase: day < 1 ? 'before' : day > all ? 'after' : 'running' };
}
