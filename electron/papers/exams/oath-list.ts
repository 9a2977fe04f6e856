import { formatDate } from '../../../shared/kit/local-time.ts';
import { type FormRow, formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import type { OathListFacts } from './exam-paper-facts.ts';

/** The oath list (DOMAIN §10), a section a platoon, with a line for each man to sign on. */
export function oathListPdf(setting: PaperSetting, { cohortCode, oath }: OathListFacts): Promise<Buffer> {
  const { texts, school } = setting;
  const { daily, exams, leaving } = texts;
  const words = leaving.oath;
  // Before the day nobody has taken it: then a blank note says nothing against anyone.
  const noted = oath.taken > 0;
  let number = 0;
  const platoons = [...Map.groupBy(oath.men, ({ platoon }) => platoon)].toSorted(
    ([a], [b]) => (a ?? Infinity) - (b ?? Infinity),
  );
  return formPdf(setting, {
    title: words.title,
    line: [texts.intake(cohortCode), daily.men(oath.men.length)],
    how: words.where(formatDate(oath.date), oath.place),
    orientation: 'portrait',
    columns: [
      { head: daily.number, width: 24, align: 'right' },
      { head: texts.range.rank, width: 54 },
      { head: daily.name, width: '*' },
      { head: daily.signature, width: 110 },
      { head: daily.note, width: 80 },
    ],
    rows: platoons.flatMap(([platoon, men]): FormRow[] => [
      { section: platoon === null ? exams.noPlatoon : texts.platoon(platoon) },
      ...men.map(({ name, taken }) => [String(++number), daily.cadet, name, '', noted && !taken ? words.notTaken : '']),
    ]),
    none: words.none,
    rowHeight: 18,
    ending: [
      {
        text: noted ? words.counts(oath.taken, oath.notTaken) : daily.men(oath.men.length),
        bold: true,
        margin: [0, 10, 0, 0],
      },
    ],
    signatures: [{ role: daily.commander }, { role: texts.director, name: school.directorName }],
  });
}
