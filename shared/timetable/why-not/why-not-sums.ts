import { broken, type Finding } from '../problem/finding.ts';
import type { Model } from '../problem/model.ts';
import { countOf, HOURS, type Measure, mostOf } from './block-lengths.ts';
import { type Demand, type Shortage, worstInterval } from './demand.ts';
import { freeParts, mostOfInstructor, type Taken } from './taken.ts';

const hoursOf = ({ lesson, blocks }: Demand) => lesson.hours * blocks;
const sumHours = (demands: Demand[]) => demands.reduce((sum, demand) => sum + hoursOf(demand), 0);

/** `noInstructor`, `noRoom`, `noStart`: lessons that have nobody, no room or no hour at all. */
export function nobodyNowhere(model: Model, demands: Demand[]): Finding[] {
  const { rooms } = model.tables;
  return demands.flatMap(({ platoon, lesson, domain, first }) => {
    const { id, size } = model.platoons[platoon]!;
    const findings: Finding[] = [];
    if (domain.instructors.length === 0) {
      findings.push(broken('noInstructor', { platoon: id, subject: lesson.subject }, { needed: 1, available: 0 }));
    }
    if (domain.rooms.length === 0) {
      const sizes = [...rooms.values()].filter(({ type }) => type === lesson.roomType).map(({ capacity }) => capacity);
      const numbers = { needed: size, available: Math.max(0, ...sizes) };
      findings.push(broken('noRoom', { platoon: id, roomType: lesson.roomType }, numbers));
    }
    if (first < 0) {
      findings.push(broken('noStart', { platoon: id, lesson: lesson.id }, { needed: lesson.hours, available: 0 }));
    }
    return findings;
  });
}

/**
 * `calendarHours`: hours of a platoon against the slots of its days; `windowHours`: the same for lessons whose windows
 * lie within some days; `eveningHours`: night lessons against evening slots.
 */
export function platoonHours(model: Model, demands: Demand[]): Finding[] {
  const { tables } = model;
  const findings: Finding[] = [];
  for (const [platoon, own] of Map.groupBy(demands, (demand) => demand.platoon)) {
    const { id, firstDay, lastDay } = model.platoons[platoon]!;
    const byDay = own.filter(({ night }) => !night);
    const needed = sumHours(byDay);
    let available = 0;
    for (let day = firstDay; day <= lastDay; day++) available += tables.days[day]!.slots;
    if (needed > available) {
      findings.push(broken('calendarHours', { platoon: id }, { needed, available, days: lastDay - firstDay + 1 }));
    } else {
      const short = worstInterval(byDay, model.dayCount, hoursOf, (day) => tables.days[day]!.slots);
      if (short) findings.push(broken('windowHours', { platoon: id, ...boundBy(byDay, short) }, { ...short }));
    }
    const byNight = own.filter(({ night }) => night);
    const shortNights = worstInterval(byNight, model.dayCount, hoursOf, (day) => tables.days[day]!.evening);
    if (shortNights)
      findings.push(broken('eveningHours', { platoon: id, ...boundBy(byNight, shortNights) }, { ...shortNights }));
  }
  return findings;
}

/** The lessons that must lie within a span of days. */
function boundBy(demands: Demand[], { from, to }: Shortage) {
  const inside = demands.filter(({ first, last }) => first >= from && last <= to);
  return { lessons: [...new Set(inside.map(({ lesson }) => lesson.id))] };
}

/**
 * `subjectDays`: hours of a subject against its daily maximum on each day on which one of its lessons may stand. Days on
 * which nobody who may teach it works are left out only when the windows alone suffice: the plainer sum goes first.
 */
export function subjectDays(model: Model, demands: Demand[]): Finding[] {
  const findings: Finding[] = [];
  for (const own of Map.groupBy(demands, (demand) => demand.course).values()) {
    const finding =
      subjectShortage(model, own, ({ domain }, day) => domain.starts[day] !== 0) ??
      subjectShortage(model, own, ({ possible }, day) => possible[day] === true);
    if (finding) findings.push(finding);
  }
  return findings;
}

function subjectShortage(
  model: Model,
  own: Demand[],
  possible: (demand: Demand, day: number) => boolean,
): Finding | null {
  const { tables, slotCount } = model;
  const most = Math.min(model.courseMax[own[0]!.course]!, slotCount);
  const offer = (day: number, inside: Demand[]) => {
    const hours = inside.filter((demand) => possible(demand, day)).map(({ lesson }) => lesson.hours);
    return fullest(hours, Math.min(most, tables.days[day]!.slots + tables.days[day]!.evening));
  };
  const short = worstInterval(own, model.dayCount, hoursOf, offer);
  if (!short) return null;
  const inside = own.filter(({ first, last }) => first >= short.from && last <= short.to);
  let days = 0;
  for (let day = short.from; day <= short.to; day++) if (offer(day, inside) > 0) days++;
  const things = { platoon: model.platoons[own[0]!.platoon]!.id, subject: own[0]!.lesson.subject };
  return broken('subjectDays', things, { ...short, days, most });
}

/** Most hours up to a limit that blocks of these lengths add up to. */
function fullest(hours: number[], limit: number): number {
  const lengths = [...new Set(hours)];
  for (let sum = limit; sum > 0; sum--) if (addsUp(lengths, sum)) return sum;
  return 0;
}

function addsUp(lengths: number[], sum: number): boolean {
  return sum === 0 || lengths.some((length) => length <= sum && addsUp(lengths, sum - length));
}

/**
 * `roomHours`: hours of the lessons that fit into no other rooms against the slots of these rooms; `roomBlocks`: the
 * same in blocks, of which a half-day holds only so many.
 */
export function roomHours(model: Model, taken: Taken, demands: Demand[]): Finding[] {
  const findings: Finding[] = [];
  const withRoom = demands.filter(({ domain, night }) => domain.rooms.length > 0 && !night);
  const roomSets = new Map(withRoom.map(({ domain }) => [domain.rooms.join(' '), domain.rooms]));
  for (const rooms of roomSets.values()) {
    const set = new Set(rooms);
    const bound = withRoom.filter(({ domain }) => domain.rooms.every((room) => set.has(room)));
    const things = { roomType: bound[0]!.lesson.roomType, rooms: Array.from(rooms, (room) => model.roomIds[room]!) };
    const most = (measure: Measure, day: number) =>
      rooms.reduce((sum, room) => {
        const [morning, afternoon] = freeParts(model, day, taken.rooms[room * model.dayCount + day]!);
        return sum + mostOf(measure, [...morning, ...afternoon]);
      }, 0);
    const slots = (day: number) => most(HOURS, day);
    const short = worstInterval(bound, model.dayCount, hoursOf, slots);
    if (short) {
      findings.push(broken('roomHours', things, { ...short, rooms: rooms.length }));
      continue;
    }
    for (const hours of [4, 3, 2]) {
      const long = bound.filter(({ lesson }) => lesson.hours >= hours);
      const places = (day: number) => most(countOf(hours), day);
      const shortBlocks = worstInterval(long, model.dayCount, ({ blocks }) => blocks, places);
      if (!shortBlocks) continue;
      findings.push(broken('roomBlocks', things, { ...shortBlocks, rooms: rooms.length, hours }));
      break;
    }
  }
  return findings;
}

/** `instructorHours`: hours that only these instructors may teach against their daily maxima on their working days. */
export function instructorHours(model: Model, taken: Taken, demands: Demand[]): Finding[] {
  const { dayCount } = model;
  const findings: Finding[] = [];
  const withStaff = demands.filter(({ domain }) => domain.instructors.length > 0);
  const groups = new Map(withStaff.map(({ domain }) => [domain.instructors.join(' '), domain.instructors]));
  for (const instructors of groups.values()) {
    const set = new Set(instructors);
    const bound = withStaff.filter(({ domain }) => domain.instructors.every((who) => set.has(who)));
    const offer = (day: number) =>
      instructors.reduce((sum, who) => sum + mostOfInstructor(model, taken, HOURS, who * dayCount + day), 0);
    const short = worstInterval(bound, dayCount, hoursOf, offer);
    if (!short) continue;
    const things = {
      instructors: Array.from(instructors, (who) => model.instructorIds[who]!),
      subjects: [...new Set(bound.map(({ lesson }) => lesson.subject))],
    };
    findings.push(broken('instructorHours', things, { ...short }));
  }
  return findings;
}
