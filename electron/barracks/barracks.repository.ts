import { byName } from '../../shared/barracks/cadet-name.ts';
import type { Recruit } from '../../shared/barracks/form-platoons.ts';
import type { Barracks, Bunk, Move, Platoon, Room, Sleeper, Tier } from '../../shared/barracks/model.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface Intake {
  id: number;
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

export function findIntake(db: Db, cohortId: number): Intake | undefined {
  return db
    .prepare<[number], Intake>('SELECT id, code, starts_on AS startsOn, ends_on AS endsOn FROM cohort WHERE id = ?')
    .get(cohortId);
}

interface BunkRow {
  roomId: number;
  roomName: string;
  id: number | null;
  number: number;
  tier: Tier;
  outOfUseFrom: LocalDate | null;
  outOfUseReason: string | null;
  otherIntake: string | null;
}

/** Men an order has struck off by today. */
const STRUCK_OFF = 'SELECT cadet_id FROM struck_off WHERE off_from <= @today';

/** Rooms, platoons and enrolled cadets as they stand for one intake, bunks of overlapping intakes marked as taken. */
export function readBarracks(db: Db, intake: Intake, today: LocalDate): Barracks {
  return {
    rooms: readRooms(db, intake, today),
    platoons: readPlatoons(db, intake.id),
    cadets: readCadets(db, intake.id, today),
  };
}

function readRooms(db: Db, intake: Intake, today: LocalDate): Room[] {
  const rows = db
    .prepare<Intake & { today: LocalDate }, BunkRow>(
      `SELECT room.id AS roomId, room.name AS roomName, bunk.id, bunk.number, bunk.tier,
              bunk.out_of_use_from AS outOfUseFrom, bunk.out_of_use_reason AS outOfUseReason,
              (SELECT min(other.code) FROM bunk_place JOIN cohort other ON other.id = bunk_place.cohort_id
                WHERE bunk_place.bunk_id = bunk.id AND other.id <> @id
                  AND other.starts_on <= @endsOn AND other.ends_on >= @startsOn
                  AND bunk_place.cadet_id NOT IN (${STRUCK_OFF})) AS otherIntake
         FROM barracks_room room LEFT JOIN bunk ON bunk.room_id = room.id
        ORDER BY room.position, room.id, bunk.number, bunk.tier DESC`,
    )
    .all({ ...intake, today });
  const rooms = new Map<number, Room>();
  for (const row of rows) {
    const room = rooms.get(row.roomId) ?? { id: row.roomId, name: row.roomName, bunks: [] };
    rooms.set(row.roomId, room);
    if (row.id !== null) room.bunks.push(asBunk(row, row.id, intake));
  }
  return [...rooms.values()];
}

function asBunk(row: BunkRow, id: number, { endsOn }: Intake): Bunk {
  const { number, tier, otherIntake, outOfUseFrom, outOfUseReason } = row;
  const outOfUse =
    outOfUseFrom !== null && outOfUseFrom <= endsOn ? { from: outOfUseFrom, reason: outOfUseReason ?? '' } : null;
  return { id, number, tier, outOfUse, otherIntake };
}

export function readPlatoons(db: Db, cohortId: number): Platoon[] {
  return db
    .prepare<[number], Platoon>('SELECT id, number FROM platoon WHERE cohort_id = ? ORDER BY number')
    .all(cohortId);
}

function readCadets(db: Db, cohortId: number, today: LocalDate): Sleeper[] {
  return db
    .prepare<{ cohortId: number; today: LocalDate }, Sleeper>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, platoon_id AS platoonId, squad,
              bunk_place.bunk_id AS bunkId
         FROM cadet LEFT JOIN bunk_place ON bunk_place.cadet_id = cadet.id
        WHERE cadet.cohort_id = @cohortId AND enrolment_order_id IS NOT NULL AND cadet.id NOT IN (${STRUCK_OFF})`,
    )
    .all({ cohortId, today })
    .toSorted(byName);
}

/** Enrolled cadets with what the forming of platoons looks at. */
export function readRecruits(db: Db, cohortId: number, today: LocalDate): Recruit[] {
  return db
    .prepare<{ cohortId: number; today: LocalDate }, Recruit>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic, defence_department AS department,
              platoon.number AS platoon, squad
         FROM cadet LEFT JOIN platoon ON platoon.id = cadet.platoon_id
        WHERE cadet.cohort_id = @cohortId AND enrolment_order_id IS NOT NULL AND cadet.id NOT IN (${STRUCK_OFF})`,
    )
    .all({ cohortId, today });
}

/** Intakes the given cadets are enrolled in; men who are not enrolled have none. */
export function intakesOf(db: Db, cadetIds: readonly number[]): number[] {
  return db
    .prepare<[string], { id: number }>(
      `SELECT DISTINCT cohort_id AS id FROM cadet
        WHERE enrolment_order_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(cadetIds))
    .map((row) => row.id);
}

/**
 * Frees the bunks of men who are struck off by now: an order of a later day takes nobody's bunk when it is signed, so
 * whoever gives out bunks or closes them looks first.
 */
export const freeStruckOff = (db: Db, today: LocalDate): void =>
  void db.prepare(`DELETE FROM bunk_place WHERE cadet_id IN (${STRUCK_OFF})`).run({ today });

/** Puts men into their new bunks, all left before any is entered, so that an exchange never collides. */
export function writePlaces(db: Db, cohortId: number, moves: readonly Move[], today: LocalDate): void {
  freeStruckOff(db, today);
  clearPlaces(
    db,
    moves.map((move) => move.cadetId),
  );
  const insert = db.prepare('INSERT INTO bunk_place (cadet_id, cohort_id, bunk_id) VALUES (?, ?, ?)');
  for (const { cadetId, bunkId } of moves) insert.run(cadetId, cohortId, bunkId);
}

/** @returns how many men had a bunk */
export function clearPlaces(db: Db, cadetIds: readonly number[]): number {
  const clear = db.prepare('DELETE FROM bunk_place WHERE cadet_id = ?');
  return cadetIds.reduce((count, cadetId) => count + clear.run(cadetId).changes, 0);
}
