import type { z } from 'zod';
import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import type {
  CostFinding,
  RearrangementAnswer,
  timetableBoardOperations,
} from '../../shared/contract/timetable-board.contract.ts';
import { asParam } from '../../shared/kit/result.ts';
import { exchange } from '../../shared/timetable/board/exchange.ts';
import type { Rearrangement } from '../../shared/timetable/board/rearrangement.ts';
import { platoonFaults, type SoftFault } from '../../shared/timetable/board/soft-faults.ts';
import { suggestPlaces } from '../../shared/timetable/board/suggestions.ts';
import { cardOnly, cardText } from '../../shared/timetable/card-text.ts';
import { slotsOfDay } from '../../shared/timetable/intake/evening.ts';
import type { PlacedBlock } from '../../shared/timetable/problem/plan.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { cardInHand, cardWords, type PlanForHand, planForHand } from './card-in-hand.ts';
import { compareVersions } from './compare.ts';
import { cohortOfCards, draftOf, standingCards } from './draft.ts';
import { readFacts } from './facts.ts';
import { dayGone, demandToCome, firstOpenDay } from './gone.ts';
import { deletePlacement, savePlacement } from './timetable.repository.ts';

type Verdict = z.output<(typeof timetableBoardOperations)['timetable.slotVerdicts']['output']>[number];

/** Rules that say "taken at this hour" rather than "never". */
const BUSY = new Set([
  'platoonClash',
  'instructorClash',
  'roomClash',
  'instructorDayOff',
  'instructorAway',
  'roomClosed',
]);
/** A day that is not full yet is no reason against an hour of it. */
const UNTOLD = new Set(['balance']);

export const handHandlers: HandlersOf<typeof timetableBoardOperations> = {
  'timetable.slotVerdicts': (context, { card }) => {
    const facts = readFacts(context.db, cohortOfCards(context, [card]));
    const hand = cardInHand(facts, card, context.today);
    const { intake, plan, seatAt, standing, name } = hand;
    if (standing) plan.lift(standing);
    const here = standing ? plan.change(standing).points : 0;
    const home = standing && facts.draft?.placements.find((one) => cardText(one) === cardText(card));
    const open = firstOpenDay(facts, context.today);
    return facts.lessonDays.flatMap(({ date, ...hours }) =>
      slotsOfDay(hours).map((slot): Verdict => {
        const at = intake.toPlacement({ ...card, date, slot, placeId: 0, instructorId: 0 });
        if (!at) return { date, slot, verdict: 'forbidden', findings: [], points: null };
        const stands = home?.date === date && home.slot === slot;
        if (open !== null && date < open && !stands)
          return { date, slot, verdict: 'forbidden', findings: [dayGone(date)], points: null };
        const { placement, findings } = seatAt(at.day, at.slot);
        const block = placement && findings.length === 0 ? plan.block(placement) : null;
        if (!block) {
          const busy = findings.every(({ code }) => BUSY.has(code));
          return { date, slot, verdict: busy ? 'busy' : 'forbidden', findings: findings.map(name), points: null };
        }
        const change = plan.change(block);
        const told = change.worse.filter(({ rule }) => !UNTOLD.has(rule)).map(({ finding }) => name(finding));
        const verdict = stands ? 'here' : told.length > 0 ? 'unwished' : 'free';
        return { date, slot, verdict, findings: told, points: change.points - here };
      }),
    );
  },

  'timetable.exchange': (context, { card, date, slot }) => {
    const facts = readFacts(context.db, cohortOfCards(context, [card]));
    const hand = cardInHand(facts, card, context.today);
    const at = hand.intake.toPlacement({ ...card, date, slot, placeId: 0, instructorId: 0 });
    const block = hand.block();
    if (!at || !block) return { displaced: [], swap: null, carry: null, findings: [] };
    const found = exchange(hand.plan, block, hand.standing, at, hand.limits);
    return {
      displaced: found.displaced.flatMap((one) => {
        const stored = storedLesson(hand, one);
        return stored ? [{ ...cardOnly(stored), ...factsOf(hand, stored) }] : [];
      }),
      swap: found.swap && answer(hand, found.swap),
      carry: found.carry && answer(hand, found.carry),
      findings: found.findings.map(hand.name),
    };
  },

  'timetable.suggestions': (context, { card, most }) => {
    const facts = readFacts(context.db, cohortOfCards(context, [card]));
    const hand = cardInHand(facts, card, context.today);
    const block = hand.block();
    if (!block || (hand.standing && !hand.limits.movable(hand.standing))) return [];
    return suggestPlaces(hand.plan, block, hand.standing, hand.limits, most).map((one) => answer(hand, one));
  },

  'timetable.tolerated': (context, { cohortId }) => {
    const hand = planForHand(readFacts(context.db, cohortId), context.today);
    const { tables, byPlatoon } = hand.plan.view;
    const found = new Map<PlacedBlock, SoftFault[]>();
    for (const { id } of hand.facts.platoons) {
      const platoon = tables.platoons.get(String(id));
      if (!platoon) continue;
      for (const fault of platoonFaults(tables, platoon, byPlatoon.get(String(id)) ?? [])) {
        const card = fault.blocks.at(-1);
        if (card) found.set(card, [...(found.get(card) ?? []), fault]);
      }
    }
    return [...found].flatMap(([block, faults]) => {
      const stored = storedLesson(hand, block);
      return stored ? [{ card: cardOnly(stored), findings: faults.map(priced(hand.name)) }] : [];
    });
  },

  'timetable.moveMany': (context, { moves, toTray }) => {
    const cards = [...moves.map((move) => move.card), ...toTray];
    const facts = readFacts(context.db, cohortOfCards(context, cards));
    const { intake, plan, keyOfBlock, name } = planForHand(facts, context.today);
    const lockedKeys = new Set(facts.locked.map(cardText));
    const locked = cards.filter((card) => lockedKeys.has(cardText(card))).length;
    if (locked > 0) refuse('timetable.cardLocked', { count: locked });
    if (new Set(cards.map(cardText)).size < cards.length) refuse('timetable.unknownCard');
    standingCards(facts, toTray);
    demandToCome(context, facts, [
      ...moves.map(({ card, date, slot }) => ({ card, to: { date, slot } })),
      ...toTray.map((card) => ({ card, to: null })),
    ]);
    const lifted = new Map<string, PlacedBlock>();
    for (const card of cards) {
      const block = plan.view.plan.get(keyOfBlock(card));
      if (!block) continue;
      plan.lift(block);
      lifted.set(cardText(card), block);
    }
    const draft = draftOf(context, facts.cohort.id);
    for (const card of toTray) deletePlacement(context.db, draft.id, card);
    for (const { card, date, slot, placeId, instructorId } of moves) {
      if (!facts.lessonDays.some((day) => day.date === date)) refuse('timetable.dayWithoutLessons', { date });
      const at =
        intake.toPlacement({ ...card, date, slot, placeId: 0, instructorId: 0 }) ?? refuse('timetable.unknownCard');
      const was = lifted.get(cardText(card));
      const decided = {
        ...(placeId !== undefined && { room: String(placeId) }),
        ...(instructorId !== undefined && { instructor: String(instructorId) }),
      };
      const preferred = was ? { room: was.room.id, instructor: was.instructor.id } : {};
      const piece = { platoon: at.platoon, lesson: at.lesson, index: at.index };
      const { placement, findings } = plan.seat({ ...piece, ...decided }, at, preferred);
      const block = placement && findings.length === 0 ? plan.block(placement) : null;
      if (!placement || !block) {
        const told = asParam(findings.map(name));
        return refuse('timetable.forbidden', { ...cardWords(facts, card), date, slot, findings: told });
      }
      plan.put(block);
      const seat = { placeId: Number(placement.room), instructorId: Number(placement.instructor) };
      savePlacement(context.db, draft.id, { ...card, ...seat, date, slot, lock: null });
    }
    const [first] = moves;
    context.tell({
      intake: facts.cohort.code,
      ...(first && { ...cardWords(facts, first.card), date: first.date, slot: first.slot }),
      count: moves.length,
      toTray: toTray.length,
    });
    return { moved: moves.length };
  },

  'timetable.compare': ({ db }, { cohortId, from, to }) => compareVersions(readFacts(db, cohortId), db, from, to),
};

/** A block of the plan as the school's own dates and row numbers. */
function storedLesson({ intake }: PlanForHand, block: PlacedBlock) {
  const { platoon, lesson, index, day, slot, room, instructor } = block;
  return intake.fromPlacement({
    platoon: platoon.id,
    lesson: lesson.id,
    index,
    day,
    slot,
    room: room.id,
    instructor: instructor.id,
  });
}

function factsOf({ facts }: PlanForHand, { lessonKindId }: CardKey) {
  const kind = facts.lessonKinds.find((one) => one.id === lessonKindId) ?? refuse('timetable.unknownCard');
  return { subjectCode: kind.subjectCode, lessonNames: kind.names, hours: kind.blockHours };
}

const priced =
  (name: PlanForHand['name']) =>
  (fault: SoftFault): CostFinding => ({ ...name(fault.finding), points: fault.cost });

function answer(hand: PlanForHand, { steps, change }: Rearrangement): RearrangementAnswer {
  return {
    moves: steps.flatMap(({ was, now }) => {
      const to = storedLesson(hand, now);
      const from = was && storedLesson(hand, was);
      if (!to) return [];
      const { date, slot, placeId, instructorId } = to;
      return [
        {
          card: cardOnly(to),
          ...factsOf(hand, to),
          from: from && { date: from.date, slot: from.slot },
          to: { date, slot, placeId, instructorId },
        },
      ];
    }),
    points: change.points,
    worse: change.worse.map(priced(hand.name)),
    better: change.better.map(priced(hand.name)),
  };
}
