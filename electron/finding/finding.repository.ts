import type { Db } from '../database/open.ts';

export interface ManRow {
  id: number;
  cohortId: number;
  intake: string;
  startsOn: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  /** As his certificate writes it in Russian. */
  russianName: string | null;
  iin: string;
  enrolled: 0 | 1;
  platoonId: number | null;
  platoon: number | null;
  room: string | null;
  bunk: number | null;
}

/** The newest entry of the history: every change of a man or his bunk has one. */
export const newestEntry = (db: Db): number =>
  db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM history').get()?.id ?? 0;

/** All men of all intakes, with the bunks they hold or held. */
export const readMen = (db: Db): ManRow[] =>
  db
    .prepare<[], ManRow>(
      `SELECT cadet.id, cadet.cohort_id AS cohortId, cohort.code AS intake, cohort.starts_on AS startsOn, surname,
              given_name AS givenName, patronymic, russian_name.name AS russianName, iin,
              enrolment_order_id IS NOT NULL AS enrolled, platoon_id AS platoonId, platoon.number AS platoon,
              barracks_room.name AS room, bunk.number AS bunk
         FROM cadet JOIN cohort ON cohort.id = cadet.cohort_id
         LEFT JOIN platoon ON platoon.id = cadet.platoon_id
         LEFT JOIN russian_name ON russian_name.cadet_id = cadet.id
         LEFT JOIN bunk_place ON bunk_place.cadet_id = cadet.id
         LEFT JOIN bunk ON bunk.id = bunk_place.bunk_id
         LEFT JOIN barracks_room ON barracks_room.id = bunk.room_id`,
    )
    .all();

/** Platoons a person is held to; null: his rights reach the whole school. */
export function ownPlatoonIds(db: Db, personId: number): Set<number> | null {
  if (!db.prepare('SELECT 1 FROM person_limit WHERE person_id = ?').get(personId)) return null;
  const rows = db
    .prepare<[number], { id: number }>('SELECT platoon_id AS id FROM person_platoon WHERE person_id = ?')
    .all(personId);
  return new Set(rows.map(({ id }) => id));
}

export const readInstructors = (db: Db) =>
  db.prepare<[], { id: number; name: string }>('SELECT id, full_name AS name FROM instructor WHERE active = 1').all();

export const readPlaces = (db: Db) =>
  db.prepare<[], { id: number; name: string }>('SELECT id, name FROM place WHERE active = 1').all();

export const readRanges = (db: Db) =>
  db.prepare<[], { id: number; name: string }>('SELECT id, name FROM firing_range WHERE active = 1').all();

export const readRooms = (db: Db) =>
  db.prepare<[], { id: number; name: string }>('SELECT id, name FROM barracks_room ORDER BY position').all();

/** Frames of the barracks, one row for both tiers. */
export const readFrames = (db: Db) =>
  db
    .prepare<[], { id: number; room: string; number: number }>(
      `SELECT min(bunk.id) AS id, barracks_room.name AS room, bunk.number
         FROM bunk JOIN barracks_room ON barracks_room.id = room_id GROUP BY room_id, bunk.number`,
    )
    .all();

export interface PaperRow {
  id: number;
  number: string;
  date: string | null;
  cadetId: number | null;
  cohortId: number | null;
}

/** Papers whose number is what was typed; `year` is asked of registers that begin anew each year. */
const PAPERS = {
  enrolmentOrder: `SELECT id, number, date, NULL AS cadetId, cohort_id AS cohortId FROM school_order
                    WHERE number IN (:text, :typed) ORDER BY date DESC`,
  leavingOrder: `SELECT id, number, date, NULL AS cadetId, cohort_id AS cohortId FROM leaving_order
                  WHERE number IN (:text, :typed) ORDER BY date DESC`,
  certificate: `SELECT id, printf('%d/%d', year, number) AS number, issued_on AS date, cadet_id AS cadetId,
                       cohort_id AS cohortId
                  FROM certificate WHERE state <> 'spoiled' AND number = :number AND (:year IS NULL OR year = :year)
                 ORDER BY year DESC`,
  blank: `SELECT certificate_blank.id, series || ' ' || printf('%0' || digits || 'd', certificate_blank.number) AS number,
                 received_on AS date, cadet_id AS cadetId, cohort_id AS cohortId
            FROM certificate_blank LEFT JOIN certificate ON blank_id = certificate_blank.id
           WHERE certificate_blank.number = :number AND :year IS NULL AND (:series = '' OR series = :series)
           ORDER BY certificate_blank.id DESC`,
  reference: `SELECT id, printf('%d/%d', year, number) AS number, issued_on AS date, cadet_id AS cadetId,
                     cohort_id AS cohortId
                FROM study_reference WHERE number = :number AND (:year IS NULL OR year = :year) ORDER BY year DESC`,
  pass: `SELECT decision.id, printf('%04d', decision.id) AS number, decision.night AS date, decision.cadet_id AS cadetId,
                cohort_id AS cohortId
           FROM leave_decision AS decision JOIN cadet ON cadet.id = decision.cadet_id
          WHERE decision.id = :number AND :year IS NULL AND :series = '' AND verdict = 'approved'`,
} as const;
export type PaperKind = keyof typeof PAPERS;

export interface PaperWish {
  /** In capitals, as numbers are written; and as it was typed. */
  text: string;
  typed: string;
  /** The number in it; null where there is none. */
  number: number | null;
  year: number | null;
  /** Letters before the number, in capitals; SQLite folds no Cyrillic. */
  series: string;
  most: number;
}

export const readPapers = (db: Db, kind: PaperKind, { most, ...wish }: PaperWish): PaperRow[] =>
  db
    .prepare<[Omit<PaperWish, 'most'> & { most: number }], PaperRow>(`${PAPERS[kind]} LIMIT :most`)
    .all({ ...wish, most });
