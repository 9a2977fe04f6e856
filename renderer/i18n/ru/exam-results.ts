import type { examResults as kk } from '../kk/exam-results.ts';
import type { TextsLike } from '../texts-like.ts';

export const examResults = {} satisfies TextsLike<typeof kk>;
