import type { timetable as kk } from '../kk/timetable.ts';
import type { TextsLike } from '../texts-like.ts';

export const timetable = {} satisfies TextsLike<typeof kk>;
