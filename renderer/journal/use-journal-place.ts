import { goTo, useLocation } from '../app/location.ts';

/** Where in the journal the window is; the address keeps it (`#/timetable?tab=journal&day=2027-01-27&lesson=…`). */
export function useJournalPlace() {
  const { params } = useLocation();
  const open = (changes: Record<string, string | null>) => {
    const kept = Object.entries({ ...params, ...changes }).filter((entry): entry is [string, string] => !!entry[1]);
    goTo('timetable', Object.fromEntries(kept));
  };
  return {
    day: /^\d{4}-\d\d-\d\d$/.test(params.day ?? '') ? params.day : undefined,
    /** An instructor sees his own lessons first, everybody's when he asks for them. */
    mine: params.whose !== 'all',
    part: params.part === 'lost' ? ('lost' as const) : ('day' as const),
    /** Key of the open lesson. */
    lesson: params.lesson ?? null,
    open,
  };
}
