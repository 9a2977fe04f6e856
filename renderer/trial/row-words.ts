import i18next from 'i18next';
import type { TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { DifferenceRow } from '../../shared/contract/trial.contract.ts';
import type { Language } from '../../shared/contract/values.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import type { Param } from '../../shared/kit/result.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { weekdayShort } from '../i18n/formats.ts';
import { sayByKey } from '../i18n/say-by-key.ts';
import { hoursWords } from '../programme/absence-words.ts';
import { ruleWords, whyNotWords } from '../timetable/finding-words.ts';

/** One difference in the reader's words: what it is, and its parts on either side; null where there is nothing. */
export interface RowWords {
  /** Short code before the name (a subject's). */
  code: string | null;
  what: string;
  now: string[] | null;
  trial: string[] | null;
}

type Side = Record<string, Param>;
type Writer = (about: Side, either: Side) => { code?: string; what: string; side: (side: Side) => string[] };

const t = (key: string, params: Side = {}): string => sayByKey(key, params) ?? key;
const language = () => i18next.language as Language;
const named = (names: Param | undefined): string =>
  names !== null && typeof names === 'object' && !Array.isArray(names)
    ? String(names[language()] ?? names.kk ?? '')
    : String(names ?? '');
const codeOf = (subject: Param | undefined): string => subjectCode(String(subject ?? ''), language());
const dayOf = (date: Param | undefined): string =>
  `${weekdayShort(String(date))} ${formatDate(String(date)).slice(0, 5)}`;

/** What each kind of row says; a room with rows of its own adds its writer here, or only texts `trial.row.<code>`. */
const WRITERS: Record<string, Writer> = {
  lesson: (about) => ({
    code: codeOf(about.subject),
    what: `${named(about.lesson)} · ${t('timetable.hours', { count: about.hours ?? 0 })}`,
    side: (side) => [dayOf(side.date), String(side.time), String(side.place), surname(side.instructor)],
  }),
  instructorLoad: (about) => ({
    what: String(about.name),
    side: ({ hours, days }) => [t('timetable.hours', { count: hours ?? 0 }), t('trial.days', { count: days ?? 0 })],
  }),
  hours: (about) => ({
    code: codeOf(about.subject),
    what: '',
    side: ({ placed, left }) => [t('trial.placed', { count: placed ?? 0 }), t('trial.left', { count: left ?? 0 })],
  }),
  day: (about) => ({
    what: dayOf(about.date),
    side: ({ kind, lessonHours, eveningHours }) => [
      t(`trial.dayKind.${String(kind)}`),
      t('timetable.hours', { count: lessonHours ?? 0 }),
      ...(Number(eveningHours) > 0 ? [t('trial.evening', { count: eveningHours ?? 0 })] : []),
    ],
  }),
  thing: ({ thing, name }) => ({ ...thingWords(thing, name), side: () => [t('trial.exists')] }),
  fact: ({ thing, name, field }) => {
    const { what, ...rest } = thingWords(thing, name);
    return {
      ...rest,
      what: `${what} · ${t(`trial.field.${String(field)}`)}`,
      side: ({ value }) => [valueWords(String(field), value ?? null)],
    };
  },
  whyNot: (_, { finding }) => ({
    what: named(asFinding(finding).things[0]?.names) || t('trial.aboutWhyNot'),
    side: (side) => [whyNotWords(asFinding(side.finding)).what],
  }),
  broken: (_, { finding }) => ({
    ...subjectOf(asFinding(finding)),
    what: whereItBreaks(asFinding(finding)) || t('trial.aboutBroken'),
    side: (side) => [ruleWords(asFinding(side.finding))],
  }),
  rangeDay: ({ session, platoons }) => ({
    what: t('trial.rangeDay', { session: session ?? 0, platoons: Array.isArray(platoons) ? platoons.join(', ') : '' }),
    side: ({ departsAt, nights, packed, bars }) => [
      t('trial.departs', { at: departsAt ?? '' }),
      ...namedList('trial.nightsCut', nights),
      ...(Number(packed) > 0 ? [t('trial.packed', { count: packed ?? 0 })] : []),
      ...(Array.isArray(bars) ? bars.map((code) => t(`trial.rangeBar.${String(code)}`)) : []),
    ],
  }),
  supplyDay: ({ session, platoons, date }) => ({
    what: `${dayOf(date)} · ${t('trial.rangeDay', {
      session: session ?? 0,
      platoons: Array.isArray(platoons) ? platoons.join(', ') : '',
    })}`,
    side: ({ meals, calibre, rounds }) => [
      ...(Array.isArray(meals) ? meals.map(packedWords) : []),
      t('trial.rounds', { count: rounds ?? 0, calibre: calibre ?? '' }),
    ],
  }),
  leaveNight: ({ name, night }) => ({
    what: `${String(name)} · ${t('trial.night', { night: night ?? '' })}`,
    side: ({ from, to }) => [t('trial.lessonInNight', { from: from ?? '', to: to ?? '' })],
  }),
  cost: () => ({ what: t('trial.soft.all'), side: ({ cost }) => [points(cost)] }),
  softRule: ({ rule }) => ({
    what: t(`trial.soft.${String(rule)}`),
    side: ({ cost, units }) => [points(cost), t('trial.units', { count: units ?? 0 })],
  }),
};

const packedWords = (meal: Param): string =>
  meal !== null && typeof meal === 'object' && !Array.isArray(meal)
    ? t('trial.packedAt', { at: meal.start ?? '', count: meal.men ?? 0 })
    : '';

const namedList = (key: string, names: Param | undefined): string[] =>
  Array.isArray(names) && names.length > 0 ? [t(key, { count: names.length, names })] : [];

const asFinding = (finding: Param | undefined) => finding as unknown as TimetableFinding;

/** 'Дс 08.02 · 1-взвод · Ұрыс негізі': the day, platoon and lesson a broken rule names. */
function whereItBreaks({ dates, things }: TimetableFinding): string {
  const platoons = things
    .filter((one) => one.kind === 'platoon')
    .map((one) => t('timetable.platoon', { number: one.code }));
  const lessons = things.filter((one) => one.kind === 'lesson').map((one) => named(one.names));
  return [...(dates.day ? [dayOf(dates.day)] : []), ...new Set([...platoons, ...lessons])].join(' · ');
}

/** The subject of the one lesson a broken rule names, which begins its code: every subject has an exam, called alike. */
function subjectOf({ things }: TimetableFinding): { code?: string } {
  const subjects = new Set(things.filter(({ kind }) => kind === 'lesson').map(({ code }) => code.split('-')[0]));
  const [subject] = subjects;
  return subjects.size === 1 && subject ? { code: codeOf(subject) } : {};
}

const points = (cost: Param | undefined): string => t('trial.points', { count: Math.round(Number(cost ?? 0)) });
const surname = (fullName: Param | undefined): string => String(fullName ?? '').split(' ')[0] ?? '';

function thingWords(thing: Param | undefined, name: Param | undefined): { code?: string; what: string } {
  const subject = name !== null && typeof name === 'object' && !Array.isArray(name) ? name.subject : undefined;
  const what = `${t(`trial.thing.${String(thing)}`)} ${named(name)}`;
  return typeof subject === 'string' ? { code: codeOf(subject), what: named(name) } : { what };
}

/** A fact's value: numbers, subjects, days away, yes and no. */
function valueWords(field: string, value: Param): string {
  if (value === null) return t('trial.none');
  if (typeof value === 'boolean') return t(value ? 'trial.inService' : 'trial.outOfService');
  if (typeof value === 'number') return formatNumber(value);
  if (field === 'subjects' && Array.isArray(value)) return value.map(codeOf).join(', ') || t('trial.none');
  if (field === 'absences' && Array.isArray(value)) return value.map(spanWords).join(', ') || t('trial.none');
  if (field === 'window') return spanWords(value);
  if (field === 'placeType') return sayByKey(`timetable.placeType.${String(value)}`) ?? String(value);
  if (field === 'phase') return t(`trial.phase.${String(value)}`);
  return Array.isArray(value) ? value.map(String).join(', ') : named(value);
}

/** '11.01–13.01' of dates, '3–9' of day numbers. */
function spanWords(span: Param): string {
  if (span === null || typeof span !== 'object' || Array.isArray(span)) return '';
  const [from, to] = [span.from, span.to].map((end) =>
    typeof end === 'string' ? formatDate(end).slice(0, 5) : String(end),
  );
  const days = from === to ? String(from) : `${from}–${to}`;
  const { hours } = span;
  if (hours === null || typeof hours !== 'object' || Array.isArray(hours)) return days;
  return `${days} (${hoursWords({ from: Number(hours.from), to: Number(hours.to) })})`;
}

export function rowWords(row: DifferenceRow): RowWords {
  const about = row.about as Side;
  const writer = WRITERS[row.code]?.(about, (row.trial ?? row.now ?? {}) as Side) ?? {
    what: t(`trial.row.${row.code}.what`, about),
    side: (side: Side) => [t(`trial.row.${row.code}.side`, { ...about, ...side })],
  };
  return {
    code: writer.code ?? null,
    what: writer.what,
    now: row.now && writer.side(row.now as Side),
    trial: row.trial && writer.side(row.trial as Side),
  };
}
