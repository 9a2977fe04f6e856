import type { rangeDay as kk } from '../kk/range-day.ts';
import type { TextsLike } from '../texts-like.ts';

export const rangeDay = {
  finding: {
    timetableSays: 'По расписанию взвод {{platoon}}: {{from, dateTime}}',
    otherPlace: 'В расписании место взвода {{platoon}}: {{place}}',
    notInTimetable: 'В утверждённом расписании нет этой стрельбы взвода {{platoon}}',
    noApproval: 'На {{date, date}} нет утверждённого времени',
    outsideApproval: 'Утверждено {{from}}–{{to}}, стрельба {{start}}–{{end}}',
    tooSoon: 'До стрельбы {{other}} {{days}} дн., нужно {{least}}',
    sessionOrder: 'Стрельба {{other}} назначена на {{date, date}}',
    rangeTaken: 'Полигон занят: {{from, time}}–{{to, time}}',
    outsideCourse: '{{date, date}} вне срока набора',
    lessonsLost: 'Совпадают занятия взвода {{platoon}}: {{subjects, list}}',
    leaveCut: 'Пересекается с увольнением: {{names, list}}',
    packedMeals: 'Нужен сухой паёк: {{men}} чел., {{start, time}}',
    absentMen: 'Отсутствуют: {{names, list}}',
    firedBefore: 'Эту стрельбу уже стреляли: {{names, list}}',
  },
  missing: {
    role: 'Не назначена роль',
    qualification: 'Не указана квалификация: {{name}}',
    check: 'Не отмечено',
    approval: 'Нет утверждённого времени или его мало',
    ammunition: 'Патроны не получены: нужно {{need}}, получено {{drawn}}',
    nobodyMayFire: 'Стрелять некому',
  },
  history: {
    make: 'Создан день стрельбы: стрельба {{session}}, {{date, date}}',
    change: 'Изменён день стрельбы: стрельба {{session}}, {{date, date}}',
    remove: 'Удалён день стрельбы: стрельба {{session}}, {{date, date}}',
    setRoles: 'Назначены роли на стрельбу {{date, date}}',
    check: 'Отмечена готовность к стрельбе {{date, date}}',
    markReady: 'Стрельба {{date, date}} отмечена готовой',
    close: 'День стрельбы {{date, date}} закрыт',
  },
  refusal: {
    unknown: { what: 'Нет такого дня стрельбы', why: 'Возможно, он удалён.', todo: 'Откройте список заново.' },
    closed: {
      what: 'День стрельбы закрыт',
      why: 'Закрытый день не меняется.',
      todo: 'Если нужна поправка, составьте акт.',
    },
    hasRelays: { what: 'Это уже не меняется', why: 'В дне смен: {{relays}}.', todo: 'Сначала выведите людей из смен.' },
    inUse: { what: 'День удалить нельзя', why: 'За ним записаны патроны или оружие.', todo: 'Отмените эти записи.' },
    noMen: { what: 'В дне никого нет', why: 'Не выбраны ни взвод, ни курсанты.', todo: 'Выберите, кто стреляет.' },
    notAllowed: {
      what: 'На этот день нельзя',
      why: 'Препятствий: {{count}}.',
      todo: 'Устраните их или выберите другой день.',
    },
    notReady: { what: 'День стрельбы не готов', why: 'Не хватает: {{count}}.', todo: 'Дополните недостающее.' },
    readyAlready: {
      what: 'День уже отмечен готовым',
      why: 'Отмечено {{at, dateTime}}.',
      todo: 'Ничего делать не нужно.',
    },
    roleTwice: {
      what: 'На одну роль записаны двое',
      why: 'Несколько человек бывает только в оцеплении.',
      todo: 'Уберите лишнего.',
    },
    notClosable: {
      what: 'День закрыть нельзя',
      why: 'Препятствий: {{count}}.',
      todo: 'Посмотрите список препятствий.',
    },
  },
} satisfies TextsLike<typeof kk>;
