import type { DayBook } from './read-day.ts';
import type { GateMan } from './safety-gate.ts';

/** Men of the day who fired below 3 in this session, have not fired again, and may. */
export function refireMen({ men, held, places, elsewhere }: DayBook): { man: GateMan; total: number; mark: number }[] {
  const all = [...places, ...elsewhere];
  const again = new Set(all.filter(({ refire }) => refire === 1).map(({ cadetId }) => cadetId));
  return men.flatMap((man) => {
    const first = all.find((place) => place.cadetId === man.cadetId && place.refire === 0);
    if (!first || first.mark === null || first.mark > 2 || again.has(man.cadetId) || held.has(man.cadetId)) return [];
    return [{ man, total: first.total ?? 0, mark: first.mark }];
  });
}
