import path from 'node:path';
import { expect, test } from 'vitest';
import { capturedTables } from '../../../electron/database/capture.ts';
import { migrate } from '../../../electron/database/migrate.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { CHAIN_FAULTS } from '../../../shared/history/chain-fault.ts';
import { HISTORY_ROOMS } from '../../../shared/history/rooms.ts';
import { FLAG_COLUMNS, UNSAID_COLUMNS } from '../../../shared/history/said-columns.ts';
import { testFolder } from '../../fixtures/test-host.ts';

const LANGUAGES = { kk, ru, en };
type Texts = { [key: string]: string | Texts };
/** The text of a key, whatever its plural forms; undefined where nobody wrote one. */
function textOf(texts: Texts, key: string): string | undefined {
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  const group = parts.reduce<Texts | undefined>((at, part) => at?.[part] as Texts | undefined, texts);
  const found = group?.[last] ?? group?.[`${last}_other`];
  return typeof found === 'string' ? found : undefined;
}
const missing = (keys: readonly string[]) =>
  Object.entries(LANGUAGES).flatMap(([language, texts]) =>
    keys.filter((key) => !textOf(texts as Texts, key)).map((key) => `${language} ${key}`),
  );

/** Desk operations that leave an entry although they change no rows of their own, or change them outside dispatch. */
const DESK_ENTRIES = [
  'session.createSchool',
  'session.recover',
  'session.setPin',
  'session.removePin',
  'session.takeOver',
  'people.add',
  'people.changeRole',
  'people.deactivate',
  'people.setPassword',
  'people.changePassword',
];

test('every act that stands in the history has its sentence in three languages', () => {
  const commands = Object.entries(contract).filter(([, { kind }]) => kind === 'command');
  const acts = [...commands.map(([name]) => name), ...DESK_ENTRIES, 'history.redo', 'history.redact'];
  expect(acts.length).toBeGreaterThan(150);
  expect(missing(acts.map((name) => name.replace('.', '.history.')))).toEqual([]);
});

test('every room, table and column of the file has its word, and every break its sentence', () => {
  const rooms = new Set(
    Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'query' ? [] : [name.split('.')[0] ?? ''])),
  );
  expect([...rooms].filter((room) => !(HISTORY_ROOMS as readonly string[]).includes(room))).toEqual([]);
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, 7), 'create');
  migrate(db, () => {});
  const tables = capturedTables(db);
  const columns = new Set(tables.flatMap((table) => table.columns));
  const written = db.prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table'",
  );
  const sqlOf = new Map(written.all().map((table) => [table.name, table]));
  const values = readChecks(tables.flatMap(({ name }) => sqlOf.get(name) ?? []));
  db.close();
  const flags = new Set(
    tables.flatMap(({ name }) => {
      const { sql = '' } = sqlOf.get(name) ?? {};
      return [...sql.matchAll(/^\s*(\w+) INTEGER[^,]*IN \(0, 1\)/gm)].map(([, column = '']) => column);
    }),
  );
  expect([...flags].filter((column) => !FLAG_COLUMNS.has(column))).toEqual([]);
  expect(
    missing([
      ...HISTORY_ROOMS.map((room) => `historyWords.room.${room}`),
      ...tables.map(({ name }) => `historyWords.table.${name}`),
      ...[...columns].filter((column) => !UNSAID_COLUMNS.has(column)).map((column) => `historyColumns.${column}`),
      ...[...values].map((value) => `historyWords.value.${value}`),
      ...CHAIN_FAULTS.map((fault) => `history.fault.${fault}`),
    ]),
  ).toEqual([]);
});

/** Set values that a captured column may hold, as its CHECK lists them. */
function readChecks(tables: readonly { sql: string }[]): Set<string> {
  const found = new Set<string>();
  for (const { sql } of tables)
    for (const [, list = ''] of sql.matchAll(/CHECK \(\w+ (?:IS NULL OR \w+ )?IN \(([^)]*)\)/g))
      for (const [, value = ''] of list.matchAll(/'([a-zA-Z]+)'/g)) found.add(value);
  return found;
}
