import { formatDate } from '../../../shared/kit/local-time.ts';
import { cadetCardRu } from './cadet-card-ru.ts';
import { certificateRu } from './certificate-ru.ts';
import { dailyRu } from './daily-ru.ts';
import { examsRu } from './exams-ru.ts';
import { feeLedgerRu } from './fee-ledger-ru.ts';
import { feeLetterRu } from './fee-letter-ru.ts';
import { journalRu } from './journal-ru.ts';
import { leavingRu } from './leaving-ru.ts';
import { packsRu } from './packs-ru.ts';
import type { PaperTexts } from './paper-texts.ts';
import { rangeRu } from './range-ru.ts';

const rules = new Intl.PluralRules('ru');
const plural = (count: number, one: string, few: string, many: string): string => {
  const rule = rules.select(count);
  return `${count}\u00a0${rule === 'one' ? one : rule === 'few' ? few : many}`;
};

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit. */
export const ru: PaperTexts = {
  approve: 'УТВЕРЖДАЮ',
  director: 'Директор школы',
  dateLine: (year) => `«____» ______________ ${year} г.`,
  draft: 'Проект, не утверждён',
  draftAfter: (version, changes) =>
    `Проект, не утверждён: после версии ${version} ${plural(changes, 'изменение', 'изменения', 'изменений')}`,
  draftMark: 'ПРОЕКТ · НЕ УТВЕРЖДЁН',
  approvedVersion: (version, date, by) =>
    `Версия ${version}, утверждена ${date}${by === '' ? '' : ` · утвердил: ${by}`}`,
  printedAt: (at) => `Сарбаз · ${at}`,
  page: (page, of) => `стр. ${page} / ${of}`,
  sample: 'ОБРАЗЕЦ',

  weekdays: ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'],
  shortWeekdays: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
  hour: 'Час',
  hours: (count) => plural(count, 'час', 'часа', 'часов'),
  shortHours: (count) => `${count}\u00a0ч`,
  platoon: (number) => `${number}‑й взвод`,
  timetableOfPlatoon: (number) => `Расписание занятий ${number}‑го взвода`,
  timetableOfInstructor: (name) => `Расписание занятий инструктора: ${name}`,
  timetableOfPlace: (name) => `Расписание занятий места: ${name}`,
  timetableOfWeek: (number) => `Расписание занятий всех взводов, ${number}‑я неделя`,
  timetableOfIntake: (code) => `Расписание занятий набора ${code}`,
  platoons: (first, last) => (first === last ? `${first}‑й взвод` : `${first}–${last}‑й взводы`),
  week: (number) => `${number}‑я неделя`,
  day: 'День',
  marks: { exam: 'экзамен', range: 'стрельба', night: 'ночное занятие', free: 'день без занятий' },
  otherIntake: 'Другой набор',
  timetableTitle: 'Расписание занятий',
  intake: (code) => `Набор ${code}`,
  courseDays: (first, last) => (first === last ? `${first}‑й день` : `${first}–${last}‑й день`),
  noLessons: {
    training: 'Занятий нет',
    rest: 'Выходной',
    holiday: 'Праздник',
    arrival: 'День прибытия',
    oath: 'Присяга',
  },
  date: 'Дата',
  weekday: 'День недели',

  recoveryTitle: 'Лист восстановления',
  recoveryWhat:
    'Этот код открывает файл школы без пароля. Если пароль забыт или файл ключей повреждён, данные вернёт только этот лист.',
  recoveryRules: [
    'Распечатайте лист и храните его в сейфе.',
    'Не храните код в компьютере, телефоне или почте.',
    'Кто видел код, может открыть все персональные данные: передавайте лист только ответственному.',
    'Введите код на странице входа, нажав «Пароль забыт». Регистр букв, пробелы и дефисы не важны.',
  ],
  recoveryMadeOn: (date) => `Дата составления: ${date}`,
  recoverySign: 'Лист принял на хранение',

  city: 'город Алматы',
  order: 'ПРИКАЗ',
  orderNumber: (number) => `№ ${number}`,
  enrolmentSubject: (intake) => `О зачислении курсантов в набор ${intake}`,
  orderBasis: (basis) => `Основание: ${basis}`,
  orderWord: 'ПРИКАЗЫВАЮ:',
  enrolmentText: (intake, from, to, count) =>
    `Зачислить курсантами в набор ${intake} на срок ${formatDate(from)}–${formatDate(to)} следующих граждан (${plural(count, 'человек', 'человека', 'человек')}):`,
  number: '№',
  fullName: 'Фамилия, имя, отчество',
  birthDate: 'Дата рождения',

  lessonColumns: {
    courseDay: 'День курса',
    hour: 'Час',
    start: 'Начало',
    end: 'Конец',
    platoon: 'Взвод',
    code: 'Код',
    subject: 'Предмет',
    number: '№ занятия',
    topic: 'Тема',
    hours: 'Часов',
    place: 'Место',
    instructor: 'Инструктор',
  },

  admissionsTitle: 'Список поступающих',
  admissionsColumns: {
    surname: 'Фамилия',
    givenName: 'Имя',
    patronymic: 'Отчество',
    iin: 'ИИН',
    defenceDepartment: 'Отдел по делам обороны',
    medical: 'Медицинская комиссия',
    documents: 'Документов',
    paid: 'Оплачено, ₸',
    platoon: 'Взвод',
    decision: 'Решение',
  },
  medicalResults: { fit: 'годен', fitWithLimits: 'годен с ограничениями', unfit: 'не годен' },
  enrolledBy: (number, date) => `Зачислен: приказ № ${number} от ${date}`,
  refused: (reason) => `Отказано: ${reason}`,

  daily: dailyRu,
  range: rangeRu,
  cadetCard: cadetCardRu,
  feeLetter: feeLetterRu,
  feeLedger: feeLedgerRu,
  journal: journalRu,
  exams: examsRu,
  certificate: certificateRu,
  leaving: leavingRu,
  packs: packsRu,

  fileNames: {
    timetable: 'Расписание',
    platoon: 'взводы',
    instructor: 'инструкторы',
    place: 'места',
    week: 'недели',
    intake: 'весь набор',
    calendars: 'календари',
    enrolmentOrder: 'Приказ о зачислении',
    recoverySheet: 'Лист восстановления',
    admissions: 'Список поступающих',
  },
};
