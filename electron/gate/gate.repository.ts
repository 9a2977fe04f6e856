import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { GateWay } from '../../shared/presence/gate-log.ts';
import { SEEN_FROM } from '../../shared/rolls/roll-words.ts';
import type { Db } from '../database/open.ts';

export interface NewMovement {
  cadetId: number;
  direction: 'out' | 'in';
  at: LocalDateTime;
  night: LocalDate | null;
  due: LocalDateTime | null;
  way: GateWay;
  corrects: number | null;
  struck: 0 | 1;
  note: string | null;
  recordedAt: LocalDateTime;
  recordedBy: number;
}

export const insertMovement = (db: Db, movement: NewMovement): number =>
  Number(
    db
      .prepare(
        `INSERT INTO gate_movement (cadet_id, direction, at, night, due_at, way, corrects, struck, note, recorded_at,
           recorded_by)
         VALUES (@cadetId, @direction, @at, @night, @due, @way, @corrects, @struck, @note, @recordedAt, @recordedBy)`,
      )
      .run(movement).lastInsertRowid,
  );

export interface HoldRow {
  cadetId: number;
  night: LocalDate;
  reason: string;
}

/** Who is kept inside on a night. */
export const listHolds = (db: Db, night: LocalDate): HoldRow[] =>
  db.prepare<[string], HoldRow>('SELECT cadet_id AS cadetId, night, reason FROM gate_hold WHERE night = ?').all(night);

export function putHold(db: Db, hold: HoldRow & { heldAt: LocalDateTime; heldBy: number }): void {
  db.prepare(
    `INSERT INTO gate_hold (cadet_id, night, reason, held_at, held_by)
     VALUES (@cadetId, @night, @reason, @heldAt, @heldBy)
     ON CONFLICT (cadet_id, night) DO UPDATE SET reason = @reason, held_at = @heldAt, held_by = @heldBy`,
  ).run(hold);
}

/** Whether there was anything to lift. */
export const removeHold = (db: Db, cadetId: number, night: LocalDate): boolean =>
  db.prepare('DELETE FROM gate_hold WHERE cadet_id = ? AND night = ?').run(cadetId, night).changes > 0;

/** What names a late return: a line of the log, or the settled mark of a roll for a way out that no gate saw. */
const nameOfCase = (movementId: number) =>
  movementId >= SEEN_FROM ? { line: null, mark: movementId - SEEN_FROM } : { line: movementId, mark: null };

/** Whose way through the gate it is. */
export const findPassedMan = (db: Db, movementId: number): number | undefined =>
  db
    .prepare<{ line: number | null; mark: number | null }, { cadetId: number }>(
      `SELECT cadet_id AS cadetId FROM gate_movement WHERE id = @line
        UNION ALL SELECT cadet_id FROM roll_mark WHERE id = @mark`,
    )
    .get(nameOfCase(movementId))?.cadetId;

export interface OverdueNote {
  movementId: number;
  at: LocalDateTime;
  by: string;
  note: string;
}

export const listOverdueNotes = (db: Db): OverdueNote[] =>
  db
    .prepare<[], OverdueNote>(
      `SELECT coalesce(movement_id, mark_id + ${SEEN_FROM}) AS movementId, at, person.full_name AS by, note
         FROM overdue_note JOIN person ON person.id = noted_by ORDER BY overdue_note.id`,
    )
    .all();

export const insertOverdueNote = (
  db: Db,
  written: { movementId: number; at: LocalDateTime; notedBy: number; note: string },
): void =>
  void db
    .prepare(
      'INSERT INTO overdue_note (movement_id, mark_id, at, noted_by, note) VALUES (@line, @mark, @at, @notedBy, @note)',
    )
    .run({ ...nameOfCase(written.movementId), at: written.at, notedBy: written.notedBy, note: written.note });

/** The first lesson of a platoon that begins at or after a minute, by day and lesson hour; of the approved timetable. */
export const firstLessonFrom = (
  db: Db,
  { cadetId, day, slot }: { cadetId: number; day: LocalDate; slot: number },
): { date: LocalDate; slot: number } | undefined =>
  db
    .prepare<{ cadetId: number; day: LocalDate; slot: number }, { date: LocalDate; slot: number }>(
      `SELECT date, min(slot) AS slot FROM placement
        JOIN cadet ON cadet.platoon_id = placement.platoon_id
       WHERE cadet.id = @cadetId AND (date > @day OR date = @day AND slot >= @slot)
         AND plan_id = (SELECT id FROM plan WHERE cohort_id = cadet.cohort_id AND version > 0 ORDER BY version DESC LIMIT 1)
       GROUP BY date ORDER BY date LIMIT 1`,
    )
    .get({ cadetId, day, slot });

export interface Photo {
  mediaType: 'image/jpeg' | 'image/png';
  /** Base64. */
  bytes: string;
}

export const findPhoto = (db: Db, cadetId: number): Photo | null =>
  db
    .prepare<[number], Photo>(
      'SELECT media_type AS mediaType, bytes FROM cadet_photo JOIN photo USING (sha256) WHERE cadet_id = ?',
    )
    .get(cadetId) ?? null;

export function putPhoto(
  db: Db,
  { cadetId, sha256, photo, at, by }: { cadetId: number; sha256: string; photo: Photo; at: LocalDateTime; by: number },
): void {
  db.prepare('INSERT OR IGNORE INTO photo VALUES (?, ?, ?)').run(sha256, photo.mediaType, photo.bytes);
  db.prepare(
    `INSERT INTO cadet_photo VALUES (?, ?, ?, ?)
     ON CONFLICT (cadet_id) DO UPDATE SET sha256 = excluded.sha256, taken_at = excluded.taken_at, taken_by = excluded.taken_by`,
  ).run(cadetId, sha256, at, by);
}

export const removePhoto = (db: Db, cadetId: number): boolean =>
  db.prepare('DELETE FROM cadet_photo WHERE cadet_id = ?').run(cadetId).changes > 0;

export const findName = (db: Db, cadetId: number): string | undefined =>
  db
    .prepare<[number], { name: string }>(
      `SELECT surname || ' ' || given_name || coalesce(' ' || patronymic, '') AS name FROM cadet WHERE id = ?`,
    )
    .get(cadetId)?.name;

export function insertClosedCase(
  db: Db,
  closed: { movementId: number; closedAt: LocalDateTime; closedBy: number; note: string },
): void {
  const { movementId, ...rest } = closed;
  db.prepare(
    `INSERT INTO overdue_case (movement_id, mark_id, closed_at, closed_by, note)
     VALUES (@line, @mark, @closedAt, @closedBy, @note)`,
  ).run({ ...nameOfCase(movementId), ...rest });
}
