import { formatDate } from '../../../shared/kit/local-time.ts';
import { type FormCell, formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import type { StockCardFacts } from './range-paper-facts.ts';

/** The stock card of a lot over the years: receipts, write-offs and days at the range with the running balance. */
export function stockCardPdf(setting: PaperSetting, { card }: StockCardFacts): Promise<Buffer> {
  const { daily, range: words } = setting.texts;
  const { columns } = words.card;
  const left = card.lines.at(-1)?.balance ?? 0;
  const figure = (count: number) => (count === 0 ? '' : String(count));
  return formPdf(setting, {
    title: words.card.title,
    line: [words.calibreAndLot(card.calibre, card.number), words.card.left(left)],
    orientation: 'landscape',
    columns: [
      { head: daily.number, width: 20, align: 'right' },
      { head: columns.date, width: 54 },
      { head: columns.what, width: '*' },
      { head: columns.in, width: 48, align: 'right' },
      { head: columns.out, width: 48, align: 'right' },
      { head: columns.balance, width: 52, align: 'right' },
      { head: columns.fired, width: 48, align: 'right' },
      { head: columns.misfired, width: 48, align: 'right' },
      { head: columns.lost, width: 50, align: 'right' },
      { head: columns.by, width: 96 },
      { head: daily.signature, width: 56 },
    ],
    rows: card.lines.map((line, index): FormCell[] => [
      String(index + 1),
      formatDate(line.date),
      line.kind === 'day'
        ? words.card.day(line.intake ?? '', line.session ?? 0)
        : [words.card.kinds[line.kind], line.note].filter(Boolean).join(': '),
      figure(line.in),
      figure(line.out),
      { text: String(line.balance), bold: true },
      figure(line.fired),
      figure(line.misfired),
      figure(line.lost),
      line.person,
      '',
    ]),
    none: daily.none,
    rowHeight: 16,
    signatures: [{ role: words.card.keeper }],
  });
}
