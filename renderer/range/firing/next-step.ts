import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { type Desk, isUncounted, roundsLacking, stateOf } from './firing-desk.ts';

/** The one thing that comes next, for the relay in hand or for the whole day. */
export type NextStep =
  | { step: 'notReady' | 'fill' | 'closed' }
  | { step: 'issue'; relay: RelayRow; rounds: number; lotId: number | null }
  | { step: 'start'; relay: RelayRow }
  | { step: 'finish'; relay: RelayRow; lacking: number }
  | { step: 'return'; relay: RelayRow; rounds: number }
  | { step: 'cases'; relay: RelayRow; cases: number }
  | { step: 'next'; relay: RelayRow }
  | { step: 'handIn'; lotId: number; rounds: number }
  | { step: 'weapons'; count: number }
  | { step: 'repair'; count: number }
  | { step: 'sign'; count: number }
  | { step: 'close' };

/**
 * What the person does next, so that one key leads through the day: issue, start, finish, return, cases, the next relay;
 * behind the last one hand in, sign, close.
 * @param lacking lanes of the relay without a mark, as they stand on the screen
 */
export function nextStep(desk: Desk, relay: RelayRow | undefined, lacking: number): NextStep {
  if (desk.day.state === 'closed') return { step: 'closed' };
  if (desk.day.state === 'planned') return { step: 'notReady' };
  if (!relay) return { step: 'fill' };
  if (stateOf(relay) === 'firing') return { step: 'finish', relay, lacking };
  if (stateOf(relay) === 'waiting') {
    const rounds = roundsLacking(desk, relay);
    const lot =
      desk.lots.find(({ atPoint }) => atPoint >= rounds) ??
      desk.lots.find(({ atPoint }) => atPoint > 0) ??
      desk.lots[0];
    return rounds > 0 ? { step: 'issue', relay, rounds, lotId: lot?.lotId ?? null } : { step: 'start', relay };
  }
  return settle(desk, relay) ?? endOfDay(desk);
}

function settle(desk: Desk, relay: RelayRow): NextStep | null {
  const sum = (of: (account: RelayRow['lanes'][number]['account']) => number) =>
    relay.lanes.reduce((all, { account }) => all + of(account), 0);
  const onHand = sum((account) => account.onHand);
  if (onHand > 0) return { step: 'return', relay, rounds: onHand };
  const cases = sum((account) => account.fired - account.cases);
  // Once somebody has counted, what is short is a finding and not a count to be confirmed.
  if (cases > 0 && desk.balance.casesShort > 0 && isUncounted(desk, relay)) return { step: 'cases', relay, cases };
  const next =
    desk.relays.find((one) => stateOf(one) === 'firing') ?? desk.relays.find((one) => stateOf(one) === 'waiting');
  return next ? { step: 'next', relay: next } : null;
}

function endOfDay({ lots, weaponsOut, hindrances }: Desk): NextStep {
  const left = lots.find(({ atPoint }) => atPoint > 0);
  if (left) return { step: 'handIn', lotId: left.lotId, rounds: left.atPoint };
  if (weaponsOut > 0) return { step: 'weapons', count: weaponsOut };
  const unsigned = hindrances.find(({ code }) => code === 'unsigned');
  if (unsigned && hindrances.length === 1) return { step: 'sign', count: Number(unsigned.params.count) };
  return hindrances.length > 0 ? { step: 'repair', count: hindrances.length } : { step: 'close' };
}
