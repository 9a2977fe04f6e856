import { compareKazakh } from '../kit/kazakh.ts';
import type { LocalDate } from '../kit/local-time.ts';
import { type Absence, absenceAt } from '../programme/absences.ts';

/** A lesson that needs somebody. */
export interface CoverLesson {
  platoonId: number;
  subjectCode: string;
  date: LocalDate;
  slot: number;
  hours: number;
  /** Who is to give it now. */
  instructorId: number;
}

/** A lesson somebody gives, in this intake or (without platoon and subject) in another. */
export interface GivenLesson {
  date: LocalDate;
  slot: number;
  hours: number;
  platoonId: number | null;
  subjectCode: string | null;
}

export interface CoverPerson {
  id: number;
  fullName: string;
  active: boolean;
  subjects: readonly string[];
  maxHoursPerDay: number;
  absences: readonly Absence[];
  lessons: readonly GivenLesson[];
}

/** Why somebody cannot, or what speaks for him and against him; the words are the screen's. */
export type CoverReason =
  | { code: 'away'; absence: Absence }
  | { code: 'busy'; slot: number; hours: number; platoonId: number | null }
  | { code: 'overMaximum'; hours: number; most: number }
  /** Hours of this subject, and of others, that he gives this platoon. */
  | { code: 'teachesItHere'; hours: number }
  | { code: 'knowsPlatoon'; hours: number }
  /** Hours he has that day already; with none he would come for this lesson alone. */
  | { code: 'hoursThatDay'; hours: number; most: number }
  | { code: 'comesForThis' }
  | { code: 'otherIntake'; hours: number };

export interface CoverCandidate {
  instructorId: number;
  fullName: string;
  /** Free then, there, and within his hours of the day. */
  fits: boolean;
  reasons: CoverReason[];
}

/** What is known of one who may step in, laid out by day and platoon. */
interface Page {
  person: CoverPerson;
  byDay: Map<LocalDate, GivenLesson[]>;
  withPlatoon: Map<number, number>;
  withSubject: Map<string, number>;
  total: number;
}

/** Who gives which lessons: ranks those who may step in, and remembers whom it has given a lesson. */
export class CoverBook {
  private readonly pages: Page[];

  constructor(people: readonly CoverPerson[]) {
    this.pages = people.map((person) => {
      const page = { person, byDay: new Map(), withPlatoon: new Map(), withSubject: new Map(), total: 0 };
      for (const lesson of person.lessons) enter(page, lesson);
      return page;
    });
  }

  /**
   * Everybody in service who may teach the lesson, best first: those who fit before those who do not; who teaches the
   * platoon this subject, who knows the platoon, who is there that day anyway, who has the fewest hours that day and in
   * all. Whoever is to give it now is left out.
   */
  rank(lesson: CoverLesson): CoverCandidate[] {
    return this.pages
      .filter(({ person }) => person.active && person.id !== lesson.instructorId)
      .filter(({ person }) => person.subjects.includes(lesson.subjectCode))
      .map((page) => judge(page, lesson))
      .sort(
        (a, b) =>
          Number(b.candidate.fits) - Number(a.candidate.fits) ||
          b.subjectHours - a.subjectHours ||
          b.platoonHours - a.platoonHours ||
          Number(b.dayHours > 0) - Number(a.dayHours > 0) ||
          a.dayHours - b.dayHours ||
          a.total - b.total ||
          compareKazakh(a.candidate.fullName, b.candidate.fullName),
      )
      .map(({ candidate }) => candidate);
  }

  /** From now on he gives this lesson too. */
  give(lesson: CoverLesson, instructorId: number): void {
    const page = this.pages.find(({ person }) => person.id === instructorId);
    if (page) enter(page, lesson);
  }
}

function enter(page: Page, lesson: GivenLesson): void {
  const { date, hours, platoonId, subjectCode } = lesson;
  page.byDay.set(date, [...(page.byDay.get(date) ?? []), lesson]);
  page.total += hours;
  if (platoonId === null) return;
  page.withPlatoon.set(platoonId, (page.withPlatoon.get(platoonId) ?? 0) + hours);
  const subject = `${platoonId} ${subjectCode}`;
  page.withSubject.set(subject, (page.withSubject.get(subject) ?? 0) + hours);
}

function judge({ person, byDay, withPlatoon, withSubject, total }: Page, lesson: CoverLesson) {
  const { date, slot, hours, platoonId, subjectCode } = lesson;
  const thatDay = byDay.get(date) ?? [];
  const dayHours = thatDay.reduce((sum, one) => sum + one.hours, 0);
  const elsewhere = thatDay.reduce((sum, one) => (one.platoonId === null ? sum + one.hours : sum), 0);
  const subjectHours = withSubject.get(`${platoonId} ${subjectCode}`) ?? 0;
  const platoonHours = withPlatoon.get(platoonId) ?? 0;
  const most = person.maxHoursPerDay;

  const inTheWay: CoverReason[] = [];
  const absence = absenceAt(person.absences, lesson);
  if (absence) inTheWay.push({ code: 'away', absence });
  const clash = thatDay.find((one) => one.slot < slot + hours && slot < one.slot + one.hours);
  if (clash) inTheWay.push({ code: 'busy', slot: clash.slot, hours: clash.hours, platoonId: clash.platoonId });
  if (dayHours + hours > most) inTheWay.push({ code: 'overMaximum', hours: dayHours + hours, most });

  const reasons: CoverReason[] = [...inTheWay];
  if (subjectHours > 0) reasons.push({ code: 'teachesItHere', hours: subjectHours });
  if (platoonHours > subjectHours) reasons.push({ code: 'knowsPlatoon', hours: platoonHours - subjectHours });
  if (dayHours > 0) reasons.push({ code: 'hoursThatDay', hours: dayHours, most });
  else if (!absence) reasons.push({ code: 'comesForThis' });
  if (elsewhere > 0) reasons.push({ code: 'otherIntake', hours: elsewhere });
  const candidate: CoverCandidate = {
    instructorId: person.id,
    fullName: person.fullName,
    fits: inTheWay.length === 0,
    reasons,
  };
  return { candidate, subjectHours, platoonHours, dayHours, total };
}
