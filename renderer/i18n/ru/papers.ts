import type { papers as kk } from '../kk/papers.ts';
import type { TextsLike } from '../texts-like.ts';

export const papers = {
  refusal: {
    noLessons: {
      what: 'Печатать нечего',
      why: 'В расписании набора {{intake}} для выбранного не размещено ни одного занятия.',
      todo: 'Сначала составьте расписание.',
    },
    noSuchWeek: {
      what: 'На этой неделе занятий нет',
      why: 'Запрошена неделя {{week, number}}, последняя с занятиями: {{weeks, number}}.',
      todo: 'Выберите другую неделю или печатайте все недели.',
    },
    unknownOrder: {
      what: 'Такого приказа нет',
      why: 'Возможно, его отменили.',
      todo: 'Откройте приказ из списка поступающих.',
    },
    unknownIntake: {
      what: 'Такого набора нет',
      why: 'Возможно, его удалили в другом окне.',
      todo: 'Выберите набор вверху.',
    },
    noApplicants: {
      what: 'Список пуст',
      why: 'В набор {{intake}} пока никто не записан.',
      todo: 'Загрузите список из файла или добавьте человека вручную.',
    },
  },
} satisfies TextsLike<typeof kk>;
