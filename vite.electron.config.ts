import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const native = ['electron', 'better-sqlite3', '@node-rs/argon2'];

/** Main, preload and the planner's worker as CommonJS; only the native modules stay outside the bundle. */
export default defineConfig({
  build: {
    outDir: 'dist/electron',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    ssr: true,
    rollupOptions: {
      input: {
        main: 'electron/main.ts',
        preload: 'electron/preload.ts',
        'planner-worker': 'electron/planner/planner-worker.ts',
      },
      external: [...native, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name].cjs' },
    },
  },
  ssr: { noExternal: true, external: native },
});
