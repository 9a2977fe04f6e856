import type { Content } from 'pdfmake/interfaces';
import type { ReferenceContent } from '../../../shared/contract/certificates.contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { formTable } from '../daily/form.ts';
import { makePdf, type PaperSetting } from '../document.ts';
import type { ReferencesFacts } from './exam-paper-facts.ts';
import { directorLine, letterhead } from './letter-parts.ts';

/** References for men who have not passed (DOMAIN §7), a page each. */
export function referencesPdf(setting: PaperSetting, { references }: ReferencesFacts): Promise<Buffer> {
  const words = setting.texts.certificate;
  return makePdf(setting, {
    title: words.fileNames.references,
    orientation: 'portrait',
    foot: words.fileNames.references,
    content: references.map((one, index) => ({
      stack: page(setting, one),
      ...(index > 0 && { pageBreak: 'before' as const }),
    })),
  });
}

function page(setting: PaperSetting, content: ReferenceContent): Content[] {
  const { texts, language } = setting;
  const { certificate, exams, daily } = texts;
  const words = certificate.reference;
  const failed = content.failedSubjects.map(
    (code) => content.marks.find(({ subjectCode }) => subjectCode === code)?.names[language] ?? code,
  );
  const paragraph = (text: string): Content => ({ text, fontSize: 11, lineHeight: 1.3, margin: [0, 0, 0, 6] });
  const dated = ({ number, date }: { number: string; date: string }) => ({ number, date: formatDate(date) });
  return [
    ...letterhead(setting, content.school, words.title(content.registerNumber), formatDate(content.issuedOn)),
    paragraph(
      words.given(language === 'kk' ? content.nameKk : content.nameRu, formatDate(content.birthDate), content.iin),
    ),
    paragraph(words.attended(formatDate(content.from), formatDate(content.to), content.hours)),
    paragraph(`${words.failed(failed.length)} ${failed.join(', ')}.`),
    {
      margin: [0, 6, 0, 10],
      stack: [
        formTable({
          columns: [
            { head: daily.number, width: 20, align: 'right' },
            { head: certificate.columns.subject, width: '*' },
            { head: certificate.columns.mark, width: 50, align: 'center' },
            { head: certificate.columns.word, width: 140 },
          ],
          rows: content.marks.map(({ names, mark }, index) => [
            String(index + 1),
            names[language],
            { text: mark === null ? '—' : String(mark), bold: true },
            mark === null ? words.noMark : exams.marks[mark as 2 | 3 | 4 | 5],
          ]),
          none: '',
          fontSize: 10,
        }),
      ],
    },
    paragraph(certificate.basis(dated(content.protocol), dated(content.order))),
    paragraph(words.noCertificate),
    directorLine(setting, content.director),
  ];
}
