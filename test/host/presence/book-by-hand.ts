import type { Whereabouts } from '../../../shared/presence/whereabouts.ts';
import { column, LENGTH, type Life, walk } from '../../unit/presence/random-lives.ts';

/** The word of a roll about a man, as the duty officer wrote it down. */
export interface Word {
  mark: Whereabouts | null;
  settled: { where: Whereabouts; from: number; until: number } | null;
}
export interface Roll {
  at: number;
  closed: boolean;
  /** By man, the newest last. */
  words: Map<number, Word[]>;
}
interface Line {
  id: number;
  passage: Life['passages'][number];
}

/**
 * What happened in four days, kept as by hand in minutes from the first one: it knows what was said and done, and asks the
 * program's rules nothing. Everything is painted minute by minute by `walk`.
 */
export class BookByHand {
  readonly list: [number, number];
  readonly nights = new Map<number, Set<number>>();
  readonly absences = new Map<number, Map<number, Life['absences'][number]>>();
  readonly lines = new Map<number, Line[]>();
  readonly rolls: Roll[] = [];
  readonly closedCases = new Set<number>();

  constructor(men: readonly number[], lastDay: number) {
    this.list = [0, Math.min(LENGTH, lastDay * 1440)];
    for (const man of men) {
      this.nights.set(man, new Set());
      this.absences.set(man, new Map());
      this.lines.set(man, []);
    }
  }

  /** The man's life by what the rolls before a minute said of him. */
  lifeOf(man: number, before = Number.POSITIVE_INFINITY): Life {
    const passages = this.lines.get(man)!.map(({ passage }) => passage);
    const life: Life = {
      list: this.list,
      absences: [...this.absences.get(man)!.values()],
      nights: [...this.nights.get(man)!],
      passages: passages.toSorted((a, b) => a.at - b.at),
      doubts: [],
    };
    for (const roll of this.rolls.filter(({ at }) => at < before).toSorted((a, b) => a.at - b.at)) {
      const word = roll.words.get(man)?.at(-1);
      if (!word?.mark) continue;
      if (word.settled) {
        life.doubts.push([roll.at, word.settled.until]);
        passUnseen(life, word.settled);
      } else if (!roll.closed && isContrary(life, word.mark, roll.at)) life.doubts.push([roll.at, null]);
    }
    return life;
  }

  placesOf(man: number, now: number, before?: number): ReturnType<typeof walk> {
    return walk(this.lifeOf(man, before), now);
  }

  /** Where a roll has a man: what was settled, else an open question, else the word, else what is known without it. */
  onRoll(man: number, roll: Roll, now: number): { said: Whereabouts | null; where: Whereabouts | null } {
    const said = column(this.placesOf(man, now, roll.at)[roll.at]);
    const word = roll.words.get(man)?.at(-1);
    if (said === null || !word?.mark) return { said, where: said };
    if (word.settled) return { said, where: word.settled.where };
    const open = !roll.closed && isContrary(this.lifeOf(man, roll.at), word.mark, roll.at);
    return { said, where: open ? 'unknown' : word.mark };
  }

  /** Late returns: the minutes between the time due and the return, or now. */
  lateOf(man: number, now: number): number[] {
    const { passages } = this.lifeOf(man);
    return passages.flatMap(({ direction, due }, index) => {
      if (direction === 'in' || due === null) return [];
      const back = passages.slice(index + 1).find((one) => one.direction === 'in')?.at ?? now;
      return back > due ? [back - due] : [];
    });
  }

  isOut(man: number): boolean {
    return this.lifeOf(man).passages.at(-1)?.direction === 'out';
  }
}

const lastBy = ({ passages }: Life, at: number) => passages.findLast((one) => one.at <= at);

/** Unknown, or the roll has him on the other side of the gate than everything else that is known. */
function isContrary(life: Life, mark: Whereabouts, at: number): boolean {
  if (mark === 'unknown') return true;
  if (mark !== 'present' && mark !== 'leave') return false;
  if (lastBy(life, at)?.direction === 'out') return mark === 'present';
  const place = walk({ ...life, doubts: [] }, at)[at];
  if (place === 'other' || place === null) return false;
  const away = place === 'trip' || place === 'hospital';
  return mark === 'present' ? away : !away;
}

/** He passed the gate without being seen, where its lines do not put him on the side he was found on. */
function passUnseen(life: Life, { where, from }: NonNullable<Word['settled']>): void {
  const wasOut = lastBy(life, from)?.direction === 'out';
  const isOut = where === 'leave' || where === 'offGrounds';
  if (isOut === wasOut || !(isOut || where === 'present' || where === 'duty')) return;
  const night = life.nights.find(
    (one) =>
      from >= one * 1440 + 1080 && from < one * 1440 + 1830 && !life.passages.some((passage) => passage.night === one),
  );
  const granted = isOut && where === 'leave' && night !== undefined ? { night, due: night * 1440 + 1830 } : null;
  const after = life.passages.findLastIndex(({ at }) => at <= from) + 1;
  life.passages.splice(after, 0, {
    direction: isOut ? 'out' : 'in',
    at: from,
    night: granted?.night ?? null,
    due: granted?.due ?? null,
  });
}
