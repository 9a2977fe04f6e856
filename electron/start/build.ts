import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What Electron loads by file name. */
const ENTRIES = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  'planner-worker': 'electron/planner/planner-worker.ts',
};

/** `npm run build`: the page into dist/renderer; main, preload and the planner's worker into dist/electron. */
async function buildProgram(): Promise<void> {
  const quiet = { root: ROOT, logLevel: 'warn' } as const;
  rmSync(path.join(ROOT, 'dist/electron'), { recursive: true, force: true });
  await build({ ...quiet, root: path.join(ROOT, 'renderer'), configFile: path.join(ROOT, 'vite.config.ts') });
  for (const [name, file] of Object.entries(ENTRIES)) {
    await build({
      ...quiet,
      configFile: path.join(ROOT, 'vite.electron.config.ts'),
      build: { rollupOptions: { input: { [name]: path.join(ROOT, file) } } },
    });
  }
}

await buildProgram();
