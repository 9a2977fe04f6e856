import type { Migration } from '../migration.ts';

/** Hand-over to the defence departments, the way to the military ID, and who asked about whom. */
export const followup: Migration = {
  id: 20,
  name: 'followup',
  sql: '',
};
