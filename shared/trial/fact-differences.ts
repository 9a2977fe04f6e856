import type { InstructorView, PlaceView, ProgrammeView } from '../contract/programme.contract.ts';
import type { DifferenceRow } from '../contract/trial.contract.ts';
import type { AwaySpan } from '../programme/absences.ts';
import { row } from './plan-differences.ts';

/** What a plan stands on beside the calendar. */
export interface SchoolFacts {
  programme: Pick<ProgrammeView, 'subjects' | 'kinds' | 'orderRules'>;
  instructors: InstructorView[];
  places: PlaceView[];
}

type Value = DifferenceRow['about'][string];
/** A thing as it is compared: what it is called, and its fields. */
interface Thing {
  name: Value;
  fields: Record<string, Value>;
}

/** Facts of the programme, the instructors and the places that are otherwise in the trial. */
export function factDifferences(now: SchoolFacts, trial: SchoolFacts): DifferenceRow[] {
  const [before, after] = [thingsOf(now), thingsOf(trial)];
  return Object.keys(after).flatMap((thing) => compareThings(thing, before[thing], after[thing]));
}

const spanOf = ({ from, to, hours }: AwaySpan) => ({ from, to, hours: hours && { ...hours } });

function thingsOf({ programme, instructors, places }: SchoolFacts): Record<string, Map<string | number, Thing>> {
  return {
    subject: new Map(
      programme.subjects.map((one) => [
        one.code,
        {
          name: one.names,
          fields: {
            initialHours: one.initialHours,
            specialtyHours: one.specialtyHours,
            maxHoursPerDay: one.maxHoursPerDay,
          },
        },
      ]),
    ),
    kind: new Map(
      programme.kinds.map((one) => [
        one.id,
        {
          name: { subject: one.subjectCode, ...one.names },
          fields: {
            blockHours: one.blockHours,
            blockCount: one.blockCount,
            phase: one.phase,
            placeType: one.placeType,
            // A window of its own: a lesson without one has the whole course, however long that is.
            window: one.window && one.windowDays && { from: one.windowDays[0] + 1, to: one.windowDays[1] + 1 },
          },
        },
      ]),
    ),
    orderRule: new Map(
      programme.orderRules.map((one) => [
        one.id,
        { name: one.code, fields: { before: one.before, after: one.after, minDays: one.minDays } },
      ]),
    ),
    instructor: new Map(
      instructors.map((one) => [
        one.id,
        {
          name: one.fullName,
          fields: {
            active: one.active,
            subjects: one.subjects,
            maxHoursPerDay: one.maxHoursPerDay,
            absences: one.absences.map(spanOf),
          },
        },
      ]),
    ),
    place: new Map(
      places.map((one) => [
        one.id,
        {
          name: one.name,
          fields: {
            active: one.active,
            placeType: one.type,
            capacity: one.capacity,
            absences: one.absences.map(spanOf),
          },
        },
      ]),
    ),
  };
}

function compareThings(
  thing: string,
  before: Map<string | number, Thing> = new Map(),
  after: Map<string | number, Thing> = new Map(),
): DifferenceRow[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, one] = [before.get(key), after.get(key)];
    const name = (one ?? old)?.name ?? '';
    if (!old || !one) return row('thing', { thing, name }, old ? {} : null, one ? {} : null);
    return Object.entries(one.fields).flatMap(([field, value]) => {
      const was = old.fields[field] ?? null;
      if (JSON.stringify(was) === JSON.stringify(value)) return [];
      return row('fact', { thing, name, field }, { value: was }, { value });
    });
  });
}
