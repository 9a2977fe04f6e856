import type { Card, Mark, Seat } from '../../shared/journal/journal-facts.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** A page as it is written; its marks beside it. */
export interface Page extends Seat {
  cohortId: number;
  lessonKindId: number;
  card: Card | null;
  makeupId: number | null;
  hours: number;
  state: 'held' | 'notHeld';
  topic: string | null;
  reason: string | null;
  men: readonly number[];
  guests: readonly number[];
  marks: readonly Mark[];
  at: LocalDateTime;
  personId: number;
}

/** What writes a page, over the one that stands when `reportId` names it; made once an act, which may close a month. */
export function pageWriter(db: Db): (reportId: number | null, page: Page) => number {
  const insertPage = db.prepare(
    `INSERT INTO lesson_report (cohort_id, platoon_id, lesson_kind_id, block_index, makeup_id, date, slot, hours,
       place_id, instructor_id, state, topic, reason, men, guests, written_at, written_by)
     VALUES (@cohortId, @platoonId, @lessonKindId, @blockIndex, @makeupId, @date, @slot, @hours, @placeId,
       @instructorId, @state, @topic, @reason, @men, @guests, @at, @personId)`,
  );
  const updatePage = db.prepare(
    `UPDATE lesson_report SET instructor_id = @instructorId, state = @state, topic = @topic, reason = @reason,
       men = @men, guests = @guests, written_at = @at, written_by = @personId WHERE id = @id`,
  );
  const deleteMarks = db.prepare('DELETE FROM lesson_mark WHERE report_id = ?');
  const insertMark = db.prepare(
    `INSERT INTO lesson_mark (report_id, cadet_id, kind, reason, hours, note)
     VALUES (@reportId, @cadetId, @kind, @reason, @hours, @note)`,
  );
  return (reportId, { card, men, guests, marks, ...plain }) => {
    const values = {
      ...plain,
      platoonId: card?.platoonId ?? null,
      blockIndex: card?.blockIndex ?? null,
      men: JSON.stringify(men),
      guests: JSON.stringify(guests),
    };
    const id = reportId ?? Number(insertPage.run(values).lastInsertRowid);
    if (reportId !== null) {
      updatePage.run({ ...values, id });
      deleteMarks.run(id);
    }
    for (const mark of marks) insertMark.run({ ...mark, reportId: id });
    return id;
  };
}

/** Opens a page again: it keeps what stands on it. */
export const reopenPage = (db: Db, id: number, reason: string): void =>
  void db.prepare("UPDATE lesson_report SET state = 'reopened', reason = ? WHERE id = ?").run(reason, id);

export interface NewMakeup extends Seat {
  cohortId: number;
  lessonKindId: number;
  card: Card | null;
  hours: number;
  men: readonly number[];
}

export function insertMakeup(db: Db, { card, men, ...makeup }: NewMakeup): number {
  const id = Number(
    db
      .prepare(
        `INSERT INTO makeup (cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, hours, place_id, instructor_id)
         VALUES (@cohortId, @platoonId, @lessonKindId, @blockIndex, @date, @slot, @hours, @placeId, @instructorId)`,
      )
      .run({ ...makeup, platoonId: card?.platoonId ?? null, blockIndex: card?.blockIndex ?? null }).lastInsertRowid,
  );
  const insert = db.prepare('INSERT INTO makeup_man (makeup_id, cadet_id) VALUES (?, ?)');
  for (const cadetId of men) insert.run(id, cadetId);
  return id;
}

export function deleteMakeup(db: Db, id: number): void {
  db.prepare('DELETE FROM makeup_man WHERE makeup_id = ?').run(id);
  db.prepare('DELETE FROM makeup WHERE id = ?').run(id);
}

export function insertGuests(db: Db, card: Card, cadetIds: readonly number[]): void {
  const insert = db.prepare(
    `INSERT INTO lesson_guest (platoon_id, lesson_kind_id, block_index, cadet_id)
     VALUES (@platoonId, @lessonKindId, @blockIndex, @cadetId) ON CONFLICT DO NOTHING`,
  );
  for (const cadetId of cadetIds) insert.run({ ...card, cadetId });
}

export function deleteGuests(db: Db, card: Card, cadetIds: readonly number[]): void {
  const remove = db.prepare(
    `DELETE FROM lesson_guest
     WHERE platoon_id = @platoonId AND lesson_kind_id = @lessonKindId AND block_index = @blockIndex AND cadet_id = @cadetId`,
  );
  for (const cadetId of cadetIds) remove.run({ ...card, cadetId });
}

/** Which instructor of the programme somebody is. */
export const findOwnInstructor = (db: Db, personId: number): number | null =>
  db.prepare<[number], number>('SELECT id FROM instructor WHERE person_id = ? AND active = 1').pluck().get(personId) ??
  null;
