import type { Param } from '../../shared/kit/result.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { type ActRecord, findTrial, type TrialRecord } from './trial.repository.ts';

/**
 * A trial that is still open.
 * @throws Refusal trial.unknown, trial.applied, trial.discarded
 */
export function openTrial(db: Db, trialId: number): TrialRecord {
  const trial = findTrial(db, trialId) ?? refuse('trial.unknown', { trial: trialId });
  if (trial.outcome === 'applied') refuse('trial.applied', { trial: trialId });
  if (trial.outcome === 'discarded') refuse('trial.discarded', { trial: trialId });
  return trial;
}

/**
 * An open trial of the caller: nobody acts in another one's.
 * @throws Refusal trial.notYours, and those of `openTrial`
 */
export function ownTrial({ db, person }: Pick<Context, 'db' | 'person'>, trialId: number): TrialRecord {
  const trial = openTrial(db, trialId);
  if (trial.opened_by !== person.personId) refuse('trial.notYours', { name: trial.opened_by_name });
  return trial;
}

/** What the history says of an act of a trial: the trial's intake, and the act by its own sentence. */
export const toldOf = (trial: TrialRecord, { operation, told }: Pick<ActRecord, 'operation' | 'told'>) => ({
  ...(JSON.parse(told) as Record<string, Param>),
  intake: trial.cohort_code,
  act: operation,
});
