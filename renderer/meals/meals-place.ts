import { goTo, useLocation } from '../app/location.ts';

export const MEALS_VIEWS = ['days', 'provisions', 'month'] as const;
export type MealsView = (typeof MEALS_VIEWS)[number];

/** One sitting of a day whose names are open. */
export interface OpenSitting {
  date: string;
  sitting: 0 | 1 | 2;
  /** Those who do not eat, where not those who do. */
  side?: 'missed';
}

const SITTINGS = [0, 1, 2] as const;

function readSitting(text: string | undefined): OpenSitting | null {
  const [date, number, side] = (text ?? '').split('.');
  const sitting = SITTINGS.find((one) => String(one) === number);
  return date && sitting !== undefined ? { date, sitting, ...(side === 'missed' && { side }) } : null;
}

const writeSitting = ({ date, sitting, side }: OpenSitting): string =>
  [date, sitting, side].filter((one) => one !== undefined).join('.');

/** The address of the meals; Today opens a sitting's names by it. */
export const openMeals = (params: { view?: MealsView; sitting?: OpenSitting } = {}): void =>
  goTo('leave', {
    part: 'strength',
    tab: 'meals',
    ...(params.view && { view: params.view }),
    ...(params.sitting && { sitting: writeSitting(params.sitting) }),
  });

/** Where in the meals one is; the address keeps it. */
export function useMealsPlace() {
  const { params } = useLocation();
  const view = MEALS_VIEWS.find((one) => one === params.view) ?? 'days';
  return {
    view,
    sitting: view === 'days' ? readSitting(params.sitting) : null,
    openView: (next: MealsView) => openMeals({ view: next }),
    openSitting: (sitting: OpenSitting | null) => openMeals({ ...(sitting && { sitting }) }),
  };
}
