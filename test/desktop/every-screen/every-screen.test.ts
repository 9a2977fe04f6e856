import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { seriousFaults } from '../../fixtures/axe.ts';
import { describeWithBrowser } from '../../fixtures/browser.ts';
import { faultOfPicture } from './kept-picture.ts';
import { faultsOfLook, linesOf } from './page-faults.ts';
import { type Intake, PLACES, type Who } from './places.ts';
import { chooseIntakeIn, type Looks, openPlace, openSampleDoor, type SampleDoor } from './sample-door.ts';

const INTAKES: Record<Intake, number> = { running: 1, finished: 2 };

type Texts = { [key: string]: string | Texts };
const sentences = (texts: Texts): string[] =>
  Object.values(texts).flatMap((one) => (typeof one === 'string' ? [one] : sentences(one)));

describeWithBrowser('every screen of the sample', () => {
  let door: SampleDoor;
  beforeAll(async () => {
    door = await openSampleDoor();
  }, 120_000);
  afterAll(() => door?.close());

  /** Goes through all places, each by its own person, and gathers what is wrong with each. */
  async function walk(looks: Looks, look: (page: Page, name: string) => Promise<string[]>): Promise<string[]> {
    const faults: string[] = [];
    const windows = new Map<Who, { page: Page; intake: Intake | null }>();
    for (const { name, address, who, intake } of PLACES) {
      const window = windows.get(who) ?? { page: await door.windowOf(who, looks), intake: null };
      windows.set(who, window);
      if (window.intake !== intake) await chooseIntakeIn(window.page, INTAKES[intake]);
      window.intake = intake;
      await openPlace(window.page, address);
      faults.push(...(await look(window.page, name)).map((fault) => `${name}: ${fault}`));
    }
    for (const { page } of windows.values()) await page.context().close();
    return faults;
  }

  test('looks as it was judged good, holds what axe asks, and speaks Kazakh', { timeout: 240_000 }, async () => {
    const kazakh = new Set(sentences(kk));
    const russian = new Set(sentences(ru).filter((one) => !kazakh.has(one) && /[а-яё]{3} [а-яё]{2}/i.test(one)));
    const faults = await walk({}, async (page, name) => {
      const picture = faultOfPicture(name, await page.screenshot({ animations: 'disabled' }), door.browserVersion);
      const foreign = (await linesOf(page)).filter((line) => russian.has(line));
      return [
        ...(picture ? [picture] : []),
        ...(await faultsOfLook(page)),
        ...(await seriousFaults(page)),
        ...foreign.map((line) => `Russian on a Kazakh screen: ${line}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('holds its words in Russian at 150 %, in the dark', { timeout: 240_000 }, async () => {
    const faults = await walk({ language: 'ru', scheme: 'dark', textScale: '150' }, faultsOfLook);
    expect(faults).toEqual([]);
  });
});
