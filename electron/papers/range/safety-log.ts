import { formatDate } from '../../../shared/kit/local-time.ts';
import { formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import type { SafetyLogFacts } from './range-paper-facts.ts';

/** The safety log (DOMAIN §10): briefings and tests by date, a line a man to sign on. */
export function safetyLogPdf(setting: PaperSetting, { cohortCode, records }: SafetyLogFacts): Promise<Buffer> {
  const { texts } = setting;
  const { daily, range: words } = texts;
  const { columns, kinds } = words.safety;
  const men = new Set(records.map(({ cadetId }) => cadetId)).size;
  return formPdf(setting, {
    title: words.safety.title,
    line: [texts.intake(cohortCode), daily.men(men)],
    orientation: 'landscape',
    columns: [
      { head: daily.number, width: 24, align: 'right' },
      { head: daily.name, width: 190 },
      { head: daily.unitHead, width: 70 },
      { head: columns.date, width: 56 },
      { head: columns.content, width: '*' },
      { head: columns.instructor, width: 120 },
      { head: daily.signature, width: 70 },
    ],
    rows: records.map(({ name, platoon, squad, date, kind, content, passed, examiner }, index) => [
      String(index + 1),
      name,
      daily.unitShort(platoon, squad),
      formatDate(date),
      `${kinds[kind]}: ${content}${passed === null ? '' : ` (${passed ? words.safety.passed : words.safety.failed})`}`,
      examiner,
      '',
    ]),
    none: words.safety.none,
    rowHeight: 18,
    signatures: [{ role: daily.commander }],
  });
}
