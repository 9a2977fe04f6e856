import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { type Absence, hoursAway, isAway, markThere } from '../../../shared/programme/absences.ts';
import type { TimetableFacts } from '../facts.ts';
import { act, type Candidate, idsOf, type Shortage } from './remedy.ts';

type Instructor = TimetableFacts['instructors'][number];

/** How many people are proposed for one subject. */
const MOST_PEOPLE = 2;
const LONGEST_DAY = 9;

/** More people for the subjects: who could also teach them, who could come back, one more. */
export function morePeople({ finding, facts, beside }: Shortage): Candidate[] {
  const candidates: Candidate[] = [];
  const load = loadOf(facts);
  for (const code of idsOf(finding, 'subject', 'subjects').slice(0, 3)) {
    const subject = facts.subjects.find((one) => one.code === code);
    if (!subject) continue;
    const others = facts.instructors
      .filter((one) => one.active && !one.subjects.includes(code))
      .sort((a, b) => load(a) - load(b) || a.id - b.id);
    for (const { id, fullName, subjects, maxHoursPerDay } of others.slice(0, MOST_PEOPLE)) {
      const taught = [...subjects, code].slice(-12);
      candidates.push({
        code: 'teach',
        params: { person: fullName, subject: { ...subject.names }, code },
        acts: [act('programme.saveInstructor', { instructorId: id, fullName, subjects: taught, maxHoursPerDay })],
        size: 2,
      });
    }
    for (const { id, fullName, subjects } of beside.retired) {
      if (!subjects.includes(code)) continue;
      candidates.push({
        code: 'recall',
        params: { person: fullName, subject: { ...subject.names }, code },
        acts: [act('programme.reactivateInstructor', { instructorId: id })],
        size: 2,
      });
    }
    const fullName = `Жаңа нұсқаушы (${subject.names.kk})`.slice(0, 120);
    candidates.push({
      code: 'hire',
      params: { subject: { ...subject.names }, code },
      acts: [act('programme.addInstructor', { fullName, subjects: [code], maxHoursPerDay: 6 })],
      size: 8,
    });
  }
  return candidates;
}

/** Hours an instructor is asked for, where those who may teach a subject share it, against the hours he has. */
function loadOf(facts: TimetableFacts): (one: Instructor) => number {
  const asked = new Map<string, number>();
  for (const { subjectCode, blockHours, blockCount } of facts.lessonKinds)
    asked.set(subjectCode, (asked.get(subjectCode) ?? 0) + blockHours * blockCount * facts.platoons.length);
  const teachers = (code: string) =>
    facts.instructors.filter((one) => one.active && one.subjects.includes(code)).length;
  return (one) => {
    const hours = one.subjects.reduce((sum, code) => sum + (asked.get(code) ?? 0) / Math.max(1, teachers(code)), 0);
    const days = facts.lessonDays.filter(({ date }) => !isAway(one.absences, date)).length;
    return hours / Math.max(1, days * one.maxHoursPerDay);
  };
}

/** The people a finding speaks of; where it names none, those who may teach its subjects. */
function peopleOf({ finding, facts }: Shortage, ...roles: string[]): Instructor[] {
  const named = new Set(idsOf(finding, ...roles));
  const subjects = new Set(idsOf(finding, 'subject', 'subjects'));
  const found = facts.instructors.filter((one) =>
    named.size > 0 ? named.has(String(one.id)) : one.active && one.subjects.some((code) => subjects.has(code)),
  );
  return found.slice(0, 4);
}

/** Work on days off: as many as are missing, single days before days of a long leave. */
export function workOnDaysOff(shortage: Shortage): Candidate[] {
  const { facts, beside, finding, short, today } = shortage;
  const { from = 0, to = facts.lessonDays.length - 1 } = finding.numbers;
  const named = facts.lessonDays.slice(from, to + 1).map(({ date }) => date);
  const dates = named.filter((date) => date >= today);
  return peopleOf(shortage, 'instructor', 'instructors', 'awayInstructors').flatMap((one) => {
    const own = beside.absences
      .filter(({ instructorId }) => instructorId === one.id)
      .map(({ instructorId: _, ...absence }) => absence);
    const lengthAt = (date: LocalDate) =>
      Math.max(...own.filter((absence) => absence.from <= date && date <= absence.to).map(daysOf));
    const away = dates
      .filter((date) => hoursAway(one.absences, date) !== 0)
      .sort((a, b) => lengthAt(a) - lengthAt(b) || (a < b ? -1 : 1));
    const inDays = finding.code === 'exclusiveDays';
    const least = inDays ? short : Math.ceil(short / one.maxHoursPerDay);
    const counts = [...new Set([least, least * 2])].filter((count) => count > 0 && count <= Math.min(6, away.length));
    return counts.map((count): Candidate => {
      const given = away.slice(0, count).sort();
      const absences = given.reduce<Absence[]>((left, date) => markThere(left, date, date), own);
      return {
        code: 'workDays',
        params: { person: one.fullName, dates: given, count },
        acts: [act('programme.setAbsences', { instructorId: one.id, absences })],
        size: 1 + count,
      };
    });
  });
}

const daysOf = ({ from, to }: Pick<Absence, 'from' | 'to'>) => {
  let days = 1;
  for (let date = from; date < to; date = addDays(date, 1)) days++;
  return days;
};

/** A longer day of an instructor; for blocks of which only so many fit his day, up to the next one. */
export function longerDayOfPerson(shortage: Shortage): Candidate[] {
  const { finding } = shortage;
  const { hours: length = 1 } = finding.numbers;
  return peopleOf(shortage, 'instructor', 'instructors', 'limitedInstructors').flatMap(
    ({ id, fullName, subjects, maxHoursPerDay }) => {
      const next =
        finding.code === 'exclusiveDays' ? (Math.floor(maxHoursPerDay / length) + 1) * length : maxHoursPerDay + 1;
      return [...new Set([next, next + 1])]
        .filter((hours) => hours <= LONGEST_DAY)
        .map((hours) => ({
          code: 'dayHours',
          params: { person: fullName, hours },
          acts: [act('programme.saveInstructor', { instructorId: id, fullName, subjects, maxHoursPerDay: hours })],
          size: 1 + hours - maxHoursPerDay,
        }));
    },
  );
}
