import type { LedgerView } from '../../shared/contract/journal.contract.ts';
import type { Bucket } from './ledger-rows.ts';

/** Man-hours owed by a platoon (null: by men of none) in each subject, in the order of the programme. */
export interface HeatRow {
  platoonId: number | null;
  number: number | null;
  owed: number[];
}

/**
 * Platoons by subjects: the owed man-hours of the ledger's own lines, so that rows and columns add up to its sums. Men of
 * no platoon have a row only where they owe something.
 */
export function heatRows(ledger: LedgerView, platoonId: number | null, bucket: Bucket): HeatRow[] {
  const lines = ledger.lines.filter(({ phase }) => bucket === 'all' || phase === bucket);
  const rowOf = (id: number | null, number: number | null): HeatRow => ({
    platoonId: id,
    number,
    owed: ledger.subjects.map(({ code }) =>
      lines
        .filter((line) => line.platoonId === id && line.subjectCode === code)
        .reduce((sum, { men }) => sum + men.owed, 0),
    ),
  });
  const platoons = ledger.platoons.map(({ id, number }) => rowOf(id, number));
  if (platoonId !== null) return platoons.filter((row) => row.platoonId === platoonId);
  const none = rowOf(null, null);
  return none.owed.some((hours) => hours > 0) ? [...platoons, none] : platoons;
}
