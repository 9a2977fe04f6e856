import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drainCapture, installCapture, type RowChange } from '../../../electron/database/capture.ts';
import { migrate } from '../../../electron/database/migrate.ts';
import { type Db, openDatabase } from '../../../electron/database/open.ts';
import { ChangedSince, takeBack } from '../../../electron/history/undo.ts';
import { testFolder } from '../../fixtures/test-host.ts';

let db: Db;
beforeEach(() => {
  db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, 7), 'create');
  migrate(db, () => {});
  installCapture(db);
});
afterEach(() => db.close());

/** Runs SQL in one transaction and returns what the triggers wrote down. */
const change = (sql: string): RowChange[] =>
  db
    .transaction(() => {
      db.exec(sql);
      return drainCapture(db);
    })
    .immediate();
const undo = (changes: RowChange[]) => db.transaction(() => takeBack(db, changes)).immediate();
const rooms = () => db.prepare('SELECT id, name FROM barracks_room ORDER BY id').all();

test('added, changed and removed rows come back as they were, last change first', () => {
  const added = change("INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1), (2, 'Екі', 2)");
  expect(added.map((one) => [one.before, one.after?.name])).toEqual([
    [null, 'Бір'],
    [null, 'Екі'],
  ]);
  const later = change("UPDATE barracks_room SET name = 'Үш' WHERE id = 2; DELETE FROM barracks_room WHERE id = 1");
  undo(later);
  expect(rooms()).toEqual([
    { id: 1, name: 'Бір' },
    { id: 2, name: 'Екі' },
  ]);
  undo(added);
  expect(rooms()).toEqual([]);
});

test('rows removed by a cascade come back with their parent', () => {
  change(
    "INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1); INSERT INTO bunk (room_id, number, tier) VALUES (1, 1, 'upper'), (1, 1, 'lower')",
  );
  const removed = change('DELETE FROM barracks_room WHERE id = 1');
  expect(removed).toHaveLength(3);
  undo(removed);
  expect(db.prepare('SELECT count(*) AS n FROM bunk').get()).toEqual({ n: 2 });
});

test('undo never overwrites later work on the same row, and then changes nothing at all', () => {
  change("INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1), (2, 'Екі', 2)");
  const mine = change(
    "UPDATE barracks_room SET name = 'менікі' WHERE id = 1; UPDATE barracks_room SET name = 'менікі-2' WHERE id = 2",
  );
  change("UPDATE barracks_room SET name = 'басқаның' WHERE id = 1");
  expect(() => undo(mine)).toThrow(ChangedSince);
  expect(rooms()).toEqual([
    { id: 1, name: 'басқаның' },
    { id: 2, name: 'менікі-2' },
  ]);
});

test('a row that others lean on since cannot be taken back', () => {
  const room = change("INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1)");
  change("INSERT INTO bunk (room_id, number, tier) VALUES (1, 1, 'upper')");
  // A cascade would take the bunk away in silence: the room is as it was left, the bunk is not part of the change.
  expect(() => undo(room)).toThrow(ChangedSince);
  expect(rooms()).toHaveLength(1);
});

test('an update that changes nothing is no change', () => {
  change("INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1)");
  expect(change("UPDATE barracks_room SET name = 'Бір'")).toEqual([]);
});

test('a row whose place somebody took since cannot come back', () => {
  change("INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1)");
  const removed = change('DELETE FROM barracks_room WHERE id = 1');
  change("INSERT INTO barracks_room (id, name, position) VALUES (2, 'Бір', 1)");
  expect(() => undo(removed)).toThrow(ChangedSince);
  expect(rooms()).toEqual([{ id: 2, name: 'Бір' }]);
});

test('a row that a row without a cascade leans on since cannot go, and the leaning table is named', () => {
  const bunk = change(`
    INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1);
    INSERT INTO bunk (id, room_id, number, tier) VALUES (1, 1, 1, 'lower')`);
  change(`
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (1, '2027-01', '2027-01-11', '2027-02-19');
    INSERT INTO school_order VALUES (1, 1, 'enrolment', '5', '2027-01-11', 'негіз');
    INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id)
      VALUES (1, 1, 'Әбдірахманов', 'Бекзат', '990514300019', '1999-05-14', 1);
    INSERT INTO bunk_place (cadet_id, cohort_id, bunk_id) VALUES (1, 1, 1)`);
  expect(() => undo(bunk)).toThrow(expect.objectContaining({ name: 'ChangedSince', table: 'bunk_place' }));
  expect(db.prepare('SELECT count(*) AS n FROM bunk').get()).toEqual({ n: 1 });
  expect(db.pragma('foreign_key_check')).toEqual([]);
});
