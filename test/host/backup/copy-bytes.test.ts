import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeBytes } from '../../../electron/backup/copy-bytes.ts';
import { testFolder } from '../../fixtures/test-host.ts';

const PLENTY = () => Number.MAX_SAFE_INTEGER;

/** Bytes that come in pieces of 1000, until something breaks. */
const source = (pieces: number, broken?: { code: string }) => ({
  bytes: pieces * 1000,
  read: async (buffer: Buffer, position: number) => {
    if (position < pieces * 1000) return buffer.fill(position / 1000, 0, 1000) && 1000;
    if (broken) throw Object.assign(new Error(broken.code), broken);
    return 0;
  },
});

test('bytes are written in their order', async () => {
  const file = path.join(testFolder(), 'made', 'copy.part');
  await writeBytes(source(3), file, PLENTY);
  expect([...readFileSync(file)].filter((_, index) => index % 1000 === 999)).toEqual([0, 1, 2]);
});

test.each([
  ['a drive that fills up', 'ENOSPC', 'backup.noRoom'],
  ['a file that grows too large for its drive', 'EFBIG', 'backup.noRoom'],
  ['a drive that is pulled out', 'EIO', 'backup.cannotWrite'],
  ['a drive that turns read-only', 'EROFS', 'backup.cannotWrite'],
])('%s in the middle leaves no half of a copy', async (_, code, refusal) => {
  const folder = testFolder();
  const file = path.join(folder, 'copy.part');
  await expect(writeBytes(source(2, { code }), file, PLENTY)).rejects.toMatchObject({
    code: refusal,
    params: { folder },
  });
  expect(existsSync(file)).toBe(false);
});

test('what breaks otherwise is a bug and not a full drive', async () => {
  const file = path.join(testFolder(), 'copy.part');
  await expect(writeBytes(source(1, { code: 'odd' }), file, PLENTY)).rejects.toThrow('odd');
  expect(existsSync(file)).toBe(false);
});
