const MOST = 50;

/** '−2,5' → -2.5; null where it is no number of half millimetres between −50 and 50. */
export function millimetresOf(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (!/^-?\d{1,2}(\.\d)?$/.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= MOST && Number.isInteger(value * 2) ? value : null;
}

/** -2.5 → '−2,5', as a ruler is read. */
export const textOfMillimetres = (value: number): string => String(value).replace('.', ',').replace('-', '−');
