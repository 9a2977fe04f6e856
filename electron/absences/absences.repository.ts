import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { AbsenceKind } from '../../shared/presence/presence-facts.ts';
import type { Db } from '../database/open.ts';

export interface AbsenceRow {
  id: number;
  cadetId: number;
  kind: AbsenceKind;
  from: LocalDateTime;
  to: LocalDateTime | null;
  postId: number | null;
  post: string | null;
  orderNumber: string | null;
  note: string | null;
  enteredAt: LocalDateTime;
  enteredBy: string;
}

export const listEntries = (db: Db, cohortId: number): AbsenceRow[] =>
  db
    .prepare<[number], AbsenceRow>(
      `SELECT absence.id, cadet_id AS cadetId, kind, from_at AS "from", to_at AS "to", post_id AS postId,
              duty_post.name AS post, order_no AS orderNumber, note, entered_at AS enteredAt,
              person.full_name AS enteredBy
         FROM absence
         JOIN cadet ON cadet.id = cadet_id
         JOIN person ON person.id = entered_by
         LEFT JOIN duty_post ON duty_post.id = post_id
        WHERE cohort_id = ? ORDER BY from_at DESC, absence.id DESC`,
    )
    .all(cohortId);

export interface NewAbsence {
  cadetId: number;
  kind: AbsenceKind;
  from: LocalDateTime;
  to: LocalDateTime | null;
  postId: number | null;
  orderNumber: string | null;
  note: string | null;
  enteredAt: LocalDateTime;
  enteredBy: number;
}

export const insertAbsence = (db: Db, absence: NewAbsence): number =>
  Number(
    db
      .prepare(
        `INSERT INTO absence (cadet_id, kind, from_at, to_at, post_id, order_no, note, entered_at, entered_by)
         VALUES (@cadetId, @kind, @from, @to, @postId, @orderNumber, @note, @enteredAt, @enteredBy)`,
      )
      .run(absence).lastInsertRowid,
  );

export function setEnd(db: Db, id: number, to: LocalDateTime): void {
  db.prepare('UPDATE absence SET to_at = ? WHERE id = ?').run(to, id);
}

export function deleteAbsence(db: Db, id: number): void {
  db.prepare('DELETE FROM absence WHERE id = ?').run(id);
}

export interface PostRow {
  id: number;
  name: string;
  men: number;
}

export const listPosts = (db: Db): PostRow[] =>
  db.prepare<[], PostRow>('SELECT id, name, men FROM duty_post WHERE closed = 0 ORDER BY id').all();

export const insertPost = (db: Db, post: { name: string; men: number }): number =>
  Number(db.prepare('INSERT INTO duty_post (name, men) VALUES (@name, @men)').run(post).lastInsertRowid);
