import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import { type AdmissionReason, admissionReasons } from '../../shared/exams/admission.ts';
import type { SheetMark } from '../../shared/exams/exam-terms.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { readOwedHours } from '../journal/read-owed.ts';
import { readFiringStanding } from '../range/read-firing-standing.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { listAway, listExamKinds, listMen } from './exams.repository.ts';

/** A man as sheets and results name him. */
export interface ExamMan {
  cadetId: number;
  name: string;
  platoonId: number | null;
  platoon: number | null;
}

/** A man with what he paid, and from which day he is off the list. */
export interface EnrolledMan extends ExamMan {
  paid: number;
  offFrom: LocalDate | null;
}

/** Whether an order has struck him off by a day. */
export const isOff = ({ offFrom }: Pick<EnrolledMan, 'offFrom'>, on: LocalDate): boolean =>
  offFrom !== null && offFrom <= on;

/** Enrolled men of an intake in the order of the Kazakh alphabet, those who were struck off among them. */
export const readMen = (db: Db, cohortId: number): EnrolledMan[] =>
  listMen(db, cohortId)
    .toSorted(byName)
    .map((row) => ({
      cadetId: row.id,
      name: fullName(row),
      platoonId: row.platoonId,
      platoon: row.platoon,
      offFrom: row.offFrom,
      paid: row.paid,
    }));

export const nameMan = ({ cadetId, name, platoonId, platoon }: ExamMan) => ({ cadetId, name, platoonId, platoon });

/** What stands against each man, what the range gives him, and what keeps him away on the day. */
export interface Standing {
  reasons: AdmissionReason[];
  byRange: 5 | 4 | 3 | 2 | null;
  away: string | null;
}

/**
 * Admission of men on a day, from the journal's ledger, the range, the payments and the restrictions (DOMAIN §7).
 * @param subjectCode null: reasons of every subject
 */
export function readAdmission(
  db: Db,
  cohortId: number,
  men: readonly (ExamMan & { paid: number })[],
  { date, subjectCode }: { date: LocalDate; subjectCode: string | null },
): Map<number, Standing> {
  const hours = readOwedHours(db, cohortId, {
    cadetIds: new Set(men.map(({ cadetId }) => cadetId)),
    subjectCode,
    withoutKinds: listExamKinds(db, cohortId),
  });
  const firing = readFiringStanding(db, cohortId);
  const away = Map.groupBy(listAway(db, cohortId, date), ({ cadetId }) => cadetId);
  const due = keptRule(db, cohortId, 'admission.feeTenge');
  return new Map(
    men.map(({ cadetId, paid }) => {
      const own = away.get(cadetId) ?? [];
      const fired = firing.get(cadetId);
      const reasons = admissionReasons({
        hoursOwed: hours.get(cadetId) ?? [],
        firingOwed: fired?.owes ?? [],
        fee: { due, paid },
        restriction: own.find(({ kind }) => kind === 'restriction') ?? null,
      });
      return [
        cadetId,
        {
          reasons,
          byRange: fired?.subjectMark ?? null,
          away: own.find(({ kind }) => kind !== 'restriction')?.kind ?? null,
        },
      ];
    }),
  );
}

/** A mark as the file keeps it, and back. */
export const markOf = (text: string | null): SheetMark | null =>
  text === null || text === 'absent' || text === 'excused' ? text : (Number(text) as 5 | 4 | 3 | 2);
export const markText = (mark: SheetMark | null): string | null => (mark === null ? null : String(mark));
