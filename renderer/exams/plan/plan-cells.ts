import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import type { ExamFinding } from '../exam-words.ts';

export type Plan = OutputOf<'exams.plan'>;
export type PlanLesson = Plan['toMake'][number];
export type RetakeOwed = Plan['retakes'][number];

/** What stands in a cell of the plan: an exam, an exam lesson of the timetable without one, or men who owe a retake. */
export type CellItem =
  | { kind: 'exam'; exam: ExamRow }
  | { kind: 'lesson'; lesson: PlanLesson }
  | { kind: 'owed'; owed: RetakeOwed };

export interface PlanLine {
  subject: Plan['subjects'][number];
  /** One a platoon in the plan's order, then the retakes of the subject. */
  cells: CellItem[][];
}

/** Subjects × platoons, with a last column for retakes. */
export function planLines(plan: Plan): PlanLine[] {
  const exams = Map.groupBy(plan.exams, ({ subjectCode }) => subjectCode);
  return plan.subjects.map((subject) => {
    const own = exams.get(subject.code) ?? [];
    const main = plan.platoons.map(({ platoonId }): CellItem[] => {
      const standing = own.filter((exam) => exam.kind === 'main' && exam.platoonId === platoonId);
      const lesson = plan.toMake.find((one) => one.subjectCode === subject.code && one.platoonId === platoonId);
      return [
        ...standing.map((exam) => ({ kind: 'exam' as const, exam })),
        ...(lesson ? [{ kind: 'lesson' as const, lesson }] : []),
      ];
    });
    const owed = plan.retakes.find((one) => one.subjectCode === subject.code);
    const retakes: CellItem[] = [
      ...own.filter(({ kind }) => kind === 'retake').map((exam) => ({ kind: 'exam' as const, exam })),
      ...(owed ? [{ kind: 'owed' as const, owed }] : []),
    ];
    return { subject, cells: [...main, retakes] };
  });
}

/** What a finding is about, so that a cell has a word for it and the filters count it. */
export const FINDING_GROUPS = ['commission', 'clash', 'hours', 'timetable', 'day'] as const;
export type FindingGroup = (typeof FINDING_GROUPS)[number];

const GROUP_OF: Record<string, FindingGroup> = {
  noOrder: 'commission',
  noChair: 'commission',
  chairWithoutAccount: 'commission',
  memberTwice: 'clash',
  memberTeaches: 'clash',
  platoonBusy: 'clash',
  placeTaken: 'clash',
  lessonsLost: 'clash',
  atRange: 'clash',
  hoursAfter: 'hours',
  hoursOpen: 'hours',
  hoursLost: 'hours',
  timetableSays: 'timetable',
  otherPlace: 'timetable',
  notInTimetable: 'timetable',
};

const groupOf = ({ code }: Pick<ExamFinding, 'code'>): FindingGroup => GROUP_OF[code] ?? 'day';

/** The groups of an exam's findings, each once, in the order of the filters. */
export function groupsOf({ findings }: Pick<ExamRow, 'findings'>): FindingGroup[] {
  const found = new Set(findings.map(groupOf));
  return FINDING_GROUPS.filter((group) => found.has(group));
}
