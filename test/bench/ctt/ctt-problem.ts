/** An instance of ITC-2007, track 3; courses, rooms and curricula are named by their number in the file, from 0. */
export interface CttProblem {
  name: string;
  days: number;
  /** Periods of a day. */
  slots: number;
  courses: CttCourse[];
  rooms: { id: string; seats: number }[];
  curricula: { id: string; courses: number[] }[];
  unavailable: { course: number; day: number; slot: number }[];
}

export interface CttCourse {
  id: string;
  teacher: string;
  lectures: number;
  /** Days the lectures should at least be spread over. */
  minDays: number;
  students: number;
}

/** One lecture of a course. */
export interface CttPlacement {
  course: number;
  room: number;
  day: number;
  slot: number;
}

/** The file cannot be used; the sentence says where and why. */
export class UnusableCtt extends Error {}

/** Sections of lines and the header's key that counts them. */
const SECTIONS = new Map([
  ['COURSES:', 'courses'],
  ['ROOMS:', 'rooms'],
  ['CURRICULA:', 'curricula'],
  ['UNAVAILABILITY_CONSTRAINTS:', 'constraints'],
] as const);
type Section = 'courses' | 'rooms' | 'curricula' | 'constraints';

/** More periods a day than this would need masks wider than the search keeps. */
const MOST_SLOTS = 20;

/**
 * Reads a `.ctt` file. Blanks and empty lines may stand anywhere, sections in any order; columns and sections of the
 * wider `.ectt` format that the competition's rules do not use are passed over.
 *
 * @throws UnusableCtt for a file that is cut off, contradicts itself or names what it does not have.
 */
export function readCtt(text: string): CttProblem {
  const header = new Map<string, string>();
  const lines: Record<Section, string[][]> = { courses: [], rooms: [], curricula: [], constraints: [] };
  let section: Section | 'header' | 'unknown' = 'header';
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const fields = line.trim().split(/\s+/);
    const first = fields[0]!;
    if (first === '') continue;
    if (/^END\.?$/i.test(first)) break;
    if (fields.length === 1 && first.endsWith(':')) {
      section = (SECTIONS as ReadonlyMap<string, Section>).get(first.toUpperCase()) ?? 'unknown';
    } else if (section === 'header') {
      const [key, value] = line.split(/:(.*)/s);
      header.set(key!.trim().toLowerCase(), (value ?? '').trim());
    } else if (section !== 'unknown') lines[section].push(fields);
  }
  for (const key of SECTIONS.values()) {
    const said = header.get(key);
    if (said !== undefined && Number(said) !== lines[key].length) {
      throw new UnusableCtt(`the header says ${said} ${key}, the file has ${lines[key].length}`);
    }
  }
  return problemOf(header, lines);
}

function problemOf(header: Map<string, string>, lines: Record<Section, string[][]>): CttProblem {
  const days = whole(header.get('days'), 'Days', 1);
  const slots = whole(header.get('periods_per_day'), 'Periods_per_day', 1);
  if (slots > MOST_SLOTS) throw new UnusableCtt(`${slots} periods a day; at most ${MOST_SLOTS} can be searched`);
  const courses = lines.courses.map(([id, teacher, lectures, minDays, students]): CttCourse => {
    if (!id || !teacher) throw new UnusableCtt('a course without a name or teacher');
    return {
      id,
      teacher,
      lectures: whole(lectures, `lectures of ${id}`),
      minDays: whole(minDays, `days of ${id}`),
      students: whole(students, `students of ${id}`),
    };
  });
  const rooms = lines.rooms.map(([id, seats]) => ({ id: id!, seats: whole(seats, `seats of ${id}`) }));
  if (courses.length === 0 || rooms.length === 0) throw new UnusableCtt('no courses or no rooms');
  const numbers = new Map(courses.map(({ id }, number) => [id, number]));
  const numberOf = (id: string | undefined): number => {
    const number = numbers.get(id ?? '');
    if (number === undefined) throw new UnusableCtt(`there is no course "${id}"`);
    return number;
  };
  const curricula = lines.curricula.map(([id, count, ...names]) => {
    if (names.length !== whole(count, `courses of ${id}`)) throw new UnusableCtt(`curriculum ${id} is cut off`);
    return { id: id!, courses: [...new Set(names.map(numberOf))] };
  });
  const unavailable = lines.constraints.map(([id, day, slot]) => {
    const one = { course: numberOf(id), day: whole(day, `day of ${id}`), slot: whole(slot, `period of ${id}`) };
    if (one.day >= days || one.slot >= slots) throw new UnusableCtt(`${id} is unavailable outside the week`);
    return one;
  });
  return { name: header.get('name') ?? '', days, slots, courses, rooms, curricula, unavailable };
}

function whole(text: string | undefined, what: string, least = 0): number {
  const value = Number(text ?? Number.NaN);
  if (!Number.isSafeInteger(value) || value < least) throw new UnusableCtt(`${what} is "${text ?? ''}"`);
  return value;
}
