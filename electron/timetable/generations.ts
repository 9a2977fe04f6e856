import type { Db } from '../database/open.ts';
import type { PlannerRun } from '../planner/planner.ts';

/** A search that is going on for one intake. */
export interface Generation {
  run: PlannerRun;
  /** Seconds given. */
  limit: number;
  /** Milliseconds of `performance.now()` at the start. */
  startedAt: number;
  /** Lessons of other intakes, which the engine counts as placed blocks of its own. */
  others: number;
}

/** Running searches of each open file; a closed file takes its searches with it. */
const running = new WeakMap<Db, Map<number, Generation>>();

export const generationOf = (db: Db, cohortId: number): Generation | undefined => running.get(db)?.get(cohortId);

/** Keeps the search findable for progress and Stop until it is done. */
export async function whileGenerating<T>(
  db: Db,
  cohortId: number,
  generation: Generation,
  work: () => Promise<T>,
): Promise<T> {
  const ofFile = running.get(db) ?? new Map<number, Generation>();
  running.set(db, ofFile);
  ofFile.set(cohortId, generation);
  try {
    return await work();
  } finally {
    ofFile.delete(cohortId);
  }
}
