/** «4,25»: a mean with two digits after the comma. */
export const meanText = (mean: number): string => mean.toFixed(2).replace('.', ',');
