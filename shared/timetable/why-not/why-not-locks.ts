import { broken, type Finding } from '../problem/finding.ts';
import type { Model } from '../problem/model.ts';
import { slotMask } from '../problem/tables.ts';
import { onlyStart } from './taken.ts';

/**
 * `lockClash`: two lessons that cannot move want the same platoon, instructor or place at the same hour. `lockAway`: a
 * lesson that cannot move stands where its instructor is away; `lockClosed`: where its place is out of service.
 */
export function lockedLessons(model: Model): Finding[] {
  const { dayCount, slotCount } = model;
  const findings: Finding[] = [];
  const cells = new Map<string, number>();
  for (let block = 0; block < model.blockCount; block++) {
    const start = model.immovable[block] ? onlyStart(model, block) : null;
    if (start === null) continue;
    const { instructors, rooms } = model.domainOf[block]!;
    const [instructor, room] = [instructors[0]!, rooms[0]!];
    const platoon = model.platoonOf[block]!;
    const day = Math.floor(start / slotCount);
    const name = { platoon: model.platoons[platoon]!.id, lesson: model.blocks[block]!.lesson.id };
    const hours = slotMask(start % slotCount, model.hoursOf[block]!);
    const duty = instructor * dayCount + day;
    if (model.instructorMax[duty] === 0 || (model.instructorAway[duty]! & hours) !== 0)
      findings.push(broken('lockAway', { ...name, instructor: model.instructorIds[instructor]! }, { day }));
    if ((model.roomClosed[room * dayCount + day]! & hours) !== 0)
      findings.push(broken('lockClosed', { ...name, room: model.roomIds[room]! }, { day }));
    const owners = { platoon, instructor, room };
    const met = new Set<number>();
    for (let hour = 0; hour < model.hoursOf[block]!; hour++) {
      for (const [kind, owner] of Object.entries(owners)) {
        const key = `${kind} ${owner} ${start + hour}`;
        const other = cells.get(key);
        if (other === undefined) cells.set(key, block);
        else if (!met.has(other)) {
          met.add(other);
          findings.push(clash(model, other, block, kind, owners, day));
        }
      }
    }
  }
  return findings;
}

function clash(
  model: Model,
  one: number,
  other: number,
  kind: string,
  { instructor, room }: { instructor: number; room: number },
  day: number,
): Finding {
  const both = [one, other];
  const things = {
    platoons: [...new Set(both.map((block) => model.platoons[model.platoonOf[block]!]!.id))],
    lessons: [...new Set(both.map((block) => model.blocks[block]!.lesson.id))],
    ...(kind === 'instructor' && { instructor: model.instructorIds[instructor]! }),
    ...(kind === 'room' && { room: model.roomIds[room]! }),
  };
  return broken('lockClash', things, { needed: 2, available: 1, day });
}
