import { type AccountSums, emptyAccount, type LedgerLine, linesBetween, onHandOf, SUM_KINDS } from './ledger.ts';

/** A man's sums by the lots he was issued from, the first one first: a box may end in the middle of a firing. */
export type LotSums = Map<number, AccountSums>;

export interface LotLine {
  lotId: number;
  kind: (typeof SUM_KINDS)[number];
  quantity: number;
}

/** What every man with a line had of which lots. */
export function lotSumsOf(lines: readonly (LedgerLine & { lotId: number })[]): Map<number, LotSums> {
  const men = new Map<number, LotSums>();
  for (const { kind, quantity, cadetId, lotId } of lines) {
    const sum = SUM_KINDS.find((one) => one === kind);
    if (cadetId === null || !sum) continue;
    const lots = men.get(cadetId) ?? new Map<number, AccountSums>();
    const sums = lots.get(lotId) ?? emptyAccount();
    sums[sum] += quantity;
    men.set(cadetId, lots.set(lotId, sums));
  }
  return men;
}

/**
 * The lines that bring a man's account to the sums it shall have, each of a lot he has: rounds are used up lot by lot in
 * the order they were issued and taken back from the last one, so no lot of his is ever overdrawn.
 * @param shall possible sums (`isPossible`) with `issued` as it is
 * @param atPoint rounds of a lot at the issuing point: what he did not give back after all comes from there
 * @returns the lines, what is taken away first; `short`: rounds that the point no longer has
 */
export function linesByLot(
  had: LotSums,
  shall: AccountSums,
  atPoint: (lotId: number) => number,
): { lines: LotLine[]; short: number } {
  const lots = [...had].map(([lotId, sums]) => ({ lotId, sums: { ...sums } }));
  const last = lots.at(-1);
  const now = emptyAccount();
  for (const { sums } of lots) for (const kind of SUM_KINDS) now[kind] += sums[kind];
  const lines: LotLine[] = [];
  let short = 0;
  for (const { kind, quantity } of linesBetween(now, shall)) {
    let left = Math.abs(quantity);
    const write = (lot: (typeof lots)[number], most: number) => {
      const part = Math.min(left, most);
      if (part <= 0) return;
      left -= part;
      lot.sums[kind] += quantity < 0 ? -part : part;
      lines.push({ lotId: lot.lotId, kind, quantity: quantity < 0 ? -part : part });
    };
    if (quantity < 0) {
      for (const lot of lots.toReversed())
        write(lot, kind === 'returned' ? Math.min(lot.sums.returned, atPoint(lot.lotId)) : lot.sums[kind]);
      short += left;
    } else if (kind === 'cases') {
      for (const lot of lots) write(lot, lot.sums.fired - lot.sums.cases);
      // More cases than shots are nobody's lot in particular.
      if (last) write(last, left);
    } else for (const lot of lots) write(lot, onHandOf(lot.sums));
  }
  return { lines, short };
}
