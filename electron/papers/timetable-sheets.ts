import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { weekOf } from '../../shared/timetable/problem/tables.ts';
import { PAPER_TEXTS } from './texts/both-languages.ts';
import type { PaperLanguage, PaperTexts } from './texts/paper-texts.ts';

type BoardDay = Board['days'][number];

/** One lesson as a paper writes it. */
export interface SheetLesson {
  card: BoardCard;
  /** "ТАК", and the subject's full name. */
  code: string;
  subject: string;
  /** "Дала сабағы", and with its number "7 Дала сабағы". */
  name: string;
  topic: string;
  place: string;
  /** Surname, or the whole name where two share it. */
  instructor: string;
  platoon: string;
  /** On a platoon's paper the instructor, on an instructor's the platoon, on a place's both. */
  whom: string;
  /** Place and whom, without what the paper is about; parts of one line. */
  beside: [string, string];
}

export interface SheetWeek {
  /** Calendar week of the intake, from 1. */
  number: number;
  /** Days that stand on the paper: all with lessons, and the days without between them. */
  days: BoardDay[];
  lessons: SheetLesson[];
}

/** The timetable of one platoon, instructor or place; or that of all platoons, which belongs to no one (0). */
export interface TimetableSheet {
  ownerId: number;
  /** "1-взвод", the instructor's name, the place's: a sheet's tab, a calendar's name. */
  owner: string;
  title: string;
  weeks: SheetWeek[];
}

/** Whose lessons a sheet holds. */
export type SheetOwner = 'platoon' | 'instructor' | 'place';

export interface SheetChoice {
  by: SheetOwner;
  /** All when left out; those without any lesson are left away. */
  id?: number | undefined;
}

/** Cuts a board into the sheets of its platoons, instructors or places; an empty list when none of them has a lesson. */
export function timetableSheets(board: Board, { by, id }: SheetChoice, language: PaperLanguage): TimetableSheet[] {
  const write = lessonWriter(board, by, language);
  const cards = Map.groupBy(board.cards, (card) => OWNER_ID[by](card));
  return ownersOf(board, by, PAPER_TEXTS[language])
    .filter(({ ownerId }) => id === undefined || ownerId === id)
    .map((owner) => ({ ...owner, weeks: weeksOf(board, (cards.get(owner.ownerId) ?? []).map(write)) }))
    .filter((sheet) => sheet.weeks.length > 0);
}

/** The timetable of all platoons together; null when nobody has a lesson. */
export function wholeSheet(board: Board, language: PaperLanguage): TimetableSheet | null {
  const title = PAPER_TEXTS[language].timetableTitle;
  const weeks = weeksOf(board, board.cards.map(lessonWriter(board, 'platoon', language)));
  return weeks.length === 0 ? null : { ownerId: 0, owner: title, title, weeks };
}

const OWNER_ID: Record<SheetOwner, (card: BoardCard) => number> = {
  platoon: (card) => card.platoonId,
  instructor: (card) => card.instructorId,
  place: (card) => card.placeId,
};

function ownersOf(board: Board, by: SheetOwner, texts: PaperTexts): Omit<TimetableSheet, 'weeks'>[] {
  if (by === 'platoon')
    return board.platoons.map(({ id, number }) => ({
      ownerId: id,
      owner: texts.platoon(number),
      title: texts.timetableOfPlatoon(number),
    }));
  if (by === 'place')
    return board.places.map(({ id, name }) => ({ ownerId: id, owner: name, title: texts.timetableOfPlace(name) }));
  return board.instructors
    .toSorted((a, b) => compareKazakh(a.fullName, b.fullName))
    .map(({ id, fullName }) => ({ ownerId: id, owner: fullName, title: texts.timetableOfInstructor(fullName) }));
}

function lessonWriter(board: Board, by: SheetOwner, language: PaperLanguage) {
  const texts = PAPER_TEXTS[language];
  const subjects = new Map(board.subjects.map((subject) => [subject.code, subject.names[language]]));
  const places = new Map(board.places.map((place) => [place.id, place.name]));
  const platoons = new Map(board.platoons.map((platoon) => [platoon.id, texts.platoon(platoon.number)]));
  const people = shortNames(board.instructors);
  return (card: BoardCard): SheetLesson => {
    const place = places.get(card.placeId) ?? '';
    const instructor = people.get(card.instructorId) ?? '';
    const platoon = platoons.get(card.platoonId) ?? '';
    const whom = { platoon: instructor, instructor: platoon, place: `${platoon} · ${instructor}` }[by];
    return {
      card,
      code: subjectCode(card.subjectCode, language),
      subject: subjects.get(card.subjectCode) ?? card.subjectCode,
      name: card.lessonNames[language],
      topic: `${card.number} ${card.lessonNames[language]}`,
      place,
      instructor,
      platoon,
      whom,
      beside: by === 'place' ? [platoon, instructor] : [place, whom],
    };
  };
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
