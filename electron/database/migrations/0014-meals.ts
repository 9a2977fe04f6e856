import type { Migration } from '../migration.ts';

export const meals: Migration = { id: 14, name: 'meals', sql: 'SELECT 1;' };
