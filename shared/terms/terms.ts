import type { Language } from '../contract/values.ts';

/**
 * The words of the trade in the three languages (DOMAIN §9), the one place they are agreed in. Each is written as its
 * stems, word by word: endings are left to each language, `instead` lists words that the texts must not use for it.
 */
export interface Term {
  kk: readonly (readonly string[])[];
  ru: readonly (readonly string[])[];
  en: readonly (readonly string[])[];
  instead?: Partial<Record<Language, readonly string[]>>;
}

const one = (...stems: string[]): string[][] => [stems];

export const TERMS = {
  intake: {
    kk: one('лек', 'лег'),
    ru: one('набор'),
    en: one('intake'),
    instead: { ru: ['поток'], en: ['cohort', 'batch'] },
  },
  cadet: {
    kk: one('курсант'),
    ru: one('курсант'),
    en: one('cadet'),
    instead: { kk: ['студент'], ru: ['студент'], en: ['student', 'trainee'] },
  },
  platoon: {
    kk: one('взвод'),
    ru: one('взвод'),
    en: one('platoon'),
    instead: { kk: ['рота'], ru: ['рота'], en: ['company'] },
  },
  squad: { kk: one('бөлімше'), ru: one('отделени'), en: one('squad') },
  barracks: {
    kk: one('казарма'),
    ru: one('казарм'),
    en: one('barracks'),
    instead: { kk: ['жатақхана'], ru: ['общежити'], en: ['dormitory'] },
  },
  bunk: {
    kk: one('төсек', 'төсег'),
    ru: one('койк', 'коек'),
    en: one('bunk'),
    instead: { kk: ['кереует', 'койка'], ru: ['кроват'], en: ['bed'] },
  },
  timetable: {
    kk: one('кесте'),
    ru: one('расписани'),
    en: one('timetable'),
    instead: { kk: ['расписание'], en: ['schedule'] },
  },
  lesson: { kk: one('сабақ', 'сабағ'), ru: one('заняти'), en: one('lesson'), instead: { ru: ['урок'] } },
  subject: { kk: one('пән'), ru: one('предмет'), en: one('subject') },
  instructor: {
    kk: one('нұсқаушы'),
    ru: one('инструктор'),
    en: one('instructor'),
    instead: { kk: ['инструктор', 'мұғалім', 'оқытушы'], ru: ['преподавател', 'учител'], en: ['teacher'] },
  },
  commander: { kk: one('командир'), ru: one('командир'), en: one('commander') },
  director: { kk: one('директор'), ru: one('директор'), en: one('director') },
  dutyOfficer: { kk: one('кезекші'), ru: one('дежурн'), en: [['duty'], ['officer']] },
  dailyDuty: { kk: one('наряд'), ru: one('наряд'), en: one('duty', 'duties') },
  leave: {
    kk: one('босату'),
    ru: one('увольнени'),
    en: one('leave'),
    instead: { kk: ['демалысқа жіберу'] },
  },
  leavePass: { kk: [['босату'], ['қағаз']], ru: one('увольнительн'), en: [['leave'], ['pass']] },
  range: {
    kk: one('полигон'),
    ru: one('полигон'),
    en: one('range'),
    instead: { kk: ['атыс алаңы', 'сынақ алаңы'], ru: ['стрельбищ'] },
  },
  rangeDay: {
    kk: [['атыс'], ['күн']],
    ru: [['день', 'дн'], ['стрельб']],
    en: [['range'], ['day']],
    instead: { kk: ['ату күн'], en: ['firing day'] },
  },
  lane: { kk: [['ату'], ['орны', 'орын']], ru: [['мест'], ['стрельбы']], en: one('lane') },
  relay: { kk: one('ауысым'), ru: one('смен'), en: one('relay') },
  ammunition: { kk: one('оқ-дәрі'), ru: one('боеприпас'), en: one('ammunition') },
  exam: { kk: one('емтихан'), ru: one('экзамен'), en: one('exam'), instead: { kk: ['экзамен'] } },
  examSheet: {
    kk: [['емтихан'], ['парақ', 'парағ']],
    ru: [['экзаменационн'], ['ведомост']],
    en: [['exam'], ['sheet']],
    instead: { kk: ['ведомость', 'ведомос'], ru: ['экзаменационный лист'] },
  },
  overallGrade: {
    kk: [['жалпы'], ['баға']],
    ru: [['общ'], ['оценк']],
    en: [['overall'], ['grade', 'mark']],
    instead: { kk: ['қорытынды баға'], ru: ['итоговая оценка'] },
  },
  makeUp: {
    kk: [['өтеу'], ['сабақ', 'сабағ']],
    ru: one('отработк', 'отработок'),
    en: one('make-up'),
    instead: { kk: ['қайталама сабақ', 'қайталама сабағ'] },
  },
  certificate: { kk: one('сертификат'), ru: one('сертификат'), en: one('certificate') },
  register: { kk: one('тізілім'), ru: one('реестр'), en: one('register'), instead: { kk: ['тіркелім'] } },
  militaryId: { kk: [['әскери'], ['билет']], ru: [['военн'], ['билет']], en: [['military'], ['ID']] },
  defenceDepartment: {
    kk: one('ҚІБ'),
    ru: [['отдел'], ['обороны']],
    en: [['defence'], ['department']],
    instead: { kk: ['военкомат'], ru: ['военкомат'] },
  },
  medicalCommission: {
    kk: [['медициналық'], ['комиссия']],
    ru: one('медкомисси'),
    en: [['medical'], ['commission']],
    instead: { kk: ['медкомиссия'] },
  },
  rollCall: { kk: one('тексеру'), ru: one('поверк'), en: [['roll'], ['call']] },
  strengthReport: {
    kk: [['саптық'], ['жазба']],
    ru: [['строев'], ['записк', 'записок']],
    en: [['strength'], ['report']],
  },
  rations: { kk: one('тамақтану'), ru: one('довольстви'), en: one('ration') },
  oath: { kk: one('ант'), ru: one('присяг'), en: one('oath') },
  order: { kk: one('бұйрық', 'бұйрығ'), ru: one('приказ'), en: one('order'), instead: { kk: ['приказ'] } },
  fee: { kk: one('төлемақы'), ru: one('оплат', 'плат'), en: one('fee'), instead: { kk: ['оқу ақысы', 'оқу ақысын'] } },
  personalData: {
    kk: [['дербес'], ['дерек', 'дерег']],
    ru: [['персональн'], ['данн']],
    en: [['personal'], ['data']],
    instead: { kk: ['жеке дерек', 'жеке дерег'], ru: ['личные данные', 'личных данных'] },
  },
  expulsion: { kk: [['оқудан'], ['шығару', 'шығарылу']], ru: one('отчислени'), en: one('expulsion', 'expelled') },
} as const satisfies Record<string, Term>;

export type TermName = keyof typeof TERMS;
