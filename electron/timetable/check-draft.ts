import type { TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { type IntakeProblem, problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { broken } from '../../shared/timetable/problem/finding.ts';
import { findHardViolations } from '../../shared/timetable/rules/hard-rules.ts';
import type { TimetableFacts } from './facts.ts';
import { findingNamer, isAboutOthersOnly } from './finding-names.ts';
import { withPastService } from './past-service.ts';

/** The draft as the rules read it, other intakes' lessons standing beside it. */
export function placementsForRules(facts: TimetableFacts, intake: IntakeProblem): unknown[] {
  const own = (facts.draft?.placements ?? []).map(intake.toPlacement).filter((placement) => placement !== null);
  return [...own, ...(intake.problem.locked ?? [])];
}

/** Hard rules that the draft breaks, without what is merely not placed yet; who taught before today still may have. */
export function checkDraft(now: TimetableFacts, today: LocalDate): TimetableFinding[] {
  const facts = withPastService(now, today);
  const intake = problemOfIntake({ ...facts, locked: [] });
  const name = findingNamer(facts, intake);
  const lessons = facts.draft?.placements ?? [];
  const codeOf = new Map(facts.lessonKinds.map((kind) => [kind.id, kind.code]));
  const strays = lessons
    .filter((lesson) => intake.toPlacement(lesson) === null)
    .map((lesson) => ({
      ...name(
        broken('offCalendar', {
          platoon: String(lesson.platoonId),
          lesson: codeOf.get(lesson.lessonKindId) ?? '',
        }),
      ),
      dates: { day: lesson.date },
    }));
  const violations = findHardViolations(intake.problem, placementsForRules(facts, intake))
    .filter(({ code }) => code !== 'missing')
    .filter((finding) => !isAboutOthersOnly(finding));
  return [...strays, ...violations.map(name)];
}
