import type { OutputOf } from '../../shared/contract/contract.ts';
import type { findingOperations } from '../../shared/contract/finding.contract.ts';
import { FOUND_PAPERS } from '../../shared/contract/finding.contract.ts';
import { type Asked, asked, bestGradeOf, type Grade, gradeOf, searchable } from '../../shared/finding/match.ts';
import { bestOf, compareMen } from '../../shared/finding/rank.ts';
import { maskIin } from '../../shared/kit/iin.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import type { Right } from '../../shared/people/roles.ts';
import { rowDigits } from '../../shared/presence/pass-number.ts';
import type { Db } from '../database/open.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import {
  ownPlatoonIds,
  type PaperKind,
  readFrames,
  readInstructors,
  readPapers,
  readPlaces,
  readRanges,
  readRooms,
} from './finding.repository.ts';
import { frameNames, type KnownMan, knownMen } from './known-men.ts';

const MOST_MEN = 8;
const MOST_OTHERS = 5;
/** Digits of an IIN that lists show; fewer would fit too many men. */
const IIN_TAIL = 4;
/** A number found as it is: before any name that only begins so. */
const EXACT: Grade = 0;

type Found = OutputOf<'finding.look'>;

/** Which right opens which register. */
const PAPER_RIGHTS: Record<PaperKind, Right> = {
  enrolmentOrder: 'orders.read',
  leavingOrder: 'orders.read',
  certificate: 'certificates.read',
  blank: 'certificates.read',
  reference: 'certificates.read',
  pass: 'leave.read',
};

/** What the typed text asks for, and what the asker may be told. */
interface Wish {
  text: string;
  question: Asked;
  cohortId: number | null;
  may: (right: Right) => boolean;
  /** Whether the asker may be told of him. */
  mine: (man: KnownMan) => boolean;
}

export const findingHandlers: HandlersOf<typeof findingOperations> = {
  'finding.look': ({ db, person }: Context, { text, cohortId }) => {
    const question = asked(text);
    if (question === null) return { men: [], staff: [], places: [], papers: [] };
    const own = ownPlatoonIds(db, person.personId);
    const may = (right: Right) => person.rights.includes(right);
    const mine = ({ row }: KnownMan) =>
      (own === null || (row.platoonId !== null && own.has(row.platoonId))) &&
      (may('admissions.read') || (may('barracks.read') && row.enrolled === 1));
    const wish: Wish = { text, question, cohortId, may, mine };
    const men = knownMen(db);
    return {
      men: menOf(men, wish),
      staff: staffOf(db, wish),
      places: placesOf(db, wish),
      papers: papersOf(db, men, wish),
    };
  },
};

function menOf(men: ReadonlyMap<number, KnownMan>, { text, question, cohortId, may, mine }: Wish): Found['men'] {
  const digits = rowDigits(text);
  const byIin = (iin: string): boolean =>
    digits !== null &&
    digits.length >= IIN_TAIL &&
    may('admissions.read') &&
    // More than lists show is for whoever may see it whole: otherwise one could try digit after digit.
    (digits.length === IIN_TAIL || may('personalData.unmask')) &&
    iin.endsWith(digits);
  const found = [...men.values()].flatMap((man) => {
    if (!mine(man)) return [];
    const here = man.row.cohortId === cohortId;
    const grade = byIin(man.row.iin) ? EXACT : bestGradeOf(here ? [...man.names, ...man.bunks] : man.names, question);
    return grade === null ? [] : [{ man, here, grade, startsOn: man.row.startsOn, name: man.name }];
  });
  return bestOf(found, MOST_MEN, compareMen).map(({ man: { row, name, bunk }, here, grade }) => ({
    cadetId: row.id,
    cohortId: row.cohortId,
    intake: row.intake,
    name,
    maskedIin: may('admissions.read') ? maskIin(row.iin) : null,
    platoon: row.platoon,
    bunk: here ? bunk : null,
    enrolled: row.enrolled === 1,
    here,
    grade,
  }));
}

const byGrade = (a: { grade: Grade; name: string }, b: { grade: Grade; name: string }): number =>
  a.grade - b.grade || compareKazakh(a.name, b.name);

function staffOf(db: Db, { question, may }: Wish): Found['staff'] {
  if (!may('programme.read')) return [];
  const found = readInstructors(db).flatMap(({ id, name }) => {
    const grade = gradeOf(searchable(name), question);
    return grade === null ? [] : [{ instructorId: id, name, grade }];
  });
  return bestOf(found, MOST_OTHERS, byGrade);
}

function placesOf(db: Db, { question, may }: Wish): Found['places'] {
  const named = (kind: Found['places'][number]['kind'], rows: { id: number; name: string }[]) =>
    rows.flatMap(({ id, name }) => {
      const grade = gradeOf(searchable(name), question);
      return grade === null ? [] : [{ kind, id, name, grade }];
    });
  const frames = readFrames(db).flatMap(({ id, room, number }) => {
    const { label, names } = frameNames(room, number);
    // A frame is meant by its whole number only: '2' is not every frame of the second room.
    return bestGradeOf(names, question) === EXACT ? [{ kind: 'bunk' as const, id, name: label, grade: EXACT }] : [];
  });
  const found = [
    ...(may('barracks.read') ? [...named('room', readRooms(db)), ...frames] : []),
    ...(may('programme.read') ? named('class', readPlaces(db)) : []),
    ...(may('range.read') ? named('range', readRanges(db)) : []),
  ];
  return bestOf(found, MOST_OTHERS, byGrade);
}

/** '15', '2027/15', 'ББ 000123': the number of a paper as registers write it. */
const PAPER_NUMBER = /^(?<series>\p{L}{0,6})\s*(?:(?<year>20\d\d)\/)?(?<number>\d{1,10})$/u;

function papersOf(db: Db, men: ReadonlyMap<number, KnownMan>, { text, may, mine }: Wish): Found['papers'] {
  const written = rowDigits(text) ?? text.toUpperCase();
  if (!/\d/.test(written)) return [];
  const { series = '', year, number } = PAPER_NUMBER.exec(written.replace('№', '').trim())?.groups ?? {};
  const wish = {
    text: written,
    typed: text,
    number: number === undefined ? null : Number(number),
    year: year === undefined ? null : Number(year),
    series,
    most: MOST_OTHERS,
  };
  return FOUND_PAPERS.filter((kind) => may(PAPER_RIGHTS[kind])).flatMap((kind) =>
    readPapers(db, kind, wish).flatMap((row) => {
      const man = row.cadetId === null ? undefined : men.get(row.cadetId);
      if (man && !mine(man)) return [];
      return [{ kind, ...row, name: man?.name ?? null, grade: EXACT }];
    }),
  );
}
