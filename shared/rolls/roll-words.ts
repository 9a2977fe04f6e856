import type { LocalDateTime } from '../kit/local-time.ts';
import { minuteOf } from '../presence/local-minutes.ts';
import type { Interval, LeaveNight, Movement, PresenceFacts } from '../presence/presence-facts.ts';
import { type Whereabouts, whereIs } from '../presence/whereabouts.ts';

/** How an open question was settled: the roll was right, the gate was right, or the man was found. */
export const SETTLEMENTS = ['roll', 'gate', 'found'] as const;
export type SettlementWord = (typeof SETTLEMENTS)[number];

export interface Settlement {
  word: SettlementWord;
  /** Where he was. */
  where: Whereabouts;
  /** When he was found; for a contradiction the minute of the decision. */
  at: LocalDateTime;
}

/** The last word of one roll about one man, as presence reads it. */
export interface RollWord {
  rollId: number;
  /** The mark itself, by which what was settled of it is named. */
  markId: number;
  /** The minute the roll speaks of. */
  at: LocalDateTime;
  /** Whether the roll can still be written. */
  open: boolean;
  mark: Whereabouts;
  settled: Settlement | null;
}

/** What has to be settled before a roll can close. */
export const ROLL_QUESTIONS = ['unknown', 'presentButOut', 'absentButIn'] as const;
export type RollQuestion = (typeof ROLL_QUESTIONS)[number];

type Side = 'inside' | 'outside' | 'either';

/** Which side of the gate a word of the roll puts a man on; who is ill may lie in either bed. */
const SIDE_OF: Record<Whereabouts, Side> = {
  present: 'inside',
  duty: 'inside',
  leave: 'outside',
  offGrounds: 'outside',
  trip: 'outside',
  sick: 'either',
  other: 'either',
  unknown: 'either',
};

/** The last passage of the gate up to a minute. */
const lastPassage = ({ movements }: PresenceFacts, at: LocalDateTime): Movement | undefined =>
  movements.findLast((movement) => minuteOf(movement.at) <= minuteOf(at));

/** Which side the program knows him on: the gate first, then records. A leave not used yet is no fact: approved is not gone. */
function knownSide(facts: PresenceFacts, at: LocalDateTime, now: LocalDateTime): Side {
  const known = minuteOf(now) < minuteOf(at) ? now : at;
  if (lastPassage(facts, known)?.direction === 'out') return 'outside';
  const standing = whereIs({ ...facts, doubts: [] }, at, now);
  if (!standing || standing.where === 'leave' || standing.where === 'other') return 'either';
  const away = standing.where === 'trip' || standing.absence?.kind === 'hospital';
  return away ? 'outside' : 'inside';
}

/**
 * What a mark leaves open: nobody knows where he is, or the roll and the program cannot both be right (DOMAIN §5).
 * @param facts without what this roll itself said
 * @param at the roll's minute
 */
export function questionOf(
  facts: PresenceFacts,
  mark: Whereabouts,
  at: LocalDateTime,
  now: LocalDateTime,
): RollQuestion | null {
  if (mark === 'unknown') return 'unknown';
  const said = SIDE_OF[mark];
  const known = knownSide(facts, at, now);
  if (said === 'inside' && known === 'outside') return 'presentButOut';
  return said === 'outside' && known === 'inside' ? 'absentButIn' : null;
}

/** A word that no record stands behind: ill, on duty, on a trip by the roll alone. Somebody has to enter it. */
export const lacksRecord = (mark: Whereabouts, said: Whereabouts): boolean =>
  mark !== said && (mark === 'sick' || mark === 'duty' || mark === 'trip' || mark === 'other');

/** Numbers of passages that no gate wrote begin here, so that they never meet a line of its log; after it comes the mark. */
export const SEEN_FROM = 2_000_000_000;

/** Whether a roll put the passage there and not the gate: there is no line of the log to correct. */
export const isUnseen = ({ id }: Movement): boolean => id >= SEEN_FROM;

/**
 * The facts of a man with what the rolls said of him: an open question is a doubt from the roll's minute until it is
 * settled, and who was settled to be on the other side of the gate than its log says has passed it unseen. Gate, strength,
 * meals and the next roll then agree with the decision.
 * @param words of this man, one a roll
 */
export function withRolls(facts: PresenceFacts, words: readonly RollWord[], now: LocalDateTime): PresenceFacts {
  const doubts: Interval[] = [...facts.doubts];
  let known = facts;
  for (const word of words.toSorted((a, b) => a.at.localeCompare(b.at, 'en'))) {
    const { at, settled } = word;
    if (settled) {
      doubts.push({ from: at, to: settled.at });
      known = { ...known, movements: withPassageUnseen(known, word, settled) };
    } else if (word.open && questionOf(known, word.mark, at, now)) doubts.push({ from: at, to: null });
  }
  return { ...known, doubts };
}

/** The passages with the one that must have happened, where the gate's log does not already put him there. */
function withPassageUnseen(facts: PresenceFacts, { markId, at: rollAt }: RollWord, { word, where, at }: Settlement) {
  const seenAt = word === 'found' ? at : rollAt;
  const inside = lastPassage(facts, seenAt)?.direction !== 'out';
  const side = SIDE_OF[where];
  if (side === 'either' || where === 'trip' || (side === 'inside') === inside) return facts.movements;
  const night = side === 'outside' && where === 'leave' ? unusedNight(facts, seenAt) : null;
  const unseen: Movement = {
    id: SEEN_FROM + markId,
    direction: side === 'inside' ? 'in' : 'out',
    at: seenAt,
    night: night?.night ?? null,
    due: night?.to ?? null,
  };
  // By the minute: what the roll saw in it counts after what the gate wrote in it.
  return [...facts.movements, unseen].toSorted(
    (a, b) => minuteOf(a.at).localeCompare(minuteOf(b.at), 'en') || a.id - b.id,
  );
}

/** The approved leave he must have gone out on: by what was written up to then, whatever the gate saw later. */
const unusedNight = ({ nights, movements }: PresenceFacts, at: LocalDateTime): LeaveNight | undefined =>
  nights.find(
    ({ night, from, to }) =>
      minuteOf(from) <= minuteOf(at) &&
      minuteOf(at) < minuteOf(to) &&
      !movements.some((movement) => movement.night === night && minuteOf(movement.at) <= minuteOf(at)),
  );

/**
 * The column a man stands in on the roll: what was settled, else the mark, else what the program knew; an open question is
 * `unknown`.
 */
export function rollColumn(
  said: Whereabouts,
  mark: Whereabouts | null,
  question: RollQuestion | null,
  settled: Settlement | null,
): Whereabouts {
  if (settled) return settled.where;
  if (question) return 'unknown';
  return mark ?? said;
}
