/** Kazakh letters as Russian papers write them, one by one. */
const RUSSIAN: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/**
 * How a Kazakh name is written in Russian when nobody has said: letter by letter ('Әбдірахманов Бекзат' → 'Абдирахманов
 * Бекзат'). A suggestion: an identity card may have it otherwise.
 */
export const suggestRussianName = (name: string): string =>
  [...name.normalize('NFC')]
    .map((letter) => {
      const russian = RUSSIAN[letter.toLowerCase()];
      if (russian === undefined) return letter;
      return letter === letter.toLowerCase() ? russian : russian.toUpperCase();
    })
    .join('');
