import { ledgerOf } from '../../shared/journal/ledger.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { readJournal } from './read-journal.ts';

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
 * @throws Refusal journal.unknownIntake
 */
export function readOwedHours(
  db: Db,
  cohortId: number,
  now: LocalDateTime,
  { cadetIds, subjectCode, withoutKinds }: Asked,
): Map<number, { subjectCode: string; hours: number }[]> {
  const { facts } = readJournal(db, cohortId, now);
  const kinds = facts.kinds.filter(
    (kind) => !withoutKinds.has(kind.id) && (subjectCode === null || kind.subjectCode === subjectCode),
  );
  const asked = new Set(kinds.map(({ id }) => id));
  const ofKind = <T extends { lessonKindId: number }>(rows: readonly T[]) =>
    rows.filter(({ lessonKindId }) => asked.has(lessonKindId));
  const { cells } = ledgerOf({
    ...facts,
    kinds,
    planned: ofKind(facts.planned),
    reports: ofKind(facts.reports),
    makeups: ofKind(facts.makeups),
    guests: facts.guests.filter(({ card }) => asked.has(card.lessonKindId)),
    men: facts.men.filter(({ id }) => cadetIds === null || cadetIds.has(id)),
  });
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
