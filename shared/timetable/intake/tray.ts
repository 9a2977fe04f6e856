import type { LessonKindFacts, PlacedLesson } from './intake-facts.ts';

export interface TrayPiece<K extends LessonKindFacts> {
  platoonId: number;
  kind: K;
  /** Blocks that have no place, in rising order. */
  blockIndexes: number[];
  hoursLeft: number;
}

/** What each platoon still lacks, in the order of the programme: blocks of the lesson kinds without a placement. */
export function trayOf<K extends LessonKindFacts>(
  platoons: readonly { id: number }[],
  kinds: readonly K[],
  placed: readonly PlacedLesson[],
): TrayPiece<K>[] {
  const taken = new Set(placed.map((lesson) => keyOf(lesson.platoonId, lesson.lessonKindId, lesson.blockIndex)));
  return platoons.flatMap(({ id: platoonId }) =>
    kinds.flatMap((kind) => {
      const all = Array.from({ length: kind.blockCount }, (_, index) => index);
      const blockIndexes = all.filter((index) => !taken.has(keyOf(platoonId, kind.id, index)));
      if (blockIndexes.length === 0) return [];
      return [{ platoonId, kind, blockIndexes, hoursLeft: blockIndexes.length * kind.blockHours }];
    }),
  );
}

const keyOf = (platoonId: number, kindId: number, index: number) => `${platoonId} ${kindId} ${index}`;
