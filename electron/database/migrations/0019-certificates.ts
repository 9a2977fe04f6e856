import type { Migration } from '../migration.ts';

/** Numbered blanks, certificates as they were issued, the key they are signed with, and what was revoked. */
export const certificates: Migration = {
  id: 19,
  name: 'certificates',
  sql: '',
};
