import { format, type Locale } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { kk } from 'date-fns/locale/kk';
import { ru } from 'date-fns/locale/ru';
import i18next from 'i18next';
import type { TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { Language } from '../../shared/contract/values.ts';
import { formatDate, formatDateTime, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { formatTenge } from '../../shared/kit/money.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { spanText } from '../../shared/kit/span-text.ts';
import { LEAST_PASSWORD } from '../../shared/people/password-rules.ts';
import { RULE_FACTS, type RuleKey } from '../../shared/rules/rule-facts.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { ruleValueText } from '../rules/rule-text.ts';
import { ruleWords } from '../timetable/finding-words.ts';
import { sayByKey } from './say-by-key.ts';

// Chromium has no Kazakh: Intl('kk') writes "2027 M01 27" in the window though Node is right. Never use it here.
const LOCALES: Record<Language, Locale> = { kk, ru, en: enGB };

function locale(): Locale {
  return LOCALES[i18next.language as Language] ?? kk;
}

/** Midday, so that no zone of the computer can move the day. */
function midday(date: LocalDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}

/** 'сәрсенбі', 'среда', 'Wednesday'. */
export function weekdayName(date: LocalDate): string {
  return format(midday(date), 'EEEE', { locale: locale() });
}

const SHORT_WEEKDAYS: Record<Language, readonly string[]> = {
  kk: ['Жс', 'Дс', 'Сс', 'Ср', 'Бс', 'Жм', 'Сн'],
  ru: ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** 'Ср': two letters for the heads of the timetable. */
export function weekdayShort(date: LocalDate): string {
  const names = SHORT_WEEKDAYS[i18next.language as Language] ?? SHORT_WEEKDAYS.kk;
  return names[midday(date).getDay()] as string;
}

/** 'қаңтар', 'январь', 'January'. */
export function monthName(date: LocalDate): string {
  return format(midday(date), 'LLLL', { locale: locale() });
}

/** '18:00'. */
export function clock(dateTime: LocalDateTime): string {
  return dateTime.slice(11, 16);
}

/** '25–30.01.2027', or both dates in full where the months differ. */
export function dateRange(from: LocalDate, to: LocalDate): string {
  if (from === to) return formatDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${from.slice(8, 10)}–${formatDate(to)}`;
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** 'казарма: өзгерту' for the right 'barracks.write'. */
function rightName(right: string): string {
  const [on = '', to = ''] = right.split('.');
  return `${sayByKey(`session.rightOn.${on}`) ?? on}: ${sayByKey(`session.rightTo.${to}`) ?? to}`;
}

/** A name that came in all three languages, in the reader's; a list of them with commas. Words stay as they came. */
function inReadersLanguage(value: unknown): string {
  if (Array.isArray(value)) return value.map(inReadersLanguage).join(', ');
  const names = typeof value === 'object' && value !== null ? (value as Partial<Record<string, string>>) : {};
  return names[i18next.language] ?? names.kk ?? String(value);
}

/** '+8', '−12', '0': a difference with its sign. */
function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** '«тегі»: тым ұзын (ең көбі 80 таңба); …' for the faults of an input. */
function inputFaults(value: unknown): string {
  const faults = (Array.isArray(value) ? value : []) as { field: string | null; fault: string; limit: number | null }[];
  const said = faults.map(({ field, fault, limit }) => {
    const is = sayByKey(`inputFaults.is.${fault}`, { limit }) ?? fault;
    const name = field === null ? null : sayByKey(`inputFaults.field.${field}`);
    return name === null
      ? i18next.t('inputFaults.unnamed', { fault: is })
      : i18next.t('inputFaults.named', { field: name, fault: is });
  });
  return [...new Set(said)].join('; ');
}

const MOST_DAYS = 4;

/** '13.01, 21.01' of a list of dates, the first few. */
function shortDays(value: unknown): string {
  const dates = Array.isArray(value) ? value.map(String) : [String(value)];
  const named = dates.slice(0, MOST_DAYS).map((date) => formatDate(date).slice(0, 5));
  return dates.length > MOST_DAYS ? `${named.join(', ')} …` : named.join(', ');
}

/** How formats inside the texts are written, `{{day, date}}`; anything of another kind is shown as it came. */
export const formatters: Record<string, (value: unknown, beside: Record<string, unknown>) => string> = {
  date: (value) => (typeof value === 'string' ? formatDate(value) : String(value)),
  dateTime: (value) => (typeof value === 'string' ? formatDateTime(value) : String(value)),
  time: (value) => (typeof value === 'string' ? clock(value) : String(value)),
  tenge: (value) => (typeof value === 'number' ? formatTenge(value) : String(value)),
  span: (value) => (typeof value === 'number' ? spanText(value, i18next.language as Language) : String(value)),
  number: (value) => (typeof value === 'number' ? formatNumber(value) : String(value)),
  role: (value) => sayByKey(`session.role.${String(value)}`) ?? String(value),
  right: (value) => rightName(String(value)),
  inputFaults,
  passwordRules: (value) =>
    (Array.isArray(value) ? value : [])
      .map((rule) => sayByKey(`session.passwordRule.${rule}`, { least: LEAST_PASSWORD }))
      .join('; '),
  instructorLink: (value) => (typeof value === 'string' ? value : (sayByKey('people.instructor.none') ?? '')),
  named: inReadersLanguage,
  days: shortDays,
  surname: (value) => String(value).split(' ')[0] ?? '',
  /** '2‑взвод', or that it is a retake of several. */
  examPlatoon: (value) =>
    (typeof value === 'number' ? sayByKey('examPlan.platoon', { platoon: value }) : sayByKey('examPlan.retake')) ?? '',
  /** '2027-01/2, 2027-01/3'; null is all platoons. */
  ownPlatoons: (value) =>
    (Array.isArray(value) ? value.join(', ') || sayByKey('people.bound.none') : sayByKey('people.bound.whole')) ?? '',
  subjectCodes: (value) =>
    (Array.isArray(value) ? value : [])
      .map((code) => subjectCode(String(code), i18next.language as Language))
      .join(', '),
  subjectCode: (value) => subjectCode(String(value), i18next.language as Language),
  placeType: (value) => sayByKey(`timetable.placeType.${String(value)}`) ?? String(value),
  signed: (value) => (typeof value === 'number' ? signed(value) : String(value)),
  /** By which order somebody decided in another's place; nothing where it was his own right. */
  standIn: (value) => (value ? (sayByKey('leave.history.standIn', { orderNumber: String(value) }) ?? '') : ''),
  /** 'Атылды 3 → 2, Гильза 3 → 2': sums of a ledger that were changed. */
  ledgerChanges: (value) =>
    ((Array.isArray(value) ? value : []) as { kind: string; from: number; to: number }[])
      .map(({ kind, from, to }) => `${sayByKey(`firingDesk.account.${kind}`) ?? kind} ${from} → ${to}`)
      .join(', '),
  /** ': екі ауыр сабақ қатар; …' for the hard rules a place would break; nothing where none is named. */
  brokenRules: (value) => {
    const said = ((Array.isArray(value) ? value : []) as TimetableFinding[]).map(ruleWords);
    return said.length === 0 ? '' : `: ${[...new Set(said)].join('; ')}`;
  },
  /** '5, К'; a mark that was taken away is a dash. */
  examMarks: (value) =>
    (Array.isArray(value) ? value : [])
      .map((mark) => (/^\d$/.test(String(mark)) ? String(mark) : (sayByKey(`examResults.markShort.${mark}`) ?? '–')))
      .join(', '),
  /** '28 жас', of the rule named beside it. */
  ruleValue: (value, { key }) => (String(key) in RULE_FACTS ? ruleValueText(key as RuleKey, value) : String(value)),
  /** 'Бұл түні нарядта; …' for what stands against a night of leave. */
  leaveFindings: (value) =>
    (Array.isArray(value) ? value : [])
      .map((code) => sayByKey(`leave.finding.${code}.what`) ?? String(code))
      .join('; '),
  list: (value) => (Array.isArray(value) ? value.join(', ') : String(value)),
};
