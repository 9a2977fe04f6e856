import { broken, type Finding } from '../problem/finding.ts';
import type { PlacedBlock } from '../problem/plan.ts';

/** Who or what a block occupies for its hours, with the rule that forbids a second block there. */
export function occupied(block: PlacedBlock): [rule: string, kind: string, id: string][] {
  return [
    ['platoonClash', 'platoon', block.platoon.id],
    ['instructorClash', 'instructor', block.instructor.id],
    ['roomClash', 'room', block.room.id],
  ];
}

/** The finding of one hour in which `second` meets `first`. */
export function clash(rule: string, kind: string, id: string, slot: number, first: PlacedBlock, second: PlacedBlock) {
  return broken(
    rule,
    {
      [kind]: id,
      platoons: [first.platoon.id, second.platoon.id],
      lessons: [first.lesson.id, second.lesson.id],
    },
    { day: second.day, slot, firstIndex: first.index, secondIndex: second.index },
  );
}

/**
 * Rules `platoonClash`, `instructorClash`, `roomClash`: two lessons in one hour of a platoon, an instructor or a room;
 * one finding an hour for every lesson beyond the first.
 */
export function clashFindings(blocks: Iterable<PlacedBlock>): Finding[] {
  const findings: Finding[] = [];
  const cells = new Map<string, PlacedBlock>();
  for (const block of blocks) {
    for (const [rule, kind, id] of occupied(block)) {
      for (let slot = block.slot; slot < block.slot + block.lesson.hours; slot++) {
        const cell = `${kind} ${block.day} ${slot} ${id}`;
        const first = cells.get(cell);
        if (first) findings.push(clash(rule, kind, id, slot, first, block));
        else cells.set(cell, block);
      }
    }
  }
  return findings;
}
