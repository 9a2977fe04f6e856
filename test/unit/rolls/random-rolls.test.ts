import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../shared/presence/local-minutes.ts';
import { strengthAt } from '../../../shared/presence/strength.ts';
import { WHEREABOUTS, type Whereabouts, whereIs } from '../../../shared/presence/whereabouts.ts';
import { questionOf, type RollWord, rollColumn, withRolls } from '../../../shared/rolls/roll-words.ts';
import { absence, man } from '../presence/small-presence.ts';

/** Two days over a month's end, in minutes from its first midnight, with a roll in the evening. */
const START = '2027-01-31T00:00';
const ROLL = 21 * 60 + 30;
const LENGTH = 2880;
const stamp = (minute: number) => addMinutes(START, minute);
const NOW = stamp(LENGTH);

interface Life {
  /** Minutes of passages, out and in by turns. */
  passages: number[];
  absence: { kind: 'trip' | 'hospital' | 'illness' | 'duty'; from: number } | null;
  mark: Whereabouts | null;
  settledAt: number | null;
  settledWhere: Exclude<Whereabouts, 'unknown'>;
}
const minute = fc.integer({ min: 1, max: LENGTH - 1 });
const life: fc.Arbitrary<Life> = fc.record({
  passages: fc.uniqueArray(fc.oneof(minute, fc.constantFrom(ROLL - 1, ROLL, ROLL + 1)), { maxLength: 5 }),
  absence: fc.option(fc.record({ kind: fc.constantFrom('trip', 'hospital', 'illness', 'duty'), from: minute })),
  mark: fc.option(fc.constantFrom(...WHEREABOUTS)),
  settledAt: fc.option(fc.integer({ min: ROLL, max: LENGTH - 1 })),
  settledWhere: fc.constantFrom('present', 'leave', 'offGrounds', 'sick'),
});

const factsOf = ({ passages, absence: away }: Life, cadetId: number) => ({
  ...man({
    absences: away ? [absence(away.kind, stamp(away.from), null)] : [],
    movements: passages
      .toSorted((a, b) => a - b)
      .map((at, index) => ({
        id: index + 1,
        direction: index % 2 === 0 ? ('out' as const) : ('in' as const),
        at: stamp(at),
        night: null,
        due: null,
      })),
  }),
  cadetId,
});

/** A second, naive telling of whether roll and program can both be right: by counting passages. */
function mustBeAsked({ passages, absence: away, mark }: Life): boolean {
  if (mark === null) return false;
  if (mark === 'unknown') return true;
  const out = passages.filter((at) => at <= ROLL).length % 2 === 1;
  const farOff = away !== null && away.from <= ROLL && (away.kind === 'trip' || away.kind === 'hospital');
  if (mark === 'present' || mark === 'duty') return out || farOff;
  if (mark === 'leave' || mark === 'offGrounds' || mark === 'trip') return !out && !farOff;
  return false;
}

test('whatever is marked, passed and settled: one column a man, sums equal, and no doubt is lost', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 1, maxLength: 6 }), minute, (lives, asked) => {
      const at = stamp(ROLL);
      const men = lives.map((one, index) => {
        const bare = factsOf(one, index + 1);
        const open = mustBeAsked(one);
        const settled =
          open && one.settledAt !== null
            ? {
                word: one.mark === 'unknown' ? ('found' as const) : ('roll' as const),
                where: one.mark === 'unknown' ? one.settledWhere : (one.mark ?? 'present'),
                at: stamp(one.settledAt),
              }
            : null;
        const words: RollWord[] = one.mark ? [{ rollId: 1, markId: 1, at, open: true, mark: one.mark, settled }] : [];
        return { one, bare, open, settled, facts: withRolls(bare, words, NOW) };
      });
      const columns = men.map(({ one, bare, settled, open }) => {
        const question = one.mark === null || settled ? null : questionOf(bare, one.mark, at, NOW);
        expect(question !== null).toBe(open && !settled);
        const said = whereIs(bare, at, NOW)?.where ?? 'unknown';
        return rollColumn(said, one.mark, question, settled);
      });
      const counts = WHEREABOUTS.map((where) => columns.filter((column) => column === where).length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(men.length);
      expect(columns.filter((column) => column === 'unknown')).toHaveLength(
        men.filter(({ open, settled }) => open && !settled).length,
      );
      const { columns: strength, onList } = strengthAt(
        men.map(({ facts }) => facts),
        stamp(asked),
        NOW,
      );
      const dealt = WHEREABOUTS.flatMap((where) => strength[where].map(({ cadetId }) => cadetId));
      expect(dealt.toSorted((a, b) => a - b)).toEqual(men.map(({ facts }) => facts.cadetId));
      expect(onList).toBe(men.length);
      const doubted = men.filter(
        ({ open, settled }) => open && asked >= ROLL && (settled === null || stamp(asked) < settled.at),
      );
      expect(strength.unknown.map(({ cadetId }) => cadetId)).toEqual(doubted.map(({ facts }) => facts.cadetId));
    }),
    { numRuns: 300 },
  );
});
