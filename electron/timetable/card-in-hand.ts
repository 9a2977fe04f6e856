import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { chooseSeat, type Seat, type Wish } from '../../shared/timetable/rules/seat-choice.ts';
import { viewPlan } from '../../shared/timetable/rules/slot-verdict.ts';
import { refuse } from '../host/refusal.ts';
import { placementsForRules } from './check-draft.ts';
import type { TimetableFacts } from './facts.ts';
import { findingNamer } from './finding-names.ts';
import { keyOf } from './plan-delta.ts';

/**
 * One card in the hand: where it stands now, and what would happen at any other hour.
 * @throws Refusal timetable.unknownCard
 */
export function cardInHand(facts: TimetableFacts, card: CardKey) {
  const kind = facts.lessonKinds.find((one) => one.id === card.lessonKindId);
  if (!kind || card.blockIndex >= kind.blockCount) return refuse('timetable.unknownCard');
  const intake = problemOfIntake({ ...facts, locked: [] });
  const lessons = facts.draft?.placements ?? [];
  const standing = lessons.find((lesson) => keyOf(lesson) === keyOf(card)) ?? null;
  const view = viewPlan(intake.problem, placementsForRules(facts, intake));
  const preferred = standing ? { room: String(standing.placeId), instructor: String(standing.instructorId) } : {};
  const seatAt = (day: number, slot: number, decided: Pick<Wish, 'room' | 'instructor'> = {}): Seat =>
    chooseSeat(
      view,
      { platoon: String(card.platoonId), lesson: kind.code, index: card.blockIndex, day, slot, ...decided },
      preferred,
    );
  return { facts, standing, seatAt, name: findingNamer(facts, intake) };
}

/** The card's names for a sentence. */
export function cardWords(facts: TimetableFacts, card: CardKey): Record<string, Param> {
  const kind = facts.lessonKinds.find((one) => one.id === card.lessonKindId);
  const platoon = facts.platoons.find((one) => one.id === card.platoonId);
  return { platoon: platoon?.number ?? 0, subject: kind?.subjectCode ?? '', lesson: { ...kind?.names } };
}
