import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { BROWSER_ARGUMENTS, findTestBrowser } from '../fixtures/installed-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run is reached; nothing where none is installed. */
    browserAt: string | undefined;
  }
}

/** One browser for all tests of the window: each has contexts of its own in it, which share nothing. */
export default async function startBrowser({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = findTestBrowser();
  if (!executablePath) return;
  const server = await chromium.launchServer({ executablePath, args: BROWSER_ARGUMENTS, host: '127.0.0.1' });
  provide('browserAt', server.wsEndpoint());
  return () => server.close();
}
