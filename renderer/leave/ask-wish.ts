import type { InputOf } from '../../shared/contract/contract.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { type Course, isShut, nightsOf, type RequestKind } from '../../shared/leave/nights.ts';

/** What has been entered of a slip so far. */
export interface Slip {
  kind: RequestKind;
  /** The one night, or the chosen ones. */
  picked: ReadonlySet<LocalDate>;
  first: LocalDate;
  last: LocalDate;
  weekdays: readonly number[];
  except: ReadonlySet<LocalDate>;
}

type Wish = InputOf<'leave.ask'>['wish'];

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A slip for tonight, and a standing one from tonight to the last night of the course. */
export function newSlip(tonight: LocalDate, { startsOn, endsOn }: Course): Slip {
  const first = tonight < startsOn ? startsOn : tonight;
  const last = addDays(endsOn, -1);
  return { kind: 'single', picked: new Set([first]), first, last, weekdays: EVERY_DAY, except: new Set() };
}

/** What the slip asks for, as the host takes it; null while there is nothing. */
export function wishOf({ kind, picked, first, last, weekdays, except }: Slip): Wish | null {
  const nights = [...picked].toSorted();
  const [night] = nights;
  if (kind === 'standing') {
    if (weekdays.length === 0) return null;
    const limits = weekdays.length < EVERY_DAY.length ? { weekdays: [...weekdays] } : {};
    return { kind, first, last, ...limits, ...(except.size > 0 && { except: [...except].toSorted() }) };
  }
  if (night === undefined) return null;
  return kind === 'single' ? { kind, night } : { kind, nights };
}

/** The nights that the slip comes to now: a standing leave begins with the first that is still open. */
export function nightsOfSlip(slip: Slip, course: Course, now: string, shutAt: string): LocalDate[] {
  const wish = wishOf(slip);
  const nights = wish ? nightsOf(wish, course) : [];
  return slip.kind === 'standing' ? nights.filter((night) => !isShut(now, night, { shutAt })) : nights;
}

/** The slip after a click on a night of its calendar. */
export function toggled(slip: Slip, night: LocalDate): Slip {
  if (slip.kind === 'single') return { ...slip, picked: new Set([night]) };
  const set = new Set(slip.kind === 'standing' ? slip.except : slip.picked);
  if (!set.delete(night)) set.add(night);
  return slip.kind === 'standing' ? { ...slip, except: set } : { ...slip, picked: set };
}
