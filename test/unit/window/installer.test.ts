import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const system = vi.hoisted(() => ({ opened: [] as string[], trouble: '', quits: 0 }));
vi.mock('electron', () => ({
  app: { quit: () => void system.quits++, once: () => {} },
  shell: {
    openPath: async (file: string) => {
      system.opened.push(file);
      return system.trouble;
    },
  },
}));
const { windowInstaller } = await import('../../../electron/window/installer.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-installer-'));
  Object.assign(system, { opened: [], trouble: '', quits: 0 });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('an installer is opened as by a double click, and the program leaves when its answer is out', async () => {
  await windowInstaller.start('/x/Sarbaz-0.6.0.exe');
  expect(system).toMatchObject({ opened: ['/x/Sarbaz-0.6.0.exe'], quits: 0 });
  vi.advanceTimersByTime(2000);
  expect(system.quits).toBe(1);
});

test('one that the system cannot open is said, and the program stays', async () => {
  system.trouble = 'no application is registered';
  await expect(windowInstaller.start('/x/Sarbaz-0.6.0.deb')).rejects.toThrow('no application is registered');
  vi.advanceTimersByTime(5000);
  expect(system.quits).toBe(0);
});

test('an AppImage takes the place of the running one and can be started', async () => {
  const [running, fresh] = [path.join(folder, 'Sarbaz.AppImage'), path.join(folder, 'Sarbaz-0.6.0.AppImage')];
  writeFileSync(running, 'old', { mode: 0o755 });
  writeFileSync(fresh, 'new', { mode: 0o600 });
  vi.stubEnv('APPIMAGE', running);
  await windowInstaller.start(fresh);
  expect(readFileSync(running, 'utf8')).toBe('new');
  expect(statSync(running).mode & 0o777).toBe(0o755);
  expect(system.opened).toEqual([]);
});
