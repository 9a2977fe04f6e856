import i18next from 'i18next';
import type { MealsDay } from '../../shared/contract/meals.contract.ts';

type Missed = MealsDay['sittings'][number]['kitchen']['missed'];

/** '60 − 11 босатуда': the list and who does not eat, by reason. A reason and its number stay on one line. */
export const sumText = (onList: number, missed: Missed): string =>
  [
    String(onList),
    ...missed.map(({ why, count }) => i18next.t(`meals.missed.${why}`, { count }).replaceAll(' ', '\u00a0')),
  ].join(' −\u00a0');
