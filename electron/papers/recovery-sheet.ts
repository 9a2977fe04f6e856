import type { Content } from 'pdfmake/interfaces';
import { formatDate } from '../../shared/kit/local-time.ts';
import { LINE, makePdf, type PaperSetting, ruledLayout } from './document.ts';

/** Groups of the code in one line of the sheet: short enough to copy by hand without losing the place. */
const GROUPS_A_LINE = 4;

/** The sheet that opens the file when passwords or keys are lost; it belongs in a safe. */
export async function recoverySheetPdf(setting: PaperSetting, recoveryCode: string): Promise<Buffer> {
  const { texts, school, now } = setting;
  return makePdf(setting, {
    title: texts.recoveryTitle,
    orientation: 'portrait',
    foot: texts.recoveryTitle,
    content: [
      { text: school.name, fontSize: 10 },
      { text: texts.recoveryTitle, fontSize: 20, bold: true, margin: [0, 28, 0, 4] },
      { text: texts.recoveryMadeOn(formatDate(now)), fontSize: 10 },
      { text: texts.recoveryWhat, fontSize: 11, lineHeight: 1.35, margin: [0, 16, 60, 18] },
      codeTable(recoveryCode),
      {
        ol: [...texts.recoveryRules],
        fontSize: 10.5,
        lineHeight: 1.35,
        margin: [0, 22, 40, 48],
      },
      {
        columns: [
          { width: 'auto', text: texts.recoverySign, fontSize: 10.5 },
          {
            width: '*',
            margin: [10, 11, 0, 0],
            canvas: [{ type: 'line', x1: 0, y1: 0, x2: 190, y2: 0, lineWidth: LINE }],
          },
          { width: 'auto', text: texts.dateLine(now.slice(0, 4)), fontSize: 10.5 },
        ],
      },
    ],
  });
}

function codeTable(recoveryCode: string): Content {
  const groups = recoveryCode.trim().split(/[\s-]+/u);
  const lines: string[][] = [];
  for (let at = 0; at < groups.length; at += GROUPS_A_LINE) lines.push(groups.slice(at, at + GROUPS_A_LINE));
  return {
    table: {
      widths: ['auto', ...Array.from({ length: GROUPS_A_LINE }, () => 96)],
      body: lines.map((line, row) => [
        { text: String(row + 1), fontSize: 10, margin: [0, 7, 2, 0] },
        ...Array.from({ length: GROUPS_A_LINE }, (_, column) => ({
          text: line[column] ?? '',
          fontSize: 20,
          bold: true,
          // Wider, and a reader of the PDF takes the gaps of a group for spaces.
          characterSpacing: 1,
          alignment: 'center' as const,
          margin: [0, 3, 0, 2] as [number, number, number, number],
        })),
      ]),
    },
    layout: ruledLayout,
  };
}
