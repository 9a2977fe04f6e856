import { type DutyMan, type DutyTimes, dutyBar, leaveCrossed } from '../../shared/absences/duty-roster.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { type Presence, readPresence } from '../presence/read-presence.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { type AbsenceRow, listEntries } from './absences.repository.ts';
import { whoIs } from './who.ts';

/** The roster of an intake as read once in a call. */
export interface DutyBook {
  presence: Presence;
  times: DutyTimes;
  /** In the order of the Kazakh alphabet; their duties are those of the whole course. */
  men: DutyMan[];
  duties: AbsenceRow[];
}

/** @param from first date that is looked at @param to last one; what keeps a man away is read around them */
export function readDuties({ db, now }: Pick<Context, 'db' | 'now'>, cohortId: number, from: LocalDate, to: LocalDate) {
  // A duty may last two days, and its bar is asked for the days beside it.
  const span = { from: `${addDays(from, -1)}T00:00`, to: `${addDays(to, 3)}T00:00` };
  const presence = readPresence(db, cohortId, now, null, span);
  const duties = listEntries(db, cohortId).filter(
    ({ kind, cadetId, from: begins }) => kind === 'duty' && begins < (presence.facts.get(cadetId)?.list.to ?? ''),
  );
  const datesOf = Map.groupBy(duties, ({ cadetId }) => cadetId);
  const onList = [...presence.facts.values()].filter(
    ({ cadetId }) => (presence.men.get(cadetId)?.offFrom ?? from) >= from,
  );
  const men = onList.map(
    ({ cadetId, absences, nights, list }): DutyMan => ({
      cadetId,
      absences,
      nights,
      list,
      duties: (datesOf.get(cadetId) ?? []).map(dateOf),
    }),
  );
  return { presence, times: timesOf(db, cohortId), men, duties } satisfies DutyBook;
}

/** The date that a duty is named by: the day it begins. */
export const dateOf = ({ from }: Pick<AbsenceRow, 'from'>): LocalDate => from.slice(0, 10);

const timesOf = (db: Db, cohortId: number): DutyTimes => ({
  change: keptRule(db, cohortId, 'duty.change'),
  hours: keptRule(db, cohortId, 'duty.hours'),
  restHours: keptRule(db, cohortId, 'leave.restAfterDuty'),
});

/** The approved night that is still to be had and that a duty of that date would cross; null when it crosses none. */
export function nightLost({ presence, times }: DutyBook, man: DutyMan, date: LocalDate): LocalDate | null {
  const night = leaveCrossed(man, date, times);
  return night && night.to > presence.now.slice(0, 16) ? night.night : null;
}

/**
 * The man, if he can stand duty on that date.
 * @throws Refusal absences.unknownMan, absences.cannotStandDuty
 */
export function demandAble(book: DutyBook, cadetId: number, date: LocalDate): DutyMan {
  const man = book.men.find((one) => one.cadetId === cadetId) ?? refuse('absences.unknownMan', { cadetId });
  const bar = dutyBar(man, date, book.times);
  if (bar) refuse('absences.cannotStandDuty', { name: whoIs(book.presence, cadetId).name, date, bar });
  return man;
}

/** The man as a line of who loses which night of leave; nothing when he loses none. */
export function lostNightOf(book: DutyBook, man: DutyMan, date: LocalDate) {
  const night = nightLost(book, man, date);
  return night ? [{ ...whoIs(book.presence, man.cadetId), night }] : [];
}
