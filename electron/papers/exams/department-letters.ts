import type { Content } from 'pdfmake/interfaces';
import { daysBetween, formatDate } from '../../../shared/kit/local-time.ts';
import { formTable } from '../daily/form.ts';
import { makePdf, type PaperSetting } from '../document.ts';
import type { DepartmentLettersFacts } from './exam-paper-facts.ts';
import { directorLine } from './letter-parts.ts';

type Letter = DepartmentLettersFacts['letters'][number];

/** Letters to defence departments about overdue military IDs (DOMAIN §1), each begins a sheet. */
export function departmentLettersPdf(setting: PaperSetting, facts: DepartmentLettersFacts): Promise<Buffer> {
  const words = setting.texts.leaving;
  return makePdf(setting, {
    title: words.fileNames.letters,
    orientation: 'portrait',
    foot: words.letter.subject,
    content:
      facts.letters.length === 0
        ? [{ text: words.letter.none, fontSize: 11 }]
        : facts.letters.map((one, index) => ({
            stack: letter(setting, facts.today, one),
            ...(index > 0 && { pageBreak: 'before' as const }),
          })),
  });
}

function letter(setting: PaperSetting, today: string, { department, number, men }: Letter): Content[] {
  const { texts, school } = setting;
  const words = texts.leaving.letter;
  const { columns } = words;
  const [first] = men;
  const days = first?.handedOn && first.dueOn ? daysBetween(first.handedOn, first.dueOn) : 0;
  const paragraph = (text: string): Content => ({ text, fontSize: 11, lineHeight: 1.3, margin: [0, 0, 0, 8] });
  const shown = (date: string | null) => (date === null ? '' : formatDate(date));
  return [
    { text: school.name, alignment: 'center', fontSize: 11 },
    {
      fontSize: 11,
      margin: [0, 16, 0, 20],
      columns: [
        { width: '*', stack: [words.number(number ?? '________'), formatDate(today)], lineHeight: 1.3 },
        { width: 240, text: words.to(department), bold: true, lineHeight: 1.2 },
      ],
    },
    { text: words.subject, bold: true, fontSize: 12, margin: [0, 0, 0, 10] },
    paragraph(words.text(days, men.length)),
    {
      margin: [0, 2, 0, 10],
      stack: [
        formTable({
          columns: [
            { head: texts.number, width: 20, align: 'right' },
            { head: texts.fullName, width: '*' },
            { head: columns.born, width: 58 },
            { head: columns.certificate, width: 72 },
            { head: columns.handedOver, width: 64 },
            { head: columns.due, width: 58 },
            { head: columns.late, width: 54, align: 'center' },
          ],
          rows: men.map((man, index) => [
            String(index + 1),
            man.name,
            formatDate(man.birthDate),
            man.certificate.number,
            shown(man.handedOn),
            shown(man.dueOn),
            { text: String(man.overdueBy), bold: true },
          ]),
          none: words.none,
        }),
      ],
    },
    directorLine(setting, school.directorName, [paragraph(words.asked)]),
  ];
}
