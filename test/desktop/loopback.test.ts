import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serveFile } from '../../electron/start/serve.ts';
import { SCREENS } from '../../renderer/app/location.ts';
import { seriousFaults } from '../fixtures/axe.ts';
import { describeWithBrowser, openBrowser } from '../fixtures/browser.ts';
import { createSchool, lock, lockButton, SCHOOL, unlock } from '../fixtures/first-start.ts';

describeWithBrowser('the built page in a browser over the loopback door', () => {
  let folder: string;
  let serving: Serving;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let stranger: Server;
  const faults: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-loopback-'));
    serving = await serveFile({ file: path.join(folder, 'school.sarbaz'), sample: false }, folder);
    browser = await openBrowser();
    context = await browser.newContext();
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
    });
    stranger = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>stranger'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    stranger?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a first start makes the school, locks and opens again', async () => {
    await page.goto(serving.newAddress());
    await createSchool(page);
    expect(page.url()).not.toContain('key=');
    await lock(page);
    await unlock(page);
    await lockButton(page).waitFor();
    expect(faults).toEqual([]);
  });

  test('a reload stays signed in, a second browser does not get in with the old address', async () => {
    await page.reload();
    await lockButton(page).waitFor();
    const other = await browser.newContext();
    const visitor = await other.newPage();
    const answer = await visitor.goto(new URL('/', page.url()).href);
    expect(answer?.status()).toBe(403);
    expect(await visitor.content()).not.toContain(SCHOOL.login);
    await other.close();
  });

  test('axe finds nothing serious on any screen of a fresh school', async () => {
    const found: Record<string, string[]> = {};
    for (const screen of SCREENS) {
      await page.evaluate((name) => {
        location.hash = `#/${name}`;
      }, screen);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      const faults = await seriousFaults(page);
      if (faults.length > 0) found[screen] = faults;
    }
    expect(found).toEqual({});
  });

  test('scripts of the page do not see the cookie', async () => {
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const [cookie] = await context.cookies(page.url());
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  });

  test('a page of another port rides on the cookie in vain', async () => {
    const { port } = stranger.address() as AddressInfo;
    const door = new URL('/', page.url()).href;
    const foreign = await context.newPage();
    const answers: number[] = [];
    foreign.on('response', (response) => {
      if (response.url().startsWith(door)) answers.push(response.status());
    });
    await foreign.goto(`http://127.0.0.1:${port}/`);
    // The same site to the browser (ports do not count), so the cookie is sent along; the door must say no itself.
    const outcome = await foreign.evaluate(async (address) => {
      const call = (headers: Record<string, string>, mode: RequestMode) =>
        fetch(`${address}call/people.list`, { method: 'POST', mode, credentials: 'include', headers, body: '{}' }).then(
          (answer) => `${answer.type} ${answer.status}`,
          () => 'refused',
        );
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return [
        await call({ 'content-type': 'application/json', 'x-sarbaz': '1' }, 'cors'),
        await call({ 'content-type': 'text/plain' }, 'no-cors'),
      ];
    }, door);
    expect(outcome).toEqual(['refused', 'refused']);
    // The frame's own request; Chromium tells nothing about answers that the page may not see.
    expect(new Set(answers)).toEqual(new Set([403]));
    await foreign.close();
  });

  test('an address opened from a page of another site lets nobody in', async () => {
    const { port } = stranger.address() as AddressInfo;
    const other = await browser.newContext();
    const foreign = await other.newPage();
    await foreign.goto(`http://localhost:${port}/`);
    await foreign.evaluate((address) => {
      location.href = address;
    }, serving.newAddress());
    await foreign.waitForURL(/key=/);
    expect(await foreign.content()).toContain('refused');
    expect(await other.cookies(new URL('/', page.url()).href)).toEqual([]);
    await other.close();
  });

  test('a paper is shown in its preview frame under the page policy', async () => {
    const frames = page.frames().length;
    const violations = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob(['<p>paper'], { type: 'text/html' }));
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const text = frame.contentDocument?.body.textContent;
      return [...seen, text];
    });
    expect(violations).toEqual(['paper']);
    expect(page.frames().length).toBe(frames + 1);
  });
});
