import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { FiringMark } from '../../shared/range/card.ts';
import type { Db } from '../database/open.ts';

export interface RelayRecord {
  relayId: number;
  dayId: number;
  session: number;
  number: number;
  refire: 0 | 1;
  startedAt: LocalDateTime | null;
  finishedAt: LocalDateTime | null;
}
const RELAYS = `SELECT id AS relayId, day_id AS dayId, session, number, refire, started_at AS startedAt,
    finished_at AS finishedAt FROM relay`;

export const listRelays = (db: Db, dayId: number): RelayRecord[] =>
  db.prepare<[number], RelayRecord>(`${RELAYS} WHERE day_id = ? ORDER BY number`).all(dayId);
export const findRelay = (db: Db, relayId: number): RelayRecord | undefined =>
  db.prepare<[number], RelayRecord>(`${RELAYS} WHERE id = ?`).get(relayId);

type NewRelay = Pick<RelayRecord, 'dayId' | 'session' | 'number' | 'refire'>;
export const insertRelay = (db: Db, relay: NewRelay): number =>
  Number(
    db
      .prepare('INSERT INTO relay (day_id, session, number, refire) VALUES (@dayId, @session, @number, @refire)')
      .run(relay).lastInsertRowid,
  );
export const deleteRelay = (db: Db, relayId: number): void =>
  void db.prepare('DELETE FROM relay WHERE id = ?').run(relayId);
export const startRelay = (db: Db, relayId: number, at: LocalDateTime): void =>
  void db.prepare('UPDATE relay SET started_at = ? WHERE id = ?').run(at, relayId);
export const finishRelay = (db: Db, relayId: number, at: LocalDateTime, by: number): void =>
  void db.prepare('UPDATE relay SET finished_at = ?, finished_by = ? WHERE id = ?').run(at, by, relayId);

export interface PlaceRecord {
  relayId: number;
  lane: number;
  dayId: number;
  session: number;
  refire: 0 | 1;
  cadetId: number;
  /** JSON of shots. */
  shots: string | null;
  total: number | null;
  fired: number;
  misfired: number;
  mark: FiringMark | null;
  revision: number;
  scoredAt: LocalDateTime | null;
  scoredBy: number | null;
}
export interface PlaceRow extends PlaceRecord {
  relay: number;
  scorer: string | null;
}
/** Where a result was corrected after its day was closed, the newest correction counts. */
const PLACES = `SELECT relay_place.relay_id AS relayId, relay_place.lane, relay_place.day_id AS dayId,
    relay_place.session, relay_place.refire, cadet_id AS cadetId,
    CASE WHEN late.id IS NULL THEN relay_place.shots ELSE late.shots END AS shots,
    coalesce(late.total, relay_place.total) AS total, fired, misfired, coalesce(late.mark, relay_place.mark) AS mark,
    revision + (SELECT count(*) FROM score_correction AS one
                 WHERE one.relay_id = relay_place.relay_id AND one.lane = relay_place.lane) AS revision,
    scored_at AS scoredAt, scored_by AS scoredBy, relay.number AS relay, person.full_name AS scorer
  FROM relay_place JOIN relay ON relay.id = relay_place.relay_id LEFT JOIN person ON person.id = scored_by
  LEFT JOIN score_correction AS late ON late.id = (SELECT max(id) FROM score_correction AS one
    WHERE one.relay_id = relay_place.relay_id AND one.lane = relay_place.lane)`;

export const listPlaces = (db: Db, dayId: number): PlaceRow[] =>
  db
    .prepare<[number], PlaceRow>(`${PLACES} WHERE relay_place.day_id = ? ORDER BY relay.number, relay_place.lane`)
    .all(dayId);

export const findPlace = (db: Db, relayId: number, lane: number): PlaceRow | undefined =>
  db
    .prepare<[number, number], PlaceRow>(`${PLACES} WHERE relay_place.relay_id = ? AND relay_place.lane = ?`)
    .get(relayId, lane);

/** Every place of an intake's men, whatever the day. */
export const listPlacesOfIntake = (db: Db, cohortId: number): PlaceRow[] =>
  db
    .prepare<[number], PlaceRow>(
      `${PLACES} JOIN range_day ON range_day.id = relay_place.day_id
        WHERE range_day.cohort_id = ? ORDER BY relay_place.session, relay_place.refire`,
    )
    .all(cohortId);

/** Prepared once: compiling the insert with its checks takes longer than running it. */
export function insertPlaces(db: Db, places: readonly PlaceRecord[]): void {
  const insert = db.prepare(
    `INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id, shots, total, fired, misfired, mark,
       revision, scored_at, scored_by)
     VALUES (@relayId, @lane, @dayId, @session, @refire, @cadetId, @shots, @total, @fired, @misfired, @mark,
       @revision, @scoredAt, @scoredBy)`,
  );
  for (const place of places) insert.run(place);
}
export const deletePlacesOf = (db: Db, relayId: number): void =>
  void db.prepare('DELETE FROM relay_place WHERE relay_id = ?').run(relayId);
export const deletePlace = (db: Db, { relayId, lane }: Pick<PlaceRecord, 'relayId' | 'lane'>): void =>
  void db.prepare('DELETE FROM relay_place WHERE relay_id = ? AND lane = ?').run(relayId, lane);

export function updateScore(
  db: Db,
  score: Pick<
    PlaceRecord,
    'relayId' | 'lane' | 'shots' | 'total' | 'fired' | 'misfired' | 'mark' | 'scoredAt' | 'scoredBy'
  >,
): void {
  db.prepare(
    `UPDATE relay_place SET shots = @shots, total = @total, fired = @fired, misfired = @misfired, mark = @mark,
       revision = revision + 1, scored_at = @scoredAt, scored_by = @scoredBy
      WHERE relay_id = @relayId AND lane = @lane`,
  ).run(score);
}

/** Places of a man in relays that have not begun, of days that are still open. */
export const listWaitingPlaces = (db: Db, cadetId: number): PlaceRow[] =>
  db
    .prepare<[number], PlaceRow>(
      `${PLACES} JOIN range_day ON range_day.id = relay_place.day_id
        WHERE cadet_id = ? AND started_at IS NULL AND state <> 'closed'`,
    )
    .all(cadetId);

/** Places of a man in relays that are firing now. */
export const listRunningPlaces = (db: Db, cadetId: number): PlaceRow[] =>
  db
    .prepare<[number], PlaceRow>(`${PLACES} WHERE cadet_id = ? AND started_at IS NOT NULL AND finished_at IS NULL`)
    .all(cadetId);

export interface CorrectionRow {
  correctionId: number;
  relayId: number;
  lane: number;
  /** JSON of shots; null where only the total was told. */
  shots: string | null;
  total: number;
  mark: FiringMark;
  reason: string;
  at: LocalDateTime;
  by: string;
}
/** Corrections of a closed day, in the order they were written. */
export const listCorrections = (db: Db, dayId: number): CorrectionRow[] =>
  db
    .prepare<[number], CorrectionRow>(
      `SELECT score_correction.id AS correctionId, relay_id AS relayId, lane, shots, total, mark, reason,
              recorded_at AS at, person.full_name AS by
         FROM score_correction JOIN relay ON relay.id = relay_id JOIN person ON person.id = recorded_by
        WHERE day_id = ? ORDER BY score_correction.id`,
    )
    .all(dayId);
export function insertCorrection(
  db: Db,
  correction: Omit<CorrectionRow, 'correctionId' | 'by'> & { personId: number },
): void {
  db.prepare(
    `INSERT INTO score_correction (relay_id, lane, shots, total, mark, reason, recorded_at, recorded_by)
     VALUES (@relayId, @lane, @shots, @total, @mark, @reason, @at, @personId)`,
  ).run(correction);
}

/** What was written down on the day itself, corrections left aside. */
export const listScoresAsWritten = (
  db: Db,
  dayId: number,
): { relayId: number; lane: number; cadetId: number; total: number | null; mark: FiringMark | null }[] =>
  db
    .prepare<
      [number],
      { relayId: number; lane: number; cadetId: number; total: number | null; mark: FiringMark | null }
    >('SELECT relay_id AS relayId, lane, cadet_id AS cadetId, total, mark FROM relay_place WHERE day_id = ?')
    .all(dayId);
