import type { OutputOf } from '../contract/contract.ts';
import type { Right } from '../people/roles.ts';

/** What one needs to do each of the seven steps of an intake: the administrator who begins can do only the first. */
export const STEP_RIGHTS: Record<OutputOf<'cohorts.steps'>[number]['key'], Right> = {
  rules: 'rules.write',
  programme: 'programme.write',
  people: 'programme.write',
  places: 'programme.write',
  cadets: 'admissions.write',
  bunks: 'barracks.write',
  timetable: 'timetable.write',
};
