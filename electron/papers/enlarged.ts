import type { Content } from 'pdfmake/interfaces';

/** An A3 is an A4 with each side √2 times as long. */
export const A3_OF_A4 = Math.SQRT2;

/** What in a drawing is a length in points; a line's height is counted in lines, numbers of rows are numbers. */
const LENGTHS: ReadonlySet<string> = new Set([
  ...['fontSize', 'margin', 'width', 'widths', 'height', 'heights', 'columnGap', 'lineWidth'],
  ...['x', 'y', 'w', 'h', 'x1', 'y1', 'x2', 'y2'],
]);

/**
 * The same drawing with every length multiplied: laid out for an A4 it breaks its lines at the same words on an A3, and
 * can be read from further away.
 */
export const enlarged = (content: Content, by: number): Content => grown(content, by) as Content;

function grown(node: unknown, by: number, isLength = false): unknown {
  if (typeof node === 'number') return isLength ? node * by : node;
  if (Array.isArray(node)) return node.map((one) => grown(one, by, isLength));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'layout' ? grownLines(value, by) : grown(value, by, LENGTHS.has(key)),
    ]),
  );
}

/** Lines and paddings of a table are told row by row; colours are no lengths. */
function grownLines(layout: unknown, by: number): unknown {
  if (layout === null || typeof layout !== 'object') return layout;
  return Object.fromEntries(
    Object.entries(layout).map(([key, tell]) => [
      key,
      /^(padding|[hv]LineWidth)/.test(key) && typeof tell === 'function'
        ? (...place: unknown[]) => Number((tell as (...place: unknown[]) => number)(...place)) * by
        : tell,
    ]),
  );
}
