/** Who is to be taken out of texts. */
export interface ErasedMan {
  surname: string;
  givenName: string;
  patronymic: string | null;
  iin: string;
  phone: string | null;
}

/** What stands where something was taken out. */
export const ERASED = '—';

/** How sure a text is to be about one of the men: `own` texts belong to them, in `other` ones a surname alone may be anybody's. */
export type Sureness = 'own' | 'other';

/** Endings a name takes in Kazakh and Russian sentences. */
const LONGEST_ENDING = 6;
const PHONE_DIGITS = 10;

const lower = (text: string): string => text.normalize('NFC').toLowerCase();
const lastDigits = (text: string): string => text.replace(/\D/g, '').slice(-PHONE_DIGITS);

interface Word {
  text: string;
  start: number;
  end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    text: lower(word),
    start: index,
    end: index + word.length,
  }));

/**
 * Makes the function that takes men out of texts: IINs, phones, and names in the forms the program and people write them
 * (surname with given name, patronymic or initials before or after it; in texts of their own also the surname alone, with
 * its endings).
 */
export function makeEraser(men: readonly ErasedMan[]): (text: string, sure: Sureness) => string {
  const iins = new Set(men.map(({ iin }) => iin));
  const phones = new Set(
    men.flatMap(({ phone }) => (phone && lastDigits(phone).length === PHONE_DIGITS ? [lastDigits(phone)] : [])),
  );
  const bySurname = new Map<string, string[][]>();
  for (const { surname, givenName, patronymic } of men) {
    const others = [givenName, ...(patronymic ? [patronymic] : [])].flatMap((name) =>
      wordsOf(name).map(({ text }) => text),
    );
    for (const { text } of wordsOf(surname)) bySurname.set(text, [...(bySurname.get(text) ?? []), others]);
  }

  function namesakes(word: string, sure: Sureness): string[][] | undefined {
    const shortest = sure === 'own' ? Math.max(3, word.length - LONGEST_ENDING) : word.length;
    for (let length = word.length; length >= shortest; length--) {
      const found = bySurname.get(word.slice(0, length));
      if (found) return found;
    }
    return undefined;
  }

  /** Whether a word beside a surname is of the same man's name: his given name, with an ending, or an initial. */
  const belongs = (word: Word | undefined, others: readonly string[][]): boolean =>
    word !== undefined &&
    others.some((names) =>
      names.some((name) => (word.text.length === 1 ? name.startsWith(word.text) : word.text.startsWith(name))),
    );

  function withoutNames(text: string, sure: Sureness): string {
    const words = wordsOf(text);
    const cuts: { start: number; end: number }[] = [];
    for (const [index, word] of words.entries()) {
      const others = namesakes(word.text, sure);
      if (!others) continue;
      let first = index;
      let last = index;
      while (last - index < 2 && belongs(words[last + 1], others)) last++;
      while (index - first < 2 && belongs(words[first - 1], others)) first--;
      if (sure === 'other' && first === index && last === index) continue;
      const end = words[last]?.end ?? word.end;
      cuts.push({ start: words[first]?.start ?? word.start, end: text[end] === '.' ? end + 1 : end });
    }
    let rest = text;
    for (const { start, end } of cuts.toReversed()) rest = rest.slice(0, start) + ERASED + rest.slice(end);
    return rest;
  }

  return (text, sure) =>
    withoutNames(
      text
        .replace(/(?<!\d)\d{12}(?!\d)/g, (digits) => (iins.has(digits) ? ERASED : digits))
        .replace(/\+?\d[\d\s()\u00a0-]{8,18}\d/g, (digits) => (phones.has(lastDigits(digits)) ? ERASED : digits)),
      sure,
    );
}
