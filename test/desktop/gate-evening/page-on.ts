import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Host } from '../../../electron/host/host.ts';
import { openHttpDoor } from '../../../electron/host/http.ts';
import { sourceParts } from '../../../electron/host/program.ts';
import { openBrowser } from '../../fixtures/browser.ts';

/** The built page of a host in a real browser, closed when the test is over. */
export async function pageOn(host: Host): Promise<{ page: Page; faults: readonly string[] }> {
  const door = await openHttpDoor({ host, rendererFolder: sourceParts().rendererFolder, onQuit: () => {} });
  let browser: Browser | undefined;
  onTestFinished(async () => {
    await browser?.close();
    await door.close();
  });
  browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(door.newAddress());
  return { page, faults };
}
