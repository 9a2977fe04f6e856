import type { Content } from 'pdfmake/interfaces';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { formatTenge } from '../../../shared/kit/money.ts';
import { formTable } from '../daily/form.ts';
import { makePdf, type PaperSetting } from '../document.ts';
import { directorLine, letterhead } from '../exams/letter-parts.ts';
import type { FeeLetterFacts } from './fee-letter-facts.ts';

/** The fee reference letter (DOMAIN §10): what one man paid, when and by which receipt, and what the fee covers. */
export function feeLetterPdf(setting: PaperSetting, facts: FeeLetterFacts): Promise<Buffer> {
  const { texts, school } = setting;
  const words = texts.feeLetter;
  const { name, birthDate, intake, due, paid, payments, date } = facts;
  const paragraph = (text: string): Content => ({ text, fontSize: 11, lineHeight: 1.3, margin: [0, 0, 0, 6] });
  return makePdf(setting, {
    title: words.title,
    orientation: 'portrait',
    foot: words.title,
    content: [
      ...letterhead(setting, school.name, words.title, formatDate(date)),
      paragraph(words.given(name, formatDate(birthDate))),
      paragraph(words.paid(intake.code, formatDate(intake.startsOn), formatDate(intake.endsOn), formatTenge(paid))),
      paragraph(paid < due ? words.owed(formatTenge(due), formatTenge(due - paid)) : words.whole(formatTenge(due))),
      paragraph(words.covers),
      {
        margin: [0, 6, 0, 10],
        stack: [
          formTable({
            columns: [
              { head: texts.number, width: 20, align: 'right' },
              { head: texts.date, width: 80 },
              { head: words.amount, width: 110, align: 'right' },
              { head: words.receipt, width: 110 },
              { head: texts.daily.note, width: '*' },
            ],
            rows: [
              ...payments.map(({ paidOn, amount, receipt, byState, basis }, index) => [
                String(index + 1),
                paidOn === null ? '—' : formatDate(paidOn),
                formatTenge(amount),
                receipt ?? '—',
                [byState && words.byState, basis !== null && words.returned(basis)].filter(Boolean).join('; '),
              ]),
              ['', { text: words.total, bold: true }, { text: formatTenge(paid), bold: true }, '', ''],
            ],
            none: '',
            fontSize: 10,
          }),
        ],
      },
      paragraph(words.purpose),
      directorLine(setting, school.directorName),
    ],
  });
}
