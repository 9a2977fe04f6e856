import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { findCohortCode } from './papers.repository.ts';

/**
 * The code that an intake's papers are headed and named by.
 * @throws Refusal papers.unknownIntake
 */
export const intakeCode = (db: Db, cohortId: number): string =>
  findCohortCode(db, cohortId) ?? refuse('papers.unknownIntake', { cohortId });
