import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serveFile } from '../../electron/start/serve.ts';
import { kk } from '../../renderer/i18n/kk.ts';
import { describeWithBrowser, openBrowser } from '../fixtures/browser.ts';

/** Chromium's own tables have no Kazakh, though Node's have: only a real page shows whether ours are used. */
describeWithBrowser('Kazakh, Russian and English inside Chromium, on the sample', () => {
  let folder: string;
  let serving: Serving;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-kazakh-'));
    serving = await serveFile({ file: path.join(folder, 'sample.sarbaz'), sample: true }, folder);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(serving.newAddress());
    // The marked sample says its passwords itself.
    const password = (await page.getByText(/ulgi-zhospar/).textContent())?.match(/ulgi-[a-z]+/)?.[0] ?? '';
    await page.getByLabel(kk.session.unlock.password, { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: kk.today.title }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (screen: string, heading: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${screen}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  test('the day of the sample is written as Kazakhs write it', async () => {
    await page.getByText('27.01.2027, сәрсенбі', { exact: true }).waitFor();
  });

  test('names stand in the order of the Kazakh alphabet, not of code points or of Russian', async () => {
    await open('admissions', kk.admissions.title);
    const cells = page.getByRole('row').filter({ hasText: '263' });
    await cells.first().waitFor();
    const shown = (await cells.allInnerTexts()).map((row) => row.match(/\p{Script=Cyrillic}+/u)?.[0] ?? '');
    // А before Ә before Б before Ғ: a Russian or code-point order would put Ә and Ғ behind Я.
    const initials = [...new Set(shown.map((surname) => surname[0]))];
    expect(initials.slice(0, 3)).toEqual(['А', 'Ә', 'Б']);
    expect(initials.indexOf('Ғ')).toBe(3);
  });

  test('search folds case and the Russian look-alikes of Kazakh letters', async () => {
    const filter = page.locator('[data-filter]');
    await filter.fill('габдуллин');
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Ғабдуллин' }).count()).toBeGreaterThan(0);
    const others = page.getByRole('row').filter({ hasText: '263' }).filter({ hasNotText: 'Ғабдуллин' });
    expect(await others.count()).toBe(0);
    await filter.fill('');
  });

  test('money is grouped with no-break spaces, weeks are named in the chosen language, at run time', async () => {
    await page.getByText('263\u00a0318').first().waitFor();
    await open('timetable', kk.timetable.title);
    await page.getByText('Дс', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Рус', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Расписание занятий' }).waitFor();
    await page.getByText('Пн', { exact: true }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.getByRole('button', { name: 'Eng', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Timetable' }).waitFor();
  });
});
