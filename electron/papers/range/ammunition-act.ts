import { formatDate } from '../../../shared/kit/local-time.ts';
import { formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import type { AmmunitionActFacts } from './range-paper-facts.ts';

/** An act of writing off or of loss, approved by the director, signed by a commission of three. */
export function ammunitionActPdf(setting: PaperSetting, { act }: AmmunitionActFacts): Promise<Buffer> {
  const { texts } = setting;
  const { range: words } = texts;
  const { columns } = words.act;
  const loss = act.kind === 'loss';
  return formPdf(setting, {
    title: words.act.title(act.number),
    line: [words.act.subjects[act.kind]],
    how: `${texts.city}, ${formatDate(act.date)}`,
    orientation: 'portrait',
    approval: true,
    columns: [
      { head: columns.calibre, width: 70 },
      { head: columns.lot, width: 90 },
      { head: columns.rounds, width: 60, align: 'right' },
      ...(loss ? [{ head: columns.cases, width: 66, align: 'right' as const }] : []),
      { head: columns.reason, width: '*' },
    ],
    rows: [
      [
        [...new Set(act.lots.map(({ calibre }) => calibre))].join(', ') || '—',
        act.lots.map(({ number }) => number).join(', ') || '—',
        { text: String(act.rounds), bold: true },
        ...(loss ? [{ text: String(act.cases), bold: true }] : []),
        act.reason,
      ],
    ],
    none: '',
    fontSize: 10,
    rowHeight: 26,
    after: [
      ...(act.day
        ? [
            {
              text: words.act.ofDay(act.day.intake, act.day.session, formatDate(act.day.date), act.day.range),
              margin: [0, 10, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
      { text: words.act.said[act.kind], margin: [0, 10, 0, 0] },
    ],
    signatures: [
      { role: words.act.chair },
      { role: words.act.member },
      { role: words.act.member },
      { role: words.act.madeBy, name: act.recordedBy },
    ],
  });
}
