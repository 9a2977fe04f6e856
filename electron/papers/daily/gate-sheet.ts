import type { PaperSetting } from '../document.ts';
import type { GateSheetFacts } from './daily-facts.ts';
import { type FormRow, formPdf } from './form.ts';
import { dayAndClock, dayOf } from './paper-times.ts';

/** Empty lines for those nobody expected. */
const SPARE_LINES = 8;
/** High enough for handwriting. */
const WRITTEN_ROW = 17;

/** The gate's sheet for a power cut: who is out, who may go out, and empty columns for the times. */
export function gateSheetPdf(
  setting: PaperSetting,
  { cohortCode, night, outside, expected }: GateSheetFacts,
): Promise<Buffer> {
  const { texts } = setting;
  const { daily } = texts;
  const words = daily.gate;
  let number = 0;
  const next = () => String(++number);
  const rows: FormRow[] = [
    ...(outside.length > 0 ? [{ section: words.outside(outside.length) }] : []),
    ...outside.map((man) => [
      next(),
      man.name,
      daily.unitShort(man.platoon, man.squad),
      man.pass ?? '—',
      '',
      man.due ? dayAndClock(man.due) : '',
      dayAndClock(man.out),
      '',
      '',
      man.note ?? '',
    ]),
    { section: words.expected(expected.length) },
    ...expected.map((man) => {
      const held =
        man.held !== null
          ? words.held(man.held)
          : man.heldByAbsence !== null
            ? words.heldByAbsence(man.heldByAbsence)
            : '';
      return [
        next(),
        man.name,
        daily.unitShort(man.platoon, man.squad),
        man.pass,
        dayAndClock(man.from),
        dayAndClock(man.to),
        '',
        '',
        '',
        { text: held, bold: true },
      ];
    }),
    { section: words.others },
    ...Array.from({ length: SPARE_LINES }, () => [next(), ...Array.from({ length: 9 }, () => '')]),
  ];
  const { columns } = words;
  return formPdf(setting, {
    title: words.title,
    line: [texts.intake(cohortCode), dayOf(texts, night)],
    how: words.how,
    orientation: 'landscape',
    columns: [
      { head: daily.number, width: 18, align: 'right' },
      { head: daily.name, width: '*' },
      { head: daily.unitHead, width: 68 },
      { head: columns.pass, width: 40 },
      { head: columns.from, width: 54 },
      { head: columns.due, width: 54 },
      { head: columns.out, width: 54 },
      { head: columns.back, width: 54 },
      { head: columns.officer, width: 66 },
      { head: daily.note, width: 110 },
    ],
    rows,
    none: daily.none,
    rowHeight: WRITTEN_ROW,
    signatures: [{ role: daily.dutyOfficer }],
  });
}
