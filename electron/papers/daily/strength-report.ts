import type { Content } from 'pdfmake/interfaces';
import { type DayMark, hashGroups, markCode } from '../../../shared/history/day-mark.ts';
import { formatDate, formatDateTime, type LocalDate } from '../../../shared/kit/local-time.ts';
import { WHEREABOUTS } from '../../../shared/presence/whereabouts.ts';
import {
  absentOf,
  type ReportContent,
  type ReportPart,
  type ReportRow,
  sheetOf,
} from '../../../shared/strength/report.ts';
import { makePdf, type PaperSetting, SMALL } from '../document.ts';
import { type FormCell, formHead, formTable, signatureLines } from './form.ts';
import { clock, dayOf } from './paper-times.ts';

export interface StrengthFacts {
  cohortCode: string;
  date: LocalDate;
  part: ReportPart;
  /** Its minute has come; before that it is a plan. */
  come: boolean;
  signed: { by: string; at: string } | null;
  /** As signed; as known now while nobody has signed. */
  content: ReportContent;
  /** Where the history stood at the end of the day; on a signed sheet. */
  mark: DayMark | null;
}

const PLATOON = 66;
/** Most that the code with the mark of the history may take, in points: 35 mm, for a scanner at arm’s length. */
const QR = 100;

/** The strength report: figures by platoon on the front, the names of the absent on the back (DOMAIN §5, §10). */
export function strengthReportPdf(setting: PaperSetting, facts: StrengthFacts): Promise<Buffer> {
  const { texts } = setting;
  const { daily } = texts;
  const words = daily.strength;
  const { date, part, signed, content } = facts;
  const line = [
    texts.intake(facts.cohortCode),
    dayOf(texts, date),
    `${words.parts[part]}, ${words.at(clock(content.at))}`,
  ];
  const state = signed ? words.signed(signed.by, formatDateTime(signed.at)) : undefined;
  const head = (title: string) => formHead(setting, { title, line, ...(state && { how: state }) });
  return makePdf(setting, {
    title: words.title,
    orientation: 'landscape',
    bothSides: true,
    foot: [words.title, ...line].join(' · '),
    ...(signed === null && { draft: facts.come ? words.unsigned : words.forecast }),
    content: [
      head(words.title),
      ...front(setting, content, signed?.by),
      ...(facts.mark ? [historyMark(setting, facts.mark)] : []),
      { stack: [head(words.back)], pageBreak: 'before' },
      back(setting, content),
    ],
  });
}

function front({ texts }: PaperSetting, content: ReportContent, signedBy: string | undefined): Content[] {
  const { daily } = texts;
  const words = daily.strength;
  const { rows, total } = sheetOf(content);
  // Nobody is unknown on a signed sheet; the column stands only while somebody is.
  const columns = WHEREABOUTS.filter((where) => where !== 'unknown' || total.columns.unknown.length > 0);
  const cells = (name: string, row: ReportRow, bold: boolean): FormCell[] =>
    [
      name,
      row.establishment === null ? '—' : String(row.establishment),
      String(row.onList.length),
      ...columns.map((where) => String(row.columns[where].length)),
    ].map((text) => ({ text, bold }));
  const sum = `${words.balance} ${total.onList.length} = ${columns.map((where) => total.columns[where].length).join(' + ')}`;
  return [
    formTable({
      columns: [
        { head: words.platoon, width: PLATOON },
        ...[words.establishment, words.onList, ...columns.map((where) => words.columns[where])].map((text) => ({
          head: text,
          width: '*' as const,
          align: 'center' as const,
        })),
      ],
      rows: [
        ...rows.map((row) => cells(row.platoon === null ? words.noPlatoon : texts.platoon(row.platoon), row, false)),
        cells(words.total, total, true),
      ],
      none: daily.none,
      fontSize: 11,
      rowHeight: 16,
    }),
    { text: sum, margin: [0, 8, 0, 0] },
    signatureLines(
      signedBy ? [{ role: words.signer, name: signedBy }] : [{ role: daily.dutyOfficer }, { role: daily.commander }],
    ),
  ];
}

/** Rewriting a past day after this sheet was printed would contradict it: what stood then is on paper. */
function historyMark({ texts }: PaperSetting, mark: DayMark): Content {
  const words = texts.daily.strength.mark;
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    columns: [
      { width: QR + 8, stack: [{ qr: markCode(mark), fit: QR, eccLevel: 'L' }] },
      {
        width: '*',
        fontSize: SMALL - 1,
        stack: [
          words.head(formatDate(mark.date), mark.entryId),
          { text: hashGroups(mark.hash), margin: [0, 2, 0, 2] },
          mark.signed ? words.signed(mark.signed.keyId) : words.unsigned,
        ],
      },
    ],
  };
}

function back({ texts }: PaperSetting, content: ReportContent): Content {
  const { daily } = texts;
  const words = daily.strength;
  return formTable({
    columns: [
      { head: daily.number, width: 18, align: 'right' },
      { head: daily.name, width: '*' },
      { head: daily.unitHead, width: 68 },
      { head: words.backColumns.where, width: 66 },
      { head: words.backColumns.reason, width: 110 },
      { head: words.backColumns.since, width: 80 },
      { head: words.backColumns.until, width: 80 },
      { head: daily.note, width: 120 },
    ],
    rows: absentOf(content).map((man, index) => [
      String(index + 1),
      `${man.surname} ${man.givenNames}`,
      daily.unitShort(man.platoon, man.squad),
      words.columns[man.where],
      man.reason === null ? '' : words.reasons[man.reason],
      man.since === null ? '' : formatDateTime(man.since),
      man.until === null ? '' : formatDateTime(man.until),
      man.note ?? '',
    ]),
    none: words.nobody,
  });
}
