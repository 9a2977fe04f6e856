import { expect } from 'vitest';
import type { Db } from '../../../electron/database/open.ts';
import { type Life, onList } from './agenda.ts';
import { ROUNDS } from './plan-course.ts';

/** Nobody is in two places: men in lessons and relays, teachers, places, bunks, absences, each by rows that overlap. */
const TWICE: Readonly<Record<string, string>> = {
  'a man in two lessons': `
    WITH listed AS (SELECT lesson_report.id, date, slot, hours, value AS man FROM lesson_report, json_each(men)
        WHERE state = 'held' UNION ALL SELECT lesson_report.id, date, slot, hours, value FROM lesson_report, json_each(guests)
        WHERE state = 'held'),
      sat AS (SELECT * FROM listed WHERE NOT EXISTS (SELECT 1 FROM lesson_mark WHERE report_id = listed.id AND cadet_id = man))
    SELECT count(*) FROM sat AS a JOIN sat AS b ON a.man = b.man AND a.date = b.date AND a.id < b.id
      AND a.slot < b.slot + b.hours AND b.slot < a.slot + a.hours`,
  'a teacher in two lessons': `
    SELECT count(*) FROM lesson_report AS a JOIN lesson_report AS b ON a.instructor_id = b.instructor_id
      AND a.date = b.date AND a.id < b.id AND a.slot < b.slot + b.hours AND b.slot < a.slot + a.hours
      AND a.state = 'held' AND b.state = 'held'`,
  'two men in one bunk': 'SELECT count(*) FROM (SELECT bunk_id FROM bunk_place GROUP BY bunk_id HAVING count(*) > 1)',
  'a man in two relays at once': `
    SELECT count(*) FROM (SELECT day_id, cadet_id, refire FROM relay_place GROUP BY 1, 2, 3 HAVING count(*) > 1)`,
  'a man away for two reasons at once': `
    SELECT count(*) FROM absence AS a JOIN absence AS b ON a.cadet_id = b.cadet_id AND a.id < b.id
      AND a.from_at < coalesce(b.to_at, '9') AND b.from_at < coalesce(a.to_at, '9')`,
  'a man out twice': `
    WITH passed AS (SELECT direction, lag(direction) OVER (PARTITION BY cadet_id ORDER BY at, id) AS before
      FROM gate_movement) SELECT count(*) FROM passed WHERE direction = before`,
};

/** What the closed file itself says against the day, beside pages, references, chain and rounds. */
export const placesTwice = (db: Db): string[] =>
  Object.entries(TWICE)
    .map(([what, sql]) => [what, db.prepare(sql).pluck().get()] as const)
    .filter(([, count]) => count !== 0)
    .map(([what, count]) => `${what}: ${count}`);

/** At the end of a day every count says what its list says, and both what the script knows. */
export async function demandCounts({ house, course: { cohortId }, book }: Life): Promise<void> {
  const { dutyOfficer, planner } = house.staff;
  const men = onList(book, house.today());
  const { out, overdue } = await dutyOfficer.get('gate.counts', { cohortId });
  const outside = await dutyOfficer.get('gate.out', { cohortId });
  expect([out, overdue]).toEqual([book.out.size, 0]);
  expect(outside.out.map(({ cadetId }) => cadetId).toSorted()).toEqual([...book.out].toSorted());
  for (const tab of ['waiting', 'standing', 'tonight', 'out'] as const) {
    const { counts, rows } = await dutyOfficer.get('leave.board', { cohortId, tab });
    expect(rows.length, tab).toBe(counts[tab]);
  }
  const { capacity, cadets } = await planner.get('barracks.overview', { cohortId });
  const slept = cadets.filter(({ bunkId }) => bunkId !== null).length;
  expect([capacity.placed, slept, cadets.length]).toEqual([men.length, men.length, men.length]);
  const { applicants, counts } = await planner.get('admissions.list', { cohortId });
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(applicants.length);
  const [lot] = await planner.get('ammunition.stock', {});
  expect([lot?.inStore, lot?.used]).toEqual([ROUNDS - book.roundsGone, book.roundsGone]);
}
