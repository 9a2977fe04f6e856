/** What the same keys type on the English, the Kazakh and the Russian layout, key by key. */
const ENGLISH = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const KAZAKH = '("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№';
const RUSSIAN = 'ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.';

const retype = (text: string, from: string, to: string): string =>
  [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('');

/**
 * What somebody may have meant whose keyboard stood on another layout: typed in English letters, the Kazakh and the
 * Russian text of those keys; typed in Cyrillic, the English one. Lower case; nothing where no letter tells the layout.
 */
export function meantOnOtherLayouts(text: string): string[] {
  const typed = text.toLowerCase();
  const meant = /[a-z]/u.test(typed)
    ? [retype(typed, ENGLISH, KAZAKH), retype(typed, ENGLISH, RUSSIAN)]
    : /\p{Script=Cyrillic}/u.test(typed)
      ? [retype(typed, KAZAKH, ENGLISH), retype(typed, RUSSIAN, ENGLISH)]
      : [];
  return [...new Set(meant)].filter((one) => one !== typed);
}
