import type { Content } from 'pdfmake/interfaces';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { type FormCell, formPdf, formTable } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import type { CertificateRegisterFacts } from './exam-paper-facts.ts';

/** The certificate register (DOMAIN §10): a line a paper, duplicates and spoiled ones among them, and blanks set aside. */
export function certificateRegisterPdf(setting: PaperSetting, facts: CertificateRegisterFacts): Promise<Buffer> {
  const { texts } = setting;
  const { daily, certificate } = texts;
  const words = certificate.register;
  const { columns } = words;
  return formPdf(setting, {
    title: words.title,
    line: [texts.intake(facts.cohortCode)],
    orientation: 'landscape',
    columns: [
      { head: daily.number, width: 20, align: 'right' },
      { head: columns.register, width: 50 },
      { head: columns.blank, width: 80 },
      { head: daily.name, width: '*' },
      { head: columns.overall, width: 34, align: 'center' },
      { head: columns.issued, width: 62 },
      { head: columns.received, width: 90 },
      { head: daily.note, width: 150, fontSize: 8 },
    ],
    rows: facts.lines.map((line, index): FormCell[] => [
      String(index + 1),
      line.registerNumber,
      line.number,
      line.name,
      { text: String(line.overall), bold: true },
      formatDate(line.issuedOn),
      '',
      noteOf(setting, line),
    ]),
    none: words.none,
    rowHeight: 16,
    after: aside(setting, facts.aside),
    ending: [{ text: words.counts(facts.counts), bold: true, margin: [0, 10, 0, 0] }],
    signatures: [{ role: texts.director, name: setting.school.directorName }],
  });
}

/** What became of a paper, with the day and the reason. */
function noteOf({ texts }: PaperSetting, line: CertificateRegisterFacts['lines'][number]): string {
  const words = texts.certificate.register;
  return [
    ...(line.duplicate ? [words.duplicate] : []),
    ...(line.state === 'valid' ? [] : [words.states[line.state]]),
    ...(line.endedOn === null ? [] : [formatDate(line.endedOn)]),
    ...(line.reason === null ? [] : [line.reason]),
    ...(line.replacedBy === null ? [] : [words.replacedBy(line.replacedBy.number)]),
  ].join(', ');
}

function aside({ texts }: PaperSetting, blanks: CertificateRegisterFacts['aside']): Content[] {
  if (blanks.length === 0) return [];
  const { daily, certificate } = texts;
  const words = certificate.register;
  return [
    { text: words.aside, bold: true, fontSize: 10, margin: [0, 12, 0, 4] },
    formTable({
      columns: [
        { head: daily.number, width: 20, align: 'right' },
        { head: words.columns.blank, width: 90 },
        { head: certificate.revocations.columns.state, width: 90 },
        { head: texts.date, width: 62 },
        { head: daily.note, width: '*' },
      ],
      rows: blanks.map(({ text, state, on, reason, by, name }, index) => [
        String(index + 1),
        text,
        words.blankStates[state],
        on === null ? '' : formatDate(on),
        [name, reason, by].filter(Boolean).join(' · '),
      ]),
      none: '',
    }),
  ];
}
