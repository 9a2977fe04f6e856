import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kk } from '../../renderer/i18n/kk.ts';
import type { Shot } from '../../shared/range/card.ts';
import { describeWithBrowser } from '../fixtures/browser.ts';
import { signInAs } from '../fixtures/first-start.ts';
import { rangeSchool, readyDay } from '../host/range/range-school.ts';
import { pageOn } from './gate-evening/page-on.ts';
import { lookAt } from './main-job/look-at.ts';

const LANES = 10;
/** Milliseconds from key to key: twenty a second, four times what is asked. */
const PACE = 50;
/** What a key may take from the press to the picture, in milliseconds: the middle one, for the machine may be busy. */
const SEEN = 100;

/** Shots of a relay, three to a lane, tens and misses among them. */
const relayShots = (seed: number): Shot[][] =>
  Array.from({ length: LANES }, (_, lane) => Array.from({ length: 3 }, (_, shot) => (seed + lane * 7 + shot * 4) % 11));
/** What the hand types: a one before a nought is parted from it by Enter, everything else by nothing. */
const keysOf = (shots: readonly Shot[]): string[] =>
  shots.flatMap((shot, index) => {
    if (shot === 'misfire') return ['o'];
    const keys = [...`${shot}`];
    return shot === 1 && `${shots[index + 1] ?? 0}`.startsWith('0') ? [...keys, 'Enter'] : keys;
  });

/** Keeps how long keys took to be seen; what took less than a sixtieth of a second is not even counted. */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const seen = window as unknown as { keys: number[] };
    seen.keys = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.keys.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
const slowKeys = (page: Page) => page.evaluate(() => (window as unknown as { keys: number[] }).keys.splice(0));

describeWithBrowser('the scores of two relays', () => {
  test('sixty scores are typed without a pause; every one is seen at once and lies in the file', async () => {
    const school = await rangeSchool({ men: 2 * LANES, sql: `UPDATE firing_range SET lanes = ${LANES}` });
    const { commander } = school;
    const { dayId } = await readyDay(school, 2 * LANES);
    const { page, faults } = await pageOn(school.host);
    await signInAs(page, 'Тест commander', 'commander-құпия');
    await page.evaluate((day) => window.location.assign(`#/range?tab=days&day=${day}&part=fire`), dayId);
    const next = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} Ctrl Enter$`) });
    /** One key leads through the day: it is pressed once the button says that it is its turn. */
    const goOn = async (name: string) => {
      await next(name).waitFor();
      await page.keyboard.press('Control+Enter');
    };
    const shown = () =>
      page.locator('[data-cell]').evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value));
    await watchKeys(page);

    const slow: number[] = [];
    const typed = [relayShots(3), relayShots(8)];
    const [firstRelay = []] = typed;
    firstRelay[4] = [9, 'misfire', 7];
    for (const [index, shots] of typed.entries()) {
      const number = index + 1;
      await goOn(`${number}‑ауысымға 30 оқ беру`);
      await goOn(`${number}‑ауысымды бастау`);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1.0');
      await slowKeys(page);
      for (const key of keysOf(shots.flat())) {
        await page.keyboard.press(key);
        await page.waitForTimeout(PACE);
      }
      const words = shots.flat().map((shot) => (shot === 'misfire' ? kk.firingDesk.lanes.misfire : `${shot}`));
      await expect.poll(shown).toEqual(words);
      slow.push(...(await slowKeys(page)));
      if (index === 0) await lookAt(page, 'a relay typed in');
      await goOn(`${number}‑ауысымды аяқтау`);
      await goOn(`${number === 1 ? 29 : 30} гильза түгел`);
      if (number === 1) await goOn('2‑ауысымға өту');
    }

    // The last key of the day is answered a moment after it was pressed.
    await expect.poll(async () => (await commander.get('firing.get', { dayId })).balance.cases).toBe(59);
    const { relays, balance } = await commander.get('firing.get', { dayId });
    expect(relays.map(({ lanes }) => lanes.map(({ shots }) => shots))).toEqual(typed);
    expect(balance).toMatchObject({ issued: 60, fired: 59, misfired: 1, onHand: 0 });
    await page.getByText(kk.firingDesk.sheet.noneSigned).waitFor();
    const middle = slow.toSorted((a, b) => a - b)[Math.floor(slow.length / 2)] ?? 0;
    expect(middle).toBeLessThan(SEEN);
    expect(faults).toEqual([]);
  }, 60_000);
});
