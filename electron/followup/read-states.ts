import type { ManFacts } from '../../shared/orders/man-state.ts';
import type { Db } from '../database/open.ts';
import { readResults } from '../exams/read-results.ts';
import { listStateRows } from './states.repository.ts';

/**
 * The one reading of what a man's state is derived from (shared/orders/man-state.ts): enquiries and the cadet's card ask
 * it. Men of any intake.
 */
export function readManFacts(db: Db, cadetIds: readonly number[]): Map<number, ManFacts> {
  // Who is named by a signed order has his exams behind him; the results are asked only for the others.
  const settled = new Map<number, ReadonlySet<number>>();
  const settledIn = (cohortId: number): ReadonlySet<number> => {
    const known = settled.get(cohortId);
    if (known) return known;
    const men = readResults(db, cohortId, null).men.filter(({ decision }) => decision !== 'open');
    const ids = new Set(men.map(({ cadetId }) => cadetId));
    settled.set(cohortId, ids);
    return ids;
  };
  return new Map(
    listStateRows(db, cadetIds).map((row): [number, ManFacts] => {
      const { cadetId, cohortId, enrolmentNumber, enrolmentDate, leavingNumber, leavingDate, paper, offFrom, reason } =
        row;
      const leaving =
        leavingNumber !== null && leavingDate !== null ? { number: leavingNumber, date: leavingDate } : null;
      const examined = row.lastExamOn !== null && (paper !== null || settledIn(cohortId).has(cadetId));
      return [
        cadetId,
        {
          refusedOn: row.refusedOn,
          enrolment:
            enrolmentNumber !== null && enrolmentDate !== null
              ? { number: enrolmentNumber, date: enrolmentDate }
              : null,
          startsOn: row.startsOn,
          expulsion: leaving && offFrom !== null && reason !== null ? { ...leaving, offFrom, reason } : null,
          takenBack: row.takenBack === null ? null : (JSON.parse(row.takenBack) as ManFacts['takenBack']),
          examinedOn: examined ? row.lastExamOn : null,
          graduation: leaving && paper !== null ? { ...leaving, paper } : null,
          certifiedOn: row.certifiedOn,
          handedOn: row.handedOn,
          readyOn: row.readyOn,
          collectedOn: row.collectedOn,
        },
      ];
    }),
  );
}
