import { expect, test } from 'vitest';
import { FIRST_RULE_BOOK, FIRST_VALUES } from '../../../shared/rules/first-values.ts';
import { fitsRule, type RuleValues } from '../../../shared/rules/rule-book.ts';
import { fitsIntake, type RuleClash, ruleClash } from '../../../shared/rules/rule-clash.ts';
import { ruleEffects } from '../../../shared/rules/rule-effects.ts';
import { RULE_KEYS, type RuleKey } from '../../../shared/rules/rule-facts.ts';
import { ruleValues } from '../../../shared/rules/rule-values.ts';
import { freezeRules, inForceOn } from '../../../shared/rules/values-in-force.ts';

test('every first value is one its key can hold', () => {
  expect(FIRST_RULE_BOOK.filter(({ key, value }) => !fitsRule(key, value))).toEqual([]);
  expect(ruleValues(FIRST_RULE_BOOK.slice(0, RULE_KEYS.length))).toEqual(FIRST_VALUES);
});

test.each<[RuleKey, unknown, unknown]>([
  ['admission.ageFrom', 14, 13],
  ['admission.feeTenge', 0, -1],
  ['admission.feeTenge', 263318, 263318.5],
  ['admission.documents', ['dataConsent'], ['dataConsent', 'dataConsent']],
  ['admission.documents', ['dataConsent'], ['dataConsent', 'passport']],
  ['admission.documents', ['application', 'dataConsent'], ['application']],
  ['leave.from', '23:59', '24:00'],
  ['day.slotStarts', ['08:30', '09:30'], ['09:30', '08:30']],
  ['day.slotStarts', ['08:30'], []],
  ['day.eveningStarts', [], ['19:00', '19:50', '20:40', '21:30']],
  ['holidays.yearly', [], [{ monthDay: '02-30', names: { kk: 'а', ru: 'а', en: 'a' }, carried: true }]],
  ['holidays.yearly', [{ monthDay: '02-29', names: { kk: 'а', ru: 'а', en: 'a' }, carried: true }], ['02-29']],
  ['holidays.single', [], [{ date: '2027-02-29', names: { kk: 'а', ru: 'а', en: 'a' } }]],
])('%s takes %j and not %j', (key, good, bad) => {
  expect(fitsRule(key, good)).toBe(true);
  expect(fitsRule(key, bad)).toBe(false);
});

test('the value of a day is the latest one that had come by then', () => {
  const values = [
    { value: 2, inForceFrom: '2027-01-01', orderNumber: '' },
    { value: 1, inForceFrom: '2020-01-01', orderNumber: '' },
  ];
  expect(inForceOn(values, '2019-12-31')).toBeNull();
  expect(inForceOn(values, '2026-12-31')?.value).toBe(1);
  expect(inForceOn(values, '2027-01-01')?.value).toBe(2);
});

test('an intake freezes one value of each key; Constitution Day follows the law of its first day', () => {
  const constitutionDay = (startsOn: string) => {
    const days = ruleValues(freezeRules(FIRST_RULE_BOOK, startsOn).rules)['holidays.yearly'];
    return days.find((day) => day.names.en === 'Constitution Day')?.monthDay;
  };
  expect(constitutionDay('2026-06-30')).toBe('08-30');
  expect(constitutionDay('2026-07-01')).toBe('03-15');
  expect(freezeRules(FIRST_RULE_BOOK, '2017-06-14')).toEqual({ rules: [], missing: RULE_KEYS });
});

const FEE = { value: 263_318, inForceFrom: '2017-06-15', orderNumber: '' };
const NEW_FEE = { value: 305_000, inForceFrom: '2027-02-01', orderNumber: '12' };
const intake = (cohortId: number, startsOn: string, value: unknown = 263_318) => ({
  cohortId,
  code: String(cohortId),
  startsOn,
  value,
  fits: true,
});
const because = (key: RuleKey, newValue: typeof FEE, startsOn: string, values = [FEE], kept: unknown = 263_318) =>
  ruleEffects(key, newValue, values, [intake(1, startsOn, kept)], '2027-02-10')[0];

test('a new value goes to intakes that begin later, on or after its day', () => {
  expect(because('admission.feeTenge', NEW_FEE, '2027-02-11')).toMatchObject({
    effect: 'takes',
    because: 'notBegun',
    from: 263_318,
    to: 305_000,
  });
  // Begun today, begun yesterday, and one that begins before the value is in force.
  expect(because('admission.feeTenge', NEW_FEE, '2027-02-10')).toMatchObject({ effect: 'keeps', because: 'started' });
  expect(because('admission.feeTenge', NEW_FEE, '2027-01-31')).toMatchObject({ because: 'otherDate', to: 263_318 });
});

test('a later value that already stands keeps an intake from taking an earlier one', () => {
  const later = { value: 400_000, inForceFrom: '2027-03-01', orderNumber: '20' };
  expect(because('admission.feeTenge', NEW_FEE, '2027-03-01', [FEE, later], 400_000)).toMatchObject({
    because: 'otherDate',
  });
  expect(because('admission.feeTenge', NEW_FEE, '2027-02-28', [FEE, later])).toMatchObject({ effect: 'takes' });
});

test('the same value changes nothing, and a new length of the course does not move days that stand', () => {
  expect(because('admission.feeTenge', { ...NEW_FEE, value: 263_318 }, '2027-03-01')).toMatchObject({
    because: 'same',
  });
  const days = { value: 42, inForceFrom: '2027-02-01', orderNumber: '12' };
  expect(because('course.days', days, '2027-03-01', [], 40)).toMatchObject({ effect: 'keeps', because: 'daysStand' });
});

test('an intake that has not begun keeps its value where the new one would not fit its days', () => {
  const [slots] = ruleEffects(
    'day.slotStarts',
    { ...FEE, value: ['08:30'] },
    [],
    [{ ...intake(1, '2027-03-01', ['08:30', '09:30']), fits: false }],
    '2027-02-10',
  );
  expect(slots).toMatchObject({ effect: 'keeps', because: 'daysStand' });
  // As many hours as the longest day and the longest evening have are enough.
  expect(fitsIntake(FIRST_VALUES, { lessonHours: 9, eveningHours: 3 })).toBe(true);
  expect(fitsIntake({ ...FIRST_VALUES, 'day.eveningStarts': [] }, { lessonHours: 9, eveningHours: 0 })).toBe(true);
  expect(fitsIntake({ ...FIRST_VALUES, 'day.eveningStarts': [] }, { lessonHours: 9, eveningHours: 1 })).toBe(false);
  const eight = { ...FIRST_VALUES, 'day.slotStarts': FIRST_VALUES['day.slotStarts'].slice(0, 8) };
  expect(fitsIntake(eight, { lessonHours: 8, eveningHours: 0 })).toBe(true);
  expect(fitsIntake(eight, { lessonHours: 9, eveningHours: 0 })).toBe(false);
  expect(fitsIntake({ ...FIRST_VALUES, 'admission.ageFrom': 28 }, { lessonHours: 8, eveningHours: 0 })).toBe(false);
});

test('a value corrected on its own day takes the place of the one that stood there', () => {
  const corrected = { ...FEE, value: 210_000 };
  expect(because('admission.feeTenge', corrected, '2027-03-01')).toMatchObject({ effect: 'takes', to: 210_000 });
});

test('the evening begins when the last hour of the day is over, and the oath leaves no more hours than a day has', () => {
  expect(ruleClash(FIRST_VALUES)).toBeNull();
  const evening = (start: string) => ruleClash({ ...FIRST_VALUES, 'day.eveningStarts': [start] });
  // The ninth hour runs from 17:10 to 18:00.
  expect(evening('18:00')).toBeNull();
  expect(evening('17:59')).toBe('eveningTooEarly');
  expect(ruleClash({ ...FIRST_VALUES, 'day.eveningStarts': [] })).toBeNull();
  const short = { ...FIRST_VALUES, 'day.slotStarts': ['08:30', '09:30', '10:30', '11:30'], 'day.lessonHours': 4 };
  expect(ruleClash({ ...short, 'day.oathHours': 4 })).toBeNull();
  expect(ruleClash({ ...short, 'day.oathHours': 5 })).toBe('oathTooLong');
});

test.each<[RuleClash, Partial<RuleValues>, Partial<RuleValues>]>([
  ['agesCross', { 'admission.ageFrom': 27 }, { 'admission.ageFrom': 28 }],
  ['tooFewSlots', { 'day.lessonHours': 9 }, { 'day.slotStarts': FIRST_VALUES['day.slotStarts'].slice(0, 7) }],
  // Seven starts hold dinner after the seventh; eight do not come.
  [
    'dinnerOutside',
    { 'day.dinnerAfter': 7, 'day.slotStarts': FIRST_VALUES['day.slotStarts'].slice(0, 8) },
    { 'day.dinnerAfter': 8, 'day.lessonHours': 7, 'day.slotStarts': FIRST_VALUES['day.slotStarts'].slice(0, 7) },
  ],
  ['oathOutside', { 'course.oathDay': 39 }, { 'course.days': 39 }],
  // 16:20 and fifty minutes is 17:10, when the ninth hour begins.
  ['hoursOverlap', { 'day.lessonMinutes': 50 }, { 'day.lessonMinutes': 51 }],
  ['hoursOverlap', { 'day.eveningStarts': ['19:00', '19:50'] }, { 'day.eveningStarts': ['19:00', '19:49'] }],
  ['leaveByDay', { 'leave.to': '17:59' }, { 'leave.to': '18:00' }],
  ['askAfterShut', { 'leave.askBy': '21:00' }, { 'leave.askBy': '21:01' }],
  ['morningAfterEvening', { 'roll.morning': '21:29' }, { 'roll.morning': '21:30' }],
  ['morningAfterEvening', { 'strength.morningAt': '18:59' }, { 'strength.eveningAt': '08:00' }],
])('%s: %j stands and %j does not', (clash, good, bad) => {
  expect(ruleClash({ ...FIRST_VALUES, ...good })).toBeNull();
  expect(ruleClash({ ...FIRST_VALUES, ...bad })).toBe(clash);
});
