import type { trial as kk } from '../kk/trial.ts';
import type { TextsLike } from '../texts-like.ts';

export const trial = {
  refusal: {
    actRefused: {
      what: 'Действие {{act, number}} не выполняется',
      why: 'Это действие пробы сейчас невозможно.',
      todo: 'Отмените его или обновите пробу.',
    },
    notInTrial: {
      what: 'В пробе это сделать нельзя',
      why: 'Это действие выполняется только в настоящем расписании.',
      todo: 'Выйдите из пробы и повторите.',
    },
  },
} satisfies TextsLike<typeof kk>;
