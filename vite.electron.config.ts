import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const native = ['electron', 'better-sqlite3', '@node-rs/argon2'];

/**
 * The window's side as CommonJS; only the native modules stay outside the bundle. electron/start/build.ts builds one
 * entry at a time: built together they share chunks, and a preload that requires one does not run in the sandbox.
 */
export default defineConfig({
  build: {
    outDir: 'dist/electron',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    ssr: true,
    rollupOptions: {
      external: [...native, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name].cjs' },
    },
  },
  ssr: { noExternal: true, external: native },
});
