import type { Migration } from '../migration.ts';

/** What-if trials: lists of acts that have not been done. */
export const trial: Migration = {
  id: 7,
  name: 'trial',
  sql: `
  `,
};
