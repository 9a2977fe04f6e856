import { bunkLabel } from '../../shared/barracks/model.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { ProofKind } from '../../shared/leave/eligibility.ts';
import type { RequestKind } from '../../shared/leave/nights.ts';
import type { Db } from '../database/open.ts';

export interface CohortRow {
  id: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

export const findCohort = (db: Db, id: number): CohortRow | undefined =>
  db
    .prepare<[number], CohortRow>('SELECT id, starts_on AS startsOn, ends_on AS endsOn FROM cohort WHERE id = ?')
    .get(id);

export interface ManRow {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoonId: number | null;
  platoon: number | null;
  squad: number | null;
  birthDate: LocalDate;
  /** Date of the order that enrolled him. */
  enrolledOn: LocalDate;
  family: string | null;
  familyNote: string | null;
  /** The room's own note of the certificate. */
  proofKind: ProofKind | null;
  documentNo: string | null;
  seenOn: LocalDate | null;
  validUntil: LocalDate | null;
  /** Day on which admissions took the certificate in; null = it did not. */
  onFileSince: LocalDate | null;
  /** The first day off the list, by an order of expulsion. */
  offFrom: LocalDate | null;
}

/** Enrolled men of an intake with their family certificate. */
export const listMen = (db: Db, cohortId: number): ManRow[] =>
  db
    .prepare<[number], ManRow>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon_id AS platoonId, platoon.number AS platoon,
              squad, birth_date AS birthDate, school_order.date AS enrolledOn, family, family_note AS familyNote,
              proof.kind AS proofKind, proof.document_no AS documentNo, proof.seen_on AS seenOn,
              proof.valid_until AS validUntil, paper.received_on AS onFileSince, off_from AS offFrom
         FROM cadet
         JOIN school_order ON school_order.id = enrolment_order_id
         LEFT JOIN platoon ON platoon.id = platoon_id
         LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
         LEFT JOIN family_proof AS proof ON proof.cadet_id = cadet.id
         LEFT JOIN cadet_document AS paper ON paper.cadet_id = cadet.id AND paper.kind = 'familyProof'
        WHERE cadet.cohort_id = ?`,
    )
    .all(cohortId);

/** The intake of an enrolled man. */
export const cohortOfCadet = (db: Db, cadetId: number): number | undefined =>
  db
    .prepare<[number], { id: number }>(
      'SELECT cohort_id AS id FROM cadet WHERE id = ? AND enrolment_order_id IS NOT NULL',
    )
    .get(cadetId)?.id;

/** Where he sleeps, as painted on the frame: '2-03'. */
export function findBunk(db: Db, cadetId: number): string | null {
  const row = db
    .prepare<[number], { room: string; number: number }>(
      `SELECT barracks_room.name AS room, bunk.number
         FROM bunk_place JOIN bunk ON bunk.id = bunk_id JOIN barracks_room ON barracks_room.id = room_id
        WHERE cadet_id = ?`,
    )
    .get(cadetId);
  return row ? bunkLabel({ name: row.room }, row) : null;
}

export interface NightRow {
  cadetId: number;
  night: LocalDate;
  requestId: number;
  state: 'waiting' | 'approved' | 'refused' | 'withdrawn';
  fromAt: LocalDateTime;
  untilAt: LocalDateTime;
  decisionId: number | null;
  kind: RequestKind;
  reason: string | null;
  /** Codes of the findings seen at the decision, as JSON; null when there were none. */
  known: string | null;
}

const NIGHT = `
  SELECT n.cadet_id AS cadetId, n.night, request_id AS requestId, state, from_at AS fromAt, until_at AS untilAt,
         decision_id AS decisionId, r.kind, d.reason, nullif(d.known, '[]') AS known
    FROM leave_night AS n
    JOIN leave_request AS r ON r.id = request_id
    LEFT JOIN leave_decision AS d ON d.id = decision_id`;

/** Every night that somebody of the intake ever asked for, man by man and by date. */
export const listNights = (db: Db, cohortId: number): NightRow[] =>
  db
    .prepare<[number], NightRow>(
      `${NIGHT} WHERE n.cadet_id IN (SELECT id FROM cadet WHERE cohort_id = ? AND enrolment_order_id IS NOT NULL)
        ORDER BY n.cadet_id, n.night`,
    )
    .all(cohortId);

/** Those of them that nobody has decided yet. */
export const listWaitingNights = (db: Db, cohortId: number): NightRow[] =>
  db
    .prepare<[number], NightRow>(
      `${NIGHT} WHERE n.state = 'waiting'
          AND n.cadet_id IN (SELECT id FROM cadet WHERE cohort_id = ? AND enrolment_order_id IS NOT NULL)
        ORDER BY n.cadet_id, n.night`,
    )
    .all(cohortId);

export interface ManNight {
  cadetId: number;
  night: LocalDate;
}

/** These nights of the intake's men, of those that were asked for. */
export const listNamedNights = (db: Db, cohortId: number, nights: readonly ManNight[]): NightRow[] =>
  db
    .prepare<[string, number], NightRow>(
      `${NIGHT} JOIN (SELECT DISTINCT value ->> 'cadetId' AS cadetId, value ->> 'night' AS night FROM json_each(?)) AS named
           ON n.cadet_id = named.cadetId AND n.night = named.night
         JOIN cadet ON cadet.id = n.cadet_id AND cohort_id = ?
        ORDER BY n.cadet_id, n.night`,
    )
    .all(JSON.stringify(nights), cohortId);

export const nightsOfRequest = (db: Db, requestId: number): NightRow[] =>
  db.prepare<[number], NightRow>(`${NIGHT} WHERE request_id = ? ORDER BY n.night`).all(requestId);

export const nightsOfMan = (db: Db, cadetId: number): NightRow[] =>
  db.prepare<[number], NightRow>(`${NIGHT} WHERE n.cadet_id = ? ORDER BY n.night`).all(cadetId);

/** What a desk shows of a night beside the night itself. */
export interface NightDetail {
  note: string | null;
  destination: string | null;
  askedLate: 0 | 1;
  decidedAt: LocalDateTime | null;
  decidedBy: string | null;
  decidedLate: 0 | 1 | null;
  delegated: 0 | 1;
}

/** Slip and decision of one night after another; the statement is prepared once. */
export function nightDetails(db: Db): (night: NightRow) => NightDetail {
  const find = db.prepare<Pick<NightRow, 'requestId' | 'decisionId'>, NightDetail>(
    `SELECT r.note, r.destination, r.late AS askedLate, d.at AS decidedAt, d.late AS decidedLate, person.full_name AS decidedBy,
            d.delegation_id IS NOT NULL AS delegated
       FROM leave_request AS r
       LEFT JOIN leave_decision AS d ON d.id = @decisionId
       LEFT JOIN person ON person.id = d.person_id
      WHERE r.id = @requestId`,
  );
  return ({ requestId, decisionId }) => {
    const detail = find.get({ requestId, decisionId });
    if (!detail) throw new Error(`night of request ${requestId}, which does not stand`);
    return detail;
  };
}

/** Who of a platoon has leave for which night. */
export const listGranted = (db: Db, cohortId: number): (ManNight & { platoonId: number })[] =>
  db
    .prepare<[number], ManNight & { platoonId: number }>(
      `SELECT n.cadet_id AS cadetId, n.night, platoon_id AS platoonId
         FROM leave_night AS n JOIN cadet ON cadet.id = n.cadet_id
        WHERE cohort_id = ? AND platoon_id IS NOT NULL AND state = 'approved'
          AND NOT EXISTS (SELECT 1 FROM struck_off WHERE struck_off.cadet_id = n.cadet_id AND off_from <= n.night)`,
    )
    .all(cohortId);

/** How many men of a platoon have leave for a night. */
export const countGranted = (db: Db, platoonId: number, night: LocalDate): number =>
  db
    .prepare<[number, string], { men: number }>(
      `SELECT count(*) AS men FROM leave_night JOIN cadet ON cadet.id = cadet_id
        WHERE platoon_id = ? AND night = ? AND state = 'approved'
          AND NOT EXISTS (SELECT 1 FROM struck_off WHERE struck_off.cadet_id = cadet.id AND off_from <= night)`,
    )
    .get(platoonId, night)?.men ?? 0;

export function insertRequest(
  db: Db,
  request: {
    cadetId: number;
    kind: RequestKind;
    first: LocalDate;
    last: LocalDate;
    note: string | null;
    destination: string | null;
    at: LocalDateTime;
    by: number;
    late: boolean;
  },
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO leave_request (cadet_id, kind, first_night, last_night, note, destination, entered_at, entered_by, late)
         VALUES (@cadetId, @kind, @first, @last, @note, @destination, @at, @by, @late)`,
      )
      .run({ ...request, late: request.late ? 1 : 0 }).lastInsertRowid,
  );
}

/** Lets a night wait for its decision; one that was refused or withdrawn before begins anew under this request. */
export const putNight = (
  db: Db,
  night: { cadetId: number; night: LocalDate; requestId: number; from: LocalDateTime; until: LocalDateTime },
): void =>
  void db
    .prepare(
      `INSERT INTO leave_night (cadet_id, night, request_id, state, from_at, until_at)
       VALUES (@cadetId, @night, @requestId, 'waiting', @from, @until)
       ON CONFLICT (cadet_id, night) DO UPDATE SET request_id = excluded.request_id, state = 'waiting',
         from_at = excluded.from_at, until_at = excluded.until_at, decision_id = NULL`,
    )
    .run(night);

export const withdrawNight = (db: Db, cadetId: number, night: LocalDate): void =>
  void db
    .prepare("UPDATE leave_night SET state = 'withdrawn', decision_id = NULL WHERE cadet_id = ? AND night = ?")
    .run(cadetId, night);

export const withdrawRequest = (db: Db, requestId: number, at: LocalDateTime): void =>
  void db.prepare('UPDATE leave_request SET withdrawn_at = ? WHERE id = ?').run(at, requestId);

export interface NewDecision {
  cadetId: number;
  night: LocalDate;
  verdict: 'approved' | 'refused';
  at: LocalDateTime;
  personId: number;
  delegationId: number | null;
  reason: string | null;
  late: boolean;
  known: readonly string[];
  untilAt: LocalDateTime;
}

/** Writes decisions down and makes each the one that stands; the statements are prepared once for all of an act. */
export function decisionWriter(db: Db): (decision: NewDecision) => void {
  const insert = db.prepare(
    `INSERT INTO leave_decision (cadet_id, night, verdict, at, person_id, delegation_id, reason, late, known)
     VALUES (@cadetId, @night, @verdict, @at, @personId, @delegationId, @reason, @late, @known)`,
  );
  const stand = db.prepare(
    'UPDATE leave_night SET state = ?, until_at = ?, decision_id = ? WHERE cadet_id = ? AND night = ?',
  );
  return ({ verdict, untilAt, cadetId, night, ...decision }) => {
    const { lastInsertRowid } = insert.run({
      ...decision,
      cadetId,
      night,
      verdict,
      late: decision.late ? 1 : 0,
      known: JSON.stringify(decision.known),
    });
    stand.run(verdict, untilAt, lastInsertRowid, cadetId, night);
  };
}

export interface DecisionRow {
  id: number;
  night: LocalDate;
  verdict: 'approved' | 'refused';
  at: LocalDateTime;
  by: string;
  delegationId: number | null;
  reason: string | null;
  late: 0 | 1;
}

/** Every decision on a man, the newest first. */
export const listDecisions = (db: Db, cadetId: number): DecisionRow[] =>
  db
    .prepare<[number], DecisionRow>(
      `SELECT d.id, night, verdict, at, person.full_name AS by, delegation_id AS delegationId, reason, late
         FROM leave_decision AS d JOIN person ON person.id = person_id WHERE cadet_id = ? ORDER BY d.id DESC`,
    )
    .all(cadetId);

export const putProof = (
  db: Db,
  proof: {
    cadetId: number;
    kind: ProofKind;
    documentNo: string;
    seenOn: LocalDate;
    seenBy: number;
    validUntil: LocalDate | null;
  },
): void =>
  void db
    .prepare(
      `INSERT INTO family_proof (cadet_id, kind, document_no, seen_on, seen_by, valid_until)
       VALUES (@cadetId, @kind, @documentNo, @seenOn, @seenBy, @validUntil)
       ON CONFLICT (cadet_id) DO UPDATE SET kind = excluded.kind, document_no = excluded.document_no,
         seen_on = excluded.seen_on, seen_by = excluded.seen_by, valid_until = excluded.valid_until`,
    )
    .run(proof);
