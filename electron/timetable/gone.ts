import type { CardKey, TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { Context } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { cardWords } from './card-in-hand.ts';
import type { TimetableFacts } from './facts.ts';
import { differsFrom, placementIndex } from './plan-delta.ts';
import { listPlacements } from './timetable.repository.ts';

interface Move {
  card: CardKey;
  /** Where it is to stand; null: in the tray. */
  to: { date: LocalDate; slot: number } | null;
}

const newestVersion = ({ plans }: TimetableFacts) => plans.findLast(({ version }) => version > 0);

/** The first day that a plan may still change; null before anything is approved: until then nothing of it was held. */
export const firstOpenDay = (facts: TimetableFacts, today: LocalDate): LocalDate | null =>
  newestVersion(facts) ? today : null;

/**
 * What an approved plan says of days gone by is what was held: the journal tells what was not, and a make-up follows. A
 * draft that was not approved in time is another matter: its cards come out of such days, and back to where they stood.
 * @throws Refusal timetable.lessonGone, timetable.dayGone
 */
export function demandToCome({ db, today }: Pick<Context, 'db' | 'today'>, facts: TimetableFacts, moves: Move[]): void {
  const newest = newestVersion(facts);
  if (!newest) return;
  const approved = placementIndex(listPlacements(db, newest.id));
  const standing = placementIndex(facts.draft?.placements ?? []);
  for (const { card, to } of moves) {
    const [was, now] = [approved.get(cardText(card)), standing.get(cardText(card))];
    if (was && now && was.date < today && !differsFrom(was, now))
      refuse('timetable.lessonGone', { ...cardWords(facts, card), date: was.date, today });
    if (to && to.date < today && !(was?.date === to.date && was.slot === to.slot))
      refuse('timetable.dayGone', { date: to.date, today });
  }
}

/** Why nothing is put on a day gone by. */
export const dayGone = (date: LocalDate): TimetableFinding => ({
  code: 'dayGone',
  hard: true,
  needed: null,
  available: null,
  things: [],
  numbers: {},
  dates: { day: date },
});
