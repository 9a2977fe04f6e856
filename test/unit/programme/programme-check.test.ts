import { expect, test } from 'vitest';
import { defaultProgramme } from '../../../shared/programme/default-programme.ts';
import { checkProgramme } from '../../../shared/programme/programme-check.ts';
import type { ProgrammeFacts } from '../../../shared/programme/programme-facts.ts';
import type { LessonKind, OrderRule, Programme, Subject } from '../../../shared/programme/programme-types.ts';
import { USUAL_PLACES } from '../../../shared/programme/usual-places.ts';

const usual = defaultProgramme({ examsInsideHours: true, examHoursOutside: 12, daysBetweenRangeSessions: 7 });

/** 35 lesson days of 8 hours, one platoon of 25, one man for everything of each of three groups, the usual places. */
function facts(changes: Partial<ProgrammeFacts> = {}, programme: Partial<Programme> = {}): ProgrammeFacts {
  const man = (name: string, subjects: string[]) => ({ name, subjects, maxHoursPerDay: 6, availableDays: 30 });
  return {
    programme: { ...usual, ...programme },
    demanded: { initial: 40, specialty: 240, subjects: 12, rangeSessions: 2, daysBetweenRange: 7 },
    examsInsideHours: true,
    trainingDays: 35,
    calendarHours: 280,
    eveningHours: 0,
    platoons: 1,
    largestPlatoon: 25,
    instructors: [
      man('А', ['FIR', 'DRL', 'PHY']),
      man('Б', ['TAC', 'REC', 'ENG', 'TOP', 'COM']),
      man('В', ['REG', 'LAW', 'CBR', 'MED']),
    ],
    places: USUAL_PLACES.map(({ type, capacity, names }) => ({ name: names.kk, type, capacity })),
    ...changes,
  };
}

const found = (changes: Partial<ProgrammeFacts> = {}, programme: Partial<Programme> = {}) =>
  checkProgramme(facts(changes, programme));
const codes = (changes: Partial<ProgrammeFacts> = {}, programme: Partial<Programme> = {}) =>
  found(changes, programme).map((one) => one.code.replace('programme.', ''));

const subjects = (code: string, change: Partial<Subject>) =>
  usual.subjects.map((subject) => (subject.code === code ? { ...subject, ...change } : subject));
const kinds = (code: string, change: Partial<LessonKind>) =>
  usual.kinds.map((kind) => (kind.code === code ? { ...kind, ...change } : kind));
const rules = (code: string, change: Partial<OrderRule> | null) =>
  usual.orderRules.flatMap((rule) => (rule.code === code ? (change ? [{ ...rule, ...change }] : []) : [rule]));

test('the default programme with enough men and places has nothing to say', () => {
  expect(found()).toEqual([]);
});

test('totals: an hour less in a bucket is named with its sum, the other way round it fits', () => {
  const short = subjects('TAC', { specialtyHours: 55 });
  expect(found({}, { subjects: short })[0]).toEqual({
    code: 'programme.totalHours',
    level: 'bar',
    params: { phase: 'specialty', hours: 239, demanded: 240, difference: -1 },
  });
  const demanded = { ...facts().demanded, specialty: 239 };
  expect(codes({ demanded }, { subjects: short })).toEqual(['subjectHours']);
});

test('blocks of a subject: two hours too many are named, exactly as many are not', () => {
  expect(found({}, { kinds: kinds('MED-PRACTICE', { blockCount: 5 }) })[0]).toMatchObject({
    code: 'programme.subjectHours',
    params: { code: 'MED', phase: 'specialty', planned: 12, hours: 10, difference: 2 },
  });
  expect(codes({}, { kinds: kinds('MED-PRACTICE', { blockCount: 8, blockHours: 1 }) })).toEqual([]);
});

test('exams outside the hours do not count towards their subjects', () => {
  const outside = defaultProgramme({ examsInsideHours: false, examHoursOutside: 12, daysBetweenRangeSessions: 7 });
  expect(codes({ examsInsideHours: false, calendarHours: 292 }, outside)).toEqual([]);
  expect(codes({ examsInsideHours: true, calendarHours: 292 }, outside)).toContain('subjectHours');
});

test('calendar: 280 hours fit 280 and not 279, and night lessons ask for none of them', () => {
  expect(found({ calendarHours: 279 })[0]).toMatchObject({
    code: 'programme.calendarShort',
    params: { needed: 280, available: 279, short: 1 },
  });
  const night = { kinds: kinds('TOP-FIELD', { flags: ['night'] }) };
  expect(codes({ calendarHours: 276, eveningHours: 4 }, night)).toEqual([]);
  // The exercise of four hours lies in the evening: one opened hour too few is told with its sum.
  expect(found({ calendarHours: 276, eveningHours: 3 }, night)[0]).toMatchObject({
    code: 'programme.eveningsShort',
    params: { needed: 4, available: 3, short: 1 },
  });
});

test('daily hours: a block of four needs a day of four, and all days together hold the subject', () => {
  expect(found({}, { subjects: subjects('TAC', { maxHoursPerDay: 3 }) })[0]).toMatchObject({
    code: 'programme.blockTooLong',
    params: { code: 'TAC', hours: 4, most: 3 },
  });
  expect(codes({}, { subjects: subjects('TAC', { maxHoursPerDay: 4 }) })).toEqual([]);
  // Drill has 28 hours: 14 days of two hours hold them, 13 do not.
  const at = (trainingDays: number) => found({ trainingDays }).filter((one) => one.params.code === 'DRL');
  expect(at(14)).toEqual([]);
  expect(at(13)).toMatchObject([{ code: 'programme.subjectDays', params: { hours: 28, days: 13, room: 26 } }]);
});

test('exams: none, two, and one that does not follow all lessons', () => {
  expect(codes({}, { kinds: kinds('LAW-EXAM', { flags: [] }) })).toContain('examMissing');
  expect(codes({}, { kinds: kinds('LAW-EXAM', { blockCount: 2, blockHours: 1 }) })).toEqual(['examTwice']);
  const forgotten = rules('COM-exam-last', null);
  expect(found({}, { orderRules: forgotten })).toMatchObject([
    { code: 'programme.examNotLast', level: 'notice', params: { code: 'COM', kinds: [{ en: 'Radio' }] } },
  ]);
});

test('live fire: two sessions with the days between them', () => {
  const one = kinds('FIR-RANGE-2', { flags: [] });
  expect(found({}, { kinds: one })[0]).toMatchObject({
    code: 'programme.rangeSessions',
    params: { is: 1, demanded: 2 },
  });
  expect(codes({}, { orderRules: rules('range-interval', { minDays: 6 }) })).toEqual(['rangeInterval']);
  expect(codes({}, { orderRules: rules('range-interval', { minDays: 8 }) })).toEqual([]);
});

test('windows: the range sessions may lie seven days apart at the closest', () => {
  // Session 1 not before day index 12; session 2 until day 19 leaves 7 days, until day 18 only 6.
  const until = (to: number) => kinds('FIR-RANGE-2', { window: { from: 13, to } });
  expect(codes({}, { kinds: until(19) })).toEqual([]);
  expect(found({}, { kinds: until(18) })).toMatchObject([
    { code: 'programme.orderWindows', params: { from: 13, to: 19, available: 6, needed: 7 } },
  ]);
});

test('windows: the default programme fits courses of 30 to 40 lesson days', () => {
  for (let trainingDays = 30; trainingDays <= 40; trainingDays++) {
    expect([trainingDays, codes({ trainingDays })]).toEqual([trainingDays, []]);
  }
  const late = kinds('TOP-FIELD', { window: { from: 35, to: 36 } });
  expect(codes({}, { kinds: late })).toEqual(['windowEmpty']);
  expect(codes({ trainingDays: 36 }, { kinds: late })).not.toContain('windowEmpty');
});

test('order: an unknown lesson, and a circle with the lessons on its way', () => {
  const unknown = [...usual.orderRules, { code: 'x', before: ['NOBODY'], after: ['COM-EXAM'], minDays: 0 }];
  expect(found({}, { orderRules: unknown })[0]).toMatchObject({
    code: 'programme.orderUnknownKind',
    params: { missing: ['NOBODY'] },
  });
  const round = [...usual.orderRules, { code: 'x', before: ['FIR-RANGE-2'], after: ['FIR-THEORY'], minDays: 0 }];
  expect(found({}, { orderRules: round })[0]).toMatchObject({
    code: 'programme.orderCircle',
    params: { kinds: [{ en: 'Firing theory' }, { en: 'Live fire 1' }, { en: 'Live fire 2' }] },
  });
  const straight = [...usual.orderRules, { code: 'x', before: ['FIR-THEORY'], after: ['FIR-RANGE-2'], minDays: 0 }];
  expect(codes({}, { orderRules: straight })).toEqual([]);
});

test('instructors: a subject nobody teaches, unless it has no lessons', () => {
  const instructors = facts().instructors.map((one) => ({
    ...one,
    subjects: one.subjects.filter((code) => code !== 'COM'),
  }));
  expect(found({ instructors })).toMatchObject([
    { code: 'programme.nobodyTeaches', params: { codes: ['COM'], subjects: [{ en: 'Signals' }], count: 1 } },
  ]);
  const without = {
    subjects: subjects('COM', { specialtyHours: 0 }),
    kinds: usual.kinds.filter((kind) => kind.subjectCode !== 'COM'),
    orderRules: rules('COM-exam-last', null),
  };
  const demanded = { ...facts().demanded, specialty: 234, subjects: 11 };
  expect(codes({ instructors, demanded }, without)).toEqual([]);
});

test('places: none of a type, none large enough, not enough hours for all platoons', () => {
  const places = facts().places;
  expect(found({ places: places.filter((one) => one.type !== 'range') })).toMatchObject([
    { code: 'programme.placeMissing', params: { placeTypes: ['range'] } },
  ]);
  const small = places.map((one) => (one.type === 'class' ? { ...one, capacity: 24 } : one));
  expect(found({ places: small })).toMatchObject([
    { code: 'programme.placeSmall', params: { placeType: 'class', capacity: 24, men: 25 } },
  ]);
  expect(codes({ places: small, largestPlatoon: 24 })).toEqual([]);
  // 148 classroom hours a platoon: five classrooms of 280 hours hold nine platoons (1332), not ten (1480).
  const crowded = (platoons: number) => found({ platoons }).filter((one) => one.params.placeType === 'class');
  expect(crowded(9)).toEqual([]);
  expect(crowded(10)).toMatchObject([{ code: 'programme.placeHours', params: { needed: 1480, available: 1400 } }]);
});
