import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { weekOf } from '../../shared/timetable/problem/tables.ts';
import { PAPER_TEXTS } from './texts/both-languages.ts';
import type { PaperLanguage } from './texts/paper-texts.ts';

type BoardDay = Board['days'][number];

/** One lesson as a paper writes it. */
export interface SheetLesson {
  card: BoardCard;
  /** "ТАК", and the subject's full name. */
  code: string;
  subject: string;
  /** "7 Дала сабағы". */
  topic: string;
  place: string;
  /** On a platoon's paper the instructor, on an instructor's the platoon. */
  whom: string;
}

export interface SheetWeek {
  /** Calendar week of the intake, from 1. */
  number: number;
  /** Days that stand on the paper: all with lessons, and the days without between them. */
  days: BoardDay[];
  lessons: SheetLesson[];
}

/** The timetable of one platoon or one instructor. */
export interface TimetableSheet {
  ownerId: number;
  /** "1-взвод" or the instructor's name: a sheet's tab, a calendar's name. */
  owner: string;
  title: string;
  weeks: SheetWeek[];
}

export interface SheetChoice {
  by: 'platoon' | 'instructor';
  /** All when left out; those without any lesson are left away. */
  id?: number | undefined;
}

/** Cuts a board into the sheets of its platoons or instructors; an empty list when nobody of them has a lesson. */
export function timetableSheets(board: Board, { by, id }: SheetChoice, language: PaperLanguage): TimetableSheet[] {
  const texts = PAPER_TEXTS[language];
  const owners =
    by === 'platoon'
      ? board.platoons.map(({ id: ownerId, number }) => ({
          ownerId,
          owner: texts.platoon(number),
          title: texts.timetableOfPlatoon(number),
        }))
      : board.instructors.map(({ id: ownerId, fullName }) => ({
          ownerId,
          owner: fullName,
          title: texts.timetableOfInstructor(fullName),
        }));
  const write = lessonWriter(board, by, language);
  return owners
    .filter(({ ownerId }) => id === undefined || ownerId === id)
    .map((owner) => {
      const cards = board.cards.filter((card) => ownerOf(card, by) === owner.ownerId);
      return { ...owner, weeks: weeksOf(board, cards.map(write)) };
    })
    .filter((sheet) => sheet.weeks.length > 0);
}

const ownerOf = (card: BoardCard, by: SheetChoice['by']): number =>
  by === 'platoon' ? card.platoonId : card.instructorId;

function lessonWriter(board: Board, by: SheetChoice['by'], language: PaperLanguage) {
  const texts = PAPER_TEXTS[language];
  const subjects = new Map(board.subjects.map((subject) => [subject.code, subject.names[language]]));
  const places = new Map(board.places.map((place) => [place.id, place.name]));
  const platoons = new Map(board.platoons.map((platoon) => [platoon.id, texts.platoon(platoon.number)]));
  const people = shortNames(board.instructors);
  return (card: BoardCard): SheetLesson => ({
    card,
    code: subjectCode(card.subjectCode, language),
    subject: subjects.get(card.subjectCode) ?? card.subjectCode,
    topic: `${card.number} ${card.lessonNames[language]}`,
    place: places.get(card.placeId) ?? '',
    whom: (by === 'platoon' ? people.get(card.instructorId) : platoons.get(card.platoonId)) ?? '',
  });
}

/** Surnames; who shares his with another keeps the whole name. */
function shortNames(instructors: Board['instructors']): Map<number, string> {
  const surname = (name: string) => name.split(/\s+/u)[0] ?? name;
  const bearers = Map.groupBy(instructors, ({ fullName }) => surname(fullName));
  return new Map(
    instructors.map(({ id, fullName }) => {
      const short = surname(fullName);
      return [id, bearers.get(short)?.length === 1 ? short : fullName];
    }),
  );
}

function weeksOf(board: Board, lessons: SheetLesson[]): SheetWeek[] {
  const first = board.days[0];
  if (!first) return [];
  const byWeek = Map.groupBy(board.days, (day) => weekOf(day.date));
  return [...byWeek].flatMap(([week, days]) => {
    const dates = new Set(days.map((day) => day.date));
    const own = lessons.filter((lesson) => dates.has(lesson.card.date));
    if (own.length === 0) return [];
    const taught = (day: BoardDay) => day.lessonHours > 0 || own.some((lesson) => lesson.card.date === day.date);
    const from = days.findIndex(taught);
    const to = days.findLastIndex(taught);
    return { number: week - weekOf(first.date) + 1, days: days.slice(from, to + 1), lessons: own };
  });
}

/** Hours of a week by subject, in the order of the programme. */
export function hoursBySubject(
  board: Board,
  lessons: SheetLesson[],
): { code: string; subject: string; hours: number }[] {
  return board.subjects.flatMap(({ code }) => {
    const own = lessons.filter((lesson) => lesson.card.subjectCode === code);
    const [any] = own;
    if (!any) return [];
    return { code: any.code, subject: any.subject, hours: own.reduce((sum, lesson) => sum + lesson.card.hours, 0) };
  });
}

/** What the footer says of the plan: its version and when it was approved, or that it is a draft. */
export function versionLine(board: Board, language: PaperLanguage): string {
  const texts = PAPER_TEXTS[language];
  const version = board.versions.find((one) => one.version === board.version);
  return version ? texts.approvedVersion(version.version, formatDate(version.approvedAt)) : texts.draft;
}
