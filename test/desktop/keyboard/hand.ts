import type { Page } from 'playwright-core';

/** What has the focus, as somebody without a mouse knows it. */
interface Focus {
  name: string;
  /** Neither lost to the page itself nor on something that shows no ring. */
  seen: boolean;
}

const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const one = document.activeElement;
    // What is hidden while the next screen is fetched has the focus no more, though the page still says so.
    if (!one || one === document.body || !one.checkVisibility()) return { name: '', seen: false };
    const words = (element: Element): string =>
      element.getAttribute('aria-label') ??
      [...element.childNodes]
        .map((node) => (node instanceof Element ? words(node) : (node.textContent ?? '')))
        .join(' ');
    const labels = 'labels' in one ? [...((one.labels as NodeListOf<Element> | null) ?? [])] : [];
    const name = labels.length > 0 ? labels.map(words).join(' ') : words(one);
    const active = document.getElementById(one.getAttribute('aria-activedescendant') ?? '');
    const cursor = one.querySelector('[class*=cursor]');
    const around = [one, one.parentElement, one.parentElement?.parentElement, active, cursor, ...labels];
    const seen = around.some((element) => {
      if (!element?.checkVisibility()) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    return { name: name.replaceAll(/\s+/g, ' ').trim(), seen };
  });

/** A room's code is fetched when it is first opened: the focus is handed over when it is drawn, in steps of 50 ms. */
const DRAWN_WITHIN = 40;

/** A person at the keys alone: nothing is clicked, nothing is given the focus but by a key. */
export function handOn(page: Page) {
  const faults: string[] = [];
  /** What is under the hand, once the screen is drawn; what shows no ring is put down as a fault. */
  const under = async (after: string): Promise<string> => {
    let { name, seen } = await focusOf(page);
    for (let turn = 0; name === '' && turn < DRAWN_WITHIN; turn += 1) {
      await page.waitForTimeout(50);
      ({ name, seen } = await focusOf(page));
    }
    if (!seen) faults.push(name === '' ? `the focus is lost after ${after}` : `no ring on "${name}" after ${after}`);
    return name;
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    faults,
    press,
    under,
    type: (text: string) => page.keyboard.type(text),
    /** Presses the key until this is under the hand. */
    async reach(name: string | RegExp, { key = 'Tab', most = 90 } = {}): Promise<void> {
      const passed: string[] = [];
      for (let turn = 0; turn < most; turn += 1) {
        await press(key);
        const here = (await focusOf(page)).name;
        if (typeof name === 'string' ? here === name : name.test(here)) {
          await under(`${key} to ${name}`);
          return;
        }
        passed.push(here);
        // A screen that is being drawn: nobody types faster than that.
        if (here === '') await page.waitForTimeout(40);
      }
      throw new Error(`${key} never came to ${name}: ${passed.join(' | ')}`);
    },
    /** A press that opens something or closes it: the focus has to be somewhere afterwards. */
    async close(key: string, gone: string): Promise<void> {
      await press(key);
      await page.locator(gone).waitFor({ state: 'hidden' });
      await page.waitForTimeout(50);
      await under(`${key}, which closed ${gone}`);
    },
  };
}
export type Hand = ReturnType<typeof handOn>;
