import type { JournalPage, journalOperations, MarkInput } from '../../shared/contract/journal.contract.ts';
import { type JournalLesson, stateOf } from '../../shared/journal/journal-lessons.ts';
import { blocksOfPlatoons } from '../../shared/journal/ledger.ts';
import { daysBetween, dayWithin } from '../../shared/kit/local-time.ts';
import type { Param } from '../../shared/kit/result.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findOwnInstructor, pageWriter, reopenPage } from './pages.repository.ts';
import { findLesson, headOf, type Journal, lineOf, listOf, marksOf, nameOf, readJournal } from './read-journal.ts';

/** Topics offered on a page. */
const MOST_TOPICS = 6;

type PageOperation =
  | 'journal.day'
  | 'journal.lesson'
  | 'journal.backlog'
  | 'journal.close'
  | 'journal.closeMany'
  | 'journal.notHeld'
  | 'journal.reopen';

export const pageHandlers: HandlersOf<Pick<typeof journalOperations, PageOperation>> = {
  'journal.day': ({ db, now, today, person }, { cohortId, date: wished, mine }) => {
    const journal = readJournal(db, cohortId, now);
    const { startsOn, endsOn } = journal.cohort;
    const date = wished ?? dayWithin(today, startsOn, endsOn);
    const instructorId = person.role === 'instructor' ? findOwnInstructor(db, person.personId) : null;
    const byDate = Map.groupBy(journal.lessons, (lesson) => lesson.date);
    const counted = (lesson: JournalLesson) => !mine || instructorId === null || lesson.instructorId === instructorId;
    const lost = new Set(lostBlocks(journal).map(({ lesson }) => lesson.key));
    const count = (lessons: readonly JournalLesson[], state: string) =>
      lessons.filter((lesson) => stateOf(lesson, now, journal.starts) === state).length;
    return {
      instructorId,
      version: journal.version,
      date,
      days: journal.days.map((day) => {
        const lessons = (byDate.get(day.date) ?? []).filter(counted);
        return {
          date: day.date,
          number: daysBetween(startsOn, day.date) + 1,
          lessons: lessons.length,
          toClose: count(lessons, 'toClose'),
          closed: count(lessons, 'closed'),
          lost: lessons.filter(({ key }) => lost.has(key)).length,
        };
      }),
      lessons: inOrder(journal, byDate.get(date) ?? []),
      backlog: lost.size,
    };
  },

  'journal.lesson': ({ db, now }, { cohortId, lesson }) => {
    const journal = readJournal(db, cohortId, now);
    return pageOf(journal, findLesson(journal, lesson));
  },

  'journal.backlog': ({ db, now }, { cohortId }) => {
    const journal = readJournal(db, cohortId, now);
    const makeups = journal.lessons.filter(({ makeup, report }) => makeup && report?.state !== 'held');
    return {
      lost: inOrder(
        journal,
        lostBlocks(journal).map(({ lesson }) => lesson),
      ),
      makeups: inOrder(
        journal,
        makeups.filter(({ report }) => report?.state !== 'notHeld'),
      ),
    };
  },

  'journal.close': (context, { cohortId, lesson: ref, topic, instructorId, marks }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const lesson = findLesson(journal, ref);
    if (!journal.instructors.has(instructorId)) refuse('journal.unknownInstructor');
    demandSoundMarks(journal, lesson, marks);
    const reportId = close(context, journal, lesson, { topic, instructorId, marks });
    context.tell({ ...wordsOf(journal, lesson), absent: marks.length });
    return { reportId };
  },

  'journal.closeMany': (context, { cohortId, lessons: refs }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const lessons = new Set(refs.map((ref) => findLesson(journal, ref)));
    const save = pageWriter(context.db);
    for (const lesson of lessons) {
      const { instructorId, report } = lesson;
      const marks = marksOf(journal, lesson);
      close(context, journal, lesson, { topic: report?.topic ?? null, instructorId, marks }, save);
    }
    const dates = [...lessons].map(({ date }) => date).toSorted();
    context.tell({ count: lessons.size, from: dates[0] ?? '', to: dates.at(-1) ?? '' });
    return { closed: lessons.size };
  },

  'journal.notHeld': (context, { cohortId, lesson: ref, reason }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const lesson = findLesson(journal, ref);
    demandOpen(journal, lesson);
    const { instructorId } = lesson;
    const blank = { topic: null, instructorId, marks: [], reason, men: [], guests: [] };
    const reportId = write(context, journal, lesson, { ...blank, state: 'notHeld' });
    context.tell({ ...wordsOf(journal, lesson), reason });
    return { reportId };
  },

  'journal.reopen': (context, { cohortId, lesson: ref, reason }) => {
    const journal = readJournal(context.db, cohortId, context.now);
    const lesson = findLesson(journal, ref);
    const { report, card } = lesson;
    if (!report || report.state === 'reopened') return refuse('journal.notClosed', wordsOf(journal, lesson));
    const since = journal.lessons.find(
      (other) =>
        other !== lesson &&
        card &&
        other.card &&
        cardText(other.card) === cardText(card) &&
        other.report &&
        other.report.state !== 'notHeld',
    );
    if (since) refuse('journal.heldSince', { ...wordsOf(journal, lesson), on: since.date });
    reopenPage(context.db, report.id, reason);
    context.tell({ ...wordsOf(journal, lesson), reason });
    return {};
  },
};

function inOrder(journal: Journal, lessons: readonly JournalLesson[]) {
  return lessons
    .map((lesson) => lineOf(journal, lesson))
    .sort(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        (a.platoon?.number ?? Number.MAX_SAFE_INTEGER) - (b.platoon?.number ?? Number.MAX_SAFE_INTEGER) ||
        a.slot - b.slot ||
        a.key.localeCompare(b.key),
    );
}

export const lostBlocks = (journal: Journal) =>
  blocksOfPlatoons(journal.lessons, journal.kinds).filter(({ state }) => state === 'lost');

function pageOf(journal: Journal, lesson: JournalLesson): JournalPage {
  const line = lineOf(journal, lesson);
  const { men, guests } = listOf(journal, lesson);
  const entry = (cadetId: number, guestOf: number | null) => ({ cadetId, name: nameOf(journal, cadetId), guestOf });
  const platoonNumber = (cadetId: number) =>
    journal.platoons.get(journal.men.get(cadetId)?.platoonId ?? 0)?.number ?? null;
  const order = new Map(journal.facts.men.map((man, index) => [man.id, index]));
  const inRollOrder = (ids: readonly number[]) => ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const topics = journal.facts.reports
    .filter((report) => report.lessonKindId === lesson.lessonKindId && report.topic !== null)
    .sort((a, b) => b.writtenAt.localeCompare(a.writtenAt))
    .map((report) => report.topic ?? '');
  const { report, card } = lesson;
  const standIn = card && journal.standIns.get(cardText(card));
  const standInIds = new Set(standIn ? [standIn.plannedId, standIn.draftId] : []);
  return {
    ...line,
    roll: [
      ...inRollOrder(men).map((id) => entry(id, line.makeup === 'men' ? platoonNumber(id) : null)),
      ...inRollOrder(guests).map((id) => entry(id, platoonNumber(id))),
    ],
    marks: marksOf(journal, lesson).map(({ cadetId, kind, reason, hours, note }) => {
      return { cadetId, kind, reason, hours, note };
    }),
    topics: [...new Set(topics)].slice(0, MOST_TOPICS),
    instructors: [...journal.instructors.values()]
      .filter(
        ({ id, active, subjects }) =>
          id === lesson.instructorId ||
          standInIds.has(id) ||
          (active === 1 && (JSON.parse(subjects) as string[]).includes(line.subjectCode)),
      )
      .map(({ id, name }) => ({ id, name })),
    written: report && { at: report.writtenAt, by: report.writtenBy },
    begun: line.state !== 'coming',
    standIn: standInOf(journal, lesson),
  };
}

/** Whom the draft names in the planned instructor's stead, while nothing is written on the page. */
function standInOf(journal: Journal, { card, report, makeup }: JournalLesson): JournalPage['standIn'] {
  const found = card && !report && !makeup ? journal.standIns.get(cardText(card)) : undefined;
  if (!found) return null;
  const name = (id: number) => journal.instructors.get(id)?.name ?? '';
  return { planned: name(found.plannedId), draft: name(found.draftId), taken: found.taken };
}

/** Names and numbers of a lesson for a sentence. */
export function wordsOf(journal: Journal, lesson: JournalLesson): Record<string, Param> {
  const { subjectCode, platoon, date, start, lessonNames } = headOf(journal, lesson);
  return { subject: subjectCode, platoon: platoon?.number ?? 0, date, start, lesson: { ...lessonNames } };
}

/** @throws Refusal journal.alreadyClosed, journal.lessonLost */
function demandOpen(journal: Journal, lesson: JournalLesson): void {
  const state = stateOf(lesson, journal.now, journal.starts);
  if (state === 'closed') refuse('journal.alreadyClosed', wordsOf(journal, lesson));
  if (state === 'notHeld') {
    refuse('journal.lessonLost', { ...wordsOf(journal, lesson), reason: lesson.report?.reason ?? '' });
  }
}

interface Written {
  topic: string | null;
  instructorId: number;
  marks: readonly MarkInput[];
}

/** @throws Refusal journal.notYet, journal.alreadyClosed, journal.lessonLost */
function close(
  context: Context,
  journal: Journal,
  lesson: JournalLesson,
  written: Written,
  save = pageWriter(context.db),
): number {
  demandOpen(journal, lesson);
  if (stateOf(lesson, journal.now, journal.starts) === 'coming') refuse('journal.notYet', wordsOf(journal, lesson));
  const { men, guests } = listOf(journal, lesson);
  // A page that was opened again keeps why: it shows that it was corrected.
  const reason = lesson.report?.reason ?? null;
  return write(context, journal, lesson, { ...written, state: 'held', reason, men, guests }, save);
}

function write(
  context: Context,
  journal: Journal,
  lesson: JournalLesson,
  page: Written & { state: 'held' | 'notHeld'; reason: string | null; men: number[]; guests: number[] },
  save = pageWriter(context.db),
): number {
  const { card, makeup, lessonKindId, date, slot, hours, placeId, report } = lesson;
  const standing = { card, makeupId: makeup?.id ?? null, lessonKindId, date, slot, hours, placeId };
  return save(report?.id ?? null, {
    ...standing,
    ...page,
    cohortId: journal.cohort.id,
    at: context.now,
    personId: context.person.personId,
  });
}

/** @throws Refusal journal.badMark */
function demandSoundMarks(journal: Journal, lesson: JournalLesson, marks: readonly MarkInput[]): void {
  const { men, guests } = listOf(journal, lesson);
  const listed = new Set([...men, ...guests]);
  for (const { cadetId, kind, reason, hours, note } of marks) {
    const sound =
      listed.delete(cadetId) &&
      hours <= lesson.hours &&
      (kind === 'excused') === (reason !== null) &&
      (reason !== 'other' || note !== null);
    if (!sound) refuse('journal.badMark', { ...wordsOf(journal, lesson), name: nameOf(journal, cadetId) });
  }
}
