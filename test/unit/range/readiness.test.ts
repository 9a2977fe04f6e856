import { expect, test } from 'vitest';
import { RANGE_CHECKS, RANGE_ROLES } from '../../../shared/range/range-terms.ts';
import { type ReadinessFacts, readinessFindings } from '../../../shared/range/readiness.ts';

const READY: ReadinessFacts = {
  roles: RANGE_ROLES.map((role) => ({ role, name: 'Омаров', qualification: role === 'cordon' ? null : 'лейтенант' })),
  checks: RANGE_CHECKS,
  approved: true,
  need: 18,
  drawn: 18,
  mayFire: 6,
};
const missing = (change: Partial<ReadinessFacts>) => readinessFindings({ ...READY, ...change });

test('a day with everything is ready; the cordon needs no qualification', () => {
  expect(missing({})).toEqual([]);
});

test.each(RANGE_ROLES)('without its %s it is not', (role) => {
  expect(missing({ roles: READY.roles.filter((one) => one.role !== role) })).toEqual([
    { code: 'role', params: { role } },
  ]);
});

test.each(RANGE_CHECKS)('nor without %s', (item) => {
  expect(missing({ checks: RANGE_CHECKS.filter((one) => one !== item) })).toEqual([
    { code: 'check', params: { item } },
  ]);
});

test('nor with a medic without qualification, no approved time, a round too few, or nobody to fire', () => {
  const roles = READY.roles.map((one) => (one.role === 'medic' ? { ...one, qualification: null } : one));
  expect(missing({ roles })).toEqual([{ code: 'qualification', params: { role: 'medic', name: 'Омаров' } }]);
  expect(missing({ approved: false })).toEqual([{ code: 'approval', params: {} }]);
  expect(missing({ drawn: 17 })).toEqual([{ code: 'ammunition', params: { need: 18, drawn: 17 } }]);
  expect(missing({ mayFire: 0, need: 0 })).toEqual([{ code: 'nobodyMayFire', params: {} }]);
});
