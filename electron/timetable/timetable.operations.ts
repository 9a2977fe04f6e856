import type { timetableOperations } from '../../shared/contract/timetable.contract.ts';
import { asParam } from '../../shared/kit/result.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import { findWhyNot } from '../../shared/timetable/why-not/why-not.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readBoard } from './board.ts';
import { cardInHand, cardWords } from './card-in-hand.ts';
import { checkDraft } from './check-draft.ts';
import { cohortOfCards, draftOf, standingCards } from './draft.ts';
import { readFacts } from './facts.ts';
import { findingNamer, isAboutOthersOnly } from './finding-names.ts';
import { generate } from './generate.ts';
import { generationOf, progressOf } from './generations.ts';
import { demandToCome } from './gone.ts';
import { putAll } from './put-all.ts';
import { deletePlacement, savePlacement, setLock } from './timetable.repository.ts';

export const timetableHandlers: HandlersOf<typeof timetableOperations> = {
  'timetable.board': (context, { cohortId, version }) => readBoard(context, cohortId, version),

  'timetable.whyNot': ({ db }, { cohortId }) => {
    const facts = readFacts(db, cohortId);
    const intake = problemOfIntake(facts);
    const findings = findWhyNot(intake.problem).filter((finding) => !isAboutOthersOnly(finding));
    return findings.map(findingNamer(facts, intake));
  },

  'timetable.check': ({ db, today }, { cohortId }) => checkDraft(readFacts(db, cohortId), today),

  'timetable.generationProgress': ({ db }, { cohortId }) => progressOf(generationOf(db, cohortId)),

  'timetable.generate': generate,

  'timetable.stopGeneration': ({ db }, { cohortId }) => {
    const generation = generationOf(db, cohortId);
    generation?.run.stop();
    return { wasRunning: generation !== undefined };
  },

  'timetable.lock': (context, { cards, lock, whose }) => {
    const facts = readFacts(context.db, cohortOfCards(context, cards));
    // Locking makes a card the planner's, whoever held it; opening touches one kind of lock alone.
    const others = standingCards(facts, cards).filter((card) => (lock ? card.lock !== lock : card.lock === whose));
    const draft = draftOf(context, facts.cohort.id);
    for (const card of others) setLock(context.db, draft.id, card, lock);
    const opened = lock === null && { context: 'open' };
    context.tell({ intake: facts.cohort.code, count: others.length, locked: lock !== null, ...opened });
    return { changed: others.length };
  },

  'timetable.toTray': (context, { cards }) => {
    const facts = readFacts(context.db, cohortOfCards(context, cards));
    const standing = standingCards(facts, cards);
    const locked = standing.filter((card) => card.lock !== null).length;
    if (locked > 0) refuse('timetable.cardLocked', { count: locked });
    demandToCome(
      context,
      facts,
      cards.map((card) => ({ card, to: null })),
    );
    const draft = draftOf(context, facts.cohort.id);
    for (const card of standing) deletePlacement(context.db, draft.id, card);
    context.tell({ intake: facts.cohort.code, count: standing.length, ...(cards[0] && cardWords(facts, cards[0])) });
    return { changed: standing.length };
  },

  'timetable.move': (context, { card, date, slot, placeId, instructorId }) => {
    const facts = readFacts(context.db, cohortOfCards(context, [card]));
    const { seatAt, name, intake } = cardInHand(facts, card, context.today);
    if (facts.locked.some((one) => cardText(one) === cardText(card))) refuse('timetable.cardLocked', { count: 1 });
    const day = facts.lessonDays.findIndex((one) => one.date === date);
    if (day < 0) refuse('timetable.dayWithoutLessons', { date });
    demandToCome(context, facts, [{ card, to: { date, slot } }]);
    if (placeId !== undefined && !facts.places.some((place) => place.id === placeId)) refuse('timetable.unknownCard');
    if (instructorId !== undefined && !facts.instructors.some((one) => one.id === instructorId))
      refuse('timetable.unknownCard');
    const { placement, findings } = seatAt(day, intake.slotInProblem(slot), {
      ...(placeId !== undefined && { room: String(placeId) }),
      ...(instructorId !== undefined && { instructor: String(instructorId) }),
    });
    if (placement === null || findings.length > 0)
      refuse('timetable.forbidden', {
        ...cardWords(facts, card),
        date,
        slot,
        findings: asParam(findings.map(name)),
      });
    const seat = { placeId: Number(placement.room), instructorId: Number(placement.instructor) };
    savePlacement(context.db, draftOf(context, facts.cohort.id).id, { ...card, ...seat, date, slot, lock: null });
    context.tell({ intake: facts.cohort.code, ...cardWords(facts, card), date, slot });
    return seat;
  },

  'timetable.putAll': putAll,
};
