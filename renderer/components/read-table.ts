import { parseDate } from '../../shared/kit/local-time.ts';
import type { ListCell, ListColumn } from '../../shared/papers/list-paper.ts';

/** A list on the screen, as it is seen at this moment. */
export interface SeenList {
  columns: readonly ListColumn[];
  rows: readonly (readonly ListCell[])[];
  /** Men who stand in it; null where it is not about men. */
  men: readonly number[] | null;
  /** By which column it is sorted, where somebody can choose that. */
  sorted?: { header: string; desc: boolean };
}

/** A number as the screen writes it; a number that begins with 0 is a mark of something (pass 0004), not a count. */
const NUMBER = /^[-\u2212]?(0|[1-9]\d{0,2}(\u00a0?\d{3})*)(,\d+)?$/;

/** How tables write that there is nothing in a cell. */
const NOTHING: ReadonlySet<string> = new Set(['', '—', '·']);

/**
 * What a table shows: the last row of its head, all rows of its body and foot, cell by cell. Words for screen readers
 * only, icons and columns without a heading (their cells hold buttons) are left out.
 */
export function readTable(table: HTMLTableElement): SeenList {
  const head = [...(table.tHead?.rows ?? [])].at(-1);
  const headings = cellsOf(head).map(seenText);
  const kept = headings.flatMap((heading, at) => (heading === '' ? [] : [at]));
  const bodies = [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])].flatMap((part) => [...part.rows]);
  const texts = bodies.map((row) => {
    const cells = cellsOf(row).map(seenText);
    return kept.map((at) => cells[at] ?? '');
  });
  const numeric = kept.map((_, at) => {
    const filled = texts.map((row) => row[at] ?? '').filter((text) => !NOTHING.has(text));
    return filled.length > 0 && filled.every((text) => NUMBER.test(text));
  });
  const men = bodies.flatMap((row) => (row.dataset.men ?? '').split(' ').filter(Boolean).map(Number));
  return {
    columns: kept.map((at, index) => ({ header: headings[at] ?? '', numeric: numeric[index] ?? false })),
    rows: texts.map((row) => row.map((text, at) => cellOf(text, numeric[at] ?? false))),
    men: men.length > 0 ? men : null,
  };
}

/** Cells by column: one that goes over several columns stands in the first of them. */
const cellsOf = (row: HTMLTableRowElement | undefined): (HTMLTableCellElement | null)[] =>
  [...(row?.cells ?? [])].flatMap((cell) => [cell, ...Array.from({ length: cell.colSpan - 1 }, () => null)]);

function cellOf(text: string, numeric: boolean): ListCell {
  if (NOTHING.has(text)) return null;
  if (numeric) return Number(text.replaceAll('\u00a0', '').replace('\u2212', '-').replace(',', '.'));
  return /^\d\d\.\d\d\.\d{4}$/.test(text) ? (parseDate(text) ?? text) : text;
}

/** What is done in a row is no part of a list: a button's verb, a paper to be opened. */
const HIDDEN = '.sr, [aria-hidden="true"], svg, [data-unlisted]';
const BLOCK = 'div, p, li, ul, section, td, th';

/** What the eye reads in a cell; lines under each other are joined by a comma, parts beside each other by a space. */
function seenText(cell: HTMLTableCellElement | null): string {
  if (!cell) return '';
  const fields = [...cell.querySelectorAll('input')];
  if (fields.length > 0)
    return fields
      .map(({ value }) => value)
      .join(' ')
      .trim();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let seen = '';
  let last: { part: Element; block: Element | null; bottom: number } | null = null;
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    const hidden = parentElement?.closest(HIDDEN);
    // A whole table may stand beside its picture for readers of the screen.
    if (!parentElement || (hidden && cell.contains(hidden))) continue;
    const text = data.replaceAll(/[ \t\r\n]+/g, ' ');
    const part = partOf(parentElement, cell);
    const block = parentElement.closest(BLOCK);
    const { top, bottom } = parentElement.getBoundingClientRect();
    const below = last !== null && (block !== last.block || (part !== last.part && top > 0 && top >= last.bottom));
    if (last === null || part === last.part) seen += last === null ? text.trimStart() : text;
    else if (text.trim() !== '')
      seen = `${seen.trimEnd()}${seen.trimEnd() !== '' && below ? ',' : ''} ${text.trimStart()}`;
    if (text.trim() !== '') last = { part, block, bottom };
  }
  return seen.replaceAll(/ +/g, ' ').trim();
}

/** The nearest piece that has a place of its own within a cell: a block, or what a grid or a flexible row lays out. */
function partOf(from: Element, cell: Element): Element {
  for (let at = from; at !== cell; at = at.parentElement ?? cell) {
    if (!getComputedStyle(at).display.startsWith('inline')) return at;
    if (at.parentElement && /flex|grid/.test(getComputedStyle(at.parentElement).display)) return at;
  }
  return cell;
}
