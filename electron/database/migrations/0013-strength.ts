import type { Migration } from '../migration.ts';

export const strength: Migration = { id: 13, name: 'strength', sql: 'SELECT 1;' };
