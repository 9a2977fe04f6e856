import type { OutputOf } from '../../../shared/contract/contract.ts';

/** A day of firing as its desk shows it. */
export type RangeDay = OutputOf<'rangeDay.get'>;
