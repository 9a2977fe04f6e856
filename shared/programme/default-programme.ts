import { DEFAULT_KINDS, MORE_WITHOUT_EXAM } from './default-kinds.ts';
import { DEFAULT_SUBJECTS } from './default-subjects.ts';
import { standardOrderRules } from './order-rules.ts';
import type { LessonKind, Programme } from './programme-types.ts';

export interface DefaultProgrammeRules {
  /** Whether the exams count among the subjects' hours (the intake decides). */
  examsInsideHours: boolean;
  /** Hours of all exams together where they lie outside. */
  examHoursOutside: number;
  /** Training days between the two range sessions, from the intake's rules. */
  daysBetweenRangeSessions: number;
}

/** The programme a first intake starts with: 12 subjects, 40 + 240 hours cut into blocks, order rules (DOMAIN §3). */
export function defaultProgramme(rules: DefaultProgrammeRules): Programme {
  const kinds = rules.examsInsideHours
    ? DEFAULT_KINDS.map((kind) => ({ ...kind }))
    : DEFAULT_KINDS.map((kind) => withExamsOutside(kind, rules.examHoursOutside));
  return {
    subjects: [...DEFAULT_SUBJECTS],
    kinds,
    orderRules: standardOrderRules(kinds, rules.daysBetweenRangeSessions),
  };
}

/** Exams share the hours set aside for them; the lessons take over the hours that exams had in their subjects. */
function withExamsOutside(kind: LessonKind, examHours: number): LessonKind {
  if (!kind.flags.includes('exam')) {
    return { ...kind, blockCount: kind.blockCount + (MORE_WITHOUT_EXAM[kind.code] ?? 0) };
  }
  const share = Math.floor(examHours / DEFAULT_SUBJECTS.length);
  return { ...kind, blockHours: Math.min(4, Math.max(1, share)) };
}
