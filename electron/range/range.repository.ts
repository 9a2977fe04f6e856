import { byKazakhName } from '../../shared/kit/kazakh.ts';
import type { ExerciseCard } from '../../shared/range/card.ts';
import type { Db } from '../database/open.ts';

export interface RangeRow {
  rangeId: number;
  name: string;
  lanes: number;
  placeId: number | null;
  place: string | null;
  active: 0 | 1;
}
const RANGES = `SELECT firing_range.id AS rangeId, firing_range.name, lanes, place_id AS placeId, place.name AS place,
    firing_range.active FROM firing_range LEFT JOIN place ON place.id = place_id`;

export const listRanges = (db: Db): RangeRow[] =>
  db
    .prepare<[], RangeRow>(`${RANGES} ORDER BY firing_range.id`)
    .all()
    .toSorted((a, b) => b.active - a.active || byKazakhName(a, b));
export const findRange = (db: Db, rangeId: number): RangeRow | undefined =>
  db.prepare<[number], RangeRow>(`${RANGES} WHERE firing_range.id = ?`).get(rangeId);

export function putRange(db: Db, range: Omit<RangeRow, 'rangeId' | 'place'>, rangeId: number | null): number {
  if (rangeId === null) {
    const { lastInsertRowid } = db
      .prepare('INSERT INTO firing_range (name, lanes, place_id, active) VALUES (@name, @lanes, @placeId, @active)')
      .run(range);
    return Number(lastInsertRowid);
  }
  db.prepare(
    'UPDATE firing_range SET name = @name, lanes = @lanes, place_id = @placeId, active = @active WHERE id = @rangeId',
  ).run({ ...range, rangeId });
  return rangeId;
}

/** Places of the timetable that are of the range's type. */
export const listRangePlaces = (db: Db): { placeId: number; name: string }[] =>
  db
    .prepare<[], { placeId: number; name: string }>(
      "SELECT id AS placeId, name FROM place WHERE type = 'range' AND active = 1 ORDER BY id",
    )
    .all()
    .toSorted(byKazakhName);

export const isPlace = (db: Db, placeId: number): boolean =>
  db.prepare('SELECT 1 FROM place WHERE id = ?').get(placeId) !== undefined;

/** The highest lane that somebody stands in on an open day of the range. */
export const highestLane = (db: Db, rangeId: number): number =>
  db
    .prepare<[number], { lane: number }>(
      `SELECT coalesce(max(lane), 0) AS lane FROM relay_place JOIN range_day ON range_day.id = day_id
        WHERE range_id = ? AND state <> 'closed'`,
    )
    .get(rangeId)?.lane ?? 0;

export interface ApprovalRow {
  approvalId: number;
  rangeId: number;
  date: string;
  from: string;
  to: string;
  approvedBy: string;
  orderNumber: string;
}
const APPROVALS = `SELECT id AS approvalId, range_id AS rangeId, date, from_time AS "from", to_time AS "to",
    approved_by AS approvedBy, order_number AS orderNumber FROM range_approval`;

export const listApprovals = (db: Db): ApprovalRow[] =>
  db.prepare<[], ApprovalRow>(`${APPROVALS} ORDER BY date, from_time`).all();
export const findApproval = (db: Db, id: number): ApprovalRow | undefined =>
  db.prepare<[number], ApprovalRow>(`${APPROVALS} WHERE id = ?`).get(id);

export function putApproval(db: Db, approval: Omit<ApprovalRow, 'approvalId'>, approvalId: number | null): number {
  if (approvalId === null) {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO range_approval (range_id, date, from_time, to_time, approved_by, order_number)
         VALUES (@rangeId, @date, @from, @to, @approvedBy, @orderNumber)`,
      )
      .run(approval);
    return Number(lastInsertRowid);
  }
  db.prepare(
    `UPDATE range_approval SET range_id = @rangeId, date = @date, from_time = @from, to_time = @to,
       approved_by = @approvedBy, order_number = @orderNumber WHERE id = @approvalId`,
  ).run({ ...approval, approvalId });
  return approvalId;
}
export const removeApproval = (db: Db, id: number): void =>
  void db.prepare('DELETE FROM range_approval WHERE id = ?').run(id);

/** Days of a range, by date, that are not only planned: they lean on its approved window. */
export const listUsesOfRange = (db: Db): { rangeId: number; date: string; state: string }[] =>
  db
    .prepare<[], { rangeId: number; date: string; state: string }>(
      'SELECT range_id AS rangeId, date, state FROM range_day',
    )
    .all();

export interface CardRow extends ExerciseCard {
  cardId: number;
  retired: 0 | 1;
  used: number;
}
const CARDS = `SELECT id AS cardId, name, kind, weapon, calibre, target, distance, position, time_limit AS timeLimit,
    trial_rounds AS trialRounds, record_rounds AS recordRounds, five, four, three, retired,
    (SELECT count(*) FROM range_day WHERE card_id = exercise_card.id) AS used FROM exercise_card`;

export const listCards = (db: Db): CardRow[] => db.prepare<[], CardRow>(`${CARDS} ORDER BY retired, id`).all();
export const findCard = (db: Db, cardId: number): CardRow | undefined =>
  db.prepare<[number], CardRow>(`${CARDS} WHERE id = ?`).get(cardId);

export function putCard(db: Db, card: ExerciseCard, cardId: number | null): number {
  if (cardId === null) {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO exercise_card (name, kind, weapon, calibre, target, distance, position, time_limit, trial_rounds,
           record_rounds, five, four, three)
         VALUES (@name, @kind, @weapon, @calibre, @target, @distance, @position, @timeLimit, @trialRounds,
           @recordRounds, @five, @four, @three)`,
      )
      .run(card);
    return Number(lastInsertRowid);
  }
  db.prepare(
    `UPDATE exercise_card SET name = @name, kind = @kind, weapon = @weapon, calibre = @calibre, target = @target,
       distance = @distance, position = @position, time_limit = @timeLimit, trial_rounds = @trialRounds,
       record_rounds = @recordRounds, five = @five, four = @four, three = @three WHERE id = @cardId`,
  ).run({ ...card, cardId });
  return cardId;
}
export const setCardRetired = (db: Db, cardId: number, retired: boolean): void =>
  void db.prepare('UPDATE exercise_card SET retired = ? WHERE id = ?').run(retired ? 1 : 0, cardId);
