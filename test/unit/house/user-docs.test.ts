import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kk } from '../../../renderer/i18n/kk.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { PLACES } from '../../desktop/every-screen/places.ts';

/**
 * The pages for those who work with the program (docs/kk, docs/ru). **Bold** is what stands on the screen, word for word,
 * with … for what the program puts in; so that a renamed button is renamed in the pages too. The help under F1 quotes «…».
 */
const ROOT = path.resolve(import.meta.dirname, '../../..');
const PICTURES = path.join(ROOT, 'docs/pictures/screens');
const MOST_LINES = 120;

const pagesOf = (language: string) => readdirSync(path.join(ROOT, 'docs', language)).sort();
const readPage = (language: string, page: string) => readFileSync(path.join(ROOT, 'docs', language, page), 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const links = (text: string) => found(text, /\]\(([^)]+)\)/g);

/** A text as a page writes it: the program's own parts as …, plain hyphens and spaces. */
const asWritten = (text: string) =>
  text
    .replaceAll(/\{\{[^}]*\}\}/g, '…')
    .replaceAll('‑', '-')
    .replaceAll('\u00a0', ' ');

function textsOf(texts: object): Set<string> {
  const leaves = (value: unknown): string[] =>
    typeof value === 'string' ? [asWritten(value)] : Object.values(value as object).flatMap(leaves);
  return new Set(leaves(texts));
}

describe.each([
  { language: 'kk', texts: textsOf(kk), help: kk.help },
  { language: 'ru', texts: textsOf(ru), help: ru.help },
])('docs/$language', ({ language, texts, help }) => {
  it('quotes under F1 only what stands on the screen', () => {
    const quoted = found(JSON.stringify(help), /«([^»]+)»/g);
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((label) => !texts.has(asWritten(label)))).toEqual([]);
  });

  describe.each(pagesOf(language))('%s', (page) => {
    const text = readPage(language, page);

    it('names only what stands on the screen', () => {
      const labels = found(text, /\*\*([^*]+)\*\*/g);
      expect(labels.length).toBeGreaterThan(30);
      expect(labels.filter((label) => !texts.has(asWritten(label)))).toEqual([]);
    });

    it('links to pages that stand and to pictures the walk of the screens keeps', () => {
      const folder = path.join(ROOT, 'docs', language);
      const targets = links(text).map((link) => path.join(folder, link));
      const pictures = targets.filter((target) => target.endsWith('.png'));
      const kept = PLACES.map(({ name }) => path.join(PICTURES, `${name}.png`));
      expect(pictures.filter((picture) => !kept.includes(picture))).toEqual([]);
      expect(pictures.length).toBeGreaterThanOrEqual(3);
      expect(pictures.length).toBeLessThanOrEqual(6);
      expect(targets.filter((target) => !pictures.includes(target) && !existsSync(target))).toEqual([]);
    });

    it('stays short', () => {
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
    });
  });
});

it('says the same in both languages: chapters, steps, keys, pictures', () => {
  const shape = (language: string, page: string) => {
    const text = readPage(language, page);
    return {
      chapters: found(text, /^(#+) /gm),
      steps: found(text, /^(\d+\.) /gm),
      keys: found(text, /`([^`]+)`/g),
      pictures: links(text).filter((link) => link.endsWith('.png')),
    };
  };
  expect(pagesOf('ru')).toEqual(pagesOf('kk'));
  for (const page of pagesOf('kk')) expect({ page, ...shape('ru', page) }).toEqual({ page, ...shape('kk', page) });
});

it.each([
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
])('%s links to what stands', (page) => {
  const file = path.join(ROOT, page);
  const targets = links(readFileSync(file, 'utf8')).filter((link) => !/^(https?:|#)/.test(link));
  expect(targets.filter((target) => !existsSync(path.resolve(path.dirname(file), target.split('#')[0] ?? '')))).toEqual(
    [],
  );
});
