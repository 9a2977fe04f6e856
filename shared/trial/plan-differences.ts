import type { Board, BoardCard } from '../contract/timetable.contract.ts';
import type { DifferenceRow } from '../contract/trial.contract.ts';
import { timeOfSlot } from '../timetable/intake/evening.ts';

type Params = DifferenceRow['about'];

/** Lessons that stand otherwise in the trial, are new there, or went back to the tray; by platoon, then by day. */
export function lessonDifferences(now: Board, trial: Board): DifferenceRow[] {
  const [before, after] = [byKind(now), byKind(trial)];
  const rows = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    pairUp(before.get(key) ?? [], after.get(key) ?? []).map(([old, card]) => lessonRow(now, trial, old, card)),
  );
  return rows.sort(
    (a, b) =>
      (a.platoon ?? 0) - (b.platoon ?? 0) ||
      (a.date ?? '').localeCompare(b.date ?? '') ||
      slotOf(a) - slotOf(b) ||
      String(a.about.subject).localeCompare(String(b.about.subject)),
  );
}

const slotOf = ({ now, trial }: DifferenceRow): number => Number((trial ?? now)?.slot ?? 0);
const byKind = (board: Board) => Map.groupBy(board.cards, (card) => `${card.platoonId} ${card.lessonKindId}`);

type Pair = [BoardCard | null, BoardCard | null];

/**
 * Which lesson became which. Lessons of one kind are alike, so those that changed places with each other are no
 * difference: the same hours first, then the others in order of time.
 */
function pairUp(before: readonly BoardCard[], after: readonly BoardCard[]): Pair[] {
  const pairs: Pair[] = [];
  let [old, left] = [before, after];
  for (const sameAs of [seatOf, hourOf]) {
    const rest = Map.groupBy(left, sameAs);
    old = old.filter((card) => {
      const twin = rest.get(sameAs(card))?.shift();
      if (twin && seatOf(twin) !== seatOf(card)) pairs.push([card, twin]);
      return !twin;
    });
    left = [...rest.values()].flat();
  }
  const [first, second] = [old.toSorted(byTime), left.toSorted(byTime)];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    pairs.push([first[index] ?? null, second[index] ?? null]);
  }
  return pairs;
}

const hourOf = (card: BoardCard): string => `${card.date} ${card.slot}`;
const seatOf = (card: BoardCard): string => `${hourOf(card)} ${card.placeId} ${card.instructorId}`;
const byTime = (a: BoardCard, b: BoardCard): number => a.date.localeCompare(b.date) || a.slot - b.slot;

function lessonRow(now: Board, trial: Board, old: BoardCard | null, card: BoardCard | null): DifferenceRow {
  const either = card ?? old;
  const platoon = trial.platoons.find((one) => one.id === either?.platoonId)?.number ?? null;
  return {
    code: 'lesson',
    about: { subject: either?.subjectCode ?? '', lesson: { ...either?.lessonNames }, hours: either?.hours ?? 0 },
    now: old && standing(now, old),
    trial: card && standing(trial, card),
    verdict: old && card ? 'neither' : card ? 'better' : 'worse',
    platoon,
    date: either?.date ?? null,
  };
}

function standing(board: Board, card: BoardCard): Params {
  const first = timeOfSlot(board, card.slot)?.start ?? '';
  const last = timeOfSlot(board, card.slot + card.hours - 1)?.end ?? '';
  return {
    date: card.date,
    slot: card.slot,
    time: `${first}–${last}`,
    place: board.places.find((one) => one.id === card.placeId)?.name ?? '',
    instructor: board.instructors.find((one) => one.id === card.instructorId)?.fullName ?? '',
  };
}

/** Hours and days that instructors teach otherwise in the trial. */
export function instructorDifferences(now: Board, trial: Board): DifferenceRow[] {
  const [before, after] = [loads(now), loads(trial)];
  const names = new Map([...now.instructors, ...trial.instructors].map((one) => [one.id, one.fullName]));
  return [...names].flatMap(([id, name]) => {
    const [old, load] = [before.get(id) ?? NO_LOAD, after.get(id) ?? NO_LOAD];
    if (old.hours === load.hours && old.days === load.days) return [];
    return row('instructorLoad', { id, name }, old, load);
  });
}

const NO_LOAD = { hours: 0, days: 0 };

function loads(board: Board): Map<number, { hours: number; days: number }> {
  const cards = Map.groupBy(board.cards, (card) => card.instructorId);
  return new Map(
    [...cards].map(([id, own]) => [
      id,
      { hours: own.reduce((sum, card) => sum + card.hours, 0), days: new Set(own.map((card) => card.date)).size },
    ]),
  );
}

/** Hours of a platoon's subjects that are placed or still owed otherwise in the trial. */
export function hourDifferences(now: Board, trial: Board): DifferenceRow[] {
  const [before, after] = [hoursOf(now), hoursOf(trial)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, hours] = [before.get(key) ?? NO_HOURS, after.get(key) ?? NO_HOURS];
    if (old.placed === hours.placed && old.left === hours.left) return [];
    const [platoonId, subject = ''] = key.split(' ');
    const platoon = trial.platoons.find((one) => one.id === Number(platoonId))?.number ?? null;
    const verdict = old.left === hours.left ? 'neither' : hours.left < old.left ? 'better' : 'worse';
    return { ...row('hours', { subject }, old, hours), verdict, platoon };
  });
}

const NO_HOURS = { placed: 0, left: 0 };

function hoursOf(board: Board): Map<string, { placed: number; left: number }> {
  const hours = new Map<string, { placed: number; left: number }>();
  const of = (platoonId: number, subject: string) => {
    const key = `${platoonId} ${subject}`;
    const known = hours.get(key) ?? { ...NO_HOURS };
    hours.set(key, known);
    return known;
  };
  for (const card of board.cards) of(card.platoonId, card.subjectCode).placed += card.hours;
  for (const entry of board.tray) of(entry.platoonId, entry.subjectCode).left += entry.hoursLeft;
  return hours;
}

/** Days that are something else in the trial, or have more or fewer hours. */
export function dayDifferences(now: Board, trial: Board): DifferenceRow[] {
  const day = ({ kind, lessonHours, eveningHours }: Board['days'][number]) => ({ kind, lessonHours, eveningHours });
  const before = new Map(now.days.map((one) => [one.date, day(one)]));
  const after = new Map(trial.days.map((one) => [one.date, day(one)]));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((date) => {
    const [old, one] = [before.get(date) ?? null, after.get(date) ?? null];
    if (JSON.stringify(old) === JSON.stringify(one)) return [];
    return { ...row('day', { date }, old, one), date };
  });
}

/** One difference that neither side wins. */
export const row = (code: string, about: Params, now: Params | null, trial: Params | null): DifferenceRow => ({
  code,
  about,
  now,
  trial,
  verdict: 'neither',
  platoon: null,
  date: null,
});
