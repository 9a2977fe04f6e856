import type { TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { asParam } from '../../shared/kit/result.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { PlacedLesson } from '../../shared/timetable/intake/intake-facts.ts';
import type { Db } from '../database/open.ts';
import type { Run } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { checkDraft } from './check-draft.ts';
import { draftOf } from './draft.ts';
import { readFacts, type TimetableFacts } from './facts.ts';
import { writeDelta } from './plan-delta.ts';
import { type StoredPlacement, setLock } from './timetable.repository.ts';

/** How many of the broken rules a refusal names. */
const MOST_NAMED = 20;

/**
 * Makes the draft exactly these cards; those the planner locked stay, the generator's holds are laid anew. What breaks
 * no rule now must break none afterwards.
 * @throws Refusal timetable.unknownCard, timetable.rulesBroken
 */
export const putAll: Run<'timetable.putAll'> = (context, { cohortId, cards }) => {
  const facts = readFacts(context.db, cohortId);
  demandKnown(facts, cards);
  const changed = layDown(context.db, draftOf(context, cohortId).id, facts.draft?.placements ?? [], cards);
  const after = readFacts(context.db, cohortId);
  const broken = brokenSince(facts, after, context.today);
  if (broken.length > 0) {
    const findings = asParam(broken.slice(0, MOST_NAMED));
    refuse('timetable.rulesBroken', { count: broken.length, findings });
  }
  const placed = after.draft?.placements.length ?? 0;
  const of = facts.platoons.length * facts.lessonKinds.reduce((sum, kind) => sum + kind.blockCount, 0);
  context.tell({ intake: facts.cohort.code, placed, of, changed });
  return { placed, changed };
};

/** Rules that are broken now and were not before: what was is only looked at where anything is. */
function brokenSince(before: TimetableFacts, after: TimetableFacts, today: LocalDate): TimetableFinding[] {
  const broken = checkDraft(after, today);
  if (broken.length === 0) return [];
  const known = new Set(checkDraft(before, today).map((finding) => JSON.stringify(finding)));
  return broken.filter((finding) => !known.has(JSON.stringify(finding)));
}

/** @returns how many lessons were placed, moved or taken out */
function layDown(
  db: Db,
  planId: number,
  draft: readonly StoredPlacement[],
  cards: readonly (PlacedLesson & { held: boolean })[],
): number {
  const mine = new Set(draft.filter(({ lock }) => lock === 'mine').map(cardText));
  const open = draft.map((card) => (card.lock === 'mine' ? card : { ...card, lock: null }));
  const changed = writeDelta(db, planId, open, cards);
  for (const card of cards) if (!mine.has(cardText(card))) setLock(db, planId, card, card.held ? 'generator' : null);
  return changed;
}

/** @throws Refusal timetable.unknownCard when a card, place or instructor is not this intake's */
function demandKnown(
  facts: TimetableFacts,
  cards: readonly {
    platoonId: number;
    lessonKindId: number;
    blockIndex: number;
    placeId: number;
    instructorId: number;
  }[],
): void {
  const platoons = new Set(facts.platoons.map((one) => one.id));
  const places = new Set(facts.places.map((one) => one.id));
  const instructors = new Set(facts.instructors.map((one) => one.id));
  const blocks = new Map(facts.lessonKinds.map((kind) => [kind.id, kind.blockCount]));
  const known = cards.every(
    (card) =>
      platoons.has(card.platoonId) &&
      places.has(card.placeId) &&
      instructors.has(card.instructorId) &&
      card.blockIndex < (blocks.get(card.lessonKindId) ?? 0),
  );
  if (!known) refuse('timetable.unknownCard');
}
