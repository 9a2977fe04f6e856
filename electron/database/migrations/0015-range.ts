import type { Migration } from '../migration.ts';

export const range: Migration = { id: 15, name: 'range', sql: 'SELECT 1;' };
