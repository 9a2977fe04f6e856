import { windowOf } from '../../../shared/leave/nights.ts';
import type { LeaveNight, Movement, PresenceFacts } from '../../../shared/presence/presence-facts.ts';

/** Leave as DOMAIN §1 has it. */
export const LEAVE = { from: '18:00', to: '06:30' };
export const night = (date: string): LeaveNight => {
  const { from, until: to } = windowOf(date, LEAVE);
  return { night: date, from, to };
};

/** A man of an intake from 11 January to 19 February 2027. */
export const man = (parts: Partial<PresenceFacts> = {}): PresenceFacts => ({
  cadetId: 1,
  list: { from: '2027-01-11T00:00', to: '2027-02-20T00:00' },
  absences: [],
  nights: [],
  movements: [],
  doubts: [],
  ...parts,
});

let number = 0;
/** Out on the leave of a night. */
export const wentOut = (date: string, at: string): Movement => ({
  id: ++number,
  direction: 'out',
  at,
  night: date,
  due: night(date).to,
});
export const cameIn = (at: string): Movement => ({ id: ++number, direction: 'in', at, night: null, due: null });
export const absence = (kind: PresenceFacts['absences'][number]['kind'], from: string, to: string | null) => ({
  id: ++number,
  kind,
  from,
  to,
});
