import type { LocalDate } from '../kit/local-time.ts';
import type { JournalMan } from './journal-facts.ts';

/**
 * The platoon a man belonged to on a day; null before his enrolment, from the day he left, and where he had none. On the
 * day of a move he already counts with the new platoon. Days before the first platoon on record belong to that platoon:
 * platoons may be written down some days after the course began.
 */
export function platoonOn(man: JournalMan, date: LocalDate): number | null {
  if (date < man.enrolledOn || (man.leftOn !== null && date >= man.leftOn)) return null;
  const stay = man.stays.findLast(({ from }) => from <= date) ?? man.stays[0];
  return stay?.platoonId ?? man.platoonId;
}

/** The men on the list of a platoon's lesson on a day, in the order given. */
export const rollOf = (men: readonly JournalMan[], platoonId: number, date: LocalDate): JournalMan[] =>
  men.filter((man) => platoonOn(man, date) === platoonId);
