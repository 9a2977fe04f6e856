import type { CanvasElement, Content } from 'pdfmake/interfaces';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { Corner } from '../corner.ts';
import { makePdf, type PaperSetting, signatureName } from '../document.ts';
import { type DrawQr, loadQr } from '../qr-drawing.ts';
import { fitted, textWidth } from '../text-fit.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { PaperLanguage } from '../texts/paper-texts.ts';
import type { CertificateFacts, PrintedCertificate } from './exam-paper-facts.ts';

/** Points of a lying A4; each language has a half of it. */
const SHEET = { width: 841.89, height: 595.28 };
const HALF = SHEET.width / 2;
const INSET = { x: 38, y: 36 };
const INNER = HALF - 2 * INSET.x;
const POINTS_PER_MM = 72 / 25.4;
/** Two points a module of the largest code (400 letters, 65 modules at M): 0.7 mm, what a camera reads from any printer. */
const QR = 130;
/** Column of the word of a mark; the figure stands before it. */
const WORD = { width: 88, figure: 34 };
/** From the top of a half: the table of marks, and what stands under it. */
const TABLE = 196;
const FOOT = 392;
/** Highest line of the table; a programme of more subjects has lower ones. */
const ROW = 13.2;

/** Certificates (DOMAIN §7), one a page: Kazakh at the left, Russian at the right. */
export async function certificatesPdf(setting: PaperSetting, facts: CertificateFacts): Promise<Buffer> {
  const drawQr = await loadQr();
  const words = setting.texts.certificate;
  const x = facts.offset.right * POINTS_PER_MM;
  const y = facts.offset.down * POINTS_PER_MM;
  return makePdf(setting, {
    title: words.fileNames[facts.draft ? 'certificatePreview' : 'certificates'],
    orientation: 'landscape',
    foot: '',
    bare: true,
    content: facts.certificates.map((one, index) => ({
      stack: [
        ...(facts.frame ? [{ canvas: frame(), absolutePosition: { x, y } }] : []),
        ...half(one, facts.draft, 'kk', new HalfCorner(x + INSET.x, y + INSET.y), drawQr),
        ...half(one, facts.draft, 'ru', new HalfCorner(x + HALF + INSET.x, y + INSET.y), drawQr),
      ],
      ...(index > 0 && { pageBreak: 'before' as const }),
    })),
  });
}

/** The corner of a half, whose lines stand in its middle. */
class HalfCorner extends Corner {
  middle(y: number, text: string, fontSize: number, style: object = {}): Content {
    return this.say(0, y, INNER, text, fontSize, { alignment: 'center', ...style });
  }
}

function half(
  { content, code }: PrintedCertificate,
  draft: boolean,
  language: PaperLanguage,
  at: HalfCorner,
  drawQr: DrawQr,
): Content[] {
  const words = PAPER_TEXTS[language].certificate;
  const school = fitted(content.school, { width: INNER - 10, size: 10.8, lines: 2 });
  return [
    ...(draft ? [at.middle(-9, words.draft, 8, { bold: true })] : []),
    at.middle(school.lines > 1 ? 0 : 6, school.text, 10, { bold: true, lineHeight: 1.05 }),
    at.middle(24, words.title, 21, { bold: true }),
    at.middle(50, content.blank?.text ?? '', 11, { bold: true }),
    ...(content.duplicateOf ? [at.middle(65, words.duplicate(content.duplicateOf.text), 9, { bold: true })] : []),
    name(content[language === 'kk' ? 'nameKk' : 'nameRu'], at),
    at.middle(122, `${words.born(formatDate(content.birthDate))} · ${words.iin(content.iin)}`, 9.5),
    at.middle(138, words.completed(content.hours, content.specialty[language]), 9.5, { lineHeight: 1.12 }),
    at.middle(179, words.courseDays(formatDate(content.from), formatDate(content.to)), 9.5),
    ...marks(content, language, at),
    ...foot(content, language, at),
    ...(code === null
      ? []
      : [
          language === 'kk'
            ? at.say(0, FOOT + 127, INNER, words.check, 7)
            : { canvas: drawQr(code, at.x + INNER, at.y + FOOT, QR), absolutePosition: at },
        ]),
  ];
}

/** The name as large as two lines allow; bold letters are wider than the table of widths says. */
function name(text: string, at: HalfCorner): Content {
  const BOLD = 1.08;
  const size = textWidth(text, 15 * BOLD) <= INNER ? 15 : 14;
  const kept = fitted(text, { width: INNER, size: size * BOLD, lines: 2 });
  return at.middle(kept.lines > 1 ? 80 : 90, kept.text, size, { bold: true, lineHeight: 1.05 });
}

/** A line a subject with figure and word, and the overall grade under them. */
function marks(content: PrintedCertificate['content'], language: PaperLanguage, at: HalfCorner): Content[] {
  const { certificate: words, exams } = PAPER_TEXTS[language];
  const row = Math.min(ROW, (ROW * 13) / (content.marks.length + 1));
  const left = INNER - WORD.width - WORD.figure;
  const line = (y: number, subject: string, mark: number, bold: boolean): Content[] => {
    // A certificate cuts no name of a subject: a long one is written smaller.
    const size = [8.5, 8, 7.5, 7].find((one) => textWidth(subject, one) <= left - 2) ?? 6.5;
    return [
      at.say(0, y + (8.5 - size) * 0.6, left, subject, size, { bold }),
      at.say(left, y, WORD.figure, String(mark), 8.5, { alignment: 'center', bold: true }),
      at.say(left + WORD.figure + 2, y, WORD.width - 2, exams.marks[mark as 2 | 3 | 4 | 5], 8.5, { bold }),
      at.rule(0, y + row - 2.2, INNER, 0.35),
    ];
  };
  const first = TABLE + ROW;
  return [
    at.say(0, TABLE, left, words.columns.subject, 8),
    at.say(left, TABLE, WORD.figure, words.columns.mark, 8, { alignment: 'center' }),
    at.say(left + WORD.figure + 2, TABLE, WORD.width - 2, words.columns.word, 8),
    at.rule(0, TABLE + ROW - 2.2, INNER, 0.9),
    ...content.marks.flatMap(({ names, mark }, index) => line(first + index * row, names[language], mark, false)),
    ...line(first + content.marks.length * row + 2, words.overall, content.overall, true),
  ];
}

/** A number is not parted at its hyphen. */
const dated = ({ number, date }: { number: string; date: string }) => ({
  number: number.replaceAll('-', '\u2011'),
  date: formatDate(date),
});

function foot(content: PrintedCertificate['content'], language: PaperLanguage, at: HalfCorner): Content[] {
  const { certificate: words, director, city } = PAPER_TEXTS[language];
  // The code stands at the right of the Russian half, with its quiet zone.
  const width = language === 'ru' ? INNER - QR - 9 : INNER;
  const signer = fitted(signatureName(content.director), { width: width - 112, size: 9.7, lines: 2 });
  return [
    at.say(0, FOOT, width, words.basis(dated(content.protocol), dated(content.order)), 8.5, { lineHeight: 1.12 }),
    at.say(0, FOOT + 42, width, words.registerNumber(content.registerNumber), 8.5, { bold: true }),
    at.say(0, FOOT + 54, width, `${words.issuedOn(formatDate(content.issuedOn))} · ${city}`, 8.5),
    at.say(0, FOOT + 74, width, director, 9),
    at.rule(0, FOOT + 103, 106, 0.5),
    at.say(112, FOOT + (signer.lines > 1 ? 83 : 94), width - 112, signer.text, 9, { bold: true, lineHeight: 1 }),
    at.say(0, FOOT + 110, 60, words.stamp, 9),
  ];
}

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
