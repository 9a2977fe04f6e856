import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import type { TimetableFacts } from './facts.ts';
import { placementIndex } from './plan-delta.ts';
import { cohortOfPlatoon, insertPlan, listPlans, type PlanRow, type StoredPlacement } from './timetable.repository.ts';

/** The intake's draft; begun when there is none. */
export function draftOf({ db, now }: Context, cohortId: number): Pick<PlanRow, 'id'> {
  const draft = listPlans(db, cohortId).find((plan) => plan.version === 0);
  return draft ?? { id: insertPlan(db, { cohortId, version: 0, madeAt: now, approvedBy: null }) };
}

/**
 * The intake of a set of cards, all of one.
 * @throws Refusal timetable.unknownCard
 */
export function cohortOfCards({ db }: Context, cards: readonly CardKey[]): number {
  const cohorts = new Set(cards.map((card) => cohortOfPlatoon(db, card.platoonId)));
  const [cohortId] = cohorts;
  return cohorts.size === 1 && cohortId !== undefined ? cohortId : refuse('timetable.unknownCard');
}

/**
 * The cards as they stand in the draft.
 * @throws Refusal timetable.unknownCard
 */
export function standingCards(facts: TimetableFacts, cards: readonly CardKey[]): StoredPlacement[] {
  const standing = placementIndex(facts.draft?.placements ?? []);
  return cards.map((card) => standing.get(cardText(card)) ?? refuse('timetable.unknownCard'));
}
