import type { CoverHit, coverOperations } from '../../shared/contract/cover.contract.ts';
import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import { type CoverProposal, planCover } from '../../shared/cover/plan-cover.ts';
import { CoverBook } from '../../shared/cover/rank-cover.ts';
import { absenceAt } from '../../shared/programme/absences.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { cardWords } from '../timetable/card-in-hand.ts';
import { cohortOfCards } from '../timetable/draft.ts';
import { lessonsShutOut } from './closed-places.ts';
import { setInstructor } from './cover.repository.ts';
import {
  absenceOf,
  type CoverFacts,
  lessonsWithout,
  readCoverFacts,
  type StandingLesson,
  timesOf,
} from './cover-facts.ts';
import { loadHandlers } from './load.operations.ts';
import { otherHours, sameLessonBeside } from './other-ways.ts';

export const coverHandlers: HandlersOf<typeof coverOperations> = {
  ...loadHandlers,

  'cover.hits': ({ db, today }, { cohortId }) => {
    const cover = readCoverFacts(db, cohortId, today);
    const hits = planCover(lessonsWithout(cover, today), cover.people).map(hitView(cover));
    return {
      hits,
      closed: lessonsShutOut(cover, today),
      absences: cover.absences.map((absence) => {
        const own = hits.filter(
          (hit) => hit.instructorId === absence.instructorId && absenceAt([absence], hit) !== undefined,
        );
        const lessonHours = own.reduce((sum, hit) => sum + hit.hours, 0);
        return { ...absence, fullName: nameOf(cover, absence.instructorId), lessons: own.length, lessonHours };
      }),
      approvedVersion: cover.approved?.version ?? null,
    };
  },

  'cover.candidates': (context, { card }) => {
    const cover = readCoverFacts(context.db, cohortOfCards(context, [card]), context.today);
    const lesson = standing(cover, card);
    const candidates = new CoverBook(cover.people).rank(lesson);
    const nobody = !candidates.some(({ fits }) => fits);
    return {
      candidates,
      moves: nobody ? otherHours(cover, lesson, context.today) : [],
      merges: nobody ? sameLessonBeside(cover, lesson) : [],
    };
  },

  'cover.assign': (context, { assignments }) => {
    const cards = assignments.map(({ card }) => card);
    const cover = readCoverFacts(context.db, cohortOfCards(context, cards), context.today);
    const book = new CoverBook(cover.people);
    const given = assignments.map(({ card, instructorId }) => {
      const lesson = standing(cover, card);
      if (lesson.date < context.today) refuse('cover.lessonOver', { date: lesson.date, today: context.today });
      const candidate = book.rank(lesson).find((one) => one.instructorId === instructorId);
      const name = nameOf(cover, instructorId);
      if (!candidate) return refuse('cover.mayNotTeach', { name, ...cardWords(cover.facts, card) });
      if (!candidate.fits) refuse('cover.notFree', { name, date: lesson.date, ...cardWords(cover.facts, card) });
      book.give(lesson, instructorId);
      return { lesson, instructorId };
    });
    giveAll(context, cover, given);
    return { changed: given.length };
  },

  'cover.assignProposed': (context, { cohortId, cards }) => {
    const cover = readCoverFacts(context.db, cohortId, context.today);
    const wanted = cards && new Set(cards.map(cardText));
    const proposals = planCover(lessonsWithout(cover, context.today), cover.people).filter(
      ({ lesson }) => !wanted || wanted.has(cardText(lesson.placement)),
    );
    const given = proposals.flatMap(({ lesson, candidate }) =>
      candidate ? [{ lesson, instructorId: candidate.instructorId }] : [],
    );
    if (given.length === 0) refuse('cover.nobodyFits', { lessons: proposals.length });
    giveAll(context, cover, given);
    return { changed: given.length, left: proposals.length - given.length };
  },
};

/** @throws Refusal cover.lessonGone: it is in the tray, or there is no draft */
const standing = ({ lessons }: CoverFacts, card: CardKey): StandingLesson =>
  lessons.find(({ placement }) => cardText(placement) === cardText(card)) ?? refuse('cover.lessonGone');

function giveAll(
  { db, tell }: Context,
  cover: CoverFacts,
  given: readonly { lesson: StandingLesson; instructorId: number }[],
): void {
  const planId = cover.facts.draft?.plan.id ?? refuse('cover.lessonGone');
  for (const { lesson, instructorId } of given) setInstructor(db, planId, lesson.placement, instructorId);
  const [first] = given;
  if (!first) return;
  tell({
    intake: cover.facts.cohort.code,
    count: given.length,
    ...cardWords(cover.facts, first.lesson.placement),
    date: first.lesson.date,
    name: nameOf(cover, first.instructorId),
    instead: nameOf(cover, first.lesson.instructorId),
  });
}

const nameOf = ({ facts }: CoverFacts, instructorId: number): string =>
  facts.instructors.find(({ id }) => id === instructorId)?.fullName ?? '';

function hitView(cover: CoverFacts): (proposal: CoverProposal<StandingLesson>) => CoverHit {
  const { facts, absences, approved } = cover;
  return ({ lesson, candidate, fitting }) => {
    const { placement, kind } = lesson;
    const away = absenceOf(absences, lesson);
    const before = approved?.lessons.get(cardText(placement));
    return {
      platoonId: lesson.platoonId,
      lessonKindId: kind.id,
      blockIndex: placement.blockIndex,
      subjectCode: lesson.subjectCode,
      lessonNames: kind.names,
      platoonNumber: facts.platoons.find(({ id }) => id === lesson.platoonId)?.number ?? 0,
      date: lesson.date,
      slot: lesson.slot,
      hours: lesson.hours,
      ...timesOf(facts, lesson.slot, lesson.hours),
      placeName: facts.places.find(({ id }) => id === placement.placeId)?.name ?? '',
      instructorId: lesson.instructorId,
      instructorName: nameOf(cover, lesson.instructorId),
      absence: away ? { from: away.from, to: away.to, hours: away.hours, reason: away.reason } : null,
      lock: placement.lock,
      approved:
        before?.date === lesson.date &&
        before.slot === lesson.slot &&
        before.placeId === placement.placeId &&
        before.instructorId === lesson.instructorId,
      proposal: candidate,
      fitting,
    };
  };
}
