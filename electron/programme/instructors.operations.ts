import type { programmeOperations } from '../../shared/contract/programme.contract.ts';
import { compareKazakh, searchFold } from '../../shared/kit/kazakh.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { meet } from '../../shared/programme/absences.ts';
import { DEFAULT_SUBJECTS } from '../../shared/programme/default-subjects.ts';
import { daysWith, hoursToGive } from '../../shared/programme/instructor-hours.ts';
import { named } from '../../shared/programme/programme-facts.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { hoursElsewhere, listDays } from './availability.repository.ts';
import { hoursByInstructor, standingLessons, unplaceFromDrafts } from './plan-uses.repository.ts';
import { demandCohort } from './programme-reading.ts';
import {
  findInstructor,
  insertInstructor,
  listInstructors,
  type StoredInstructor,
  setInstructorAbsences,
  setInstructorActive,
  setInstructorSubjects,
  updateInstructor,
} from './staff.repository.ts';

const NOWHERE: ReadonlyMap<string, number> = new Map();

type Names =
  | 'instructors'
  | 'addInstructor'
  | 'saveInstructor'
  | 'setAbsences'
  | 'deactivateInstructor'
  | 'reactivateInstructor';

export const instructorHandlers: HandlersOf<Pick<typeof programmeOperations, `programme.${Names}`>> = {
  'programme.instructors': ({ db }, { cohortId }) => {
    const days = cohortId === undefined ? null : listDays(db, demandCohort(db, cohortId).id);
    const hours = cohortId === undefined ? null : hoursByInstructor(db, cohortId);
    const elsewhere = cohortId === undefined || !days ? null : hoursElsewhere(db, cohortId, days);
    return listInstructors(db)
      .map((one) => ({
        ...one,
        availableDays: days && daysWith(days, one.absences).length,
        availableHours: days && hoursToGive(one, days, elsewhere?.get(one.id) ?? NOWHERE),
        plannedHours: hours && (hours.get(one.id) ?? 0),
      }))
      .sort((a, b) => Number(b.active) - Number(a.active) || compareKazakh(a.fullName, b.fullName));
  },

  'programme.addInstructor': ({ db, tell }, { fullName, subjects, maxHoursPerDay }) => {
    refuseNamesake(db, fullName, null);
    demandSubjects(subjects);
    const id = insertInstructor(db, fullName, maxHoursPerDay);
    setInstructorSubjects(db, id, [], [...new Set(subjects)]);
    tell({ name: fullName });
    return { id };
  },

  'programme.saveInstructor': ({ db, today, tell }, { instructorId, fullName, subjects, maxHoursPerDay }) => {
    const before = demandInstructor(db, instructorId);
    refuseNamesake(db, fullName, instructorId);
    demandSubjects(subjects);
    const dropped = before.subjects.filter((code) => !subjects.includes(code));
    let unplaced = 0;
    for (const subject of dropped) {
      const support = { kind: 'instructor', id: instructorId, subject } as const;
      const standing = standingLessons(db, support, today);
      if (standing.count > 0) {
        refuse('programme.instructorTeaches', {
          name: before.fullName,
          subject: nameOfSubject(subject),
          lessons: standing.count,
          first: standing.first,
        });
      }
      unplaced += unplaceFromDrafts(db, support, today);
    }
    updateInstructor(db, instructorId, fullName, maxHoursPerDay);
    setInstructorSubjects(db, instructorId, before.subjects, [...new Set(subjects)]);
    tell({ name: fullName, unplaced });
    return { unplaced };
  },

  'programme.setAbsences': ({ db, today, tell }, { instructorId, absences }) => {
    const { fullName } = demandInstructor(db, instructorId);
    for (const { from, to } of absences) if (from > to) refuse('programme.absenceDates', { name: fullName, from, to });
    const sorted = absences.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    sorted.forEach((absence, index) => {
      const previous = sorted.slice(0, index).find((other) => meet(other, absence));
      if (previous) refuse('programme.absencesOverlap', { name: fullName, from: absence.from, to: previous.to });
    });
    setInstructorAbsences(db, instructorId, sorted);
    const support = { kind: 'instructor', id: instructorId } as const;
    const lessonsHit = sorted
      .filter((absence) => absence.to >= today)
      .reduce(
        (sum, { from, to, hours }) => sum + standingLessons(db, support, from < today ? today : from, to, hours).count,
        0,
      );
    const away = sorted
      .slice(0, 3)
      .map(({ from, to }) => (from === to ? formatDate(from) : `${formatDate(from)}–${formatDate(to)}`));
    tell({ name: fullName, count: sorted.length, away: sorted.length > 3 ? [...away, '…'] : away });
    return { lessonsHit };
  },

  'programme.deactivateInstructor': ({ db, today, tell }, { instructorId }) => {
    const { fullName } = demandInstructor(db, instructorId);
    const support = { kind: 'instructor', id: instructorId } as const;
    const standing = standingLessons(db, support, today);
    if (standing.count > 0) {
      refuse('programme.instructorPlanned', { name: fullName, lessons: standing.count, first: standing.first });
    }
    const unplaced = unplaceFromDrafts(db, support, today);
    setInstructorActive(db, instructorId, false);
    tell({ name: fullName, unplaced });
    return { unplaced };
  },

  'programme.reactivateInstructor': ({ db, tell }, { instructorId }) => {
    const { fullName } = demandInstructor(db, instructorId);
    setInstructorActive(db, instructorId, true);
    tell({ name: fullName });
    return {};
  },
};

/** @throws Refusal programme.unknownInstructor */
const demandInstructor = (db: Db, id: number): StoredInstructor =>
  findInstructor(db, id) ?? refuse('programme.unknownInstructor');

/** @throws Refusal programme.instructorTwice: two of one name could not be told apart on the board */
function refuseNamesake(db: Db, fullName: string, except: number | null): void {
  const namesake = listInstructors(db).find(
    (one) => one.id !== except && searchFold(one.fullName) === searchFold(fullName),
  );
  if (namesake) refuse('programme.instructorTwice', { name: namesake.fullName, active: namesake.active });
}

function demandSubjects(codes: readonly string[]): void {
  for (const code of codes) {
    if (!DEFAULT_SUBJECTS.some((subject) => subject.code === code)) refuse('programme.unknownSubject', { code });
  }
}

const nameOfSubject = (code: string) => {
  const subject = DEFAULT_SUBJECTS.find((one) => one.code === code);
  return subject ? named(subject.names) : code;
};
