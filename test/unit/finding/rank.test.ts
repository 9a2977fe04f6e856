import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestOf, compareMen } from '../../../shared/finding/rank.ts';

const man = (name: string, grade: number, here = true, startsOn = '2027-01-11') => ({ name, grade, here, startsOn });
const order = (...men: ReturnType<typeof man>[]) => men.toSorted(compareMen).map(({ name }) => name);

it('puts who was meant as typed before who only sounds so or stands on another layout', () => {
  expect(order(man('layout', 20), man('inside', 33), man('sound', 10), man('typed', 2))).toEqual([
    'typed',
    'sound',
    'layout',
    'inside',
  ]);
});

it('puts the intake at hand before a better place in the name, but not before a better reading', () => {
  expect(order(man('there', 0, false), man('here', 2))).toEqual(['here', 'there']);
  expect(order(man('there', 2, false), man('here', 10))).toEqual(['there', 'here']);
});

it('then orders by place in the name, newer intake and the Kazakh alphabet', () => {
  expect(order(man('Б', 1), man('Ә', 1), man('Я', 0))).toEqual(['Я', 'Ә', 'Б']);
  expect(order(man('А', 1, false, '2026-01-12'), man('Я', 1, false, '2026-11-02'))).toEqual(['Я', 'А']);
});

it('keeps the best few just as sorting all of them would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 6 }), (grades, most) => {
      const all = grades.map((grade, at) => ({ grade, at }));
      const compare = (a: { grade: number }, b: { grade: number }) => a.grade - b.grade;
      expect(bestOf(all, most, compare)).toEqual(all.toSorted(compare).slice(0, most));
    }),
    { numRuns: 60 },
  );
});
