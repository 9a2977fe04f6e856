import type { Remedy } from '../../../shared/contract/timetable-why-not.contract.ts';
import { problemOfIntake } from '../../../shared/timetable/intake/problem-of-intake.ts';
import type { Finding } from '../../../shared/timetable/problem/finding.ts';
import type { TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import type { Context } from '../../host/handlers.ts';
import { Refusal } from '../../host/refusal.ts';
import type { Attempt } from '../../planner/why-not-task.ts';
import { rehearse } from '../../trial/rehearse.ts';
import { whileAsked } from '../asked-why.ts';
import { readFacts, type TimetableFacts } from '../facts.ts';
import { readSchoolBeside } from '../remedies.repository.ts';
import { candidatesFor } from './candidates.ts';
import type { Candidate } from './remedy.ts';

/** How many remedies are offered, how many candidates are rehearsed at most, and how long each is searched. */
const OFFERED = 4;
const REHEARSED = 14;
const SEARCH_MS = 1000;
const SEARCH_MS_A_PLATOON = 50;

export interface Tried {
  remedies: Remedy[];
  tried: number;
  stopped: boolean;
}

/**
 * Remedies for one of several reasons: every candidate is done by the program's own commands and taken back; the
 * worker then sees whether the reason is gone, and whether a whole timetable comes out.
 */
export async function tryRemedies(
  context: Context,
  facts: TimetableFacts,
  finding: Finding,
  all: readonly Finding[],
): Promise<Tried> {
  const cohortId = facts.cohort.id;
  const rehearsed = await rehearseAll(
    context,
    cohortId,
    candidatesFor(finding, facts, readSchoolBeside(context.db, cohortId), context.today),
  );
  if (rehearsed.length === 0) return { remedies: [], tried: 0, stopped: false };
  let solved = 0;
  let enough = false;
  const question = context.services.planner.attempt(
    rehearsed.map(({ problem }) => problem),
    {
      milliseconds: SEARCH_MS + SEARCH_MS_A_PLATOON * facts.platoons.length,
      others: all.filter((one) => one !== finding),
      deep: finding.code === 'conflict',
      onAttempt: (_, attempt) => {
        if (attempt === 'solved') solved++;
        enough = solved >= OFFERED;
        // Nobody waits for the remedies of a file that was closed meanwhile.
        if (enough || !context.db.open) question.stop();
      },
    },
  );
  const attempts = await whileAsked(context.db, cohortId, question);
  return {
    remedies: chosen(rehearsed, attempts),
    tried: attempts.filter((attempt) => attempt !== null).length,
    stopped: !enough && attempts.includes(null),
  };
}

interface Rehearsed {
  candidate: Candidate;
  problem: TimetableProblem;
}

async function rehearseAll(context: Context, cohortId: number, candidates: readonly Candidate[]): Promise<Rehearsed[]> {
  const rehearsed: Rehearsed[] = [];
  for (const candidate of candidates) {
    if (rehearsed.length >= REHEARSED || !context.db.open) break;
    try {
      const facts = rehearse(context, candidate.acts, () => readFacts(context.db, cohortId));
      rehearsed.push({ candidate, problem: problemOfIntake(facts).problem });
    } catch (error) {
      // A command that says no is no remedy.
      if (!(error instanceof Refusal)) throw error;
    }
    // Others want to be answered between two rehearsals.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rehearsed;
}

/** The smallest that were solved, of each kind one first; where there are few, those that only took the reason away. */
function chosen(rehearsed: readonly Rehearsed[], attempts: readonly (Attempt | null)[]): Remedy[] {
  const of = (outcome: 'solved' | 'open') =>
    rehearsed.filter((_, number) => attempts[number] === outcome).map(({ candidate }) => ({ candidate, outcome }));
  const [solved, open] = [of('solved'), of('open')];
  const seen = new Set<string>();
  const first = solved.filter(({ candidate }) => !seen.has(candidate.code) && seen.add(candidate.code));
  const order = [...first, ...solved.filter((one) => !first.includes(one)), ...open].slice(0, OFFERED);
  return order
    .sort((a, b) => Number(a.outcome === 'open') - Number(b.outcome === 'open') || a.candidate.size - b.candidate.size)
    .map(({ candidate: { code, params, acts }, outcome }) => ({ code, params, acts, outcome }) as Remedy);
}
