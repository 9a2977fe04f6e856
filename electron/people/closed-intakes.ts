import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { idsAt } from '../../shared/contract/scope.ts';
import { scopes } from '../../shared/contract/scopes/scopes.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { RowChange } from '../database/capture.ts';
import { aboutOf } from '../database/history-about.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type ClosedIntake, intakesBehind, listClosedIntakes, operationOfEntry } from './closed-intakes.repository.ts';

/**
 * What goes on in a closed intake: the way of certificates and military IDs, questions about its men, taking its men out of
 * the file when their time is over, and its reopening. To which platoons a person is bound is the house's business.
 * Printing and showing (operations that reveal) change nothing of an intake.
 */
export const GOES_ON: ReadonlySet<OperationName> = new Set<OperationName>([
  ...(Object.keys(contract) as OperationName[]).filter((name) => name.startsWith('followup.')),
  'followup.recordLetter',
  'certificates.issue',
  'certificates.setRussianName',
  'certificates.spoil',
  'certificates.duplicate',
  'certificates.revoke',
  'cohorts.reopen',
  'people.setPlatoons',
]);

/** Whether an operation would have to stay away from a closed intake. */
const writes = (name: OperationName): boolean =>
  contract[name].kind === 'command' && contract[name].reveals === null && !GOES_ON.has(name);

/**
 * Holds every act away from closed intakes by what its input names (its scope): at once, before anything slow is prepared.
 * @throws Refusal cohorts.closed
 */
export function demandOpenIntake(db: Db, name: OperationName, input: unknown): void {
  if (!writes(name)) return;
  const closed = listClosedIntakes(db);
  if (closed.size === 0) return;
  const scope = scopes[name];
  const named = Object.entries(typeof scope === 'string' ? {} : scope).flatMap(([path, kind]) =>
    idsAt(input, path).flatMap((id) => {
      if (kind !== 'entry') return intakesBehind(db, kind, id);
      const undone = operationOfEntry(db, id);
      return undone && GOES_ON.has(undone as OperationName) ? [] : intakesBehind(db, kind, id);
    }),
  );
  refuseClosed(closed, [...idsAt(input, 'cohortId'), ...named]);
}

/**
 * The same by what was really changed, whatever the input named: a change that leads to an intake that was closed when the
 * act began is taken back with its transaction.
 * @returns to be called with everything the act changed, and what it told
 */
export function watchClosedIntakes(
  db: Db,
  name: OperationName,
): (changes: readonly RowChange[], told: Readonly<Record<string, Param>>) => void {
  const closed = writes(name) ? listClosedIntakes(db) : new Map<number, ClosedIntake>();
  return (changes, told) => {
    if (closed.size === 0) return;
    if (name === 'history.undo' && GOES_ON.has(told.operation as OperationName)) return;
    refuseClosed(closed, aboutOf(db, changes).cohort);
  };
}

function refuseClosed(closed: ReadonlyMap<number, ClosedIntake>, cohortIds: Iterable<number>): void {
  for (const cohortId of cohortIds) {
    const found = closed.get(cohortId);
    if (found) refuse('cohorts.closed', { cohortId, code: found.code, at: found.at, by: found.by });
  }
}
