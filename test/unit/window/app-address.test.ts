import path from 'node:path';
import { expect, test } from 'vitest';
import { fileOfAddress, isOurPage } from '../../../electron/window/app-address.ts';

const FOLDER = path.resolve('/program/dist/renderer');

test.each([
  ['app://sarbaz/', 'index.html'],
  ['app://sarbaz/#/today', 'index.html'],
  ['app://sarbaz/assets/main-a1.js?v=1', 'assets/main-a1.js'],
  ['app://sarbaz/assets/%D3%98.png', 'assets/Ә.png'],
])('%s is the file %s', (address, file) => {
  expect(fileOfAddress(address, FOLDER)).toBe(path.join(FOLDER, file));
});

test.each([
  'app://sarbaz/%2e%2e%2fmain.cjs',
  'app://sarbaz/assets/..%2f..%2f..%2fmain.cjs',
  'app://sarbaz/..%5cmain.cjs',
  'app://sarbaz/a%00.js',
  'app://sarbaz/%',
  'app://evil/index.html',
  'app://sarbaz:1/index.html',
  'file:///etc/passwd',
  'no address',
])('%s is no file of ours', (address) => {
  expect(fileOfAddress(address, FOLDER)).toBeNull();
});

test.each(['app://sarbaz/../../x.html', 'app://sarbaz/%2e%2e/x.html'])('%s stays inside', (address) => {
  expect(fileOfAddress(address, FOLDER)).toBe(path.join(FOLDER, 'x.html'));
});

test('only app://sarbaz is our page', () => {
  expect(isOurPage('app://sarbaz/index.html#/today')).toBe(true);
  for (const other of [
    'app://sarbaz.evil/',
    'app://a@sarbaz/',
    'apps://sarbaz/',
    'https://sarbaz/',
    'blob:app://sarbaz/1',
    '',
  ]) {
    expect(isOurPage(other), other).toBe(false);
  }
});
