import type { Migration } from '../migration.ts';

/** Orders on leaving the list, graduation and expulsion, with the men each one names. */
export const orders: Migration = {
  id: 18,
  name: 'orders',
  sql: '',
};
