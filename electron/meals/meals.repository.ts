import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { DietSpan } from '../../shared/meals/diet-span.ts';
import type { Db } from '../database/open.ts';

/** First and last day of an intake. */
export const findCourse = (db: Db, id: number): { startsOn: LocalDate; endsOn: LocalDate } | undefined =>
  db
    .prepare<[number], { startsOn: LocalDate; endsOn: LocalDate }>(
      'SELECT starts_on AS startsOn, ends_on AS endsOn FROM cohort WHERE id = ?',
    )
    .get(id);

export interface DietRow {
  id: number;
  kk: string;
  ru: string;
  en: string;
  closed: 0 | 1;
}

/** The whole list in its order, closed ones too: an old sheet may still name them. */
export const listDiets = (db: Db): DietRow[] =>
  db.prepare<[], DietRow>('SELECT id, name_kk AS kk, name_ru AS ru, name_en AS en, closed FROM diet ORDER BY id').all();

export const insertDiet = (db: Db, diet: { kk: string; ru: string; en: string }): number =>
  Number(db.prepare('INSERT INTO diet (name_kk, name_ru, name_en) VALUES (@kk, @ru, @en)').run(diet).lastInsertRowid);

/** Opens it again or takes it off the list. */
export function setDietClosed(db: Db, id: number, closed: 0 | 1): void {
  db.prepare('UPDATE diet SET closed = ? WHERE id = ?').run(closed, id);
}

/** Men of every intake that are on a diet on a day or later. */
export const countOnDiet = (db: Db, dietId: number, today: LocalDate): number =>
  db
    .prepare<[number, LocalDate], { n: number }>(
      'SELECT count(DISTINCT cadet_id) AS n FROM cadet_diet WHERE diet_id = ? AND (until_on IS NULL OR until_on >= ?)',
    )
    .get(dietId, today)?.n ?? 0;

export interface CadetDietRow extends DietSpan {
  cadetId: number;
  note: string | null;
  setAt: LocalDateTime;
  setBy: number;
}

export const listCadetDiets = (db: Db, cohortId: number): CadetDietRow[] =>
  db
    .prepare<[number], CadetDietRow>(
      `SELECT cadet_id AS cadetId, diet_id AS dietId, from_on AS "from", until_on AS until, note, set_at AS setAt,
              set_by AS setBy
         FROM cadet_diet JOIN cadet ON cadet.id = cadet_id WHERE cohort_id = ? ORDER BY cadet_id, from_on`,
    )
    .all(cohortId);

/** All the diets of a man, anew. */
export function putDiets(db: Db, cadetId: number, rows: readonly CadetDietRow[]): void {
  db.prepare('DELETE FROM cadet_diet WHERE cadet_id = ?').run(cadetId);
  const insert = db.prepare('INSERT INTO cadet_diet VALUES (@cadetId, @dietId, @from, @until, @note, @setAt, @setBy)');
  for (const row of rows) insert.run(row);
}

export interface OutingRow {
  id: number;
  from: LocalDateTime;
  to: LocalDateTime;
  why: string;
  cadetIds: number[];
}

export const listOutings = (db: Db, cohortId: number): OutingRow[] =>
  db
    .prepare<[number], Omit<OutingRow, 'cadetIds'> & { men: string }>(
      `SELECT id, from_at AS "from", to_at AS "to", why, json_group_array(cadet_id) AS men
         FROM meal_outing JOIN meal_outing_man ON outing_id = id
        WHERE cohort_id = ? GROUP BY id ORDER BY from_at, id`,
    )
    .all(cohortId)
    .map(({ men, ...row }) => ({ ...row, cadetIds: JSON.parse(men) as number[] }));

export interface RangeOutingRow extends Omit<OutingRow, 'id' | 'why'> {
  session: number;
}

/**
 * Days on the range with whoever goes: men of its platoons, those named one by one, and those who stand in its relays.
 * Whom the commission's limit holds aside stays here and eats here; who has not passed the test may still pass it, until
 * the day has been marked ready. Who is ill, on duty or on a trip for any part of it stays too, unless he turned up and
 * stands in a relay.
 */
export const listRangeOutings = (db: Db, cohortId: number): RangeOutingRow[] =>
  db
    .prepare<[number], Omit<RangeOutingRow, 'cadetIds'> & { men: string }>(
      `SELECT session, departs_at AS "from", returns_at AS "to",
              (SELECT json_group_array(cadet.id) FROM cadet
                WHERE cadet.cohort_id = range_day.cohort_id
                  AND (cadet.id IN (SELECT cadet_id FROM relay_place WHERE day_id = range_day.id)
                       OR (platoon_id IN (SELECT platoon_id FROM range_day_platoon WHERE day_id = range_day.id)
                           OR cadet.id IN (SELECT cadet_id FROM range_day_man WHERE day_id = range_day.id))
                          AND NOT EXISTS (SELECT 1 FROM absence
                                           WHERE absence.cadet_id = cadet.id AND kind <> 'restriction'
                                             AND from_at < returns_at AND (to_at IS NULL OR to_at > departs_at)))
                  AND NOT EXISTS (SELECT 1 FROM range_held
                                   WHERE range_held.cadet_id = cadet.id
                                     AND (limited_until >= range_day.date OR (untested AND state <> 'planned')))) AS men
         FROM range_day WHERE cohort_id = ? ORDER BY departs_at, id`,
    )
    .all(cohortId)
    .map(({ men, ...row }) => ({ ...row, cadetIds: JSON.parse(men) as number[] }));

export function insertOuting(db: Db, { cadetIds, ...outing }: Omit<OutingRow, 'id'> & { cohortId: number }): number {
  const id = Number(
    db
      .prepare('INSERT INTO meal_outing (cohort_id, from_at, to_at, why) VALUES (@cohortId, @from, @to, @why)')
      .run(outing).lastInsertRowid,
  );
  const add = db.prepare('INSERT INTO meal_outing_man VALUES (?, ?)');
  for (const cadetId of cadetIds) add.run(id, cadetId);
  return id;
}

export function dropOutingMan(db: Db, outingId: number, cadetId: number): void {
  db.prepare('DELETE FROM meal_outing_man WHERE outing_id = ? AND cadet_id = ?').run(outingId, cadetId);
}

export function deleteOuting(db: Db, id: number): void {
  db.prepare('DELETE FROM meal_outing WHERE id = ?').run(id);
}

export interface SheetRow {
  id: number;
  date: LocalDate;
  number: number;
  at: LocalDateTime;
  by: string;
  late: 0 | 1;
  /** JSON, see told-lists.ts. */
  told: string;
}

/** What the kitchen was told of some days, both included, in the order it was told. */
export const listSheets = (db: Db, cohortId: number, from: LocalDate, to: LocalDate): SheetRow[] =>
  db
    .prepare<[number, string, string], SheetRow>(
      `SELECT meal_sheet.id, date, number, made_at AS at, person.full_name AS by, late, told
         FROM meal_sheet JOIN person ON person.id = made_by
        WHERE cohort_id = ? AND date BETWEEN ? AND ? ORDER BY date, number`,
    )
    .all(cohortId, from, to);

export interface NewSheet {
  cohortId: number;
  date: LocalDate;
  number: number;
  afterId: number | null;
  madeAt: LocalDateTime;
  madeBy: number;
  late: 0 | 1;
  told: string;
}

export function insertSheet(db: Db, sheet: NewSheet): void {
  db.prepare(
    `INSERT INTO meal_sheet (cohort_id, date, number, after_id, made_at, made_by, late, told)
     VALUES (@cohortId, @date, @number, @afterId, @madeAt, @madeBy, @late, @told)`,
  ).run(sheet);
}
