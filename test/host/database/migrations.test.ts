import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileVersion, MIGRATIONS, migrate } from '../../../electron/database/migrate.ts';
import type { Migration } from '../../../electron/database/migration.ts';
import { type Db, openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { ADMINISTRATOR, testFolder, testSchool, visitor } from '../../fixtures/test-host.ts';

const KEY = Buffer.alloc(32, 7);

/** What a school has written by each version: rows of the tables that version brought, leaning on earlier ones. */
const POPULATE: Record<number, string> = {
  1: `
    INSERT INTO school VALUES (1, 'Мектеп', 'Есімов Қ.', 'f', 0);
    INSERT INTO person VALUES (1, 'akimov', 'Акимов А.', 'administrator', 1), (2, 'gulnar', 'Гүлнар Б.', 'planner', 0);
    INSERT INTO history VALUES (1, '2027-01-10T09:00:00', 1, 'Акимов А.', 'people.add', '{}', '[]', NULL, 's', NULL, '0', 'a'),
                               (2, '2027-01-10T09:01:00', 1, 'Акимов А.', 'history.undo', '{}', '[]', 1, '', '["p","c"]', 'a', 'b');
    INSERT INTO history_about VALUES ('cadet', 1, 1);
    INSERT INTO history_head VALUES (1, 2, 'b', NULL, 'seal');`,
  2: `
    INSERT INTO rule_value (key, value, in_force_from, order_number)
      VALUES ('admission.feeTenge', '305000', '2027-03-01', '14-б');
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (1, '2027-01', '2027-01-11', '2027-02-19');
    INSERT INTO cohort_day (cohort_id, date, kind, lesson_hours, note)
      VALUES (1, '2027-01-11', 'training', 8, NULL), (1, '2027-01-17', 'rest', 0, 'демалыс');
    INSERT INTO cohort_rule VALUES (1, 'admission.feeTenge', '263318', '2017-06-15', '');`,
  3: `
    INSERT INTO school_order VALUES (1, 1, 'enrolment', '5', '2027-01-11', 'негіз');
    INSERT INTO import_batch VALUES (1, 1, 'тізім.xlsx', 'ff', '2027-01-05T10:00:00', 'Гүлнар Б.', 1);
    INSERT INTO platoon (id, cohort_id, number, commander_id) VALUES (1, 1, 1, 2);
    INSERT INTO cadet (id, cohort_id, import_batch_id, surname, given_name, iin, birth_date, enrolment_order_id, platoon_id)
      VALUES (1, 1, 1, 'Әбдірахманов', 'Бекзат', '990514300019', '1999-05-14', 1, 1);
    INSERT INTO cadet_document VALUES (1, 'application', '2027-01-05');
    INSERT INTO payment (id, cadet_id, amount) VALUES (1, 1, 263318);`,
  4: `
    INSERT INTO barracks_room (id, name, position) VALUES (1, '1-бөлме', 1);
    INSERT INTO bunk (id, room_id, number, tier) VALUES (1, 1, 1, 'lower');
    INSERT INTO bunk_place (cadet_id, cohort_id, bunk_id) VALUES (1, 1, 1);`,
  5: `
    INSERT INTO subject (cohort_id, code, position, name_kk, name_ru, name_en, initial_hours, specialty_hours,
        max_hours_per_day) VALUES (1, 'FIR', 1, 'Атыс', 'Огневая', 'Firing', 6, 60, 4);
    INSERT INTO lesson_kind (id, cohort_id, code, subject_code, position, phase, block_hours, block_count, place_type,
        name_kk, name_ru, name_en) VALUES (1, 1, 'FIR-1', 'FIR', 1, 'specialty', 4, 2, 'range', 'а', 'о', 'f');
    INSERT INTO order_rule (id, cohort_id, code, before_codes, after_codes) VALUES (1, 1, 'r', '[]', '["FIR-1"]');
    INSERT INTO place (id, name, type, capacity) VALUES (1, 'Полигон', 'range', 40);
    INSERT INTO instructor (id, full_name, person_id) VALUES (1, 'Жүнісов Б.', 2);
    INSERT INTO instructor_subject VALUES (1, 'FIR');
    INSERT INTO instructor_absence VALUES (1, 1, '2027-01-20', '2027-01-21', 4, 12, NULL);
    INSERT INTO place_absence VALUES (1, 1, '2027-01-22', '2027-01-22', NULL, NULL, 'жөндеу');`,
  6: `
    INSERT INTO plan (id, cohort_id, version, made_at) VALUES (1, 1, 0, '2027-01-10T09:00:00');
    INSERT INTO plan_submission VALUES (1, 1, '2027-01-10T10:00:00', 2, 'state');
    INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id)
      VALUES (1, 1, 1, 0, '2027-01-14', 4, 1, 1);`,
  7: `
    INSERT INTO trial (id, cohort_id, opened_at, opened_by, base_entry) VALUES (1, 1, '2027-01-12T09:00:00', 2, 2);
    INSERT INTO trial_act (trial_id, number, operation, input, told) VALUES (1, 1, 'timetable.toTray', '{}', '{}');`,
  8: `
    INSERT INTO platoon_stay VALUES (1, '2027-01-11', 1);
    INSERT INTO makeup (id, cohort_id, lesson_kind_id, date, slot, hours, place_id, instructor_id)
      VALUES (1, 1, 1, '2027-01-24', 0, 2, 1, 1);
    INSERT INTO makeup_man VALUES (1, 1);
    INSERT INTO lesson_guest VALUES (1, 1, 1, 1);
    INSERT INTO lesson_report (id, cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, hours, place_id,
        instructor_id, state, men, written_at, written_by)
      VALUES (1, 1, 1, 1, 0, '2027-01-14', 4, 4, 1, 1, 'held', '[1]', '2027-01-14T17:10:00', 2);
    INSERT INTO lesson_mark VALUES (1, 1, 'excused', 'illness', 4, NULL);`,
  9: `
    INSERT INTO family_proof VALUES (1, 'marriage', 'АК 123', '2027-01-11', 2, NULL);
    INSERT INTO delegation (id, from_person_id, to_person_id, from_date, to_date, order_no, made_at)
      VALUES (1, 1, 2, '2027-01-18', '2027-01-20', '14', '2027-01-17T09:00:00');
    INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
      VALUES (1, 1, 'single', '2027-01-18', '2027-01-18', '2027-01-18T09:00:00', 2);
    INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, delegation_id, late)
      VALUES (1, 1, '2027-01-18', 'approved', '2027-01-18T10:00:00', 2, 1, 0);
    INSERT INTO leave_night VALUES (1, '2027-01-18', 1, 'approved', '2027-01-18T18:00', '2027-01-19T06:30', 1);`,
  10: `
    INSERT INTO duty_post (id, name, men) VALUES (1, 'Казарма', 2);
    INSERT INTO absence VALUES
      (1, 1, 'duty', '2027-01-20T18:00', '2027-01-21T18:00', 1, NULL, NULL, '2027-01-19T09:00:00', 2),
      (2, 1, 'illness', '2027-01-22T08:00', NULL, NULL, NULL, NULL, '2027-01-22T08:10:00', 2);`,
  11: `
    INSERT INTO gate_movement VALUES
      (1, 1, 'out', '2027-01-18T18:04:00', '2027-01-18', '2027-01-19T06:30', 'scan', NULL, 0, NULL, '2027-01-18T18:04:00', 2),
      (2, 1, 'in', '2027-01-19T07:31:00', '2027-01-18', NULL, 'typed', NULL, 0, NULL, '2027-01-19T07:31:00', 2),
      (3, 1, 'in', '2027-01-19T07:21:00', '2027-01-18', NULL, 'typed', 2, 0, 'сағат қате', '2027-01-19T07:40:00', 2);
    INSERT INTO gate_hold VALUES (1, '2027-01-19', 'командир шақырды', '2027-01-19T17:00:00', 2);
    INSERT INTO photo VALUES ('${'ab'.repeat(32)}', 'image/jpeg', '/9j/');
    INSERT INTO cadet_photo VALUES (1, '${'ab'.repeat(32)}', '2027-01-12T09:00:00', 2);`,
  12: `
    INSERT INTO roll VALUES (1, 1, '2027-01-18', 'evening', '2027-01-18T21:30', '[1]', '2027-01-18T21:20:00', 2);
    INSERT INTO roll_mark VALUES
      (1, 1, 1, 'present', 'leave', '2027-01-18T18:04:00', 'hand', NULL, '2027-01-18T21:35:00', 2),
      (2, 1, 1, 'unknown', 'leave', '2027-01-18T18:04:00', 'sheet', 'жауап бермеді', '2027-01-18T21:36:00', 2);
    INSERT INTO roll_settlement VALUES (2, 'found', 'leave', '2027-01-18T22:10', 'үйінде', '2027-01-18T22:11:00', 2);
    INSERT INTO overdue_case VALUES
      (1, 1, NULL, '2027-01-19T08:00:00', 2, 'көлік сынған'),
      (2, NULL, 2, '2027-01-19T08:00:00', 2, 'қақпа көрмеген');
    INSERT INTO overdue_note VALUES (1, 1, NULL, '2027-01-19T07:00:00', 2, 'телефон алмады');
    INSERT INTO roll_closing VALUES (1, 1, '{}', '2027-01-18T22:15:00', 2, NULL, NULL, NULL);`,
  13: `
    INSERT INTO platoon_establishment VALUES (1, 1, 30);
    INSERT INTO strength_report (id, cohort_id, date, part, at, frozen_at, signed_by, content)
      VALUES (1, 1, '2027-01-18', 'morning', '2027-01-18T08:00', '2027-01-18T08:10:00', 2,
              '{"at":"2027-01-18T08:00","establishment":[],"men":[]}');`,
  14: `
    INSERT INTO cadet_diet VALUES (1, 1, 'таңғы асқа дейін дәрі', '2027-01-12T09:00:00', 2);
    INSERT INTO meal_outing VALUES (1, 1, '2027-01-20T05:00', '2027-01-20T14:00', 'полигон');
    INSERT INTO meal_outing_man VALUES (1, 1);
    INSERT INTO meal_sheet VALUES
      (1, 1, '2027-01-18', 0, NULL, '2027-01-17T09:40:00', 2, 0, '[{"fed":[[1,1,0]],"missed":[]}]'),
      (2, 1, '2027-01-18', 1, 1, '2027-01-18T16:10:00', 2, 1, '[{"fed":[],"missed":[[1,"leave"]]}]');`,
  15: `
    INSERT INTO firing_range VALUES (1, 'Полигон', 10, 1, 1);
    INSERT INTO range_approval VALUES (1, 1, '2027-01-28', '08:00', '14:00', 'Есімов Қ.', '31');
    INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card)
      VALUES (1, 1, 1, '2027-01-28', 1, '2027-01-28T07:30', '2027-01-28T14:00', 1, '{}');
    INSERT INTO range_day_platoon VALUES (1, 1);
    INSERT INTO range_day_man VALUES (1, 1);
    INSERT INTO range_role VALUES (1, 'leader', 0, 'Жүнісов Б.', 'капитан', '31');
    INSERT INTO range_check VALUES (1, 'transport', NULL, '2027-01-28T07:00:00', 2);
    INSERT INTO safety_record VALUES (1, 1, 'test', '2027-01-20', 'сынақ', 'Жүнісов Б.', 1, '2027-01-20T12:00:00', 2);
    INSERT INTO range_medical VALUES (1, 'barred', '2027-01-25', NULL, 'Ибраева Л.', '2027-01-20T12:00:00', 2);
    INSERT INTO relay (id, day_id, session, number) VALUES (1, 1, 1, 1);
    INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id) VALUES (1, 1, 1, 1, 0, 1);
    INSERT INTO weapon VALUES (1, 'АК-74', '2210', 'inUse');
    INSERT INTO weapon_issue (id, weapon_id, day_id, cadet_id, issued_at, issued_by)
      VALUES (1, 1, 1, 1, '2027-01-28T09:00:00', 2);`,
  16: `
    INSERT INTO ammunition_lot VALUES (1, '5,45×39', '7Н6-114');
    INSERT INTO ammunition_entry (id, lot_id, kind, quantity, date, day_id, cadet_id, recorded_at, recorded_by)
      VALUES (1, 1, 'received', 100, '2027-01-05', NULL, NULL, '2027-01-05T09:00:00', 2),
             (2, 1, 'drawn', 3, '2027-01-28', 1, NULL, '2027-01-28T08:00:00', 2),
             (3, 1, 'issued', 3, '2027-01-28', 1, 1, '2027-01-28T09:00:00', 2),
             (4, 1, 'fired', 3, '2027-01-28', 1, 1, '2027-01-28T09:10:00', 2),
             (5, 1, 'cases', 2, '2027-01-28', 1, 1, '2027-01-28T09:20:00', 2);
    INSERT INTO ammunition_act VALUES
      (1, 'loss', 1, '7', '2027-01-28', 0, 1, 'гильза табылмады', '2027-01-28T10:00:00', 2);
    INSERT INTO ammunition_signature VALUES (1, 'issuer', 2, '2027-01-28T10:10:00', '{}');
    INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card)
      VALUES (2, 1, 2, '2027-02-08', 1, '2027-02-08T07:30', '2027-02-08T14:00', 1, '{}');
    INSERT INTO relay (id, day_id, session, number) VALUES (2, 2, 2, 1);
    INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id) VALUES (2, 1, 2, 2, 0, 1);
    UPDATE range_day SET state = 'ready', ready_at = '2027-02-08T07:00:00', ready_by = 2 WHERE id = 2;
    UPDATE relay SET started_at = '2027-02-08T09:00:00' WHERE id = 2;
    UPDATE relay SET finished_at = '2027-02-08T09:20:00', finished_by = 2 WHERE id = 2;
    INSERT INTO ammunition_signature VALUES (2, 'issuer', 1, '2027-02-08T10:10:00', '{}'),
                                            (2, 'leader', 2, '2027-02-08T10:11:00', '{}');
    UPDATE range_day SET state = 'closed', closed_at = '2027-02-08T10:12:00', closed_by = 2 WHERE id = 2;
    INSERT INTO score_correction VALUES (1, 2, 1, NULL, 24, 4, 'нысана қайта саналды', '2027-02-09T09:00:00', 2);`,
  17: `
    INSERT INTO exam VALUES (1, 1, 'FIR', 1, 'main', '2027-02-15', '08:30', '10:20', 1, '40', NULL),
                            (2, 1, 'FIR', NULL, 'retake', '2027-02-18', '08:30', '10:20', 1, NULL, 'қайта');
    INSERT INTO exam_member VALUES (1, 0, 'chair', 'Акимов А.', 1), (1, 1, 'member', 'Омаров Н.', NULL);
    INSERT INTO exam_norm VALUES (1, 1);
    INSERT INTO exam_admission VALUES (1, 1, 'ант күніне дейін өтейді', '2027-02-15T08:00:00', 1);
    INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, ticket, at, by)
      VALUES (1, 1, 'FIR', 'main', '2', 'typed', 14, '2027-02-15T09:00:00', 2);
    INSERT INTO exam_signature VALUES (1, 1, 1, '2027-02-15T11:00:00', NULL);
    INSERT INTO exam_closing (id, exam_id, content, closed_at, closed_by)
      VALUES (1, 1, '{}', '2027-02-15T11:01:00', 1);
    UPDATE exam_signature SET closing_id = 1;
    UPDATE exam_closing SET reopened_at = '2027-02-15T12:00:00', reopened_by = 1, reason = 'апелляция';`,
  18: `
    INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id)
      VALUES (2, 1, 'Қасымов', 'Ерлан', '000229501234', '2000-02-29', 1);
    INSERT INTO leaving_order (id, cohort_id, kind, basis, prepared_at, prepared_by)
      VALUES (1, 1, 'graduation', 'хаттама', '2027-02-18T09:00:00', 2),
             (2, 1, 'expulsion', 'өтініш', '2027-02-01T09:00:00', 2);
    INSERT INTO leaving_man VALUES (1, 1, 'certificate', NULL, NULL, NULL), (2, 2, NULL, '2027-02-02', 'ownWish', NULL);
    UPDATE leaving_order SET number = '2' || id, date = '2027-02-18', signed_at = '2027-02-18T10:00:00', signed_by = 1;
    INSERT INTO oath VALUES (1, '2027-02-19', 'Алаң');
    INSERT INTO oath_man VALUES (1, '2027-02-19T12:00:00', 1);`,
  19: `
    INSERT INTO certificate_blank VALUES (1, 'ӘТМ', 1, 7, '2027-02-01', 'жүкқұжат 8', NULL, NULL, NULL, NULL),
      (2, 'ӘТМ', 2, 7, '2027-02-01', NULL, 'lost', '2027-02-17', 2, 'табылмады');
    INSERT INTO signing_key VALUES (1, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '2027-02-18T12:00:00', 2);
    INSERT INTO signing_secret VALUES (1, 'key');
    INSERT INTO certificate (id, cohort_id, cadet_id, blank_id, year, number, key_id, content, code, issued_on, issued_at,
        issued_by) VALUES (1, 1, 1, 1, 2027, 1, 1, '{}', 'SBZA', '2027-02-19', '2027-02-18T12:00:00', 2);
    UPDATE certificate SET state = 'revoked', ended_on = '2027-02-20', ended_by = 1, reason = 'қате';
    INSERT INTO study_reference VALUES (1, 1, 2, 2027, 1, '{}', '2027-02-19', '2027-02-18T12:00:00', 2);
    INSERT INTO russian_name VALUES (1, 'Абдрахманов Бекзат');
    INSERT INTO print_offset VALUES (1, 1.5, -2);`,
  20: `
    INSERT INTO followup_step VALUES (1, 'handedOver', '2027-02-22', 'Алматы ҚІБ', '2027-02-22T09:00:00', 2),
                                     (1, 'ready', '2027-03-20', NULL, '2027-03-20T09:00:00', 2);
    INSERT INTO enquiry VALUES (1, '2027-03-21T09:00:00', 2, 'ҚІБ', 'растау', 'name', 'Қасымов', 0, '[]');`,
  21: `
    INSERT INTO person_limit VALUES (2);
    INSERT INTO person_platoon VALUES (2, 1);
    INSERT INTO sighting VALUES (1, '2027-01-06T10:00:00', 2, 'admissions.unmask', 'iin', '[1]', NULL, 'ҚІБ сұрауы', NULL);
    INSERT INTO anonymised_intake VALUES (1, '2032-03-01T10:00:00', 1, 2, 2);`,
};

/** A step that gives an older file rows of its own: intakes get the values of rules they did not know. */
const GROWS: Record<number, string> = {
  9: 'cohort_rule',
  10: 'cohort_rule',
  12: 'cohort_rule',
  13: 'cohort_rule',
  14: 'cohort_rule',
  17: 'cohort_rule',
  21: 'cohort_rule',
};

const upTo = (id: number): Migration[] => MIGRATIONS.filter((migration) => migration.id <= id);

/** A file as the program of that version left it, with a school's rows in every table. */
function fileOf(version: number): Db {
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), KEY, 'create');
  onTestFinished(() => void db.close());
  for (let id = 1; id <= version; id++) {
    migrate(db, () => {}, upTo(id));
    db.exec(POPULATE[id] ?? '');
  }
  return db;
}

/** Every row of every table, in the order of its columns' names. */
function everything(db: Db): Record<string, unknown[]> {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
}

test.each(MIGRATIONS.map(({ id, name }) => ({ id, name })))(
  'migration $id ($name) keeps every row a school had written before it',
  ({ id }) => {
    const db = fileOf(id - 1);
    const before = everything(db);
    expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true);
    let backups = 0;
    expect(migrate(db, () => backups++, upTo(id))).toBe(1);
    expect(fileVersion(db)).toBe(id);
    // A file with rows is copied first; a file that is only being made has nothing to lose.
    expect(backups).toBe(id === 1 ? 0 : 1);
    const after = everything(db);
    for (const [table, rows] of Object.entries(before)) {
      if (table !== GROWS[id]) expect(after[table], table).toHaveLength(rows.length);
      expect(after[table], table).toEqual(
        expect.arrayContaining(rows.map((row) => expect.objectContaining(row as object))),
      );
    }
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    // The tables the step brought take a school's rows, and what they lean on cannot be pulled from under them.
    expect(() => db.exec(POPULATE[id] ?? '')).not.toThrow();
    expect(db.pragma('foreign_key_check')).toEqual([]);
  },
);

test('every migration has its populated file here', () => {
  expect(Object.keys(POPULATE)).toEqual(MIGRATIONS.map(({ id }) => String(id)));
});

test('a step that leaves a dangling reference is taken back whole, and the file stays as it was', () => {
  const newest = MIGRATIONS.at(-1)?.id ?? 0;
  const db = fileOf(newest);
  const before = everything(db);
  const broken = {
    id: newest + 1,
    name: 'broken',
    sql: 'CREATE TABLE more (id INTEGER PRIMARY KEY); DELETE FROM cohort',
  };
  expect(() => migrate(db, () => {}, [...MIGRATIONS, broken])).toThrow(/dangling/);
  expect(fileVersion(db)).toBe(newest);
  expect(everything(db)).toEqual(before);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('when the backup cannot be made, nothing is migrated', () => {
  const db = fileOf(3);
  const noRoom = () => {
    throw new Error('disk full');
  };
  expect(() => migrate(db, noRoom)).toThrow('disk full');
  expect(fileVersion(db)).toBe(3);
});

test('a file of a newer program is refused and left untouched', async () => {
  const { host, options, recoveryCode } = await testSchool();
  const newest = MIGRATIONS.at(-1)?.id ?? 0;
  host.close();
  const key = keyOfRecoveryCode(recoveryCode) as Buffer;
  const newer = openDatabase(options.file, key);
  newer.pragma(`user_version=${newest + 1}`);
  newer.close();
  const again = visitor(createHost(options));
  expect(await again.call('session.unlock', ADMINISTRATOR)).toMatchObject({
    code: 'session.newerFile',
    params: { fileVersion: newest + 1, programVersion: newest },
  });
  expect(existsSync(path.join(path.dirname(options.file), 'backups'))).toBe(false);
});

test('opening a file of an older program makes a verified copy of it first, then brings it up to date', async () => {
  const { host, options, recoveryCode } = await testSchool();
  host.close();
  const key = keyOfRecoveryCode(recoveryCode) as Buffer;
  const older = openDatabase(options.file, key);
  // As the program left it that did not know timetables yet: without the tables of later steps.
  const namesOf = (db: Db, type: string) =>
    db
      .prepare<[string], { name: string }>("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'")
      .all(type)
      .map(({ name }) => name);
  const five = fileOf(5);
  older.pragma('foreign_keys=OFF');
  for (const type of ['trigger', 'view', 'table'])
    for (const name of namesOf(older, type).filter((one) => !namesOf(five, type).includes(one)))
      older.exec(`DROP ${type} IF EXISTS "${name}"`);
  older.pragma('user_version=5');
  older.close();
  const reopened = createHost(options);
  onTestFinished(() => reopened.close());
  await visitor(reopened).get('session.unlock', ADMINISTRATOR);
  const folder = path.join(path.dirname(options.file), 'backups');
  const copies = readdirSync(folder).filter((name) => name.endsWith('.sarbaz'));
  const kept = copies.map((copy) => openDatabase(path.join(folder, copy), key));
  onTestFinished(() => {
    for (const copy of kept) copy.close();
  });
  expect(kept.map(fileVersion).toSorted((a, b) => a - b)).toEqual(
    MIGRATIONS.map(({ id }) => id - 1).filter((version) => version >= 5),
  );
  const oldest = kept.find((copy) => fileVersion(copy) === 5)!;
  expect(oldest.prepare('SELECT full_name FROM person').all()).toEqual([{ full_name: 'Акимов Асқар' }]);
});
