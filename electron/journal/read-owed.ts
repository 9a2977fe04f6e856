import { ledgerOf } from '../../shared/journal/ledger.ts';
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
  const { cells } = ledgerOf(readLedgerFacts(db, cohortId, isAsked, cadetIds));
  const owed = new Map<number, Map<string, number>>();
  for (const cell of cells) {
    if (cell.owed === 0) continue;
    const mine = owed.get(cell.cadetId) ?? new Map<string, number>();
    owed.set(cell.cadetId, mine.set(cell.subjectCode, (mine.get(cell.subjectCode) ?? 0) + cell.owed));
  }
  return new Map(
    [...owed].map(([cadetId, bySubject]) => [
      cadetId,
      [...bySubject].map(([code, hours]) => ({ subjectCode: code, hours })),
    ]),
  );
}
