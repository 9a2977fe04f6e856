import type { CanvasElement } from 'pdfmake/interfaces';

interface Square {
  x: number;
  y: number;
  w: number;
}
/** The library's own encoder, of which its types know nothing; the first rectangle is the white ground. */
interface Encoder {
  measure(node: { qr: string; fit: number; eccLevel: string }): { _canvas: Square[] };
}

/**
 * Draws a code at a place of the page: the upper right corner and the width it may take, in points.
 * @returns one drawing in the page's own coordinates
 */
export type DrawQr = (text: string, right: number, top: number, fit: number) => CanvasElement[];

/**
 * Loads the encoder. The library draws a code module by module, two thousand rectangles each with its colour, which for
 * three hundred certificates is most of the work: here a code is one path of the runs in its rows.
 */
export async function loadQr(): Promise<DrawQr> {
  const { default: loaded } = (await import('pdfmake/js/qrEnc.js' as string)) as {
    default: Encoder & { default?: Encoder };
  };
  const encoder = loaded.default ?? loaded;
  return (text, right, top, fit) => {
    const [, ...squares] = encoder.measure({ qr: text, fit, eccLevel: 'M' })._canvas;
    const step = squares[0]?.w ?? 1;
    const width = squares.reduce((most, { x }) => Math.max(most, x + step), 0);
    const d = runsOf(squares, step).map(
      ({ x, y, w }) => `M${(right - width + x).toFixed(1)} ${(top + y + step / 2).toFixed(1)}h${w}`,
    );
    // Runs are lines as thick as a module. The renderer knows paths, the library's types do not.
    return [{ type: 'path', d: d.join(''), lineWidth: step, lineColor: 'black' } as unknown as CanvasElement];
  };
}

/** Neighbours of a row as one; the squares come row by row. */
function runsOf(squares: readonly Square[], step: number): Square[] {
  const runs: Square[] = [];
  for (const { x, y } of squares) {
    const last = runs.at(-1);
    if (last && last.y === y && last.x + last.w === x) last.w += step;
    else runs.push({ x, y, w: step });
  }
  return runs;
}
