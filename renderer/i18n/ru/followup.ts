import type { followup as kk } from '../kk/followup.ts';
import type { TextsLike } from '../texts-like.ts';

export const followup = {
  desk: {
    label: 'Столы сопровождения',
    board: 'Сопровождение',
    enquiries: 'Запросы',
  },
  history: {
    handOver: '{{date, date}} сданы ({{count}}): {{department, list}}',
    markReady: '{{date, date}} военный билет готов ({{count}}): {{names, list}}',
    markCollected: '{{date, date}} военный билет получен ({{count}}): {{names, list}}',
    takeBack_handedOver: 'Снята отметка о сдаче ({{count}}): {{names, list}}',
    takeBack_ready: 'Снята отметка о готовности ({{count}}): {{names, list}}',
    takeBack_collected: 'Снята отметка о получении ({{count}}): {{names, list}}',
    enquire: 'Запрос: {{asker}}, {{purpose}}; найдено {{count}}',
  },
  refusal: {
    unknownIntake: { what: 'Такого набора нет', why: 'Набор не найден в списке.', todo: 'Выберите набор заново.' },
    notCertified: {
      what: 'Есть курсанты без сертификата',
      why: 'Из выбранных без сертификата: {{count}}.',
      todo: 'Сначала выдайте сертификаты.',
    },
    revoked: {
      what: 'Сертификат аннулирован',
      why: '{{count}} из {{of}}: {{names, list}}.',
      todo: 'Снимите с них выбор.',
    },
    noDepartment: {
      what: 'Отдел по делам обороны неизвестен',
      why: '{{count}} из {{of}}: {{names, list}}.',
      todo: 'Назовите отдел здесь или внесите его в приёме.',
    },
    alreadyDone: {
      what: 'Эта отметка уже стоит',
      why: '{{count}} из {{of}}: {{names, list}}.',
      todo: 'Снимите с них выбор.',
    },
    stepMissing: {
      what: 'Нет предыдущего шага',
      why: '{{count}} из {{of}}: {{names, list}}.',
      todo: 'Отмечайте по порядку: сдан, готов, получен.',
    },
    dateBefore: {
      what: 'Дата слишком ранняя',
      why: '{{date, date}}; предыдущий шаг {{earliest, date}} ({{count}}): {{names, list}}.',
      todo: 'Поставьте {{earliest, date}} или позже.',
    },
    dateAhead: {
      what: 'Этот день ещё не наступил',
      why: '{{date, date}}, сегодня {{today, date}}.',
      todo: 'Поставьте сегодняшнюю или прошедшую дату.',
    },
    notLast: {
      what: 'Этот шаг снять нельзя',
      why: 'Последний шаг у них другой ({{count}}): {{names, list}}.',
      todo: 'Сначала снимите последний шаг.',
    },
    chain: {
      what: 'Шаги идут по порядку',
      why: 'Сдан, готов, получен: следующий шаг опирается на предыдущий.',
      todo: 'Сначала снимите следующий шаг.',
    },
    tooShort: {
      what: 'Имя слишком короткое',
      why: 'Нужно хотя бы букв: {{letters}}.',
      todo: 'Напишите фамилию полнее.',
    },
    unmaskDenied: {
      what: 'ИИН целиком не показывается',
      why: 'У вас нет на это права.',
      todo: 'Спросите со скрытым ИИН.',
    },
  },
} satisfies TextsLike<typeof kk>;
