import type { LocalDate, LocalDateTime } from '../../../shared/kit/local-time.ts';
import type { AbsenceKind } from '../../../shared/presence/presence-facts.ts';
import { SEEN_FROM } from '../../../shared/rolls/roll-words.ts';
import type { Db } from '../../database/open.ts';

/** Why men are kept inside on a night, by cadet. */
export const findHolds = (db: Db, night: LocalDate): Map<number, string> =>
  new Map(
    db
      .prepare<[string], { cadetId: number; reason: string }>(
        'SELECT cadet_id AS cadetId, reason FROM gate_hold WHERE night = ?',
      )
      .all(night)
      .map(({ cadetId, reason }) => [cadetId, reason]),
  );

/** What was found out about late returns, by the way out each began with. */
export const findClosedCases = (db: Db): Map<number, string> =>
  new Map(
    db
      .prepare<[], { movementId: number; note: string }>(
        `SELECT coalesce(movement_id, mark_id + ${SEEN_FROM}) AS movementId, note FROM overdue_case`,
      )
      .all()
      .map(({ movementId, note }) => [movementId, note]),
  );

export interface AbsenceEntry {
  cadetId: number;
  kind: AbsenceKind;
  from: LocalDateTime;
  to: LocalDateTime | null;
  post: string | null;
  orderNumber: string | null;
  note: string | null;
  enteredAt: LocalDateTime;
  enteredBy: string;
}

/** Absences that touch a span, oldest first. */
export const listAbsencesOf = (
  db: Db,
  span: { cohortId: number; from: LocalDateTime; to: LocalDateTime },
): AbsenceEntry[] =>
  db
    .prepare<[typeof span], AbsenceEntry>(
      `SELECT cadet_id AS cadetId, kind, from_at AS "from", to_at AS "to", duty_post.name AS post,
              order_no AS orderNumber, note, entered_at AS enteredAt, person.full_name AS enteredBy
         FROM absence
         JOIN cadet ON cadet.id = cadet_id
         JOIN person ON person.id = entered_by
         LEFT JOIN duty_post ON duty_post.id = post_id
        WHERE cohort_id = @cohortId AND from_at < @to AND (to_at IS NULL OR to_at > @from)
        ORDER BY from_at, absence.id`,
    )
    .all(span);
