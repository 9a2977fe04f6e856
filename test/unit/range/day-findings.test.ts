import { expect, test } from 'vitest';
import { type DayAround, type DayPlan, dayFindings } from '../../../shared/range/day-findings.ts';

const DAY: DayPlan = {
  session: 2,
  makeup: false,
  date: '2027-02-08',
  departsAt: '2027-02-08T08:00',
  returnsAt: '2027-02-08T13:00',
  placeId: 1,
  platoons: [{ platoonId: 1, platoon: 1 }],
};
const AROUND: DayAround = {
  course: { startsOn: '2027-01-11', endsOn: '2027-02-19' },
  minDaysBetween: 7,
  timetable: [{ platoonId: 1, placeId: 1, place: 'Полигон', from: '2027-02-08T08:30', to: '2027-02-08T12:20' }],
  approvals: [{ from: '08:30', to: '12:20' }],
  otherSessions: [{ session: 1, date: '2027-02-01' }],
  rangeTaken: [],
  lessons: [],
  nights: [],
  meals: [],
  men: 20,
  goers: 18,
  absent: [],
  firedBefore: [],
};
const codes = (day: Partial<DayPlan>, around: Partial<DayAround> = {}) =>
  dayFindings({ ...DAY, ...day }, { ...AROUND, ...around }).map(({ code }) => code);

test('a day in step with everything has nothing to say', () => {
  expect(codes({})).toEqual([]);
});

test('days between sessions: seven are enough, six bar the day, either way round', () => {
  expect(codes({}, { otherSessions: [{ session: 1, date: '2027-02-02' }] })).toEqual(['tooSoon']);
  expect(codes({ session: 1 }, { otherSessions: [{ session: 2, date: '2027-02-15' }] })).toEqual([]);
  expect(codes({ session: 1 }, { otherSessions: [{ session: 2, date: '2027-02-14' }] })).toEqual(['tooSoon']);
  expect(codes({ session: 1 })).toEqual(['sessionOrder']);
});

test('the approved time covers the hours on the range, both ends touching', () => {
  expect(codes({}, { approvals: [] })).toEqual(['noApproval']);
  expect(codes({}, { approvals: [{ from: '08:31', to: '12:20' }] })).toEqual(['outsideApproval']);
  expect(codes({}, { approvals: [{ from: '08:30', to: '12:19' }] })).toEqual(['outsideApproval']);
});

test('the range is free when one party returns as the other departs', () => {
  const taken = (from: string) => [{ from, to: '2027-02-08T18:00' }];
  expect(codes({}, { rangeTaken: taken('2027-02-08T13:00') })).toEqual([]);
  expect(codes({}, { rangeTaken: taken('2027-02-08T12:59') })).toEqual(['rangeTaken']);
});

test('the timetable is heard: another hour, another place, no such lesson', () => {
  const [own] = AROUND.timetable;
  if (!own) throw new Error('no lesson');
  expect(codes({}, { timetable: [{ ...own, from: '2027-02-09T08:30', to: '2027-02-09T12:20' }] })).toContain(
    'timetableSays',
  );
  expect(codes({}, { timetable: [{ ...own, placeId: 2, place: 'Тир' }] })).toEqual(['otherPlace']);
  expect(codes({}, { timetable: [], approvals: [{ from: '08:00', to: '13:00' }] })).toEqual(['notInTimetable']);
});

test('lessons, leave and meals are named when they meet the time away, not when they touch it', () => {
  const lesson = (from: string, to: string) => ({ lessons: [{ platoonId: 1, subject: 'DRL', from, to }] });
  expect(codes({}, lesson('2027-02-08T13:00', '2027-02-08T13:50'))).toEqual([]);
  expect(codes({}, lesson('2027-02-08T12:30', '2027-02-08T13:20'))).toEqual(['lessonsLost']);
  // A departure at 05:00 cuts a leave that ends at 06:30; one at 06:30 does not.
  const nights = [{ name: 'Әлімов', from: '2027-02-07T18:00', to: '2027-02-08T06:30' }];
  const at = (time: string) => codes({ departsAt: `2027-02-08T${time}` }, { nights });
  expect(at('05:00')).toEqual(['leaveCut']);
  expect(at('06:30')).toEqual([]);
  expect(codes({}, { meals: [{ from: '2027-02-08T12:30', to: '2027-02-08T13:10' }] })).toEqual(['packedMeals']);
  expect(codes({}, { meals: [{ from: '2027-02-08T07:20', to: '2027-02-08T08:00' }] })).toEqual([]);
});

test('the day lies inside the intake, its first and last day included', () => {
  const course = (startsOn: string, endsOn: string) => codes({}, { course: { startsOn, endsOn } });
  expect(course('2027-02-08', '2027-02-08')).toEqual([]);
  expect(course('2027-02-09', '2027-03-20')).toEqual(['outsideCourse']);
  expect(course('2026-12-30', '2027-02-07')).toEqual(['outsideCourse']);
});
