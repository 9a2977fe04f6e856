import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/kit/local-time.ts';
import {
  type Absence,
  absenceAt,
  type HourSpan,
  hoursAway,
  isAway,
  markAway,
  markThere,
} from '../../../shared/programme/absences.ts';

const away = (from: string, to: string, reason: string | null = 'демалыс', hours: HourSpan | null = null): Absence => ({
  from,
  to,
  hours,
  reason,
});
const MORNING = { from: 0, to: 4 };
const REST = { from: 4, to: 12 };

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

test('a morning painted there again leaves the rest of the day away; both halves painted are the whole day', () => {
  const whole = [away('2027-01-11', '2027-01-13')];
  const left = markThere(whole, '2027-01-12', '2027-01-12', MORNING);
  expect(left).toEqual([
    away('2027-01-11', '2027-01-11'),
    away('2027-01-12', '2027-01-12', 'демалыс', REST),
    away('2027-01-13', '2027-01-13'),
  ]);
  expect(markAway(left, '2027-01-12', '2027-01-12', 'демалыс', MORNING)).toEqual(whole);
});

test('a lesson that begins when he comes, or ends when he goes, is not hit', () => {
  const absences = [away('2027-01-12', '2027-01-12', null, { from: 2, to: 4 })];
  const at = (slot: number, hours: number, date = '2027-01-12') => absenceAt(absences, { date, slot, hours });
  expect(at(0, 2)).toBeUndefined();
  expect(at(4, 2)).toBeUndefined();
  expect(at(2, 2, '2027-01-13')).toBeUndefined();
  expect(at(1, 2)).toEqual(absences[0]);
  expect(at(3, 4)).toEqual(absences[0]);
  expect(isAway(absences, '2027-01-12')).toBe(false);
});

test('whatever is painted in whatever order, each hour is as it was painted last and no two spans cross', () => {
  const stroke = fc.record({
    from: fc.nat(20),
    length: fc.nat(8),
    hours: fc.constantFrom(null, MORNING, REST, { from: 9, to: 12 }),
    reason: fc.constantFrom('ауру', 'демалыс', null),
    there: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 12 }), (strokes) => {
      const dayOf = (number: number) => addDays('2027-01-01', number);
      const expected = new Map<string, string | null>();
      let absences: Absence[] = [];
      for (const { from, length, hours, reason, there } of strokes) {
        const [first, last] = [dayOf(from), dayOf(from + length)];
        absences = there ? markThere(absences, first, last, hours) : markAway(absences, first, last, reason, hours);
        for (let day = from; day <= from + length; day++) {
          for (let slot = hours?.from ?? 0; slot < (hours?.to ?? 12); slot++) {
            if (there) expected.delete(`${day} ${slot}`);
            else expected.set(`${day} ${slot}`, reason);
          }
        }
      }
      for (let day = 0; day < 30; day++) {
        let mask = 0;
        for (let slot = 0; slot < 12; slot++) {
          const key = `${day} ${slot}`;
          if (expected.has(key)) mask |= 1 << slot;
          const found = absences.filter((one) => absenceAt([one], { date: dayOf(day), slot, hours: 1 }));
          expect(found.map(({ reason }) => reason)).toEqual(expected.has(key) ? [expected.get(key)] : []);
        }
        expect(hoursAway(absences, dayOf(day))).toBe(mask);
        expect(isAway(absences, dayOf(day))).toBe(mask === 0xfff);
      }
    }),
  );
});
