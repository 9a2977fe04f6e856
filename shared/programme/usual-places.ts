import type { Language } from '../contract/values.ts';
import type { PlaceType } from './programme-types.ts';

interface UsualPlace {
  type: PlaceType;
  capacity: number;
  names: Record<Language, string>;
}

const classroom = (number: number): UsualPlace => ({
  type: 'class',
  capacity: 30,
  names: { kk: `${number}-сынып`, ru: `Класс ${number}`, en: `Classroom ${number}` },
});
const field = (number: number): UsualPlace => ({
  type: 'field',
  capacity: 60,
  names: { kk: `${number}-дала`, ru: `Поле ${number}`, en: `Field ${number}` },
});

/** What a school of this kind has as a rule [D]: enough for six platoons of thirty. */
export const USUAL_PLACES: readonly UsualPlace[] = [
  ...[1, 2, 3, 4, 5].map(classroom),
  { type: 'drill', capacity: 60, names: { kk: 'Плац', ru: 'Плац', en: 'Drill ground' } },
  { type: 'gym', capacity: 60, names: { kk: 'Спорт залы', ru: 'Спортзал', en: 'Gym' } },
  ...[1, 2].map(field),
  { type: 'range', capacity: 60, names: { kk: 'Полигон', ru: 'Полигон', en: 'Range' } },
];
