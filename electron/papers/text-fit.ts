/** Advance widths of the paper's font (Inter Regular) in ems, rounded up; letters that are not named are taken as wide. */
const WIDTHS: [em: number, letters: string][] = [
  [0.25, 'іijl'],
  [0.3, 'ІI .,:·\u00a0'],
  [0.35, 't;'],
  [0.4, 'fr\u2011-()/'],
  [0.45, 'гғ1'],
  [0.5, 'зт–'],
  [0.55, 'кхksx'],
  [0.6, 'абвеёийлнопсуцчьэяәқөұүһГҒacehnouvyzFJL57«»'],
  [0.65, 'дръңБЕЁЗРТУЬЯbdgpqEPRSTZ0234689₸'],
  [0.7, 'фАВКХҰҮABKVXY'],
  [0.75, 'ыЛНПСЦЧЭӘҚҺCDGHU'],
  [0.8, 'мИЙОҢӨNOQ'],
  [0.85, 'жшщюДФЪw'],
];
const WIDE = 1;
const EM = new Map(WIDTHS.flatMap(([em, letters]) => [...letters].map((letter) => [letter, em] as const)));

/** Width of a text in points at a font size; errs to the wide side. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += EM.get(letter) ?? WIDE;
  return width * size;
}

/** A place for text: its width in points, the font size and how many lines it holds. */
export interface TextRoom {
  width: number;
  size: number;
  lines: number;
}

/** The text, cut with an ellipsis where it would need more lines than there are; and the lines it takes. */
export function fitted(text: string, room: TextRoom): { text: string; lines: number } {
  let kept = text;
  for (let length = text.length; linesOf(kept, room) > room.lines && length > 1; length--) {
    kept = `${text.slice(0, length - 1).trimEnd()}…`;
  }
  return { text: kept, lines: linesOf(kept, room) };
}

/** A name for a narrow place: as many of its letters as fit on a line, with the full stop of an abbreviation. */
export function abbreviated(text: string, { width, size }: Omit<TextRoom, 'lines'>): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}.`, size) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}.`;
}

/** Lines of a text that breaks between words and after hyphens; a word wider than a line goes on in the next. */
function linesOf(text: string, { width, size }: TextRoom): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(/[^ -]*[ -]?/gu)) {
    const needed = textWidth(piece.trimEnd(), size);
    if (used > 0 && used + needed > width) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used = needed > width ? needed % width : used + textWidth(piece, size);
  }
  return lines;
}
