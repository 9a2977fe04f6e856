import { expect, test } from 'vitest';
import { type DeskNight, groupNights } from '../../../shared/leave/group-nights.ts';

const SICK = { code: 'ill', level: 'bar', params: { from: '2027-01-27T08:00' } } as const;
const FULL = { code: 'platoonFull', level: 'notice', params: { out: 6, size: 20, most: 6 } } as const;
const night = (requestId: number, parts: Partial<DeskNight> = {}): DeskNight & { of: string } => ({
  cadetId: requestId,
  requestId,
  state: 'waiting',
  reason: null,
  findings: [],
  of: `${requestId}`,
  ...parts,
});
const sizes = (nights: readonly DeskNight[]) => groupNights(nights).map((group) => group.nights.length);

test('nights of one slip are one row while nothing tells them apart', () => {
  const nights = [night(1), night(1), night(2), night(1)];
  expect(groupNights(nights).map((group) => group.nights)).toEqual([[nights[0], nights[1], nights[3]], [nights[2]]]);
  expect(new Set(groupNights(nights).map(({ key }) => key)).size).toBe(2);
});

test('another state, another reason, or something else against it is a row of its own', () => {
  expect(sizes([night(1), night(1, { state: 'approved' })])).toEqual([1, 1]);
  expect(sizes([night(1, { state: 'refused', reason: 'тәртіп' }), night(1, { state: 'refused' })])).toEqual([1, 1]);
  expect(sizes([night(1), night(1, { findings: [SICK] }), night(1)])).toEqual([2, 1]);
  expect(sizes([night(1, { findings: [SICK] }), night(1, { findings: [SICK, FULL] })])).toEqual([1, 1]);
  // What tells two sick nights apart are numbers, not what stands against them.
  const longer = { ...SICK, params: { from: '2027-01-26T08:00' } };
  expect(sizes([night(1, { findings: [SICK] }), night(1, { findings: [longer] })])).toEqual([2]);
});
