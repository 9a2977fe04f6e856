import type { Availability, programmeOperations } from '../../shared/contract/programme.contract.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import { weekday } from '../../shared/kit/local-time.ts';
import { markAway, markThere } from '../../shared/programme/absences.ts';
import { daysWith, hoursToGive, type OfferedDay } from '../../shared/programme/instructor-hours.ts';
import { taughtHours } from '../../shared/programme/programme-facts.ts';
import { staffShortage } from '../../shared/programme/staff-need.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { draftLessonsOn, hoursElsewhere, listDays, listTaughtDays, type TaughtDay } from './availability.repository.ts';
import { listKinds, listOrderRules, listSubjects, platoonFacts } from './programme.repository.ts';
import { demandCohort } from './programme-reading.ts';
import { listInstructors, type StoredInstructor, setInstructorAbsences } from './staff.repository.ts';

export const availabilityHandlers: HandlersOf<
  Pick<typeof programmeOperations, 'programme.availability' | 'programme.markDays'>
> = {
  'programme.availability': ({ db }, { cohortId }) => readAvailability(db, demandCohort(db, cohortId).id),

  'programme.markDays': ({ db, today, tell }, { instructorIds, from, to, away, reason }) => {
    const all = listInstructors(db);
    const people = instructorIds.map((id) => all.find((one) => one.id === id) ?? refuse('programme.unknownInstructor'));
    const [first] = people;
    if (!first) return refuse('programme.unknownInstructor');
    if (from > to) refuse('programme.absenceDates', { name: first.fullName, from, to });
    for (const { id, absences } of people) {
      const now = away ? markAway(absences, from, to, reason) : markThere(absences, from, to);
      setInstructorAbsences(db, id, now);
    }
    const open = from < today ? today : from;
    const lessonsHit =
      away && open <= to ? people.reduce((sum, { id }) => sum + draftLessonsOn(db, id, open, to), 0) : 0;
    tell({
      name: first.fullName,
      more: people.length > 1 ? ` +${people.length - 1}` : '',
      from,
      to,
      away,
      reason: reason ?? '',
      lessonsHit,
    });
    return { lessonsHit };
  },
};

function readAvailability(db: Db, cohortId: number): Availability {
  const days = listDays(db, cohortId);
  const own = Map.groupBy(listTaughtDays(db, cohortId), (day) => day.instructorId);
  const elsewhere = hoursElsewhere(db, cohortId, days);
  const people = listInstructors(db)
    .filter((one) => one.active || own.has(one.id))
    .map((one) => personView(one, days, own.get(one.id) ?? [], elsewhere.get(one.id) ?? new Map()))
    .sort((a, b) => Number(b.active) - Number(a.active) || compareKazakh(a.fullName, b.fullName));
  return {
    days: days.map((day) => ({ ...day, weekday: weekday(day.date) })),
    people,
    ...subjectLoad(db, cohortId, people),
  };
}

function personView(
  person: StoredInstructor,
  days: readonly OfferedDay[],
  own: readonly TaughtDay[],
  elsewhere: ReadonlyMap<string, number>,
): Availability['people'][number] {
  return {
    ...person,
    availableDays: person.active ? daysWith(days, person.absences).length : 0,
    availableHours: person.active ? hoursToGive(person, days, elsewhere) : 0,
    plannedHours: own.reduce((sum, day) => sum + day.hours, 0),
    elsewhereHours: [...elsewhere.values()].reduce((sum, hours) => sum + hours, 0),
    taught: own.map(({ date, lessons, hours }) => ({ date, lessons, hours })),
  };
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
  const platoons = Math.max(1, platoonFacts(db, cohortId).count);
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
