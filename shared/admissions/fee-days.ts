import type { LocalDate } from '../kit/local-time.ts';

/** What came from a man, or went back to him (below 0), in whole tenge; an imported sum has no day. */
export interface FeePayment {
  amount: number;
  paidOn: LocalDate | null;
}

export interface FeeMan {
  /** Whether the fee is asked of him: not when he was refused or struck off. */
  asked: boolean;
  payments: readonly FeePayment[];
}

/** The parts of the fee on a day: paid before it, paid on it, still owed when it ended. */
export const FEE_PARTS = ['before', 'onDay', 'owed'] as const;
export type FeePart = (typeof FEE_PARTS)[number];
export type FeeParts = Record<FeePart, number>;

const sumOf = (payments: readonly FeePayment[]): number => payments.reduce((sum, { amount }) => sum + amount, 0);

/** What counts of a man's payments towards his fee: nothing below 0, and no more than the fee. */
const counted = (payments: readonly FeePayment[], fee: number): number => Math.min(fee, Math.max(0, sumOf(payments)));

/** The parts of one man's fee on a day, in whole tenge; they add up to the fee, or to 0 when none is asked of him. */
export function feeOfMan({ asked, payments }: FeeMan, fee: number, date: LocalDate): FeeParts {
  if (!asked) return { before: 0, onDay: 0, owed: 0 };
  const until = (isPast: (on: LocalDate) => boolean) =>
    counted(
      payments.filter(({ paidOn }) => paidOn === null || isPast(paidOn)),
      fee,
    );
  const earlier = until((on) => on < date);
  const then = until((on) => on <= date);
  return { before: Math.min(earlier, then), onDay: Math.max(0, then - earlier), owed: fee - then };
}

/** The same of all men: what they paid and owe on a day adds up to the fee of everybody it is asked of. */
export function feeOfDay(men: readonly FeeMan[], fee: number, date: LocalDate): FeeParts {
  const sum: FeeParts = { before: 0, onDay: 0, owed: 0 };
  for (const man of men) {
    const own = feeOfMan(man, fee, date);
    for (const part of FEE_PARTS) sum[part] += own[part];
  }
  return sum;
}

/** The days on which money came or went, and `last` behind them; each once, in their order. */
export function feeDays(men: readonly FeeMan[], last: LocalDate): LocalDate[] {
  const days = men.flatMap(({ payments }) => payments.flatMap(({ paidOn }) => paidOn ?? []));
  const latest = days.reduce((later, day) => (day > later ? day : later), last);
  return [...new Set([...days, latest])].toSorted();
}

export interface FeeSums {
  /** Of whom the fee is asked. */
  men: number;
  /** The fee of all of them; paid and owed add up to it. */
  due: number;
  paid: number;
  owed: number;
  /** Money held beyond that: paid too much, or by men of whom nothing is asked. */
  beyond: number;
  /** Money of which no day is known: it stands before all days. */
  undated: number;
}

/** Where the fee of an intake stands, every payment counted. */
export function feeSums(men: readonly FeeMan[], fee: number): FeeSums {
  const asked = men.filter((man) => man.asked);
  const paid = asked.reduce((sum, { payments }) => sum + counted(payments, fee), 0);
  const money = men.flatMap(({ payments }) => payments);
  const held = sumOf(money);
  const due = asked.length * fee;
  const undated = sumOf(money.filter(({ paidOn }) => paidOn === null));
  return { men: asked.length, due, paid, owed: due - paid, beyond: held - paid, undated };
}
