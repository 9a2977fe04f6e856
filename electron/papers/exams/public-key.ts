import type { Content } from 'pdfmake/interfaces';
import { formatDate, formatDateTime } from '../../../shared/kit/local-time.ts';
import { formPdf } from '../daily/form.ts';
import { LINE, makePdf, type PaperSetting } from '../document.ts';
import type { PublicKeyFacts, RevocationListFacts } from './exam-paper-facts.ts';
import { directorLine, letterhead } from './letter-parts.ts';

/** The school's public key for whoever checks its certificates: the fingerprint large, to be compared sign by sign. */
export function publicKeyPdf(setting: PaperSetting, { key }: PublicKeyFacts): Promise<Buffer> {
  const { texts, school } = setting;
  const words = texts.certificate.key;
  const content: Content[] = key
    ? [
        { text: words.what, fontSize: 11, lineHeight: 1.3 },
        { text: words.fingerprint, bold: true, fontSize: 11, margin: [0, 16, 0, 6] },
        framed(fingerprintLines(key.fingerprint), 15),
        { text: words.key, bold: true, fontSize: 11, margin: [0, 16, 0, 6] },
        framed(key.pem.trim().split('\n'), 10),
        { text: words.madeAt(formatDateTime(key.madeAt)), fontSize: 11, margin: [0, 12, 0, 10] },
        { ul: words.rules.map((text) => ({ text, margin: [0, 2, 0, 2] })), fontSize: 11, lineHeight: 1.25 },
        directorLine(setting, school.directorName),
      ]
    : [{ text: words.none, fontSize: 11 }];
  return makePdf(setting, {
    title: words.title,
    orientation: 'portrait',
    foot: words.title,
    content: [...letterhead(setting, school.name, words.title, formatDate(setting.now)), ...content],
  });
}

/** Eight groups a line. */
function fingerprintLines(fingerprint: string): string[] {
  const groups = fingerprint.trim().split(/\s+/);
  const half = Math.ceil(groups.length / 2);
  return [groups.slice(0, half), groups.slice(half)].map((some) => some.join('  '));
}

const framed = (lines: readonly string[], fontSize: number): Content => ({
  table: {
    widths: ['*'],
    body: [[{ stack: lines.map((text) => ({ text, noWrap: true })), fontSize, lineHeight: 1.3 }]],
  },
  layout: {
    hLineWidth: () => LINE,
    vLineWidth: () => LINE,
    paddingLeft: () => 10,
    paddingRight: () => 10,
    paddingTop: () => 8,
    paddingBottom: () => 6,
  },
});

/** Certificates and blanks that count no longer, as of a moment. */
export function revocationListPdf(setting: PaperSetting, facts: RevocationListFacts): Promise<Buffer> {
  const { texts, school } = setting;
  const { daily } = texts;
  const words = texts.certificate.revocations;
  return formPdf(setting, {
    title: words.title,
    line: [],
    how: [
      words.asOf(formatDateTime(facts.madeAt)),
      ...(facts.fingerprint === null ? [] : [words.fingerprint(facts.fingerprint)]),
    ].join('\n'),
    orientation: 'portrait',
    columns: [
      { head: daily.number, width: 26, align: 'right' },
      { head: words.columns.number, width: 130 },
      { head: words.columns.state, width: '*' },
      { head: words.columns.on, width: 90 },
    ],
    rows: facts.entries.map(({ number, state, on }, index) => [
      String(index + 1),
      { text: number, bold: true },
      words.states[state],
      formatDate(on),
    ]),
    none: words.none,
    fontSize: 10,
    ending: [{ text: words.total(facts.entries.length), bold: true, margin: [0, 8, 0, 0] }],
    signatures: [{ role: texts.director, name: school.directorName }],
  });
}
