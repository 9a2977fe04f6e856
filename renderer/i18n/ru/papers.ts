import type { papers as kk } from '../kk/papers.ts';
import type { TextsLike } from '../texts-like.ts';

export const papers = {
  screen: {
    noIntake: 'Здесь бумаги набора: расписание, приказы, списки. Сначала откройте набор.',
    kk: 'На казахском',
    ru: 'На русском',
    open: 'Открыть: {{screen}}',
    draft: 'Проект, не утверждён',
    approved: 'Версия {{version}}, утверждена',
    noTimetable: 'Расписание ещё не составлено.',
    byPlatoon: 'Расписание взводов',
    byInstructor: 'Расписание инструкторов',
    aPageAWeek: 'А4, лист на неделю, с грифом утверждения (PDF)',
    workbook: 'Книга Excel',
    workbookAbout: 'лист на каждый взвод',
    calendar: 'Файл календаря',
    calendarAbout: 'для календаря в телефоне и почте (iCalendar)',
    orders: 'Приказы о зачислении',
    noOrders: 'Приказов ещё нет.',
    order: '№ {{number}} от {{date, date}}',
    orderMen_one: 'зачислен {{count}} человек (PDF)',
    orderMen_few: 'зачислено {{count}} человека (PDF)',
    orderMen_many: 'зачислено {{count}} человек (PDF)',
    orderMen_other: 'зачислено {{count}} человека (PDF)',
    lists: 'Списки',
    noApplicants: 'Заявлений ещё нет.',
    applicants: 'Поступающие',
    applicantsAbout_one: '{{count}} человек, ИИН скрыты',
    applicantsAbout_few: '{{count}} человека, ИИН скрыты',
    applicantsAbout_many: '{{count}} человек, ИИН скрыты',
    applicantsAbout_other: '{{count}} человека, ИИН скрыты',
  },
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
