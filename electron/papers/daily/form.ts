import type { Content, TableCell } from 'pdfmake/interfaces';
import { approvalBlock, LINE, makePdf, type PaperSetting, ruledLayout, SMALL } from '../document.ts';

export interface FormColumn {
  head: string;
  /** Points, or the rest of the width. */
  width: number | '*';
  align?: 'left' | 'center' | 'right';
  /** Of its cells; the form's own unless said. */
  fontSize?: number;
}

export type FormCell = string | { text: string; bold: boolean };

/** A row of cells, or a line across the table that says what the rows under it have in common. */
export type FormRow = FormCell[] | { section: string; aside?: string };

/** A paper that is one table: head, table, signatures. */
export interface Form {
  title: string;
  /** Under the title, joined by dots: intake, days, how many. */
  line: readonly string[];
  orientation: 'portrait' | 'landscape';
  /** A4 unless said otherwise. */
  size?: 'A4' | 'A3' | undefined;
  /** What the sheet is for, under the line. */
  how?: string;
  /** The director approves it. */
  approval?: boolean;
  /** What it is not yet, over every page. */
  draft?: string;
  columns: readonly FormColumn[];
  rows: readonly FormRow[];
  /** Said in the table while it has no rows. */
  none: string;
  /** Least height of a row in points; more where people write by hand. */
  rowHeight?: number;
  fontSize?: number;
  /** A table of many narrow columns: less air at the sides of its cells. */
  narrow?: boolean;
  /** After the table, before the signatures. */
  after?: Content[];
  /** Stays on one page with the signatures, so that these never stand alone on the last one. */
  ending?: Content[];
  signatures: readonly Signature[];
}

/** Whose signature, and the name beside the line where it is known. */
export interface Signature {
  role: string;
  name?: string;
}

/** Points the approval block takes at the right of the head. */
const APPROVAL_WIDTH = 225;
/** Height of a printed row with its paddings: the font's line at SMALL. */
const PRINTED_ROW = 12;

export const formPdf = (setting: PaperSetting, form: Form): Promise<Buffer> =>
  makePdf(setting, {
    title: form.title,
    orientation: form.orientation,
    size: form.size,
    foot: [form.title, ...form.line.slice(0, 2)].join(' · '),
    ...(form.draft && { draft: form.draft }),
    content: [formHead(setting, form), formTable(form), ...(form.after ?? []), ...endingOf(form)],
  });

function endingOf({ ending = [], signatures }: Form): Content[] {
  const lines = signatures.length > 0 ? [signatureLines(signatures)] : [];
  return ending.length === 0 ? lines : [{ unbreakable: true, stack: [...ending, ...lines] }];
}

/** School, title and line; at the right the block for approving, where the paper is approved. */
export function formHead(
  setting: PaperSetting,
  { title, line, how, approval }: Pick<Form, 'title' | 'line' | 'how' | 'approval'>,
): Content {
  const words: Content[] = [
    { text: setting.school.name },
    { text: title, fontSize: 13, bold: true, margin: [0, approval ? 10 : 4, 12, 0] },
    { text: line.join(' · '), margin: [0, 1, 0, 0] },
    ...(how ? [{ text: how, margin: [0, 1, 0, 0] as [number, number, number, number] }] : []),
  ];
  return {
    margin: [0, 0, 0, 8],
    columns: [
      { width: '*', stack: words },
      ...(approval ? [{ width: APPROVAL_WIDTH, stack: [approvalBlock(setting)] }] : []),
    ],
  };
}

export function formTable({
  columns,
  rows,
  none,
  rowHeight = PRINTED_ROW,
  fontSize = SMALL,
  narrow = false,
}: Pick<Form, 'columns' | 'rows' | 'none' | 'rowHeight' | 'fontSize' | 'narrow'>): Content {
  const across = (cell: TableCell): TableCell[] => [
    { ...(cell as object), colSpan: columns.length } as TableCell,
    ...columns.slice(1).map(() => ''),
  ];
  const head = columns.map(({ head: text, align }) => ({
    text,
    bold: true,
    alignment: align ?? 'left',
    lineHeight: 1,
    ...(narrow && { fontSize: SMALL - 1 }),
  }));
  const body = rows.map((row): TableCell[] =>
    Array.isArray(row)
      ? row.map((cell, index) => {
          const said = typeof cell === 'string' ? { text: cell, bold: false } : cell;
          const column = columns[index];
          return {
            ...said,
            alignment: column?.align ?? 'left',
            lineHeight: 1.05,
            fontSize: column?.fontSize ?? fontSize,
          };
        })
      : across({
          fillColor: SECTION,
          columns: [
            { width: '*', text: row.section, bold: true },
            ...(row.aside ? [{ width: 'auto', text: row.aside }] : []),
          ],
        }),
  );
  const empty = across({ text: none, alignment: 'center', margin: [0, 8, 0, 8] });
  return {
    table: {
      headerRows: 1,
      // A section line does not stay alone at the foot of a page.
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      heights: (row) => (Array.isArray(rows[row - 1]) ? rowHeight : PRINTED_ROW),
      body: [head, ...(body.length > 0 ? body : [empty])],
    },
    layout: narrow ? narrowLayout : ruledLayout,
  };
}

const narrowLayout = { ...ruledLayout, paddingLeft: () => 2, paddingRight: () => 2 };

/** A grey that a laser printer and a copier keep lighter than ink. */
const SECTION = '#ececec';

/** Lines to sign on, one under the other; they never part from each other over a page's end. */
export function signatureLines(signatures: readonly Signature[]): Content {
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    stack: signatures.map(({ role, name }) => ({
      margin: [0, 0, 0, 10],
      columns: [
        { width: 150, text: role },
        {
          width: 170,
          margin: [0, 10, 0, 0],
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: 160, y2: 0, lineWidth: LINE }],
        },
        { width: '*', text: name ?? '' },
      ],
    })),
    fontSize: SMALL,
  };
}
