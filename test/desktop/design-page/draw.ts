// Draws docs/pictures/design-*.png: every component in its states, light and dark. `npm run design`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findTestBrowser } from '../../fixtures/installed-browser.ts';

/** The day of the sample, so that the pictures are the same every day. */
const NOW = Date.UTC(2027, 0, 27, 2, 17, 0);
const ADDRESS = 'http://design.invalid/';
const KINDS: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const executablePath = findTestBrowser();
if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found to draw with.');
const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-design-'));
await build({
  configFile: false,
  logLevel: 'error',
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: folder, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 4000 },
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1312, height: 2400 },
    });
    await page.clock.setFixedTime(NOW);
    await page.route(`${ADDRESS}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
      return route.fulfill({
        body: readFileSync(path.join(folder, name)),
        contentType: KINDS[path.extname(name)] ?? 'text/plain',
      });
    });
    await page.goto(ADDRESS);
    await page.evaluate(() => document.fonts.ready);
    for (const part of ['scales', 'controls', 'words', 'lists'])
      await page
        .locator(`#${part}`)
        .screenshot({ path: `docs/pictures/design-${part}-${colorScheme}.png`, animations: 'disabled' });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
