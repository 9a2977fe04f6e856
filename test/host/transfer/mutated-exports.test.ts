import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../electron/database/migrate.ts';
import { type Db, openDatabase } from '../../../electron/database/open.ts';
import { Refusal } from '../../../electron/host/refusal.ts';
import { layDownExport, readManifest } from '../../../electron/transfer/read-export.ts';
import { writeExport } from '../../../electron/transfer/write-export.ts';
import { POPULATE } from '../../fixtures/rows-in-every-table.ts';
import { testFolder } from '../../fixtures/test-host.ts';

/** `SARBAZ_FUZZ=2000 npm test -- mutated` tries more. */
const EXPORTS = Number(process.env.SARBAZ_FUZZ ?? 40);

function file(populated: boolean): Db {
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, 7), 'create');
  onTestFinished(() => void db.close());
  for (const { id } of MIGRATIONS) {
    const known = MIGRATIONS.filter((migration) => migration.id <= id);
    migrate(db, () => {}, known);
    if (populated) db.exec(POPULATE[id] ?? '');
  }
  return db;
}

class TakenBack extends Error {}

/** Takes an export in and back out again; the refusal's code, or what stood there for a moment. */
function tried(db: Db, folder: string): string {
  try {
    db.transaction(() => {
      layDownExport(db, folder, readManifest(folder), 'new-file');
      const dangling = db.pragma('foreign_key_check') as unknown[];
      throw new TakenBack(dangling.length === 0 ? 'taken in' : 'dangling');
    })();
    return 'kept';
  } catch (error) {
    if (error instanceof TakenBack) return error.message;
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const VALUES = [
  null,
  '',
  -1,
  0,
  1.5,
  2 ** 60,
  '9999-99-99',
  'Ә'.repeat(5000),
  '\u0000',
  "');DROP TABLE cadet;--",
  true,
  {},
  [],
];

const changes = fc.record({
  file: fc.nat(),
  how: fc.constantFrom('value', 'value', 'value', 'value', 'gone', 'again', 'key', 'flip', 'cut', 'manifest'),
  row: fc.nat(),
  column: fc.nat(),
  value: fc.constantFrom(...VALUES),
  /** Whether the manifest is made to fit: whoever edits a part may edit its sum too. */
  summed: fc.boolean(),
});
type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

type Row = Record<string, unknown>;

function changed(text: string, { how, row, column, value }: Change): string {
  if (how === 'cut') return text.slice(0, row % (text.length + 1));
  if (how === 'flip') {
    const at = row % Math.max(1, text.length);
    return (
      text.slice(0, at) + String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << (column % 7))) + text.slice(at + 1)
    );
  }
  const rows = JSON.parse(text) as Row[];
  const one = rows[row % Math.max(1, rows.length)];
  if (!one) return text;
  const key = Object.keys(one)[column % Object.keys(one).length] ?? '';
  if (how === 'gone') rows.splice(row % rows.length, 1);
  else if (how === 'again') rows.push(one);
  else if (how === 'key') one[`${key}"; --`] = value;
  else one[key] = value;
  return JSON.stringify(rows);
}

test('an export with parts changed by hand is taken in whole or refused by name, and a refusal leaves nothing behind', async () => {
  const db = file(true);
  const folder = path.join(testFolder(), 'export');
  await writeExport(db, folder, { at: '2027-02-20T09:00:00', programVersion: '0.0.0-test' }, []);
  const empty = file(false);
  const before = empty.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
  expect(tried(empty, folder)).toBe('taken in');
  const manifestPlace = path.join(folder, 'manifest.json');
  const manifest = readFileSync(manifestPlace, 'utf8');
  const files = readdirSync(path.join(folder, 'json'));
  const outcomes = new Map<string, number>();
  for (const change of fc.sample(changes, { numRuns: EXPORTS, seed: 11 })) {
    const name = files[change.file % files.length] as string;
    const place = path.join(folder, 'json', name);
    const whole = readFileSync(place, 'utf8');
    if (change.how === 'manifest') writeFileSync(manifestPlace, changed(manifest, { ...change, how: 'flip' }));
    else {
      const text = changed(whole, change);
      writeFileSync(place, text);
      if (change.summed) {
        const said = JSON.parse(manifest) as { tables: { name: string; rows: number; sha256: string }[] };
        const table = said.tables.find((one) => `${one.name}.json` === name);
        if (table) table.sha256 = createHash('sha256').update(readFileSync(place)).digest('hex');
        if (table && change.how === 'gone') table.rows -= 1;
        if (table && change.how === 'again') table.rows += 1;
        writeFileSync(manifestPlace, JSON.stringify(said));
      }
    }
    const outcome = tried(empty, folder);
    expect(outcome, JSON.stringify({ name, change })).toMatch(/^(taken in|transfer\.\w+)$/);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    writeFileSync(place, whole);
    writeFileSync(manifestPlace, manifest);
  }
  expect(empty.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(before);
  expect(empty.prepare('SELECT count(*) FROM cadet').pluck().get()).toBe(0);
  expect([...outcomes.keys()]).toEqual(
    expect.arrayContaining(['taken in', 'transfer.fileChanged', 'transfer.rowRefused']),
  );
});

test('a table that an export may not carry, or carries twice, is not laid down, whatever its columns are called', async () => {
  const db = file(true);
  const folder = path.join(testFolder(), 'export');
  await writeExport(db, folder, { at: '2027-02-20T09:00:00', programVersion: '0.0.0-test' }, []);
  const empty = file(false);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    tables: { name: string }[];
  };
  const part = '[{"key_id":1,"secret":"x"}]';
  writeFileSync(path.join(folder, 'json', 'signing_secret.json'), part);
  const sum = createHash('sha256').update(part).digest('hex');
  const secret = { name: 'signing_secret', columns: ['key_id', 'secret") VALUES (1, 2); --'], rows: 1, sha256: sum };
  for (const more of [secret, { ...secret, columns: ['key_id', 'secret'] }, manifest.tables[0]]) {
    writeFileSync(
      path.join(folder, 'manifest.json'),
      JSON.stringify({ ...manifest, tables: [...manifest.tables, more] }),
    );
    expect(tried(empty, folder)).toBe('transfer.notAnExport');
  }
});
