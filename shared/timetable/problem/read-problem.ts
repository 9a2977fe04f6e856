import { isRealDate } from '../../kit/local-time.ts';
import { SOFT_RULES } from '../rules/soft-cost.ts';
import { broken, type Finding } from './finding.ts';
import { isCount } from './is-count.ts';
import { PROBLEM_FORMAT, type TimetableProblem } from './problem.ts';

/** Most slots of a day with its evening: a day of the engine is one 32-bit mask, and no school teaches 31 hours. */
export const MOST_SLOTS = 30;

export type ReadResult = { ok: true; problem: TimetableProblem } | { ok: false; findings: Finding[] };

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDate = (value: unknown): value is string => typeof value === 'string' && isRealDate(value);

/** Collects what is wrong; every finding has the code `problemField` and the path of the field. */
class Reader {
  readonly findings: Finding[] = [];

  demand(condition: boolean, path: string): boolean {
    if (!condition) this.findings.push(broken('problemField', { path }));
    return condition;
  }

  list(owner: Fields, name: string, path: string): unknown[] {
    const value = owner[name] ?? [];
    return this.demand(Array.isArray(value), `${path}${name}`) ? (value as unknown[]) : [];
  }

  /** Items by id; an item without an id or with one used before is reported and left out. */
  byId(owner: Fields, name: string, path = ''): Map<string, Fields> {
    const items = new Map<string, Fields>();
    this.list(owner, name, path).forEach((item, number) => {
      const here = `${path}${name}[${number}]`;
      if (!this.demand(isObject(item) && isId(item.id), `${here}.id`)) return;
      const { id } = item as { id: string };
      if (this.demand(!items.has(id), `${here}.id`)) items.set(id, item as Fields);
    });
    return items;
  }
}

/** Reads a parsed file: the problem itself when every field is sound, else one finding per wrong field. */
export function readProblem(value: unknown): ReadResult {
  if (!isObject(value) || value.format !== PROBLEM_FORMAT) {
    return { ok: false, findings: [broken('problemFormat', { path: 'format' })] };
  }
  const reader = new Reader();
  const days = readCalendar(reader, value.calendar);
  const subjects = reader.byId(value, 'subjects');
  for (const [id, subject] of subjects) {
    reader.demand(isWhole(subject.maxHoursPerDay), `subjects.${id}.maxHoursPerDay`);
  }
  const rooms = reader.byId(value, 'rooms');
  for (const [id, room] of rooms) {
    reader.demand(typeof room.type === 'string', `rooms.${id}.type`);
    reader.demand(isCount(room.capacity), `rooms.${id}.capacity`);
    readBusy(reader, room, `rooms.${id}.`, days);
  }
  const programmes = new Map<string, Map<string, Fields>>();
  for (const [id, programme] of reader.byId(value, 'programmes')) {
    programmes.set(id, readProgramme(reader, id, programme, subjects));
  }
  const platoons = readPlatoons(reader, value, programmes, days);
  const instructors = readInstructors(reader, value, subjects, days);
  reader.list(value, 'fixedInstructors', '').forEach((fixed, number) => {
    const here = `fixedInstructors[${number}]`;
    if (!reader.demand(isObject(fixed), here)) return;
    const { platoon, subject, instructor } = fixed as Fields;
    reader.demand(platoons.has(platoon as string), `${here}.platoon`);
    reader.demand(subjects.has(subject as string), `${here}.subject`);
    reader.demand(instructors.has(instructor as string), `${here}.instructor`);
  });
  readLocks(reader, value, { platoons, programmes, instructors, rooms, days });
  readSoft(reader, value.soft ?? {});
  if (reader.findings.length > 0) return { ok: false, findings: reader.findings };
  return { ok: true, problem: value as unknown as TimetableProblem };
}

/** The number of training days. */
function readCalendar(reader: Reader, calendar: unknown): number {
  if (!reader.demand(isObject(calendar), 'calendar')) return 0;
  const { slotsPerDay, dinnerAfter, eveningSlots = 0 } = calendar as Fields;
  const slotsSound = reader.demand(
    isCount(slotsPerDay) && slotsPerDay > 0 && slotsPerDay <= 24,
    'calendar.slotsPerDay',
  );
  if (slotsSound) {
    reader.demand(isCount(dinnerAfter) && dinnerAfter <= (slotsPerDay as number), 'calendar.dinnerAfter');
    const evening = isCount(eveningSlots) && (slotsPerDay as number) + eveningSlots <= MOST_SLOTS;
    reader.demand(evening, 'calendar.eveningSlots');
  }
  const days = reader.list(calendar as Fields, 'days', 'calendar.');
  reader.demand(days.length > 0, 'calendar.days');
  let previous = '';
  days.forEach((day, index) => {
    const here = `calendar.days[${index}]`;
    if (!reader.demand(isObject(day) && isDate(day.date), `${here}.date`)) return;
    const { date, slots = slotsPerDay, evening = 0 } = day as { date: string; slots?: unknown; evening?: unknown };
    reader.demand(previous < date, `${here}.date`);
    previous = date;
    if (slotsSound) reader.demand(isCount(slots) && slots <= (slotsPerDay as number), `${here}.slots`);
    if (slotsSound) reader.demand(isCount(evening) && evening <= (eveningSlots as number), `${here}.evening`);
  });
  return days.length;
}

function readProgramme(reader: Reader, id: string, programme: Fields, subjects: Map<string, Fields>) {
  const path = `programmes.${id}.`;
  const lessons = reader.byId(programme, 'lessons', path);
  for (const [lessonId, lesson] of lessons) {
    const here = `${path}lessons.${lessonId}`;
    reader.demand(subjects.has(lesson.subject as string), `${here}.subject`);
    reader.demand(lesson.phase === 'initial' || lesson.phase === 'specialty', `${here}.phase`);
    reader.demand(isCount(lesson.hours) && lesson.hours >= 1 && lesson.hours <= 4, `${here}.hours`);
    reader.demand(isCount(lesson.count) && lesson.count <= 1000, `${here}.count`);
    reader.demand(typeof lesson.roomType === 'string', `${here}.roomType`);
    const flags = reader.list(lesson, 'flags', `${here}.`);
    reader.demand(
      flags.every((flag) => typeof flag === 'string'),
      `${here}.flags`,
    );
    const { window } = lesson;
    const windowSound = window === undefined || (Array.isArray(window) && window.length === 2 && window.every(isCount));
    reader.demand(windowSound, `${here}.window`);
  }
  for (const [ruleId, rule] of reader.byId(programme, 'orderRules', path)) {
    const here = `${path}orderRules.${ruleId}.`;
    for (const side of ['before', 'after']) {
      for (const lesson of reader.list(rule, side, here)) {
        reader.demand(lessons.has(lesson as string), `${here}${side}.${String(lesson)}`);
      }
    }
    reader.demand(isCount(rule.minDays ?? 0), `${here}minDays`);
  }
  return lessons;
}

function readPlatoons(reader: Reader, value: Fields, programmes: Map<string, unknown>, days: number) {
  const platoons = reader.byId(value, 'platoons');
  for (const [id, platoon] of platoons) {
    reader.demand(isCount(platoon.size), `platoons.${id}.size`);
    const leaving = reader.list(platoon, 'leaving', `platoons.${id}.`);
    const known = leaving.every(isCount) && leaving.length <= Number(platoon.size);
    reader.demand(known, `platoons.${id}.leaving`);
    reader.demand(programmes.has(platoon.programme as string), `platoons.${id}.programme`);
    const { firstDay, lastDay } = platoon;
    const sound = isCount(firstDay) && isCount(lastDay) && firstDay <= lastDay && lastDay < days;
    reader.demand(sound, `platoons.${id}.firstDay`);
  }
  return platoons;
}

/** Hours at which somebody or something is not to be had: a day of the calendar, slots within any day. */
function readBusy(reader: Reader, owner: Fields, path: string, days: number) {
  for (const span of reader.list(owner, 'busy', path)) {
    const { day, from, to } = isObject(span) ? span : {};
    const sound = isCount(day) && day < days && isCount(from) && isCount(to) && from < to && to <= MOST_SLOTS;
    reader.demand(sound, `${path}busy`);
  }
}

function readInstructors(reader: Reader, value: Fields, subjects: Map<string, Fields>, days: number) {
  const instructors = reader.byId(value, 'instructors');
  for (const [id, instructor] of instructors) {
    const here = `instructors.${id}.`;
    for (const subject of reader.list(instructor, 'subjects', here)) {
      reader.demand(subjects.has(subject as string), `${here}subjects.${String(subject)}`);
    }
    reader.demand(isWhole(instructor.maxHoursPerDay), `${here}maxHoursPerDay`);
    for (const day of reader.list(instructor, 'daysOff', here)) {
      reader.demand(isCount(day) || typeof day === 'string', `${here}daysOff`);
    }
    readBusy(reader, instructor, here, days);
  }
  return instructors;
}

interface Known {
  platoons: Map<string, Fields>;
  programmes: Map<string, Map<string, Fields>>;
  instructors: Map<string, Fields>;
  rooms: Map<string, Fields>;
  days: number;
}

function readLocks(reader: Reader, value: Fields, known: Known) {
  reader.list(value, 'locked', '').forEach((item, number) => {
    const here = `locked[${number}]`;
    if (!reader.demand(isObject(item), here)) return;
    const lock = item as Fields;
    const platoon = known.platoons.get(lock.platoon as string);
    const lesson = known.programmes.get(platoon?.programme as string)?.get(lock.lesson as string);
    reader.demand(lesson !== undefined, `${here}.lesson`);
    reader.demand(isCount(lock.index) && lock.index < ((lesson?.count as number) ?? 0), `${here}.index`);
    reader.demand(lock.day === undefined || (isCount(lock.day) && lock.day < known.days), `${here}.day`);
    reader.demand(lock.slot === undefined || isCount(lock.slot), `${here}.slot`);
    reader.demand(lock.room === undefined || known.rooms.has(lock.room as string), `${here}.room`);
    const instructorKnown = lock.instructor === undefined || known.instructors.has(lock.instructor as string);
    reader.demand(instructorKnown, `${here}.instructor`);
  });
}

function readSoft(reader: Reader, soft: unknown) {
  if (!reader.demand(isObject(soft), 'soft')) return;
  for (const rule of SOFT_RULES) {
    const given = (soft as Fields)[rule];
    if (given === undefined) continue;
    if (!reader.demand(isObject(given), `soft.${rule}`)) continue;
    for (const [name, value] of Object.entries(given as Fields)) {
      const sound = name === 'roomTypes' ? Array.isArray(value) : Number.isFinite(value) && (value as number) >= 0;
      reader.demand(sound, `soft.${rule}.${name}`);
    }
    reader.demand((given as Fields).weight !== undefined, `soft.${rule}.weight`);
    reader.demand((given as Fields).daysPerWeek !== 0, `soft.${rule}.daysPerWeek`);
  }
}
