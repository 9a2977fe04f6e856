import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { faultsOfStyle } = (await import(new URL('../../../.ci/scale.mjs', import.meta.url).href)) as {
  faultsOfStyle(file: string, source: string): string[];
};

test.each([
  '.a{font-size:.9rem}',
  '.a{font-size:13px}',
  '.a{padding:.5rem .3125rem}',
  '.a{margin-top:-5px}',
  '.a{border-radius:10px}',
  '.a{color:#123456}',
  '.a{background:rgb(0 0 0/.2)}',
])('what leaves a scale is seen: %s', (source) => {
  expect(faultsOfStyle('renderer/app/any.module.css', source)).toHaveLength(1);
});

test.each([
  '.a{font-size:.8125rem;padding:.5rem var(--gutter);margin:0 calc(-1 * var(--gutter))}',
  '.a{font-size:0;border-radius:50%;border:1px solid var(--line);color:inherit}',
  '@media print{.a{border:.7pt solid #000}}',
  '.a{box-shadow:0 1px 2px rgb(16 34 40/.12)} /* 13px #fff */',
])('what keeps to the scales passes: %s', (source) => {
  expect(faultsOfStyle('renderer/app/any.module.css', source)).toEqual([]);
});

test('docs/design.md says of every component what it is for', () => {
  const page = readFileSync('docs/design.md', 'utf8');
  const components = readdirSync('renderer/components').filter((file) => file.endsWith('.tsx'));
  const unsaid = components.map((file) => file.replace('.tsx', '')).filter((name) => !page.includes(`\`${name}\``));
  expect(unsaid).toEqual([]);
});
