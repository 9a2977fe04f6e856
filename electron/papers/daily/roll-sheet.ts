import { WHEREABOUTS } from '../../../shared/presence/whereabouts.ts';
import { SHEET_LETTERS } from '../../../shared/rolls/roll-sheet.ts';
import type { PaperSetting } from '../document.ts';
import type { RollSheetFacts } from './daily-facts.ts';
import { type FormRow, formPdf } from './form.ts';
import { clock, dayAndClock, dayOf } from './paper-times.ts';

const WRITTEN_ROW = 14;

/**
 * The sheet of a roll: its numbers, where the program has each man, and a box for whoever stands elsewhere; it is typed
 * back in one pass, number and letter. Of a closed roll the boxes say what was found.
 */
export function rollSheetPdf(
  setting: PaperSetting,
  { cohortCode, date, part, at, openedBy, closed, men }: RollSheetFacts,
): Promise<Buffer> {
  const { texts } = setting;
  const { daily } = texts;
  const words = daily.roll;
  const { places } = words;
  const platoons = Map.groupBy(men, ({ platoon }) => platoon);
  const letters = WHEREABOUTS.map((where) => `${SHEET_LETTERS[where]}\u00a0${places[where]}`).join(' · ');
  const rows = [...platoons].flatMap(([platoon, ofPlatoon]): FormRow[] => [
    {
      section: platoon === null ? daily.strength.noPlatoon : texts.platoon(platoon),
      aside: daily.men(ofPlatoon.length),
    },
    ...ofPlatoon.map(({ number, name, squad, said, due, mark }) => [
      { text: String(number), bold: true },
      name,
      squad === null ? '' : String(squad),
      said === 'present' ? '' : [places[said], due === null ? '' : dayAndClock(due)].filter(Boolean).join(', '),
      mark === null ? '' : { text: SHEET_LETTERS[mark.where], bold: mark.where !== 'present' },
      mark?.note ?? '',
    ]),
  ]);
  return formPdf(setting, {
    title: words.titles[part],
    line: [
      texts.intake(cohortCode),
      dayOf(texts, date),
      clock(at),
      openedBy === null ? words.notOpened : words.opened(openedBy),
      closed && words.closed(closed.by, dayAndClock(closed.at)),
    ].filter((part) => part !== null),
    how: [closed ? null : words.how, openedBy === null ? words.numbersMove : null, letters].filter(Boolean).join('\n'),
    orientation: 'portrait',
    columns: [
      { head: daily.number, width: 24, align: 'right' },
      { head: daily.name, width: '*' },
      { head: words.squad, width: 34, align: 'center' },
      { head: words.said, width: 112 },
      { head: words.mark, width: 40 },
      { head: daily.note, width: 84 },
    ],
    rows,
    none: words.nobody,
    rowHeight: WRITTEN_ROW,
    signatures: [{ role: daily.dutyOfficer }],
  });
}
