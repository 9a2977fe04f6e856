import { BENCH_PASSWORD } from './bench-school.ts';
import { printTable } from './figures.ts';
import type { LoadScene } from './load-acts.ts';
import { HEADS, type Measured, measured, tell } from './load-table.ts';
import { RANGE_WRITES, readySecondDay } from './range.ts';

/** Rounds that were fetched for nothing and go back. */
const SPARE = 30;

/**
 * The second day at the range of the last intake, from the first relay to the last signature: every act of the firing and
 * of the ammunition day that somebody waits for.
 * @returns what computes for too long without a turn
 */
export async function benchRangeDay({ as: { planner, commander }, cohortId, tonight }: LoadScene): Promise<string[]> {
  const row = printTable('range day'.padEnd(40), ...HEADS);
  const took = new Map<string, Measured[]>();
  const time = async (name: string, work: () => Promise<unknown>) => {
    const one = await measured(work);
    took.set(name, [...(took.get(name) ?? []), one]);
  };
  const dayId = await readySecondDay({ planner, commander }, cohortId, tonight);
  await time('firing.fill', () => commander.get('firing.fill', { dayId }));
  const { relays } = await planner.get('firing.get', { dayId });
  const scene = { cohortId, dayId, planner, commander, relays };
  for (let run = 0; run < relays.length; run++) {
    for (const { name, call } of RANGE_WRITES)
      await time(name.startsWith('firing.score') ? 'firing.score' : name, () => call(scene, run));
    await time('firing.get', () => planner.get('firing.get', { dayId }));
    await time('ammunition.lines', () => planner.get('ammunition.lines', { dayId }));
  }
  const sign = (role: 'issuer' | 'leader', login: string) =>
    commander.get('ammunition.sign', { dayId, role, login, password: BENCH_PASSWORD });
  await time('ammunition.draw', () => planner.get('ammunition.draw', { dayId, lotId: 1, quantity: SPARE }));
  await time('ammunition.handIn', () => planner.get('ammunition.handIn', { dayId, lotId: 1, quantity: null }));
  await time('ammunition.sign', () => sign('issuer', 'planner'));
  await time('ammunition.sign', () => sign('leader', 'commander'));
  await time('rangeDay.close', () => commander.get('rangeDay.close', { dayId }));
  return [...took].flatMap(([name, all]) => tell(row, name, all));
}
