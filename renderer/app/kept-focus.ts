/** Milliseconds in which whoever took something away may hand the focus on by himself: a dialog of Mantine takes 10. */
const SETTLE_MS = 40;
/** Milliseconds a field that is only held fast while it is being saved keeps its claim. */
const HELD_MS = 1_500;
/** So many places the focus was at are remembered. */
const MOST = 12;

/** A hand at the window. */
const SIGNS = ['keydown', 'pointerdown'] as const;
/** What opens over or beside a screen and is closed again: the focus goes back to where it was opened from. */
const PANEL = '[role=dialog], [role=menu], [role=listbox], aside';
/** A part of a screen that may have a heading of its own. */
const PART = 'section, aside, form, fieldset, article, main, [role=region], [role=tabpanel], [role=dialog]';
/** What is looked at when a place is opened; the rail and the bars around it are not. */
const PLACE = 'main, [role=dialog], [role=menu], form';

/** Something that had the focus, and all that stood around it, itself first. */
interface Stand {
  one: HTMLElement;
  around: Element[];
}

const isShown = (one: Element): boolean =>
  one.isConnected && (one.checkVisibility?.({ visibilityProperty: true }) ?? true);
const isHeld = (one: Element): boolean => isShown(one) && one.matches(':disabled');
const isUsable = (one: Element): boolean => isShown(one) && !isHeld(one) && !one.closest('[inert]');

/** Whether nothing a person chose has the focus: it is nowhere, or it waits on a heading. */
export const isFocusFree = (): boolean =>
  document.activeElement === document.body || document.activeElement?.matches('h1, h2, h3') === true;

/**
 * Holds to one rule for the whole window: who works by keys or by ear is never left nowhere.
 * - What had the focus goes away (a button that did its work, a row that was decided): the heading of the part it stood
 *   in takes it, never a neighbour, which a second Enter would set off.
 * - A dialog, a menu or a panel goes away: where it was opened from, or what is left of that.
 * - Another screen is opened, or the open one is chosen again: its heading, and Enter is the screen's own from there.
 * Whatever takes the focus by itself meanwhile keeps it. Texts are left alone: nothing here is read or said.
 * @returns ends it
 */
export function keepFocus(): () => void {
  let trail: Stand[] = [];
  /** It was put down on purpose: a click beside everything. */
  let putDown = true;
  let arriving = false;
  /** Somebody has touched the window: one that opens by itself marks nothing. */
  let touched = false;
  let heldSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let screen = screenOf(window.location.hash);

  const soon = (after = SETTLE_MS) => {
    clearTimeout(timer);
    timer = setTimeout(settle, after);
  };
  const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

  function settle(): void {
    if (!touched) return;
    if (arriving) {
      arrive();
      return;
    }
    const [last] = trail;
    if (!last || putDown || !isNowhere()) return;
    if (isHeld(last.one)) {
      heldSince ||= performance.now();
      if (performance.now() - heldSince < HELD_MS) {
        soon(HELD_MS);
        return;
      }
    }
    heldSince = 0;
    const taker = takerOf(trail);
    if (taker) give(taker);
  }
  function arrive(): void {
    if (!isNowhere() && document.activeElement?.closest(PLACE)) {
      arriving = false;
      return;
    }
    // A room's code is fetched when it is first opened: its heading is waited for.
    const heading = headingOfPage();
    if (!heading || document.querySelector('[aria-modal=true]')) return;
    arriving = false;
    give(heading);
  }

  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    putDown = false;
    trail = [{ one: target, around: chainOf(target) }, ...trail.filter(({ one }) => one !== target)].slice(0, MOST);
  };
  const went = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget === null && target instanceof HTMLElement)
      setTimeout(() => {
        if (isNowhere() && document.hasFocus() && isUsable(target)) putDown = true;
      });
  };
  const opened = () => {
    const next = screenOf(window.location.hash);
    if (next === screen) return;
    screen = next;
    begin();
  };
  const chosenAgain = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link && link.getAttribute('href') === window.location.hash) begin();
  };
  const begin = () => {
    arriving = touched;
    soon();
  };
  const touch = () => {
    touched = true;
  };
  const changes = new MutationObserver(() => {
    if (arriving || isNowhere()) soon();
  });

  for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('focusin', came);
  document.addEventListener('focusout', went);
  document.addEventListener('click', chosenAgain);
  window.addEventListener('hashchange', opened);
  changes.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'aria-modal'],
  });
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    document.removeEventListener('focusin', came);
    document.removeEventListener('focusout', went);
    document.removeEventListener('click', chosenAgain);
    window.removeEventListener('hashchange', opened);
  };
}

/** 'gate' of '#/gate?part=rolls': desks and tabs of one screen keep the focus on their own row. */
const screenOf = (hash: string): string => hash.split('?')[0] ?? '';

function chainOf(one: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = one; at; at = at.parentElement) chain.push(at);
  return chain;
}

/** Who takes the focus of what is gone: the newest stand that did not go with a panel, or what is left around it. */
function takerOf(trail: readonly Stand[]): HTMLElement | null {
  let closed = false;
  for (const [index, { one, around }] of trail.entries()) {
    // Back after the lock: to the work, not to the button that locked.
    if (isUsable(one) && (index === 0 || closed || one.closest('main'))) return one;
    if (around.some((element) => !isShown(element) && element.matches(PANEL))) {
      closed = true;
      continue;
    }
    const left = leftOf(around);
    if (left) return left;
  }
  return headingOfPage();
}

/** The heading of the screen in sight: a locked desk stands behind the entry, out of sight. */
const headingOfPage = (): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('main h1')].find(isShown) ?? null;

/** Of what stood around it: the list it was in, where that takes the keys itself, or the heading of the nearest part. */
function leftOf(around: readonly Element[]): HTMLElement | null {
  for (const element of around) {
    if (!(element instanceof HTMLElement) || element === document.body || !isUsable(element)) continue;
    if (element.getAttribute('tabindex') === '0') return element;
    if (!element.matches(PART)) continue;
    const headings = element.querySelectorAll<HTMLElement>(element.matches('main') ? 'h1' : 'h1, h2, h3');
    const heading = [...headings].find(isShown);
    if (heading) return heading;
  }
  return null;
}

/** A heading takes the focus only this once: it is no stop of Tab. */
function give(taker: HTMLElement): void {
  if (!taker.hasAttribute('tabindex') && taker.tabIndex < 0) {
    taker.tabIndex = -1;
    taker.addEventListener('blur', () => taker.removeAttribute('tabindex'), { once: true });
  }
  taker.focus({ preventScroll: true });
  // Who works by the mouse has no ring and keeps his place on the page.
  if (taker.matches(':focus-visible')) taker.scrollIntoView({ block: 'nearest' });
}
