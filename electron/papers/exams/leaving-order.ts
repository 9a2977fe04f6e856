import type { Content } from 'pdfmake/interfaces';
import type { OrderRow } from '../../../shared/contract/orders.contract.ts';
import { formatDate, formatDateTime } from '../../../shared/kit/local-time.ts';
import { type FormColumn, formTable } from '../daily/form.ts';
import { makePdf, type PaperSetting, signatureName } from '../document.ts';
import type { LeavingOrderFacts } from './exam-paper-facts.ts';
import { directorLine, letterhead } from './letter-parts.ts';

type Man = OrderRow['men'][number];

/** An order of graduation, expulsion or reinstatement (DOMAIN §10): number, date, basis, list; unsigned ones say so on every page. */
export function leavingOrderPdf(setting: PaperSetting, { cohortCode, order }: LeavingOrderFacts): Promise<Buffer> {
  const { texts, school } = setting;
  const words = texts.leaving.order;
  const number = texts.orderNumber(order.number ?? '________');
  const date = order.date === null ? texts.dateLine(order.preparedAt.slice(0, 4)) : formatDate(order.date);
  const hand = [
    words.preparedBy(order.preparedBy),
    ...(order.signedBy === null || order.signedAt === null
      ? []
      : [words.signedBy(order.signedBy, formatDateTime(order.signedAt))]),
  ];
  const said = {
    graduation: () => graduation(setting, cohortCode, order),
    expulsion: () => expulsion(setting, order),
    reinstatement: () => reinstatement(setting, order),
  };
  const men = (order.expulsion ?? order.reinstatement ?? order).men.length;
  return makePdf(setting, {
    title: `${texts.order} ${number}`,
    orientation: 'portrait',
    foot: [`${texts.order} ${order.number === null ? '' : number}`.trim(), date].join(' · '),
    ...(order.state === 'prepared' && { draft: words.unsigned }),
    content: [
      ...letterhead(setting, school.name, `${texts.order} ${number}`, date),
      {
        text: order.expulsion?.into ? words.setBackSubject(men) : words.subjects[order.kind](cohortCode, men),
        fontSize: 11,
        bold: true,
        margin: [0, 0, 0, 10],
      },
      paragraph(texts.orderBasis(order.basis)),
      { text: texts.orderWord, fontSize: 11, bold: true, margin: [0, 8, 0, 8] },
      ...said[order.kind](),
      directorLine(
        setting,
        school.directorName,
        // What was done in the program goes along with the signature, so that this never stands alone on a page.
        hand.map((text): Content => ({ text, fontSize: 9, margin: [0, 2, 0, 0] })),
      ),
      ...agreement(setting, order),
    ],
  });
}

const paragraph = (text: string): Content => ({ text, fontSize: 11, lineHeight: 1.3, margin: [0, 0, 0, 6] });

/** Who gets a certificate, and who a reference instead. */
function graduation({ texts }: PaperSetting, cohortCode: string, { men }: OrderRow): Content[] {
  const { exams, leaving } = texts;
  const words = leaving.order;
  const parts = [
    { paper: 'certificate' as const, text: (count: number) => words.certificates(count, cohortCode) },
    { paper: 'reference' as const, text: words.references },
  ].flatMap(({ paper, text }) => {
    const own = men.filter((man) => man.paper === paper);
    return own.length === 0 ? [] : [{ paper, own, text: text(own.length) }];
  });
  return parts.flatMap(({ paper, own, text }, index): Content[] => {
    const columns: FormColumn[] = [
      { head: texts.number, width: 24, align: 'right' },
      { head: texts.fullName, width: '*' },
      { head: texts.daily.unitHead, width: 70 },
      ...(paper === 'certificate' ? [{ head: words.columns.overall, width: 140 }] : []),
    ];
    const cells = (man: Man, row: number): string[] => [
      String(row + 1),
      man.name,
      man.platoon === null ? exams.noPlatoon : texts.platoon(man.platoon),
      ...(paper === 'certificate'
        ? [man.overall === null ? '' : `${man.overall} (${exams.marks[man.overall as 3 | 4 | 5]})`]
        : []),
    ];
    return [
      paragraph(`${index + 1}. ${text}`),
      { margin: [0, 0, 0, 12], stack: [formTable({ columns, rows: own.map(cells), none: '', fontSize: 10 })] },
    ];
  });
}

function expulsion({ texts }: PaperSetting, { expulsion: said }: OrderRow): Content[] {
  if (!said) return [];
  const { daily, leaving } = texts;
  const words = leaving.order;
  const from = formatDate(said.offFrom);
  return [
    ...namedMen(
      texts,
      said.men,
      (man) => {
        const unit = daily.unit(man.platoon, null);
        return said.into ? words.setBack(man.name, unit, from, said.into.code) : words.expelled(man.name, unit, from);
      },
      (count) => (said.into ? words.allSetBack(count, from, said.into.code) : words.allExpelled(count, from)),
    ),
    ...reasonOf(words, said),
  ];
}

/** Another reason is said in the words put down for it; a move to a later intake is the reason itself. */
function reasonOf(
  words: PaperSetting['texts']['leaving']['order'],
  { reason, note }: NonNullable<OrderRow['expulsion']>,
): Content[] {
  if (reason === 'setBack') return note === null ? [] : [paragraph(words.reason('', note))];
  return [paragraph(words.reason(reason === 'other' && note !== null ? '' : words.reasons[reason], note))];
}

function reinstatement({ texts }: PaperSetting, { reinstatement: said }: OrderRow): Content[] {
  if (!said) return [];
  const { daily, leaving } = texts;
  const words = leaving.order;
  const from = formatDate(said.backFrom);
  return [
    ...namedMen(
      texts,
      said.men,
      (man) => words.reinstated(man.name, daily.unit(man.platoon, null), from),
      (count) => words.allReinstated(count, from),
    ),
    paragraph(words.annulled(texts.orderNumber(said.undoes.number), formatDate(said.undoes.date))),
  ];
}

interface NamedMan {
  name: string;
  platoon: number | null;
}

/** One man in a sentence, several in a list under theirs. */
function namedMen(
  texts: PaperSetting['texts'],
  men: readonly NamedMan[],
  sentence: (man: NamedMan) => string,
  head: (count: number) => string,
): Content[] {
  const [only] = men;
  if (men.length === 1 && only) return [paragraph(sentence(only))];
  const columns: FormColumn[] = [
    { head: texts.number, width: 24, align: 'right' },
    { head: texts.fullName, width: '*' },
    { head: texts.daily.unitHead, width: 90 },
  ];
  const rows = men.map((man, row) => [String(row + 1), man.name, texts.daily.unit(man.platoon, null)]);
  return [
    paragraph(head(men.length)),
    { margin: [0, 0, 0, 10], stack: [formTable({ columns, rows, none: '', fontSize: 10 })] },
  ];
}

/** КЕЛІСІЛДІ / СОГЛАСОВАНО: a line for each who agrees, with room for his signature; nothing where nobody does. */
function agreement({ texts }: PaperSetting, { agreed }: OrderRow): Content[] {
  if (agreed.length === 0) return [];
  return [
    {
      unbreakable: true,
      fontSize: 11,
      margin: [0, 22, 0, 0],
      stack: [
        { text: texts.leaving.order.agreed, bold: true, margin: [0, 0, 0, 4] },
        ...agreed.map(
          ({ post, name }): Content => ({
            margin: [0, 8, 0, 0],
            columns: [
              { text: post },
              { text: '____________________', alignment: 'center' },
              { text: signatureName(name), alignment: 'right' },
            ],
          }),
        ),
      ],
    },
  ];
}
