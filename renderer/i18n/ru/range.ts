import type { range as kk } from '../kk/range.ts';
import type { TextsLike } from '../texts-like.ts';

export const range = {
  held: {
    noTest: 'Не сдавал зачёт по безопасности',
    testFailed: 'Не сдал зачёт по безопасности',
    medicalLimit: 'Медицинское ограничение для стрельбы',
    absent: 'Отсутствует',
  },
  history: {
    saveRange: 'Записан полигон: {{name}}',
    saveApproval: '{{range}}: утверждено время на {{date, date}}, {{from}}–{{to}}',
    removeApproval: '{{range}}: снято утверждённое время на {{date, date}}',
    saveCard: 'Записана карта упражнения: {{name}}',
    retireCard: 'Карта упражнения возвращена в использование: {{name}}',
    recordSafety: 'В журнал безопасности внесено записей: {{count}}',
    recordSafety_test: 'Записан зачёт по безопасности {{date, date}}, курсантов: {{count}}',
    recordSafety_briefing: 'Записан инструктаж по безопасности {{date, date}}, курсантов: {{count}}',
    setMedical: '{{name}}: отмечено медицинское ограничение для стрельбы',
    setMedical_barred: '{{name}}: к стрельбе не допущен',
    setMedical_cleared: '{{name}}: к стрельбе допущен',
    setMedical_none: '{{name}}: решение о стрельбе отозвано',
    saveWeapon: 'Записано оружие: {{model}} № {{serial}}',
    addWeapons: 'Внесено оружие: {{model}}, количество {{count, number}}',
    issueWeapons: 'На стрельбу {{date, date}} выдано оружия: {{count}}',
    returnWeapons: 'Со стрельбы {{date, date}} принято оружия: {{count}}',
    noteCleaning: 'Отмечена чистка оружия: {{count}}',
    retireCard_off: 'Карта упражнения снята с использования: {{name}}',
  },
  refusal: {
    unknownIntake: { what: 'Нет такого набора', why: 'Набор не найден в списке.', todo: 'Выберите набор заново.' },
    unknownRange: { what: 'Нет такого полигона', why: 'Полигон не найден в списке.', todo: 'Откройте список заново.' },
    unknownApproval: {
      what: 'Нет такого разрешения',
      why: 'Утверждённое время не найдено.',
      todo: 'Откройте список заново.',
    },
    unknownCard: {
      what: 'Нет такой карты',
      why: 'Карта не найдена или выведена из употребления.',
      todo: 'Выберите другую из списка.',
    },
    unknownPlatoon: {
      what: 'Такого взвода нет',
      why: 'Среди взводов этого набора его нет.',
      todo: 'Выберите из списка ещё раз.',
    },
    unknownMan: {
      what: 'Нет такого курсанта',
      why: 'Он не зачислен в этот набор приказом.',
      todo: 'Проверьте список.',
    },
    nameTaken: {
      what: '{{name}} уже есть',
      why: 'Двух записей с одним именем быть не может.',
      todo: 'Дайте другое имя.',
    },
    placeTaken: {
      what: 'Это место занято',
      why: 'С этим местом расписания связан {{name}}.',
      todo: 'Выберите другое место.',
    },
    lanesInUse: {
      what: 'Нельзя убавить места',
      why: 'В смене открытого дня занято место {{lane}}.',
      todo: 'Сначала измените смену.',
    },
    cardThresholds: {
      what: 'Пороги оценок неверны',
      why: 'Пороги 5, 4, 3 должны убывать, наибольший {{most}}.',
      todo: 'Исправьте пороги.',
    },
    approvalTimes: {
      what: 'Время указано неверно',
      why: 'Начало {{from}}, конец {{to}}.',
      todo: 'Поставьте конец позже начала.',
    },
    approvalInUse: {
      what: 'Разрешение снять нельзя',
      why: 'На него опирается день стрельб {{date, date}}.',
      todo: 'Сначала перенесите день стрельб.',
    },
    testInFuture: {
      what: 'Эта дата ещё не наступила',
      why: 'Дата записи {{date, date}}, сегодня {{today, date}}.',
      todo: 'Исправьте дату.',
    },
    resultMissing: {
      what: 'Не указан результат зачёта',
      why: '{{name}}: неизвестно, сдал или нет.',
      todo: 'Отметьте результат.',
    },
    testBehind: {
      what: 'Есть более поздний зачёт',
      why: '{{name}}: записан зачёт {{date, date}}.',
      todo: 'Не указывайте более раннюю дату.',
    },
    nothingToClear: {
      what: 'Снимать нечего',
      why: '{{name}}: комиссия ограничений не указала.',
      todo: 'Ничего делать не нужно.',
    },
    standsInRelay: {
      what: '{{name}} уже в начатой смене',
      why: 'Смена {{relay}} начата.',
      todo: 'Отметьте после окончания смены.',
    },
    unknownWeapon: { what: 'Нет такого оружия', why: 'Оружие не найдено в списке.', todo: 'Откройте список заново.' },
    serialTaken: {
      what: '{{model}} № {{serial}} уже есть',
      why: 'Один номер бывает у одного ствола.',
      todo: 'Проверьте номер.',
    },
    weaponOut: { what: 'Оружие на руках', why: '№ {{serial}}: {{name}}.', todo: 'Сначала примите его.' },
    weaponNotInUse: { what: '№ {{serial}} не выдаётся', why: 'Оно в ремонте или изъято.', todo: 'Выберите другое.' },
    hasWeapon: { what: 'У {{name}} уже есть оружие', why: 'На руках № {{serial}}.', todo: 'Сначала примите его.' },
    unknownIssue: {
      what: 'Нет такой записи',
      why: 'Оружие не выдавалось в этот день или уже сдано.',
      todo: 'Откройте список заново.',
    },
    notOfDay: {
      what: '{{name}} не в этом дне',
      why: 'Его нет ни во взводах, ни в списке дня.',
      todo: 'Сначала добавьте его в день.',
    },
  },
} satisfies TextsLike<typeof kk>;
