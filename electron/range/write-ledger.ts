import { fullName } from '../../shared/barracks/cadet-name.ts';
import {
  type Account,
  type AccountSums,
  accountsOf,
  emptyAccount,
  isPossible,
  linesBetween,
  pointOf,
  withOnHand,
} from '../../shared/range/ledger.ts';
import { type LotSums, linesByLot, lotSumsOf } from '../../shared/range/lots.ts';
import type { EntryKind } from '../../shared/range/range-terms.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findLot, insertEntries, listEntries, listEntriesOfMan, removeSignatures } from './ammunition.repository.ts';
import { findNames } from './safety.repository.ts';

export const nameOfMan = (db: Db, cadetId: number): string => {
  const names = findNames(db, cadetId);
  return names ? fullName(names) : '';
};

/** A man's sums on a day, together and by the lots his rounds are of (none while he has none). */
export function accountOn(db: Db, dayId: number, cadetId: number): { account: Account; lots: LotSums } {
  const lines = listEntriesOfMan(db, dayId, cadetId);
  return {
    account: accountsOf(lines).get(cadetId) ?? emptyAccount(),
    lots: lotSumsOf(lines).get(cadetId) ?? new Map(),
  };
}

export interface DayLine {
  lotId: number;
  kind: EntryKind;
  quantity: number;
  cadetId: number | null;
  note?: string | null;
}

/** Writes lines of a day; what was signed before no longer holds, so the signatures go first. */
export function writeLines({ db, now, today, person }: Context, dayId: number, lines: readonly DayLine[]): void {
  if (lines.length === 0) return;
  removeSignatures(db, dayId);
  const written = { date: today, dayId, actId: null, at: now, by: person.personId };
  insertEntries(
    db,
    lines.map(({ note = null, ...line }) => ({ ...line, note, ...written })),
  );
}

/**
 * Brings a man's account to the sums given by lines that make the difference.
 * @throws Refusal ammunition.manShort when more is accounted for than he was issued; firing.notIssued when he has none;
 *   ammunition.pointShort when rounds he gave back are taken back that the point no longer has
 */
export function bringTo(
  context: Context,
  { dayId, cadetId }: { dayId: number; cadetId: number },
  changed: Partial<AccountSums>,
  note: string | null = null,
): Account {
  const { db } = context;
  const { account, lots } = accountOn(db, dayId, cadetId);
  const sums = { ...account, ...changed };
  if (linesBetween(account, sums).length === 0) return account;
  const name = nameOfMan(db, cadetId);
  if (lots.size === 0) return refuse('firing.notIssued', { name, issued: 0, fired: sums.fired + sums.misfired });
  if (!isPossible(sums)) {
    const spent = sums.fired + sums.misfired + sums.returned + sums.lost;
    refuse('ammunition.manShort', { name, issued: sums.issued, spent });
  }
  // Rounds he did not return after all are no longer at the issuing point, where they may have been handed in already.
  const asked = account.returned - sums.returned;
  const point = asked > 0 ? listEntries(db, dayId) : [];
  const { lines, short } = linesByLot(lots, sums, (lotId) => pointOf(point, lotId));
  if (short > 0) refuse('ammunition.pointShort', { asked, there: asked - short });
  writeLines(
    context,
    dayId,
    lines.map((line) => ({ ...line, cadetId, note })),
  );
  return withOnHand(sums);
}

/** @throws Refusal ammunition.unknownLot */
export const lotOf = (db: Db, lotId: number) => findLot(db, lotId) ?? refuse('ammunition.unknownLot', { lotId });
