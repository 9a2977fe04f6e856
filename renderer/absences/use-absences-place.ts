import { goTo, useLocation } from '../app/location.ts';

export const ABSENCE_TABS = ['list', 'duty'] as const;
export type AbsenceTab = (typeof ABSENCE_TABS)[number];

export const WHENS = ['now', 'ahead', 'over'] as const;
export type When = (typeof WHENS)[number];

/** What is open on this desk; the address keeps it. */
export interface AbsencesPlace {
  tab: AbsenceTab;
  /** Which entries the list shows; what is on now unless said. */
  when?: When;
  /** The entry whose panel is open, `new` for a new one, `posts` for the posts. */
  entry?: string;
  /** First day of the week shown. */
  from?: string;
  /** The duty that is open: date and post. */
  cell?: string;
}

export function useAbsencesPlace(): AbsencesPlace & { open: (place: AbsencesPlace) => void } {
  const { params } = useLocation();
  const tab = ABSENCE_TABS.find((one) => one === params.tab) ?? 'list';
  const when = WHENS.find((one) => one === params.when);
  return {
    tab,
    ...(when && { when }),
    ...(params.entry && { entry: params.entry }),
    ...(params.from && { from: params.from }),
    ...(params.cell && { cell: params.cell }),
    open: (place) => goTo('leave', { part: 'absences', ...place }),
  };
}
