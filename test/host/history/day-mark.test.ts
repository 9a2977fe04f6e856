import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { readDayMark } from '../../../electron/history/day-mark.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { markCode, readMark } from '../../../shared/history/day-mark.ts';
import { ADMINISTRATOR, testFolder, testSchool, visitor } from '../../fixtures/test-host.ts';

const DAY = '2027-01-10';

test('a mark is read as it was written, with and without a signature, and nothing else is one', () => {
  const hash = '0123456789abcdef'.repeat(4);
  const bare = { date: DAY, entryId: 1234, hash, signed: null };
  const signed = { ...bare, signed: { keyId: 'ab12cd34', signature: `${'A-_z'.repeat(21)}Aw` } };
  expect(markCode(bare)).toBe(`SARBAZ-H1:2027-01-10:1234:${hash}`);
  expect(readMark(` ${markCode(bare)}\n`)).toEqual(bare);
  expect(readMark(markCode(signed))).toEqual(signed);
  for (const text of [
    '',
    'SARBAZ-H1',
    markCode(bare).slice(0, -1),
    `${markCode(signed)}x`,
    markCode(bare).toLowerCase(),
  ])
    expect(readMark(text)).toBeNull();
});

test('a printed mark holds while the past stands, and says when it was rewritten, cut, or is not the school’s', async () => {
  const school = await testSchool();
  const key = () => keyOfRecoveryCode(school.recoveryCode) as Buffer;
  const planner = await school.signInAs('planner');
  await planner.get('certificates.makeKey', {});
  school.host.close();
  const db = openDatabase(school.options.file, key());
  const before = readDayMark(db, '2027-01-09');
  const mark = readDayMark(db, DAY);
  expect(before).toBeNull();
  expect(mark).toMatchObject({ date: DAY, signed: { keyId: expect.stringMatching(/^[0-9a-f]{8}$/) } });
  const code = markCode(mark as NonNullable<typeof mark>);
  db.close();

  const ask = async (text: string) => {
    // Another computer, which does not know how far the file had come.
    const host = createHost({ ...school.options, machineFolder: testFolder() });
    const someone = visitor(host);
    await someone.get('session.unlock', ADMINISTRATOR);
    const answer = await someone.call('history.checkMark', { code: text });
    host.close();
    return answer.ok ? answer.value.verdict : answer.code;
  };
  const change = (sql: string) => {
    const own = openDatabase(school.options.file, key());
    own.exec(sql);
    own.close();
  };
  expect(await ask(code)).toBe('holds');
  expect(await ask(code.replace(`:${mark?.entryId}:`, ':1:'))).toBe('foreign');
  expect(await ask(`SARBAZ-H1:${DAY}:${mark?.entryId}:${mark?.hash}`)).toBe('holds');
  expect(await ask('таңба')).toBe('history.noMark');
  change(`UPDATE history SET hash = '${'f'.repeat(64)}' WHERE id = ${mark?.entryId}`);
  expect(await ask(code)).toBe('differs');
  change(
    `DELETE FROM history_about WHERE entry_id = ${mark?.entryId}; DELETE FROM history WHERE id = ${mark?.entryId}`,
  );
  expect(await ask(code)).toBe('gone');
});
