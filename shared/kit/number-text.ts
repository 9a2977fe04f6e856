/** No-break space: groups of digits and units must not part at a line's end (DOMAIN §8). */
export const NO_BREAK_SPACE = '\u00a0';

/**
 * A number as written in Kazakh and Russian: digits in threes with a no-break space, decimals after a comma, a true
 * minus sign. Built from the English form because Chromium has no Kazakh numbers. `decimals` digits after the comma
 * are always written; anything that is not a finite number is shown as '—'.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '—';
  const english = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  }).format(value);
  return english.replaceAll(',', NO_BREAK_SPACE).replace('.', ',').replace('-', '\u2212');
}
