import { expect, test } from 'vitest';
import { fetFile } from '../../../shared/timetable/fet/fet-file.ts';
import { fetLessons } from '../../../shared/timetable/fet/fet-instructors.ts';
import { FET_NAMES, SMALL_PROBLEM } from '../../fixtures/fet-problem.ts';

const { lessons } = fetLessons(SMALL_PROBLEM, []);
const xml = fetFile(SMALL_PROBLEM, lessons, FET_NAMES);
/** The bodies of all elements of a name, without line ends. */
const all = (name: string, text = xml): string[] =>
  [...text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, body = '']) =>
    body.replaceAll('\n', ''),
  );
const startsOf = (tag: string): string[] => {
  const constraints = all('ConstraintActivitiesPreferredStartingTimes');
  const own = constraints.find((body) => body.includes(`<Activity_Tag_Name>${tag}</Activity_Tag_Name>`)) ?? '';
  expect(own).toContain(`<Number_of_Preferred_Starting_Times>${all('Preferred_Starting_Time', own).length}<`);
  return all('Preferred_Starting_Time', own).map((time) =>
    time
      .replaceAll(/<[^>]*>/g, ' ')
      .trim()
      .replace(/ +/, ' '),
  );
};

test('every block is an activity with its length and its instructor; another intake’s belongs to no platoon here', () => {
  // Two platoons with 2 + 1 + 1 blocks, and the other intake's lesson.
  expect(all('Activity')).toHaveLength(9);
  expect(all('Year')).toHaveLength(2);
  expect(all('Activity').filter((body) => body.includes('<Students>'))).toHaveLength(8);
  expect(all('Activity')[8]).toContain('<Teacher>Ұлықбек</Teacher>');
  expect(all('Activity')[0]).toContain('<Teacher>Ғабитов &quot;Ә&quot; &amp; &lt;Қ&gt;</Teacher>');
  expect(all('Activity')[0]).toContain('<Duration>2</Duration>');
});

test('a lesson starts where window, short day, dinner, half-day and evening allow, and nowhere else', () => {
  // Two hours in a day of 2 + 2: the 1st or the 3rd; on the short fourth day only the 1st.
  expect(startsOf('theory')).toEqual(['D0 1', 'D0 3', 'D1 1', 'D1 3', 'D2 1', 'D2 3', 'D3 1']);
  expect(startsOf('range')).toHaveLength(11);
  expect(startsOf('night')).toEqual([0, 1, 2, 3, 4, 5].flatMap((day) => [`D${day} *1`, `D${day} *2`]));
});

test('hours away and hours out of service stand as times that are not available', () => {
  const instructors = SMALL_PROBLEM.instructors.map((one) =>
    one.id === 'i2' ? { ...one, busy: [{ day: 2, from: 2, to: 4 }] } : one,
  );
  const rooms = SMALL_PROBLEM.rooms.map((one) =>
    one.id === 'f' ? { ...one, busy: [{ day: 3, from: 5, to: 6 }] } : one,
  );
  const text = fetFile({ ...SMALL_PROBLEM, instructors, rooms }, lessons, FET_NAMES);
  const times = (body = '') =>
    all('Not_Available_Time', body).map((time) => [all('Day', time)[0], all('Hour', time)[0]]);
  expect(times(all('ConstraintTeacherNotAvailableTimes', text)[1])).toEqual([
    ['D2', '3'],
    ['D2', '4'],
  ]);
  expect(times(all('ConstraintRoomNotAvailableTimes', text)[0])).toEqual([['D3', '*2']]);
});

test('days off, daily hours, order and days between stand for every platoon and man', () => {
  expect(all('ConstraintTeacherNotAvailableTimes')).toHaveLength(1);
  expect(all('Not_Available_Time').map((time) => all('Day', time)[0])).toEqual(Array(6).fill('D1'));
  expect(all('ConstraintTeacherMaxHoursDaily').map((body) => all('Maximum_Hours_Daily', body)[0])).toEqual(['4', '3']);
  expect(all('ConstraintStudentsActivityTagMaxHoursDaily')).toHaveLength(2);
  // Of the first platoon blocks 1 and 2 (theory) stand before 3 (range), of the second 5 and 6 before 7.
  expect(all('ConstraintTwoSetsOfActivitiesOrdered').map((body) => all('Activity_Id', body).map(Number))).toEqual([
    [1, 2, 3],
    [5, 6, 7],
  ]);
  expect(
    all('ConstraintMinDaysBetweenActivities').map((body) =>
      [...all('Activity_Id', body), ...all('MinDays', body)].map(Number),
    ),
  ).toEqual([
    [1, 3, 2],
    [2, 3, 2],
    [5, 7, 2],
    [6, 7, 2],
  ]);
});

test('a room fits by type and seats; locks keep time and room', () => {
  const rooms = all('ConstraintActivityPreferredRooms').map((body) => all('Preferred_Room', body));
  expect(rooms[0]).toEqual(['1‑сынып', '2‑сынып']);
  expect(rooms[4]).toEqual(['2‑сынып']);
  expect(all('ConstraintActivityPreferredStartingTime').map((body) => body.replaceAll(/<[^>]*>/g, ' ').trim())).toEqual(
    [expect.stringMatching(/^100 +4 +D4 +\*1 +true/), expect.stringMatching(/^100 +9 +D5 +1 +true/)],
  );
  expect(all('ConstraintActivityPreferredRoom')).toHaveLength(2);
});

test('whoever has a lesson in the plan keeps it; else one man a platoon and subject, the least burdened first', () => {
  const problem = {
    ...SMALL_PROBLEM,
    instructors: [...SMALL_PROBLEM.instructors, { id: 'i3', subjects: ['A'], maxHoursPerDay: 4 }],
  };
  const theory = (found: typeof lessons) =>
    found.filter(({ lesson }) => lesson === 'theory').map((one) => one.instructor);
  // Nobody has anything yet: the first in the list takes the first platoon, the other man the second.
  expect(theory(fetLessons(problem, []).lessons)).toEqual(['i1', 'i1', 'i3', 'i3']);
  const placed = { platoon: '1', lesson: 'theory', index: 1, day: 0, slot: 0, room: 'c1', instructor: 'i3' };
  expect(theory(fetLessons(problem, [placed]).lessons)).toEqual(['i3', 'i3', 'i1', 'i1']);
  const nobody = { ...SMALL_PROBLEM, instructors: SMALL_PROBLEM.instructors.slice(1) };
  expect(fetLessons(nobody, []).untaught).toEqual(['A']);
});
