import { addDays } from '../../../shared/kit/local-time.ts';
import { seededRandom } from '../../../shared/kit/random.ts';
import type { BusySpan, Lesson, Placement, TimetableProblem } from '../../../shared/timetable/problem/problem.ts';

/**
 * A random plan, and around it the tightest problem that it still solves: people and rooms are there only at hours at
 * which the plan wants them, and at some others; daily maxima, windows, order rules and locks are what the plan happens
 * to keep. Whoever calls it impossible is wrong.
 */
export function hiddenPlan(seed: number): { problem: TimetableProblem; placements: Placement[] } {
  const random = seededRandom(seed).next;
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const between = (least: number, most: number) => least + upTo(most - least);
  const chance = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]) => list[upTo(list.length - 1)]!;

  const dayCount = between(3, 9);
  const slotsPerDay = between(6, 9);
  const dinnerAfter = between(3, Math.min(5, slotsPerDay - 1));
  const eveningSlots = chance(0.4) ? between(2, 3) : 0;
  const days = Array.from({ length: dayCount }, (_, day) => ({
    date: addDays('2027-09-06', day),
    ...(chance(0.2) && { slots: between(2, slotsPerDay) }),
  }));
  const subjects = ['A', 'B', 'C', 'D', 'E'].slice(0, between(2, 5));
  const roomTypes = ['class', 'field'];
  const platoons = Array.from({ length: between(1, 3) }, (_, number) => ({ id: `P${number}`, size: between(10, 30) }));
  const teachers = Array.from({ length: between(2, 5) }, (_, number) => `I${number}`);
  const rooms = Array.from({ length: between(2, 4) }, (_, number) => ({
    id: `R${number}`,
    type: roomTypes[number % 2]!,
  }));

  const busy = new Set<string>();
  const placements: (Placement & { lesson: string })[] = [];
  const lessons = new Map<string, Map<string, Lesson>>(platoons.map(({ id }) => [id, new Map()]));
  const fill = (platoon: string, day: number, from: number, to: number, night: boolean) => {
    for (let slot = from; slot < to; ) {
      const hours = Math.min(between(1, 4), to - slot);
      const free = (owner: string) =>
        Array.from({ length: hours }, (_, hour) => `${owner} ${day} ${slot + hour}`).every((key) => !busy.has(key));
      const room = pick(rooms);
      const instructor = pick(teachers);
      if (chance(0.1) || !free(room.id) || !free(instructor)) {
        slot++;
        continue;
      }
      const subject = pick(subjects);
      const range = !night && (slot === 0 || slot === dinnerAfter) && chance(0.2);
      const id = `${platoon}-${subject}${hours}${room.type}${night ? 'N' : ''}${range ? 'R' : ''}`;
      const flags = [...(night ? ['night'] : []), ...(range ? ['range'] : [])];
      const known = lessons.get(platoon)!.get(id);
      const lesson = known ?? { id, subject, phase: 'initial', hours, count: 0, roomType: room.type, flags };
      lessons.get(platoon)!.set(id, lesson);
      placements.push({ platoon, lesson: id, index: lesson.count++, day, slot, room: room.id, instructor });
      for (let hour = slot; hour < slot + hours; hour++) {
        busy.add(`${room.id} ${day} ${hour}`);
        busy.add(`${instructor} ${day} ${hour}`);
      }
      slot += hours;
    }
  };
  for (const { id } of platoons) {
    days.forEach(({ slots = slotsPerDay }, day) => {
      fill(id, day, 0, Math.min(slots, dinnerAfter), false);
      fill(id, day, dinnerAfter, slots, false);
      if (chance(0.3)) fill(id, day, slotsPerDay, slotsPerDay + eveningSlots, true);
    });
  }

  const lessonOf = ({ platoon, lesson }: Placement) => lessons.get(platoon)!.get(lesson)!;
  const mostADay = (of: (placement: Placement) => string) => {
    const hours = new Map<string, number>();
    for (const one of placements) {
      const key = `${of(one)} ${one.day}`;
      hours.set(key, (hours.get(key) ?? 0) + lessonOf(one).hours);
    }
    return (owner: string) =>
      Math.max(1, ...[...hours].filter(([key]) => key.startsWith(`${owner} `)).map(([, sum]) => sum));
  };
  const atBusy = seededRandom(seed + 1_000_000).next;
  /** Hours of some days, at random lengths, at which the plan does not need it. */
  const busyAround = (own: readonly Placement[]): BusySpan[] =>
    days.flatMap((_, day) => {
      const needed = new Set(
        own
          .filter((one) => one.day === day)
          .flatMap((one) => Array.from({ length: lessonOf(one).hours }, (_, hour) => one.slot + hour)),
      );
      if (atBusy() < 0.5) return [];
      return Array.from({ length: slotsPerDay + eveningSlots }, (_, slot) => slot)
        .filter((slot) => !needed.has(slot) && atBusy() < 0.7)
        .map((slot) => ({ day, from: slot, to: slot + 1 }));
    });
  const instructorMost = mostADay(({ instructor }) => instructor);
  const subjectMost = mostADay((one) => `${lessonOf(one).subject} ${one.platoon}`);
  const problem: TimetableProblem = {
    format: 'timetable-problem/1',
    calendar: { days, slotsPerDay, dinnerAfter, eveningSlots },
    subjects: subjects.map((id) => ({
      id,
      maxHoursPerDay: Math.max(...platoons.map((one) => subjectMost(`${id} ${one.id}`))),
    })),
    programmes: platoons.map(({ id }) => ({ id, lessons: [...lessons.get(id)!.values()], orderRules: [] })),
    platoons: platoons.map(({ id, size }) => ({ id, size, programme: id, firstDay: 0, lastDay: dayCount - 1 })),
    instructors: teachers.map((id) => {
      const own = placements.filter(({ instructor }) => instructor === id);
      return {
        id,
        subjects: [...new Set(own.map((one) => lessonOf(one).subject))],
        maxHoursPerDay: Math.min(9 + eveningSlots, instructorMost(id)),
        daysOff: days.flatMap((_, day) => (own.some((one) => one.day === day) || chance(0.3) ? [] : [day])),
        busy: busyAround(own),
      };
    }),
    rooms: rooms.map((room) => {
      const sizes = platoons.filter((one) => placements.some((p) => p.room === room.id && p.platoon === one.id));
      const busy = busyAround(placements.filter((one) => one.room === room.id));
      return { ...room, busy, capacity: Math.max(1, ...sizes.map(({ size }) => size)) };
    }),
    locked: placements
      .filter(() => chance(0.08))
      .map((one) =>
        chance(0.5)
          ? one
          : { platoon: one.platoon, lesson: one.lesson, index: one.index, day: one.day, slot: one.slot },
      ),
  };
  for (const { id, lessons: own, orderRules } of problem.programmes) {
    const daysOf = (lesson: string) =>
      placements.filter((one) => one.platoon === id && one.lesson === lesson).map(({ day }) => day);
    for (const lesson of own) {
      const on = daysOf(lesson.id);
      if (chance(0.5)) lesson.window = [Math.min(...on), Math.max(...on)];
    }
    for (const before of own) {
      const last = Math.max(...daysOf(before.id));
      const after = own.filter((lesson) => Math.min(...daysOf(lesson.id)) > last);
      if (after.length === 0 || chance(0.5)) continue;
      const first = Math.min(...after.flatMap((lesson) => daysOf(lesson.id)));
      orderRules.push({
        id: `after ${before.id}`,
        before: [before.id],
        after: after.map((lesson) => lesson.id),
        minDays: first - last,
      });
    }
  }
  return { problem, placements };
}
