import { expect, test } from 'vitest';
import { journalSchool } from './journal-school.ts';

const absence = (cadetId: number, kind: string, from: string, to: string, more = 'NULL, NULL') =>
  `INSERT INTO absence (cadet_id, kind, from_at, to_at, post_id, note, entered_at, entered_by)
     VALUES (${cadetId}, '${kind}', '${from}', '${to}', ${more}, '2027-01-11T08:00:00', 1);`;

test('a page begins with whoever the house knows to be away, and the ledger counts what was closed', async () => {
  const { instructor, planner, at } = await journalSchool({
    now: '2027-01-12T20:00:00',
    men: 6,
    sql: `
      INSERT INTO duty_post (id, name, men) VALUES (1, 'Казарма', 2);
      ${absence(1, 'illness', '2027-01-12T00:00', '2027-01-13T00:00')}
      ${absence(2, 'duty', '2027-01-11T18:00', '2027-01-12T18:00', '1, NULL')}
      ${absence(3, 'other', '2027-01-12T06:00', '2027-01-12T20:00', "NULL, 'сотқа шақырылды'")}
      ${absence(4, 'restriction', '2027-01-11T06:00', '2027-01-14T20:00')}
      INSERT INTO gate_movement (cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by) VALUES
        (5, 'out', '2027-01-11T18:05:00', '2027-01-11', '2027-01-12T06:30', 'typed', '2027-01-11T18:05:00', 1);`,
  });
  const day = await instructor.get('journal.day', { cohortId: 1, date: '2027-01-12' });
  const [line] = day.lessons;
  expect(day.lessons.map(({ absent }) => absent)).toEqual(day.lessons.map(() => 4));
  const { ref, hours } = line!;
  const page = await instructor.get('journal.lesson', { cohortId: 1, lesson: ref });
  expect(page.marks).toEqual([
    { cadetId: 1, kind: 'excused', reason: 'illness', hours, note: null },
    { cadetId: 2, kind: 'excused', reason: 'duty', hours, note: null },
    { cadetId: 3, kind: 'excused', reason: 'other', hours, note: 'сотқа шақырылды' },
    { cadetId: 5, kind: 'unexcused', reason: null, hours, note: null },
  ]);
  await instructor.get('journal.closeMany', { cohortId: 1, lessons: day.lessons.map((lesson) => lesson.ref) });
  const closed = day.lessons.reduce((sum, lesson) => sum + lesson.hours, 0);
  const { cadets } = await planner.get('journal.ledger', { cohortId: 1 });
  const figures = cadets.map(({ initial, specialty }) => [
    initial.excused + specialty.excused,
    initial.unexcused + specialty.unexcused,
  ]);
  expect(figures).toEqual([
    [closed, 0],
    [closed, 0],
    [closed, 0],
    [0, 0],
    [0, closed],
    [0, 0],
  ]);
  // A closed page keeps what was closed, whatever becomes known afterwards.
  at('2027-01-12T21:00:00');
  await planner.get('absences.list', { cohortId: 1 });
  expect((await instructor.get('journal.lesson', { cohortId: 1, lesson: ref })).marks).toHaveLength(4);
});

test('closing days behind in one act writes what each page would have begun with', async () => {
  const { instructor } = await journalSchool({
    now: '2027-01-14T20:00:00',
    men: 6,
    sql: `
      INSERT INTO duty_post (id, name, men) VALUES (1, 'Казарма', 2);
      ${absence(1, 'illness', '2027-01-11T10:00', '2027-01-13T12:00')}
      ${absence(2, 'duty', '2027-01-12T02:00', '2027-01-13T02:00', '1, NULL')}
      ${absence(3, 'other', '2027-01-12T06:00', '2027-01-12T20:00', "NULL, 'сотқа шақырылды'")}
      INSERT INTO gate_movement (cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by) VALUES
        (5, 'out', '2027-01-11T18:05:00', '2027-01-11', '2027-01-12T06:30', 'typed', '2027-01-11T18:05:00', 1),
        (5, 'in', '2027-01-13T11:00:00', '2027-01-11', NULL, 'typed', '2027-01-13T11:00:00', 1);`,
  });
  const dates = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14'];
  const days = await Promise.all(dates.map((date) => instructor.get('journal.day', { cohortId: 1, date })));
  const refs = days.flatMap(({ lessons }) => lessons.map(({ ref }) => ref));
  const marks = () =>
    Promise.all(refs.map(async (lesson) => (await instructor.get('journal.lesson', { cohortId: 1, lesson })).marks));
  const before = await marks();
  // Ill, on duty with its rest until 10:00 on the 13th, called away, and overdue until he came back at 11:00.
  const men = (index: number) => [
    ...new Set(days[index]!.lessons.flatMap((_, at) => before[at + starts(index)]!.map(({ cadetId }) => cadetId))),
  ];
  const starts = (index: number) => days.slice(0, index).reduce((sum, { lessons }) => sum + lessons.length, 0);
  expect([0, 1, 2, 3].map((index) => men(index).toSorted())).toEqual([[1], [1, 2, 3, 5], [1, 2, 5], []]);
  await instructor.get('journal.closeMany', { cohortId: 1, lessons: refs });
  expect(await marks()).toEqual(before);
});
