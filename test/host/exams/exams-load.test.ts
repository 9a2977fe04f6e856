import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { visitor } from '../../fixtures/test-host.ts';
import { writeUntilKilled } from '../killed-writer.ts';
import { quickest } from '../quickest.ts';
import { drillExam, examSchool, markCell } from './exam-school.ts';

const MEN = 300;

/** A journal of 300 men: every one of 60 lessons has its page with the whole platoon on its list. */
const PAGES = `
  INSERT INTO lesson_kind (id, cohort_id, code, subject_code, position, phase, block_hours, block_count, place_type, flags,
      name_kk, name_ru, name_en) VALUES (9, 1, 'DRL-2', 'DRL', 9, 'specialty', 2, 60, 'drill', '[]', 'а', 'о', 'f');
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 59)
  INSERT INTO lesson_report (cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, hours, place_id,
      instructor_id, state, men, written_at, written_by)
    SELECT 1, platoon.id, 9, i, '2027-01-29', 0, 2, 2, 1, 'held',
           (SELECT json_group_array(id) FROM cadet WHERE platoon_id = platoon.id), '2027-01-29T10:30:00', 2
      FROM n, platoon;`;

test('300 cadets on one sheet: it is read within 50 ms, a mark put within 100, sixty in one column too', async () => {
  const school = await examSchool({ men: MEN, sql: PAGES });
  const { instructor, planner } = school;
  const examId = await drillExam(school);
  const put = await quickest(15, (cadetId) => instructor.get('sheets.put', { examId, cells: [markCell(cadetId, 4)] }));
  const column = await quickest(3, (round) =>
    instructor.get('sheets.put', {
      examId,
      cells: Array.from({ length: 60 }, (_, index) =>
        markCell(index + 101, round === 2 ? 4 : 5, round === 1 ? null : round === 2 ? 5 : 4),
      ),
    }),
  );
  const read = await quickest(15, () => instructor.get('sheets.get', { examId }));
  const matrix = await quickest(5, () => planner.get('results.matrix', { cohortId: 1 }));
  const plan = await quickest(5, () => planner.get('exams.plan', { cohortId: 1 }));
  const admission = await quickest(5, () => planner.get('exams.admission', { cohortId: 1 }));
  expect(read).toBeLessThan(50);
  expect(put).toBeLessThan(100);
  expect(column).toBeLessThan(150);
  expect(matrix).toBeLessThan(100);
  expect(plan).toBeLessThan(100);
  expect(admission).toBeLessThan(100);
  expect((await instructor.get('sheets.get', { examId })).summary).toMatchObject({ men: MEN, examined: 75 });
});

test('sixty marks typed at five keys a second and faster: none is lost, each keeps its man', async () => {
  const school = await examSchool({ men: 60 });
  const examId = await drillExam(school);
  const marks = Array.from({ length: 60 }, (_, index) => ([5, 4, 3, 2] as const)[(index * 7) % 4] ?? 2);
  // Nobody waits for an answer between two keys.
  await Promise.all(
    marks.map((mark, index) => school.instructor.get('sheets.put', { examId, cells: [markCell(index + 1, mark)] })),
  );
  const { rows } = await school.instructor.get('sheets.get', { examId });
  expect(rows.toSorted((a, b) => a.cadetId - b.cadetId).map(({ mark }) => mark)).toEqual(marks);
});

test('a kill in the middle of typing loses no mark that was shown as saved', async () => {
  const school = await examSchool({ men: MEN });
  const examId = await drillExam(school);
  // The writer goes by this computer's own clock.
  await school.write("UPDATE exam SET date = '2020-02-15'");
  school.host.close();
  const confirmed = (await writeUntilKilled(school.options.file, 'instructor', 'marks')).map(Number);

  const host = createHost(school.options);
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  const { rows } = await instructor.get('sheets.get', { examId });
  const kept = rows.filter(({ mark }) => mark === 4).map(({ cadetId }) => cadetId);
  expect(confirmed.filter((cadetId) => !kept.includes(cadetId))).toEqual([]);
  // At most one more was on its way.
  expect(kept.length - confirmed.length).toBeLessThanOrEqual(1);
  host.close();
});
