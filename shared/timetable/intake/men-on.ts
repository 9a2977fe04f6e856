import type { LocalDate } from '../../kit/local-time.ts';
import type { IntakeFacts } from './intake-facts.ts';

/** Men a platoon has on a date: whoever an order strikes off counts up to the day before. */
export const menOn = (
  { size, leaving = [] }: Pick<IntakeFacts['platoons'][number], 'size' | 'leaving'>,
  on: LocalDate,
): number => size - leaving.filter((from) => from <= on).length;
