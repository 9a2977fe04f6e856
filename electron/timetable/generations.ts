import type { GenerationProgress } from '../../shared/contract/timetable.contract.ts';
import type { Db } from '../database/open.ts';
import type { PlannerRun } from '../planner/planner.ts';

/** What a search is for: an intake's draft (its number), or one trial of it (`trial 3`). */
export type GenerationKey = number | string;

/** A search that is going on for one intake or trial. */
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
const running = new WeakMap<Db, Map<GenerationKey, Generation>>();

export const generationOf = (db: Db, key: GenerationKey): Generation | undefined => running.get(db)?.get(key);

/** Keeps the search findable for progress and Stop until it is done. */
export async function whileGenerating<T>(
  db: Db,
  key: GenerationKey,
  generation: Generation,
  work: () => Promise<T>,
): Promise<T> {
  const ofFile = running.get(db) ?? new Map<GenerationKey, Generation>();
  running.set(db, ofFile);
  ofFile.set(key, generation);
  try {
    return await work();
  } finally {
    ofFile.delete(key);
  }
}

/** How far the search is; `running: false` when there is none. */
export function progressOf(generation: Generation | undefined): GenerationProgress {
  if (!generation) return { running: false, phase: null, placed: 0, of: 0, cost: null, seconds: 0, limit: 0 };
  const { run, limit, startedAt, others } = generation;
  const progress = run.progress();
  const own = (blocks: number) => Math.max(0, blocks - others);
  return {
    running: true,
    phase: progress?.phase === 'improve' ? 'improving' : 'constructing',
    placed: own(progress?.placed ?? 0),
    of: own(progress?.of ?? 0),
    cost: progress?.bestCost ?? null,
    seconds: Math.round(performance.now() - startedAt) / 1000,
    limit,
  };
}
