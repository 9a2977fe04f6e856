import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer: one page, relative addresses, so the same build is served over app:// and the loopback door. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../assets/public',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
  },
});
