import type { LessonRef, MarkInput } from '../../shared/contract/journal.contract.ts';
import type { BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { AbsenceReason } from '../../shared/journal/journal-facts.ts';
import type { HostClient } from '../host/client.ts';

/** Who was away on a day of the course, by his place on his platoon's roll, from which lesson hour on. */
interface Away {
  day: number;
  platoon: number;
  man: number;
  from: number;
  /** Null: without leave. */
  reason: AbsenceReason | null;
}

const ILL = { platoon: 1, man: 4, from: 0, reason: 'illness' } as const;
const AWAY: readonly Away[] = [
  { day: 3, ...ILL },
  { day: 4, ...ILL },
  { day: 6, platoon: 2, man: 0, from: 4, reason: 'duty' },
  { day: 9, platoon: 3, man: 7, from: 6, reason: 'duty' },
  { day: 12, platoon: 1, man: 11, from: 6, reason: 'illness' },
  { day: 13, platoon: 2, man: 13, from: 6, reason: 'leave' },
  { day: 15, platoon: 3, man: 2, from: 6, reason: null },
];
/** The first lesson of a platoon fell out. */
const LOST = { day: 11, platoon: 2, reason: 'Нұсқаушы ауырып қалды' };
/** Evenings on which the pages of the week behind are closed. */
const CLOSING_DAYS = [6, 13, 16];

/**
 * Closes the lessons of the days behind as an instructor would, with some men away, one lesson lost and one make-up
 * planned. Week by week, not page by page: the sample is made anew at each start.
 * @param evening sets the clock to the hour at which the pages of a day of the course are closed
 */
export async function fillSampleJournal(
  instructor: HostClient,
  planner: HostClient,
  cohortId: number,
  evening: (day: number) => void,
): Promise<void> {
  const { cards, days, platoons } = await planner.get('timetable.board', { cohortId, version: 1 });
  const courseDay = new Map(days.map((day) => [day.date, day.courseDay]));
  const number = new Map(platoons.map((platoon) => [platoon.id, platoon.number]));
  const rolls = await rollsOf(instructor, cohortId, cards);
  const ofDay = Map.groupBy(cards, ({ date }) => courseDay.get(date) ?? 0);
  const lost = ofDay
    .get(LOST.day)
    ?.filter(({ platoonId }) => number.get(platoonId) === LOST.platoon)
    .sort((a, b) => a.slot - b.slot)[0];
  let begun = 0;
  for (const closing of CLOSING_DAYS) {
    evening(closing);
    const plain: LessonRef[] = [];
    for (const card of cards) {
      const day = courseDay.get(card.date) ?? 0;
      if (day <= begun || day > closing || card === lost) continue;
      const away = AWAY.filter(
        (one) => one.day === day && one.platoon === number.get(card.platoonId) && card.slot + card.hours > one.from,
      );
      if (away.length === 0) plain.push(refOf(card));
      else {
        const marks = away.flatMap((one) => markOf(one, card, rolls.get(card.platoonId)));
        const page = { topic: card.lessonNames.kk, instructorId: card.instructorId, marks };
        await instructor.get('journal.close', { cohortId, lesson: refOf(card), ...page });
      }
    }
    await instructor.get('journal.closeMany', { cohortId, lessons: plain });
    begun = closing;
  }
  if (lost) await instructor.get('journal.notHeld', { cohortId, lesson: refOf(lost), reason: LOST.reason });
  const ill = rolls.get(platoons.find((platoon) => platoon.number === ILL.platoon)?.id ?? 0)?.[ILL.man];
  if (ill !== undefined) await planMakeup(planner, cohortId, ill);
}

const refOf = ({ platoonId, lessonKindId, blockIndex, date, slot }: BoardCard): LessonRef => ({
  card: { platoonId, lessonKindId, blockIndex },
  date,
  slot,
});

/** The men of each platoon in the order of its roll. */
async function rollsOf(instructor: HostClient, cohortId: number, cards: readonly BoardCard[]) {
  const rolls = new Map<number, number[]>();
  for (const card of cards) {
    if (rolls.has(card.platoonId)) continue;
    const { roll } = await instructor.get('journal.lesson', { cohortId, lesson: refOf(card) });
    rolls.set(
      card.platoonId,
      roll.map(({ cadetId }) => cadetId),
    );
  }
  return rolls;
}

/** He misses what of the lesson lies after the hour he went. */
function markOf({ man, reason, from }: Away, card: BoardCard, roll: readonly number[] = []): MarkInput[] {
  const cadetId = roll[man];
  if (cadetId === undefined) return [];
  const hours = card.slot + card.hours - Math.max(card.slot, from);
  return [{ cadetId, kind: reason === null ? 'unexcused' : 'excused', reason, hours, note: null }];
}

/** The subject of which he owes most is made up in the best hour there is. */
async function planMakeup(planner: HostClient, cohortId: number, cadetId: number): Promise<void> {
  const { subjects } = await planner.get('journal.cadet', { cadetId });
  const [most] = subjects.toSorted((a, b) => b.figures.owed - a.figures.owed);
  if (!most || most.figures.owed === 0) return;
  const need = { cadetIds: [cadetId], subjectCode: most.code, phase: most.phase };
  const { slots } = await planner.get('journal.makeupSlots', { cohortId, need });
  const [best] = slots;
  if (!best) return;
  const { date, slot, hours, place, instructor } = best;
  const seat = { date, slot, hours, placeId: place.id, instructorId: instructor.id };
  await planner.get('journal.planMakeup', { cohortId, need, ...seat });
}
