import { formatDateTime } from '../../../shared/kit/local-time.ts';
import { dateSpan, type PaperSetting } from '../document.ts';
import type { AbsentFacts } from './daily-facts.ts';
import { formPdf } from './form.ts';

/** The book of those who were absent for another reason than leave; it names no diagnosis (DOMAIN §4). */
export function absentBookPdf(
  setting: PaperSetting,
  { cohortCode, from, to, men, entries }: AbsentFacts,
): Promise<Buffer> {
  const { texts } = setting;
  const { daily } = texts;
  const words = daily.absent;
  const { columns } = words;
  return formPdf(setting, {
    title: words.title,
    line: [texts.intake(cohortCode), dateSpan(from, to), daily.men(men)],
    orientation: 'landscape',
    columns: [
      { head: daily.number, width: 18, align: 'right' },
      { head: daily.name, width: '*' },
      { head: daily.unitHead, width: 68 },
      { head: columns.kind, width: 70 },
      { head: columns.from, width: 78 },
      { head: columns.to, width: 78 },
      { head: columns.order, width: 50 },
      { head: daily.note, width: 110 },
      { head: columns.enteredBy, width: 96 },
    ],
    rows: entries.map((entry, index) => [
      String(index + 1),
      entry.name,
      daily.unitShort(entry.platoon, entry.squad),
      words.kinds[entry.kind],
      formatDateTime(entry.from),
      entry.to === null ? words.unknownEnd : formatDateTime(entry.to),
      entry.orderNumber ?? '',
      entry.note ?? '',
      `${entry.enteredBy}, ${formatDateTime(entry.enteredAt)}`,
    ]),
    none: words.none,
    signatures: [{ role: daily.commander }],
  });
}
