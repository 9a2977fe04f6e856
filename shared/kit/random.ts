/** Random numbers that are the same for the same seed on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number of 0 … n − 1. */
  below(n: number): number;
}

/** Mulberry32: one 32-bit state, full period, good enough for a search. */
export function seededRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (n) => Math.floor(next() * n) };
}
