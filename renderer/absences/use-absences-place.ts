import { goTo, useLocation } from '../app/location.ts';

export const ABSENCE_TABS = ['list', 'duty'] as const;
export type AbsenceTab = (typeof ABSENCE_TABS)[number];

/** What is open on this desk; the address keeps it. */
export interface AbsencesPlace {
  tab: AbsenceTab;
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
  return {
    tab,
    ...(params.entry && { entry: params.entry }),
    ...(params.from && { from: params.from }),
    ...(params.cell && { cell: params.cell }),
    open: (place) => goTo('leave', { part: 'absences', ...place }),
  };
}
