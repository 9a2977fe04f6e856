const LIVE = '[role=status], [role=alert], [aria-live=polite]';

/**
 * What a screen reader says by itself: words that come into a live region which stood there before, and an alert however
 * it comes. A status that is put on the page together with its words is not relied on.
 * @returns what was said so far, in order; a region within a region says it twice
 */
export function listen(): { said: readonly string[]; stop: () => void } {
  const said: string[] = [];
  const ear = new MutationObserver((records) => {
    const regions = new Set<Element>();
    for (const { type, target, addedNodes } of records) {
      if (type === 'childList' && addedNodes.length === 0) continue;
      const changed = target instanceof Element ? target : target.parentElement;
      for (let at = changed?.closest(LIVE); at; at = at.parentElement?.closest(LIVE)) regions.add(at);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const alert of [node, ...node.querySelectorAll('*')])
          if (alert.matches('[role=alert]')) regions.add(alert);
      }
    }
    for (const region of regions) {
      const words = region.textContent?.trim() ?? '';
      if (region.isConnected && words !== '') said.push(words);
    }
  });
  ear.observe(document.body, { childList: true, characterData: true, subtree: true });
  return { said, stop: () => ear.disconnect() };
}
