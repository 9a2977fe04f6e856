import type { Content } from 'pdfmake/interfaces';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { type FormColumn, type FormRow, formHead, formTable, signatureLines } from '../daily/form.ts';
import { makePdf, type PaperSetting } from '../document.ts';
import { meanText, percentText } from '../texts/figures.ts';
import type { ExamProtocolFacts } from './exam-paper-facts.ts';

type Man = ExamProtocolFacts['matrix']['men'][number];

/** The protocol of the final commission: the rule of the overall grade by its name, figures, who passed and who did not. */
export function examProtocolPdf(setting: PaperSetting, facts: ExamProtocolFacts): Promise<Buffer> {
  const { texts } = setting;
  const { exams: words } = texts;
  const { matrix, commission } = facts;
  const { overall } = matrix;
  const title = words.protocol.title;
  return makePdf(setting, {
    title,
    orientation: 'portrait',
    foot: `${title} · ${texts.intake(facts.cohortCode)}`,
    ...(overall.open > 0 && { draft: words.protocol.open(overall.open) }),
    content: [
      formHead(setting, {
        title: `${title} ${words.protocol.number(facts.number)}`,
        line: [texts.intake(facts.cohortCode), `${formatDate(facts.startsOn)}–${formatDate(facts.endsOn)}`],
        how: `${texts.city}, ${facts.date === null ? texts.dateLine(facts.endsOn.slice(0, 4)) : formatDate(facts.date)}`,
      }),
      ...commissionLines(setting, facts),
      paragraph(words.protocol.done(matrix.subjects.length, matrix.men.length)),
      paragraph(words.protocol.rule(matrix.rule, matrix.ruleOrder)),
      { unbreakable: true, stack: [heading(words.protocol.subjects), subjectTable(setting, facts)] },
      heading(words.protocol.decided),
      ...decided(setting, facts),
      // The figures go along with the signatures, so that these never stand alone on a page.
      {
        unbreakable: true,
        stack: [
          paragraph(words.summary.counts(overall.five, overall.four, overall.three, overall.notPassed, overall.open)),
          signatureLines(commission.map(({ role, name }) => ({ role: words.roles[role], name }))),
        ],
      },
    ],
  });
}

const paragraph = (text: string): Content => ({ text, margin: [0, 6, 0, 0], lineHeight: 1.25 });
const heading = (text: string): Content => ({
  text,
  bold: true,
  fontSize: 10,
  margin: [0, 10, 0, 4],
});

function commissionLines({ texts }: PaperSetting, { commission, orderNumbers }: ExamProtocolFacts): Content[] {
  const { exams: words } = texts;
  const orders = orderNumbers.length === 0 ? '________' : orderNumbers.join(', ');
  const lines = (['chair', 'member', 'secretary'] as const).flatMap((role) => {
    const names = commission.filter((one) => one.role === role).map(({ name }) => name);
    return names.length === 0 ? [] : [`${words.roles[role]}: ${names.join(', ')}`];
  });
  return [
    { text: `${words.protocol.commission}. ${words.sheet.order(orders)}`, bold: true },
    ...lines.map((text): Content => ({ text, margin: [0, 2, 0, 0] })),
  ];
}

function subjectTable({ texts, language }: PaperSetting, { matrix, figures }: ExamProtocolFacts): Content {
  const { daily, exams: words } = texts;
  const { columns } = words.protocol;
  const count: Omit<FormColumn, 'head'> = { width: 26, align: 'center' };
  return formTable({
    narrow: true,
    columns: [
      { head: daily.number, width: 16, align: 'right' },
      { head: columns.subject, width: '*' },
      { head: columns.examined, width: 50, align: 'center' },
      ...['5', '4', '3', '2'].map((head) => ({ head, ...count })),
      { head: columns.mean, width: 46, align: 'center' },
      { head: columns.pass, width: 48, align: 'center' },
      { head: columns.quality, width: 48, align: 'center' },
    ],
    rows: figures.map((one, index) => [
      String(index + 1),
      matrix.subjects.find(({ code }) => code === one.code)?.names[language] ?? one.code,
      ...[one.examined, one.five, one.four, one.three, one.two].map(String),
      meanText(one.mean),
      percentText(one.passPercent),
      percentText(one.qualityPercent),
    ]),
    none: words.summary.none,
  });
}

function decided({ texts, language }: PaperSetting, { matrix }: ExamProtocolFacts): Content[] {
  const { daily, exams: words } = texts;
  const { columns } = words.protocol;
  const nameOf = (code: string) => matrix.subjects.find((one) => one.code === code)?.names[language] ?? code;
  const of = (decision: Man['decision']) => matrix.men.filter((man) => man.decision === decision);
  const list = (men: readonly Man[], last: FormColumn, cell: (man: Man) => string): Content =>
    formTable({
      columns: [
        { head: daily.number, width: 20, align: 'right' },
        { head: daily.name, width: '*' },
        { head: daily.unitHead, width: 60 },
        last,
      ],
      rows: men.map(
        (man, index): FormRow => [
          String(index + 1),
          man.name,
          man.platoon === null ? words.noPlatoon : texts.platoon(man.platoon),
          cell(man),
        ],
      ),
      none: words.protocol.nobody,
    });
  const waiting = of('open');
  return [
    paragraph(words.protocol.passed(of('passed').length)),
    list(of('passed'), { head: columns.overall, width: 150 }, ({ overall }) =>
      overall === null ? '' : `${overall} (${words.marks[overall as 3 | 4 | 5]})`,
    ),
    paragraph(words.protocol.failed(of('reference').length)),
    list(of('reference'), { head: columns.failedIn, width: 220 }, ({ failedSubjects }) =>
      failedSubjects.map(nameOf).join(', '),
    ),
    ...(waiting.length === 0
      ? []
      : [
          paragraph(words.protocol.waiting(waiting.length)),
          list(waiting, { head: columns.openIn, width: 220 }, ({ openSubjects }) =>
            openSubjects.map(nameOf).join(', '),
          ),
        ]),
  ];
}
