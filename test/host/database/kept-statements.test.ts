import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepStatements } from '../../../electron/database/kept-statements.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { testFolder } from '../../fixtures/test-host.ts';

function keeping() {
  const db = openDatabase(path.join(testFolder(), 'kept.sarbaz'), Buffer.alloc(32, 7), 'create');
  onTestFinished(() => void db.close());
  db.exec("CREATE TABLE man (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO man VALUES (1, 'Алимов'), (2, 'Әбенов')");
  keepStatements(db);
  return db;
}
const MEN = 'SELECT name, id FROM man ORDER BY id';

test('a statement is kept, and whoever asks next gets whole rows again', () => {
  const db = keeping();
  expect(db.prepare(MEN)).toBe(db.prepare(MEN));
  expect(db.prepare(MEN).pluck().all()).toEqual(['Алимов', 'Әбенов']);
  expect(db.prepare(MEN).all()).toEqual([
    { name: 'Алимов', id: 1 },
    { name: 'Әбенов', id: 2 },
  ]);
});

test('one in the middle of its rows is not handed out a second time', () => {
  const db = keeping();
  const pairs: string[] = [];
  for (const one of db.prepare<[], { id: number }>(MEN).iterate())
    for (const other of db.prepare<[], { id: number }>(MEN).iterate()) pairs.push(`${one.id}${other.id}`);
  expect(pairs).toEqual(['11', '12', '21', '22']);
});

test('tables and triggers that come later are seen', () => {
  const db = keeping();
  const add = () => db.prepare('INSERT INTO man (name) VALUES (?)').run('Ғабдуллин');
  add();
  db.exec(`ALTER TABLE man ADD COLUMN rank TEXT;
           CREATE TEMP TRIGGER told AFTER INSERT ON main.man BEGIN UPDATE man SET rank = 'сарбаз' WHERE id = NEW.id; END`);
  add();
  expect(db.prepare('SELECT * FROM man WHERE id > 2 ORDER BY id').all()).toEqual([
    { id: 3, name: 'Ғабдуллин', rank: null },
    { id: 4, name: 'Ғабдуллин', rank: 'сарбаз' },
  ]);
});
