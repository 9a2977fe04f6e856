import type { Availability } from '../../shared/contract/programme.contract.ts';
import { slotsOfDay } from '../../shared/timetable/intake/evening.ts';

type Day = Availability['days'][number];

/** How a day stands under a mask of hours away: none of its lesson hours, some of them, or all. */
export function awayOfDay(day: Day, mask: number): 'there' | 'part' | 'whole' {
  if (mask === 0) return 'there';
  const slots = slotsOfDay(day);
  const taken = slots.filter((slot) => (mask & (1 << slot)) !== 0).length;
  // A day without lessons has no halves to show.
  if (taken === slots.length) return 'whole';
  return taken === 0 ? 'there' : 'part';
}

/** Hours of a day's lessons that fall on hours away. */
export const hitHours = (taught: { slots: readonly number[] } | undefined, mask: number): number =>
  (taught?.slots ?? []).filter((slot) => (mask & (1 << slot)) !== 0).length;

/** The shares of a day's lesson hours (0 … 1, from the left) that are away. */
export function sharesAway(day: Day, mask: number): { from: number; to: number }[] {
  const slots = slotsOfDay(day);
  const shares: { from: number; to: number }[] = [];
  slots.forEach((slot, index) => {
    if ((mask & (1 << slot)) === 0) return;
    const last = shares.at(-1);
    if (last && last.to === index) last.to++;
    else shares.push({ from: index, to: index + 1 });
  });
  return shares.map(({ from, to }) => ({ from: from / slots.length, to: to / slots.length }));
}
