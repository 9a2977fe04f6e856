import i18next from 'i18next';
import { expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';

const COUNTS = [0, 1, 2, 5, 21, 111] as const;

const flat = (texts: object, at = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, one]) =>
    typeof one === 'string' ? [[`${at}${key}`, one] as [string, string]] : flat(one as object, `${at}${key}.`),
  );

it('counts as each language counts', async () => {
  const words = i18next.createInstance();
  await words.init({
    resources: { kk: { translation: kk }, ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const said = (lng: string) => COUNTS.map((count) => words.t('shell.rail.waiting', { count, lng }));
  expect(said('ru')).toEqual([
    '0 просьб ждут решения',
    '1 просьба ждёт решения',
    '2 просьбы ждут решения',
    '5 просьб ждут решения',
    '21 просьба ждёт решения',
    '111 просьб ждут решения',
  ]);
  // A Kazakh noun stays in the singular behind every number.
  expect(said('kk')).toEqual(COUNTS.map((count) => `${count} өтініш шешім күтеді`));
});

it('has every form of every counted text: four in Russian, two in English, one in Kazakh', () => {
  const forms = (texts: object) => {
    const found = new Map<string, Set<string>>();
    for (const [key] of flat(texts)) {
      const [, base, form] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
      if (base !== undefined && form !== undefined) found.set(base, (found.get(base) ?? new Set()).add(form));
    }
    return found;
  };
  const counted = { kk: forms(kk), ru: forms(ru), en: forms(en) };
  const wanted = { kk: ['other'], ru: ['one', 'few', 'many', 'other'], en: ['other'] } as const;
  const lacking = (['kk', 'ru', 'en'] as const).flatMap((language) =>
    [...counted[language]].flatMap(([base, has]) =>
      wanted[language].filter((form) => !has.has(form)).map((form) => `${language} ${base}_${form}`),
    ),
  );
  expect(counted.kk.size).toBeGreaterThan(100);
  expect(lacking).toEqual([]);
});
