import { debtsOf } from '../../shared/journal/ledger.ts';
import type { Db } from '../database/open.ts';
import { readLedgerFacts } from './read-journal.ts';

/** Whose hours are asked about, and of which lessons. */
interface Asked {
  /** Null: every enrolled man. */
  cadetIds: ReadonlySet<number> | null;
  /** Null: every subject. */
  subjectCode: string | null;
  /** Kinds of lesson that are left aside. */
  withoutKinds: ReadonlySet<number>;
}

/**
 * Hours that men owe by the ledger, subject by subject; only where some are owed. Who sees to admission leaves the exam
 * lessons aside: who failed to come to an exam owes the exam, not its hours.
 */
export function readOwedHours(
  db: Db,
  cohortId: number,
  { cadetIds, subjectCode, withoutKinds }: Asked,
): Map<number, { subjectCode: string; hours: number }[]> {
  const isAsked = (kind: { id: number; subjectCode: string }) =>
    !withoutKinds.has(kind.id) && (subjectCode === null || kind.subjectCode === subjectCode);
  const owed = new Map<number, Map<string, number>>();
  for (const debt of debtsOf(readLedgerFacts(db, cohortId, isAsked, cadetIds))) {
    const mine = owed.get(debt.cadetId) ?? new Map<string, number>();
    owed.set(debt.cadetId, mine.set(debt.subjectCode, (mine.get(debt.subjectCode) ?? 0) + debt.owed));
  }
  return new Map(
    [...owed].map(([cadetId, bySubject]) => [
      cadetId,
      [...bySubject].map(([code, hours]) => ({ subjectCode: code, hours })),
    ]),
  );
}
