import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { GateWay } from '../../shared/presence/gate-log.ts';
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

export const listClosedCases = (db: Db): number[] =>
  db
    .prepare<[], { id: number }>('SELECT movement_id AS id FROM overdue_case')
    .all()
    .map(({ id }) => id);

export function insertClosedCase(
  db: Db,
  closed: { movementId: number; closedAt: LocalDateTime; closedBy: number; note: string },
): void {
  db.prepare('INSERT INTO overdue_case VALUES (@movementId, @closedAt, @closedBy, @note)').run(closed);
}
