import type { Domain, Model } from '../problem/model.ts';
import { hasFlag, pairKey } from '../problem/tables.ts';
import { type Demand, demandsOf, startsThere } from './demand.ts';
import { onlyStart, type Taken, takenBy } from './taken.ts';
import { daysByOrder } from './why-not-order.ts';

/** Blocks of one subject and length that may stand on the same half-days, of all platoons that are alike. */
export interface DayDemand {
  /** One of the platoons, and how many are alike. */
  platoon: number;
  alike: number;
  platoons: string[];
  subject: string;
  subjectMax: number;
  lessons: string[];
  roomType: string;
  hours: number;
  /** Of all these platoons. */
  blocks: number;
  /** Per day a mask of parts of the day: 1 before dinner, 2 after it, 4 in the evening. */
  parts: number[];
  instructors: number[];
  rooms: number[];
}

export interface DayDemands {
  demands: DayDemand[];
  taken: Taken;
  /** Hours of lessons that cannot move, by platoon, day and subject. */
  subjectTaken: ReadonlyMap<string, number>;
}

/**
 * The lessons of a model (only the wanted ones, `pairKey(platoon, lesson)`, where these are named) without those that
 * have one place only: these merely take their hours.
 */
export function dayDemands(model: Model, wanted?: ReadonlySet<string>): DayDemands {
  const standing = new Set<number>();
  const subjectTaken = new Map<string, number>();
  for (let block = 0; block < model.blockCount; block++) {
    if (!model.immovable[block]) continue;
    standing.add(block);
    const day = Math.floor(onlyStart(model, block)! / model.slotCount);
    const key = `${model.platoonOf[block]} ${day} ${model.blocks[block]!.lesson.subject}`;
    subjectTaken.set(key, (subjectTaken.get(key) ?? 0) + model.hoursOf[block]!);
  }
  const taken = takenBy(model, [...standing]);
  const ofPlatoon = Map.groupBy(demandsOf(model, standing), ({ platoon }) => platoon);
  const classes = Map.groupBy([...ofPlatoon.keys()], (platoon) =>
    likeness(model, taken, platoon, ofPlatoon.get(platoon)!),
  );
  // What order rules leave of the days goes by all blocks, those that cannot move included.
  const everything = Map.groupBy(demandsOf(model, new Set()), ({ platoon }) => platoon);
  const demands = [...classes.values()].flatMap((platoons) => {
    const [platoon] = platoons as [number];
    const own = ofPlatoon.get(platoon)!;
    const { id } = model.platoons[platoon]!;
    const counting = wanted ? own.filter(({ lesson }) => wanted.has(pairKey(id, lesson.id))) : own;
    return merged(model, platoons, counting, everything.get(platoon)!);
  });
  return { demands, taken, subjectTaken };
}

/** Platoons are alike when their lessons may stand in the same places and nothing of one of them stands fast. */
function likeness(model: Model, taken: Taken, platoon: number, own: Demand[]): string {
  const { programme, firstDay, lastDay } = model.platoons[platoon]!;
  const busy = taken.platoons.subarray(platoon * model.dayCount, (platoon + 1) * model.dayCount);
  if (busy.some((mask) => mask !== 0)) return String(platoon);
  const domains = own.map(({ lesson, blocks, domain }) => `${lesson.id} ${blocks} ${placesOf(domain)}`);
  return pairKey(programme, firstDay, lastDay, ...domains);
}

const placesOf = ({ starts, instructors, rooms }: Domain) => `${starts.join()};${instructors.join()};${rooms.join()}`;

function merged(model: Model, platoons: number[], own: Demand[], everything: Demand[]): DayDemand[] {
  const [platoon] = platoons as [number];
  const rules = model.tables.programmes.get(model.platoons[platoon]!.programme)?.programme.orderRules ?? [];
  const between = daysByOrder(rules, everything);
  const found = new Map<string, DayDemand>();
  for (const { lesson, course, blocks, domain, possible } of own) {
    const { first, last } = between.get(lesson.id) ?? { first: 0, last: Number.POSITIVE_INFINITY };
    const night = hasFlag(lesson, 'night');
    const parts = Array.from(possible, (may, day) =>
      may && day >= first && day <= last ? partsOf(model, startsThere(model, domain, lesson.hours, day), night) : 0,
    );
    const [instructors, rooms] = [Array.from(domain.instructors), Array.from(domain.rooms)];
    const key = pairKey(
      model.platoons[platoon]!.id,
      lesson.subject,
      lesson.hours,
      parts.join(''),
      instructors.join(),
      rooms.join(),
    );
    const known = found.get(key);
    if (known) {
      known.blocks += blocks * platoons.length;
      if (!known.lessons.includes(lesson.id)) known.lessons.push(lesson.id);
      continue;
    }
    found.set(key, {
      platoon,
      alike: platoons.length,
      platoons: platoons.map((one) => model.platoons[one]!.id),
      subject: lesson.subject,
      subjectMax: model.courseMax[course]!,
      lessons: [lesson.id],
      roomType: lesson.roomType,
      hours: lesson.hours,
      blocks: blocks * platoons.length,
      parts,
      instructors,
      rooms,
    });
  }
  return [...found.values()];
}

function partsOf(model: Model, starts: number, night: boolean): number {
  if (night) return starts === 0 ? 0 : 4;
  const morning = (1 << model.tables.dinnerAfter) - 1;
  return ((starts & morning) !== 0 ? 1 : 0) | ((starts & ~morning) !== 0 ? 2 : 0);
}
