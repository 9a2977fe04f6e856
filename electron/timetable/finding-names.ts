import type { TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { Names } from '../../shared/contract/values.ts';
import { isBeside, isMakeup } from '../../shared/timetable/intake/lessons-beside.ts';
import type { IntakeProblem } from '../../shared/timetable/intake/problem-of-intake.ts';
import type { Finding } from '../../shared/timetable/problem/finding.ts';
import type { TimetableFacts } from './facts.ts';

type Thing = TimetableFinding['things'][number];
type Kind = Thing['kind'];

/** Numbers of a finding that are day indices of the problem; a reader wants dates. */
const DAY_NUMBERS = new Set(['day', 'from', 'to', 'first', 'last', 'firstDay', 'lastDay']);

/** What kind of thing stands under a key of a finding; a key ending in s holds several. */
const KIND_OF_ROLE: Record<string, Kind> = {
  platoon: 'platoon',
  instructor: 'instructor',
  fixed: 'instructor',
  room: 'place',
  subject: 'subject',
  lesson: 'lesson',
  before: 'lesson',
  after: 'lesson',
  rule: 'orderRule',
  // Conditions of a conflict.
  awayInstructor: 'instructor',
  limitedInstructor: 'instructor',
  limitedSubject: 'subject',
  fixedSubject: 'subject',
  windowLesson: 'lesson',
  lockedLesson: 'lesson',
  roomType: 'placeType',
  neededType: 'placeType',
};

/** Fills in the names of people, places and days, so that a finding of the pure rules can be read (law 4). */
export function findingNamer(facts: TimetableFacts, intake: IntakeProblem): (finding: Finding) => TimetableFinding {
  const platoons = new Map(facts.platoons.map((platoon) => [String(platoon.id), platoon]));
  const instructors = new Map(facts.instructors.map((one) => [String(one.id), one]));
  const places = new Map(facts.places.map((place) => [String(place.id), place]));
  const subjects = new Map(facts.subjects.map((subject) => [subject.code, subject]));
  const kinds = new Map(facts.lessonKinds.map((kind) => [kind.code, kind]));

  const nameOf = (kind: Kind, text: string): Omit<Thing, 'role' | 'kind'> => {
    if (kind === 'platoon') {
      const platoon = platoons.get(text);
      const number = platoon ? String(platoon.number) : '';
      return { id: platoon?.id ?? null, code: number, names: platoon ? same(number) : beside(text) };
    }
    if (isMakeup(text)) return { id: null, code: text, names: MAKEUP };
    if (kind === 'instructor') return person(instructors.get(text)?.id, instructors.get(text)?.fullName ?? text);
    if (kind === 'place') return person(places.get(text)?.id, places.get(text)?.name ?? text);
    if (kind === 'subject') return { id: null, code: text, names: subjects.get(text)?.names ?? OTHER_INTAKE };
    if (kind === 'lesson') {
      const lesson = kinds.get(text);
      return { id: lesson?.id ?? null, code: text, names: lesson?.names ?? beside(text) };
    }
    return { id: null, code: text, names: same(text) };
  };

  return ({ code, hard, things, numbers }) => {
    const named = Object.entries(things).flatMap(([key, value]) => {
      const role = Array.isArray(value) ? key.replace(/s$/, '') : key;
      const kind = KIND_OF_ROLE[role] ?? 'text';
      const texts = Array.isArray(value) ? value : [value];
      return texts.map((text) => ({ role, kind, ...nameOf(kind, text) }));
    });
    const dates: TimetableFinding['dates'] = {};
    const plain: TimetableFinding['numbers'] = {};
    for (const [name, value] of Object.entries(numbers)) {
      const date = DAY_NUMBERS.has(name) ? intake.dateOf(value) : null;
      if (date === null) plain[name] = name === 'slot' ? intake.slotOf(value) : value;
      else dates[name] = date;
    }
    return {
      code,
      hard,
      needed: numbers.needed ?? null,
      available: numbers.available ?? null,
      things: withoutRepeats(named),
      numbers: plain,
      dates,
    };
  };
}

/** Whether a finding speaks of lessons beside this plan alone, other intakes' or make-ups: not this planner's concern. */
export function isAboutOthersOnly({ things }: Finding): boolean {
  const platoons = [things.platoon ?? [], things.platoons ?? []].flat();
  return platoons.length > 0 && platoons.every(isBeside);
}

const same = (text: string): Names => ({ kk: text, ru: text, en: text });
const person = (id: number | undefined, name: string) => ({ id: id ?? null, code: '', names: same(name) });
const beside = (text: string): Names => (isMakeup(text) ? MAKEUP : OTHER_INTAKE);
const MAKEUP: Names = { kk: 'өтеу сабағы', ru: 'отработка', en: 'a make-up' };
const OTHER_INTAKE: Names = { kk: 'басқа лек', ru: 'другой набор', en: 'another intake' };

function withoutRepeats(things: Thing[]): Thing[] {
  const seen = new Set<string>();
  return things.filter(({ role, id, code }) => {
    const key = `${role} ${id} ${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
