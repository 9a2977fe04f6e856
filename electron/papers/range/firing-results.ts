import { formatDate } from '../../../shared/kit/local-time.ts';
import { meanOf } from '../../../shared/kit/rounding.ts';
import type { Shot } from '../../../shared/range/card.ts';
import { markSpread } from '../../../shared/range/results.ts';
import { type FormRow, formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import { dayWords, exerciseWords } from './day-lines.ts';
import type { FiringResultsFacts } from './range-paper-facts.ts';

/** The firing results (DOMAIN §10), a section a platoon, with the count of marks under them. */
export function firingResultsPdf(setting: PaperSetting, facts: FiringResultsFacts): Promise<Buffer> {
  const { texts } = setting;
  const { daily, range: words } = texts;
  const { columns } = words.results;
  const [first] = facts.days;
  const one = facts.days.length === 1 ? first : undefined;
  const platoons = Map.groupBy(facts.men, ({ platoon }) => platoon);
  const said = (shots: readonly Shot[] | null) =>
    shots?.map((shot) => (shot === 'misfire' ? words.misfireSign : String(shot ?? '·'))).join(', ') ?? '—';
  const rows = [...platoons].flatMap(([platoon, men]): FormRow[] => [
    {
      section: platoon === null ? words.noPlatoon : texts.platoon(platoon),
      aside: words.results.mean(meanOf(men.map(({ result }) => result.total ?? 0)) ?? 0),
    },
    ...men.map(({ name, result }, index) => [
      String(index + 1),
      name,
      String(result.relay),
      String(result.lane),
      result.weapon?.split('№ ').at(-1) ?? '—',
      String(result.rounds),
      `${said(result.shots)}${result.refired ? ` ${words.results.refired}` : ''}`,
      String(result.total ?? ''),
      { text: String(result.mark ?? ''), bold: true },
    ]),
  ]);
  const { five, four, three, two } = markSpread(facts.men.flatMap(({ result }) => result.mark ?? []));
  const counts = words.results.counts(facts.men.length, [five, four, three, two]);
  return formPdf(setting, {
    title: words.results.title,
    line: [
      texts.intake(facts.cohortCode),
      ...(one
        ? dayWords(texts, one)
        : [words.session(facts.session, false), ...facts.days.map(({ date }) => formatDate(date))]),
    ],
    ...(first && { how: exerciseWords(texts, first) }),
    orientation: 'portrait',
    columns: [
      { head: daily.number, width: 18, align: 'right' },
      { head: daily.name, width: '*' },
      { head: columns.relay, width: 46, align: 'center' },
      { head: columns.lane, width: 32, align: 'center' },
      { head: columns.weapon, width: 46 },
      { head: columns.rounds, width: 26, align: 'center' },
      { head: columns.shots, width: 84 },
      { head: columns.points, width: 40, align: 'center' },
      { head: columns.mark, width: 34, align: 'center' },
    ],
    rows,
    none: words.results.none,
    after: facts.men.length > 0 ? [{ text: counts, margin: [0, 8, 0, 0] }] : [],
    signatures: [{ role: words.roles.leader }, { role: words.results.scorer }],
  });
}
