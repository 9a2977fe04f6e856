import type { TimetableFinding } from '../contract/timetable.contract.ts';
import type { DifferenceRow } from '../contract/trial.contract.ts';
import type { SoftCost, SoftRule } from '../timetable/rules/soft-cost.ts';
import { row } from './plan-differences.ts';

/**
 * Findings that are gone in the trial, came, or say other numbers there.
 * @param code `whyNot` or `broken`: whose sentences they are
 */
export function findingDifferences(
  code: string,
  now: readonly TimetableFinding[],
  trial: readonly TimetableFinding[],
): DifferenceRow[] {
  const [before, after] = [Map.groupBy(now, whatItIsAbout), Map.groupBy(trial, whatItIsAbout)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, found] = [before.get(key)?.[0], after.get(key)?.[0]];
    if (JSON.stringify(old) === JSON.stringify(found)) return [];
    const verdict = old && found ? (shortOf(found) < shortOf(old) ? 'better' : 'worse') : found ? 'worse' : 'better';
    const side = (finding: TimetableFinding | undefined) => (finding ? { finding: { ...finding } } : null);
    return { ...row(code, {}, side(old), side(found)), verdict } satisfies DifferenceRow;
  });
}

const whatItIsAbout = ({ code, things, dates }: TimetableFinding): string =>
  JSON.stringify([code, dates, things.map((thing) => [thing.role, thing.id, thing.code])]);

const shortOf = ({ needed, available }: TimetableFinding): number => (needed ?? 0) - (available ?? 0);

/** What a plan costs by the soft rules, with the weight of each. */
export interface WeighedCost extends SoftCost {
  weights: Record<SoftRule, number>;
}

/** Soft costs that are otherwise in the trial: the sum first, then rule by rule. */
export function costDifferences(now: WeighedCost, trial: WeighedCost): DifferenceRow[] {
  const judged = (code: string, about: DifferenceRow['about'], old: number, cost: number, units: [number, number]) =>
    old === cost
      ? []
      : [
          {
            ...row(code, about, { cost: old, units: units[0] }, { cost, units: units[1] }),
            verdict: cost < old ? ('better' as const) : ('worse' as const),
          },
        ];
  const rules = (Object.keys(trial.units) as SoftRule[]).flatMap((rule) =>
    judged('softRule', { rule }, now.units[rule] * now.weights[rule], trial.units[rule] * trial.weights[rule], [
      now.units[rule],
      trial.units[rule],
    ]),
  );
  return [...judged('cost', {}, now.cost, trial.cost, [0, 0]), ...rules];
}
