/**
 * Milliseconds that an act computes, the fewest of some runs: what the work itself takes, whoever else is busy on this
 * computer.
 */
export async function quickest(times: number, act: (round: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let round = 1; round <= times; round++) {
    const before = process.cpuUsage();
    await act(round);
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1000);
  }
  return Math.min(...took);
}
