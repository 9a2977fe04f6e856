import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/kit/local-time.ts';
import { type Absence, isAway, markAway, markThere } from '../../../shared/programme/absences.ts';

const away = (from: string, to: string, reason: string | null = 'демалыс'): Absence => ({ from, to, reason });

test('a span painted away takes the place of what stood on its days', () => {
  const absences = [away('2027-01-11', '2027-01-20')];
  expect(markAway(absences, '2027-01-14', '2027-01-15', 'ауру')).toEqual([
    away('2027-01-11', '2027-01-13'),
    away('2027-01-14', '2027-01-15', 'ауру'),
    away('2027-01-16', '2027-01-20'),
  ]);
});

test('spans of one reason that touch become one; a day between them, or another reason, keeps them apart', () => {
  const absences = [away('2027-01-11', '2027-01-13')];
  expect(markAway(absences, '2027-01-14', '2027-01-15', 'демалыс')).toEqual([away('2027-01-11', '2027-01-15')]);
  expect(markAway(absences, '2027-01-15', '2027-01-15', 'демалыс')).toHaveLength(2);
  expect(markAway(absences, '2027-01-14', '2027-01-15', null)).toHaveLength(2);
});

test('days painted there again cut what lies across them, over the end of a year too', () => {
  expect(markThere([away('2027-12-30', '2028-01-03')], '2027-12-31', '2028-01-01')).toEqual([
    away('2027-12-30', '2027-12-30'),
    away('2028-01-02', '2028-01-03'),
  ]);
  expect(markThere([away('2027-01-11', '2027-01-13')], '2027-01-14', '2027-01-14')).toEqual([
    away('2027-01-11', '2027-01-13'),
  ]);
});

test('whatever is painted in whatever order, each day is as it was painted last and no two spans cross', () => {
  const stroke = fc.record({
    from: fc.nat(30),
    length: fc.nat(8),
    reason: fc.constantFrom('ауру', 'демалыс', null),
    there: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 12 }), (strokes) => {
      const dayOf = (number: number) => addDays('2027-01-01', number);
      const expected = new Map<string, string | null>();
      let absences: Absence[] = [];
      for (const { from, length, reason, there } of strokes) {
        const [first, last] = [dayOf(from), dayOf(from + length)];
        absences = there ? markThere(absences, first, last) : markAway(absences, first, last, reason);
        for (let day = from; day <= from + length; day++) {
          if (there) expected.delete(dayOf(day));
          else expected.set(dayOf(day), reason);
        }
      }
      for (let day = 0; day < 40; day++) {
        const found = absences.filter((one) => one.from <= dayOf(day) && dayOf(day) <= one.to);
        expect(found.map(({ reason }) => reason)).toEqual(expected.has(dayOf(day)) ? [expected.get(dayOf(day))] : []);
        expect(isAway(absences, dayOf(day))).toBe(expected.has(dayOf(day)));
      }
    }),
  );
});
