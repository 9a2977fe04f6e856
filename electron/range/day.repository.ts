import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { DayState, RangeCheck, RangeRole } from '../../shared/range/range-terms.ts';
import type { Db } from '../database/open.ts';

export interface DayRow {
  dayId: number;
  cohortId: number;
  session: number;
  makeup: 0 | 1;
  date: LocalDate;
  rangeId: number;
  range: string;
  lanes: number;
  placeId: number | null;
  departsAt: LocalDateTime;
  returnsAt: LocalDateTime;
  cardId: number;
  /** JSON of the card as it was when it was chosen. */
  card: string;
  state: DayState;
  readyAt: LocalDateTime | null;
  readyBy: string | null;
  closedAt: LocalDateTime | null;
  closedBy: string | null;
  note: string | null;
}
const DAYS = `SELECT range_day.id AS dayId, cohort_id AS cohortId, session, makeup, date, range_id AS rangeId,
    firing_range.name AS range, lanes, place_id AS placeId, departs_at AS departsAt, returns_at AS returnsAt,
    card_id AS cardId, card, state, ready_at AS readyAt, ready.full_name AS readyBy, closed_at AS closedAt,
    closed.full_name AS closedBy, note
  FROM range_day JOIN firing_range ON firing_range.id = range_id
  LEFT JOIN person AS ready ON ready.id = ready_by LEFT JOIN person AS closed ON closed.id = closed_by`;

export const findDay = (db: Db, dayId: number): DayRow | undefined =>
  db.prepare<[number], DayRow>(`${DAYS} WHERE range_day.id = ?`).get(dayId);
export const listDays = (db: Db, cohortId: number): DayRow[] =>
  db.prepare<[number], DayRow>(`${DAYS} WHERE cohort_id = ? ORDER BY date, departs_at, range_day.id`).all(cohortId);

export const listDayPlatoons = (db: Db, dayId: number): { platoonId: number; platoon: number }[] =>
  db
    .prepare<[number], { platoonId: number; platoon: number }>(
      `SELECT platoon.id AS platoonId, platoon.number AS platoon FROM range_day_platoon
         JOIN platoon ON platoon.id = platoon_id WHERE day_id = ? ORDER BY platoon.number`,
    )
    .all(dayId);
export const listPlatoons = (db: Db, cohortId: number): { platoonId: number; platoon: number }[] =>
  db
    .prepare<[number], { platoonId: number; platoon: number }>(
      'SELECT id AS platoonId, number AS platoon FROM platoon WHERE cohort_id = ? ORDER BY number',
    )
    .all(cohortId);
export const listDayMen = (db: Db, dayId: number): number[] =>
  db
    .prepare<[number], { id: number }>('SELECT cadet_id AS id FROM range_day_man WHERE day_id = ? ORDER BY cadet_id')
    .all(dayId)
    .map(({ id }) => id);

export interface DayFields {
  session: number;
  makeup: 0 | 1;
  date: LocalDate;
  rangeId: number;
  departsAt: LocalDateTime;
  returnsAt: LocalDateTime;
  cardId: number;
  card: string;
  note: string | null;
}
export const insertDay = (db: Db, day: DayFields & { cohortId: number }): number =>
  Number(
    db
      .prepare(
        `INSERT INTO range_day (cohort_id, session, makeup, date, range_id, departs_at, returns_at, card_id, card, note)
         VALUES (@cohortId, @session, @makeup, @date, @rangeId, @departsAt, @returnsAt, @cardId, @card, @note)`,
      )
      .run(day).lastInsertRowid,
  );
export function updateDay(db: Db, dayId: number, day: DayFields): void {
  db.prepare(
    `UPDATE range_day SET session = @session, makeup = @makeup, date = @date, range_id = @rangeId,
       departs_at = @departsAt, returns_at = @returnsAt, card_id = @cardId, card = @card, note = @note
      WHERE id = @dayId`,
  ).run({ ...day, dayId });
}
/** Writes down only who came to the day or left it, so that what stays is no change. */
export function putDayPeople(db: Db, dayId: number, platoonIds: readonly number[], cadetIds: readonly number[]): void {
  const platoons = listDayPlatoons(db, dayId).map(({ platoonId }) => platoonId);
  const men = listDayMen(db, dayId);
  const change = (table: string, column: string, before: readonly number[], after: readonly number[]) => {
    for (const id of before)
      if (!after.includes(id)) db.prepare(`DELETE FROM ${table} WHERE day_id = ? AND ${column} = ?`).run(dayId, id);
    for (const id of after) if (!before.includes(id)) db.prepare(`INSERT INTO ${table} VALUES (?, ?)`).run(dayId, id);
  };
  change('range_day_platoon', 'platoon_id', platoons, [...new Set(platoonIds)]);
  change('range_day_man', 'cadet_id', men, [...new Set(cadetIds)]);
}
export const deleteDay = (db: Db, dayId: number): void =>
  void db.prepare('DELETE FROM range_day WHERE id = ?').run(dayId);
export const markReady = (db: Db, dayId: number, at: LocalDateTime, by: number): void =>
  void db.prepare("UPDATE range_day SET state = 'ready', ready_at = ?, ready_by = ? WHERE id = ?").run(at, by, dayId);
/** A day that moved has to be made ready anew. */
export const unready = (db: Db, dayId: number): void =>
  void db.prepare("UPDATE range_day SET state = 'planned', ready_at = NULL, ready_by = NULL WHERE id = ?").run(dayId);
export const closeDay = (db: Db, dayId: number, at: LocalDateTime, by: number): void =>
  void db
    .prepare("UPDATE range_day SET state = 'closed', closed_at = ?, closed_by = ? WHERE id = ?")
    .run(at, by, dayId);

export interface RoleRow {
  role: RangeRole;
  name: string;
  qualification: string | null;
  orderNumber: string;
}
export const listRoles = (db: Db, dayId: number): RoleRow[] =>
  db
    .prepare<[number], RoleRow>(
      `SELECT role, name, qualification, order_number AS orderNumber FROM range_role WHERE day_id = ?
        ORDER BY CASE role WHEN 'leader' THEN 1 WHEN 'assistant' THEN 2 WHEN 'issuer' THEN 3 WHEN 'medic' THEN 4
                 ELSE 5 END, position`,
    )
    .all(dayId);
export function putRoles(db: Db, dayId: number, roles: readonly RoleRow[]): void {
  db.prepare('DELETE FROM range_role WHERE day_id = ?').run(dayId);
  const put = db.prepare('INSERT INTO range_role VALUES (?, ?, ?, ?, ?, ?)');
  const counts = new Map<RangeRole, number>();
  for (const { role, name, qualification, orderNumber } of roles) {
    const position = counts.get(role) ?? 0;
    counts.set(role, position + 1);
    put.run(dayId, role, position, name, qualification, orderNumber);
  }
}

export interface CheckRow {
  item: RangeCheck;
  note: string | null;
  doneAt: LocalDateTime;
  doneBy: string;
}
export const listChecks = (db: Db, dayId: number): CheckRow[] =>
  db
    .prepare<[number], CheckRow>(
      `SELECT item, note, done_at AS doneAt, full_name AS doneBy FROM range_check JOIN person ON person.id = done_by
        WHERE day_id = ? ORDER BY done_at`,
    )
    .all(dayId);
export function putCheck(
  db: Db,
  check: { dayId: number; item: RangeCheck; note: string | null; at: LocalDateTime; by: number },
): void {
  db.prepare(
    `INSERT INTO range_check VALUES (@dayId, @item, @note, @at, @by)
     ON CONFLICT (day_id, item) DO UPDATE SET note = @note, done_at = @at, done_by = @by`,
  ).run(check);
}
export const removeCheck = (db: Db, dayId: number, item: RangeCheck): void =>
  void db.prepare('DELETE FROM range_check WHERE day_id = ? AND item = ?').run(dayId, item);
