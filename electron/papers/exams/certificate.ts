import type { CanvasElement, Content } from 'pdfmake/interfaces';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { makePdf, type PaperSetting, signatureName } from '../document.ts';
import { fitted, textWidth } from '../text-fit.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { PaperLanguage } from '../texts/paper-texts.ts';
import type { CertificateFacts, PrintedCertificate } from './exam-paper-facts.ts';

/** Points of a lying A4; each language has a half of it. */
const SHEET = { width: 841.89, height: 595.28 };
const HALF = SHEET.width / 2;
const INSET = { x: 44, y: 40 };
const INNER = HALF - 2 * INSET.x;
const POINTS_PER_MM = 72 / 25.4;
/** Points of the code with its quiet zone; a code of 57 modules has half a millimetre each. */
const QR = 100;
/** Column of the word of a mark; the figure stands before it. */
const WORD = { width: 98, figure: 26 };
const ROW = 13.2;

/** Certificates (DOMAIN §7), one a page: Kazakh at the left, Russian at the right. */
export function certificatesPdf(setting: PaperSetting, facts: CertificateFacts): Promise<Buffer> {
  const words = setting.texts.certificate;
  const x = facts.offset.right * POINTS_PER_MM;
  const y = facts.offset.down * POINTS_PER_MM;
  return makePdf(setting, {
    title: words.fileNames[facts.draft ? 'certificatePreview' : 'certificates'],
    orientation: 'landscape',
    foot: '',
    bare: true,
    ...(facts.draft && { draft: words.draft }),
    content: facts.certificates.map((one, index) => ({
      stack: [
        ...(facts.frame ? [{ canvas: frame(), absolutePosition: { x, y } }] : []),
        ...half(one, 'kk', new Place(x + INSET.x, y + INSET.y)),
        ...half(one, 'ru', new Place(x + HALF + INSET.x, y + INSET.y)),
      ],
      ...(index > 0 && { pageBreak: 'before' as const }),
    })),
  });
}

/** Upper left corner of a half; everything is placed from it. */
class Place {
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

  middle(y: number, text: string, fontSize: number, style: object = {}): Content {
    return this.say(0, y, INNER, text, fontSize, { alignment: 'center', ...style });
  }

  rule(x: number, y: number, width: number, lineWidth = 0.5): Content {
    return {
      absolutePosition: { x: this.x + x, y: this.y + y },
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth }],
    };
  }
}

function half({ content, code }: PrintedCertificate, language: PaperLanguage, at: Place): Content[] {
  const words = PAPER_TEXTS[language].certificate;
  const dated = ({ number, date }: { number: string; date: string }) => ({ number, date: formatDate(date) });
  const school = fitted(content.school, { width: INNER - 10, size: 10.5, lines: 2 }).text;
  return [
    at.middle(0, school, 10, { bold: true, lineHeight: 1.05 }),
    at.middle(28, words.title, 19, { bold: true, characterSpacing: 3 }),
    at.middle(53, content.blank?.text ?? '', 11, { bold: true }),
    ...(content.duplicateOf ? [at.middle(68, words.duplicate(content.duplicateOf.text), 9, { bold: true })] : []),
    ...name(content[language === 'kk' ? 'nameKk' : 'nameRu'], at),
    at.middle(118, `${words.born(formatDate(content.birthDate))} · ${words.iin(content.iin)}`, 9.5),
    at.middle(136, words.completed(content.hours, content.specialty[language]), 9.5, { lineHeight: 1.15 }),
    at.middle(173, words.courseDays(formatDate(content.from), formatDate(content.to)), 9.5),
    ...marks(content, language, at),
    ...foot(content, language, at, dated),
    ...(code === null || language === 'kk' ? [] : [qr(code, at)]),
    ...(code === null || language === 'ru'
      ? []
      : [at.say(0, FOOT + 96, INNER - 6, words.check, 7, { lineHeight: 1.1 })]),
  ];
}

/** The name as large as its two lines allow; bold letters are wider than the table of widths says. */
function name(text: string, at: Place): Content[] {
  const BOLD = 1.08;
  const size = [15, 13.5, 12, 11].find((one) => textWidth(text, one * BOLD) <= INNER) ?? 12.5;
  const kept = fitted(text, { width: INNER, size: size * BOLD, lines: 2 });
  return [at.middle(kept.lines > 1 ? 83 : 90, kept.text, size, { bold: true, lineHeight: 1.05 })];
}

const TABLE = 194;
const FOOT = 400;

/** Twelve lines with figure and word, and the overall grade under them. */
function marks(content: PrintedCertificate['content'], language: PaperLanguage, at: Place): Content[] {
  const { certificate: words, exams } = PAPER_TEXTS[language];
  const left = INNER - WORD.width - WORD.figure;
  const head = 8;
  const line = (y: number, subject: string, mark: number, bold: boolean): Content[] => [
    at.say(0, y, left, fitted(subject, { width: left - 4, size: 8.8, lines: 1 }).text, 8.5, { bold }),
    at.say(left, y, WORD.figure, String(mark), 8.5, { alignment: 'center', bold: true }),
    at.say(left + WORD.figure + 4, y, WORD.width - 4, exams.marks[mark as 2 | 3 | 4 | 5], 8.5, { bold }),
    at.rule(0, y + ROW - 2.2, INNER, 0.35),
  ];
  const first = TABLE + ROW;
  return [
    at.say(0, TABLE, left, words.columns.subject, head),
    at.say(left - 6, TABLE, WORD.figure + 12, words.columns.mark, head, { alignment: 'center' }),
    at.say(left + WORD.figure + 4, TABLE, WORD.width, words.columns.word, head),
    at.rule(0, TABLE + ROW - 2.2, INNER, 0.9),
    ...content.marks.flatMap(({ names, mark }, index) => line(first + index * ROW, names[language], mark, false)),
    ...line(first + content.marks.length * ROW + 2, words.overall, content.overall, true),
  ];
}

function foot(
  content: PrintedCertificate['content'],
  language: PaperLanguage,
  at: Place,
  dated: (paper: { number: string; date: string }) => { number: string; date: string },
): Content[] {
  const { certificate: words, director, city } = PAPER_TEXTS[language];
  // The code stands at the right of the Russian half.
  const width = language === 'ru' ? INNER - QR - 8 : INNER;
  return [
    at.say(0, FOOT, width, words.basis(dated(content.protocol), dated(content.order)), 8.5, { lineHeight: 1.15 }),
    at.say(0, FOOT + 38, width, words.registerNumber(content.registerNumber), 8.5, { bold: true }),
    at.say(0, FOOT + 50, width, `${words.issuedOn(formatDate(content.issuedOn))} · ${city}`, 8.5),
    at.say(0, FOOT + 78, 84, director, 9),
    at.rule(86, FOOT + 88, 74),
    at.say(166, FOOT + 78, width - 166, signatureName(content.director), 9, { bold: true, lineHeight: 1 }),
    at.say(0, FOOT + 112, 60, words.stamp, 9),
  ];
}

const qr = (code: string, at: Place): Content => ({
  qr: code,
  fit: QR,
  eccLevel: 'M',
  absolutePosition: { x: at.x + INNER - QR, y: at.y + FOOT + 8 },
});

/** A double line round each half. */
function frame(): CanvasElement[] {
  return [0, HALF].flatMap((left) =>
    [
      { inset: 20, lineWidth: 1.6 },
      { inset: 25, lineWidth: 0.5 },
    ].map(
      ({ inset, lineWidth }): CanvasElement => ({
        type: 'rect',
        x: left + inset,
        y: inset,
        w: HALF - 2 * inset,
        h: SHEET.height - 2 * inset,
        lineWidth,
      }),
    ),
  );
}
