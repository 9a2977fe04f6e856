import type { timetableApprovalOperations } from '../../shared/contract/timetable-approval.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { asParam } from '../../shared/kit/result.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { toVersion } from './board.ts';
import { checkDraft } from './check-draft.ts';
import { readFacts, type TimetableFacts } from './facts.ts';
import { saveSubmission } from './submissions.repository.ts';
import { draftState, nextVersion, openSubmissions, submissionOf } from './submissions.ts';
import { copyPlacements, insertPlan } from './timetable.repository.ts';

/** How many of the broken rules a refusal names. */
const MOST_NAMED = 20;

export const approvalHandlers: HandlersOf<typeof timetableApprovalOperations> = {
  'timetable.versions': ({ db }, { cohortId }) =>
    readFacts(db, cohortId)
      .plans.filter((plan) => plan.version > 0)
      .map(toVersion),

  'timetable.waiting': ({ db }) => openSubmissions(db),

  'timetable.submit': (context, { cohortId }) => {
    const facts = readFacts(context.db, cohortId);
    const draft = demandApprovable(facts, context.today);
    const version = nextVersion(facts.plans);
    if (submissionOf(context.db, facts)?.changed === false)
      refuse('timetable.alreadySubmitted', { intake: facts.cohort.code, version });
    saveSubmission(context.db, {
      cohortId,
      version,
      at: context.now,
      personId: context.person.personId,
      state: draftState(draft.placements),
    });
    context.tell({ intake: facts.cohort.code, version });
    return { version };
  },

  'timetable.approve': (context, { cohortId }) => {
    const facts = readFacts(context.db, cohortId);
    const { plan, placements } = demandApprovable(facts, context.today);
    const version = nextVersion(facts.plans);
    const approved = { cohortId, version, madeAt: context.now, approvedBy: context.person.personId };
    copyPlacements(context.db, plan.id, insertPlan(context.db, approved));
    context.tell({ intake: facts.cohort.code, version, placed: placements.length });
    return { version };
  },
};

/**
 * The draft, when every lesson stands in it and no hard rule is broken.
 * @throws Refusal timetable.nothingToApprove, timetable.rulesBroken, timetable.notAllPlaced
 */
function demandApprovable(facts: TimetableFacts, today: LocalDate): NonNullable<TimetableFacts['draft']> {
  const { draft } = facts;
  const of = facts.platoons.length * facts.lessonKinds.reduce((sum, kind) => sum + kind.blockCount, 0);
  const placed = draft?.placements.length ?? 0;
  if (!draft || placed === 0) return refuse('timetable.nothingToApprove', { intake: facts.cohort.code });
  const broken = checkDraft(facts, today);
  if (broken.length > 0) {
    const most = asParam(broken.slice(0, MOST_NAMED));
    refuse('timetable.rulesBroken', { count: broken.length, findings: most });
  }
  if (placed < of) refuse('timetable.notAllPlaced', { placed, of, missing: of - placed });
  return draft;
}
