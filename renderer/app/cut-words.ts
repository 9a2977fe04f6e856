/** Whose title stands there only because its words are cut. */
const titled = new WeakSet<HTMLElement>();
/** Pointed at is often something within what cuts: an icon, a bold word. */
const LEVELS = 4;

/** Words that end in dots where their room ends are read whole by pointing at them; what has a title already keeps it. */
export function watchCutWords(): void {
  document.addEventListener('pointerover', ({ target }) => {
    let element = target instanceof HTMLElement ? target : null;
    for (let level = 0; element && level < LEVELS; level += 1, element = element.parentElement) {
      const isCut = element.scrollWidth > element.clientWidth && getComputedStyle(element).textOverflow === 'ellipsis';
      if (!isCut && titled.delete(element)) element.removeAttribute('title');
      if (!isCut || (element.closest('[title]') && !titled.has(element))) continue;
      element.title = element instanceof HTMLInputElement ? element.value : wordsOf(element);
      titled.add(element);
    }
  });
}

/** As they are read: what is only heard is left out. */
const wordsOf = (element: HTMLElement): string =>
  (element.innerText ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
