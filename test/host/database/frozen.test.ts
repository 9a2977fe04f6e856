import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileVersion, MIGRATIONS, migrate } from '../../../electron/database/migrate.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { testFolder, testOptions, visitor } from '../../fixtures/test-host.ts';
import { FUZZ_NOW } from '../../fuzz/fuzz-school.ts';
import { type Contents, RELEASES, rowsOf } from '../../releases/frozen.ts';

/** What opening and later steps add to, beside what a school wrote: values of new rules, and the end of the history. */
const GROWING = ['rule_value', 'cohort_rule', 'history', 'history_about', 'history_head'];
const VERSIONS = readdirSync(RELEASES);

function layDown(version: string) {
  const folder = testFolder();
  for (const name of ['school.sarbaz', 'school.keyring'])
    copyFileSync(path.join(RELEASES, version, name), path.join(folder, name));
  const contents = JSON.parse(readFileSync(path.join(RELEASES, version, 'contents.json'), 'utf8')) as Contents;
  return { options: testOptions(folder, { clock: () => FUZZ_NOW }), contents };
}

const columnsOf = (rows: Contents['rows']) =>
  Object.fromEntries(Object.entries(rows).map(([table, { columns }]) => [table, columns]));

test.each(VERSIONS)(
  'the file that version %s left behind opens today with every row, and is worked with',
  async (version) => {
    const { options, contents } = layDown(version);
    const { login, password, recoveryCode, format } = contents;
    const host = createHost(options);
    onTestFinished(() => host.close());
    const administrator = visitor(host);
    await administrator.get('session.unlock', { login, password });
    expect((await administrator.get('history.verify', {})).intact).toBe(true);
    expect((await administrator.get('backup.copies', {})).length).toBe(format < (MIGRATIONS.at(-1)?.id ?? 0) ? 1 : 0);
    const planner = visitor(host);
    await planner.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
    const queries = Object.entries(contract).filter(([, { kind }]) => kind === 'query');
    const answers = await Promise.all(
      queries.map(async ([name]) => ({ name, answer: await host.dispatch(planner.caller, name, { cohortId: 1 }) })),
    );
    expect(answers.filter(({ answer }) => !answer.ok && answer.kind === 'bug')).toEqual([]);
    expect(answers.filter(({ answer }) => answer.ok).length).toBeGreaterThan(50);
    host.close();

    const db = openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
    onTestFinished(() => void db.close());
    expect(fileVersion(db)).toBe(MIGRATIONS.at(-1)?.id);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const now = rowsOf(db, columnsOf(contents.rows));
    for (const [table, was] of Object.entries(contents.rows)) {
      if (GROWING.includes(table)) expect(now[table]?.count, table).toBeGreaterThanOrEqual(was.count);
      else expect(now[table], table).toEqual(was);
    }
    const writing = visitor(createHost(options));
    db.close();
    await writing.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
    await writing.get('barracks.addRoom', { name: 'Жаңа бөлме', bunks: 2 });
  },
);

test('the file of this version is frozen as it is made today: `npm run freeze`', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(VERSIONS).toContain(version);
  const { contents } = layDown(version);
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, 7), 'create');
  onTestFinished(() => void db.close());
  migrate(db, () => {});
  expect(contents.format).toBe(fileVersion(db));
  expect(columnsOf(contents.rows)).toEqual(columnsOf(rowsOf(db)));
  expect(Object.entries(contents.rows).filter(([, { count }]) => count === 0)).toEqual([]);
});
