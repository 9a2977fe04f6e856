import { searchFold } from '../kit/kazakh.ts';

/** A number as somebody typed it: of a blank, or a line of the register. */
export type TypedNumber = { number: number; isSeries(series: string): boolean } | { number: number; year: number };

/** 'әтм-123', 'ӘТМ № 0000123', 'АТМ0000123' → blank 123 of series ӘТМ; '12/2027' → line 12 of 2027; else null. */
export function readTypedNumber(text: string): TypedNumber | null {
  const line = text.trim().match(/^№?\s*(\d{1,6})\s*\/\s*(\d{4})$/u);
  if (line) return { number: Number(line[1]), year: Number(line[2]) };
  const blank = text.trim().match(/^(\p{L}{1,6})[\s№.:-]*(\d{1,10})$/u);
  if (!blank) return null;
  const series = searchFold(blank[1] as string);
  return { number: Number(blank[2]), isSeries: (known) => searchFold(known) === series };
}
