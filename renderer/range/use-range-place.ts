import { goTo, useLocation } from '../app/location.ts';

export const RANGE_TABS = ['days', 'stock', 'results', 'setup'] as const;
type RangeTab = (typeof RANGE_TABS)[number];

/** What can be done with one day, in the order it is done. */
export const DAY_PARTS = ['plan', 'relays', 'fire'] as const;
type DayPart = (typeof DAY_PARTS)[number];

/** What is open in the range room; the address keeps it: `range?tab=days&day=3&part=fire`. */
interface RangePlace {
  tab: RangeTab;
  /** The day that is open; only on the tab of days. */
  day: number | null;
  part: DayPart;
  /** What is open in the inspector, by the words of the screen it belongs to. */
  beside: string | null;
}

export function useRangePlace(): RangePlace & {
  openTab: (tab: RangeTab) => void;
  openDay: (day: number | null, part?: DayPart) => void;
  openBeside: (beside: string | null) => void;
} {
  const { params } = useLocation();
  const tab = RANGE_TABS.find((one) => one === params.tab) ?? 'days';
  const asked = Number(params.day);
  const { beside: _, ...without } = params;
  return {
    tab,
    day: tab === 'days' && Number.isInteger(asked) && asked > 0 ? asked : null,
    part: DAY_PARTS.find((one) => one === params.part) ?? 'plan',
    beside: params.beside ?? null,
    openTab: (next) => goTo('range', { tab: next }),
    openDay: (day, part) => goTo('range', { tab: 'days', ...(day && { day: `${day}`, part: part ?? 'plan' }) }),
    openBeside: (beside) => goTo('range', beside ? { ...without, beside } : without),
  };
}
