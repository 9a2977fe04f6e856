import type { Finding } from '../problem/finding.ts';
import { buildModel, type Model } from '../problem/model.ts';
import type { TimetableProblem } from '../problem/problem.ts';
import { tabulate } from '../problem/tables.ts';
import { type Demand, demandsOf, mergePlatoons } from './demand.ts';
import { standingAside, type Taken, takenBy } from './taken.ts';
import { instructorDays, platoonDays, subjectBlocks } from './why-not-days.ts';
import { lockedLessons } from './why-not-locks.ts';
import { orderWindows } from './why-not-order.ts';
import { instructorHours, nobodyNowhere, platoonHours, roomHours, subjectDays } from './why-not-sums.ts';

const NOTHING_AT_ALL = new Set([
  'noInstructor',
  'noRoom',
  'noStart',
  'orderCycle',
  'lockClash',
  'lockAway',
  'lockClosed',
]);

/**
 * What makes a timetable impossible, before any search. Every finding is a proof: `needed` is more than `available`
 * whatever the plan. An empty list proves nothing.
 *
 * First the sums; only where these find nothing, the days (a few milliseconds more): what sums tell is the shorter
 * sentence.
 */
export function findWhyNot(problem: TimetableProblem): Finding[] {
  const model = buildModel(tabulate(problem));
  const aside = standingAside(model);
  const taken = takenBy(model, [...aside]);
  const demands = demandsOf(model, aside);
  const sums = sumsOf(model, taken, demands);
  return hardestFirst(mergePlatoons(sums.length > 0 ? sums : daysOf(model, taken, demands)));
}

/** What has nobody, no place or no hour at all, then what misses most. */
function hardestFirst(findings: Finding[]): Finding[] {
  const missing = ({ code, numbers: { needed, available } }: Finding) =>
    needed === undefined || available === undefined || NOTHING_AT_ALL.has(code)
      ? Number.POSITIVE_INFINITY
      : needed - available;
  return findings.toSorted((a, b) => Number(missing(a) < missing(b)) - Number(missing(a) > missing(b)));
}

function sumsOf(model: Model, taken: Taken, demands: Demand[]): Finding[] {
  const nowhere = nobodyNowhere(model, demands);
  // What has no place at all would only come up again in every other sum.
  const placeable = demands.filter(({ first }) => first >= 0);
  return [
    ...nowhere,
    ...lockedLessons(model),
    ...platoonHours(model, placeable),
    ...subjectDays(model, placeable),
    ...roomHours(model, taken, placeable),
    ...instructorHours(model, taken, placeable),
    ...orderWindows(model, placeable),
  ];
}

function daysOf(model: Model, taken: Taken, demands: Demand[]): Finding[] {
  return [...subjectBlocks(model, demands), ...instructorDays(model, taken, demands), ...platoonDays(model, demands)];
}

/** What a finding is about, whatever its numbers and whoever shares in it. */
const reasonKey = ({ code, things: { subject, roomType, rule, lesson } }: Finding): string =>
  JSON.stringify([code, subject, roomType, rule, lesson]);

/** Whether all that is found now stood before. */
export function nothingNew(before: readonly Finding[], now: readonly Finding[]): boolean {
  const left = before.map(reasonKey);
  return now.every((finding) => {
    const at = left.indexOf(reasonKey(finding));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
