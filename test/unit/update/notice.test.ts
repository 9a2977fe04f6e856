import { expect, test } from 'vitest';
import { compareVersions, readNotice, verdictOf } from '../../../shared/update/notice.ts';

const HERE = { version: '0.9.3', format: 21, system: 'win32-x64' };
const NOTICE = {
  program: 'sarbaz',
  version: '0.10.0',
  format: 22,
  system: 'win32-x64',
  file: 'Sarbaz-0.10.0.exe',
  bytes: 100,
  sha256: 'a'.repeat(64),
};

test.each([
  ['0.10.0', 22, 'win32-x64', 'newer'],
  ['0.9.4', 21, 'win32-x64', 'newer'],
  ['0.9.3', 21, 'win32-x64', 'same'],
  ['0.9.2', 21, 'win32-x64', 'older'],
  // Its number is higher, but it does not know this file.
  ['0.9.4', 20, 'win32-x64', 'older'],
  ['0.9.4', 21, 'linux-x64', 'otherSystem'],
])('%s with format %i for %s is %s', (version, format, system, verdict) => {
  expect(verdictOf({ version, format, system }, HERE)).toBe(verdict);
});

test('versions are compared number by number, not letter by letter', () => {
  const versions = ['10.0.0', '0.9.3', '0.10.0', '0.9.12'];
  expect(versions.toSorted(compareVersions)).toEqual(['0.9.3', '0.9.12', '0.10.0', '10.0.0']);
});

test('only a whole notice of this program is one, and its file is a name, not a path', () => {
  const told = (change: object) => readNotice(JSON.stringify({ ...NOTICE, ...change }));
  expect(told({})).toEqual(NOTICE);
  for (const change of [
    { program: 'other' },
    { file: '../../evil.exe' },
    { file: 'a\\b.exe' },
    { version: '1.0' },
    { sha256: 'short' },
    { bytes: 0 },
  ]) {
    expect(told(change), JSON.stringify(change)).toBeNull();
  }
  expect(readNotice('{')).toBeNull();
  expect(readNotice('null')).toBeNull();
});
