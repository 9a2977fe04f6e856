import { formatDate } from '../../../shared/kit/local-time.ts';
import { meanOf } from '../../../shared/kit/rounding.ts';
import { type FormCell, type FormRow, formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import { meanText } from '../texts/figures.ts';
import type { ExamSummaryFacts } from './exam-paper-facts.ts';

type Man = ExamSummaryFacts['matrix']['men'][number];

/** The summary sheet (DOMAIN §10): cadets × subjects, a section a platoon, its head on every page. */
export function examSummaryPdf(setting: PaperSetting, facts: ExamSummaryFacts): Promise<Buffer> {
  const { texts, language } = setting;
  const { daily, exams: words } = texts;
  const { columns } = words.summary;
  const { subjects, men, overall } = facts.matrix;
  let number = 0;
  const platoons = [...Map.groupBy(men, ({ platoon }) => platoon)].toSorted(
    ([a], [b]) => (a ?? Infinity) - (b ?? Infinity),
  );
  const rows = platoons.flatMap(([platoon, own]): FormRow[] => [
    {
      section: platoon === null ? words.noPlatoon : texts.platoon(platoon),
      aside: words.summary.mean(
        meanText(meanOf(own.flatMap(({ cells }) => cells.flatMap(({ final }) => final ?? [])))),
      ),
    },
    ...own.map((man): FormCell[] => [
      String(++number),
      man.name,
      ...subjects.map(({ code }) => mark(setting, man, code)),
      meanText(man.mean),
      { text: man.overall === null ? '—' : String(man.overall), bold: true },
      words.summary.decisions[man.decision],
    ]),
  ]);
  return formPdf(setting, {
    title: words.summary.title,
    line: [
      texts.intake(facts.cohortCode),
      `${formatDate(facts.startsOn)}–${formatDate(facts.endsOn)}`,
      daily.men(men.length),
    ],
    how: subjects.map(({ code, names }) => `${code}\u00a0${names[language]}`).join(' · '),
    orientation: 'landscape',
    size: facts.size,
    ...(overall.open > 0 && { draft: words.summary.open(overall.open) }),
    narrow: true,
    columns: [
      { head: daily.number, width: 18, align: 'right' },
      { head: daily.name, width: '*' },
      ...subjects.map(({ code }) => ({ head: code, width: 25, align: 'center' as const })),
      { head: columns.mean, width: 44, align: 'center' },
      { head: columns.overall, width: 54, align: 'center' },
      { head: columns.decision, width: 62 },
    ],
    rows: men.length === 0 ? [] : rows,
    none: words.summary.none,
    after: [{ text: words.summary.legend, fontSize: 8, margin: [0, 6, 0, 0] }],
    ending: [
      {
        text: words.summary.counts(overall.five, overall.four, overall.three, overall.notPassed, overall.open),
        bold: true,
        margin: [0, 6, 0, 0],
      },
    ],
    signatures: [{ role: words.roles.chair }, { role: words.roles.secretary }],
  });
}

/** What counts; behind the first mark where he sat it again; nothing of a sheet that is not closed. */
function mark({ texts }: PaperSetting, man: Man, code: string): string {
  const { shortMarks } = texts.exams;
  const cell = man.cells.find(({ subjectCode }) => subjectCode === code);
  if (!cell || cell.state === 'open') return '';
  const first = cell.main === null ? '—' : shortMarks[cell.main];
  return cell.retake === null || cell.state === 'retake' || cell.state === 'excused'
    ? first
    : `${first}/${shortMarks[cell.retake]}`;
}
