import { formatDate } from '../../../shared/kit/local-time.ts';
import { cadetCardKk } from './cadet-card-kk.ts';
import { certificateKk } from './certificate-kk.ts';
import { dailyKk } from './daily-kk.ts';
import { examsKk } from './exams-kk.ts';
import { feeLedgerKk } from './fee-ledger-kk.ts';
import { feeLetterKk } from './fee-letter-kk.ts';
import { journalKk } from './journal-kk.ts';
import { leavingKk } from './leaving-kk.ts';
import { packsKk } from './packs-kk.ts';
import type { PaperTexts } from './paper-texts.ts';
import { rangeKk } from './range-kk.ts';

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit. */
export const kk: PaperTexts = {
  approve: 'БЕКІТЕМІН',
  director: 'Мектеп директоры',
  dateLine: (year) => `«____» ______________ ${year} ж.`,
  draft: 'Жоба, бекітілмеген',
  draftAfter: (version, changes) => `Жоба, бекітілмеген: ${version}‑нұсқадан кейін ${changes}\u00a0өзгеріс`,
  draftMark: 'ЖОБА · БЕКІТІЛМЕГЕН',
  approvedVersion: (version, date, by) => `${version}‑нұсқа, ${date} бекітілді${by === '' ? '' : ` · бекіткен: ${by}`}`,
  printedAt: (at) => `Сарбаз · ${at}`,
  page: (page, of) => `${page} / ${of}\u00a0бет`,
  sample: 'ҮЛГІ',

  weekdays: ['Дүйсенбі', 'Сейсенбі', 'Сәрсенбі', 'Бейсенбі', 'Жұма', 'Сенбі', 'Жексенбі'],
  shortWeekdays: ['Дс', 'Сс', 'Ср', 'Бс', 'Жм', 'Сн', 'Жс'],
  hour: 'Сағат',
  hours: (count) => `${count}\u00a0сағат`,
  shortHours: (count) => `${count}\u00a0сағ`,
  platoon: (number) => `${number}‑взвод`,
  timetableOfPlatoon: (number) => `${number}‑взводтың сабақ кестесі`,
  timetableOfInstructor: (name) => `Нұсқаушының сабақ кестесі: ${name}`,
  timetableOfPlace: (name) => `Орынның сабақ кестесі: ${name}`,
  timetableOfWeek: (number) => `Барлық взводтың сабақ кестесі, ${number}‑апта`,
  timetableOfIntake: (code) => `Бүкіл лектің сабақ кестесі · ${code}`,
  platoons: (first, last) => (first === last ? `${first}‑взвод` : `${first}–${last}‑взводтар`),
  week: (number) => `${number}‑апта`,
  day: 'Күн',
  marks: { exam: 'емтихан', range: 'атыс', night: 'түнгі сабақ', free: 'сабақ жоқ күн' },
  otherIntake: 'Басқа лек',
  timetableTitle: 'Сабақ кестесі',
  intake: (code) => `${code} лек`,
  courseDays: (first, last) => (first === last ? `${first}‑күн` : `${first}–${last}‑күн`),
  noLessons: { training: 'Сабақ жоқ', rest: 'Демалыс', holiday: 'Мереке', arrival: 'Келу күні', oath: 'Ант беру' },
  date: 'Күні',
  weekday: 'Апта күні',

  recoveryTitle: 'Қалпына келтіру парағы',
  recoveryWhat:
    'Осы код мектеп файлын құпиясөзсіз ашады. Құпиясөз ұмытылса немесе кілттер файлы бүлінсе, деректерді тек осы парақ қайтарады.',
  recoveryRules: [
    'Парақты басып шығарып, сейфте сақтаңыз.',
    'Кодты компьютерде, телефонда не поштада сақтамаңыз.',
    'Кодты көрген адам барлық дербес деректі аша алады: парақты тек жауапты адамға беріңіз.',
    'Кодты кіру бетіндегі «Құпиясөз ұмытылды» дегенді басып теріңіз. Әріптің үлкен‑кішісі, бос орын мен сызықша маңызды емес.',
  ],
  recoveryMadeOn: (date) => `Жасалған күні: ${date}`,
  recoverySign: 'Парақты сақтауға алдым',

  city: 'Алматы қаласы',
  order: 'БҰЙРЫҚ',
  orderNumber: (number) => `№ ${number}`,
  enrolmentSubject: (intake) => `${intake} лекке курсанттарды қабылдау туралы`,
  orderBasis: (basis) => `Негіздеме: ${basis}`,
  orderWord: 'БҰЙЫРАМЫН:',
  enrolmentText: (intake, from, to, count) =>
    `Төмендегі ${count}\u00a0азамат ${formatDate(from)}–${formatDate(to)} аралығындағы ${intake} лекке курсант болып қабылдансын:`,
  number: '№',
  fullName: 'Тегі, аты, әкесінің аты',
  birthDate: 'Туған күні',

  lessonColumns: {
    courseDay: 'Курс күні',
    hour: 'Сағат',
    start: 'Басы',
    end: 'Соңы',
    platoon: 'Взвод',
    code: 'Код',
    subject: 'Пән',
    number: 'Сабақ №',
    topic: 'Тақырып',
    hours: 'Сағат саны',
    place: 'Орын',
    instructor: 'Нұсқаушы',
  },

  admissionsTitle: 'Қабылдау тізімі',
  admissionsColumns: {
    surname: 'Тегі',
    givenName: 'Аты',
    patronymic: 'Әкесінің аты',
    iin: 'ЖСН',
    defenceDepartment: 'Қорғаныс істері жөніндегі бөлім',
    medical: 'Медициналық комиссия',
    documents: 'Құжаттар саны',
    paid: 'Төленді, ₸',
    platoon: 'Взвод',
    decision: 'Шешім',
  },
  medicalResults: { fit: 'жарамды', fitWithLimits: 'шектеумен жарамды', unfit: 'жарамсыз' },
  enrolledBy: (number, date) => `Қабылданды: ${date} күнгі № ${number} бұйрық`,
  refused: (reason) => `Қабылданбады: ${reason}`,

  daily: dailyKk,
  range: rangeKk,
  cadetCard: cadetCardKk,
  feeLetter: feeLetterKk,
  feeLedger: feeLedgerKk,
  journal: journalKk,
  exams: examsKk,
  certificate: certificateKk,
  leaving: leavingKk,
  packs: packsKk,

  fileNames: {
    timetable: 'Сабақ кестесі',
    platoon: 'взводтар',
    instructor: 'нұсқаушылар',
    place: 'орындар',
    week: 'апталар',
    intake: 'бүкіл лек',
    calendars: 'күнтізбелер',
    enrolmentOrder: 'Қабылдау бұйрығы',
    recoverySheet: 'Қалпына келтіру парағы',
    admissions: 'Қабылдау тізімі',
  },
};
