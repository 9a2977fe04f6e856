import { anchoredDay, windowDays } from '../../../shared/programme/lesson-window.ts';
import type { LessonFlag, PlaceType } from '../../../shared/programme/programme-types.ts';
import type { TimetableFacts } from '../facts.ts';
import { act, type Candidate, idsOf, type Shortage } from './remedy.ts';

type Kind = TimetableFacts['lessonKinds'][number];

/** The command that saves a lesson kind with some parts changed. */
const save = (kind: Kind, change: Partial<Pick<Kind, 'blockHours' | 'blockCount' | 'window'>>) =>
  act('programme.saveKind', {
    kindId: kind.id,
    names: kind.names,
    phase: kind.phase,
    blockHours: kind.blockHours,
    blockCount: kind.blockCount,
    placeType: kind.placeType as PlaceType,
    flags: kind.flags as LessonFlag[],
    window: kind.window,
    ...change,
  });

const HOURS_OF_DAY = 9;

const ofSubject = ({ lessonKinds }: TimetableFacts, code: string) =>
  lessonKinds.filter(({ subjectCode }) => subjectCode === code);

/** More hours a day of a subject. */
export function moreSubjectHours({ finding, facts }: Shortage): Candidate[] {
  const { hours: length = 0 } = finding.numbers;
  return idsOf(finding, 'limitedSubjects', 'subject', 'subjects')
    .slice(0, 3)
    .flatMap((code) => {
      const subject = facts.subjects.find((one) => one.code === code);
      if (!subject) return [];
      const { names, initialHours, specialtyHours, maxHoursPerDay } = subject;
      const longest = Math.max(length, ...ofSubject(facts, code).map(({ blockHours }) => blockHours));
      const next = Math.max(maxHoursPerDay + 1, longest);
      return [next, next + 1, next + 2]
        .filter((hours) => hours <= HOURS_OF_DAY)
        .map((hours) => ({
          code: 'subjectHours',
          params: { subject: { ...names }, code, hours },
          acts: [
            act('programme.saveSubject', {
              cohortId: facts.cohort.id,
              code,
              names,
              initialHours,
              specialtyHours,
              maxHoursPerDay: hours,
            }),
          ],
          size: 1 + hours - maxHoursPerDay,
        }));
    });
}

/** With more lessons than these their windows are only opened together. */
const MOST_SINGLE_WINDOWS = 3;

/** Windows opened by as many days as are missing, to one side or both, or taken away. */
export function widerWindows({ finding, facts, short }: Shortage): Candidate[] {
  const days = facts.lessonDays.length;
  const subjects = new Set(idsOf(finding, 'subject'));
  const named = new Set(idsOf(finding, 'lesson', 'lessons', 'windowLessons', 'before', 'after'));
  const concerned = facts.lessonKinds.filter(
    (kind) => kind.window !== null && (named.has(kind.code) || subjects.has(kind.subjectCode)),
  );
  const byDay = finding.code === 'orderWindows' || finding.code === 'orderChain';
  const most = finding.numbers.most ?? facts.subjects.find(({ code }) => subjects.has(code))?.maxHoursPerDay ?? 4;
  const step = byDay ? short : Math.max(1, Math.ceil(short / Math.max(1, most)));
  const opened = (kinds: Kind[], earlier: number, later: number): Candidate | null => {
    const acts = kinds.flatMap((kind) => {
      const [from, to] = windowDays(kind.window, days) ?? [0, days - 1];
      const [first, last] = [Math.max(0, from - earlier), Math.min(days - 1, to + later)];
      if (first === from && last === to) return [];
      return [{ kind, first, last }];
    });
    if (acts.length === 0) return null;
    const lead = acts[0]!;
    return {
      code: acts.length === 1 ? 'window' : 'windows',
      params: {
        lessons: acts.map(({ kind }) => ({ ...kind.names })),
        lesson: { ...lead.kind.names },
        code: lead.kind.subjectCode,
        from: facts.lessonDays[lead.first]?.date ?? '',
        to: facts.lessonDays[lead.last]?.date ?? '',
        count: acts.length,
        days: earlier + later,
      },
      acts: acts.map(({ kind, first, last }) =>
        save(kind, { window: { from: anchoredDay(first, days), to: anchoredDay(last, days) } }),
      ),
      size: acts.length * 0.5 + (earlier + later) * 0.5,
    };
  };
  const candidates: (Candidate | null)[] = [];
  if (concerned.length <= MOST_SINGLE_WINDOWS)
    candidates.push(...concerned.flatMap((kind) => [opened([kind], 0, step), opened([kind], step, 0)]));
  if (concerned.length > 1) candidates.push(opened(concerned, 0, step), opened(concerned, step, step * 2));
  if (concerned.length > 0) {
    candidates.push({
      code: concerned.length === 1 ? 'noWindow' : 'noWindows',
      params: {
        lesson: { ...concerned[0]!.names },
        lessons: concerned.map(({ names }) => ({ ...names })),
        count: concerned.length,
      },
      acts: concerned.map((kind) => save(kind, { window: null })),
      size: 6 + concerned.length,
    });
  }
  return candidates.filter((candidate) => candidate !== null);
}

/** Order rules with fewer days in between, or dropped. */
export function looserOrder({ finding, facts, beside }: Shortage): Candidate[] {
  const inCircle = new Set(finding.code === 'orderCycle' ? idsOf(finding, 'lessons') : []);
  const named = new Set(idsOf(finding, 'rule', 'rules'));
  const nameOf = (codes: readonly string[]) =>
    codes.flatMap((code) => facts.lessonKinds.find((kind) => kind.code === code)?.names ?? []).slice(0, 2);
  return facts.orderRules.flatMap((rule): Candidate[] => {
    const ruleId = beside.orderRules.find(({ code }) => code === rule.code)?.id;
    const circled = rule.before.some((code) => inCircle.has(code)) && rule.after.some((code) => inCircle.has(code));
    if (ruleId === undefined || !(named.has(rule.code) || circled)) return [];
    const words = {
      before: nameOf(rule.before).map((one) => ({ ...one })),
      after: nameOf(rule.after).map((one) => ({ ...one })),
    };
    const dropped: Candidate = {
      code: 'dropOrder',
      params: words,
      acts: [act('programme.removeOrderRule', { ruleId })],
      size: 9,
    };
    const minDays = finding.numbers.available ?? 0;
    if (rule.minDays === 0 || minDays < 0 || minDays >= rule.minDays) return [dropped];
    const { before, after } = rule;
    const input = { cohortId: facts.cohort.id, ruleId, before, after, minDays };
    const looser = {
      code: 'orderDays',
      params: { ...words, days: minDays },
      acts: [act('programme.saveOrderRule', input)],
    };
    return [{ ...looser, size: 1 + (rule.minDays - minDays) * 0.4 }, dropped];
  });
}

/** Long blocks cut in two, so that they fit more days: as many hours as before. */
export function shorterBlocks({ finding, facts, short }: Shortage): Candidate[] {
  const named = new Set(idsOf(finding, 'lessons'));
  const subjects = new Set(idsOf(finding, 'subject', 'subjects'));
  const long = facts.lessonKinds.filter(
    ({ code, subjectCode, blockHours, flags }) =>
      blockHours % 2 === 0 &&
      !flags.includes('range') &&
      (named.size > 0 ? named.has(code) : subjects.has(subjectCode)),
  );
  const enough = (kind: Kind) => kind.blockCount * kind.blockHours >= short;
  return long
    .sort((a, b) => Number(enough(b)) - Number(enough(a)) || a.blockCount * a.blockHours - b.blockCount * b.blockHours)
    .slice(0, 3)
    .map((kind) => ({
      code: 'split',
      params: {
        lesson: { ...kind.names },
        code: kind.subjectCode,
        hours: kind.blockHours,
        half: kind.blockHours / 2,
        count: kind.blockCount,
      },
      acts: [save(kind, { blockHours: kind.blockHours / 2, blockCount: kind.blockCount * 2 })],
      size: 4,
    }));
}

/** Locks taken off the lessons in the way. */
export function fewerLocks({ finding, facts, today }: Shortage): Candidate[] {
  const lessons = new Set(idsOf(finding, 'lesson', 'lessons', 'lockedLessons'));
  const platoons = new Set(idsOf(finding, 'platoon', 'platoons'));
  const date = finding.numbers.day === undefined ? null : facts.lessonDays[finding.numbers.day]?.date;
  const locked = (facts.draft?.placements ?? []).filter((card) => {
    const kind = facts.lessonKinds.find(({ id }) => id === card.lessonKindId);
    if (card.lock === null || card.date < today || !kind || !lessons.has(kind.code)) return false;
    return (platoons.size === 0 || platoons.has(String(card.platoonId))) && (date === null || card.date === date);
  });
  if (locked.length === 0) return [];
  const kinds = new Set(locked.map(({ lessonKindId }) => lessonKindId));
  const cards = locked.map(({ platoonId, lessonKindId, blockIndex }) => ({ platoonId, lessonKindId, blockIndex }));
  const names = facts.lessonKinds.filter(({ id }) => kinds.has(id)).map(({ names }) => ({ ...names }));
  return [
    {
      code: 'unlock',
      params: { lessons: names, count: cards.length },
      acts: [act('timetable.lock', { cards, lock: null })],
      size: 1,
    },
  ];
}
