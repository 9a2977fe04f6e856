import type { Content } from 'pdfmake/interfaces';
import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { isGrade } from '../../../shared/exams/exam-terms.ts';
import { normText } from '../../../shared/exams/norms.ts';
import { formatDate, formatDateTime } from '../../../shared/kit/local-time.ts';
import { formatTenge } from '../../../shared/kit/money.ts';
import { type FormCell, type FormColumn, formPdf, type Signature } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import { meanText, percentText } from '../texts/figures.ts';
import type { ExamSheetFacts } from './exam-paper-facts.ts';

/** Height of a line that is written on by hand. */
const ROW = 17;

/** The exam sheet (DOMAIN §10): as it was signed, or with room to write while it is open. */
export function examSheetPdf(setting: PaperSetting, { sheet }: ExamSheetFacts): Promise<Buffer> {
  const { texts, language } = setting;
  const { daily, exams: words } = texts;
  const { columns } = words.sheet;
  const closed = sheet.state === 'closed';
  const lying = sheet.norms.length > 0;
  const platoon = sheet.platoon === null ? [] : [texts.platoon(sheet.platoon)];
  return formPdf(setting, {
    title: words.sheet.title,
    line: [texts.intake(sheet.cohortCode), ...platoon, words.kinds[sheet.kind]],
    how: [
      words.sheet.subject(sheet.subjectNames[language], texts.hours(sheet.hours)),
      words.sheet.when(formatDate(sheet.date), sheet.from, sheet.to, sheet.place),
      `${words.sheet.order(sheet.orderNumber ?? '________')}: ${sheet.commission.map(({ name }) => name).join(', ')}`,
    ].join('\n'),
    // Results of norms take columns of their own: the sheet lies down for them.
    orientation: lying ? 'landscape' : 'portrait',
    ...(!closed && { draft: words.sheet.open }),
    narrow: true,
    columns: [
      { head: daily.number, width: 16, align: 'right' },
      { head: texts.range.rank, width: 42 },
      { head: daily.name, width: '*' },
      { head: columns.ticket, width: 32, align: 'center' },
      ...sheet.norms.map(
        ({ names, unit }): FormColumn => ({
          head: `${names[language]}, ${words.sheet.unitOf[unit]}`,
          width: 62,
          align: 'center',
        }),
      ),
      { head: columns.mark, width: 32, align: 'center' },
      { head: columns.word, width: 93, fontSize: 8 },
      { head: daily.signature, width: lying ? 96 : 62 },
      { head: daily.note, width: lying ? 130 : 70, fontSize: 8 },
    ],
    rows: sheet.rows.map((row, index) => line(setting, sheet, row, index)),
    none: words.sheet.none,
    rowHeight: ROW,
    after: [...said(words.sheet.norms, norms(setting, sheet)), ...remarks(setting, sheet)],
    ending: footer(setting, sheet),
    signatures: sheet.commission.map(
      ({ role, name, signedAt }): Signature => ({
        role: words.roles[role],
        name: signedAt === null ? name : `${name}, ${words.signed(formatDateTime(signedAt))}`,
      }),
    ),
  });
}

function line({ texts }: PaperSetting, sheet: Sheet, row: SheetRow, index: number): FormCell[] {
  const { daily, exams: words } = texts;
  const notes = [
    ...(row.before === null ? [] : [words.sheet.before(words.shortMarks[row.before])]),
    ...(row.override ? [words.sheet.admitted] : []),
    ...(row.admitted ? [] : [words.sheet.notAdmitted]),
    ...(row.note === null ? [] : [row.note]),
  ];
  return [
    String(index + 1),
    daily.cadet,
    row.name,
    row.ticket === null ? '' : String(row.ticket),
    ...sheet.norms.map(({ normId, unit }) => {
      const result = row.results.find((one) => one.normId === normId);
      return result ? normText(unit, result.value) : '';
    }),
    { text: isGrade(row.mark) ? String(row.mark) : row.mark === null ? '' : '—', bold: true },
    row.mark === null ? '' : words.marks[row.mark],
    '',
    notes.join('; '),
  ];
}

/** The tables the marks of a practical subject were taken from. */
const norms = ({ texts, language }: PaperSetting, sheet: Sheet): string[] =>
  sheet.norms.flatMap(({ names, unit, five, four, three }) => {
    if (five === null || four === null || three === null) return [];
    const steps = [five, four, three].map((value, index) => `«${5 - index}»: ${normText(unit, value)}`);
    return `${names[language]}, ${texts.exams.sheet.unitOf[unit]}: ${steps.join(', ')}`;
  });

/** Who was admitted against the reasons and who was not, and every time the sheet was opened again. */
function remarks({ texts }: PaperSetting, sheet: Sheet): Content[] {
  const { exams: words } = texts;
  const reasonsOf = ({ reasons }: SheetRow) =>
    reasons
      .filter(({ level }) => level === 'bar')
      .map(({ code, params }) =>
        words.sheet.reasons[code]({
          ...params,
          ...(code === 'feeShort' && { short: formatTenge(Number(params.short)) }),
        }),
      )
      .join(', ');
  const overridden = sheet.rows.flatMap((row) =>
    row.override
      ? [
          words.sheet.override(
            row.name,
            reasonsOf(row) || '—',
            row.override.reason,
            row.override.by,
            formatDateTime(row.override.at),
          ),
        ]
      : [],
  );
  const barred = sheet.rows.filter(({ admitted }) => !admitted).map((row) => `${row.name}: ${reasonsOf(row)}.`);
  const reopened = sheet.closings.flatMap(({ closedAt, reopenedAt, reopenedBy, reason }) =>
    reopenedAt === null
      ? []
      : [words.sheet.reopened(formatDateTime(closedAt), formatDateTime(reopenedAt), reopenedBy ?? '', reason ?? '')],
  );
  const changed = sheet.rows
    .filter(({ changedSince }) => changedSince)
    .map(({ name, closedMark, mark }) =>
      words.sheet.changed(
        name,
        closedMark === null ? '—' : words.shortMarks[closedMark],
        mark === null ? '—' : words.shortMarks[mark],
      ),
    );
  return [
    ...said(words.sheet.overrides, overridden),
    ...said(words.sheet.barred, barred),
    ...said(words.sheet.closings, [...reopened, ...changed]),
  ];
}

/** Lines under a heading that does not stay behind alone at the foot of a page. */
function said(title: string, [first, ...others]: readonly string[]): Content[] {
  const line = (text: string): Content => ({ text, margin: [0, 1, 0, 0] });
  if (first === undefined) return [];
  return [
    { unbreakable: true, stack: [{ text: title, bold: true, margin: [0, 8, 0, 1] }, line(first)] },
    ...others.map(line),
  ];
}

/** A sheet that nothing stands on yet has lines to write its figures on. */
function footer({ texts }: PaperSetting, { state, summary }: Sheet): Content[] {
  const words = texts.exams.sheet;
  const count = (of: keyof typeof summary) => (state === 'planned' ? '____' : String(summary[of]));
  const counts = {
    examined: count('examined'),
    five: count('five'),
    four: count('four'),
    three: count('three'),
    two: count('two'),
    absent: count('absent'),
    excused: count('excused'),
    notAdmitted: count('notAdmitted'),
  };
  const rates =
    state === 'planned'
      ? { mean: '______', pass: '____', quality: '____' }
      : {
          mean: meanText(summary.mean),
          pass: percentText(summary.passPercent),
          quality: percentText(summary.qualityPercent),
        };
  const left = state === 'open' && summary.left > 0 ? ` ${words.left(summary.left)}` : '';
  return [
    { text: `${words.figures(counts)}${left}`, margin: [0, 10, 0, 0], lineHeight: 1.3 },
    { text: words.rates(rates), bold: true, margin: [0, 2, 0, 0] },
  ];
}
