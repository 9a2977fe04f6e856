import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SCREENS } from '../../../renderer/app/location.ts';
import { PLACE_NAMES, placeAt, placeNamed } from '../../../renderer/app/places.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';

it.each(Object.entries({ kk, ru, en }))('every place is explained in three sentences in %s', (_, { help }) => {
  expect(Object.keys(help.of).toSorted()).toEqual(PLACE_NAMES.toSorted());
  for (const [place, { aim, first, know }] of Object.entries(help.of))
    for (const sentence of [aim, first, know]) {
      expect(sentence, place).toMatch(/^[\p{Lu}«].+\.$/u);
      expect(sentence.length, `${place}: ${sentence}`).toBeLessThan(110);
    }
});

it('every routed screen is a place, and every place is the one its own address stands for', () => {
  expect(new Set(PLACE_NAMES.map((name) => placeNamed(name).screen))).toEqual(new Set(SCREENS));
  for (const name of PLACE_NAMES) {
    const { screen, params = {} } = placeNamed(name);
    expect(placeAt({ screen, params: { ...params, other: 'x' } })).toBe(name);
  }
});

const SOURCES = readdirSync('renderer', { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

it('every tab of every screen has its place', () => {
  // The lists of tabs, desks and views as the rooms write them.
  const lists = SOURCES.flatMap((text) => [
    ...text.matchAll(/const (TABS|\w+_TABS|\w+_PARTS|PLAN_VIEWS) = \[([^\]]*)\] as const/g),
  ]).map(([, name, items = '']) => ({ name, items: [...items.matchAll(/'(\w+)'/g)].map(([, item]) => item) }));
  const known = new Set(PLACE_NAMES.flatMap((name) => Object.values(placeNamed(name).params ?? {})));
  /** First tabs, which no address names; tabs within the queue of leave; parts of the strength report and of a range day. */
  const silent = new Set(['subjects', 'plan', 'days', 'list', 'orders', 'packs', 'men']);
  const missing = lists.flatMap(({ name, items }) =>
    ['LEAVE_TABS', 'REPORT_PARTS'].includes(name ?? '')
      ? []
      : items
          .filter((item) => !known.has(item as string) && !silent.has(item as string))
          .map((item) => `${name}: ${item}`),
  );
  expect(lists.length).toBeGreaterThan(6);
  expect(missing).toEqual([]);
});

it('every key a screen binds is listed with its place', () => {
  const bound = SOURCES.flatMap((text) =>
    text.includes('useScreenKeys(') || text.includes('useScreenKeyList.setState')
      ? [...text.matchAll(/keys: '([^']+)'/g)].map(([, keys]) => keys as string)
      : [],
  );
  const listed = new Set(PLACE_NAMES.flatMap((name) => (placeNamed(name).keys ?? []).map(({ keys }) => keys)));
  expect(bound.length).toBeGreaterThan(10);
  expect([...new Set(bound)].filter((keys) => !listed.has(keys))).toEqual([]);
});
