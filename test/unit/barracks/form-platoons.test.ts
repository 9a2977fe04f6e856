import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  balancedSizes,
  formPlatoons,
  formSquads,
  platoonsFor,
  type Recruit,
  squadsFor,
} from '../../../shared/barracks/form-platoons.ts';

const recruit = (
  id: number,
  department: string | null,
  platoon: number | null = null,
  squad: number | null = null,
) => ({
  id,
  surname: `Тегі${String(id).padStart(3, '0')}`,
  givenName: 'Асан',
  patronymic: null,
  department,
  platoon,
  squad,
});
const tally = (values: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([left], [right]) => left - right).map(([, count]) => count);
};

test('62 men in three platoons are 21, 21 and 20', () => {
  const men = Array.from({ length: 62 }, (_, index) => recruit(index + 1, 'Алмалы'));
  expect(tally(formPlatoons(men, 3, false).map((posting) => posting.platoon))).toEqual([21, 21, 20]);
  expect(balancedSizes(62, 3)).toEqual([21, 21, 20]);
});

test('platoons of at most 30: 60 men are two, 61 are three', () => {
  expect(platoonsFor(60, 30)).toBe(2);
  expect(platoonsFor(61, 30)).toBe(3);
  expect(platoonsFor(0, 30)).toBe(1);
});

test('men of one defence department are spread over the platoons', () => {
  const men = [1, 2, 3, 4].map((id) => recruit(id, 'Алмалы')).concat([5, 6].map((id) => recruit(id, 'Медеу')));
  const postings = formPlatoons(men, 2, false);
  const inFirst = postings.filter((posting) => posting.platoon === 1).map((posting) => posting.cadetId);
  expect(inFirst.filter((id) => id <= 4)).toHaveLength(2);
  expect(inFirst.filter((id) => id > 4)).toHaveLength(1);
});

test('a newcomer goes to the smallest platoon and nobody else moves; redo deals everybody anew', () => {
  const men = [
    recruit(1, null, 1, 1),
    recruit(2, null, 1, 1),
    recruit(3, null, 1, 1),
    recruit(4, null, 2, 1),
    recruit(5, null),
  ];
  const kept = new Map(formPlatoons(men, 2, false).map((posting) => [posting.cadetId, posting.platoon]));
  expect([1, 2, 3, 4, 5].map((id) => kept.get(id))).toEqual([1, 1, 1, 2, 2]);
  expect(tally(formPlatoons(men.slice(0, 4), 2, true).map((posting) => posting.platoon))).toEqual([2, 2]);
});

test('men of a platoon that is given up are dealt to the others', () => {
  const men = [recruit(1, null, 1, 1), recruit(2, null, 2, 1), recruit(3, null, 3, 1), recruit(4, null, 3, 1)];
  const platoons = new Map(formPlatoons(men, 2, false).map((posting) => [posting.cadetId, posting.platoon]));
  expect([1, 2, 3, 4].map((id) => platoons.get(id))).toEqual([1, 2, 1, 2]);
});

test('a platoon of 20 has two squads of ten, one of 23 three, one of 13 one', () => {
  const squads = (count: number) =>
    tally(formSquads(Array.from({ length: count }, (_, i) => recruit(i + 1, null))).map((one) => one.squad));
  expect(squads(20)).toEqual([10, 10]);
  expect(squads(23)).toEqual([8, 8, 7]);
  expect(squads(13)).toEqual([13]);
  expect(squadsFor(150)).toBe(9);
});

test('whoever they are: all are posted once, sizes differ by one at most, and the order of the list does not matter', () => {
  const anyMen = fc
    .array(fc.constantFrom('Алмалы', 'Медеу', 'Ұйғыр', null), { minLength: 1, maxLength: 150 })
    .map((departments) => departments.map((department, index): Recruit => recruit(index + 1, department)));
  fc.assert(
    fc.property(anyMen, fc.integer({ min: 1, max: 6 }), (men, count) => {
      fc.pre(count <= men.length);
      const postings = formPlatoons(men, count, false);
      expect(new Set(postings.map((posting) => posting.cadetId)).size).toBe(men.length);
      const sizes = tally(postings.map((posting) => posting.platoon));
      expect(sizes).toHaveLength(count);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(sizes.toSorted()).toEqual(balancedSizes(men.length, count).toSorted());
      for (const department of new Set(men.map((man) => man.department))) {
        const own = new Set(men.filter((man) => man.department === department).map((man) => man.id));
        const spread = Array.from(
          { length: count },
          (_, index) => postings.filter((one) => one.platoon === index + 1 && own.has(one.cadetId)).length,
        );
        expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1);
      }
      expect(formPlatoons(men.toReversed(), count, false).toSorted((a, b) => a.cadetId - b.cadetId)).toEqual(
        postings.toSorted((a, b) => a.cadetId - b.cadetId),
      );
      expect(
        formPlatoons(
          men.map((man) => {
            const own = postings.find((posting) => posting.cadetId === man.id);
            return { ...man, platoon: own?.platoon ?? null, squad: own?.squad ?? null };
          }),
          count,
          false,
        ).toSorted((a, b) => a.cadetId - b.cadetId),
      ).toEqual(postings.toSorted((a, b) => a.cadetId - b.cadetId));
    }),
    { numRuns: 100 },
  );
});

test('who has the last platoon of those that are formed keeps it; who has one that is no longer formed does not', () => {
  const men = [recruit(1, 'Алмалы', 2), recruit(2, 'Алмалы', 3), recruit(3, 'Алмалы', 2)];
  const platoonOf = new Map(formPlatoons(men, 2, false).map(({ cadetId, platoon }) => [cadetId, platoon]));
  expect([1, 2, 3].map((id) => platoonOf.get(id))).toEqual([2, 1, 2]);
});

test('men of no department are dealt last', () => {
  // Two of one department are parted; whoever has none fills up.
  const men = [recruit(1, null), recruit(2, 'Медеу'), recruit(3, 'Медеу')];
  const postings = formPlatoons(men, 2, false);
  expect(postings.map(({ cadetId, platoon }) => [cadetId, platoon])).toEqual([
    [2, 1],
    [1, 1],
    [3, 2],
  ]);
});
