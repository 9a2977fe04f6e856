/**
 * A quotient to the nearest whole, a half upwards: marks, means and shares are rounded so on paper. Reckoned in whole
 * numbers, so that a half is a half however a fraction would be kept.
 * @param numerator whole, not below 0
 * @param denominator whole, above 0
 */
export const roundHalfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** Mean of whole numbers with two digits after the point, half up; null of nothing. */
export const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : roundHalfUp(sumOf(numbers) * 100, numbers.length) / 100;

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
