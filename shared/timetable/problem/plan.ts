import { broken, type Finding } from './finding.ts';
import { isCount } from './is-count.ts';
import type { Instructor, Lesson, Platoon, Room } from './problem.ts';
import { pairKey, type Tables } from './tables.ts';

/** A placement with the things its ids name. */
export interface PlacedBlock {
  key: string;
  platoon: Platoon;
  lesson: Lesson;
  index: number;
  room: Room;
  instructor: Instructor;
  day: number;
  slot: number;
}

export type Plan = Map<string, PlacedBlock>;

/** Later slots make no sense on any day; a start beyond is a slip of the pen, not a broken rule. */
const LAST_SLOT = 1000;

/**
 * Rules `malformed`, `extra` and `missing`: reads placements of any origin. Malformed and surplus ones are reported and
 * left out of the plan that the other rules look at.
 */
export function readPlan(tables: Tables, placements: readonly unknown[]): { plan: Plan; findings: Finding[] } {
  const plan: Plan = new Map();
  const findings: Finding[] = [];
  placements.forEach((raw, number) => {
    const block = readPlacement(tables, raw);
    if (typeof block === 'string') findings.push(broken('malformed', { field: block }, { number }));
    else if (block.index >= block.lesson.count || plan.has(block.key)) findings.push(broken('extra', thingsOf(block)));
    else plan.set(block.key, block);
  });
  for (const platoon of tables.platoons.values()) {
    for (const lesson of tables.programmes.get(platoon.programme)?.lessons.values() ?? []) {
      for (let index = 0; index < lesson.count; index++) {
        if (plan.has(pairKey(platoon.id, lesson.id, index))) continue;
        findings.push(
          broken(
            'missing',
            { platoon: platoon.id, lesson: lesson.id, subject: lesson.subject },
            { index, hours: lesson.hours },
          ),
        );
      }
    }
  }
  return { plan, findings };
}

/** The block of a placement, or the name of its first unusable field. */
export function readPlacement(tables: Tables, raw: unknown): PlacedBlock | string {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return 'placement';
  const fields = raw as Record<string, unknown>;
  const platoon = tables.platoons.get(fields.platoon as string);
  if (!platoon) return 'platoon';
  const lesson = tables.programmes.get(platoon.programme)?.lessons.get(fields.lesson as string);
  if (!lesson) return 'lesson';
  const room = tables.rooms.get(fields.room as string);
  if (!room) return 'room';
  const instructor = tables.instructors.get(fields.instructor as string)?.instructor;
  if (!instructor) return 'instructor';
  const { index, day, slot } = fields;
  if (!isCount(index)) return 'index';
  if (!isCount(slot) || slot > LAST_SLOT) return 'slot';
  if (!isCount(day) || day >= tables.days.length) return 'day';
  return { key: pairKey(platoon.id, lesson.id, index), platoon, lesson, index, room, instructor, day, slot };
}

/** What a finding about one block names. */
export function thingsOf(block: PlacedBlock): Finding['things'] {
  const { platoon, lesson, room, instructor } = block;
  return { platoon: platoon.id, lesson: lesson.id, subject: lesson.subject, room: room.id, instructor: instructor.id };
}
