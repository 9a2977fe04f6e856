import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type HostClient, hostClient } from '../../../electron/host/client.ts';
import { createHost } from '../../../electron/host/host.ts';
import { openHttpDoor } from '../../../electron/host/http.ts';
import { sourceParts } from '../../../electron/host/program.ts';
import { openBrowser } from '../../fixtures/browser.ts';
import { testOptions } from '../../fixtures/test-host.ts';

/** An empty school file behind the loopback door, on 10 January 2027, and the built page in a real browser. */
export interface SchoolDoor {
  /** Where the file lies; removed with it. */
  folder: string;
  page: Page;
  /** Somebody at another door of the same file, for what a person would type fifteen times over. */
  elsewhere: HostClient;
  /** What the page or the host complained of; empty while all is well. */
  faults: readonly string[];
  close(): Promise<void>;
}

export async function openSchoolDoor(): Promise<SchoolDoor> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-main-job-'));
  const faults: string[] = [];
  const host = createHost(
    testOptions(folder, { reportBug: (reference, error) => faults.push(`bug ${reference}: ${String(error)}`) }),
  );
  const door = await openHttpDoor({ host, rendererFolder: sourceParts().rendererFolder, onQuit: () => {} });
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    host.close();
    await door.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    browser = await openBrowser();
    // What slides in is drawn sixty times a second, and nobody watches.
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(door.newAddress());
    return { folder, page, elsewhere: hostClient(host), faults, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
