export interface MarkSpread {
  five: number;
  four: number;
  three: number;
  two: number;
}

/** How many men have each mark. */
export const markSpread = (marks: readonly number[]): MarkSpread => ({
  five: marks.filter((mark) => mark === 5).length,
  four: marks.filter((mark) => mark === 4).length,
  three: marks.filter((mark) => mark === 3).length,
  two: marks.filter((mark) => mark === 2).length,
});

/** The totals that were fired with how many men fired them, lowest first. */
export function totalSpread(totals: readonly number[]): { total: number; men: number }[] {
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1);
  return [...counts].map(([total, men]) => ({ total, men })).toSorted((a, b) => a.total - b.total);
}
