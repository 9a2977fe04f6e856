import type { Mark } from '../../../shared/journal/journal-facts.ts';
import type { JournalLesson } from '../../../shared/journal/journal-lessons.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import { type Journal, nameOf, readJournal } from '../../journal/read-journal.ts';
import type { ClassJournalFacts, JournalBookLesson, JournalBookSubject, JournalCell } from './class-journal-facts.ts';

/**
 * The class journal of a platoon (DOMAIN §10): every lesson of its programme that was held, subject by subject.
 * @throws Refusal papers.noPages while no page is closed
 */
export function readClassJournal(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { cohortId, platoonId }: { cohortId: number; platoonId: number },
): ClassJournalFacts {
  const journal = readJournal(db, cohortId, now);
  const platoon = journal.platoons.get(platoonId) ?? refuse('barracks.unknownPlatoon');
  const held = journal.lessons
    .filter(({ card, report }) => card?.platoonId === platoonId && report?.state === 'held')
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en') || a.slot - b.slot);
  if (held.length === 0) refuse('papers.noPages', { platoon: platoon.number });
  const ofSubject = Map.groupBy(held, ({ lessonKindId }) => journal.kinds.get(lessonKindId)?.subjectCode);
  const { code, startsOn, endsOn } = journal.cohort;
  return {
    cohortCode: code,
    platoon: platoon.number,
    startsOn,
    endsOn,
    subjects: journal.subjects.flatMap((subject) => {
      const lessons = ofSubject.get(subject.code);
      const planned = subject.initialHours + subject.specialtyHours;
      return lessons
        ? [
            {
              code: subject.code,
              names: subject.names,
              planned,
              lessons: linesOf(journal, lessons),
              men: menOf(journal, lessons),
            },
          ]
        : [];
    }),
  };
}

function linesOf(journal: Journal, lessons: readonly JournalLesson[]): JournalBookLesson[] {
  let sum = 0;
  return lessons.map(({ date, hours, report, makeup, lessonKindId, instructorId }) => {
    sum += hours;
    return {
      date,
      hours,
      sum,
      topic: report?.topic ?? null,
      names: journal.kinds.get(lessonKindId)?.names ?? { kk: '', ru: '', en: '' },
      again: makeup !== null,
      instructor: journal.instructors.get(instructorId)?.name ?? '',
    };
  });
}

/** Everybody who was on the list of one of the lessons, guests among them. */
function menOf(journal: Journal, lessons: readonly JournalLesson[]): JournalBookSubject['men'] {
  const lists = lessons.map(({ hours, report }) => {
    const marks = new Map((report?.marks ?? []).map((mark) => [mark.cadetId, mark]));
    return { hours, marks, men: new Set([...(report?.men ?? []), ...(report?.guests ?? [])]) };
  });
  return [...journal.men.keys()].flatMap((cadetId) => {
    if (!lists.some(({ men }) => men.has(cadetId))) return [];
    const own = lists.map(({ marks }) => marks.get(cadetId));
    const cells = lists.map(({ hours, men }, index) => (men.has(cadetId) ? cellOf(own[index], hours) : null));
    return [{ name: nameOf(journal, cadetId), cells, missed: own.reduce((sum, mark) => sum + (mark?.hours ?? 0), 0) }];
  });
}

const cellOf = (mark: Mark | undefined, hours: number): JournalCell =>
  mark ? { why: mark.reason ?? 'unexcused', hours: mark.hours, whole: mark.hours >= hours } : 'there';
