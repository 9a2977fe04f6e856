import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGE_POLICY } from '../../../electron/host/page-policy.ts';

test("the page's own policy and the doors' header say the same", () => {
  const html = readFileSync('renderer/index.html', 'utf8');
  const own = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(`${own}; frame-ancestors 'none'`).toBe(PAGE_POLICY);
});

test('no script but the built ones, nothing from elsewhere', () => {
  expect(PAGE_POLICY).toContain("script-src 'self';");
  expect(PAGE_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
});
