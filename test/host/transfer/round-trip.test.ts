import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../electron/database/migrate.ts';
import { type Db, openDatabase } from '../../../electron/database/open.ts';
import { Refusal } from '../../../electron/host/refusal.ts';
import { MANIFEST_FILE, type Manifest } from '../../../electron/transfer/manifest.ts';
import { layDownExport, readManifest } from '../../../electron/transfer/read-export.ts';
import { writeExport } from '../../../electron/transfer/write-export.ts';
import { POPULATE } from '../../fixtures/rows-in-every-table.ts';
import { testFolder } from '../../fixtures/test-host.ts';

const BY = { at: '2027-02-20T09:00:00', programVersion: '0.0.0-test' };
const PAPER = { fileName: 'Тізілім.pdf', bytes: Buffer.from('%PDF-1.7 сынақ') };

function file(key: number, populated: boolean): Db {
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, key), 'create');
  onTestFinished(() => void db.close());
  for (const { id } of MIGRATIONS) {
    migrate(
      db,
      () => {},
      MIGRATIONS.filter((migration) => migration.id <= id),
    );
    if (populated) db.exec(POPULATE[id] ?? '');
  }
  return db;
}

/** Read with plain SQL and nothing of the export's own. */
function everything(db: Db): Record<string, unknown[]> {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
}
const schemaOf = (db: Db) => db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

async function exported(): Promise<{ folder: string; manifest: Manifest; db: Db }> {
  const db = file(7, true);
  db.exec(`UPDATE cadet SET surname = '=Қ;"Ә"', given_name = char(10) || 'ҢҰһі' WHERE id = 1`);
  const folder = path.join(testFolder(), 'export');
  return { db, folder, manifest: await writeExport(db, folder, BY, [PAPER]) };
}

/** Takes an export in as the program does: all of it or nothing. */
function takeIn(folder: string): Db {
  const db = file(9, false);
  db.transaction(() => layDownExport(db, folder, readManifest(folder), 'new-file'))();
  return db;
}

test('everything a file holds goes out in open formats and comes in again row by row, guards and all', async () => {
  const { db, folder } = await exported();
  const other = takeIn(folder);
  const [ours, theirs] = [everything(db), everything(other)];
  expect(Object.keys(theirs)).toEqual(Object.keys(ours));
  // The file's own name is another; the signing key's private half and the seal of the history's end stay behind.
  const { school, signing_secret, history_head, ...rest } = ours;
  expect(signing_secret).toHaveLength(1);
  expect(theirs).toEqual({
    ...rest,
    school: school?.map((row) => ({ ...(row as object), file_id: 'new-file' })),
    signing_secret: [],
    history_head: [],
  });
  expect(Object.values(ours).filter((rows) => rows.length === 0)).toEqual([]);
  expect(schemaOf(other)).toEqual(schemaOf(db));
  expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(other.pragma('foreign_key_check')).toEqual([]);
  expect(() => other.exec('DELETE FROM certificate')).toThrow('certificates.kept');
});

test('each table can be read by a program that knows nothing of ours', async () => {
  const { db, folder, manifest } = await exported();
  for (const { name, columns, rows, sha256 } of manifest.tables) {
    const json = readFileSync(path.join(folder, 'json', `${name}.json`));
    expect(createHash('sha256').update(json).digest('hex')).toBe(sha256);
    expect(JSON.parse(json.toString('utf8'))).toHaveLength(rows);
    const csv = readFileSync(path.join(folder, 'csv', `${name}.csv`), 'utf8');
    const lines = parse(csv, { delimiter: ';', bom: true }) as string[][];
    expect(lines[0]).toEqual(columns);
    expect(lines).toHaveLength(rows + 1);
    expect(db.prepare(`SELECT count(*) AS n FROM "${name}"`).get()).toEqual({ n: rows });
  }
  const cadets = parse(readFileSync(path.join(folder, 'csv/cadet.csv'), 'utf8'), {
    delimiter: ';',
    bom: true,
    columns: true,
  }) as Record<string, string>[];
  // A surname that Excel would take for a formula is shown as text; nothing else of it changes.
  expect(cadets[0]).toMatchObject({ surname: `'=Қ;"Ә"`, given_name: '\nҢҰһі' });
  expect(readdirSync(path.join(folder, 'pdf'))).toEqual(['Тізілім.pdf']);
  expect(readFileSync(path.join(folder, 'pdf/Тізілім.pdf'))).toEqual(PAPER.bytes);
  const whole = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.includes('.') ? readFileSync(path.join(folder, name), 'utf8') : '',
  );
  const { private_key } = db.prepare<[], { private_key: string }>('SELECT private_key FROM signing_secret').get() ?? {};
  expect(whole.some((text) => text.includes(private_key ?? ''))).toBe(false);
});

test('a folder that was changed, is not whole or is of another program is refused by name, and nothing is taken in', async () => {
  const { folder, manifest } = await exported();
  const refusal = (change: () => void, back: () => void) => {
    change();
    const db = file(9, false);
    const before = everything(db);
    try {
      db.transaction(() => layDownExport(db, folder, readManifest(folder), 'new-file'))();
    } catch (error) {
      expect(everything(db)).toEqual(before);
      expect(schemaOf(db)).toEqual(schemaOf(file(9, false)));
      return error instanceof Refusal ? [error.code, error.params] : error;
    } finally {
      back();
    }
    return null;
  };
  const cadets = path.join(folder, 'json/cadet.json');
  const text = readFileSync(cadets, 'utf8');
  const place = path.join(folder, MANIFEST_FILE);
  const said = readFileSync(place, 'utf8');
  const keepCadets = () => writeFileSync(cadets, text);
  const keepManifest = () => writeFileSync(place, said);
  const rewrite = (changed: Partial<Manifest>) => () =>
    writeFileSync(place, JSON.stringify({ ...manifest, ...changed }));

  expect(refusal(() => writeFileSync(cadets, text.replace('ҢҰһі', 'ҢҰҺІ')), keepCadets)).toEqual([
    'transfer.fileChanged',
    { file: 'json/cadet.json' },
  ]);
  expect(refusal(() => rmSync(cadets), keepCadets)).toEqual(['transfer.fileMissing', { file: 'json/cadet.json' }]);
  expect(refusal(() => rmSync(place), keepManifest)).toEqual(['transfer.notAnExport', { folder }]);
  expect(refusal(rewrite({ tables: manifest.tables.slice(1) }), keepManifest)).toEqual([
    'transfer.tableMissing',
    { table: manifest.tables[0]?.name },
  ]);
  expect(refusal(rewrite({ schema: 999 }), keepManifest)).toEqual([
    'transfer.otherFormat',
    { format: 999, program: MIGRATIONS.at(-1)?.id },
  ]);
  // A name that would lead out of the folder is no name of a table.
  expect(refusal(rewrite({ tables: [{ ...manifest.tables[0]!, name: '../school' }] }), keepManifest)).toEqual([
    'transfer.notAnExport',
    { folder },
  ]);
  // Rows that were changed together with their sum still have to be rows the file can hold.
  const empty = '[\n]\n';
  const sha256 = createHash('sha256').update(empty).digest('hex');
  const withoutCadets = manifest.tables.map((one) => (one.name === 'cadet' ? { ...one, rows: 0, sha256 } : one));
  expect(
    refusal(
      () => {
        writeFileSync(cadets, empty);
        rewrite({ tables: withoutCadets })();
      },
      () => {
        keepCadets();
        keepManifest();
      },
    ),
  ).toMatchObject(['transfer.rowRefused', { detail: 'FOREIGN KEY' }]);
});
