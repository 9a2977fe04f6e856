import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import { daysBetween, type LocalDate, weekday } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { FIRST_EVENING_SLOT, isEvening } from '../../shared/timetable/intake/evening.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import { lessonNumbers } from '../../shared/timetable/intake/lesson-numbers.ts';
import { menOn } from '../../shared/timetable/intake/men-on.ts';
import { trayOf } from '../../shared/timetable/intake/tray.ts';
import type { Db } from '../database/open.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readFacts, type TimetableFacts } from './facts.ts';
import { differsFrom, placementIndex } from './plan-delta.ts';
import { submissionOf } from './submissions.ts';
import { listPlacements, listPlannedMakeups, type PlanRow, type StoredPlacement } from './timetable.repository.ts';

/**
 * One version of an intake's timetable as board and papers show it: the draft when no version is named.
 * @throws Refusal timetable.unknownIntake, timetable.unknownVersion
 */
export function readBoard({ db, today }: Pick<Context, 'db' | 'today'>, cohortId: number, version = 0): Board {
  const facts = readFacts(db, cohortId);
  const placements = placementsOfVersion(db, facts, version);
  const approved = facts.plans.filter((plan) => plan.version > 0);
  const base = approved.at(-1);
  const basePlacements = base ? listPlacements(db, base.id) : null;
  const makeups = makeupsOf(db, facts);
  const cards = cardsOf(facts, placements, version === 0 ? basePlacements : null);
  return {
    cohortId,
    cohortCode: facts.cohort.code,
    version,
    days: daysOf(facts),
    slots: lessonHours(facts.hours.starts, facts.hours.minutes, longestDay(facts, makeups)),
    eveningSlots: eveningSlots(facts),
    dinnerAfter: facts.dinnerAfter,
    platoons: platoonsOf(facts, cards, today),
    subjects: facts.subjects.map(({ maxHoursPerDay: _, ...subject }) => subject),
    instructors: facts.instructors.map(({ absences: _, ...instructor }) => instructor),
    places: facts.places.map(({ absences: _, ...place }) => place),
    cards,
    makeups,
    tray: trayOf(facts.platoons, facts.lessonKinds, placements).map(({ platoonId, kind, blockIndexes, hoursLeft }) => ({
      platoonId,
      lessonKindId: kind.id,
      subjectCode: kind.subjectCode,
      lessonNames: kind.names,
      flags: kind.flags,
      placeType: kind.placeType,
      hours: kind.blockHours,
      blockIndexes,
      hoursLeft,
    })),
    versions: approved.map(toVersion),
    draft: facts.draft && {
      madeAt: facts.draft.plan.made_at,
      changes: basePlacements ? countChanges(facts.draft.placements, basePlacements) : 0,
      fromVersion: base?.version ?? null,
      submission: submissionOf(db, facts),
    },
  };
}

export const toVersion = (plan: PlanRow): Board['versions'][number] => ({
  version: plan.version,
  approvedAt: plan.approved_at ?? plan.made_at,
  approvedBy: plan.approved_by ?? '',
  placements: plan.placements,
});

/**
 * Lessons of a version, 0 the draft.
 * @throws Refusal timetable.unknownVersion
 */
export function placementsOfVersion(db: Db, facts: TimetableFacts, version: number): StoredPlacement[] {
  if (version === 0) return facts.draft?.placements ?? [];
  const plan = facts.plans.find((one) => one.version === version);
  return plan ? listPlacements(db, plan.id) : refuse('timetable.unknownVersion', { version });
}

function daysOf({ days }: TimetableFacts): Board['days'] {
  const first = days[0]?.date;
  return days.map(({ date, kind, lesson_hours, evening_hours }) => ({
    date,
    weekday: weekday(date),
    courseDay: first === undefined ? 1 : daysBetween(first, date) + 1,
    kind,
    lessonHours: lesson_hours,
    eveningHours: evening_hours,
  }));
}

/** Make-ups may lie beyond the lesson hours of their day. */
const longestDay = ({ lessonDays }: TimetableFacts, makeups: Board['makeups']): number =>
  Math.max(
    0,
    ...lessonDays.map((day) => day.lessonHours),
    ...makeups.filter((makeup) => !isEvening(makeup)).map(({ slot, hours }) => slot + hours),
  );

/** Make-ups still to be held: they stand in the journal, and the board shows them beside its own cards. */
function makeupsOf(db: Db, { cohort, lessonKinds }: TimetableFacts): Board['makeups'] {
  const kinds = new Map(lessonKinds.map((kind) => [kind.id, kind]));
  return listPlannedMakeups(db, cohort.id).flatMap(({ platoonIds, lessonKindId, ...makeup }) => {
    const kind = kinds.get(lessonKindId);
    if (!kind) return [];
    const { subjectCode, names } = kind;
    return { ...makeup, platoonIds: JSON.parse(platoonIds) as number[], subjectCode, lessonNames: names };
  });
}

/** The hours of the longest evening, with the slots that lessons in it have. */
function eveningSlots({ hours, lessonDays }: TimetableFacts): Board['eveningSlots'] {
  const longest = Math.max(0, ...lessonDays.map((day) => day.eveningHours));
  return lessonHours(hours.eveningStarts, hours.minutes, longest).map((hour, index) => ({
    slot: FIRST_EVENING_SLOT + index,
    ...hour,
  }));
}

function cardsOf(facts: TimetableFacts, placements: StoredPlacement[], base: StoredPlacement[] | null): BoardCard[] {
  const kinds = new Map(facts.lessonKinds.map((kind) => [kind.id, kind]));
  const numbers = lessonNumbers(placements, (id) => kinds.get(id)?.subjectCode);
  const before = base && placementIndex(base);
  return placements.flatMap((placement, position) => {
    const kind = kinds.get(placement.lessonKindId);
    if (!kind) return [];
    return {
      ...placement,
      subjectCode: kind.subjectCode,
      number: numbers[position] ?? 1,
      lessonNames: kind.names,
      flags: kind.flags,
      hours: kind.blockHours,
      changed: before ? differsFrom(before.get(cardText(placement)), placement) : false,
    };
  });
}

function platoonsOf(facts: TimetableFacts, cards: BoardCard[], today: LocalDate): Board['platoons'] {
  const hoursTotal = facts.lessonKinds.reduce((sum, kind) => sum + kind.blockCount * kind.blockHours, 0);
  return facts.platoons.map((platoon) => ({
    id: platoon.id,
    number: platoon.number,
    size: menOn(platoon, today),
    hoursPlaced: cards.reduce((sum, card) => (card.platoonId === platoon.id ? sum + card.hours : sum), 0),
    hoursTotal,
  }));
}

/** Lessons that stand otherwise than in the approved version, are new, or went back to the tray. */
function countChanges(draft: StoredPlacement[], base: StoredPlacement[]): number {
  const before = placementIndex(base);
  const now = placementIndex(draft);
  const gone = base.filter((placement) => !now.has(cardText(placement))).length;
  return gone + draft.filter((placement) => differsFrom(before.get(cardText(placement)), placement)).length;
}
