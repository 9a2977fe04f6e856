import type { RuleValues } from './rule-book.ts';
import { RULE_KEYS } from './rule-facts.ts';
import type { FrozenRule } from './values-in-force.ts';

/** The change of law the school's own text dates: ages 24–27 since 15 June 2017 (DOMAIN §1). */
const FIRST_VALUES_FROM = '2017-06-15';

/** The new Constitution is in force from July 2026; its day is 15 March in place of 30 August. */
const NEW_CONSTITUTION_FROM = '2026-07-01';

const day = (monthDay: string, kk: string, ru: string, en: string, carried = true) => ({
  monthDay,
  names: { kk, ru, en },
  carried,
});
const constitutionDay = (monthDay: string) => day(monthDay, 'Конституция күні', 'День Конституции', 'Constitution Day');

const YEARLY_DAYS: RuleValues['holidays.yearly'] = [
  day('01-01', 'Жаңа жыл', 'Новый год', 'New Year'),
  day('01-02', 'Жаңа жыл', 'Новый год', 'New Year'),
  day('01-07', 'Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas', false),
  day('03-08', 'Халықаралық әйелдер күні', 'Международный женский день', 'International Women’s Day'),
  day('03-21', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'),
  day('03-22', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'),
  day('03-23', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'),
  day('05-01', 'Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'Unity Day'),
  day('05-07', 'Отан қорғаушы күні', 'День защитника Отечества', 'Defender of the Fatherland Day'),
  day('05-09', 'Жеңіс күні', 'День Победы', 'Victory Day'),
  day('07-06', 'Астана күні', 'День столицы', 'Capital Day'),
  day('10-25', 'Республика күні', 'День Республики', 'Republic Day'),
  day('12-16', 'Тәуелсіздік күні', 'День Независимости', 'Independence Day'),
];

const withDay = (days: RuleValues['holidays.yearly'], one: RuleValues['holidays.yearly'][number]) =>
  [...days, one].sort((a, b) => a.monthDay.localeCompare(b.monthDay, 'en'));

/** The first value of each key. */
export const FIRST_VALUES: RuleValues = {
  'admission.ageFrom': 24,
  'admission.ageTo': 27,
  'admission.feeTenge': 263_318,
  'admission.documents': [
    'application',
    'idCopy',
    'registration',
    'medicalCertificate',
    'paymentReceipt',
    'photos',
    'education',
    'familyProof',
    'dataConsent',
  ],
  'course.days': 40,
  'course.initialHours': 40,
  'course.specialtyHours': 240,
  'course.subjects': 12,
  'course.oathDay': 40,
  'course.examHoursOutside': 12,
  'day.lessonHours': 8,
  // The ninth hour follows the eighth without a break, so that leave can still begin at 18:00.
  'day.slotStarts': ['08:30', '09:30', '10:30', '11:30', '13:20', '14:20', '15:20', '16:20', '17:10'],
  'day.lessonMinutes': 50,
  'day.dinnerAfter': 4,
  'day.sundayHours': 4,
  // Every one of the 280 hours is needed: with 35 days of 8 hours there is none to give away (DOMAIN §2).
  'day.oathHours': 8,
  // Between supper (18:30) and evening roll (21:30), without a break: an exercise is one piece.
  'day.eveningStarts': ['19:00', '19:50', '20:40'],
  'leave.from': '18:00',
  'leave.to': '06:30',
  'leave.askBy': '17:00',
  'leave.shutAt': '21:00',
  'leave.mostPercent': 100,
  'leave.restAfterDuty': 8,
  'duty.change': '18:00',
  'duty.hours': 24,
  'roll.evening': '21:30',
  'roll.morning': '06:40',
  'meals.starts': ['07:45', '12:30', '18:30'],
  'meals.minutes': 40,
  'meals.cutOff': '10:00',
  'meals.cutOffDays': 1,
  'strength.morningAt': '08:00',
  'strength.eveningAt': '19:00',
  'range.sessions': 2,
  'range.minDaysBetween': 7,
  'exams.overallRule': 'halves',
  'militaryId.days': 30,
  'personalData.retentionYears': 5,
  'holidays.yearly': withDay(YEARLY_DAYS, constitutionDay('08-30')),
  // The first day of Kurban Ait moves with the moon: each year's date is added when it is announced.
  'holidays.single': [{ date: '2027-05-16', names: { kk: 'Құрбан айт', ru: 'Курбан айт', en: 'Kurban Ait' } }],
};

/**
 * The dated values a new file begins with (DOMAIN §1–§6). They carry no order number: the school confirms or changes
 * them. Written into files by migration 0002, so a later change of mind is a new migration, not an edit here.
 */
export const FIRST_RULE_BOOK: readonly FrozenRule[] = [
  ...RULE_KEYS.map((key) => ({ key, value: FIRST_VALUES[key], inForceFrom: FIRST_VALUES_FROM, orderNumber: '' })),
  {
    key: 'holidays.yearly',
    value: withDay(YEARLY_DAYS, constitutionDay('03-15')),
    inForceFrom: NEW_CONSTITUTION_FROM,
    orderNumber: '',
  },
];
