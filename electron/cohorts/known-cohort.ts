import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type CohortEntry, findCohort } from './cohorts.repository.ts';

/** @throws Refusal cohorts.unknown */
export const knownCohort = (db: Db, cohortId: number): CohortEntry =>
  findCohort(db, cohortId) ?? refuse('cohorts.unknown', { cohortId });
