import type { admissionsFindings as kkFindings, admissionsRefusals as kkRefusals } from '../kk/admissions-verdicts.ts';
import type { TextsLike } from '../texts-like.ts';

/** What stands beside a man or a line of a list: one sentence each, with its numbers. */
export const admissionsFindings = {
  byIin: 'По ИИН {{iinDate, date}}.',
  iin: {
    missing: 'ИИН не указан.',
    scientific: 'Excel сократил ИИН, последние цифры потеряны.',
    notDigits: 'ИИН состоит только из цифр.',
    length: 'В ИИН 12 цифр, здесь {{length}}.',
    sexDigit: 'Седьмая цифра ИИН должна быть 3 или 5, стоит {{sexDigit}}.',
    womanDigit: 'По ИИН это женщина: седьмая цифра {{sexDigit}}.',
    date: 'Первые шесть цифр ИИН не образуют дату.',
    unassignable: 'Такой ИИН не выдаётся: контрольной цифры для него нет.',
    checkDigit: 'Контрольная цифра ИИН не сходится: должна быть {{expected}}, стоит {{given}}.',
    twiceInList: 'Этот же ИИН в строке {{line}}: {{fullName}}.',
    inThisIntake: 'В этом наборе такой ИИН уже есть: {{fullName}}.',
    inEarlierIntake: 'Был и в наборе {{cohortCode}}: {{fullName}}.',
    leadingZeros: 'Возвращены нули в начале: {{iin}}.',
    numberCell: 'ИИН записан числом, переведён в текст: {{iin}}.',
    separators: 'Убраны знаки внутри ИИН: {{iin}}.',
  },
  birthDate: {
    noSuchDay: 'Такого дня нет.',
    notDate: 'Эта запись не дата.',
    disagreesWithIin: 'Дата рождения {{date, date}}, а по ИИН {{iinDate, date}}.',
    fromIin: 'Дата рождения взята из ИИН: {{date, date}}.',
    serial: 'Число прочитано как дата: {{date, date}}.',
  },
  medicalDate: {
    serial: 'Дата комиссии прочитана из числа: {{date, date}}.',
    notDate: 'Дата комиссии не прочитана, останется пустой.',
    noSuchDay: 'Такой даты комиссии нет, останется пустой.',
  },
  medicalResult: { unreadable: 'Заключение комиссии непонятно, останется пустым.' },
  family: { unclear: 'Семейное положение непонятно, останется пустым.' },
  phone: {
    unreadable: 'Номер телефона непонятен, запишется как есть.',
    form: 'Телефон приведён к одному виду: {{phone}}.',
  },
  paid: {
    unreadable: 'Сумма оплаты не прочитана.',
    negative: 'Оплата не может быть меньше нуля.',
    fromText: 'Оплата прочитана из текста: {{tenge, tenge}}.',
  },
  name: {
    spaces: 'Убраны лишние пробелы: {{name}}.',
    latin: 'Латинская буква заменена кириллицей: {{letters, list}}.',
    oddLetters: 'В имени посторонний знак: {{name}}.',
    initials: 'Вместо имени только инициал: {{name}}.',
  },
  surname: { missing: 'Фамилия не указана.' },
  givenName: { missing: 'Имя не указано.' },
  cell: { notCalculated: 'В ячейке формула, её результата в файле нет.' },
  age: {
    below: 'На {{startsOn, date}} возраст {{age}}; {{ageFrom}} исполнится {{reachedOn, date}}.',
    above: 'На {{startsOn, date}} возраст {{age}}; принимают до {{ageTo}} лет включительно.',
    passedDuringCourse: 'Во время учёбы, {{passedOn, date}}, исполнится {{turns}}. Это не мешает.',
  },
  medical: {
    missing: 'Нет заключения медицинской комиссии.',
    unfit: 'Медицинская комиссия признала негодным.',
    limitsNeeded: 'Годен с ограничениями, но ограничения не указаны.',
  },
  fee: {
    short: 'Нужно {{due, tenge}}, оплачено {{paid, tenge}}: не хватает {{short, tenge}}.',
    overpaid: 'Оплачено лишнее: {{over, tenge}}.',
  },
  documents: { missing: 'Не хватает документов: {{names}}.' },
  decision: {
    enrolled: 'Уже зачислен приказом.',
    refused: 'Отказано {{date, date}}: {{reason}}.',
    otherIntake: 'Числится в другом наборе.',
  },
} satisfies TextsLike<typeof kkFindings>;

/** Refusals in their three parts. */
export const admissionsRefusals = {
  unknownIntake: {
    what: 'Такого набора нет',
    why: 'Возможно, набор удалили.',
    todo: 'Выберите вверху другой набор.',
  },
  unknownMan: {
    what: 'Этого человека нет в списке',
    why: 'Его убрали или импорт отменили.',
    todo: 'Выберите другого человека из списка.',
  },
  badIdentity: {
    what: 'Этого человека записать нельзя',
    why: '$t(admissions.finding.{{finding}})',
    todo: 'Сверьте ИИН и дату рождения с удостоверением.',
  },
  alreadyEnrolled: {
    what: '{{name}} зачислен приказом',
    why: 'Приказ № {{number}} от {{date, date}}.',
    todo: 'Для отчисления нужен отдельный приказ.',
  },
  alreadyRefused: {
    what: '{{name}}: уже отказано',
    why: '{{date, date}}: {{reason}}.',
    todo: 'Сначала верните его на рассмотрение.',
  },
  notRefused: {
    what: '{{name}}: отказа нет',
    why: 'Это решение уже отменили.',
    todo: 'Делать ничего не нужно.',
  },
  unknownPayment: {
    what: 'Такой записи об оплате нет',
    why: 'Возможно, её убрали.',
    todo: 'Посмотрите список оплат ещё раз.',
  },
  dateAhead: {
    what: 'Этот день ещё не наступил',
    why: 'Записано {{date, date}}, а сегодня {{today, date}}.',
    todo: 'Исправьте дату.',
  },
  returnTooMuch: {
    what: 'Нельзя вернуть больше, чем оплачено',
    why: '{{name}}: оплачено {{paid, tenge}}, возвращают {{amount, tenge}}.',
    todo: 'Уменьшите сумму.',
  },
  returnStands: {
    what: 'Эту запись об оплате убрать нельзя',
    why: '{{name}}: тогда возвращено на {{returned, tenge}} больше, чем оплачено.',
    todo: 'Сначала уберите запись о возврате.',
  },
  cannotEnrol: {
    what: 'Нельзя зачислить человек: {{count}}',
    why: 'Из выбранных ({{of}}): {{names, list}}.',
    todo: 'Устраните препятствие или издайте приказ без них.',
  },
  orderAfterCourse: {
    what: 'Дата приказа позже конца набора',
    why: 'Приказ от {{date, date}}, а набор заканчивается {{endsOn, date}}.',
    todo: 'Исправьте дату приказа.',
  },
  orderAhead: {
    what: 'Дата приказа ещё не наступила',
    why: 'Приказ от {{date, date}}, сегодня {{today, date}}. Заранее ставят дату не позже первого дня набора: {{startsOn, date}}.',
    todo: 'Поставьте сегодняшнюю дату или более раннюю.',
  },
  backInEarlier: {
    what: '{{name}} стоит в наборе {{intake}}',
    why: 'После перевода он возвращён туда приказом, а в списках двух наборов человек не стоит.',
    todo: 'Сначала отчислите его приказом из набора {{intake}}.',
  },
  backElsewhere: {
    what: 'Этот человек стоит в прежнем наборе',
    why: 'Он возвращён туда приказом, а в списках двух наборов человек не стоит.',
    todo: 'Сначала отчислите его приказом из того набора.',
  },
  orderTaken: {
    what: 'Такой приказ уже есть',
    why: 'Приказом № {{number}} от {{date, date}} в набор {{intake}} зачислено человек: {{men}}.',
    todo: 'Напишите другой номер или дату.',
  },
  columnsMissing: {
    what: 'Столбцы не распознаны',
    why: '{{fileName}}: неизвестно, где имя и ИИН.',
    todo: 'Укажите строку заголовков и столбцы.',
  },
  sameFile: {
    what: 'Этот файл уже загружали',
    why: '{{fileName}}: {{at, dateTime}}, {{by}}, человек: {{men}}. Новых людей нет.',
    todo: 'Выберите другой файл или отмените ту загрузку.',
  },
  nothingToImport: {
    what: 'Записывать нечего',
    why: '{{fileName}}: из строк ({{rows}}) не запишется ни одна.',
    todo: 'Исправьте строки или выберите другой файл.',
  },
  fileEmpty: {
    what: 'Файл пуст',
    why: 'В {{fileName}} ничего нет.',
    todo: 'Попросите сохранить и прислать его снова.',
  },
  fileTooLarge: {
    what: 'Файл слишком велик',
    why: '{{fileName}}: {{megabytes}} МБ, предел {{limitMegabytes}} МБ.',
    todo: 'Сохраните отдельно только лист со списком.',
  },
  fileEncrypted: {
    what: 'Файл под паролем',
    why: '{{fileName}} без пароля не открыть.',
    todo: 'Откройте его в Excel и сохраните без пароля.',
  },
  fileOldXls: {
    what: 'Это старый вид Excel (xls)',
    why: '{{fileName}} программа не читает.',
    todo: 'Откройте его в Excel и сохраните как xlsx.',
  },
  fileNotXlsx: {
    what: 'Это не таблица Excel',
    why: '{{fileName}}: назван xlsx, но таблицы внутри нет.',
    todo: 'Сохраните список как xlsx или csv.',
  },
  fileNotTable: {
    what: 'В этом файле нет таблицы',
    why: '{{fileName}}: читаются только xlsx и csv.',
    todo: 'Сохраните список как xlsx или csv.',
  },
  fileBrokenZip: {
    what: 'Файл повреждён',
    why: '{{fileName}} не читается до конца.',
    todo: 'Попросите прислать файл снова.',
  },
  fileBrokenXlsx: {
    what: 'Файл повреждён',
    why: '{{fileName}}: не хватает частей таблицы.',
    todo: 'Откройте его в Excel и сохраните снова.',
  },
  fileBrokenCsv: {
    what: 'Файл не прочитан',
    why: '{{fileName}}: в строке {{line}} не закрыта кавычка.',
    todo: 'Исправьте эту строку или сохраните как xlsx.',
  },
  fileSwells: {
    what: 'Файл подозрителен',
    why: '{{fileName}} раскрывается в {{megabytes}} МБ, предел {{limitMegabytes}} МБ.',
    todo: 'Скопируйте список в новый файл.',
  },
  fileTooManyRows: {
    what: 'Слишком много строк',
    why: '{{fileName}}: строк {{rows, number}}, предел {{limit, number}}.',
    todo: 'Оставьте только список этого набора.',
  },
  fileTooManyBlankRows: {
    what: 'Слишком много пустых строк',
    why: '{{fileName}}: вместе с пустыми строк {{rows, number}}, предел {{limit, number}}.',
    todo: 'Удалите пустые строки под списком.',
  },
  fileMergedTooWide: {
    what: 'Объединено слишком много ячеек',
    why: '{{fileName}}: объединено ячеек {{cells, number}}, предел {{limit, number}}.',
    todo: 'Снимите объединение в Excel.',
  },
  fileNoSuchSheet: {
    what: 'Такого листа нет',
    why: '{{fileName}}: лист «{{sheetName}}» не найден.',
    todo: 'Выберите другой лист: {{sheets, list}}.',
  },
  fileNoRows: {
    what: 'В файле нет строк',
    why: '{{fileName}}: не заполнена ни одна ячейка.',
    todo: 'Выберите другой файл.',
  },
} satisfies TextsLike<typeof kkRefusals>;
