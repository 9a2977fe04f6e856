import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../electron/database/migrate.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { testFolder } from '../../fixtures/test-host.ts';

test('each step of an older file has a copy of its own before it; a new file has nothing to lose', () => {
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, 7), 'create');
  onTestFinished(() => {
    db.close();
  });
  const standing: number[] = [];
  const note = () => standing.push(Number(db.pragma('user_version', { simple: true })));
  const all = MIGRATIONS.slice(0, 6);
  expect(migrate(db, note, all.slice(0, 4))).toBe(4);
  expect(standing).toEqual([]);
  expect(migrate(db, note, all)).toBe(2);
  expect(standing).toEqual([4, 5]);
  expect(migrate(db, note, all)).toBe(0);
  expect(standing).toEqual([4, 5]);
});
