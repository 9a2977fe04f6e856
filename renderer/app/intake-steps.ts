import type { OutputOf } from '../../shared/contract/contract.ts';
import type { ScreenName } from './location.ts';

export type IntakeStep = OutputOf<'cohorts.steps'>[number];
type StepKey = IntakeStep['key'];

/** The seven steps of an intake in their order. Held here too, so that the contract's schemas stay out of the window. */
export const STEP_KEYS = [
  'rules',
  'programme',
  'people',
  'places',
  'cadets',
  'bunks',
  'timetable',
] as const satisfies readonly StepKey[];

/** Where each step is done. */
export const STEP_PLACES: Record<StepKey, { screen: ScreenName; params?: Record<string, string> }> = {
  rules: { screen: 'settings', params: { tab: 'rules' } },
  programme: { screen: 'programme' },
  people: { screen: 'programme', params: { tab: 'instructors' } },
  places: { screen: 'programme', params: { tab: 'places' } },
  cadets: { screen: 'admissions' },
  bunks: { screen: 'barracks' },
  timetable: { screen: 'timetable' },
};
