import { useTranslation } from 'react-i18next';
import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import type { Names } from '../../../shared/contract/values.ts';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import type { Param } from '../../../shared/kit/result.ts';
import { addressOf } from '../../app/location.ts';
import { sayByKey } from '../../i18n/say-by-key.ts';
import { currentLanguage } from '../../i18n/setup.ts';

type Reason = SheetRow['reasons'][number];

/** Marks as figures, letters and words in the reader's language. */
export function useMarkWords() {
  const { t } = useTranslation();
  return {
    /** '5', 'К', 'Б' */
    short: (mark: SheetMark | null): string =>
      mark === null ? '' : typeof mark === 'number' ? `${mark}` : t(`sheets.mark.short.${mark}`),
    /** 'өте жақсы', 'келмеді' */
    long: (mark: SheetMark): string => {
      const name = typeof mark === 'number' ? (`m${mark}` as const) : mark;
      return t(`sheets.mark.long.${name}`);
    },
  };
}

/** Why he is not admitted; the sheet is of one subject, so its name is left out. */
export const reasonText = ({ code, params }: Reason): string =>
  sayByKey(`exams.reason.${code}`, params as Record<string, Param>) ?? code;
export const nameIn = (names: Names): string => names[currentLanguage()];
export const awayText = (kind: string): string => sayByKey(`absences.kind.${kind}`, {}) ?? kind;

/** Where a reason is mended. */
export function mendAddress({ code }: Reason, cadetId: number): string {
  const cadet = `${cadetId}`;
  switch (code) {
    case 'hoursOwed':
      return addressOf('timetable', { tab: 'ledger', view: 'cadets', cadet });
    case 'firingOwed':
      return addressOf('range', { tab: 'results' });
    case 'feeShort':
      return addressOf('admissions', { man: cadet });
    case 'discipline':
      return addressOf('leave', { part: 'absences' });
  }
}

/** What keeps him from the sheet. */
export const barsOf = (row: SheetRow): Reason[] => row.reasons.filter(({ level }) => level === 'bar');

/** Men of a sheet under the headings of their platoons; one heading where there is one. */
export function groupsOf(rows: readonly SheetRow[]): { platoon: number | null; rows: SheetRow[] }[] {
  return [...Map.groupBy(rows, ({ platoon }) => platoon)].map(([platoon, own]) => ({ platoon, rows: own }));
}

/** The closing that stands, or of an open sheet the one before. */
export const lastClosing = ({ closings }: Pick<Sheet, 'closings'>): Sheet['closings'][number] | undefined =>
  closings.at(-1);
