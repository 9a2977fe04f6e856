import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { ExpulsionReason } from '../../shared/orders/leaving.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import type { LeavingManRow, OrderRecord } from './orders.repository.ts';
import { demandIntake, type OrderMan, readOrderMen } from './read-men.ts';
import { enterAgain, findSame } from './set-back.repository.ts';

interface SetBack {
  offFrom: LocalDate;
  reason: ExpulsionReason;
  intoCohortId: number | null;
}

/**
 * The later intake that men can be set back to: it begins after they are off the list, is not closed, and has none of them
 * yet. Null with any other reason.
 * @throws Refusal orders.intoNeeded, orders.intoSame, orders.intoTooEarly, orders.intoClosed, orders.intoHolds
 */
export function demandLaterIntake(
  db: Db,
  cohortId: number,
  men: readonly Pick<OrderMan, 'cadetId' | 'name'>[],
  { offFrom, reason, intoCohortId }: SetBack,
): number | null {
  if (reason !== 'setBack') return null;
  if (intoCohortId === null) return refuse('orders.intoNeeded');
  const { code: intake, startsOn, closed } = demandIntake(db, intoCohortId);
  if (intoCohortId === cohortId) refuse('orders.intoSame', { intake });
  if (startsOn <= offFrom) refuse('orders.intoTooEarly', { intake, startsOn, offFrom });
  if (closed) refuse('orders.intoClosed', { intake });
  const held = men.find(({ cadetId }) => findSame(db, cadetId, intoCohortId));
  if (held) refuse('orders.intoHolds', { name: held.name, intake });
  return intoCohortId;
}

/**
 * What comes into force with a signed order that sets men back: each is an applicant of the later intake, which judges him
 * as it judges anyone.
 * @returns the two intakes for the history; null for an order of another reason
 */
export function enterLaterIntake(
  db: Db,
  { cohortId }: OrderRecord,
  rows: readonly LeavingManRow[],
): { intake: string; into: string } | null {
  const known = readOrderMen(db, cohortId);
  for (const { cadetId, offFrom, reason, intoCohortId } of rows) {
    const man = known.get(cadetId);
    if (!man || offFrom === null || reason === null) continue;
    const into = demandLaterIntake(db, cohortId, [man], { offFrom, reason, intoCohortId });
    if (into !== null) enterAgain(db, cadetId, into);
  }
  const into = rows[0]?.intoCode ?? null;
  return into === null ? null : { intake: demandIntake(db, cohortId).code, into };
}

/**
 * Nobody is on the lists of two intakes: who was set back comes back only when the later intake has refused him.
 * @throws Refusal orders.inLaterIntake
 */
export function demandNotLater(
  db: Db,
  undoes: number,
  rows: readonly LeavingManRow[],
  men: readonly Pick<OrderMan, 'cadetId' | 'name'>[],
): void {
  for (const { cadetId, name } of men) {
    const row = rows.find((one) => one.orderId === undoes && one.cadetId === cadetId);
    const into = row?.intoCohortId ?? null;
    if (into !== null && findSame(db, cadetId, into)?.refusedOn === null)
      refuse('orders.inLaterIntake', { name, intake: row?.intoCode ?? null });
  }
}
