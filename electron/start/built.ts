import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.ts';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'package.json',
  'vite.config.ts',
  'vite.electron.config.ts',
];
const PRODUCTS = [
  'dist/renderer/index.html',
  'dist/electron/main.cjs',
  'dist/electron/planner-worker.cjs',
  'dist/electron/press-worker.cjs',
  'dist/electron/highs.wasm',
];

/** Builds page, main and preload when they are missing or older than their sources. False when that fails. */
export function demandBuilt(root: string): boolean {
  const products = PRODUCTS.map((name) => path.join(root, name));
  const oldestProduct = Math.min(...products.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  const sources = SOURCES.map((name) => path.join(root, name));
  if (sources.every((source) => newestIn(source) <= oldestProduct)) return true;
  say('building');
  const build = spawnSync(process.execPath, [path.join(root, 'electron/start/build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (build.status !== 0) say('buildFailed');
  return build.status === 0;
}

/** Time of the last change in a file or a folder with all that is in it. */
function newestIn(place: string): number {
  if (!existsSync(place)) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
