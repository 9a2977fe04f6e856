import { expect, test } from 'vitest';
import { candidatesFor } from '../../../electron/timetable/remedies/candidates.ts';

const day = (date: string, lesson_hours: number) => ({
  ...{ date, kind: lesson_hours > 0 ? 'training' : 'rest', lesson_hours, evening_hours: 0 },
});
const days = [
  day('2027-01-13', 4),
  day('2027-01-14', 8),
  day('2027-01-15', 8),
  day('2027-01-16', 8),
  day('2027-01-17', 0),
  day('2027-01-18', 4),
  day('2027-01-24', 0),
];
const facts = {
  ...{ cohort: { id: 1, code: '2027-01' }, days, hours: { starts: Array.from({ length: 9 }) } },
  lessonDays: days
    .filter((one) => one.lesson_hours > 0)
    .map(({ date, lesson_hours: lessonHours }) => ({ date, lessonHours })),
};
const finding = { code: 'calendarHours', things: {}, numbers: { needed: 12, available: 8 } };

test('what could help names no day that is over', () => {
  const datesOn = (today: string) =>
    candidatesFor(finding as never, facts as never, {} as never, today).flatMap(
      ({ params }) => params.dates as string[],
    );
  expect(datesOn('2027-01-01')).toContain('2027-01-13');
  expect(datesOn('2027-01-01')).toContain('2027-01-17');
  expect(new Set(datesOn('2027-01-18'))).toEqual(new Set(['2027-01-18', '2027-01-24']));
});
