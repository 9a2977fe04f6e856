import { useMemo, useSyncExternalStore } from 'react';
import { mayLeave } from './typed.ts';

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

/** Parts of an address that only narrow or turn what is shown: what stands open beside it stays. */
const NARROWING = [
  ...['as', 'find', 'group', 'lacking', 'platoon', 'home', 'show', 'reason', 'of', 'column', 'exceptions'],
  ...['scope', 'filter', 'department', 'whose'],
];

/** Whether the window may go to an address: first it says what would have to be typed again (typed.ts). */
function mayGo(hash: string): boolean {
  const [to, from] = [read(hash), read(window.location.hash)];
  const changed = [...new Set([...Object.keys(to.params), ...Object.keys(from.params)])].filter(
    (name) => to.params[name] !== from.params[name],
  );
  if (to.screen !== from.screen || changed.includes('trial')) return mayLeave(true);
  return changed.every((name) => NARROWING.includes(name)) || mayLeave(false);
}

/** Opens a place, unless what is typed here would be lost by it unsaid. */
export function goTo(screen: ScreenName, params: Record<string, string> = {}): void {
  const hash = addressOf(screen, params);
  if (mayGo(hash)) window.location.hash = hash;
}

/**
 * Holds links and the way back to the same rule as `goTo`.
 * @returns ends it
 */
export function guardLinks(): () => void {
  const clicked = (event: MouseEvent) => {
    const hash = (event.target as Element).closest('a')?.getAttribute('href');
    if (!hash?.startsWith('#/') || mayGo(hash)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const went = (event: NavigateEvent) => {
    if (event.navigationType !== 'traverse' || !event.hashChange || !event.cancelable) return;
    if (!mayGo(new URL(event.destination.url).hash)) event.preventDefault();
  };
  document.addEventListener('click', clicked, { capture: true });
  window.navigation?.addEventListener('navigate', went);
  return () => {
    document.removeEventListener('click', clicked, { capture: true });
    window.navigation?.removeEventListener('navigate', went);
  };
}

/** Where the window is. */
export function useLocation(): Location {
  const hash = useSyncExternalStore(watch, () => window.location.hash);
  return useMemo(() => read(hash), [hash]);
}
