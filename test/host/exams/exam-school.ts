import type { SheetCell } from '../../../shared/contract/exam-sheet.contract.ts';
import type { ExamFields } from '../../../shared/contract/exams.contract.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { rangeSchool } from '../range/range-school.ts';

interface Wishes {
  now?: string;
  men?: number;
  platoons?: number;
  sql?: string;
}

/** Morning of the exams of drill and firing, in the last week of intake 2027-01. */
export const EXAM_DAY = '2027-02-15T09:00:00';

/**
 * The school of the range with its fees paid and an exam lesson of drill on 15 February at 08:30 for every platoon (kind 4),
 * of firing at 10:30 (kind 5). Person 2 is the commander, 3 the instructor, 4 the planner.
 */
export async function examSchool({ now = EXAM_DAY, men = 8, platoons = 1, sql = '' }: Wishes = {}) {
  const payments = Array.from({ length: men }, (_, index) => `(${index + 1}, 263318)`);
  const numbers = Array.from({ length: platoons }, (_, index) => index + 1);
  return rangeSchool({
    now,
    men,
    platoons,
    sql: `
      INSERT INTO payment (cadet_id, amount) VALUES ${payments.join(', ')};
      INSERT INTO cohort_day (cohort_id, date, kind, lesson_hours) VALUES (1, '2027-02-15', 'training', 8),
        (1, '2027-02-16', 'training', 8), (1, '2027-02-18', 'training', 8);
      INSERT INTO lesson_kind (id, cohort_id, code, subject_code, position, phase, block_hours, block_count, place_type,
          flags, name_kk, name_ru, name_en) VALUES
        (4, 1, 'DRL-EXAM', 'DRL', 4, 'specialty', 2, 1, 'drill', '["exam"]', 'е', 'э', 'e'),
        (5, 1, 'FIR-EXAM', 'FIR', 5, 'specialty', 2, 1, 'class', '["exam"]', 'е', 'э', 'e');
      INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id)
        VALUES ${numbers
          .map((n) => `(1, ${n}, 4, 0, '2027-02-15', 0, 2, 1), (1, ${n}, 5, 0, '2027-02-15', 2, 2, 1)`)
          .join(', ')};
      ${sql}`,
  });
}
export type ExamSchool = Awaited<ReturnType<typeof examSchool>>;

export const COMMISSION: ExamFields['members'] = [
  { role: 'chair', name: 'Тест commander', personId: 2 },
  { role: 'member', name: 'Тест instructor', personId: 3 },
  { role: 'member', name: 'Омаров Н.', personId: null },
];

/** The drill exam of platoon 1 as the timetable has it. */
export const DRILL: ExamFields = {
  subjectCode: 'DRL',
  platoonId: 1,
  kind: 'main',
  date: '2027-02-15',
  from: '08:30',
  to: '10:20',
  placeId: 2,
  orderNumber: '40',
  note: null,
  members: COMMISSION,
  normIds: [],
};

export async function drillExam({ planner }: ExamSchool, change: Partial<ExamFields> = {}): Promise<number> {
  const { examIds } = await planner.get('exams.make', { cohortId: 1, exams: [{ ...DRILL, ...change }] });
  return examIds[0] as number;
}

export const markCell = (cadetId: number, value: SheetMark | null, seen: SheetMark | null = null): SheetCell => ({
  cadetId,
  field: 'mark',
  seen,
  value,
});

/** Marks of men 1, 2, 3 … in empty cells. */
export const column = (marks: readonly SheetMark[]): SheetCell[] =>
  marks.map((mark, index) => markCell(index + 1, mark));

/** Both accounts of the commission sign, and the sheet is closed. */
export async function closeSheet({ instructor }: ExamSchool, examId: number): Promise<void> {
  for (const login of ['instructor', 'commander'])
    await instructor.get('sheets.sign', { examId, login, password: `${login}-құпия` });
  await instructor.get('sheets.close', { examId });
}
