import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ProgramParts } from '../host/program.ts';
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
  'dist/checker/checker.html',
  'dist/electron/main.cjs',
  'dist/electron/planner-worker.cjs',
  'dist/electron/press-worker.cjs',
  'dist/electron/inspect-worker.cjs',
  'dist/electron/highs.wasm',
];

/** Builds page, main and preload when they are missing or older than their sources. False when that fails. */
export function demandBuilt(root: string): boolean {
  if (isFresh(root, PRODUCTS, SOURCES)) return true;
  say('building');
  const build = spawnSync(process.execPath, [path.join(root, 'electron/start/build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (build.status !== 0) say('buildFailed');
  return build.status === 0;
}

/** Whether all these products are there, and none of them older than any of the sources. */
function isFresh(root: string, productNames: readonly string[], sourceNames: readonly string[]): boolean {
  const products = productNames.map((name) => path.join(root, name));
  const oldestProduct = Math.min(...products.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  return sourceNames.every((name) => newestIn(path.join(root, name)) <= oldestProduct);
}

/**
 * The built workers where they are as new as their sources, else none. A worker from its source has its types removed by
 * WebAssembly in its own thread, which takes a quarter of a second at every start and is not quite safe
 * (`keepSharedWasmWrappers`); a built one needs none of it.
 */
export function builtWorkers(
  root: string,
): Partial<Pick<ProgramParts, 'plannerWorker' | 'pressWorker' | 'inspectWorker'>> {
  const plannerWorker = 'dist/electron/planner-worker.cjs';
  const pressWorker = 'dist/electron/press-worker.cjs';
  const inspectWorker = 'dist/electron/inspect-worker.cjs';
  const products = [plannerWorker, pressWorker, inspectWorker, 'dist/electron/highs.wasm'];
  if (!isFresh(root, products, ['electron', 'shared', 'vite.electron.config.ts'])) return {};
  return {
    plannerWorker: path.join(root, plannerWorker),
    pressWorker: path.join(root, pressWorker),
    inspectWorker: path.join(root, inspectWorker),
  };
}

/** Time of the last change in a file or a folder with all that is in it. */
function newestIn(place: string): number {
  if (!existsSync(place)) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
