import type { Absence } from '../../shared/programme/absences.ts';
import type { PlaceType } from '../../shared/programme/programme-types.ts';
import type { Db } from '../database/open.ts';

export interface StoredInstructor {
  id: number;
  fullName: string;
  maxHoursPerDay: number;
  active: boolean;
  subjects: string[];
  absences: Absence[];
}

interface InstructorRow {
  id: number;
  full_name: string;
  max_hours_per_day: number;
  active: 0 | 1;
}

export function listInstructors(db: Db): StoredInstructor[] {
  const subjects = Map.groupBy(
    db
      .prepare<[], { instructor_id: number; subject_code: string }>(
        'SELECT instructor_id, subject_code FROM instructor_subject ORDER BY rowid',
      )
      .all(),
    (row) => row.instructor_id,
  );
  const absences = listAbsences(db, 'instructor');
  return db
    .prepare<[], InstructorRow>('SELECT id, full_name, max_hours_per_day, active FROM instructor ORDER BY id')
    .all()
    .map((row) => ({
      id: row.id,
      fullName: row.full_name,
      maxHoursPerDay: row.max_hours_per_day,
      active: row.active === 1,
      subjects: (subjects.get(row.id) ?? []).map((one) => one.subject_code),
      absences: absences.get(row.id) ?? [],
    }));
}

/** Days away of all instructors, or days out of service of all places, each in the order of time. */
function listAbsences(db: Db, of: 'instructor' | 'place'): Map<number, Absence[]> {
  const rows = db
    .prepare<
      [],
      { owner: number; from: string; to: string; first: number | null; end: number | null; reason: string | null }
    >(
      `SELECT ${of}_id AS owner, from_date AS "from", to_date AS "to", from_slot AS first, to_slot AS end, reason
       FROM ${of}_absence ORDER BY from_date, from_slot`,
    )
    .all();
  const found = new Map<number, Absence[]>();
  for (const { owner, from, to, first, end, reason } of rows) {
    const own = found.get(owner) ?? [];
    own.push({ from, to, hours: first === null || end === null ? null : { from: first, to: end }, reason });
    found.set(owner, own);
  }
  return found;
}

function setAbsences(db: Db, of: 'instructor' | 'place', id: number, absences: readonly Absence[]): void {
  db.prepare(`DELETE FROM ${of}_absence WHERE ${of}_id = ?`).run(id);
  const add = db.prepare(
    `INSERT INTO ${of}_absence (${of}_id, from_date, to_date, from_slot, to_slot, reason) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const { from, to, hours, reason } of absences)
    add.run(id, from, to, hours?.from ?? null, hours?.to ?? null, reason);
}

export const findInstructor = (db: Db, id: number): StoredInstructor | undefined =>
  listInstructors(db).find((one) => one.id === id);

export const insertInstructor = (db: Db, fullName: string, maxHoursPerDay: number): number =>
  Number(
    db.prepare('INSERT INTO instructor (full_name, max_hours_per_day) VALUES (?, ?)').run(fullName, maxHoursPerDay)
      .lastInsertRowid,
  );

export const updateInstructor = (db: Db, id: number, fullName: string, maxHoursPerDay: number): void =>
  void db
    .prepare('UPDATE instructor SET full_name = ?, max_hours_per_day = ? WHERE id = ?')
    .run(fullName, maxHoursPerDay, id);

export const setInstructorActive = (db: Db, id: number, active: boolean): void =>
  void db.prepare('UPDATE instructor SET active = ? WHERE id = ?').run(active ? 1 : 0, id);

/** Makes these his subjects; what stays is not written again. */
export function setInstructorSubjects(db: Db, id: number, before: readonly string[], after: readonly string[]): void {
  const remove = db.prepare('DELETE FROM instructor_subject WHERE instructor_id = ? AND subject_code = ?');
  const add = db.prepare('INSERT INTO instructor_subject (instructor_id, subject_code) VALUES (?, ?)');
  for (const code of before) if (!after.includes(code)) remove.run(id, code);
  for (const code of after) if (!before.includes(code)) add.run(id, code);
}

export const setInstructorAbsences = (db: Db, id: number, absences: readonly Absence[]): void =>
  setAbsences(db, 'instructor', id, absences);

export const setPlaceAbsences = (db: Db, id: number, absences: readonly Absence[]): void =>
  setAbsences(db, 'place', id, absences);

/** Days out of service of every place that has any. */
export const listPlaceAbsences = (db: Db): Map<number, Absence[]> => listAbsences(db, 'place');

export interface StoredPlace {
  id: number;
  name: string;
  type: PlaceType;
  capacity: number;
  active: boolean;
}

export const listPlaces = (db: Db): StoredPlace[] =>
  db
    .prepare<[], Omit<StoredPlace, 'active'> & { active: 0 | 1 }>(
      'SELECT id, name, type, capacity, active FROM place ORDER BY id',
    )
    .all()
    .map((row) => ({ ...row, active: row.active === 1 }));

export const findPlace = (db: Db, id: number): StoredPlace | undefined => listPlaces(db).find((one) => one.id === id);

export const insertPlace = (db: Db, place: { name: string; type: PlaceType; capacity: number }): number =>
  Number(
    db.prepare('INSERT INTO place (name, type, capacity) VALUES (@name, @type, @capacity)').run(place).lastInsertRowid,
  );

export const updatePlace = (db: Db, id: number, place: { name: string; type: PlaceType; capacity: number }): void =>
  void db
    .prepare('UPDATE place SET name = @name, type = @type, capacity = @capacity WHERE id = @id')
    .run({ ...place, id });

export const setPlaceActive = (db: Db, id: number, active: boolean): void =>
  void db.prepare('UPDATE place SET active = ? WHERE id = ?').run(active ? 1 : 0, id);
