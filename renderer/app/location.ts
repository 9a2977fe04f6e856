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
] as const;
export type ScreenName = (typeof SCREENS)[number];

export interface Location {
  screen: ScreenName;
  /** What the address carries behind the screen: `#/barracks?cadet=12`. Filters and the open record live here. */
  params: Record<string, string>;
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

/** The address of a place, for links: `href={addressOf('barracks', { cadet: '12' })}`. */
export function addressOf(screen: ScreenName, params: Record<string, string> = {}): string {
  const search = new URLSearchParams(params).toString();
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
