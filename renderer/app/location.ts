import { useMemo, useSyncExternalStore } from 'react';

export const SCREENS = [
  'today',
  'admissions',
  'barracks',
  'programme',
  'timetable',
  'range',
  'leave',
  'exams',
  'followup',
  'print',
  'settings',
  'intake',
  'cadet',
] as const;
export type ScreenName = (typeof SCREENS)[number];

export interface Location {
  screen: ScreenName;
  /** What the address carries behind the screen: `#/barracks?cadet=12`. Filters and the open record live here. */
  params: Record<string, string>;
}

/** Screens that a trial can be worked on; going from one to another stays in the trial. */
const TRIAL_SCREENS: readonly ScreenName[] = ['timetable', 'programme', 'intake'];

/** The trial an address is in: `#/timetable?trial=3`; null = what is real. */
export function trialOf({ screen, params }: Location): number | null {
  const found = Number(params.trial);
  return TRIAL_SCREENS.includes(screen) && Number.isInteger(found) && found > 0 ? found : null;
}

function read(hash: string): Location {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const screen = SCREENS.find((name) => name === path) ?? 'today';
  return { screen, params: Object.fromEntries(new URLSearchParams(search)) };
}

function watch(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/**
 * The address of a place, for links: `href={addressOf('barracks', { cadet: '12' })}`. A trial is kept where it can be;
 * `trial: ''` leaves it.
 */
export function addressOf(screen: ScreenName, params: Record<string, string> = {}): string {
  const trial = params.trial ?? trialOf(read(window.location.hash))?.toString() ?? '';
  const { trial: _, ...others } = params;
  const kept: Record<string, string> = trial !== '' && TRIAL_SCREENS.includes(screen) ? { trial } : {};
  const search = new URLSearchParams({ ...kept, ...others }).toString();
  return `#/${screen}${search === '' ? '' : `?${search}`}`;
}

/** Opens a place. */
export function goTo(screen: ScreenName, params: Record<string, string> = {}): void {
  window.location.hash = addressOf(screen, params);
}

/** Where the window is. */
export function useLocation(): Location {
  const hash = useSyncExternalStore(watch, () => window.location.hash);
  return useMemo(() => read(hash), [hash]);
}
