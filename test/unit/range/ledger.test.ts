import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accountsOf,
  addAccounts,
  closingHindrances,
  dayBalance,
  isBalanced,
  isPossible,
  type LedgerLine,
  linesBetween,
  SUM_KINDS,
  withOnHand,
} from '../../../shared/range/ledger.ts';

const line = (kind: LedgerLine['kind'], quantity: number, cadetId: number | null = 1): LedgerLine => ({
  kind,
  quantity,
  cadetId,
});
/** Three rounds to one man; two fired with one case, one lost. */
const DAY = [line('drawn', 3, null), line('issued', 3), line('fired', 2), line('lost', 1), line('cases', 1)];

test('issued = fired + misfired + returned + lost, cases = fired, or an act for the difference', () => {
  expect(isBalanced(dayBalance(DAY, []))).toBe(false);
  expect(dayBalance(DAY, [])).toMatchObject({ onHand: 0, atPoint: 0, casesShort: 1, lostUnacted: 1 });
  expect(isBalanced(dayBalance(DAY, [{ rounds: 1, cases: 1 }]))).toBe(true);
  // An act that says more than was lost does not balance either.
  expect(isBalanced(dayBalance(DAY, [{ rounds: 2, cases: 1 }]))).toBe(false);
  expect(isBalanced(dayBalance([...DAY, line('cases', 1)], [{ rounds: 1, cases: 0 }]))).toBe(true);
});

test('what lies at the issuing point keeps the day open', () => {
  const drawn = [...DAY, line('cases', 1), line('drawn', 5, null)];
  const acts = [{ rounds: 1, cases: 0 }];
  expect(dayBalance(drawn, acts).atPoint).toBe(5);
  expect(isBalanced(dayBalance([...drawn, line('handedIn', 5, null)], acts))).toBe(true);
});

test('every hindrance is named with its numbers and men', () => {
  const account = accountsOf(DAY).get(1) ?? expect.fail('an account');
  const facts = {
    ready: true,
    relaysOpen: 0,
    balance: dayBalance(DAY, []),
    accounts: [{ name: 'Әлімов', account }],
    casesActed: false,
    weaponsOut: 0,
    signatures: 2,
  };
  expect(closingHindrances(facts)).toEqual([
    { code: 'casesShort', params: { cases: 1, names: ['Әлімов'] } },
    { code: 'lostWithoutAct', params: { rounds: 1 } },
  ]);
  const settled = { ...facts, balance: dayBalance(DAY, [{ rounds: 1, cases: 1 }]), casesActed: true };
  expect(closingHindrances(settled)).toEqual([]);
  expect(closingHindrances({ ...settled, ready: false, relaysOpen: 1, weaponsOut: 2, signatures: 1 })).toEqual([
    { code: 'notReady', params: {} },
    { code: 'relaysOpen', params: { count: 1 } },
    { code: 'weaponsOut', params: { count: 2 } },
    { code: 'unsigned', params: { count: 1 } },
  ]);
});

test('cases are counted man by man: one too many of another does not make up for one that is missing', () => {
  const three = (cadetId: number, cases: number) =>
    ['issued', 'fired'].map((kind) => line(kind as 'issued', 3, cadetId)).concat(line('cases', cases, cadetId));
  const hindrancesOf = (first: number, second: number, casesActed: boolean) => {
    const lines = [line('drawn', 6, null), ...three(1, first), ...three(2, second)];
    const names = new Map([
      [1, 'Әлімов'],
      [2, 'Бекова'],
    ]);
    return closingHindrances({
      ready: true,
      relaysOpen: 0,
      balance: dayBalance(lines, []),
      accounts: [...accountsOf(lines)].map(([cadetId, account]) => ({ name: names.get(cadetId) ?? '', account })),
      casesActed,
      weaponsOut: 0,
      signatures: 2,
    });
  };
  expect(hindrancesOf(3, 3, false)).toEqual([]);
  expect(hindrancesOf(2, 4, false)).toEqual([{ code: 'casesMixed', params: { names: ['Әлімов', 'Бекова'] } }]);
  // An act has named them: it is told why they differ.
  expect(hindrancesOf(2, 4, true)).toEqual([]);
});

test('over a thousand random edits the account is the sum of its lines, and no step overdraws it', () => {
  const sums = fc
    .record({
      fired: fc.nat({ max: 5 }),
      misfired: fc.nat({ max: 2 }),
      returned: fc.nat({ max: 5 }),
      lost: fc.nat({ max: 2 }),
      cases: fc.nat({ max: 6 }),
    })
    .map((edit) => ({ issued: 6, ...edit }));
  fc.assert(
    fc.property(fc.array(sums, { minLength: 1, maxLength: 100 }), (edits) => {
      const lines: LedgerLine[] = [line('issued', 6)];
      let standing = { issued: 6, fired: 0, misfired: 0, returned: 0, lost: 0, cases: 0 };
      for (const edit of edits.filter(isPossible)) {
        for (const one of linesBetween(standing, edit)) {
          lines.push({ ...one, cadetId: 1 });
          const now = accountsOf(lines).get(1) ?? expect.fail('an account');
          expect(now.onHand).toBeGreaterThanOrEqual(0);
        }
        standing = edit;
      }
      // Recomputed the long way: each kind by itself.
      const account = accountsOf(lines).get(1);
      for (const kind of SUM_KINDS) {
        let sum = 0;
        for (const one of lines) if (one.kind === kind) sum += one.quantity;
        expect(account?.[kind]).toBe(sum);
        expect(sum).toBe(standing[kind]);
      }
    }),
    { numRuns: 40 },
  );
});

test('a day is the sum of its men', () => {
  const left = withOnHand({ issued: 3, fired: 2, misfired: 0, returned: 0, lost: 0, cases: 2 });
  const right = withOnHand({ issued: 3, fired: 1, misfired: 1, returned: 1, lost: 0, cases: 1 });
  expect(addAccounts([left, right])).toEqual({
    issued: 6,
    fired: 3,
    misfired: 1,
    returned: 1,
    lost: 0,
    cases: 3,
    onHand: 1,
  });
});
