import { dateSpan, type PaperSetting } from '../document.ts';
import type { RosterFacts } from './daily-facts.ts';
import { type FormRow, formPdf } from './form.ts';
import { dayAndClock, dayOf } from './paper-times.ts';

const WRITTEN_ROW = 15;

/** The duty roster of some days, to be approved; a place nobody stands yet is an empty line. */
export function dutyRosterPdf(setting: PaperSetting, { cohortCode, days }: RosterFacts): Promise<Buffer> {
  const { texts } = setting;
  const { daily } = texts;
  const words = daily.roster;
  const rows = days.flatMap(({ date, from, to, posts }): FormRow[] => [
    {
      section: `${dayOf(texts, date)} · ${dayAndClock(from)} – ${dayAndClock(to)}`,
    },
    ...posts.flatMap(({ name, men, onDuty }) =>
      Array.from({ length: Math.max(men, onDuty.length) }, (_, place) => {
        const man = onDuty[place];
        return [place === 0 ? name : '', man?.name ?? '', man ? daily.unitShort(man.platoon, man.squad) : '', ''];
      }),
    ),
  ]);
  const hasPosts = days.some(({ posts }) => posts.length > 0);
  return formPdf(setting, {
    title: words.title,
    line: [texts.intake(cohortCode), dateSpan(days[0]?.date ?? '', days.at(-1)?.date ?? '')],
    orientation: 'portrait',
    approval: true,
    columns: [
      { head: words.columns.post, width: 120 },
      { head: daily.name, width: '*' },
      { head: daily.unitHead, width: 70 },
      { head: daily.signature, width: 70 },
    ],
    rows: hasPosts ? rows : [],
    none: words.none,
    rowHeight: WRITTEN_ROW,
    signatures: [{ role: daily.commander }],
  });
}
