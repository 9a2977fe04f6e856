import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Param } from '../../shared/kit/result.ts';
import { Arrangement } from '../../shared/timetable/board/arrangement.ts';
import type { Limits } from '../../shared/timetable/board/rearrangement.ts';
import { isBeside } from '../../shared/timetable/intake/lessons-beside.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import type { PlacedBlock } from '../../shared/timetable/problem/plan.ts';
import { pairKey } from '../../shared/timetable/problem/tables.ts';
import type { Seat, Wish } from '../../shared/timetable/rules/seat-choice.ts';
import { viewPlan } from '../../shared/timetable/rules/slot-verdict.ts';
import { refuse } from '../host/refusal.ts';
import { placementsForRules } from './check-draft.ts';
import type { TimetableFacts } from './facts.ts';
import { findingNamer } from './finding-names.ts';

/** The draft laid out for the hand: cards can be lifted and put down in `plan` without anything being written. */
export function planForHand(facts: TimetableFacts, today: LocalDate) {
  const intake = problemOfIntake({ ...facts, locked: [] });
  const plan = new Arrangement(viewPlan(intake.problem, placementsForRules(facts, intake)));
  const kinds = new Map(facts.lessonKinds.map((kind) => [kind.id, kind]));
  const keyOfBlock = ({ platoonId, lessonKindId, blockIndex }: CardKey): string =>
    pairKey(String(platoonId), kinds.get(lessonKindId)?.code ?? '', blockIndex);
  const locked = new Set(facts.locked.map(keyOfBlock));
  const begun = (day: number) => (facts.lessonDays[day]?.date ?? '') < today;
  const limits: Limits = {
    movable: (block) => !isBeside(block.lesson.id) && !locked.has(block.key) && !begun(block.day),
    open: (day) => !begun(day),
  };
  return { facts, intake, plan, limits, keyOfBlock, name: findingNamer(facts, intake) };
}
export type PlanForHand = ReturnType<typeof planForHand>;

/**
 * One card in the hand: where it stands now, and what would happen at any other hour.
 * @throws Refusal timetable.unknownCard
 */
export function cardInHand(facts: TimetableFacts, card: CardKey, today: LocalDate) {
  const kind = facts.lessonKinds.find((one) => one.id === card.lessonKindId);
  if (!kind || card.blockIndex >= kind.blockCount) return refuse('timetable.unknownCard');
  const hand = planForHand(facts, today);
  const { plan } = hand;
  const standing = plan.view.plan.get(hand.keyOfBlock(card)) ?? null;
  const piece = { platoon: String(card.platoonId), lesson: kind.code, index: card.blockIndex };
  const preferred = standing ? { room: standing.room.id, instructor: standing.instructor.id } : {};
  const seatAt = (day: number, slot: number, decided: Pick<Wish, 'room' | 'instructor'> = {}): Seat =>
    plan.seat({ ...piece, ...decided }, { day, slot }, preferred);
  /** The card as a block even while it is in the tray: in any seat; null when it has no place or nobody to teach it. */
  const block = (): PlacedBlock | null => {
    if (standing) return standing;
    const { placement } = seatAt(0, 0);
    return placement && plan.block(placement);
  };
  return { ...hand, standing, seatAt, block };
}

/** The card's names for a sentence. */
export function cardWords(facts: TimetableFacts, card: CardKey): Record<string, Param> {
  const kind = facts.lessonKinds.find((one) => one.id === card.lessonKindId);
  const platoon = facts.platoons.find((one) => one.id === card.platoonId);
  return { platoon: platoon?.number ?? 0, subject: kind?.subjectCode ?? '', lesson: { ...kind?.names } };
}
