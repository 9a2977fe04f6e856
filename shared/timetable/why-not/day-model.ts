import type { Model } from '../problem/model.ts';
import { countOf, HOURS, type Measure, mostOf, PACKINGS, weightOf } from './block-lengths.ts';
import { type DayDemand, dayDemands } from './day-demand.ts';
import { type LinearProgram, LinearProgramBuilder } from './linear-program.ts';
import { freeParts, mostOfInstructor, type Taken } from './taken.ts';

/** What limits a row of the program: so that its price can be told in the planner's words. */
export type Limit =
  | { kind: 'demand'; demand: number }
  | { kind: 'platoon' | 'link' }
  | { kind: 'subject'; subject: string }
  | { kind: 'instructor'; instructor: string }
  | { kind: 'room'; roomType: string };

/**
 * The lessons spread over half-days, fractions allowed and hours within a half-day left open: whatever cannot be done
 * here cannot be done at all. The program leaves the fewest hours out; platoons that are alike are one.
 */
export interface DayModel {
  program: LinearProgram;
  limits: Limit[];
  demands: DayDemand[];
}

const MEASURES: readonly Measure[] = [HOURS, ...PACKINGS, countOf(4)];
const ANY = Number.POSITIVE_INFINITY;

/** @param wanted lessons that count (`pairKey(platoon, lesson)`); all when absent */
export function dayModel(model: Model, wanted?: ReadonlySet<string>): DayModel {
  const { demands, taken, subjectTaken } = dayDemands(model, wanted);
  const builder = new LinearProgramBuilder();
  const limits: Limit[] = [];
  const row = (limit: Limit, lower: number, upper: number) => {
    limits.push(limit);
    return builder.addRow(lower, upper);
  };
  const cells: Cell[] = [];
  demands.forEach((demand, number) => {
    const { hours, blocks, subjectMax, alike } = demand;
    const all = row({ kind: 'demand', demand: number }, blocks, blocks);
    builder.set(all, builder.addColumn(hours, blocks), 1);
    const aDay = alike * Math.min(blocks, Math.floor(subjectMax / hours));
    demand.parts.forEach((parts, day) => {
      for (let part = 0; part < 3; part++) {
        if ((parts & (1 << part)) === 0 || aDay === 0) continue;
        const column = builder.addColumn(0, Math.min(blocks, aDay));
        builder.set(all, column, 1);
        cells.push({ demand, day, part, column });
      }
    });
  });
  const limited = (limit: Limit, bound: Cell[], most: (measure: Measure) => number) => {
    const needed = bound.reduce((sum, { demand }) => sum + demand.hours * demand.blocks, 0);
    if (most(HOURS) >= needed) return;
    for (const measure of MEASURES) {
      const weighty = bound.filter(({ demand }) => weightOf(measure, demand.hours) > 0);
      if (weighty.length === 0) continue;
      const at = row(limit, Number.NEGATIVE_INFINITY, most(measure));
      for (const { demand, column } of weighty) builder.set(at, column, weightOf(measure, demand.hours));
    }
  };
  limitPlatoons(model, taken, subjectTaken, cells, limited);
  limitRooms(model, taken, cells, limited);
  limitInstructors(model, taken, builder, row, cells, limited);
  return { program: builder.program(), limits, demands };
}

/** Blocks of a demand in one part of a day: before dinner, after it, in the evening. */
interface Cell {
  demand: DayDemand;
  day: number;
  part: number;
  column: number;
}

type Limited = (limit: Limit, bound: Cell[], most: (measure: Measure) => number) => void;

function limitPlatoons(
  model: Model,
  taken: Taken,
  subjectTaken: ReadonlyMap<string, number>,
  cells: Cell[],
  limited: Limited,
): void {
  for (const own of Map.groupBy(cells, ({ demand, day }) => `${demand.platoon} ${day}`).values()) {
    const { demand, day } = own[0]!;
    const { platoon, alike } = demand;
    const parts = freeParts(model, day, taken.platoons[platoon * model.dayCount + day]!);
    for (const [part, bound] of Map.groupBy(own, (cell) => cell.part))
      limited({ kind: 'platoon' }, bound, (measure) => alike * mostOf(measure, parts[part]!));
    for (const bound of Map.groupBy(own, (cell) => cell.demand.subject).values()) {
      const { subject, subjectMax } = bound[0]!.demand;
      const left = Math.max(0, subjectMax - (subjectTaken.get(`${platoon} ${day} ${subject}`) ?? 0));
      limited({ kind: 'subject', subject }, bound, (measure) => alike * mostOf(measure, parts.flat(), left));
    }
  }
}

/** Each set of rooms against the lessons that fit into no other. */
function limitRooms(model: Model, taken: Taken, cells: Cell[], limited: Limited): void {
  const sets = new Map(cells.map(({ demand }) => [demand.rooms.join(' '), demand.rooms]));
  for (const rooms of sets.values()) {
    const set = new Set(rooms);
    const inside = cells.filter(({ demand }) => demand.rooms.length > 0 && demand.rooms.every((room) => set.has(room)));
    const platoons = new Map(inside.map(({ demand }) => [demand.platoon, demand.alike]));
    const crowd = [...platoons.values()].reduce((sum, alike) => sum + alike, 0);
    const free = rooms.every((room) =>
      taken.rooms.every((mask, at) => mask === 0 || Math.floor(at / model.dayCount) !== room),
    );
    // A room for each platoon is never the narrow place.
    if (free && rooms.length >= crowd) continue;
    for (const bound of Map.groupBy(inside, ({ day, part }) => day * 3 + part).values()) {
      const { demand, day, part } = bound[0]!;
      const stretches = rooms.map((room) => freeParts(model, day, taken.rooms[room * model.dayCount + day]!)[part]!);
      limited({ kind: 'room', roomType: demand.roomType }, bound, (measure) =>
        stretches.reduce((sum, one) => sum + mostOf(measure, one), 0),
      );
    }
  }
}

/** Each day's blocks given out to those who may teach them, each of whom has his day. */
function limitInstructors(
  model: Model,
  taken: Taken,
  builder: LinearProgramBuilder,
  row: (limit: Limit, lower: number, upper: number) => number,
  cells: Cell[],
  limited: Limited,
): void {
  const byInstructor = new Map<number, Cell[]>();
  const give = (at: number, cell: Cell) => {
    const known = byInstructor.get(at);
    if (known) known.push(cell);
    else byInstructor.set(at, [cell]);
  };
  const groups = Map.groupBy(cells, ({ demand, day }) => `${demand.instructors.join(' ')};${demand.hours};${day}`);
  for (const group of groups.values()) {
    const { demand, day } = group[0]!;
    const present = demand.instructors.filter(
      (who) => mostOfInstructor(model, taken, HOURS, who * model.dayCount + day) >= demand.hours,
    );
    if (present.length === 1) {
      for (const cell of group) give(present[0]! * model.dayCount + day, cell);
      continue;
    }
    // Somebody must give them: the sum of what each of them gives, or none at all.
    const link = row({ kind: 'link' }, 0, 0);
    for (const { column } of group) builder.set(link, column, 1);
    for (const who of present) {
      const column = builder.addColumn(0, ANY);
      builder.set(link, column, -1);
      give(who * model.dayCount + day, { demand, day, part: 0, column });
    }
  }
  for (const [at, bound] of byInstructor) {
    const instructor = model.instructorIds[Math.floor(at / model.dayCount)]!;
    limited({ kind: 'instructor', instructor }, bound, (measure) => mostOfInstructor(model, taken, measure, at));
  }
}
