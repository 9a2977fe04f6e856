import type { TableCell } from 'pdfmake/interfaces';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { makePdf, type PaperSetting, ruledLayout, signatureName } from './document.ts';
import type { OrderFacts } from './papers.repository.ts';

/** The order by which men become cadets of an intake: number, date, basis, list (DOMAIN §10). */
export async function enrolmentOrderPdf(setting: PaperSetting, order: OrderFacts): Promise<Buffer> {
  const { texts, school } = setting;
  const men = order.men.toSorted((a, b) => compareKazakh(a.fullName, b.fullName));
  const cell = (text: string, extra: object = {}): TableCell => ({ text, fontSize: 10.5, ...extra });
  const head = [texts.number, texts.fullName, texts.birthDate].map((text) => cell(text, { bold: true }));
  return makePdf(setting, {
    title: `${texts.order} ${texts.orderNumber(order.number)}`,
    orientation: 'portrait',
    foot: `${texts.order} ${texts.orderNumber(order.number)} · ${formatDate(order.date)}`,
    content: [
      { text: school.name, alignment: 'center', fontSize: 11 },
      { text: texts.order, alignment: 'center', fontSize: 16, bold: true, margin: [0, 22, 0, 12] },
      {
        fontSize: 11,
        columns: [
          { text: formatDate(order.date) },
          { text: texts.city, alignment: 'center' },
          { text: texts.orderNumber(order.number), alignment: 'right' },
        ],
      },
      { text: texts.enrolmentSubject(order.cohortCode), fontSize: 11, bold: true, margin: [0, 22, 0, 10] },
      { text: texts.orderBasis(order.basis), fontSize: 11, lineHeight: 1.3 },
      { text: texts.orderWord, fontSize: 11, bold: true, margin: [0, 12, 0, 8] },
      {
        text: texts.enrolmentText(order.cohortCode, order.startsOn, order.endsOn, men.length),
        fontSize: 11,
        lineHeight: 1.3,
        margin: [0, 0, 0, 8],
      },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [24, '*', 90],
          body: [
            head,
            ...men.map((man, row) => [cell(String(row + 1)), cell(man.fullName), cell(formatDate(man.birthDate))]),
          ],
        },
        layout: ruledLayout,
      },
      {
        unbreakable: true,
        margin: [0, 34, 0, 0],
        fontSize: 11,
        columns: [
          { text: texts.director },
          { text: '____________________', alignment: 'center' },
          { text: signatureName(school.directorName), alignment: 'right' },
        ],
      },
    ],
  });
}
