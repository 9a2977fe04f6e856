import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/kit/local-time.ts';
import { type DietSpan, dietOn, withDiet } from '../../../shared/meals/diet-span.ts';

const day = (index: number) => addDays('2027-01-25', index);

test('days given to another diet take it, the days before and after keep theirs, an open end stays open', () => {
  const standing: DietSpan[] = [{ dietId: 1, from: '2027-01-25', until: null }];
  const week = { from: '2027-02-01', until: '2027-02-07' };
  expect(withDiet(standing, week, { dietId: 2, ...week })).toEqual([
    { dietId: 1, from: '2027-01-25', until: '2027-01-31' },
    { dietId: 2, from: '2027-02-01', until: '2027-02-07' },
    { dietId: 1, from: '2027-02-08', until: null },
  ]);
  expect(withDiet(standing, { from: '2027-02-01', until: null }, null)).toEqual([
    { dietId: 1, from: '2027-01-25', until: '2027-01-31' },
  ]);
});

test('whatever is set in whatever order, each day has what was said of it last', () => {
  const act = fc.record({
    dietId: fc.option(fc.integer({ min: 1, max: 3 })),
    from: fc.nat(30),
    more: fc.option(fc.nat(20)),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      let spans: DietSpan[] = [];
      const said: (number | null)[] = Array.from({ length: 60 }, () => null);
      for (const { dietId, from, more } of acts) {
        const days = { from: day(from), until: more === null ? null : day(from + more) };
        spans = withDiet(spans, days, dietId === null ? null : { dietId, ...days });
        said.fill(dietId, from, more === null ? 60 : from + more + 1);
      }
      expect(said.map((_, index) => dietOn(spans, day(index))?.dietId ?? null)).toEqual(said);
      expect(new Set(spans.map(({ from }) => from)).size).toBe(spans.length);
    }),
  );
});
