import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
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

export function changeAbsence(
  db: Db,
  change: Pick<NewAbsence, 'from' | 'to' | 'orderNumber' | 'note'> & { id: number },
): void {
  db.prepare(
    'UPDATE absence SET from_at = @from, to_at = @to, order_no = @orderNumber, note = @note WHERE id = @id',
  ).run(change);
}

/** Gives a duty to another man. */
export function setMan(db: Db, id: number, cadetId: number): void {
  db.prepare('UPDATE absence SET cadet_id = ? WHERE id = ?').run(cadetId, id);
}

/** Two men of one day stand each other's post; the rows keep their men, for a man has one duty at a time. */
export function tradePosts(db: Db, one: AbsenceRow, other: AbsenceRow): void {
  const set = db.prepare('UPDATE absence SET post_id = ? WHERE id = ?');
  set.run(other.postId, one.id);
  set.run(one.postId, other.id);
}

export function deleteAbsence(db: Db, id: number): void {
  db.prepare('DELETE FROM absence WHERE id = ?').run(id);
}

export interface PostRow {
  id: number;
  name: string;
  men: number;
  closed: boolean;
}

/** Posts that are kept, and those no longer kept. */
export const listPosts = (db: Db): PostRow[] =>
  db
    .prepare<[], Omit<PostRow, 'closed'> & { closed: 0 | 1 }>('SELECT id, name, men, closed FROM duty_post ORDER BY id')
    .all()
    .map((row) => ({ ...row, closed: row.closed === 1 }));

export const insertPost = (db: Db, post: { name: string; men: number }): number =>
  Number(db.prepare('INSERT INTO duty_post (name, men) VALUES (@name, @men)').run(post).lastInsertRowid);

export function changePost(db: Db, { closed, ...post }: PostRow): void {
  db.prepare('UPDATE duty_post SET name = @name, men = @men, closed = @closed WHERE id = @id').run({
    ...post,
    closed: closed ? 1 : 0,
  });
}

/** The most men named for a post on any one day from a date on, in whichever intake, and that day. */
export const mostNamed = (db: Db, postId: number, from: LocalDate): { date: LocalDate; men: number } | undefined =>
  db
    .prepare<[number, LocalDate], { date: LocalDate; men: number }>(
      `SELECT substr(from_at, 1, 10) AS date, count(*) AS men FROM absence
        WHERE post_id = ? AND from_at >= ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
    )
    .get(postId, from);
