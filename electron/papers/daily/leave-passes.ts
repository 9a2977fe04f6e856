import type { CanvasElement, Content } from 'pdfmake/interfaces';
import { formatDateTime, type LocalDateTime } from '../../../shared/kit/local-time.ts';
import { Corner } from '../corner.ts';
import { LINE, makePdf, type PaperSetting } from '../document.ts';
import { fitted } from '../text-fit.ts';

/** One pass of a night. */
export interface PassFacts {
  number: string;
  /** What the gate's scanner reads. */
  code: string;
  name: string;
  platoon: number | null;
  squad: number | null;
  from: LocalDateTime;
  to: LocalDateTime;
  approvedBy: string;
  /** To whom or where he goes; null: home. */
  destination: string | null;
}

/** A4 in points, cut into ten equal passes by one line down and four across. */
const SHEET = { width: 595.28, height: 841.89 };
const COLUMNS = 2;
const ROWS = 5;
const PER_SHEET = COLUMNS * ROWS;
const PASS = { width: SHEET.width / COLUMNS, height: SHEET.height / ROWS };
/** Inside a pass: what no printer reaches at the paper's edge, and air beside the cut. */
const INSET = { x: 21, y: 15 };
const INNER = PASS.width - 2 * INSET.x;
/** 21 modules of three points each. */
const QR = 63;
const LABEL = 74;
const TEXT = 8.5;
/** At the foot: the line for the commander's signature, and his name beside it in smaller letters. */
const SIGNATURE = { x: 50, width: 74 };
const SIGNER = { x: 128, width: 102, size: 7.5, lines: 2 };

/**
 * Leave passes (DOMAIN §10), ten to a sheet. Each sheet of fronts is followed by its backs, left and right exchanged, so
 * that a print on both sides turned over the long edge brings every back behind its front.
 */
export function leavePassesPdf(setting: PaperSetting, passes: readonly PassFacts[]): Promise<Buffer> {
  const pages: Content[] = [];
  for (let first = 0; first < passes.length; first += PER_SHEET) {
    const sheet = passes.slice(first, first + PER_SHEET);
    for (const side of ['front', 'back'] as const) {
      const shown = sheet.flatMap((pass, place) => {
        const column = side === 'front' ? place % COLUMNS : COLUMNS - 1 - (place % COLUMNS);
        const at = new Corner(column * PASS.width + INSET.x, Math.floor(place / COLUMNS) * PASS.height + INSET.y);
        return side === 'front' ? front(setting, pass, at) : back(setting, pass, at);
      });
      const content: Content[] = [{ canvas: cutLines(), absolutePosition: { x: 0, y: 0 } }, ...shown];
      pages.push({ stack: content, ...(pages.length > 0 && { pageBreak: 'before' }) });
    }
  }
  return makePdf(setting, {
    title: setting.texts.daily.fileNames.passes,
    orientation: 'portrait',
    foot: '',
    bare: true,
    bothSides: true,
    content: pages,
  });
}

function front({ texts, school, now }: PaperSetting, pass: PassFacts, at: Corner): Content[] {
  const words = texts.daily.pass;
  const beside = INNER - QR - 10;
  const row = (y: number, label: string, value: string): Content[] => [
    at.say(0, y, LABEL, label, TEXT),
    at.say(LABEL, y, INNER - LABEL, fitted(value, { width: INNER - LABEL, size: TEXT, lines: 1 }).text, TEXT, {
      bold: true,
    }),
  ];
  // Measured wider than printed: bold letters take more than the table of widths says.
  const whose = fitted(`${texts.daily.cadet} ${pass.name}`, { width: beside, size: 10.6, lines: 2 }).text;
  const signer = fitted(pass.approvedBy, SIGNER);
  return [
    at.say(0, 0, beside, fitted(school.name, { width: beside, size: 7.5, lines: 2 }).text, 7.5, { lineHeight: 1.05 }),
    at.say(0, 21, beside, words.title, 10, { bold: true }),
    at.say(0, 34, beside, words.numberOf(pass.number), 10, { bold: true }),
    at.say(0, 49, beside, whose, 10, { bold: true, lineHeight: 1.05 }),
    { qr: pass.code, fit: QR, eccLevel: 'M', absolutePosition: { x: at.x + INNER - QR, y: at.y } },
    ...row(79, words.unit, texts.daily.unit(pass.platoon, pass.squad)),
    ...row(91, words.released, `${formatDateTime(pass.from)} – ${formatDateTime(pass.to)}`),
    ...row(103, words.where, pass.destination ?? words.home),
    at.say(0, 124, LABEL, words.commander, TEXT),
    at.rule(SIGNATURE.x, 134, SIGNATURE.width, LINE),
    at.say(SIGNER.x, signer.lines > 1 ? 119 : 125, SIGNER.width, signer.text, SIGNER.size, { lineHeight: 1 }),
    at.say(INNER - 22, 124, 22, words.stamp, TEXT, { alignment: 'right' }),
    at.say(0, 140, INNER, words.printed(formatDateTime(now)), 6.5),
  ];
}

function back({ texts }: PaperSetting, pass: PassFacts, at: Corner): Content[] {
  const words = texts.daily.pass;
  const label = 92;
  const line = (y: number, text: string): Content[] => [
    at.say(0, y, label, text, TEXT),
    at.rule(label, y + 10, INNER - label, LINE),
  ];
  const whose = `${words.numberOf(pass.number)} · ${pass.name}`;
  return [
    at.say(0, 0, INNER, fitted(whose, { width: INNER, size: TEXT, lines: 1 }).text, TEXT, { bold: true }),
    at.say(0, 16, label, words.due, TEXT),
    at.say(label, 16, INNER - label, formatDateTime(pass.to), TEXT, { bold: true }),
    ...line(46, words.returned),
    ...line(78, words.dutyOfficer),
    ...line(110, words.note),
  ];
}

/** Between the passes, not round them: the sheet's edge needs no cut. */
function cutLines(): CanvasElement[] {
  const dash = { length: 4, space: 3 };
  const across = Array.from({ length: ROWS - 1 }, (_, row): CanvasElement => {
    const y = (row + 1) * PASS.height;
    return { type: 'line', x1: 0, y1: y, x2: SHEET.width, y2: y, lineWidth: 0.4, dash };
  });
  const x = SHEET.width / 2;
  return [...across, { type: 'line', x1: x, y1: 0, x2: x, y2: SHEET.height, lineWidth: 0.4, dash }];
}
