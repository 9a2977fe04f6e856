import { useEffect } from 'react';
import type { CohortRow } from '../../shared/contract/cohorts.contract.ts';
import { chooseIntake, useIntakeId } from './current-intake.ts';
import { useOperation } from './queries.ts';

const NONE: readonly CohortRow[] = [];

/** All intakes, newest first. Where none is chosen yet, the running one (else the newest) becomes the current. */
export function useIntakes(): readonly CohortRow[] {
  const list = useOperation('cohorts.list', {});
  const intakes = list.data ?? NONE;
  const current = useIntakeId();
  useEffect(() => {
    // An intake just opened stands only in the list that is on its way.
    if (list.isFetching || intakes.some(({ id }) => id === current)) return;
    const likely = intakes.find(({ state }) => state === 'running') ?? intakes[0];
    if (likely) chooseIntake(likely.id);
  }, [intakes, current, list.isFetching]);
  return intakes;
}
