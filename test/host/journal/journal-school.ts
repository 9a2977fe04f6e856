import { visitor } from '../../fixtures/test-host.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

interface Wishes {
  /** Wall clock of the desk, UTC+5. */
  now?: string;
  platoons?: number;
  men?: number;
  sql?: string;
}

/**
 * A school with an approved timetable, `men` cadets in each platoon (numbers 1…men in the first), on a day of the course.
 * The clock is a real one of the host: the journal asks it whether a lesson has begun.
 */
export async function journalSchool({ now = '2027-01-11T18:00:00', platoons = 1, men = 3, sql = '' }: Wishes = {}) {
  const cadets = Array.from({ length: platoons * men }, (_, index) => {
    const id = index + 1;
    const platoon = Math.floor(index / men) + 1;
    const iin = String(990_101_300_000 + id);
    return `(${id}, 1, 'Әлімов', 'Б${String(id).padStart(2, '0')}', '${iin}', '1999-01-01', 1, ${platoon})`;
  });
  const clock = { now: Date.parse(`${now}Z`) - 5 * 3_600_000 };
  const school = await intakeSchool({
    platoons,
    planned: true,
    clock: () => clock.now,
    sql: `
      INSERT OR IGNORE INTO cohort_rule VALUES (1, 'day.lessonHours', '8', '2017-06-15', ''), (1, 'day.sundayHours', '4', '2017-06-15', '');
      INSERT INTO school_order VALUES (1, 1, 'enrolment', '5', '2027-01-09', 'негіз');
      INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id, platoon_id)
        VALUES ${cadets.join(', ')};
      INSERT INTO platoon_stay SELECT id, '2027-01-11', platoon_id FROM cadet;
      ${sql}`,
  });
  const instructor = visitor(school.host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  return {
    ...school,
    instructor,
    /** Sets the desk's clock. */
    at: (local: string) => {
      clock.now = Date.parse(`${local}Z`) - 5 * 3_600_000;
    },
  };
}
