import type { Page } from 'playwright-core';

/**
 * What a designer would see at once: the page runs out of the window, words of a control are cut, more than one primary
 * action outside of an open panel. Cut words in a cell are fine where a title holds them whole.
 */
export function faultsOfLook(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const isShown = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden';
    };
    const words = (element: Element) => (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      faults.push(`runs ${root.scrollWidth - root.clientWidth} px out of the window`);
    for (const element of document.querySelectorAll(
      'button, a, h1, h2, label, [role=tab], [role=columnheader], legend',
    )) {
      if (!isShown(element) || element.closest('[class*=VisuallyHidden], .sr')) continue;
      for (const part of [element, ...element.querySelectorAll('*')]) {
        const style = getComputedStyle(part);
        const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip' || style.textOverflow === 'ellipsis';
        if (!cuts || part.closest('.sr') || part.clientWidth <= 1 || part.scrollWidth <= part.clientWidth + 1) continue;
        if (words(part) !== '' && !part.closest('[title]')) faults.push(`cut: ${words(part)}`);
      }
    }
    const primaries = [...document.querySelectorAll('main button[class*=primary]')].filter(isShown);
    const outside = primaries.filter((button) => !button.closest('aside, [role=dialog], [role=complementary]'));
    if (outside.length > 1) faults.push(`${outside.length} primary actions: ${outside.map(words).join(' | ')}`);
    return [...new Set(faults)];
  });
}

/** A head whose acts run under the panel beside it. */
export const headFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main header')]
      .filter((head) => head.scrollWidth > head.clientWidth + 1)
      .map((head) => `the head runs ${head.scrollWidth - head.clientWidth} px under what is beside it`),
  );

/** The lines of the page as people read them. */
export const linesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.body.innerText
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
