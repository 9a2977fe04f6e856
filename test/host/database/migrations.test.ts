import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileVersion, MIGRATIONS, migrate } from '../../../electron/database/migrate.ts';
import type { Migration } from '../../../electron/database/migration.ts';
import { type Db, openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { POPULATE } from '../../fixtures/rows-in-every-table.ts';
import { ADMINISTRATOR, testFolder, testSchool, visitor } from '../../fixtures/test-host.ts';

const KEY = Buffer.alloc(32, 7);

/** A step that gives an older file rows of its own: intakes get the values of rules they did not know. */
const GROWS: Record<number, string> = {
  9: 'cohort_rule',
  10: 'cohort_rule',
  12: 'cohort_rule',
  13: 'cohort_rule',
  14: 'cohort_rule',
  17: 'cohort_rule',
  21: 'cohort_rule',
};

const upTo = (id: number): Migration[] => MIGRATIONS.filter((migration) => migration.id <= id);

/** A file as the program of that version left it, with a school's rows in every table. */
function fileOf(version: number): Db {
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), KEY, 'create');
  onTestFinished(() => void db.close());
  for (let id = 1; id <= version; id++) {
    migrate(db, () => {}, upTo(id));
    db.exec(POPULATE[id] ?? '');
  }
  return db;
}

/** Every row of every table, in the order of its columns' names. */
function everything(db: Db): Record<string, unknown[]> {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
}

test.each(MIGRATIONS.map(({ id, name }) => ({ id, name })))(
  'migration $id ($name) keeps every row a school had written before it',
  ({ id }) => {
    const db = fileOf(id - 1);
    const before = everything(db);
    expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true);
    let backups = 0;
    expect(migrate(db, () => backups++, upTo(id))).toBe(1);
    expect(fileVersion(db)).toBe(id);
    // A file with rows is copied first; a file that is only being made has nothing to lose.
    expect(backups).toBe(id === 1 ? 0 : 1);
    const after = everything(db);
    for (const [table, rows] of Object.entries(before)) {
      if (table !== GROWS[id]) expect(after[table], table).toHaveLength(rows.length);
      expect(after[table], table).toEqual(
        expect.arrayContaining(rows.map((row) => expect.objectContaining(row as object))),
      );
    }
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    // The tables the step brought take a school's rows, and what they lean on cannot be pulled from under them.
    expect(() => db.exec(POPULATE[id] ?? '')).not.toThrow();
    expect(db.pragma('foreign_key_check')).toEqual([]);
  },
);

test('every migration has its populated file here', () => {
  expect(Object.keys(POPULATE)).toEqual(MIGRATIONS.map(({ id }) => String(id)));
});

test('a step that leaves a dangling reference is taken back whole, and the file stays as it was', () => {
  const newest = MIGRATIONS.at(-1)?.id ?? 0;
  const db = fileOf(newest);
  const before = everything(db);
  const broken = {
    id: newest + 1,
    name: 'broken',
    sql: 'CREATE TABLE more (id INTEGER PRIMARY KEY); DELETE FROM cohort',
  };
  expect(() => migrate(db, () => {}, [...MIGRATIONS, broken])).toThrow(/dangling/);
  expect(fileVersion(db)).toBe(newest);
  expect(everything(db)).toEqual(before);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('when the backup cannot be made, nothing is migrated', () => {
  const db = fileOf(3);
  const noRoom = () => {
    throw new Error('disk full');
  };
  expect(() => migrate(db, noRoom)).toThrow('disk full');
  expect(fileVersion(db)).toBe(3);
});

test('a file of a newer program is refused and left untouched', async () => {
  const { host, options, recoveryCode } = await testSchool();
  const newest = MIGRATIONS.at(-1)?.id ?? 0;
  host.close();
  const key = keyOfRecoveryCode(recoveryCode) as Buffer;
  const newer = openDatabase(options.file, key);
  newer.pragma(`user_version=${newest + 1}`);
  newer.close();
  const again = visitor(createHost(options));
  expect(await again.call('session.unlock', ADMINISTRATOR)).toMatchObject({
    code: 'session.newerFile',
    params: { fileVersion: newest + 1, programVersion: newest },
  });
  expect(existsSync(path.join(path.dirname(options.file), 'backups'))).toBe(false);
});

test('opening a file of an older program makes a verified copy of it first, then brings it up to date', async () => {
  const { host, options, recoveryCode } = await testSchool();
  host.close();
  const key = keyOfRecoveryCode(recoveryCode) as Buffer;
  const older = openDatabase(options.file, key);
  // As the program left it that did not know timetables yet: without the tables of later steps.
  const namesOf = (db: Db, type: string) =>
    db
      .prepare<[string], { name: string }>("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'")
      .all(type)
      .map(({ name }) => name);
  const five = fileOf(5);
  older.pragma('foreign_keys=OFF');
  for (const type of ['trigger', 'view', 'table'])
    for (const name of namesOf(older, type).filter((one) => !namesOf(five, type).includes(one)))
      older.exec(`DROP ${type} IF EXISTS "${name}"`);
  older.pragma('user_version=5');
  older.close();
  const reopened = createHost(options);
  onTestFinished(() => reopened.close());
  await visitor(reopened).get('session.unlock', ADMINISTRATOR);
  const folder = path.join(path.dirname(options.file), 'backups');
  const copies = readdirSync(folder).filter((name) => name.endsWith('.sarbaz'));
  const kept = copies.map((copy) => openDatabase(path.join(folder, copy), key));
  onTestFinished(() => {
    for (const copy of kept) copy.close();
  });
  expect(kept.map(fileVersion).toSorted((a, b) => a - b)).toEqual(
    MIGRATIONS.map(({ id }) => id - 1).filter((version) => version >= 5),
  );
  const oldest = kept.find((copy) => fileVersion(copy) === 5)!;
  expect(oldest.prepare('SELECT full_name FROM person').all()).toEqual([{ full_name: 'Акимов Асқар' }]);
});
