import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { faultsWithin, seriousFaults } from '../../fixtures/axe.ts';
import { describeWithBrowser } from '../../fixtures/browser.ts';
import { accessFaults } from './access-faults.ts';
import { faultOfPicture } from './kept-picture.ts';
import { faultsOfLook, linesOf } from './page-faults.ts';
import { type Intake, PLACES, type Place, type Who } from './places.ts';
import { callIn, chooseIntakeIn, type Looks, openPlace, openSampleDoor, type SampleDoor } from './sample-door.ts';
import { leaveState, openState, STATES } from './states.ts';

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

  /** Goes through these places, each by its own person, and gathers what is wrong with each. */
  async function walk<P extends Place>(
    places: readonly P[],
    looks: Looks,
    look: (page: Page, place: P) => Promise<string[]>,
  ): Promise<string[]> {
    const faults: string[] = [];
    const windows = new Map<Who, { page: Page; intake: Intake | null }>();
    for (const place of places) {
      const { name, address, who, intake } = place;
      const window = windows.get(who) ?? { page: await door.windowOf(who, looks), intake: null };
      windows.set(who, window);
      if (window.intake !== intake) await chooseIntakeIn(window.page, INTAKES[intake]);
      window.intake = intake;
      await openPlace(window.page, address);
      faults.push(...(await look(window.page, place)).map((fault) => `${name}: ${fault}`));
    }
    for (const { page } of windows.values()) await page.context().close();
    return faults;
  }

  test('looks as it was judged good, holds what axe asks, and speaks Kazakh', { timeout: 240_000 }, async () => {
    const kazakh = new Set(sentences(kk));
    const russian = new Set(sentences(ru).filter((one) => !kazakh.has(one) && /[а-яё]{3} [а-яё]{2}/i.test(one)));
    const faults = await walk(PLACES, {}, async (page, { name }) => {
      const picture = faultOfPicture(name, await page.screenshot({ animations: 'disabled' }), door.browserVersion);
      const foreign = (await linesOf(page)).filter((line) => russian.has(line));
      return [
        ...(picture ? [picture] : []),
        ...(await faultsOfLook(page)),
        ...(await seriousFaults(page)),
        ...(await accessFaults(page)),
        ...foreign.map((line) => `Russian on a Kazakh screen: ${line}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('holds its words in Russian at 150 %, in the dark', { timeout: 240_000 }, async () => {
    const faults = await walk(PLACES, { language: 'ru', scheme: 'dark', textScale: '150' }, faultsOfLook);
    expect(faults).toEqual([]);
  });

  test('holds what axe asks with every panel, dialog and menu open', { timeout: 240_000 }, async () => {
    const faults = await walk(STATES, {}, async (page, state) => {
      await openState(page, state);
      const found = [...(await faultsWithin(page, state.opened)), ...(await accessFaults(page))];
      await leaveState(page);
      return found;
    });
    expect(faults).toEqual([]);
  });

  test('holds what axe asks where there is nothing yet', { timeout: 240_000 }, async () => {
    const page = await door.windowOf('planner', {});
    const look = async (said: string, addresses: readonly string[]) => {
      const faults: string[] = [];
      for (const address of addresses) {
        await openPlace(page, address);
        const found = [
          ...(await faultsOfLook(page)),
          ...(await faultsWithin(page, 'main')),
          ...(await accessFaults(page)),
        ];
        faults.push(...found.map((fault) => `${said}, ${address}: ${fault}`));
      }
      return faults;
    };
    const opened = await callIn(page, 'cohorts.create', { code: '2027-03', startsOn: '2027-03-01' });
    await chooseIntakeIn(page, opened.cohortId);
    const mine = PLACES.filter(({ who, address }) => who === 'planner' && !/^(settings|cadet|print)/.test(address));
    const justOpened = await look('an intake just opened', [...new Set(mine.map(({ address }) => address)), 'range']);
    await page.route('**/call/cohorts.list', (route) => route.fulfill({ json: { ok: true, value: [] } }));
    await page.reload();
    const rooms = [
      'today',
      'intake',
      'admissions',
      'barracks',
      'programme',
      'timetable',
      'leave',
      'exams',
      'range',
      'followup',
    ];
    const none = await look('no intake', [...rooms, 'print']);
    expect([...justOpened, ...none]).toEqual([]);
  });
});
