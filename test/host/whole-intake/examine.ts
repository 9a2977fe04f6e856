import { expect } from 'vitest';
import type { SheetCell } from '../../../shared/contract/exam-sheet.contract.ts';
import type { ExamFields } from '../../../shared/contract/exams.contract.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { addMinutes } from '../../../shared/presence/local-minutes.ts';
import { type Life, plan } from './agenda.ts';
import { signAs } from './plan-course.ts';
import { printExam } from './printed.ts';
import { ENDS_ON } from './take-men-in.ts';

/** A third man of each platoon's commission, without an account; he signs the printed sheet. */
const thirdMan = (platoon: number) => `${platoon}-комиссия мүшесі`;
/** Who fails drill once and again; who stays away from it; each is a man of that platoon's list. */
const FAILS = { platoon: 2, places: [3, 4] };
const STAYS_AWAY = { platoon: 3, place: 5 };

/** Every exam the timetable holds, each with its platoon's commission; each sheet is closed when its time is over. */
export async function planExams(life: Life): Promise<void> {
  const { house, course } = life;
  const { cohortId } = course;
  const { planner } = house.staff;
  const { toMake } = await planner.get('exams.plan', { cohortId });
  // Twelve subjects and five platoons.
  expect(toMake).toHaveLength(60);
  const exams = toMake.map(({ subjectCode, date, from, to, placeId, normIds, platoonId, platoon }): ExamFields => {
    const [chair, member] = course.signers.get(platoon) ?? [];
    return {
      ...{ subjectCode, date, from, to, placeId, normIds, platoonId, kind: 'main', orderNumber: '40', note: null },
      members: [
        { role: 'chair', name: chair?.name ?? '', personId: chair?.personId ?? 0 },
        { role: 'member', name: member?.name ?? '', personId: member?.personId ?? 0 },
        { role: 'member', name: thirdMan(platoon), personId: null },
      ],
    };
  });
  const { examIds } = await planner.get('exams.make', { cohortId, exams });
  const [first] = exams.toSorted((one, other) => one.date.localeCompare(other.date));
  const sitting = course.platoons.find(({ id }) => id === first?.platoonId)?.men ?? [];
  if (first) plan(life, first.date, printExam(sitting));
  for (const [index, examId] of examIds.entries()) {
    const { date, to, platoonId } = exams[index] as ExamFields;
    const platoon = course.platoons.find(({ id }) => id === platoonId)?.number ?? 0;
    const logins = course.signers.get(platoon)?.map(({ login }) => login) ?? [];
    plan(life, date, {
      at: addMinutes(`${date}T${to}`, 2).slice(11),
      name: `the sheet of exam ${examId}`,
      do: (later) => fillSheet(later, examId, logins),
    });
  }
}

/** Marks of every man of a sheet, the signatures of its commission, and its end. */
async function fillSheet({ house, course }: Life, examId: number, logins: readonly string[]): Promise<void> {
  const { instructor } = house.staff;
  const { subjectCode, rows, kind } = await instructor.get('sheets.get', { examId });
  expect(rows.filter(({ admitted }) => !admitted).map(({ name, reasons }) => [name, reasons])).toEqual([]);
  // The range has said the mark of everybody who fired both sessions.
  if (subjectCode === 'FIR' && kind === 'main') {
    expect(rows.filter(({ byRange }) => byRange === null).map(({ name }) => name)).toEqual([]);
    await instructor.get('sheets.fillFromRange', { examId });
  }
  const open = (await instructor.get('sheets.get', { examId })).rows;
  const placed = new Map(course.platoons.map(({ number, men }) => [number, men]));
  const failing = FAILS.places.map((place) => placed.get(FAILS.platoon)?.[place]);
  const away = placed.get(STAYS_AWAY.platoon)?.[STAYS_AWAY.place];
  const markOf = (cadetId: number): SheetMark => {
    if (subjectCode === 'DRL' && cadetId === away && kind === 'main') return 'absent';
    if (subjectCode === 'DRL' && cadetId === failing[0]) return 2;
    if (subjectCode === 'DRL' && cadetId === failing[1]) return kind === 'main' ? 2 : 3;
    return ([5, 4, 5, 3, 4, 5] as const)[(cadetId + subjectCode.charCodeAt(0)) % 6] ?? 4;
  };
  const cells = open
    .filter(({ mark }) => mark === null)
    .map(({ cadetId }): SheetCell => ({ cadetId, field: 'mark', seen: null, value: markOf(cadetId) }));
  if (cells.length > 0) await instructor.get('sheets.put', { examId, cells });
  const { summary } = await instructor.get('sheets.get', { examId });
  expect([summary.men, summary.left, summary.notAdmitted]).toEqual([rows.length, 0, 0]);
  expect(summary.examined + summary.absent + summary.excused).toBe(summary.men);
  expect(summary.five + summary.four + summary.three + summary.two).toBe(summary.examined);
  for (const login of logins) await instructor.get('sheets.sign', { examId, ...signAs(login) });
  await instructor.get('sheets.close', { examId });
}

/** The last afternoon: who failed or stayed away sits once more, subject after subject before one commission. */
export async function planRetakes(life: Life): Promise<void> {
  const { house, course } = life;
  const { cohortId } = course;
  const { planner } = house.staff;
  const { retakes, staff, places } = await planner.get('exams.plan', { cohortId });
  expect(retakes.map(({ subjectCode, men }) => [subjectCode, men.length])).toEqual([['DRL', 3]]);
  const idOf = (role: string) => staff.find(({ name }) => name === `Тест ${role}`)?.personId ?? 0;
  const retake: ExamFields = {
    ...{ subjectCode: 'DRL', platoonId: null, kind: 'retake', date: ENDS_ON, from: '17:25', to: '18:10' },
    ...{ placeId: places[0]?.placeId ?? 0, orderNumber: '41', note: null, normIds: [] },
    members: [
      { role: 'chair', name: 'Тест commander', personId: idOf('commander') },
      { role: 'member', name: 'Тест instructor', personId: idOf('instructor') },
    ],
  };
  const { examIds } = await planner.get('exams.make', { cohortId, exams: [retake] });
  plan(life, ENDS_ON, {
    at: '18:15',
    name: 'the sheet of the retake',
    do: (later) => fillSheet(later, examIds[0] ?? 0, ['commander', 'instructor']),
  });
}
