import type { Content } from 'pdfmake/interfaces';
import { edgesOf, LINE, type PaperBody, type PaperSetting, printDocument, sheetOf } from '../document.ts';

/** A part of a pack with everything that is drawn for it, in order. */
export interface BookPart {
  title: string;
  papers: PaperBody[];
}

export interface BookCover {
  title: string;
  /** Under the title: intake, day. */
  line: readonly string[];
  /** Parts without anything to print, and why. */
  missing: readonly { title: string; why: string }[];
}

/** One paper of the book, or the empty back of the page before it. */
interface Leaf {
  body: PaperBody;
  /** The title whose part begins here. */
  begins: string | null;
}

/**
 * One PDF: a cover with contents, then the papers with page numbers that go on through all of them. A paper printed on
 * both sides begins on a front, after an empty back where it must; that is known once the pages are laid, so such a book
 * is laid twice.
 */
export async function bookPdf(
  setting: PaperSetting,
  cover: BookCover,
  gather: () => Promise<BookPart[]>,
): Promise<Buffer> {
  const leaves = leavesOf(await gather());
  const first = await lay(setting, cover, leaves, new Set());
  const blanksBefore = backsNeeded(leaves, first.firstPages);
  if (blanksBefore.size === 0) return first.bytes;
  // What was laid once is spent: the papers are drawn anew.
  return (await lay(setting, cover, leavesOf(await gather()), blanksBefore)).bytes;
}

const leavesOf = (parts: readonly BookPart[]): Leaf[] =>
  parts.flatMap(({ title, papers }) => papers.map((body, index) => ({ body, begins: index === 0 ? title : null })));

/** Before which papers an empty back has to stand; each moves those after it by one. */
function backsNeeded(leaves: readonly Leaf[], firstPages: readonly number[]): Set<number> {
  const before = new Set<number>();
  for (const [index, { body }] of leaves.entries())
    if (body.bothSides && ((firstPages[index] ?? 0) + before.size) % 2 === 0) before.add(index);
  return before;
}

async function lay(
  setting: PaperSetting,
  cover: BookCover,
  leaves: readonly Leaf[],
  blanksBefore: ReadonlySet<number>,
): Promise<{ bytes: Buffer; firstPages: number[] }> {
  const firstPages: number[] = [];
  const sections = leaves.flatMap(({ body }, index) => [
    ...(blanksBefore.has(index) ? [section(setting, blank(setting, cover), `blank ${index}`)] : []),
    section(setting, body, `paper ${index}`, (page) => {
      firstPages[index] ??= page;
    }),
  ]);
  const bytes = await printDocument(setting, cover.title, {
    content: [section(setting, coverPage(setting, cover, leaves), 'cover'), ...sections],
  });
  return { bytes, firstPages };
}

/** @param seen told the number of each of its pages, in order */
function section(setting: PaperSetting, body: PaperBody, id: string, seen: (page: number) => void = () => {}): Content {
  const { header, footer } = edgesOf(setting, body);
  return {
    ...sheetOf(body),
    header,
    footer: (page, pages, size) => {
      seen(page);
      return footer?.(page, pages, size) ?? null;
    },
    // The contents find the page by this line, which takes no room.
    section: [{ text: '\u00a0', fontSize: 0.1, lineHeight: 0, id, absolutePosition: { x: 1, y: 1 } }, ...body.content],
  } as Content;
}

function coverPage(setting: PaperSetting, { title, line, missing }: BookCover, leaves: readonly Leaf[]): PaperBody {
  const { texts, school } = setting;
  const words = texts.packs;
  const contents = leaves.flatMap(({ begins }, index) => (begins === null ? [] : [{ begins, index }]));
  return {
    title,
    orientation: 'portrait',
    foot: [title, ...line].join(' · '),
    content: [
      { text: school.name },
      { text: title, fontSize: 18, bold: true, margin: [0, 10, 0, 2] },
      { text: line.join(' · '), fontSize: 11 },
      { text: words.contents, fontSize: 11, bold: true, margin: [0, 22, 0, 6] },
      {
        fontSize: 10.5,
        table: {
          widths: [20, '*', 40],
          body: contents.map(({ begins, index }, number) => [
            { text: String(number + 1), alignment: 'right' },
            { text: begins, linkToDestination: `paper ${index}` },
            { pageReference: `paper ${index}`, alignment: 'right' },
          ]),
        },
        layout: CONTENTS,
      },
      ...(missing.length === 0
        ? []
        : [
            { text: words.missing, fontSize: 11, bold: true, margin: [0, 20, 0, 6] } as Content,
            { ul: missing.map((one) => `${one.title}: ${one.why}`), fontSize: 10.5 } as Content,
          ]),
    ],
  };
}

const CONTENTS = {
  hLineWidth: () => LINE,
  vLineWidth: () => 0,
  paddingTop: () => 4,
  paddingBottom: () => 3,
};

const blank = ({ texts }: PaperSetting, { title, line }: BookCover): PaperBody => ({
  title,
  orientation: 'portrait',
  foot: [title, ...line].join(' · '),
  content: [{ text: texts.packs.blank, alignment: 'center', margin: [0, 360, 0, 0] }],
});
