import type { Db } from '../../electron/database/open.ts';
import { pageWriter } from '../../electron/journal/pages.repository.ts';
import { readJournal } from '../../electron/journal/read-journal.ts';
import { rollOf } from '../../shared/journal/membership.ts';

/** Every 20th man of every lesson is away: 5 % absences. */
const ABSENT_EVERY = 20;

/** Closes every lesson of an intake's timetable, as at the end of its course. */
export function seedHeldLessons(db: Db, personId: number, cohortId: number): void {
  const { facts, lessons, cohort } = readJournal(db, cohortId, '2000-01-01T00:00:00');
  const save = pageWriter(db);
  let number = 0;
  for (const { card, lessonKindId, hours, date, slot, placeId, instructorId } of lessons) {
    const men = rollOf(facts.men, card?.platoonId ?? 0, date).map(({ id }) => id);
    const absent = men.filter(() => number++ % ABSENT_EVERY === 0);
    save(null, {
      cohortId: cohort.id,
      lessonKindId,
      card,
      makeupId: null,
      hours,
      date,
      slot,
      placeId,
      instructorId,
      state: 'held',
      topic: 'Тақырып',
      reason: null,
      men,
      guests: [],
      marks: absent.map((cadetId) => ({ cadetId, kind: 'excused', reason: 'illness', hours, note: null })),
      at: `${date}T18:00:00`,
      personId,
    });
  }
}
