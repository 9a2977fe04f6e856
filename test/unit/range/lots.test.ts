import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccountSums, accountsOf, emptyAccount, isPossible, SUM_KINDS } from '../../../shared/range/ledger.ts';
import { linesByLot, lotSumsOf } from '../../../shared/range/lots.ts';

const PLENTY = () => 1000;
const issued = (lotId: number, quantity: number) => ({ kind: 'issued' as const, quantity, cadetId: 1, lotId });

test('a box ends: the first lot is used up before the second, what is left goes back of the second', () => {
  const had = lotSumsOf([issued(7, 2), issued(8, 4)]).get(1) ?? expect.fail('his lots');
  const shall = { ...emptyAccount(), issued: 6, fired: 3, returned: 3, cases: 3 };
  const { lines, short } = linesByLot(had, shall, PLENTY);
  expect(short).toBe(0);
  expect(
    lines.filter(({ kind }) => kind !== 'cases').map(({ lotId, kind, quantity }) => [lotId, kind, quantity]),
  ).toEqual([
    [7, 'fired', 2],
    [8, 'fired', 1],
    [8, 'returned', 3],
  ]);
});

test('rounds that were handed in meanwhile cannot be taken back from the point', () => {
  const given = [issued(7, 3), { kind: 'returned' as const, quantity: 3, cadetId: 1, lotId: 7 }];
  const had = lotSumsOf(given).get(1) ?? expect.fail('his lots');
  expect(linesByLot(had, { ...emptyAccount(), issued: 3, fired: 3 }, () => 1).short).toBe(2);
});

test('whatever is issued of whatever lots and corrected how often, sums and every lot stay in balance', () => {
  const act = fc.oneof(
    fc.record({ lot: fc.integer({ min: 1, max: 3 }), quantity: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ fired: fc.nat(8), misfired: fc.nat(2), returned: fc.nat(6), lost: fc.nat(2), cases: fc.nat(9) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const written: { kind: (typeof SUM_KINDS)[number]; quantity: number; cadetId: number; lotId: number }[] = [];
      let stands: AccountSums = emptyAccount();
      for (const one of acts) {
        if ('lot' in one) {
          written.push(issued(one.lot, one.quantity));
          stands = { ...stands, issued: stands.issued + one.quantity };
          continue;
        }
        const shall = { ...stands, ...one };
        const had = lotSumsOf(written).get(1);
        if (!had || !isPossible(shall)) continue;
        for (const line of linesByLot(had, shall, PLENTY).lines) {
          written.push({ ...line, cadetId: 1 });
          // No step between two lines overdraws what he has.
          expect(isPossible(accountsOf(written).get(1) ?? emptyAccount())).toBe(true);
        }
        stands = shall;
        expect(accountsOf(written).get(1)).toMatchObject(
          Object.fromEntries(SUM_KINDS.map((kind) => [kind, shall[kind]])),
        );
        for (const sums of lotSumsOf(written).get(1)?.values() ?? []) expect(isPossible(sums)).toBe(true);
      }
    }),
  );
});
