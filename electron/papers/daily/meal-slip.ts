import { formatDateTime } from '../../../shared/kit/local-time.ts';
import type { PaperSetting } from '../document.ts';
import { type FormRow, formPdf, formTable } from './form.ts';
import type { MealSlipFacts } from './meal-facts.ts';
import { dayOf } from './paper-times.ts';

/** What changed for the kitchen since the list or the slip before: figures by sitting, and the names. */
export function mealSlipPdf(setting: PaperSetting, { cohortCode, sheet }: MealSlipFacts): Promise<Buffer> {
  const { texts, language } = setting;
  const { daily } = texts;
  const words = daily.meals;
  const dietNames = new Map(sheet.diets.map(({ id, names }) => [id, names[language]]));
  const served = ({ dietId, packed }: { dietId: number | null; packed: boolean }): string =>
    [dietId === null ? words.ordinary : (dietNames.get(dietId) ?? ''), packed ? words.along : '']
      .filter(Boolean)
      .join(', ');
  const names = sheet.sittings.flatMap(({ start, come, gone, other }, index): FormRow[] => {
    const lines = [
      ...come.map((man) => ({ man, what: words.come, how: served(man) })),
      ...gone.map((man) => ({ man, what: words.gone, how: '' })),
      ...other.map((man) => ({
        man,
        what: words.changed,
        how: `${served({ dietId: man.wasDietId, packed: man.wasPacked })} → ${served(man)}`,
      })),
    ];
    if (lines.length === 0) return [];
    return [
      { section: `${words.sittings[index] ?? ''}, ${start}` },
      ...lines.map(({ man, what, how }, row) => [
        String(row + 1),
        man.name,
        man.platoon === null ? '—' : String(man.platoon),
        what,
        how,
      ]),
    ];
  });
  return formPdf(setting, {
    title: words.slipTitle(sheet.number),
    line: [texts.intake(cohortCode), dayOf(texts, sheet.date)],
    how: words.slipLine(sheet.by, formatDateTime(sheet.at)),
    orientation: 'portrait',
    columns: [
      { head: words.what, width: '*' },
      ...[words.before, words.come, words.gone, words.changed, words.after].map((head) => ({
        head,
        width: 66,
        align: 'center' as const,
      })),
    ],
    rows: sheet.sittings.map(({ start, before, come, gone, other, figures }, index) => [
      `${words.sittings[index] ?? ''}, ${start}`,
      String(before),
      come.length === 0 ? '0' : `+${come.length}`,
      gone.length === 0 ? '0' : `−${gone.length}`,
      String(other.length),
      { text: String(figures.fed), bold: true },
    ]),
    none: daily.none,
    after: [
      { text: '', margin: [0, 10, 0, 0] },
      formTable({
        columns: [
          { head: daily.number, width: 18, align: 'right' },
          { head: daily.name, width: '*' },
          { head: daily.strength.platoon, width: 40, align: 'center' },
          { head: words.change, width: 66 },
          { head: words.diet, width: 150 },
        ],
        rows: names,
        none: words.noChange,
      }),
    ],
    signatures: [{ role: daily.dutyOfficer }, { role: words.cook }],
  });
}
