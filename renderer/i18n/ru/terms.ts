import type { terms as kk } from '../kk/terms.ts';
import type { TextsLike } from '../texts-like.ts';

export const terms = {
  title: 'Слова школы',
  none: 'слова программы',
  some_one: 'изменено {{count}} слово',
  some_few: 'изменено {{count}} слова',
  some_many: 'изменено {{count}} слов',
  some_other: 'изменено {{count}} слова',
  template: 'Взять образец',
  take: 'Выбрать файл',
  clear: 'Вернуть исходные',
  history: { set: 'Изменены слова школы: {{count}}' },
  refusal: {
    noWordFile: {
      what: 'Это не файл слов.',
      why: 'Нужен файл JSON с разделами kk, ru и en.',
      todo: 'Нажмите «Взять образец» и заполните его.',
    },
    wrongWords: {
      what: 'В файле неверные слова: {{count}}.',
      why: 'Не узнаны или заменены не словом: {{words, list}}.',
      todo: 'Исправьте эти строки и выберите файл снова.',
    },
    nothingChanged: {
      what: 'В файле ничего не изменено.',
      why: 'Справа от каждого слова стоит оно само.',
      todo: 'Впишите справа слово вашей школы.',
    },
  },
} satisfies TextsLike<typeof kk>;
