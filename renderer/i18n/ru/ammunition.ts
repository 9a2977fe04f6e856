import type { ammunition as kk } from '../kk/ammunition.ts';
import type { TextsLike } from '../texts-like.ts';

export const ammunition = {
  history: {
    receive: 'Партия {{lot}}: принято патронов {{quantity}}',
    writeOff: 'Партия {{lot}}: списано патронов {{quantity}}, акт {{act}}',
    draw: 'Из партии {{lot}} взято на стрельбу {{date, date}} патронов: {{quantity}}',
    handIn: 'Партия {{lot}}: со стрельбы {{date, date}} сдано на склад патронов {{quantity}}',
    issue: 'Стрельба {{date, date}}, партия {{lot}}: выдано патронов: {{rounds}}, человек: {{men}}',
    account: '{{name}}, стрельба {{date, date}}: {{changes, ledgerChanges}}',
    returnRest: 'Стрельба {{date, date}}: возвращено неотстрелянных патронов: {{rounds}}',
    casesComplete: 'Стрельба {{date, date}}: сосчитано гильз: {{cases}}',
    act: 'Зарегистрирован акт об утрате № {{number}}',
    takeBackAct: 'Акт об утрате № {{number}} отозван: {{reason}}',
    sign: '{{name}}: подпись в ведомости боеприпасов, стрельба {{date, date}}',
  },
  refusal: {
    unknownLot: { what: 'Нет такой партии', why: 'Партия не найдена в списке.', todo: 'Откройте список заново.' },
    otherCalibre: {
      what: 'Калибр не подходит',
      why: 'Партия {{lot}}, в карте упражнения {{card}}.',
      todo: 'Выберите другую партию.',
    },
    storeShort: {
      what: 'На складе не хватает патронов',
      why: 'Нужно {{asked}}, есть {{there}}.',
      todo: 'Убавьте или возьмите другую партию.',
    },
    pointShort: {
      what: 'На пункте выдачи не хватает патронов',
      why: 'Нужно {{asked}}, есть {{there}}.',
      todo: 'Сначала получите со склада.',
    },
    blocked: {
      what: 'Патроны не выдаются',
      why: 'Счёт дня стрельб {{date, date}} не сходится.',
      todo: 'Сначала сведите тот день.',
    },
    manShort: {
      what: '{{name}}: счёт не сходится',
      why: 'Выдано {{issued}}, израсходовано {{spent}}.',
      todo: 'Исправьте числа.',
    },
    changedMeanwhile: {
      what: '{{name}}: счёт изменился',
      why: 'Другой успел записать. Сейчас выстрелено {{fired}}, гильз {{cases}}.',
      todo: 'Посмотрите новые числа и запишите снова.',
    },
    reasonNeeded: {
      what: 'Не указана причина',
      why: '{{name}}: записанное число уменьшилось.',
      todo: 'Напишите причину поправки.',
    },
    nothing: { what: 'Записывать нечего', why: 'Числа уже такие.', todo: 'Ничего делать не нужно.' },
    futureDate: {
      what: 'Эта дата ещё не наступила',
      why: 'Дата записи {{date, date}}, сегодня {{today, date}}.',
      todo: 'Исправьте дату.',
    },
    actTaken: {
      what: 'Акт № {{number}} уже есть',
      why: 'Этот номер за эту дату зарегистрирован.',
      todo: 'Проверьте номер.',
    },
    unknownAct: { what: 'Такого акта нет', why: 'Его уже отозвали.', todo: 'Откройте день заново.' },
    emptyAct: { what: 'Акт пуст', why: 'И патронов, и гильз ноль.', todo: 'Укажите число.' },
    notBalanced: {
      what: 'Подписывать рано',
      why: 'На руках {{onHand}}, на пункте {{atPoint}}, не хватает гильз {{casesShort}}, без акта {{lost}}.',
      todo: 'Сведите счёт к нулю или приложите акт.',
    },
    casesMixed: {
      what: 'Подписывать рано',
      why: 'Гильз столько же, сколько выстрелов, но по людям не сходится: {{names, list}}.',
      todo: 'Исправьте число гильз у названных.',
    },
    signedAlready: {
      what: 'Эта подпись уже стоит',
      why: '{{name}} подписал {{at, dateTime}}.',
      todo: 'Пусть подпишет второй.',
    },
    samePerson: {
      what: 'Один человек дважды не подписывает',
      why: '{{name}} уже подписал в другой роли.',
      todo: 'Вторую подпись ставит другой.',
    },
    signerNoRight: {
      what: '{{name}} не может подписать',
      why: 'У него нет права на эту роль.',
      todo: 'Пусть подпишет тот, у кого есть право.',
    },
  },
} satisfies TextsLike<typeof kk>;
