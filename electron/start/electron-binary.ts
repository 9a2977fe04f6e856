import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.ts';

const PROBE_MS = 5_000;
const DOWNLOAD_MS = 15 * 60_000;
/** An Electron that ends with an error this soon never showed a window. */
const SHOWN_AFTER_MS = 5_000;

/** Electron's executable if it is on this computer already; asking the package itself would begin a download. */
function installedElectron(root: string): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const pathFile = path.join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : PLATFORM_PATHS[process.platform];
  if (name === undefined) return null;
  const binary = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}

const PLATFORM_PATHS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
};

/**
 * Whether the place of Electron's releases answers within a few seconds. Asked first, so that a closed network costs
 * seconds and a slow one still gets all the time the download takes.
 */
async function downloadIsPossible(root: string): Promise<boolean> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return answer.ok;
  } catch {
    return false; // no network, a closed one, or no such release: all the same here
  }
}

/** Electron's executable, downloaded by the package's own script where that is possible; null where it is not. */
export async function findElectron(root: string): Promise<string | null> {
  const installed = installedElectron(root);
  if (installed || process.env.ELECTRON_OVERRIDE_DIST_PATH) return installed;
  if (!existsSync(path.join(root, 'node_modules/electron/install.js')) || !(await downloadIsPossible(root)))
    return null;
  say('downloading');
  spawnSync(process.execPath, [path.join(root, 'node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_MS,
  });
  return installedElectron(root);
}

/** Runs the built program in Electron until its window is closed; null when no window ever came (missing libraries …). */
export function runElectron(binary: string, root: string, args: readonly string[]): Promise<number | null> {
  const startedAt = performance.now();
  const child: ChildProcess = spawn(binary, [root, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code, signal) => {
      const failed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM';
      resolve(failed && performance.now() - startedAt < SHOWN_AFTER_MS ? null : (code ?? 0));
    });
  });
}
