import type { Content } from 'pdfmake/interfaces';
import { compareKazakh } from '../../../shared/kit/kazakh.ts';
import { formatDateTime } from '../../../shared/kit/local-time.ts';
import { MISSED_REASONS } from '../../../shared/meals/meal-day.ts';
import type { PaperSetting } from '../document.ts';
import { type FormCell, type FormColumn, type FormRow, formPdf, formTable } from './form.ts';
import type { MealListFacts, MealSitting } from './meal-facts.ts';
import { dayOf } from './paper-times.ts';

const COUNT = 70;
const REASON = 80;

/** The meal list of a day (DOMAIN §10): on list − absent = eating, per sitting, with the names behind. */
export function mealListPdf(setting: PaperSetting, facts: MealListFacts): Promise<Buffer> {
  const { texts } = setting;
  const words = texts.daily.meals;
  const { date, told, sittings } = facts;
  return formPdf(setting, {
    title: words.title,
    line: [texts.intake(facts.cohortCode), dayOf(texts, date)],
    ...(told ? { how: words.told(told.by, formatDateTime(told.at)) } : { draft: words.live }),
    orientation: 'portrait',
    columns: [
      { head: words.what, width: '*' },
      ...sittings.map(
        ({ start }, index): FormColumn => ({
          head: `${words.sittings[index] ?? ''}, ${start}`,
          width: COUNT + 14,
          align: 'center',
        }),
      ),
    ],
    rows: countRows(setting, facts),
    none: texts.daily.none,
    after: [
      heading(words.absentNames),
      absentTable(setting, sittings),
      heading(words.otherNames),
      otherTable(setting, facts),
    ],
    signatures: [{ role: texts.daily.dutyOfficer }, { role: words.cook }],
  });
}

const heading = (text: string): Content => ({ text, bold: true, fontSize: 10.5, margin: [0, 12, 0, 4] });

function countRows({ language, texts }: PaperSetting, { diets, sittings }: MealListFacts): FormRow[] {
  const words = texts.daily.meals;
  const row = (name: string, figure: (one: MealSitting['figures']) => number, bold = false): FormCell[] => [
    { text: name, bold },
    ...sittings.map(({ figures }) => ({ text: String(figure(figures)), bold })),
  ];
  const missed = MISSED_REASONS.filter((why) =>
    sittings.some(({ figures }) => figures.missed.some((m) => m.why === why)),
  );
  const onDiet = diets.filter(({ id }) => sittings.some(({ figures }) => figures.diets.some((d) => d.dietId === id)));
  return [
    row(words.onList, ({ onList }) => onList),
    ...missed.map((why) =>
      row(`− ${words.missed[why]}`, (one) => one.missed.find((missing) => missing.why === why)?.count ?? 0),
    ),
    row(`= ${words.fed}`, ({ fed }) => fed, true),
    row(words.packed, ({ packed }) => packed),
    row(words.ordinary, ({ fed, diets: own }) => fed - own.reduce((sum, { count }) => sum + count, 0)),
    ...onDiet.map(({ id, names }) =>
      row(names[language], (one) => one.diets.find(({ dietId }) => dietId === id)?.count ?? 0),
    ),
  ];
}

/** One line a man, however many sittings he has something to say for. */
function byMan<P extends { cadetId: number; name: string; platoon: number | null }>(lists: readonly P[][]) {
  const men = new Map<number, { man: P; at: (P | undefined)[] }>();
  lists.forEach((list, sitting) => {
    for (const one of list) {
      const known = men.get(one.cadetId) ?? { man: one, at: lists.map(() => undefined) };
      known.at[sitting] = one;
      men.set(one.cadetId, known);
    }
  });
  return [...men.values()].toSorted((a, b) => compareKazakh(a.man.name, b.man.name) || a.man.cadetId - b.man.cadetId);
}

const manColumns = ({ texts }: PaperSetting): FormColumn[] => [
  { head: texts.daily.number, width: 18, align: 'right' },
  { head: texts.daily.name, width: '*' },
  { head: texts.daily.strength.platoon, width: 40, align: 'center' },
];

function absentTable(setting: PaperSetting, sittings: readonly MealSitting[]): Content {
  const words = setting.texts.daily.meals;
  return formTable({
    columns: [
      ...manColumns(setting),
      ...sittings.map((_, index): FormColumn => ({ head: words.sittings[index] ?? '', width: REASON })),
    ],
    rows: byMan(sittings.map(({ missed }) => missed)).map(({ man, at }, index) => [
      String(index + 1),
      man.name,
      man.platoon === null ? '—' : String(man.platoon),
      ...at.map((one) => (one ? words.missed[one.why] : '')),
    ]),
    none: words.allHere,
  });
}

function otherTable(setting: PaperSetting, { diets, sittings }: MealListFacts): Content {
  const { language } = setting;
  const words = setting.texts.daily.meals;
  const dietNames = new Map(diets.map(({ id, names }) => [id, names[language]]));
  const special = sittings.map(({ fed }) => fed.filter(({ dietId, packed }) => dietId !== null || packed));
  return formTable({
    columns: [...manColumns(setting), { head: words.diet, width: 150 }, { head: words.packedHead, width: 120 }],
    rows: byMan(special).map(({ man, at }, index) => [
      String(index + 1),
      man.name,
      man.platoon === null ? '—' : String(man.platoon),
      [man.dietId === null ? '' : (dietNames.get(man.dietId) ?? ''), man.note].filter(Boolean).join('; '),
      at.flatMap((one, sitting) => (one?.packed ? [words.sittings[sitting] ?? ''] : [])).join(', '),
    ]),
    none: words.allOrdinary,
  });
}
