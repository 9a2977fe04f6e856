import type { Content } from 'pdfmake/interfaces';

/** The upper left corner of something that stands more than once on a sheet, in points; everything in it is placed from it. */
export class Corner {
  readonly x: number;
  readonly y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  say(x: number, y: number, width: number, text: string, fontSize: number, style: object = {}): Content {
    const block = { width, text, fontSize, lineHeight: 1.1, ...style };
    return { absolutePosition: { x: this.x + x, y: this.y + y }, columns: [block] };
  }

  rule(x: number, y: number, width: number, lineWidth: number): Content {
    return {
      absolutePosition: { x: this.x + x, y: this.y + y },
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth }],
    };
  }
}
