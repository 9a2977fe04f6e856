import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import type { JournalFacts, TaughtKind } from './journal-facts.ts';
import { hasBegun, type JournalLesson } from './journal-lessons.ts';

/** Lessons still to come of another platoon in which some men could make up hours of a subject. */
export interface JoinNeed {
  /** Platoons the men belong to, whose own lessons they must not miss. */
  platoonIds: readonly number[];
  men: readonly number[];
  subjectCode: string;
  phase: TaughtKind['phase'];
}

/**
 * Other platoons' lessons of the subject that are still to come, for whose time all the men are free and whose place
 * still has room for them; soonest first.
 * @param roomFor men a place holds, and how many the host platoon brings on a date
 */
export function joinableLessons(
  facts: Pick<JournalFacts, 'kinds' | 'guests'>,
  lessons: readonly JournalLesson[],
  need: JoinNeed,
  clock: { now: LocalDateTime; starts: readonly string[] },
  roomFor: { capacity: ReadonlyMap<number, number>; menOf: (platoonId: number, on: LocalDate) => number },
): JournalLesson[] {
  const kinds = new Map(facts.kinds.map((kind) => [kind.id, kind]));
  const own = lessons.filter(
    ({ card, makeup, report }) =>
      report?.state !== 'notHeld' &&
      ((card && need.platoonIds.includes(card.platoonId)) || makeup?.men.some((id) => need.men.includes(id))),
  );
  return lessons
    .filter((lesson) => {
      const { card, report } = lesson;
      const kind = kinds.get(lesson.lessonKindId);
      if (!card || report || need.platoonIds.includes(card.platoonId)) return false;
      if (kind?.subjectCode !== need.subjectCode || kind.phase !== need.phase) return false;
      if (hasBegun(lesson, clock.now, clock.starts)) return false;
      if (own.some((other) => overlap(other, lesson))) return false;
      const guests = facts.guests.filter(
        (guest) =>
          guest.card.platoonId === card.platoonId &&
          guest.card.lessonKindId === card.lessonKindId &&
          guest.card.blockIndex === card.blockIndex,
      );
      if (guests.some(({ cadetId }) => need.men.includes(cadetId))) return false;
      const men = roomFor.menOf(card.platoonId, lesson.date) + guests.length + need.men.length;
      return men <= (roomFor.capacity.get(lesson.placeId) ?? 0);
    })
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.slot - b.slot);
}

const overlap = (a: JournalLesson, b: JournalLesson): boolean =>
  a.date === b.date && a.slot < b.slot + b.hours && b.slot < a.slot + a.hours;
