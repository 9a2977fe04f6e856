/**
 * How a name sounds, in a few Latin letters: the same for its Kazakh, its Russian and its Latin spelling (Қайрат, Кайрат,
 * Kairat, Qayrat → kairat). For finding only; nobody's name is ever written this way.
 */

// biome-ignore format: an alphabet is read by rows
const CYRILLIC: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u',
  ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'i', і: 'i', ь: '',
  э: 'e', ю: 'iu', я: 'ia',
};

/** Letters of the Latin alphabets of Kazakh that are more than a letter with a mark. */
const KAZAKH_LATIN: Record<string, string> = { ş: 'sh', ç: 'ch', ı: 'i', ə: 'a', ŋ: 'n' };

/** Ways of writing one sound in Latin letters, in the order in which they are settled. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'sch'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/zh|dj/g, 'j'],
  [/ye/g, 'e'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/y/g, 'i'],
];
const MARKS = /[\u0300-\u036f'’ʼ]/gu;
const LATIN_LETTER = /[a-z]/u;

/** A doubled letter sounds like one; so does ый. */
const withoutDoubles = (letters: string): string => letters.replace(/(\p{L})\1+/gu, '$1');

/** The sound of a text, word by word; whatever is no letter stays where it is. */
export function soundOf(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  let spelt = '';
  for (const letter of lower) spelt += CYRILLIC[letter] ?? KAZAKH_LATIN[letter] ?? letter;
  // Thousands of names are Cyrillic throughout, and need no more than this.
  if (!LATIN_LETTER.test(lower)) return withoutDoubles(spelt);
  const bare = spelt.normalize('NFD').replace(MARKS, '');
  return withoutDoubles(LATIN.reduce((sound, [way, letters]) => sound.replace(way, letters), bare));
}
