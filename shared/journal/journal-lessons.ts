import type { LocalDateTime } from '../kit/local-time.ts';
import { cardText } from '../timetable/card-text.ts';
import type { Card, JournalFacts, Makeup, Report, Seat } from './journal-facts.ts';

/** coming: has not begun · toClose: has begun, its page is open · closed: held · notHeld: lost, with a reason */
export const LESSON_STATES = ['coming', 'toClose', 'closed', 'notHeld'] as const;
export type LessonState = (typeof LESSON_STATES)[number];

/** One lesson as the journal shows it, where it stood or will stand. */
export interface JournalLesson extends Seat {
  /** The same for the same lesson in every answer. */
  key: string;
  lessonKindId: number;
  /** Null where single men make hours up. */
  card: Card | null;
  hours: number;
  report: Report | null;
  makeup: Makeup | null;
}

/**
 * All lessons of an intake: every page written, every lesson of the newest timetable that has none, every make-up.
 * A lesson once held stays where it was held, wherever later versions put its card; a lesson that was not held and stands
 * elsewhere now is a new lesson beside the lost one.
 */
export function journalLessons(facts: JournalFacts): JournalLesson[] {
  const lessons: JournalLesson[] = [];
  const makeups = new Map(facts.makeups.map((makeup) => [makeup.id, makeup]));
  const settled = new Set<string>();
  const written = new Set<string>();
  for (const report of facts.reports) {
    const { lessonKindId, card, hours, date, slot, placeId, instructorId, makeupId } = report;
    const key = card && makeupId === null ? planKey(card, report) : `makeup-${makeupId}`;
    const makeup = makeupId === null ? null : (makeups.get(makeupId) ?? null);
    lessons.push({ key, lessonKindId, card, hours, date, slot, placeId, instructorId, report, makeup });
    written.add(key);
    if (card && report.state !== 'notHeld') settled.add(cardText(card));
  }
  const kinds = new Map(facts.kinds.map((kind) => [kind.id, kind]));
  for (const { platoonId, lessonKindId, blockIndex, ...seat } of facts.planned) {
    const card = { platoonId, lessonKindId, blockIndex };
    const key = planKey(card, seat);
    const kind = kinds.get(lessonKindId);
    if (!kind || settled.has(cardText(card)) || written.has(key)) continue;
    const { date, slot, placeId, instructorId } = seat;
    const place = { date, slot, placeId, instructorId };
    lessons.push({ key, lessonKindId, card, hours: kind.hours, ...place, report: null, makeup: null });
  }
  for (const makeup of facts.makeups) {
    const key = `makeup-${makeup.id}`;
    if (written.has(key) || (makeup.card && settled.has(cardText(makeup.card)))) continue;
    const { lessonKindId, card, hours, date, slot, placeId, instructorId } = makeup;
    lessons.push({ key, lessonKindId, card, hours, date, slot, placeId, instructorId, report: null, makeup });
  }
  return lessons;
}

const planKey = (card: Card, { date, slot }: Pick<Seat, 'date' | 'slot'>): string =>
  `${cardText(card)}-${date}-${slot}`;

/**
 * Where a lesson's page stands.
 * @param starts wall-clock starts of the lesson hours, `08:30`
 */
export function stateOf(lesson: JournalLesson, now: LocalDateTime, starts: readonly string[]): LessonState {
  if (lesson.report?.state === 'held') return 'closed';
  if (lesson.report?.state === 'notHeld') return 'notHeld';
  return hasBegun(lesson, now, starts) ? 'toClose' : 'coming';
}

/** Whether the lesson's first hour has come; an hour the day has no start for counts from the end of the day. */
export function hasBegun({ date, slot }: Pick<Seat, 'date' | 'slot'>, now: LocalDateTime, starts: readonly string[]) {
  return `${date}T${starts[slot] ?? '24:00'}` <= now.slice(0, 16);
}
