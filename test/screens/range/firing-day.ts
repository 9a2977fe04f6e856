import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LaneRow, RelayRow } from '../../../shared/contract/firing.contract.ts';
import type { Shot } from '../../../shared/range/card.ts';
import { type AccountSums, addAccounts, withOnHand } from '../../../shared/range/ledger.ts';
import { HEAD, man } from './range-days.ts';

export type Desk = OutputOf<'firing.get'>;

export const sums = (some: Partial<AccountSums> = {}) =>
  withOnHand({ issued: 0, fired: 0, misfired: 0, returned: 0, lost: 0, cases: 0, ...some });

/** A man in his lane with three rounds in hand, or what is said of him. */
export const laneOf = (lane: number, surname: string, more: Partial<LaneRow> = {}): LaneRow => ({
  ...man(lane, surname),
  lane,
  weapon: `АК-74 № 22${lane}0`,
  weaponId: lane,
  shots: null,
  total: null,
  misfired: 0,
  mark: null,
  scorer: null,
  scoredAt: null,
  revision: 0,
  account: sums({ issued: 3 }),
  ...more,
});
/** A lane that has fired its three rounds. */
export const firedLane = (lane: number, surname: string, shots: Shot[], cases: number, cadetId = lane): LaneRow => ({
  ...laneOf(lane, surname),
  cadetId,
  shots,
  total: shots.reduce<number>((sum, shot) => sum + (typeof shot === 'number' ? shot : 0), 0),
  mark: 5,
  scorer: 'Омаров Нұрлан',
  scoredAt: '2027-01-28T09:20:00',
  revision: 1,
  account: sums({ issued: 3, fired: 3, cases }),
});
export const relayOf = (number: number, state: 'waiting' | 'firing' | 'fired', lanes: LaneRow[]): RelayRow => ({
  relayId: number * 10,
  number,
  refire: false,
  startedAt: state === 'waiting' ? null : '2027-01-28T09:10:00',
  finishedAt: state === 'fired' ? '2027-01-28T09:20:00' : null,
  lanes,
});

/** A ready day whose balance is the sum of its lanes. */
export function deskOf(relays: RelayRow[], more: Partial<Desk> = {}): Desk {
  const total = addAccounts(relays.flatMap(({ lanes }) => lanes.map(({ account }) => account)));
  return {
    cohortId: 1,
    day: { ...HEAD, state: 'ready' },
    lots: [{ lotId: 7, number: '7Н6-114', drawn: 60, atPoint: 20 }],
    balance: { ...total, casesShort: total.fired - total.cases, atPoint: 20, actRounds: 0, actCases: 0 },
    relays,
    heldAside: [],
    unplaced: [],
    refire: [],
    roles: [{ role: 'leader', name: 'Жүнісов Б.' }],
    signatures: [],
    acts: [],
    weaponsOut: 0,
    hindrances: [],
    ...more,
  };
}
