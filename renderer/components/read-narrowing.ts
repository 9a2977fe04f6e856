/** Where chosen values are no filters: beside a record, in a question, in the list itself. */
const ELSEWHERE = 'aside, table, form, [role="dialog"], [role="grid"]';
const MOST_LETTERS = 200;

/**
 * What the lists of a screen are narrowed to, as its filters say it: the chip that is on, searched words in quotes, chosen
 * values behind their labels.
 */
export function readNarrowing(screen: Element | null): string[] {
  const said = [...(screen?.querySelectorAll<HTMLElement>(NARROWING) ?? [])].flatMap((field) => {
    if (field.closest(ELSEWHERE) !== null) return [];
    if (!(field instanceof HTMLInputElement)) return field.dataset.narrows ? [field.dataset.narrows] : [];
    const value = field.value.trim();
    if (value === '' || field.type === 'hidden') return [];
    return [field.matches('[data-filter]') ? `«${value}»` : [labelOf(field), value].filter(Boolean).join(': ')];
  });
  return [...new Set(said)].map((text) => text.slice(0, MOST_LETTERS));
}

const NARROWING = 'fieldset[data-narrows], input[data-filter], input[aria-haspopup="listbox"], [data-filters] input';

const labelOf = (field: HTMLInputElement): string =>
  field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '';
