import path from 'node:path';
import type { Column, Content, ContextPageSize, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate, formatDateTime, type LocalDateTime } from '../../shared/kit/local-time.ts';
import type { SchoolWords } from '../../shared/terms/school-words.ts';
import { A3_OF_A4, enlarged } from './enlarged.ts';
import type { PaperLanguage, PaperTexts } from './texts/paper-texts.ts';

/** Points; the paper's lines and smallest text. */
export const LINE = 0.7;
export const FRAME = 1.4;
export const SMALL = 9;
const DEFAULT_STYLE = { font: 'Inter', fontSize: SMALL, color: 'black', lineHeight: 1.1 };
const MARGIN = { side: 34, top: 28, bottom: 44 };
/** Points of a sheet lying on its long side. */
const LYING = { A4: { width: 841.89, height: 595.28 }, A3: { width: 1190.55, height: 841.89 } };

/** The room between the margins of a lying sheet, in points. */
export const roomOf = (size: keyof typeof LYING): { width: number; height: number; left: number; top: number } => ({
  width: LYING[size].width - 2 * MARGIN.side,
  height: LYING[size].height - MARGIN.top - MARGIN.bottom,
  left: MARGIN.side,
  top: MARGIN.top,
});

/** The same across a standing sheet. */
export const widthStanding = (size: keyof typeof LYING): number => LYING[size].height - 2 * MARGIN.side;

export interface PaperSetting {
  fontsFolder: string;
  language: PaperLanguage;
  texts: PaperTexts;
  /** Moment of printing. */
  now: LocalDateTime;
  school: { name: string; directorName: string; sample: boolean; words?: SchoolWords };
  /** Takes the paper in instead of its being made: it becomes a part of a pack. */
  gather?: (body: PaperBody) => void;
}

export interface PaperBody {
  title: string;
  orientation: 'portrait' | 'landscape';
  /** A4 unless said otherwise. */
  size?: keyof typeof LYING | undefined;
  /** An A4 drawn √2 times as big, for a wall. */
  onA3?: boolean | undefined;
  content: Content[];
  /** Left side of the footer: the version, or nothing. */
  foot: string;
  /** Not approved, or what else it is not yet: said at the top of every page. */
  draft?: boolean | string;
  /** A sheet to be cut up: nothing at its edges but what is drawn. */
  bare?: boolean;
  /** Printed on both sides: begins on the front of a sheet. */
  bothSides?: boolean;
}

/** Makes a PDF in the program's own font, which has ӘҒҚҢӨҰҮҺІ, ₸ and №, with the shared footer. */
export async function makePdf(setting: PaperSetting, body: PaperBody): Promise<Buffer> {
  if (setting.gather) {
    setting.gather(body);
    return Buffer.alloc(0);
  }
  const { header, footer } = edgesOf(setting, body);
  if (!body.onA3)
    return printDocument(setting, body.title, {
      ...sheetOf(body),
      content: body.content,
      ...(header && { header }),
      ...(footer && { footer }),
    });
  const big = (content: Content): Content => enlarged(content, A3_OF_A4);
  const { pageMargins, ...sheet } = sheetOf({ ...body, size: 'A3' });
  const laidOn = ({ width, height, ...size }: ContextPageSize): ContextPageSize => ({
    ...size,
    width: width / A3_OF_A4,
    height: height / A3_OF_A4,
  });
  return printDocument(setting, body.title, {
    ...sheet,
    pageMargins: [pageMargins].flat().map((margin) => margin * A3_OF_A4) as [number, number, number, number],
    defaultStyle: { ...DEFAULT_STYLE, fontSize: SMALL * A3_OF_A4 },
    content: body.content.map(big),
    ...(header && { header: big(header) }),
    ...(footer && {
      footer: (page: number, pages: number, size?: ContextPageSize) => big(footer(page, pages, size && laidOn(size))),
    }),
  });
}

/** Prints what is laid down; everything that papers have in common is settled here. */
export async function printDocument(
  setting: PaperSetting,
  title: string,
  definition: TDocumentDefinitions,
): Promise<Buffer> {
  // Loaded with the first paper; its types know the functions only by name, Node only as the default export.
  const loaded = await import('pdfmake');
  const pdfmake = (loaded as unknown as { default: typeof loaded }).default;
  const folder = path.resolve(setting.fontsFolder);
  const font = (file: string) => path.join(folder, file);
  pdfmake.setFonts({ Inter: { normal: font('Inter-Regular.ttf'), bold: font('Inter-SemiBold.ttf') } });
  // A paper reads its fonts and nothing else, neither from the disk nor from a network.
  pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === folder);
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake
    .createPdf({
      info: { title, creator: 'Sarbaz', producer: 'Sarbaz', creationDate: new Date(`${setting.now}+05:00`) },
      defaultStyle: DEFAULT_STYLE,
      ...(setting.school.sample && { watermark: { text: setting.texts.sample, opacity: 0.08, bold: true } }),
      ...definition,
    })
    .getBuffer();
}

/** The sheet that a paper lies on. */
export const sheetOf = ({ size, orientation, bare }: PaperBody) => ({
  pageSize: size ?? ('A4' as const),
  pageOrientation: orientation,
  pageMargins: bare ? 0 : ([MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom] as [number, number, number, number]),
});

/** What stands over and under the paper on every page; null where nothing does. */
export const edgesOf = (setting: PaperSetting, { draft, foot, bare }: PaperBody) => ({
  header: draft
    ? {
        text: draft === true ? setting.texts.draftMark : draft,
        alignment: 'center' as const,
        bold: true,
        fontSize: 11,
        margin: [0, 9, 0, 0] as [number, number, number, number],
      }
    : null,
  footer: bare
    ? null
    : (page: number, pages: number, size?: ContextPageSize): Content => footerOf(setting, foot, page, pages, size),
});

function footerOf(
  { texts, now }: PaperSetting,
  foot: string,
  page: number,
  pages: number,
  size?: ContextPageSize,
): Content {
  const width = (size?.width ?? 0) - 2 * MARGIN.side;
  return {
    margin: [MARGIN.side, 8, MARGIN.side, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: LINE }] },
      {
        margin: [0, 5, 0, 0],
        columns: [
          { text: foot, width: '*' },
          {
            text: `${texts.printedAt(formatDateTime(now))} · ${texts.page(page, pages)}`,
            alignment: 'right',
            width: 'auto',
          },
        ],
      },
    ],
  };
}

/** БЕКІТЕМІН / УТВЕРЖДАЮ with the director's name and room for his signature and the date. */
export function approvalBlock({ texts, school, now }: PaperSetting): Content {
  return {
    lineHeight: 1.3,
    stack: [
      { text: texts.approve, bold: true },
      texts.director,
      `_____________________ ${signatureName(school.directorName)}`,
      texts.dateLine(now.slice(0, 4)),
    ],
  };
}

/** 'Есімов Қ. Н.' as it stands beside a signature: 'Қ. Н. Есімов'. Other forms stay as they are. */
export function signatureName(name: string): string {
  const match = /^(\S+)\s+((?:\S{1,2}\.\s*)+)$/u.exec(name.trim());
  return match ? `${match[2]?.trim()} ${match[1]}` : name;
}

/** A code in a frame, so that a black-and-white print needs no tint. */
export function framed(code: string): Column {
  return {
    width: 'auto',
    table: { body: [[{ text: code, bold: true, fontSize: 8.5, lineHeight: 1, noWrap: true }]] },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => 2.5,
      paddingRight: () => 2.5,
      paddingTop: () => 0.8,
      paddingBottom: () => 0.2,
    },
  };
}

/** A small empty square for "done". */
export function tickBox(size = 8): Column {
  return { width: size + 1, canvas: [{ type: 'rect', x: 0.5, y: 1, w: size, h: size, lineWidth: LINE }] };
}

/** Black lines of a table: a thicker frame, hairlines inside. */
export const ruledLayout = {
  hLineWidth: (row: number, node: { table: { body: unknown[][] } }) =>
    row === 0 || row === node.table.body.length ? FRAME : LINE,
  vLineWidth: (column: number, node: { table: { widths?: unknown } }) =>
    column === 0 || column === (node.table.widths as unknown[]).length ? FRAME : LINE,
  hLineColor: () => 'black',
  vLineColor: () => 'black',
  paddingLeft: () => 4.5,
  paddingRight: () => 4.5,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** Points that the upright lines of a ruled table of so many columns take. */
export const ruleWidths = (columns: number): number => 2 * FRAME + (columns - 1) * LINE;

/** «25.01–30.01.2027»: the year once, at the end. */
export function dateSpan(first: string, last: string): string {
  return first === last ? formatDate(first) : `${formatDate(first).slice(0, 5)}–${formatDate(last)}`;
}
