import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { buildChecker } from './build-checker.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What Electron loads by file name. */
const ENTRIES = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  'planner-worker': 'electron/planner/planner-worker.ts',
  'press-worker': 'electron/papers/press-worker.ts',
  'inspect-worker': 'electron/backup/inspect-worker.ts',
};

/**
 * `npm run build`: the page into dist/renderer, the checking page into dist/checker; main, preload and the workers into
 * dist/electron.
 */
async function buildProgram(): Promise<void> {
  const quiet = { root: ROOT, logLevel: 'warn' } as const;
  rmSync(path.join(ROOT, 'dist/electron'), { recursive: true, force: true });
  await build({ ...quiet, root: path.join(ROOT, 'renderer'), configFile: path.join(ROOT, 'vite.config.ts') });
  await buildChecker(ROOT, path.join(ROOT, 'dist/checker/checker.html'));
  for (const [name, file] of Object.entries(ENTRIES)) {
    await build({
      ...quiet,
      configFile: path.join(ROOT, 'vite.electron.config.ts'),
      build: {
        rollupOptions: {
          input: { [name]: path.join(ROOT, file) },
          // Built one by one into one folder: what one entry loads later must not overwrite another's.
          output: { chunkFileNames: `${name}-[name].cjs` },
        },
      },
    });
  }
  copyFileSync(path.join(ROOT, 'node_modules/highs/build/highs.wasm'), path.join(ROOT, 'dist/electron/highs.wasm'));
}

await buildProgram();
