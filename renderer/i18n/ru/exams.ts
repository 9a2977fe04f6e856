import type { exams as kk } from '../kk/exams.ts';
import type { TextsLike } from '../texts-like.ts';

export const exams = {
  desk: {
    label: 'Части раздела экзаменов',
    plan: 'Подготовка',
    sheets: 'Ведомости',
    results: 'Итоги',
    graduation: 'Выпуск',
  },
  finding: {
    outsideCourse: '{{date, date}} — вне срока набора',
    freeDay: '{{date, date}} — день без занятий',
    memberTwice: '{{name}} в это время в другой комиссии: {{subject}}, {{place}}, {{from}}',
    memberTeaches: '{{name}} в это время ведёт занятие: {{subject}}, {{from}}',
    platoonBusy: 'У взвода в это время другой экзамен: {{subject}}, {{from}}',
    placeTaken: 'Место занято: {{place}}, {{subject}}, {{from}}',
    noOrder: 'Нет номера приказа о комиссии',
    noChair: 'Не назван председатель комиссии',
    chairWithoutAccount: 'Председатель {{name}} не заведён в программе: закрыть ведомость не сможет',
    hoursAfter: 'После экзамена остаётся {{hours}} ч предмета, последний {{last, date}}',
    hoursOpen: 'В журнале не закрыто {{hours}} ч предмета',
    hoursLost: 'Не проведено {{hours}} ч',
    timetableSays: 'В расписании: {{date, date}}, {{from}}',
    otherPlace: 'В расписании другое место: {{place}}',
    notInTimetable: 'В утверждённом расписании такого экзамена нет',
    lessonsLost: 'В это время выпадает занятие: {{subjects, list}}',
    atRange: 'Взвод в этот день на полигоне: {{from, time}}–{{to, time}}',
    retakeBeforeMain: 'Пересдача раньше экзамена: {{date, date}}',
    mainOpen: 'Есть незакрытая ведомость, взвод: {{platoons, list}}',
  },
  reason: {
    hoursOwed: 'Не отработано {{hours}} ч',
    firingOwed: 'Осталась стрельба: {{sessions, list}}',
    feeShort: 'Недоплачено {{short, tenge}}',
    discipline: 'Действует дисциплинарное ограничение',
  },
  mend: {
    hoursOwed: 'Назначьте отработку в журнале',
    firingOwed: 'Внесите в дополнительный день стрельб',
    feeShort: 'Примите оплату и внесите квитанцию',
    discipline: 'Дождитесь конца ограничения или получите допуск командира',
  },
  history: {
    make: 'Запланировано экзаменов ({{count}}): {{subjects, subjectCodes}}',
    change: 'Экзамен изменён: {{subject, subjectCode}}, {{date, date}}',
    setCommission: 'Назначена комиссия ({{count}}): {{subjects, subjectCodes}}',
    remove: 'Экзамен снят с плана: {{subject, subjectCode}}, {{date, date}}',
    admit: '{{subject, subjectCode}}: допущены вопреки причинам: {{names, list}}',
    withdrawAdmission: '{{subject, subjectCode}}: допуск отозван: {{names, list}}',
    saveNorm: 'Норматив сохранён: {{name}}',
    setNormTable: 'Введена таблица норматива: {{name}}, с {{date, date}}',
    removeNormTable: 'Таблица норматива снята: {{name}}, {{date, date}}',
  },
  refusal: {
    unknownIntake: {
      what: 'Такого набора нет',
      why: 'Набора нет в списке.',
      todo: 'Выберите набор снова.',
    },
    unknownExam: {
      what: 'Такого экзамена нет',
      why: 'Возможно, его сняли с плана.',
      todo: 'Откройте план снова.',
    },
    unknownSubject: {
      what: 'Такого предмета нет',
      why: '{{subject, subjectCode}}: нет в программе набора.',
      todo: 'Выберите предмет из списка.',
    },
    unknownPlatoon: {
      what: 'Такого взвода нет',
      why: 'Он не из этого набора.',
      todo: 'Выберите взвод из списка.',
    },
    unknownPlace: {
      what: 'Такого места нет',
      why: 'Его нет в списке или оно закрыто.',
      todo: 'Выберите место из списка.',
    },
    unknownPerson: {
      what: 'Такого человека нет',
      why: '{{name}}: в программе не найден.',
      todo: 'Выберите члена комиссии снова.',
    },
    unknownNorm: {
      what: 'Такого норматива нет',
      why: 'Его нет в списке этого предмета.',
      todo: 'Выберите норматив из списка.',
    },
    platoonNeeded: {
      what: 'Взвод не назван',
      why: 'Только пересдача бывает общей для взводов.',
      todo: 'Выберите взвод.',
    },
    times: {
      what: 'Время не сходится',
      why: 'Начало {{from}}, конец {{to}}.',
      todo: 'Поставьте конец позже начала.',
    },
    examTwice: {
      what: 'Такой экзамен уже в плане',
      why: '{{subject, subjectCode}}: взвод сдаёт один раз.',
      todo: 'Измените тот, что есть.',
    },
    notAllowed: {
      what: 'Так запланировать нельзя',
      why: '{{subject, subjectCode}}, {{date, date}}: помех {{count}}.',
      todo: 'Устраните их или выберите другое время.',
    },
    platoonBusy: {
      what: 'Взвод занят',
      why: 'У него в это время другой экзамен.',
      todo: 'Сдвиньте один из них.',
    },
    memberTwice: {
      what: 'Член комиссии занят',
      why: 'В это время он в комиссии в другом помещении.',
      todo: 'Сдвиньте время или назначьте другого.',
    },
    hasMarks: {
      what: 'Это уже не изменить',
      why: 'В ведомости есть записи.',
      todo: 'Правьте оценки в самой ведомости.',
    },
    twoChairs: {
      what: 'Председатель один',
      why: 'Названо: {{count}}.',
      todo: 'Оставьте одного.',
    },
    memberRepeated: {
      what: '{{name}} назван дважды',
      why: 'Один человек входит в комиссию один раз.',
      todo: 'Уберите повтор.',
    },
    notOfSheet: {
      what: '{{name}} не в этой ведомости',
      why: 'Он из другого взвода или выбыл.',
      todo: 'Откройте ведомость снова.',
    },
    admittedAlready: {
      what: '{{name}} и так допущен',
      why: 'Причин против нет.',
      todo: 'Ничего делать не нужно.',
    },
    noOverride: {
      what: '{{name}}: особого допуска нет',
      why: 'Решения командира о нём нет.',
      todo: 'Откройте ведомость снова.',
    },
    normTaken: {
      what: '{{name}} уже есть',
      why: 'У предмета нет двух нормативов с одним именем.',
      todo: 'Назовите иначе.',
    },
    normOrder: {
      what: 'Пороги не по порядку',
      why: 'Для 5, 4 и 3 числа должны идти в одну сторону.',
      todo: 'Исправьте числа.',
    },
    normUsed: {
      what: 'Этот норматив не изменить',
      why: 'На нём стоит закрытая ведомость.',
      todo: 'Введите новую таблицу с нового дня.',
    },
    tableNeeded: {
      what: 'Нет таблицы',
      why: 'Новому нормативу нужны пороги.',
      todo: 'Впишите пороги для 5, 4 и 3.',
    },
    lastTable: {
      what: 'Последнюю таблицу не снять',
      why: 'У норматива должна быть таблица.',
      todo: 'Выведите сам норматив из употребления.',
    },
  },
} satisfies TextsLike<typeof kk>;
