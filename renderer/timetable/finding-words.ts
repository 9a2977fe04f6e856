import i18next from 'i18next';
import type { TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { Language } from '../../shared/contract/values.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

/** What the sentences of findings are filled with: names in the reader's language, numbers, dates. */
function wordsOf(finding: TimetableFinding): Record<string, string | number> {
  const language = i18next.language as Language;
  const { needed, available, things, numbers, dates } = finding;
  const named = (...roles: string[]) =>
    [...new Set(things.filter((thing) => roles.includes(thing.role)).map((thing) => nameOf(thing, language)))].join(
      ', ',
    );
  const instructors = named('instructor');
  return {
    ...numbers,
    ...dates,
    needed: needed ?? 0,
    available: available ?? 0,
    short: (needed ?? 0) - (available ?? 0),
    platoons: named('platoon'),
    subjects: named('subject'),
    lessons: named('lesson'),
    before: named('before'),
    after: named('after'),
    instructors,
    /** Whoever the days are counted of: instructors, else the platoon. */
    people: instructors || named('platoon'),
    places: named('room'),
    placeType: named('roomType', 'neededType'),
    others: named('platoon'),
    conditions: conditionsOf(finding, named),
  };
}

const CONDITIONS = [
  'awayInstructor',
  'limitedInstructor',
  'limitedSubject',
  'fixedSubject',
  'windowLesson',
  'lockedLesson',
] as const;

/** The conditions of a conflict, joined: 'days off: Ахметов; order A → B'. */
function conditionsOf({ code, numbers }: TimetableFinding, named: (...roles: string[]) => string): string {
  if (code !== 'conflict') return '';
  const said = CONDITIONS.map((role) => ({ role, names: named(role) }))
    .filter(({ names }) => names !== '')
    .map(({ role, names }) => sayByKey(`timetable.condition.${role}`, { names }));
  if (named('before') !== '')
    said.push(sayByKey('timetable.condition.order', { before: named('before'), after: named('after') }));
  if (named('roomType') !== '') said.push(sayByKey('timetable.condition.roomType', { names: named('roomType') }));
  if (numbers.shortDays) said.push(sayByKey('timetable.condition.shortDays'));
  return said.filter((one) => one !== null).join('; ');
}

export function nameOf(thing: TimetableFinding['things'][number], language: Language): string {
  if (thing.kind === 'platoon' && thing.code !== '') return i18next.t('timetable.platoon', { number: thing.code });
  if (thing.kind === 'placeType') return sayByKey(`timetable.placeType.${thing.code}`) ?? thing.code;
  return thing.names[language];
}

/** A broken hard rule in a few words; its code where nobody has written them. */
export const ruleWords = (finding: TimetableFinding): string =>
  sayByKey(`timetable.rule.${finding.code}`, wordsOf(finding)) ?? finding.code;

/** Why not everything can be placed: the sentence with its sum, and what lies behind it. */
export function whyNotWords(finding: TimetableFinding): { what: string; why: string } {
  const words = wordsOf(finding);
  return {
    what: sayByKey(`timetable.whyNot.${finding.code}.what`, words) ?? finding.code,
    why: sayByKey(`timetable.whyNot.${finding.code}.why`, words) ?? sayByKey('timetable.why.sum', words) ?? '',
  };
}
