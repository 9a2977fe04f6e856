import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** `timetable.title`: the key of a text that nobody has written. */
const RAW_KEY = /\b[a-z]+\.[a-zA-Z.]+\b/g;

/** What is on the screen now: no barrier that axe calls serious or critical, and no raw key among the words. */
export async function lookAt(page: Page, screen: string): Promise<void> {
  // Half a megabyte, read once a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const barriers = await page.evaluate(async () => {
    // Panels and notes slide in; half-way their colours are not their own.
    const sliding = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
    await Promise.all(sliding.map(({ finished }) => finished.catch(() => undefined)));
    const { axe: tester } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await tester.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  expect(barriers, screen).toEqual([]);
  await allWordsIn(page, screen);
}

/** No raw key among the words that are on the screen now. */
export async function allWordsIn(page: Page, screen: string): Promise<void> {
  expect((await page.locator('body').innerText()).match(RAW_KEY) ?? [], screen).toEqual([]);
}
