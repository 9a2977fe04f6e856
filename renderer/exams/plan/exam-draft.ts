import type { ExamFields, ExamRow } from '../../../shared/contract/exams.contract.ts';
import type { CommissionRole, ExamKind } from '../../../shared/exams/exam-terms.ts';
import type { Plan, PlanLesson, RetakeOwed } from './plan-cells.ts';

/** A commission as it is typed: by names; who has an account is found by the name. */
export interface CommissionDraft {
  orderNumber: string;
  chair: string;
  members: string[];
  secretary: string;
}

/** An exam as it is typed. */
export interface ExamDraft extends CommissionDraft {
  subjectCode: string | null;
  platoonId: number | null;
  kind: ExamKind;
  date: string | null;
  from: string;
  to: string;
  placeId: number | null;
  note: string;
  normIds: number[];
}

/** What a draft still needs before it can be judged. */
export type Lack = 'subject' | 'platoon' | 'date' | 'times' | 'place';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const NO_COMMISSION: CommissionDraft = { orderNumber: '', chair: '', members: [], secretary: '' };

export const emptyExam = (subjectCode: string | null, platoonId: number | null): ExamDraft => ({
  ...NO_COMMISSION,
  subjectCode,
  platoonId,
  kind: 'main',
  date: null,
  from: '',
  to: '',
  placeId: null,
  note: '',
  normIds: [],
});

export function commissionOf(exam: Pick<ExamRow, 'orderNumber' | 'members'>): CommissionDraft {
  const named = (role: CommissionRole) => exam.members.filter((member) => member.role === role).map(({ name }) => name);
  return {
    orderNumber: exam.orderNumber ?? '',
    chair: named('chair')[0] ?? '',
    members: named('member'),
    secretary: named('secretary')[0] ?? '',
  };
}

export function draftOf(exam: ExamRow): ExamDraft {
  const { subjectCode, platoonId, kind, date, from, to, placeId, note, normIds } = exam;
  return { ...commissionOf(exam), subjectCode, platoonId, kind, date, from, to, placeId, note: note ?? '', normIds };
}

/** An exam as the timetable proposes it; its commission is named later, for many at once. */
export const fieldsOfLesson = (lesson: PlanLesson): ExamFields => ({
  subjectCode: lesson.subjectCode,
  platoonId: lesson.platoonId,
  kind: 'main',
  date: lesson.date,
  from: lesson.from,
  to: lesson.to,
  placeId: lesson.placeId,
  orderNumber: null,
  note: null,
  members: [],
  normIds: lesson.normIds,
});

export const draftOfLesson = (lesson: PlanLesson): ExamDraft => {
  const { subjectCode, platoonId, date, from, to, placeId, normIds } = lesson;
  return { ...emptyExam(subjectCode, platoonId), date, from, to, placeId, normIds };
};

/** The day of everybody who owes it, at the hours, in the room and before the commission of the first exam. */
export function draftOfRetake(owed: RetakeOwed, plan: Plan): ExamDraft {
  const first = plan.exams.find(({ subjectCode, kind }) => subjectCode === owed.subjectCode && kind === 'main');
  const like = first ? draftOf(first) : emptyExam(owed.subjectCode, null);
  return { ...like, note: '', platoonId: null, kind: 'retake', date: owed.date };
}

type Seat = ExamFields['members'][number];

/** The seats of a commission; a name on the staff, or one that sat here before, brings its account along. */
export function seatsOf(draft: CommissionDraft, staff: Plan['staff'], before: readonly Seat[] = []): Seat[] {
  const seat = (role: CommissionRole, text: string): Seat[] => {
    const name = text.trim();
    if (name === '') return [];
    const known = before.find((one) => one.name === name) ?? staff.find((one) => one.name === name);
    return [{ role, name, personId: known?.personId ?? null }];
  };
  return [
    ...seat('chair', draft.chair),
    ...draft.members.flatMap((name) => seat('member', name)),
    ...seat('secretary', draft.secretary),
  ];
}

export const orderOf = ({ orderNumber }: CommissionDraft): string | null => orderNumber.trim() || null;

/** The draft as the host takes it, or what it lacks first. */
export function readDraft(
  draft: ExamDraft,
  staff: Plan['staff'],
  before: readonly Seat[] = [],
): { fields: ExamFields } | { lack: Lack } {
  const { subjectCode, platoonId, kind, date, from, to, placeId, normIds } = draft;
  if (subjectCode === null) return { lack: 'subject' };
  if (platoonId === null && kind === 'main') return { lack: 'platoon' };
  if (date === null) return { lack: 'date' };
  if (!CLOCK.test(from) || !CLOCK.test(to) || from >= to) return { lack: 'times' };
  if (placeId === null) return { lack: 'place' };
  const members = seatsOf(draft, staff, before);
  const note = draft.note.trim() || null;
  return {
    fields: {
      subjectCode,
      platoonId,
      kind,
      date,
      from,
      to,
      placeId,
      orderNumber: orderOf(draft),
      note,
      members,
      normIds,
    },
  };
}
