import type { examPapers as kk } from '../kk/exam-papers.ts';
import type { TextsLike } from '../texts-like.ts';

export const examPapers = {} satisfies TextsLike<typeof kk>;
