import path from 'node:path';
import { FIRST_VALUES } from '../../shared/rules/first-values.ts';
import { type KeptSchool, keepSchool } from '../fixtures/kept-school.ts';
import { tinyJpeg } from '../fixtures/pictures.ts';
import { ALMALY } from '../host/followup/followup-school.ts';
import { leavingSchool, signedGraduation } from '../host/orders/leaving-school.ts';
import { readyDay } from '../host/range/range-school.ts';

/** A school to be fired at, and the moment at which its clock stands. */
export interface FuzzSchool extends KeptSchool {
  now: number;
}

export const almaty = (local: string): number => Date.parse(`${local}Z`) - 5 * 3_600_000;

/** The last day of the graduated intake, so that nothing is too early any more. */
const LAST_DAY = '2027-02-19T10:00:00';
export const FUZZ_NOW = almaty(LAST_DAY);

/** Everybody of the school: a person of each duty, by the login of its password. */
export const FUZZ_LOGINS = {
  administrator: 'akimov',
  commander: 'commander',
  instructor: 'instructor',
  planner: 'planner',
  director: 'director',
  dutyOfficer: 'dutyOfficer',
} as const;

/** The password that the school's people were made with. */
export const passwordOf = (login: (typeof FUZZ_LOGINS)[keyof typeof FUZZ_LOGINS]): string =>
  login === FUZZ_LOGINS.administrator ? 'құпия-сөз-1' : `${login}-құпия`;

const DAYS = FIRST_VALUES['course.days'];

/** Rows of the rooms that the graduated intake of the tests does not have: one or two of each kind, three weeks earlier. */
export const EARLIER = `
  WITH RECURSIVE day(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM day WHERE i < ${DAYS - 1})
    INSERT OR IGNORE INTO cohort_day (cohort_id, date, kind, lesson_hours) SELECT 1, date('2027-01-11', i || ' days'),
      iif(strftime('%w', '2027-01-11', i || ' days') = '0', 'rest', 'training'),
      iif(strftime('%w', '2027-01-11', i || ' days') = '0', 0, 8) FROM day;
  INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2027-03', '2027-03-01', '2027-04-09');
  INSERT INTO cohort_rule SELECT 2, key, value, in_force_from, order_number FROM cohort_rule WHERE cohort_id = 1;
  INSERT INTO cohort_day (cohort_id, date, kind, lesson_hours)
    SELECT 2, date(date, '49 days'), kind, lesson_hours FROM cohort_day WHERE cohort_id = 1;
  INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date) VALUES
    (9, 2, 'Қасымов', 'Ерлан', '000229501234', '2000-02-29'), (10, 2, 'Үсенов', 'Бауыржан', '990101300017', '1999-01-01');
  INSERT INTO import_batch VALUES (1, 1, 'тізім.xlsx', 'ff', '2027-01-05T10:00:00', 'Тест planner', 1);
  INSERT INTO cadet_document VALUES (1, 'application', '2027-01-05'), (9, 'application', '2027-02-05');
  INSERT INTO barracks_room (id, name, position) VALUES (1, '1-бөлме', 1), (2, '2-бөлме', 2);
  INSERT INTO bunk (id, room_id, number, tier) VALUES (1, 1, 1, 'lower'), (2, 1, 1, 'upper'), (3, 1, 2, 'lower'),
    (4, 2, 1, 'lower');
  INSERT INTO bunk_place (cadet_id, cohort_id, bunk_id) VALUES (1, 1, 1), (2, 1, 2), (4, 1, 4);
  INSERT INTO order_rule (id, cohort_id, code, before_codes, after_codes) VALUES (1, 1, 'r', '["DRL-1"]', '["FIR-RANGE-1"]');
  INSERT INTO instructor (id, full_name, person_id) VALUES (2, 'Омаров Н.', 3);
  INSERT INTO instructor_subject VALUES (1, 'FIR'), (1, 'DRL'), (2, 'DRL');
  INSERT INTO instructor_absence VALUES (1, 1, '2027-01-20', '2027-01-21', 4, 12, NULL);
  INSERT INTO place_absence VALUES (1, 1, '2027-01-22', '2027-01-22', NULL, NULL, 'жөндеу');
  INSERT INTO plan (id, cohort_id, version, made_at) VALUES (2, 1, 0, '2027-01-12T09:00:00');
  INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id)
    SELECT 2, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id FROM placement WHERE plan_id = 1;
  INSERT INTO platoon_stay VALUES (1, '2027-01-11', 1), (2, '2027-01-11', 1);
  INSERT INTO makeup (id, cohort_id, lesson_kind_id, date, slot, hours, place_id, instructor_id)
    VALUES (1, 1, 3, '2027-01-30', 0, 2, 2, 1);
  INSERT INTO makeup_man VALUES (1, 1);
  INSERT INTO lesson_report (id, cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, hours, place_id,
      instructor_id, state, men, written_at, written_by)
    VALUES (1, 1, 1, 3, 0, '2027-01-29', 0, 2, 2, 1, 'held', '[1,2,3,4,5,6,7,8]', '2027-01-29T17:10:00', 3);
  INSERT INTO lesson_mark VALUES (1, 1, 'excused', 'illness', 2, NULL);
  INSERT INTO family_proof VALUES (1, 'marriage', 'АК 123', '2027-01-11', 2, NULL);
  INSERT INTO delegation (id, from_person_id, to_person_id, from_date, to_date, order_no, made_at)
    VALUES (1, 2, 4, '2027-01-18', '2027-01-20', '14', '2027-01-17T09:00:00');
  INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
    VALUES (1, 1, 'single', '2027-01-18', '2027-01-18', '2027-01-18T09:00:00', 2),
           (2, 2, 'single', '2027-02-19', '2027-02-19', '2027-02-19T09:00:00', 2);
  INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, delegation_id, late)
    VALUES (1, 1, '2027-01-18', 'approved', '2027-01-18T10:00:00', 2, NULL, 0);
  INSERT INTO leave_night VALUES (1, '2027-01-18', 1, 'approved', '2027-01-18T18:00', '2027-01-19T06:30', 1);
  INSERT INTO duty_post (id, name, men) VALUES (1, 'Казарма', 2);
  INSERT INTO absence VALUES
    (1, 3, 'duty', '2027-01-20T18:00', '2027-01-21T18:00', 1, NULL, NULL, '2027-01-19T09:00:00', 2),
    (2, 4, 'illness', '2027-01-22T08:00', NULL, NULL, NULL, NULL, '2027-01-22T08:10:00', 2);
  INSERT INTO gate_movement VALUES
    (1, 1, 'out', '2027-01-18T18:04:00', '2027-01-18', '2027-01-19T06:30', 'scan', NULL, 0, NULL, '2027-01-18T18:04:00', 2),
    (2, 1, 'in', '2027-01-19T07:31:00', '2027-01-18', NULL, 'typed', NULL, 0, NULL, '2027-01-19T07:31:00', 2);
  INSERT INTO gate_hold VALUES (2, '2027-02-19', 'командир шақырды', '2027-02-19T09:00:00', 2);
  INSERT INTO photo VALUES ('${'ab'.repeat(32)}', 'image/jpeg', '${tinyJpeg().toString('base64')}');
  INSERT INTO cadet_photo VALUES (1, '${'ab'.repeat(32)}', '2027-01-12T09:00:00', 2);
  INSERT INTO roll VALUES (1, 1, '2027-01-18', 'evening', '2027-01-18T21:30', '[1]', '2027-01-18T21:20:00', 2),
    (2, 1, '2027-02-18', 'evening', '2027-02-18T21:30', '[1,2,3]', '2027-02-18T21:20:00', 2);
  INSERT INTO roll_mark VALUES
    (1, 1, 1, 'unknown', 'leave', '2027-01-18T18:04:00', 'hand', NULL, '2027-01-18T21:35:00', 2);
  INSERT INTO roll_settlement VALUES (1, 'found', 'leave', '2027-01-18T22:10', 'үйінде', '2027-01-18T22:11:00', 2);
  INSERT INTO platoon_establishment VALUES (1, 1, 30);
  INSERT INTO strength_report (id, cohort_id, date, part, at, frozen_at, signed_by, content)
    VALUES (1, 1, '2027-01-18', 'morning', '2027-01-18T08:00', '2027-01-18T08:10:00', 2,
            '{"at":"2027-01-18T08:00","establishment":[],"men":[]}');
  INSERT INTO cadet_diet VALUES (1, 1, '2027-01-12', NULL, 'таңғы асқа дейін дәрі', '2027-01-12T09:00:00', 2);
  INSERT INTO meal_outing VALUES (1, 1, '2027-01-20T05:00', '2027-01-20T14:00', 'полигон');
  INSERT INTO meal_outing_man VALUES (1, 1);
  INSERT INTO meal_sheet VALUES
    (1, 1, '2027-01-18', 0, NULL, '2027-01-17T09:40:00', 2, 0, '[{"fed":[[1,1,0]],"missed":[]}]');
  INSERT INTO range_medical VALUES (3, 'barred', '2027-01-25', NULL, 'Ибраева Л.', '2027-01-20T12:00:00', 2);
  INSERT INTO weapon VALUES (1, 'АК-74', '2210', 'inUse'), (2, 'АК-74', '2211', 'inUse');
  INSERT INTO exam VALUES (4, 1, 'FIR', NULL, 'retake', '2027-02-19', '08:30', '10:20', 2, '40', NULL);
  INSERT INTO exam_member VALUES (4, 0, 'chair', 'Тест commander', 2);
  INSERT INTO oath VALUES (1, '2027-02-19', 'Алаң');
  INSERT INTO russian_name VALUES (1, 'Алимов Болат');
  INSERT INTO print_offset VALUES (1, 1.5, -2);`;

/**
 * A closed school with rows in every room: an intake whose exams are closed, four men graduated (three hold certificates,
 * one a reference), a range day under way with rounds issued, a trial of its timetable, and a second intake that applies.
 */
export async function fuzzSchool(): Promise<FuzzSchool> {
  const school = await leavingSchool({
    now: '2027-01-28T07:00:00',
    closed: false,
    sql: `UPDATE cadet SET defence_department = '${ALMALY}' WHERE id IN (1, 2, 3);
          UPDATE cadet SET iin = '990514300019', birth_date = '1999-05-14' WHERE id = 1;
          INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, at, by) VALUES
            (3, 4, 'DRL', 'retake', '3', 'typed', '2027-02-17T09:00:00', 3),
            (3, 6, 'DRL', 'retake', '4', 'typed', '2027-02-17T09:00:00', 3);`,
  });
  const { administrator, planner, instructor, at } = school;
  await readyDay(school, 8);
  at('2027-02-18T14:00:00');
  // Closed through the program, so that the sheets hold what a closed sheet holds.
  for (const examId of [1, 2, 3]) {
    await instructor.get('sheets.sign', { examId, login: 'commander', password: 'commander-құпия' });
    await instructor.get('sheets.close', { examId });
  }
  await signedGraduation(school, [1, 2, 3, 8]);
  at(LAST_DAY);
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: 20, receivedOn: '2027-02-01' });
  const { certificateIds } = await planner.get('certificates.issue', {
    cohortId: 1,
    cadetIds: [1, 2, 8],
    protocol: { number: '7', date: '2027-02-18' },
    issuedOn: '2027-02-19',
  });
  await school.write(`${EARLIER}
    INSERT INTO followup_step VALUES (${certificateIds[0]}, 'handedOver', '2027-02-19', 'Алматы ҚІБ', '2027-02-19T09:00:00', 4);
    INSERT INTO enquiry VALUES (1, '2027-02-19T09:00:00', 4, 'ҚІБ', 'растау', 'name', 'Қасымов', 0, '[]');`);
  await planner.get('trial.open', { cohortId: 1 });
  await planner.get('admissions.unmask', { cadetId: 1, purpose: 'ҚІБ сұрауы' });
  await administrator.get('session.unlock', { login: 'akimov', password: 'құпия-сөз-1' });
  for (const role of ['director', 'dutyOfficer'] as const) await school.signInAs(role);
  school.host.close();
  return keptAt(school, LAST_DAY);
}

/** Keeps a closed school with the moment at which it goes on. */
export function keptAt(
  { options, recoveryCode }: { options: { file: string }; recoveryCode: string },
  now: string,
): FuzzSchool {
  return { ...keepSchool(path.dirname(options.file), recoveryCode), now: almaty(now) };
}
