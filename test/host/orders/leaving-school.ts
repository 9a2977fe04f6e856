import { examSchool } from '../exams/exam-school.ts';

/** Afternoon of the last day but one of intake 2027-01, every sheet closed. */
export const AFTER_EXAMS = '2027-02-18T14:00:00';

const MAIN = ['5 5', '4 4', '5 2', '4 2', '3 4', '4 excused', '4 5', '5 4'];
const marks = MAIN.flatMap((pair, index) => {
  const [firing, drill] = pair.split(' ');
  return [
    `(1, ${index + 1}, 'FIR', 'main', '${firing}', 'typed', '2027-02-15T11:00:00', 3)`,
    `(2, ${index + 1}, 'DRL', 'main', '${drill}', 'typed', '2027-02-15T09:00:00', 3)`,
  ];
});

const CLOSED = `
      INSERT INTO exam_signature SELECT id, id, 2, '2027-02-17T12:00:00', NULL FROM exam;
      INSERT INTO exam_closing (id, exam_id, content, closed_at, closed_by)
        SELECT id, id, '{}', '2027-02-17T12:00:00', 2 FROM exam;
      UPDATE exam_signature SET closing_id = id;`;

/**
 * Eight men with both subjects of the programme closed: 1, 2 and 8 passed; 3 failed drill twice; 4 failed it once and owes
 * the retake; 5 has not paid all; 6 was excused from drill; 7 owes both firings and nobody let that pass.
 * @param closed false leaves the three sheets to be signed and closed through the program
 */
export const leavingSchool = ({
  sql = '',
  now = AFTER_EXAMS,
  closed = true,
}: {
  sql?: string;
  now?: string;
  closed?: boolean;
} = {}) =>
  examSchool({
    now,
    sql: `
      UPDATE payment SET amount = 200000 WHERE cadet_id = 5;
      INSERT INTO exam VALUES (1, 1, 'FIR', 1, 'main', '2027-02-15', '10:30', '12:20', 2, '40', NULL),
                              (2, 1, 'DRL', 1, 'main', '2027-02-15', '08:30', '10:20', 2, '40', NULL),
                              (3, 1, 'DRL', NULL, 'retake', '2027-02-17', '08:30', '10:20', 2, '40', NULL);
      INSERT INTO exam_member SELECT id, 0, 'chair', 'Тест commander', 2 FROM exam;
      INSERT INTO exam_admission SELECT 1, id, 'атыс өтелмеген, рұқсат', '2027-02-15T08:00:00', 2 FROM cadet WHERE id <> 7;
      INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, at, by) VALUES ${marks.join(', ')},
        (3, 3, 'DRL', 'retake', '2', 'typed', '2027-02-17T09:00:00', 3);
      ${closed ? CLOSED : ''}
      ${sql}`,
  });
export type LeavingSchool = Awaited<ReturnType<typeof leavingSchool>>;

export const BASIS = 'Комиссия хаттамасы № 7';

/** A graduation order of some men, prepared by the planner and signed by the commander. */
export async function signedGraduation({ planner, commander }: LeavingSchool, cadetIds: number[]): Promise<number> {
  const { orderId } = await planner.get('orders.prepareGraduation', { cohortId: 1, cadetIds, basis: BASIS });
  await commander.get('orders.sign', { orderId, number: '21', date: '2027-02-18' });
  return orderId;
}

/** An expulsion order, prepared by the planner; signed by the commander on its day. */
export async function signedExpulsion(
  { planner, commander }: Pick<LeavingSchool, 'planner' | 'commander'>,
  cadetId: number,
  offFrom: string,
  date = offFrom,
): Promise<number> {
  const { orderId } = await planner.get('orders.prepareExpulsion', {
    cohortId: 1,
    cadetIds: [cadetId],
    offFrom,
    reason: 'ownWish',
    note: null,
    basis: 'Өтініш',
  });
  await commander.get('orders.sign', { orderId, number: `Ш-${cadetId}`, date });
  return orderId;
}
