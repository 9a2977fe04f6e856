import type { Page } from 'playwright-core';

/**
 * What somebody would miss who does not see colours, hears the screen instead of seeing it, or is made ill by motion:
 * a control without a name, two neighbours of one name, a status that is only a colour, and motion although the window
 * asks for none. To be asked in a window with reduced motion.
 */
export function accessFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'a[href], button, input:not([type=hidden]), select, textarea, [tabindex="0"], [role=menuitem], [role=option]';
    const STATUS = '.is-good, .is-warn, .is-bad, .is-info, .is-wait, .is-idle';
    /** Seconds: what is shorter is not seen. */
    const STILL = 0.01;

    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const words = (element: Element): string =>
      element.getAttribute('aria-label') ??
      [...element.childNodes]
        .map((node) => {
          if (node instanceof Element) return node.getAttribute('aria-hidden') === 'true' ? '' : words(node);
          return node.textContent ?? '';
        })
        .join(' ');
    const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    const nameOf = (element: Element): string => {
      const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
      const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
      const named = [
        by.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
        element.getAttribute('aria-label') ?? '',
        labels.map(words).join(' '),
        /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? '' : words(element),
        element.getAttribute('title') ?? '',
      ];
      return named.map(tidy).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? '';
    };
    const told = (element: Element) => tidy(element.outerHTML.replaceAll(/ (style|d)="[^"]*"/g, '')).slice(0, 110);

    const faults: string[] = [];
    const controls = [...document.querySelectorAll(CONTROLS)].filter(
      (one) => isShown(one) && !one.closest('[aria-hidden=true], [inert]'),
    );
    const names = new Map(controls.map((one) => [one, nameOf(one)]));
    for (const [one, name] of names) if (name === '') faults.push(`without a name: ${told(one)}`);

    const bars = new Map<Element, Map<string, Element>>();
    for (const [one, name] of names) {
      const bar = one.parentElement;
      if (!bar || name === '' || !/^(A|BUTTON)$/.test(one.tagName)) continue;
      const ofBar = bars.get(bar) ?? new Map<string, Element>();
      bars.set(bar, ofBar);
      const other = ofBar.get(name);
      const sameWay = other?.getAttribute('href') === one.getAttribute('href') && one.tagName === 'A';
      if (other && !sameWay) faults.push(`two neighbours are called "${name}"`);
      ofBar.set(name, one);
    }

    for (const one of document.querySelectorAll(STATUS)) {
      if (!isShown(one) || one.querySelector('svg')) continue;
      if (!/\p{L}/u.test(one.textContent ?? '') && !one.closest('[aria-hidden=true]'))
        faults.push(`only a colour: ${told(one)}`);
    }

    const seconds = (list: string) => Math.max(...list.split(',').map((one) => Number.parseFloat(one) || 0));
    for (const one of document.querySelectorAll('body, body *')) {
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(one, part);
        if (part !== null && style.content === 'none') continue;
        const moves = style.transitionProperty !== 'none' && seconds(style.transitionDuration) > STILL;
        const plays = style.animationName !== 'none' && seconds(style.animationDuration) > STILL;
        if (moves || plays) faults.push(`moves: ${told(one)}${part ?? ''}`);
      }
    }
    // What scrolling draws stands still with it.
    const byClock = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
    const running = byClock.filter(({ playState }) => playState === 'running');
    if (running.length > 0) faults.push(`${running.length} animations run`);
    return [...new Set(faults)];
  });
}
