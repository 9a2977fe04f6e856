import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import { seededRandom } from '../../shared/kit/random.ts';
import type { Db } from '../database/open.ts';
import { readSheet } from '../exams/read-sheet.ts';

/** Who sits in the commissions, and who writes the marks down. */
export interface Examiners {
  chairs: readonly [Chair, Chair];
  instructor: number;
}
interface Chair {
  id: number;
  name: string;
}

const SEED = 5;
/** After the lessons of the last day but one. */
const RETAKE_DAY: LocalDate = '2026-12-10';
const ORDER = '48';
/** Subjects are retaken that had their exam by this day. */
const RETAKEN_BY: LocalDate = '2026-12-08';
/** What became of men the first time and at the retake, by their place on the list; the last of them failed again. */
const RETAKING: readonly { place: number; main: string; retake: string }[] = [
  { place: 3, main: '2', retake: '3' },
  { place: 10, main: 'absent', retake: '4' },
  { place: 17, main: 'excused', retake: '4' },
  { place: 33, main: '2', retake: '2' },
];

interface SheetRow {
  subjectCode: string;
  platoonId: number | null;
  date: LocalDate;
  from: string;
  to: string;
  placeId: number;
  examiner: string;
}

/**
 * The exams as the timetable has them, every sheet signed and closed, and one evening for those who owe a retake.
 * @param men in the order of the list; `left` among them is struck off by then
 */
export function examineEarlier(
  db: Db,
  cohortId: number,
  { men, left }: { men: readonly number[]; left: number },
  { chairs, instructor }: Examiners,
): void {
  const random = seededRandom(SEED);
  const main = db
    .prepare<[number], SheetRow & { number: number }>(
      `SELECT subject_code AS subjectCode, platoon_id AS platoonId, number, date, place_id AS placeId,
              full_name AS examiner, printf('%02d:%02d', 8 + slot + (slot >= 4), iif(slot >= 4, 20, 30)) AS "from",
              printf('%02d:%02d', 10 + slot + (slot >= 4), iif(slot >= 4, 10, 20)) AS "to"
         FROM placement JOIN lesson_kind ON lesson_kind.id = lesson_kind_id JOIN platoon ON platoon.id = platoon_id
         JOIN instructor ON instructor.id = instructor_id
        WHERE lesson_kind.cohort_id = ? AND EXISTS (SELECT 1 FROM json_each(flags) WHERE json_each.value = 'exam')
        ORDER BY date, slot, number`,
    )
    .all(cohortId);
  const platoonOf = new Map(
    db
      .prepare<[number], { id: number; platoonId: number }>(
        'SELECT id, platoon_id AS platoonId FROM cadet WHERE cohort_id = ?',
      )
      .all(cohortId)
      .map(({ id, platoonId }) => [id, platoonId]),
  );
  const byRange = new Map(
    db
      .prepare<[number], { id: number; mark: number }>(
        `SELECT cadet_id AS id, CAST(round(avg(mark)) AS INTEGER) AS mark FROM relay_place JOIN range_day ON range_day.id = day_id
          WHERE cohort_id = ? GROUP BY cadet_id`,
      )
      .all(cohortId)
      .map(({ id, mark }) => [id, mark]),
  );
  // Each of them owes the first subject that his platoon was examined in.
  const retakes = RETAKING.flatMap((one) => {
    const cadetId = men[one.place] as number;
    const sheet = main.find(
      ({ platoonId, date, subjectCode }) =>
        platoonId === platoonOf.get(cadetId) && date <= RETAKEN_BY && subjectCode !== 'FIR',
    );
    return sheet ? [{ ...one, cadetId, subjectCode: sheet.subjectCode, placeId: sheet.placeId, sheet }] : [];
  });
  const ability = new Map(men.map((id) => [id, random.below(10)]));
  for (const sheet of main) {
    const present = men.filter((id) => platoonOf.get(id) === sheet.platoonId && id !== left);
    const marks = present.map((cadetId) => {
      const again = retakes.find((one) => one.cadetId === cadetId && one.subjectCode === sheet.subjectCode);
      const roll = random.below(10) + (ability.get(cadetId) ?? 0);
      const fired = sheet.subjectCode === 'FIR' ? byRange.get(cadetId) : undefined;
      return {
        cadetId,
        mark: again?.main ?? String(fired ?? (roll > 10 ? 5 : roll > 4 ? 4 : 3)),
        byRange: fired !== undefined,
      };
    });
    const chair = chairs[sheet.number === 1 ? 0 : 1];
    writeSheet(db, cohortId, { ...sheet, kind: 'main' }, marks, { chair, instructor });
  }
  for (const [index, [subjectCode, owing]] of [...Map.groupBy(retakes, (one) => one.subjectCode)].entries()) {
    const [{ placeId, sheet }] = owing as [(typeof retakes)[number]];
    // One after another: the same chair sits in all of them.
    const hour = 17 + index;
    const times = { from: `${hour}:20`, to: `${hour}:50` };
    const marks = owing.map(({ cadetId, retake }) => ({ cadetId, mark: retake, byRange: false }));
    const row = { subjectCode, platoonId: null, date: RETAKE_DAY, ...times, placeId, examiner: sheet.examiner };
    writeSheet(db, cohortId, { ...row, kind: 'retake' }, marks, { chair: chairs[1], instructor });
  }
}

interface SheetDoers {
  chair: Chair;
  instructor: number;
}

/** A sheet with its marks, signed by its chair and closed with what it says. */
function writeSheet(
  db: Db,
  cohortId: number,
  sheet: SheetRow & { kind: 'main' | 'retake' },
  marks: readonly { cadetId: number; mark: string; byRange: boolean }[],
  { chair, instructor }: SheetDoers,
): void {
  const { subjectCode, platoonId, date, from, to, placeId, examiner, kind } = sheet;
  const at: LocalDateTime = `${date}T${to}:00`;
  const examId = Number(
    db
      .prepare(
        `INSERT INTO exam (cohort_id, subject_code, platoon_id, kind, date, from_time, to_time, place_id, order_number)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, '${ORDER}')`,
      )
      .run(cohortId, subjectCode, platoonId, kind, date, from, to, placeId).lastInsertRowid,
  );
  const member = db.prepare(
    'INSERT INTO exam_member (exam_id, position, role, name, person_id) VALUES (?, ?, ?, ?, ?)',
  );
  member.run(examId, 0, 'chair', chair.name, chair.id);
  member.run(examId, 1, 'member', examiner, null);
  const put = db.prepare(
    `INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, ticket, examiner, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [index, { cadetId, mark, byRange }] of marks.entries()) {
    const sat = mark.length === 1;
    const ticket = byRange || !sat ? null : ((index * 7) % 24) + 1;
    put.run(examId, cadetId, subjectCode, kind, mark, byRange ? 'range' : 'typed', ticket, examiner, at, instructor);
  }
  db.prepare('INSERT INTO exam_signature (exam_id, person_id, at) VALUES (?, ?, ?)').run(examId, chair.id, at);
  const content = { ...readSheet(db, examId, at), state: 'closed' as const, closings: [], hindrances: [] };
  const closingId = db
    .prepare('INSERT INTO exam_closing (exam_id, content, closed_at, closed_by) VALUES (?, ?, ?, ?)')
    .run(examId, JSON.stringify(content), at, chair.id).lastInsertRowid;
  db.prepare('UPDATE exam_signature SET closing_id = ? WHERE exam_id = ?').run(closingId, examId);
}
