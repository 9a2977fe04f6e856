import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Rollup } from 'vite';

/** Where the built script goes in the page's source. */
const SCRIPT_PLACE = '/*checker-script*/';

/**
 * Builds the page that checks certificates into one file: its script inside, nothing to be loaded. The host puts the
 * school's key and its revocation list into a copy of it.
 */
export async function buildChecker(root: string, target: string): Promise<void> {
  const folder = path.join(root, 'renderer/checker');
  const built = (await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      // Whoever checks certificates may have an old browser.
      target: 'es2020',
      rollupOptions: { input: path.join(folder, 'checker.ts'), output: { format: 'iife' } },
    },
  })) as Rollup.RollupOutput;
  const script = built.output[0].code.trim().replaceAll('</script', '<\\/script');
  const [head, tail, more] = readFileSync(path.join(folder, 'checker.html'), 'utf8').split(SCRIPT_PLACE);
  if (head === undefined || tail === undefined || more !== undefined)
    throw new Error('one place for the script is needed');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, head + script + tail);
}
