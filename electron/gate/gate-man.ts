import type { GateMan } from '../../shared/contract/gate.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { currentNight } from '../../shared/leave/nights.ts';
import { atTheGate, type GateVerdict } from '../../shared/presence/gate-rule.ts';
import { overduesOf } from '../../shared/presence/overdue.ts';
import { passNumber } from '../../shared/presence/pass-number.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type Presence, readPresence } from '../presence/read-presence.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { firstLessonFrom, listHolds } from './gate.repository.ts';

/** What the gate works with in one call. */
export interface GateBook extends Presence {
  db: Db;
  cohortId: number;
  tonight: LocalDate;
  /** Why a man is kept inside tonight. */
  holds: Map<number, string>;
}

/**
 * @param span only what bears on this stretch of time: tonight's acts need no more, and a course is long
 * @throws Refusal presence.unknownIntake
 */
export function readGate(
  db: Db,
  cohortId: number,
  now: string,
  cadetId: number | null = null,
  span: { from: string; to: string } | null = null,
): GateBook {
  const presence = readPresence(db, cohortId, now, cadetId, span);
  const tonight = currentNight(now, { to: keptRule(db, cohortId, 'leave.to') });
  return {
    ...presence,
    db,
    cohortId,
    tonight,
    holds: new Map(listHolds(db, tonight).map(({ cadetId: id, reason }) => [id, reason])),
  };
}

/** @throws Refusal gate.unknownMan */
export const factsOf = (book: Presence, cadetId: number) =>
  book.facts.get(cadetId) ?? refuse('gate.unknownMan', { cadetId });

export const verdictOf = (book: GateBook, cadetId: number): GateVerdict =>
  atTheGate(factsOf(book, cadetId), book.holds.get(cadetId) ?? null, book.now);

/** A man's name and place as lists show them. */
export function whoIs(book: Presence, cadetId: number) {
  const man = book.men.get(cadetId) ?? refuse('gate.unknownMan', { cadetId });
  return {
    cadetId,
    surname: man.surname,
    givenNames: [man.givenName, man.patronymic].filter(Boolean).join(' '),
    platoon: man.platoon,
    squad: man.squad,
    bunk: man.bunk,
  };
}

/** 'Тілеубергенов Дінмұхаммед Жанатұлы'. */
export const nameOf = (book: Presence, cadetId: number): string => {
  const { surname, givenNames } = whoIs(book, cadetId);
  return `${surname} ${givenNames}`;
};

/** The number of the pass for a man's night; null where no approved leave stands behind it. */
export const passOf = ({ nights }: Presence, cadetId: number, night: LocalDate | null): string | null => {
  const found = nights.find((one) => one.cadetId === cadetId && one.night === night);
  return found ? passNumber(found.decisionId) : null;
};

/** A man as the gate sees him now. */
export function gateMan(book: GateBook, cadetId: number): GateMan {
  const verdict = verdictOf(book, cadetId);
  const facts = factsOf(book, cadetId);
  const night = verdict.direction === 'in' ? verdict.out.night : (verdict.night?.night ?? null);
  const leave = book.nights.find((one) => one.cadetId === cadetId && one.night === night);
  return {
    ...whoIs(book, cadetId),
    direction: verdict.direction,
    bar: verdict.direction === 'out' ? verdict.bar : null,
    leave: leave
      ? {
          night: leave.night,
          from: leave.from,
          to: leave.to,
          pass: passNumber(leave.decisionId),
          approvedAt: leave.approvedAt,
          approvedBy: leave.approvedBy,
          destination: leave.destination,
        }
      : null,
    outSince: verdict.direction === 'in' ? verdict.out.at : null,
    due: verdict.direction === 'in' ? verdict.out.due : null,
    minutesLate: verdict.direction === 'in' ? verdict.minutesLate : 0,
    heldNight: book.holds.has(cadetId) ? book.tonight : null,
    nextLesson: nextLesson(book, cadetId, leave?.to ?? book.now),
    leavesBefore: facts.movements.filter(
      ({ direction, night: on }) => direction === 'out' && on !== null && on !== night,
    ).length,
    lateBefore: overduesOf(facts.movements, book.now).filter(({ back }) => back !== null).length,
  };
}

/** When his platoon's next lesson begins, from a minute on. */
function nextLesson({ db, cohortId }: GateBook, cadetId: number, from: string): string | null {
  const starts = keptRule(db, cohortId, 'day.slotStarts');
  const minute = from.slice(11, 16);
  const slot = starts.filter((start) => start < minute).length;
  const lesson = firstLessonFrom(db, { cadetId, day: from.slice(0, 10), slot });
  const start = lesson && starts[lesson.slot];
  return start ? `${lesson.date}T${start}` : null;
}
