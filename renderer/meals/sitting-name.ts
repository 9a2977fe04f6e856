import i18next from 'i18next';

const SITTING_NAMES = ['breakfast', 'dinner', 'supper'] as const;

/** 'Таңғы ас' for the first sitting of a day. */
export function sittingName(sitting: number): string {
  return i18next.t(`meals.sitting.${SITTING_NAMES[sitting] ?? 'supper'}`);
}
