import type { terms as kk } from '../kk/terms.ts';
import type { TextsLike } from '../texts-like.ts';

export const terms = {
  title: 'The school’s words',
  none: 'the program’s own words',
  some_one: '{{count}} word changed',
  some_other: '{{count}} words changed',
  template: 'Get the template',
  take: 'Choose a file',
  clear: 'Back to the originals',
  history: { set: 'The school’s words were changed: {{count}}' },
  refusal: {
    noWordFile: {
      what: 'This is no file of words.',
      why: 'It has to be JSON with the parts kk, ru and en.',
      todo: 'Get the template and fill that in.',
    },
    wrongWords: {
      what: 'Wrong words in the file: {{count}}.',
      why: 'Not known, or not replaced by a word: {{words, list}}.',
      todo: 'Mend these lines and choose the file again.',
    },
    nothingChanged: {
      what: 'Nothing is changed in the file.',
      why: 'Each word stands beside itself.',
      todo: 'Write the school’s word on the right.',
    },
  },
} satisfies TextsLike<typeof kk>;
