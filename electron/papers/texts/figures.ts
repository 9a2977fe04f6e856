/** «4,08», a dash of nobody: a mean as papers in Kazakh and Russian write it. */
export const meanText = (value: number | null): string => (value === null ? '—' : value.toFixed(2).replace('.', ','));

/** «83 %», a dash of nobody. */
export const percentText = (value: number | null): string => (value === null ? '—' : `${value}\u00a0%`);
