import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drainCapture, installCapture } from '../../../electron/database/capture.ts';
import { appendHistory, redactHistory } from '../../../electron/database/history.ts';
import { aboutEntry, entriesAbout, laterAbout } from '../../../electron/database/history-about.ts';
import { ChainWalk, sealHistory, verifyHistory } from '../../../electron/database/history-chain.ts';
import { writeHead } from '../../../electron/database/history-head.ts';
import { migrate } from '../../../electron/database/migrate.ts';
import { type Db, openDatabase } from '../../../electron/database/open.ts';
import { testFolder } from '../../fixtures/test-host.ts';

let db: Db;
beforeEach(() => {
  db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, 7), 'create');
  migrate(db, () => {});
  installCapture(db);
});
afterEach(() => db.close());

const BY = { at: '2027-01-10T09:00:00', personId: null, personName: 'Акимов А.' };
const add = (operation: string, params = {}) =>
  appendHistory(db, { ...BY, operation, params, changes: drainCapture(db), undoes: null });
const addFour = () => ['a', 'b', 'c', 'd'].map((operation) => add(operation, { name: `ер ${operation}` }));
const verdict = () => {
  const { brokenAt, fault } = verifyHistory(db);
  return [brokenAt, fault];
};
const WHOLE = [null, null];

/** Links and hashes anew from an entry on, as somebody would who knows how the chain is made. */
function relink(from: number): void {
  const chain = db.prepare<[number], { id: number }>('SELECT id FROM history WHERE id >= ? ORDER BY id').all(from);
  const kept = chain.map(
    ({ id }) =>
      db.prepare('SELECT * FROM history WHERE id = ?').get(id) as never as {
        at: string;
        operation: string;
        params: string;
      },
  );
  const head = db.prepare('SELECT * FROM history_head').get() as { entry_id: number; hash: string; seal: string };
  db.exec(`DELETE FROM history WHERE id >= ${from}; DELETE FROM history_head`);
  for (const { at, operation, params } of kept)
    appendHistory(db, { ...BY, at, operation, params: JSON.parse(params), changes: [], undoes: null });
  db.prepare('INSERT OR REPLACE INTO history_head VALUES (1, @entry_id, @hash, NULL, @seal)').run(head);
}

test('the chain names the first entry that was altered, removed, slipped in or put elsewhere', () => {
  addFour();
  expect(verifyHistory(db)).toEqual({ entries: 4, intact: true, brokenAt: null, fault: null });
  db.exec(`UPDATE history SET params = '{"x":1}' WHERE id = 3`);
  expect(verifyHistory(db)).toEqual({ entries: 2, intact: false, brokenAt: 3, fault: 'altered' });
  db.exec(`UPDATE history SET params = '{"name":"ер c"}' WHERE id = 3`);
  expect(verdict()).toEqual(WHOLE);
  db.exec("UPDATE history SET person_name = 'басқа' WHERE id = 2");
  expect(verdict()).toEqual([2, 'altered']);
  db.exec("UPDATE history SET person_name = 'Акимов А.' WHERE id = 2; DELETE FROM history WHERE id = 2");
  expect(verdict()).toEqual([2, 'missing']);
  db.exec('UPDATE history SET id = id - 1 WHERE id > 2');
  expect(verdict()).toEqual([2, 'unlinked']);
});

test('a cut or lengthened end is seen by the sealed head, and writing on does not cover it', () => {
  addFour();
  db.exec('DELETE FROM history WHERE id > 2');
  expect(verdict()).toEqual([3, 'cutOff']);
  add('e');
  add('f');
  expect(verdict()).toEqual([4, 'rewritten']);
  add('g');
  expect(verdict()).toEqual([5, 'added']);
});

test('a chain made anew to its end without the key of the file is seen', () => {
  addFour();
  db.exec(`UPDATE history SET params = '{"name":"басқа"}' WHERE id = 2`);
  relink(2);
  expect(verdict()).toEqual([4, 'rewritten']);
  db.exec('UPDATE history_head SET hash = (SELECT hash FROM history WHERE id = 4)');
  expect(verdict()).toEqual([4, 'unsealed']);
  db.exec('DELETE FROM history_head');
  expect(verdict()).toEqual([4, 'unsealed']);
  // What came from another file is sealed once its links hold; an entry of which they do not is never sealed.
  sealHistory(db);
  expect(verdict()).toEqual(WHOLE);
  db.exec("UPDATE history SET params = '{}' WHERE id = 3");
  expect(() => sealHistory(db)).toThrow('entry 3');
});

test('the walk may be taken in steps while the chain grows', () => {
  addFour();
  const walk = new ChainWalk(db);
  expect(walk.step(0)).toBe(false);
  expect(walk.entries).toBe(1);
  add('e');
  expect(walk.step(1000)).toBe(true);
  expect(walk.verdict()).toEqual({ entries: 5, intact: true, brokenAt: null, fault: null });
});

test('texts that are taken out leave the chain whole only when an entry says so', () => {
  addFour();
  add('e', { name: 'Әбдірахманов' });
  expect(redactHistory(db, new Set([2, 3, 5]), BY)).toBe(3);
  expect(verifyHistory(db)).toMatchObject({ entries: 6, intact: true });
  const rows = db.prepare('SELECT id, operation, params, changes, salt FROM history WHERE id IN (2, 5, 6)').all();
  expect(rows).toEqual([
    { id: 2, operation: 'b', params: '{}', changes: '[]', salt: '' },
    { id: 5, operation: 'e', params: '{}', changes: '[]', salt: '' },
    expect.objectContaining({ operation: 'history.redact', params: '{"count":3,"entries":["2-3","5"]}' }),
  ]);
  // Whoever blanks one more by hand keeps the digests and yet is found; so is who puts other digests there.
  const [kept] = db.prepare('SELECT redacted FROM history WHERE id = 2').pluck().all();
  db.exec(`UPDATE history SET params = '{}', changes = '[]', salt = '', redacted = '${kept}' WHERE id = 4`);
  expect(verdict()).toEqual([4, 'altered']);
});

test('an entry blanked by hand with its right digests is named, for no later entry speaks of it', () => {
  addFour();
  redactHistory(db, ({ params }) => params.includes('ер b'), BY);
  db.exec("UPDATE history SET operation = 'x', params = '{}' WHERE id = 5");
  expect(verdict()).toEqual([5, 'altered']);
  db.exec('DELETE FROM history WHERE id = 5; DELETE FROM history_head');
  sealAsIs();
  expect(verdict()).toEqual([2, 'blanked']);
  expect(() => sealHistory(db)).toThrow('entry 2');
});

/** The head laid where the chain ends now: what only a holder of the key could do. */
function sealAsIs(): void {
  const { id, hash } = db.prepare('SELECT id, hash FROM history ORDER BY id DESC LIMIT 1').get() as never;
  writeHead(db, { entryId: id, hash, walkedOn: null });
}

test('what was taken out once is not taken out again, and nothing to take out adds nothing', () => {
  addFour();
  redactHistory(db, new Set([1]), BY);
  expect(redactHistory(db, () => true, BY)).toBe(3);
  expect(redactHistory(db, () => true, BY)).toBe(0);
  expect(verifyHistory(db)).toMatchObject({ entries: 6, intact: true });
});

test('an entry is found by the man and the intake it is about, through every reference and after a removal', () => {
  db.exec(`
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (7, '2027-01', '2027-01-11', '2027-02-19');
    INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date)
      VALUES (31, 7, 'Әбдірахманов', 'Бекзат', '990514300019', '1999-05-14'),
             (32, 7, 'Жүнісов', 'Ермек', '990514300118', '1999-05-14')`);
  const born = add('a');
  expect([aboutEntry(db, born, 'cadet'), aboutEntry(db, born, 'cohort')]).toEqual([[31, 32], [7]]);
  db.exec('INSERT INTO payment (id, cadet_id, amount) VALUES (1, 31, 263318)');
  const paid = add('b');
  expect([aboutEntry(db, paid, 'cadet'), aboutEntry(db, paid, 'cohort')]).toEqual([[31], [7]]);
  db.exec("INSERT INTO barracks_room (id, name, position) VALUES (1, 'Бір', 1)");
  const room = add('c');
  expect(aboutEntry(db, room, 'cohort')).toEqual([]);
  db.exec('DELETE FROM payment; DELETE FROM cadet WHERE id = 31');
  const gone = add('d');
  expect(aboutEntry(db, gone, 'cadet')).toEqual([31]);
  expect(aboutEntry(db, gone, 'cohort')).toEqual([7]);
  expect(entriesAbout(db, 'cadet', [31])).toEqual([born, paid, gone]);
  expect(entriesAbout(db, 'cadet', [32])).toEqual([born]);
  db.exec("UPDATE barracks_room SET name = 'Екі'; INSERT INTO barracks_room (id, name, position) VALUES (2, 'Үш', 2)");
  const renamed = add('e');
  db.exec("UPDATE barracks_room SET name = 'Төрт' WHERE id = 2");
  add('f');
  expect(laterAbout(db, room, 'barracks_room', { id: 1 })).toEqual([renamed]);
  expect(laterAbout(db, born, 'payment', { id: 1, cadet_id: 31 })).toEqual([paid, gone]);
});
