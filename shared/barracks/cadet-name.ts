import { compareKazakh } from '../kit/kazakh.ts';

interface Named {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
}

/** 'Темірғалиев Олжас Бақытжанұлы'. */
export function fullName({ surname, givenName, patronymic }: Omit<Named, 'id'>): string {
  return [surname, givenName, patronymic].filter(Boolean).join(' ');
}

/** 'Темірғалиев О.': the surname stays whole where room is short. */
export function shortName({ surname, givenName }: Pick<Named, 'surname' | 'givenName'>): string {
  return `${surname} ${[...givenName][0] ?? ''}.`;
}

/** Order of a roll: by the Kazakh alphabet, namesakes by their number in the file so that lists stand still. */
export function byName(left: Named, right: Named): number {
  return (
    compareKazakh(left.surname, right.surname) ||
    compareKazakh(left.givenName, right.givenName) ||
    compareKazakh(left.patronymic ?? '', right.patronymic ?? '') ||
    left.id - right.id
  );
}
