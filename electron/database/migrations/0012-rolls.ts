import type { Migration } from '../migration.ts';

export const rolls: Migration = { id: 12, name: 'rolls', sql: 'SELECT 1;' };
