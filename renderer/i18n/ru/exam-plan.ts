import type { examPlan as kk } from '../kk/exam-plan.ts';
import type { TextsLike } from '../texts-like.ts';

export const examPlan = {} satisfies TextsLike<typeof kk>;
