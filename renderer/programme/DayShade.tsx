import type { Availability } from '../../shared/contract/programme.contract.ts';
import classes from './Availability.module.css';
import { sharesAway } from './day-away.ts';

/** The part of a day that is away, shaded from left to right as its hours go by. */
export function DayShade({ day, mask }: { day: Availability['days'][number]; mask: number }) {
  return sharesAway(day, mask).map(({ from, to }) => (
    <i
      key={from}
      aria-hidden
      className={classes.shade}
      style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }}
    />
  ));
}
