import { expect, test } from 'vitest';
import { byName, fullName, shortName } from '../../../shared/barracks/cadet-name.ts';
import { bunkLabel, inReadingOrder } from '../../../shared/barracks/model.ts';

const named = (id: number, surname: string, givenName: string, patronymic: string | null = null) => ({
  id,
  surname,
  givenName,
  patronymic,
});

test('the surname stays whole and the given name goes to its first letter', () => {
  expect(shortName(named(1, 'Темірғалиев', 'Олжас'))).toBe('Темірғалиев О.');
  expect(fullName(named(1, 'Темірғалиев', 'Олжас', 'Бақытжанұлы'))).toBe('Темірғалиев Олжас Бақытжанұлы');
  expect(fullName(named(1, 'Ким', 'Азамат'))).toBe('Ким Азамат');
});

test('names stand in Kazakh order, namesakes by patronymic and then by number', () => {
  const men = [
    named(4, 'Қасымов', 'Ерлан'),
    named(3, 'Касымов', 'Ерлан', 'Ұланұлы'),
    named(2, 'Касымов', 'Ерлан', 'Тимурұлы'),
    named(1, 'Әлімов', 'Ерлан'),
    named(5, 'Әлімов', 'Ерлан'),
  ];
  expect(men.toSorted(byName).map((man) => man.id)).toEqual([1, 5, 2, 3, 4]);
});

test('a bunk is called by room and two digits', () => {
  expect(bunkLabel({ name: '1' }, { number: 4 })).toBe('1-04');
  expect(bunkLabel({ name: '12-бөлме' }, { number: 4 })).toBe('12-04');
  expect(bunkLabel({ name: '1-қабат' }, { number: 4 })).toBe('1-қабат-04');
  expect(bunkLabel({ name: 'Солтүстік' }, { number: 12 })).toBe('Солтүстік-12');
});

test('a room is read frame by frame, the upper tier before the lower', () => {
  const bunk = (id: number, number: number, tier: 'upper' | 'lower') => ({
    id,
    number,
    tier,
    outOfUse: null,
    otherIntake: null,
  });
  const read = [bunk(4, 2, 'lower'), bunk(1, 1, 'lower'), bunk(2, 2, 'upper'), bunk(3, 1, 'upper')];
  expect(read.toSorted(inReadingOrder).map(({ id }) => id)).toEqual([3, 1, 2, 4]);
  expect(
    read
      .toReversed()
      .toSorted(inReadingOrder)
      .map(({ id }) => id),
  ).toEqual([3, 1, 2, 4]);
});
