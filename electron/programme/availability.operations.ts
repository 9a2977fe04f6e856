import type { Availability, programmeOperations } from '../../shared/contract/programme.contract.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import { weekday } from '../../shared/kit/local-time.ts';
import { type Absence, markAway, markThere } from '../../shared/programme/absences.ts';
import { daysWith, hoursInService, hoursToGive, type OfferedDay } from '../../shared/programme/instructor-hours.ts';
import { taughtHours } from '../../shared/programme/programme-facts.ts';
import { staffShortage } from '../../shared/programme/staff-need.ts';
import type { Db } from '../database/open.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  type AvailabilityDay,
  draftLessonsOn,
  hoursByPlace,
  hoursElsewhere,
  listDays,
  listTakenDays,
  type TakenDay,
} from './availability.repository.ts';
import { byTypeAndName } from './places.operations.ts';
import { countPlatoons, frozenRules, listKinds, listOrderRules, listSubjects } from './programme.repository.ts';
import { demandCohort } from './programme-reading.ts';
import {
  listInstructors,
  listPlaceAbsences,
  listPlaces,
  type StoredInstructor,
  setInstructorAbsences,
  setPlaceAbsences,
} from './staff.repository.ts';

export const availabilityHandlers: HandlersOf<
  Pick<typeof programmeOperations, 'programme.availability' | 'programme.markDays' | 'programme.markPlaces'>
> = {
  'programme.availability': ({ db }, { cohortId }) => readAvailability(db, demandCohort(db, cohortId).id),

  'programme.markDays': (context, { instructorIds, ...stroke }) => {
    const all = listInstructors(context.db);
    const people = instructorIds.map((id) => all.find((one) => one.id === id) ?? refuse('programme.unknownInstructor'));
    return paint(
      context,
      'instructor',
      people.map(({ fullName, ...one }) => ({ ...one, name: fullName })),
      stroke,
    );
  },

  'programme.markPlaces': (context, { placeIds, ...stroke }) => {
    const all = new Map(listPlaces(context.db).map((place) => [place.id, place]));
    const absences = listPlaceAbsences(context.db);
    const places = placeIds.map((id) => {
      const { name } = all.get(id) ?? refuse('programme.unknownPlace');
      return { id, name, absences: absences.get(id) ?? [] };
    });
    return paint(context, 'place', places, stroke);
  },
};

interface Painted {
  id: number;
  name: string;
  absences: readonly Absence[];
}

/** Marks a span of days, or some hours of them, of people or places away or there again. */
function paint(
  { db, today, tell }: Context,
  of: 'instructor' | 'place',
  rows: readonly Painted[],
  { from, to, hours, away, reason }: Absence & { away: boolean },
): { lessonsHit: number } {
  const [first] = rows;
  if (!first) throw new Error('a stroke over nobody');
  if (from > to) refuse('programme.absenceDates', { name: first.name, from, to });
  const set = of === 'instructor' ? setInstructorAbsences : setPlaceAbsences;
  for (const { id, absences } of rows)
    set(db, id, away ? markAway(absences, from, to, reason, hours) : markThere(absences, from, to, hours));
  const open = from < today ? today : from;
  const lessonsHit =
    away && open <= to ? rows.reduce((sum, { id }) => sum + draftLessonsOn(db, of, id, open, to, hours), 0) : 0;
  const more = rows.length > 1 ? ` +${rows.length - 1}` : '';
  tell({ name: first.name, more, from, to, away, reason: reason ?? '', lessonsHit });
  return { lessonsHit };
}

function readAvailability(db: Db, cohortId: number): Availability {
  const days = listDays(db, cohortId);
  const own = listTakenDays(db, cohortId, 'instructor');
  const elsewhere = hoursElsewhere(db, cohortId, days);
  const people = listInstructors(db)
    .filter((one) => one.active || own.has(one.id))
    .map((one) => personView(one, days, own.get(one.id) ?? [], elsewhere.get(one.id) ?? new Map()))
    .sort((a, b) => Number(b.active) - Number(a.active) || compareKazakh(a.fullName, b.fullName));
  return {
    days: days.map((day) => ({ ...day, weekday: weekday(day.date) })),
    people,
    places: placeViews(db, cohortId, days),
    dinnerAfter: frozenRules(db, cohortId)['day.dinnerAfter'],
    ...subjectLoad(db, cohortId, people),
  };
}

function personView(
  person: StoredInstructor,
  days: readonly OfferedDay[],
  taught: TakenDay[],
  elsewhere: ReadonlyMap<string, number>,
): Availability['people'][number] {
  return {
    ...person,
    availableDays: person.active ? daysWith(days, person.absences).length : 0,
    availableHours: person.active ? hoursToGive(person, days, elsewhere) : 0,
    plannedHours: taught.reduce((sum, day) => sum + day.hours, 0),
    elsewhereHours: [...elsewhere.values()].reduce((sum, hours) => sum + hours, 0),
    taught,
  };
}

function placeViews(db: Db, cohortId: number, days: readonly AvailabilityDay[]): Availability['places'] {
  const own = listTakenDays(db, cohortId, 'place');
  const absences = listPlaceAbsences(db);
  const planned = hoursByPlace(db, cohortId, days);
  return listPlaces(db)
    .filter((place) => place.active || own.has(place.id))
    .map((place) => {
      const closed = absences.get(place.id) ?? [];
      return {
        ...place,
        absences: closed,
        availableDays: place.active ? daysWith(days, closed).length : 0,
        availableHours: place.active ? hoursInService(days, closed) : 0,
        plannedHours: planned.get(place.id) ?? 0,
        taught: own.get(place.id) ?? [],
      };
    })
    .sort(byTypeAndName);
}

/** Each subject's hours against the hours of those who may teach it, and the group of subjects that lacks the most. */
function subjectLoad(
  db: Db,
  cohortId: number,
  people: Availability['people'],
): Pick<Availability, 'platoons' | 'subjects' | 'shortage'> {
  const programme = {
    subjects: listSubjects(db, cohortId),
    kinds: listKinds(db, cohortId),
    orderRules: listOrderRules(db, cohortId),
  };
  const platoons = Math.max(1, countPlatoons(db, cohortId));
  const staff = people.filter(({ active }) => active);
  const shortage = staffShortage(
    programme,
    // The hours of a man are known day by day here: as one day of so many hours they are counted exactly.
    staff.map((one) => ({
      name: one.fullName,
      subjects: one.subjects,
      maxHoursPerDay: one.availableHours,
      availableDays: 1,
    })),
    platoons,
  );
  return {
    platoons,
    subjects: programme.subjects.map(({ code, names }) => {
      const own = staff.filter(({ subjects }) => subjects.includes(code));
      return {
        code,
        names,
        neededHours: taughtHours(programme.kinds, code) * platoons,
        people: own.length,
        availableHours: own.reduce((sum, one) => sum + one.availableHours, 0),
      };
    }),
    shortage: shortage && {
      codes: shortage.subjects.map(({ code }) => code),
      needed: shortage.needed,
      available: shortage.available,
    },
  };
}
