import path from 'node:path';
import { expect, test } from 'vitest';
import { nameOfFile } from '../../../electron/database/name-of-file.ts';
import { chooseFile } from '../../../electron/start/choose-file.ts';
import { dataFolder } from '../../../electron/start/data-folder.ts';

test('the data lie where each system keeps them', () => {
  const home = path.resolve('/home/a');
  const on = (platform: NodeJS.Platform, env: Record<string, string> = {}) => dataFolder({ platform, env, home });
  expect(on('linux')).toBe(path.join(home, '.local/share/sarbaz'));
  expect(on('linux', { XDG_DATA_HOME: path.resolve('/data') })).toBe(path.resolve('/data/sarbaz'));
  expect(on('linux', { XDG_DATA_HOME: 'not/absolute' })).toBe(path.join(home, '.local/share/sarbaz'));
  expect(on('win32', { APPDATA: path.resolve('/roaming') })).toBe(path.resolve('/roaming/Sarbaz'));
  expect(on('win32')).toBe(path.join(home, 'AppData/Roaming/Sarbaz'));
  expect(on('darwin')).toBe(path.join(home, 'Library/Application Support/Sarbaz'));
  expect(on('darwin', { SARBAZ_DATA: path.resolve('/usb') })).toBe(path.resolve('/usb'));
});

test('the file is the school, the sample, or the one that is named', () => {
  const folder = path.resolve('/data');
  expect(chooseFile([], folder)).toEqual({ file: path.join(folder, 'school.sarbaz'), sample: false });
  expect(chooseFile(['--enable-x', '--sample'], folder)).toEqual({
    file: path.join(folder, 'sample.sarbaz'),
    sample: true,
  });
  for (const args of [['--database', '/usb/a.sarbaz'], ['--database=/usb/a.sarbaz']]) {
    expect(chooseFile(args, folder)).toEqual({ file: path.resolve('/usb/a.sarbaz'), sample: false });
  }
});

test.each([[['--database']], [['--database=']], [['--database', '--browser']], [['--sample', '--database', 'a']]])(
  'arguments that say nothing sound are refused: %j',
  (args) => {
    expect(() => chooseFile(args, '/data')).toThrow(/--database/);
  },
);

test('a file has the same short name however its path is written', () => {
  expect(nameOfFile('/data/a/../school.sarbaz')).toBe(nameOfFile('/data/school.sarbaz'));
  expect(nameOfFile('/data/school.sarbaz')).not.toBe(nameOfFile('/data/sample.sarbaz'));
});
