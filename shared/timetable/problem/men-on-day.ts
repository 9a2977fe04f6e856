import type { Platoon } from './problem.ts';

/** Men a platoon has on a day, by index: whoever has left by then needs no seat any more. */
export const menOnDay = ({ size, leaving }: Pick<Platoon, 'size' | 'leaving'>, day: number): number =>
  size - (leaving?.filter((from) => from <= day).length ?? 0);
