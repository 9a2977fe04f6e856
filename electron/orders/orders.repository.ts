import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Agreeing, ExpulsionReason, LeavingKind, LeavingPaper } from '../../shared/orders/leaving.ts';
import type { Db } from '../database/open.ts';

export interface CohortRow {
  cohortId: number;
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Two people closed it for good. */
  closed: 0 | 1;
}
export const findCohort = (db: Db, cohortId: number): CohortRow | undefined =>
  db
    .prepare<[number], CohortRow>(
      `SELECT id AS cohortId, code, starts_on AS startsOn, ends_on AS endsOn,
              EXISTS (SELECT 1 FROM intake_closing WHERE cohort_id = cohort.id AND reopened_at IS NULL) AS closed
         FROM cohort WHERE id = ?`,
    )
    .get(cohortId);

export interface OrderRecord {
  orderId: number;
  cohortId: number;
  kind: LeavingKind;
  basis: string;
  agreed: Agreeing[];
  preparedAt: LocalDateTime;
  preparedById: number;
  preparedBy: string;
  number: string | null;
  date: LocalDate | null;
  signedAt: LocalDateTime | null;
  signedBy: string | null;
}
const ORDERS = `SELECT leaving_order.id AS orderId, cohort_id AS cohortId, kind, basis, agreed, prepared_at AS preparedAt,
    prepared_by AS preparedById, maker.full_name AS preparedBy, number, date, signed_at AS signedAt,
    signer.full_name AS signedBy
  FROM leaving_order JOIN person AS maker ON maker.id = prepared_by LEFT JOIN person AS signer ON signer.id = signed_by`;

type OrderLine = Omit<OrderRecord, 'agreed'> & { agreed: string };
const recordOf = (line: OrderLine): OrderRecord => ({ ...line, agreed: JSON.parse(line.agreed) as Agreeing[] });

export function findOrder(db: Db, orderId: number): OrderRecord | undefined {
  const line = db.prepare<[number], OrderLine>(`${ORDERS} WHERE leaving_order.id = ?`).get(orderId);
  return line && recordOf(line);
}

/** Prepared ones first, then by date, the newest first. */
export const listOrders = (db: Db, cohortId: number): OrderRecord[] =>
  db
    .prepare<[number], OrderLine>(
      `${ORDERS} WHERE cohort_id = ? ORDER BY date IS NOT NULL, date DESC, leaving_order.id DESC`,
    )
    .all(cohortId)
    .map(recordOf);

/** The signed order with this number and date, of whatever intake and kind: an enrolment order is one of them. */
export const orderNumbered = (db: Db, number: string, date: LocalDate): { intake: string } | undefined =>
  db
    .prepare<{ number: string; date: LocalDate }, { intake: string }>(
      `SELECT code AS intake FROM cohort WHERE id IN (
         SELECT cohort_id FROM leaving_order WHERE number = @number AND date = @date
         UNION ALL SELECT cohort_id FROM school_order WHERE number = @number AND date = @date)`,
    )
    .get({ number, date });

/** What whoever prepares an order puts down, and who and when. */
export interface DraftText {
  basis: string;
  agreed: readonly Agreeing[];
  at: LocalDateTime;
  by: number;
}

export const insertOrder = (db: Db, order: DraftText & { cohortId: number; kind: LeavingKind }): number =>
  Number(
    db
      .prepare(
        `INSERT INTO leaving_order (cohort_id, kind, basis, agreed, prepared_at, prepared_by)
         VALUES (@cohortId, @kind, @basis, @agreed, @at, @by)`,
      )
      .run({ ...order, agreed: JSON.stringify(order.agreed) }).lastInsertRowid,
  );

/** Whoever changes a prepared order answers for it: he has prepared it then. */
export const changeOrder = (db: Db, change: DraftText & { orderId: number }): void =>
  void db
    .prepare(
      `UPDATE leaving_order SET basis = @basis, agreed = @agreed, prepared_at = @at, prepared_by = @by
        WHERE id = @orderId`,
    )
    .run({ ...change, agreed: JSON.stringify(change.agreed) });

export function deleteOrder(db: Db, orderId: number): void {
  db.prepare('DELETE FROM leaving_man WHERE order_id = ?').run(orderId);
  db.prepare('DELETE FROM leaving_order WHERE id = ?').run(orderId);
}

/** Before it is signed: afterwards no man of it changes. */
export function freezeOveralls(
  db: Db,
  orderId: number,
  men: readonly { cadetId: number; overall: number | null }[],
): void {
  const freeze = db.prepare('UPDATE leaving_man SET overall = ? WHERE cadet_id = ? AND order_id = ?');
  for (const { cadetId, overall } of men) freeze.run(overall, cadetId, orderId);
}

export const signOrder = (
  db: Db,
  signature: { orderId: number; number: string; date: LocalDate; at: LocalDateTime; by: number },
): void =>
  void db
    .prepare(
      'UPDATE leaving_order SET number = @number, date = @date, signed_at = @at, signed_by = @by WHERE id = @orderId',
    )
    .run(signature);

export interface LeavingManRow {
  cadetId: number;
  orderId: number;
  paper: LeavingPaper | null;
  offFrom: LocalDate | null;
  reason: ExpulsionReason | null;
  note: string | null;
  /** The later intake he is set back to. */
  intoCohortId: number | null;
  intoCode: string | null;
  /** Of a reinstatement: the first day on the list again, and the expulsion it annuls. */
  backFrom: LocalDate | null;
  undoes: number | null;
  /** He leaves by it: not a reinstatement, and none that is signed has annulled it. */
  stands: 0 | 1;
  /** Frozen when the order is signed. */
  overall: 3 | 4 | 5 | null;
}
/** The men that orders on leaving of an intake name, prepared ones included. */
export const listLeavingMen = (db: Db, cohortId: number): LeavingManRow[] =>
  db
    .prepare<[number], LeavingManRow>(
      `SELECT cadet_id AS cadetId, order_id AS orderId, paper, off_from AS offFrom, reason, note,
              into_cohort_id AS intoCohortId, later.code AS intoCode, back_from AS backFrom, undoes, overall,
              (cadet_id, order_id) IN (SELECT cadet_id, order_id FROM leaving_standing) AS stands
         FROM leaving_man JOIN leaving_order ON leaving_order.id = order_id
         LEFT JOIN cohort AS later ON later.id = into_cohort_id WHERE cohort_id = ?`,
    )
    .all(cohortId);

const MAN = `INSERT INTO leaving_man (cadet_id, order_id, paper, off_from, reason, note, into_cohort_id,
    back_from, undoes)
  VALUES (@cadetId, @orderId, @paper, @offFrom, @reason, @note, @intoCohortId, @backFrom, @undoes)`;
const NOTHING = {
  paper: null,
  offFrom: null,
  reason: null,
  note: null,
  intoCohortId: null,
  backFrom: null,
  undoes: null,
};

/** What an order says of each of its men. */
export type SaidOfMen =
  | { offFrom: LocalDate; reason: ExpulsionReason; note: string | null; intoCohortId: number | null }
  | { backFrom: LocalDate; undoes: number };

/** Who is in the order: all of them anew. */
export function putGraduates(db: Db, orderId: number, men: readonly { cadetId: number; paper: LeavingPaper }[]): void {
  db.prepare('DELETE FROM leaving_man WHERE order_id = ?').run(orderId);
  const insert = db.prepare(MAN);
  for (const man of men) insert.run({ ...NOTHING, ...man, orderId });
}

/** The same of those who are struck off, or taken back. */
export function putMen(db: Db, orderId: number, cadetIds: readonly number[], said: SaidOfMen): void {
  db.prepare('DELETE FROM leaving_man WHERE order_id = ?').run(orderId);
  const insert = db.prepare(MAN);
  for (const cadetId of cadetIds) insert.run({ ...NOTHING, ...said, cadetId, orderId });
}

/**
 * What was to keep him away on days he was off the list gives way to them: what began before ends as he leaves, a duty of
 * those days was not stood, and a trip that outlasts them begins as he comes back. A restriction goes on.
 */
export function clearDaysOff(db: Db, gap: { cadetId: number; from: LocalDate; to: LocalDate }): void {
  const begun =
    "cadet_id = @cadetId AND kind <> 'restriction' AND from_at >= @from || 'T00:00' AND from_at < @to || 'T00:00'";
  db.prepare(
    `UPDATE absence SET to_at = @from || 'T00:00'
      WHERE cadet_id = @cadetId AND kind <> 'restriction' AND from_at < @from || 'T00:00'
        AND (to_at IS NULL OR to_at > @from || 'T00:00')`,
  ).run(gap);
  db.prepare(`DELETE FROM absence WHERE ${begun} AND (kind = 'duty' OR to_at <= @to || 'T00:00')`).run(gap);
  db.prepare(`UPDATE absence SET from_at = @to || 'T00:00' WHERE ${begun}`).run(gap);
}

/**
 * The days a man was off the list before an order took him back: he was not there, so no roll, meal or lesson of them
 * counts him, and the hours he missed are owed.
 */
export const insertDaysOff = (
  db: Db,
  gap: { cadetId: number; from: LocalDate; to: LocalDate; number: string; note: string; at: LocalDateTime; by: number },
): void =>
  void db
    .prepare(
      `INSERT INTO absence (cadet_id, kind, from_at, to_at, order_no, note, entered_at, entered_by)
       VALUES (@cadetId, 'other', @from || 'T00:00', @to || 'T00:00', @number, @note, @at, @by)`,
    )
    .run(gap);

export interface ManRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoonId: number | null;
  platoon: number | null;
  /** The first day off the list, by a signed order; null: he is on it to the end. */
  offFrom: LocalDate | null;
}
/** Enrolled men of an intake, those who are struck off among them. */
export const listMen = (db: Db, cohortId: number): ManRow[] =>
  db
    .prepare<[number], ManRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon_id AS platoonId, platoon.number AS platoon,
              off_from AS offFrom
         FROM cadet LEFT JOIN platoon ON platoon.id = platoon_id LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
        WHERE cadet.cohort_id = ? AND enrolment_order_id IS NOT NULL`,
    )
    .all(cohortId);

/** Subjects to whose exam the commander admitted men against the reasons. */
export const listLetPass = (db: Db, cohortId: number): { cadetId: number; subjectCode: string }[] =>
  db
    .prepare<[number], { cadetId: number; subjectCode: string }>(
      `SELECT cadet_id AS cadetId, subject_code AS subjectCode FROM exam_admission JOIN exam ON exam.id = exam_id
        WHERE cohort_id = ?`,
    )
    .all(cohortId);

/** What a man still has from a day on. */
export const countAhead = (db: Db, cadetId: number, from: LocalDate) =>
  db
    .prepare<{ cadetId: number; from: LocalDate }, { nights: number; duties: number; exams: number; paid: number }>(
      `SELECT
         (SELECT count(*) FROM leave_night WHERE cadet_id = @cadetId AND state = 'approved' AND night >= @from) AS nights,
         (SELECT count(*) FROM absence WHERE cadet_id = @cadetId AND kind = 'duty' AND from_at >= @from) AS duties,
         (SELECT count(*) FROM exam JOIN cadet ON cadet.id = @cadetId AND exam.platoon_id = cadet.platoon_id
           WHERE date >= @from) AS exams,
         (SELECT coalesce(sum(amount), 0) FROM payment WHERE cadet_id = @cadetId) AS paid`,
    )
    .get({ cadetId, from }) as { nights: number; duties: number; exams: number; paid: number };

export const clearBunk = (db: Db, cadetId: number): void =>
  void db.prepare('DELETE FROM bunk_place WHERE cadet_id = ?').run(cadetId);

/** The day the course was laid out with for the oath. */
export const oathDay = (db: Db, cohortId: number): LocalDate | undefined =>
  db
    .prepare<[number], { date: LocalDate }>("SELECT date FROM cohort_day WHERE cohort_id = ? AND kind = 'oath'")
    .get(cohortId)?.date;

export const findOath = (db: Db, cohortId: number): { date: LocalDate; place: string } | undefined =>
  db
    .prepare<[number], { date: LocalDate; place: string }>('SELECT date, place FROM oath WHERE cohort_id = ?')
    .get(cohortId);

export const putOath = (db: Db, oath: { cohortId: number; date: LocalDate; place: string }): void =>
  void db
    .prepare(
      `INSERT INTO oath (cohort_id, date, place) VALUES (@cohortId, @date, @place)
       ON CONFLICT (cohort_id) DO UPDATE SET date = excluded.date, place = excluded.place`,
    )
    .run(oath);

export const listSworn = (db: Db, cohortId: number): Set<number> =>
  new Set(
    db
      .prepare<[number], { id: number }>(
        'SELECT cadet_id AS id FROM oath_man JOIN cadet ON cadet.id = cadet_id WHERE cohort_id = ?',
      )
      .all(cohortId)
      .map(({ id }) => id),
  );

/** @param sworn null: they have not taken it after all */
export function noteSworn(db: Db, cadetIds: readonly number[], sworn: { at: LocalDateTime; by: number } | null): void {
  const insert = db.prepare('INSERT INTO oath_man (cadet_id, at, by) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM oath_man WHERE cadet_id = ?');
  for (const cadetId of cadetIds) {
    if (sworn) insert.run(cadetId, sworn.at, sworn.by);
    else remove.run(cadetId);
  }
}
