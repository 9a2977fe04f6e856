import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { ExpulsionReason, LeavingPaper } from '../../shared/orders/leaving.ts';
import type { Db } from '../database/open.ts';

export interface StateRow {
  cadetId: number;
  cohortId: number;
  startsOn: LocalDate;
  refusedOn: LocalDate | null;
  enrolmentNumber: string | null;
  enrolmentDate: LocalDate | null;
  /** Of a signed order on leaving. */
  leavingNumber: string | null;
  leavingDate: LocalDate | null;
  paper: LeavingPaper | null;
  offFrom: LocalDate | null;
  reason: ExpulsionReason | null;
  /** The expulsion he was taken back from last, and the order that did it: JSON; null: none. */
  takenBack: string | null;
  /** The day of his last mark on a closed sheet. */
  lastExamOn: LocalDate | null;
  certifiedOn: LocalDate | null;
  handedOn: LocalDate | null;
  readyOn: LocalDate | null;
  collectedOn: LocalDate | null;
}

const step = (name: string): string =>
  `(SELECT date FROM followup_step WHERE cadet_id = cadet.id AND step = '${name}')`;

/** Everything a man's state is derived from, as rows have it. */
export const listStateRows = (db: Db, cadetIds: readonly number[]): StateRow[] =>
  db
    .prepare<[string], StateRow>(
      `SELECT cadet.id AS cadetId, cadet.cohort_id AS cohortId, starts_on AS startsOn, refused_on AS refusedOn,
              enrolment.number AS enrolmentNumber, enrolment.date AS enrolmentDate, leaving.number AS leavingNumber,
              leaving.date AS leavingDate, paper, off_from AS offFrom, reason,
              (SELECT json_object('number', expulsion.number, 'date', expulsion.date, 'offFrom', gone.off_from,
                        'reason', gone.reason,
                        'backNumber', signed.number, 'backDate', signed.date, 'backFrom', back.back_from)
                 FROM leaving_man AS back JOIN leaving_order AS signed ON signed.id = back.order_id
                 JOIN leaving_order AS expulsion ON expulsion.id = back.undoes
                 JOIN leaving_man AS gone ON gone.order_id = back.undoes AND gone.cadet_id = back.cadet_id
                WHERE back.cadet_id = cadet.id AND signed.signed_at IS NOT NULL
                ORDER BY back.back_from DESC LIMIT 1) AS takenBack,
              (SELECT max(exam.date) FROM exam_mark JOIN exam ON exam.id = exam_mark.exam_id
                JOIN exam_closing ON exam_closing.exam_id = exam.id AND reopened_at IS NULL
                WHERE exam_mark.cadet_id = cadet.id AND mark IS NOT NULL) AS lastExamOn,
              (SELECT min(issued_on) FROM certificate WHERE certificate.cadet_id = cadet.id) AS certifiedOn,
              ${step('handedOver')} AS handedOn, ${step('ready')} AS readyOn, ${step('collected')} AS collectedOn
         FROM cadet JOIN cohort ON cohort.id = cadet.cohort_id
         LEFT JOIN school_order AS enrolment ON enrolment.id = enrolment_order_id
         LEFT JOIN leaving_standing AS leaving_man ON leaving_man.cadet_id = cadet.id
              AND order_id IN (SELECT id FROM leaving_order WHERE signed_at IS NOT NULL)
         LEFT JOIN leaving_order AS leaving ON leaving.id = order_id
        WHERE cadet.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(cadetIds));
