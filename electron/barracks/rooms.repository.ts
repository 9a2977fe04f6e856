import type { Tier } from '../../shared/barracks/model.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface RoomRow {
  id: number;
  name: string;
}

export function findRoom(db: Db, roomId: number): RoomRow | undefined {
  return db.prepare<[number], RoomRow>('SELECT id, name FROM barracks_room WHERE id = ?').get(roomId);
}

/** Another room of this name, letter case aside (SQLite folds ASCII only, so it is folded here). */
export function findRoomByName(db: Db, name: string): RoomRow | undefined {
  return db
    .prepare<[], RoomRow>('SELECT id, name FROM barracks_room')
    .all()
    .find((room) => room.name.toLowerCase() === name.toLowerCase());
}

export function insertRoom(db: Db, name: string): number {
  const result = db
    .prepare('INSERT INTO barracks_room (name, position) SELECT ?, coalesce(max(position), 0) + 1 FROM barracks_room')
    .run(name);
  return Number(result.lastInsertRowid);
}

export function renameRoom(db: Db, roomId: number, name: string): void {
  db.prepare('UPDATE barracks_room SET name = ? WHERE id = ?').run(name, roomId);
}

/** Removes the room with its bunks and with who slept there in intakes that are over; history keeps all of it. */
export function deleteRoom(db: Db, roomId: number): void {
  db.prepare('DELETE FROM bunk_place WHERE bunk_id IN (SELECT id FROM bunk WHERE room_id = ?)').run(roomId);
  db.prepare('DELETE FROM bunk WHERE room_id = ?').run(roomId);
  db.prepare('DELETE FROM barracks_room WHERE id = ?').run(roomId);
}

/** Adds frames of two tiers, numbered on from the room's last. @returns ids of the new places to sleep */
export function insertBunks(db: Db, roomId: number, frames: number): number[] {
  const last = db
    .prepare<[number], { last: number }>('SELECT coalesce(max(number), 0) AS last FROM bunk WHERE room_id = ?')
    .get(roomId) ?? { last: 0 };
  const insert = db.prepare<[number, number, Tier]>('INSERT INTO bunk (room_id, number, tier) VALUES (?, ?, ?)');
  return Array.from({ length: frames }, (_, index) => last.last + index + 1).flatMap((number) =>
    (['upper', 'lower'] as const).map((tier) => Number(insert.run(roomId, number, tier).lastInsertRowid)),
  );
}

export interface BunkRow {
  id: number;
  roomName: string;
  number: number;
  tier: Tier;
  outOfUseFrom: LocalDate | null;
}

/** The bunks of these ids that exist, in the order of rooms and numbers. */
export function findBunks(db: Db, bunkIds: readonly number[]): BunkRow[] {
  return db
    .prepare<[string], BunkRow>(
      `SELECT bunk.id, room.name AS roomName, bunk.number, bunk.tier, bunk.out_of_use_from AS outOfUseFrom
         FROM bunk JOIN barracks_room room ON room.id = bunk.room_id
        WHERE bunk.id IN (SELECT value FROM json_each(?))
        ORDER BY room.position, room.id, bunk.number, bunk.tier DESC`,
    )
    .all(JSON.stringify(bunkIds));
}

/** Writes the day and reason; both null bring the bunk back into use. */
export function writeOutOfUse(
  db: Db,
  bunkIds: readonly number[],
  outOfUse: { from: LocalDate; reason: string } | null,
): void {
  const update = db.prepare('UPDATE bunk SET out_of_use_from = ?, out_of_use_reason = ? WHERE id = ?');
  for (const bunkId of bunkIds) update.run(outOfUse?.from ?? null, outOfUse?.reason ?? null, bunkId);
}

export interface SleeperRow {
  cadetId: number;
  surname: string;
  givenName: string;
  intake: string;
  endsOn: LocalDate;
}

/** Who sleeps on these bunks in an intake that lasts to the day or longer. */
export function sleepersOn(db: Db, bunkIds: readonly number[], lastingTo: LocalDate): SleeperRow[] {
  return db
    .prepare<[string, LocalDate], SleeperRow>(
      `SELECT cadet.id AS cadetId, surname, given_name AS givenName, cohort.code AS intake,
              cohort.ends_on AS endsOn
         FROM bunk_place JOIN cadet ON cadet.id = bunk_place.cadet_id JOIN cohort ON cohort.id = bunk_place.cohort_id
        WHERE bunk_place.bunk_id IN (SELECT value FROM json_each(?)) AND cohort.ends_on >= ?
        ORDER BY cohort.starts_on, cadet.id`,
    )
    .all(JSON.stringify(bunkIds), lastingTo);
}

export function bunkIdsOf(db: Db, roomId: number): number[] {
  return db
    .prepare<[number], { id: number }>('SELECT id FROM bunk WHERE room_id = ?')
    .all(roomId)
    .map((row) => row.id);
}
