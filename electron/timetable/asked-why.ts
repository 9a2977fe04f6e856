import type { Db } from '../database/open.ts';
import type { Asked } from '../planner/planner.ts';

/** Questions that the planner's worker is busy with, by intake; a closed file takes its questions with it. */
const asked = new WeakMap<Db, Map<number, Set<Asked<unknown>>>>();

/** Keeps a question stoppable until it is answered. */
export async function whileAsked<T>(db: Db, cohortId: number, question: Asked<T>): Promise<T> {
  const ofFile = asked.get(db) ?? new Map<number, Set<Asked<unknown>>>();
  asked.set(db, ofFile);
  const questions = ofFile.get(cohortId) ?? new Set();
  ofFile.set(cohortId, questions);
  questions.add(question);
  try {
    return await question.done;
  } finally {
    questions.delete(question);
  }
}

/** Stops all questions about an intake; false when there were none. */
export function stopAsked(db: Db, cohortId: number): boolean {
  const questions = [...(asked.get(db)?.get(cohortId) ?? [])];
  for (const question of questions) question.stop();
  return questions.length > 0;
}
