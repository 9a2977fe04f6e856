import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { describeWithBrowser } from '../../fixtures/browser.ts';
import { accessFaults } from './access-faults.ts';
import { faultOfPicture, KEEPING } from './kept-picture.ts';
import { faultsOfLook, linesOf } from './page-faults.ts';
import { PLACES } from './places.ts';
import { openSampleDoor, type SampleDoor } from './sample-door.ts';
import { walk } from './walk.ts';

type Texts = { [key: string]: string | Texts };
const sentences = (texts: Texts): string[] =>
  Object.values(texts).flatMap((one) => (typeof one === 'string' ? [one] : sentences(one)));

/** What is kept is what stands still: there is nothing yet to compare it with. */
async function shotOf(page: Page): Promise<Buffer> {
  const shot = () => page.screenshot({ animations: 'disabled' });
  let seen = await shot();
  while (KEEPING) {
    await page.waitForTimeout(400);
    const next = await shot();
    if (next.equals(seen)) break;
    seen = next;
  }
  return seen;
}

describeWithBrowser('every screen of the sample', () => {
  let door: SampleDoor;
  beforeAll(async () => {
    door = await openSampleDoor();
  }, 120_000);
  afterAll(() => door?.close());

  test('looks as it was judged good, has its names, and speaks Kazakh', { timeout: 240_000 }, async () => {
    const kazakh = new Set(sentences(kk));
    const russian = new Set(sentences(ru).filter((one) => !kazakh.has(one) && /[а-яё]{3} [а-яё]{2}/i.test(one)));
    const faults = await walk(door, PLACES, {}, async (page, { name }) => {
      const look = async () => faultOfPicture(name, await shotOf(page), door.browserName);
      let picture = await look();
      // A busy machine draws what it was answered late.
      for (let turn = 0; picture !== null && turn < 20; turn += 1) {
        await page.waitForTimeout(250);
        picture = await look();
      }
      const foreign = (await linesOf(page)).filter((line) => russian.has(line));
      return [
        ...(picture ? [picture] : []),
        ...(await faultsOfLook(page)),
        ...(await accessFaults(page)),
        ...foreign.map((line) => `Russian on a Kazakh screen: ${line}`),
      ];
    });
    expect(faults).toEqual([]);
  });
});
