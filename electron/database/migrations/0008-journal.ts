import type { Migration } from '../migration.ts';

/** Lessons as they were held, who missed them, and what was made up. */
export const journal: Migration = {
  id: 8,
  name: 'journal',
  sql: `
  `,
};
