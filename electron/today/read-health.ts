import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import type { HealthLine } from '../../shared/contract/today.contract.ts';
import { debtsOf } from '../../shared/journal/ledger.ts';
import type { HealthKind } from '../../shared/today/health.ts';
import type { Context } from '../host/handlers.ts';
import type { Journal } from '../journal/read-journal.ts';
import { ownMen } from '../people/own-rows.ts';
import { readFiringStanding } from '../range/read-firing-standing.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { listHealthMen } from './today.repository.ts';

/**
 * What the men of an intake still owe or lack: lesson hours of the ledger, firings, the fee, the commission's word. Of
 * each only the men who do, in the order of the Kazakh alphabet.
 */
export function readHealth(context: Context, journal: Journal): HealthLine[] {
  const { db, today } = context;
  const cohortId = journal.cohort.id;
  const men = ownMen(context, 'today.day', listHealthMen(db, cohortId, today), ({ id }) => id).toSorted(byName);
  const hours = new Map<number, number>();
  for (const { cadetId, owed } of debtsOf(journal.facts)) hours.set(cadetId, (hours.get(cadetId) ?? 0) + owed);
  const firings = readFiringStanding(db, cohortId);
  const due = keptRule(db, cohortId, 'admission.feeTenge');
  const line = (kind: HealthKind, amountOf: (man: (typeof men)[number]) => number): HealthLine => {
    const owing = men
      .map((man) => ({ cadetId: man.id, name: fullName(man), platoon: man.platoon, amount: amountOf(man) }))
      .filter(({ amount }) => amount > 0);
    return { kind, sum: owing.reduce((sum, { amount }) => sum + amount, 0), men: owing };
  };
  return [
    line('hours', ({ id }) => hours.get(id) ?? 0),
    line('firings', ({ id }) => firings.get(id)?.owes.length ?? 0),
    line('fee', ({ paid }) => Math.max(0, due - paid)),
    line('medical', ({ fit }) => (fit === 1 ? 0 : 1)),
  ];
}
