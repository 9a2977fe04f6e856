import { broken, type Finding } from '../problem/finding.ts';
import { buildModel, type Model } from '../problem/model.ts';
import type { TimetableProblem } from '../problem/problem.ts';
import { pairKey, tabulate } from '../problem/tables.ts';
import { type Condition, conditionsOf, withoutConditions } from './conditions.ts';
import type { DayDemand } from './day-demand.ts';
import { dayModel, type Limit } from './day-model.ts';
import type { SolveLinear } from './linear-program.ts';

export interface ConflictLimits {
  solveLinear: SolveLinear;
  /** Time for the whole search, in milliseconds of `now`. */
  milliseconds: number;
  now(): number;
  shouldStop?(): boolean;
}

/** Hours left out that are more than the arithmetic of fractions could make up. */
const PROOF_HOURS = 0.01;
const PRICE = 1e-6;

/**
 * `conflict`: conditions that cannot all hold, none of which could be left away (unless time ran out). First the day
 * model must prove that lessons stay out; only then is it asked which conditions are to blame. Null when it proves
 * nothing.
 */
export function findConflict(problem: TimetableProblem, limits: ConflictLimits): Finding | null {
  const until = limits.now() + limits.milliseconds;
  const left = () => (limits.shouldStop?.() ? 0 : Math.max(0, until - limits.now()));
  const proof = prove(problem, undefined, limits, left());
  if (!proof) return null;
  const wanted = new Set(
    proof.priced.flatMap(({ platoons, lessons }) =>
      platoons.flatMap((platoon) => lessons.map((lesson) => pairKey(platoon, lesson))),
    ),
  );
  const core = prove(problem, wanted, limits, left()) ?? proof;
  const all = conditionsOf(core.model, core.priced, core.limits);
  const holdsOut = (kept: readonly Condition[]) => {
    const time = left();
    // Without time the question is answered so that nothing more is left away.
    if (time === 0) return false;
    const keptSet = new Set(kept);
    const others = all.filter((condition) => !keptSet.has(condition));
    return prove(withoutConditions(problem, others), wanted, limits, time) !== null;
  };
  const conditions = holdsOut([]) ? [] : smallest([], [], all, holdsOut);
  return findingOf(core, conditions);
}

/** Whether the day model proves that lessons stay out. */
export function isProvenImpossible(problem: TimetableProblem, limits: ConflictLimits): boolean {
  return prove(problem, undefined, limits, limits.milliseconds) !== null;
}

/** QuickXplain (Junker 2004): the smallest part of `doubtful` that together with `sure` still makes the problem impossible. */
function smallest(
  sure: Condition[],
  added: Condition[],
  doubtful: Condition[],
  impossible: (conditions: Condition[]) => boolean,
): Condition[] {
  if (added.length > 0 && impossible(sure)) return [];
  if (doubtful.length <= 1) return doubtful;
  const half = Math.floor(doubtful.length / 2);
  const [one, other] = [doubtful.slice(0, half), doubtful.slice(half)];
  const fromOther = smallest([...sure, ...one], one, other, impossible);
  const fromOne = smallest([...sure, ...fromOther], fromOther, one, impossible);
  return [...fromOne, ...fromOther];
}

interface Proof {
  model: Model;
  /** Lessons and limits that have a price: they alone prove it. */
  priced: DayDemand[];
  limits: Limit[];
  /** Hours that stay out at least. */
  hoursOut: number;
}

function prove(
  problem: TimetableProblem,
  wanted: ReadonlySet<string> | undefined,
  { solveLinear }: ConflictLimits,
  milliseconds: number,
): Proof | null {
  const model = buildModel(tabulate(problem));
  const { program, limits, demands } = dayModel(model, wanted);
  const answer = solveLinear(program, milliseconds);
  if (!answer || answer.objective < PROOF_HOURS) return null;
  const pricedLimits = limits.filter((_, row) => Math.abs(answer.rowDuals[row]!) > PRICE);
  const priced = pricedLimits.flatMap((limit) => (limit.kind === 'demand' ? [demands[limit.demand]!] : []));
  return { model, priced, limits: pricedLimits, hoursOut: Math.ceil(answer.objective - PROOF_HOURS) };
}

function findingOf({ priced, hoursOut }: Proof, conditions: Condition[]): Finding {
  const needed = priced.reduce((sum, { hours, blocks }) => sum + hours * blocks, 0);
  const of = <K extends Condition['kind']>(kind: K) =>
    conditions.filter((one): one is Extract<Condition, { kind: K }> => one.kind === kind);
  const things: Record<string, string[]> = {
    platoons: [...new Set(priced.flatMap(({ platoons }) => platoons))],
    subjects: [...new Set(priced.map(({ subject }) => subject))],
    awayInstructors: of('daysOff').map(({ instructor }) => instructor),
    limitedInstructors: of('instructorHours').map(({ instructor }) => instructor),
    limitedSubjects: of('subjectHours').map(({ subject }) => subject),
    fixedSubjects: of('fixed').map(({ subject }) => subject),
    windowLessons: of('window').map(({ lesson }) => lesson),
    lockedLessons: of('lock').map(({ lesson }) => lesson),
    rules: of('order').map(({ rule }) => rule),
    befores: of('order').flatMap(({ before }) => before),
    afters: of('order').flatMap(({ after }) => after),
    roomTypes: of('places').map(({ roomType }) => roomType),
  };
  const named: Finding['things'] = Object.fromEntries(
    Object.entries(things)
      .map(([role, ids]): [string, string[]] => [role, [...new Set(ids)]])
      .filter(([, ids]) => ids.length > 0),
  );
  const shortDays = of('shortDays').length;
  return broken('conflict', named, { needed, available: needed - hoursOut, ...(shortDays && { shortDays }) });
}
