import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { journalSchool } from './journal-school.ts';

const MONDAY = '2027-01-11';
type School = Awaited<ReturnType<typeof journalSchool>>;
type Line = OutputOf<'journal.day'>['lessons'][number];

const dayOf = (school: School, date = MONDAY) => school.planner.get('journal.day', { cohortId: 1, date });
const page = (line: Line, marks: object[] = []) =>
  ({ cohortId: 1, lesson: line.ref, topic: null, instructorId: line.instructor.id, marks }) as never;

test('a day is closed by its exceptions alone: who is not marked was there', async () => {
  const school = await journalSchool();
  const { instructor, planner } = school;
  const before = await dayOf(school);
  // Asked for his own, the days count those of whom the login is; nobody is an instructor before he is named one.
  const own = () => instructor.get('journal.day', { cohortId: 1, date: MONDAY, mine: true });
  expect(await own()).toEqual(before);
  expect(before.instructorId).toBeNull();
  const instructorId = before.lessons[0]?.instructor.id ?? 0;
  const mine = before.lessons.filter((line) => line.instructor.id === instructorId).length;
  expect(mine).toBeLessThan(before.lessons.length);
  await school.spoil(
    `UPDATE instructor SET person_id = (SELECT id FROM person WHERE login = 'instructor') WHERE id = ${instructorId}`,
  );
  for (const [who, login] of [
    [planner, 'planner'],
    [instructor, 'instructor'],
  ] as const)
    await who.get('session.unlock', { login, password: `${login}-құпия` });
  const { days, ...rest } = await own();
  expect(rest).toEqual({ ...rest, instructorId, lessons: before.lessons });
  expect([days[0]?.lessons, days[0]?.toClose]).toEqual([mine, mine]);
  expect(before.version).toBe(1);
  expect(before.lessons.reduce((sum, line) => sum + line.hours, 0)).toBe(8);
  expect(before.lessons.every((line) => line.state === 'toClose' && line.men === 3 && line.absent === 0)).toBe(true);
  expect(before.days[0]).toEqual({
    date: MONDAY,
    number: 1,
    lessons: before.lessons.length,
    toClose: before.lessons.length,
    closed: 0,
    lost: 0,
  });
  const [first, ...others] = before.lessons as [Line, ...Line[]];
  await instructor.get('journal.close', {
    cohortId: 1,
    lesson: first.ref,
    topic: ' Қару құрылысы ',
    instructorId: first.instructor.id,
    marks: [
      { cadetId: 2, kind: 'excused', reason: 'illness', hours: 1, note: null },
      { cadetId: 3, kind: 'unexcused', reason: null, hours: first.hours, note: null },
    ],
  });
  await instructor.get('journal.closeMany', { cohortId: 1, lessons: others.map(({ ref }) => ref) });
  const after = await dayOf(school);
  expect(after.lessons.every((line) => line.state === 'closed')).toBe(true);
  expect(after.lessons[0]).toMatchObject({ key: first.key, topic: 'Қару құрылысы', men: 3, absent: 2 });
  expect(after.days[0]).toMatchObject({ toClose: 0, closed: before.lessons.length });

  // The same facts man by man.
  const ledger = await planner.get('journal.ledger', { cohortId: 1 });
  const held = (id: number) => {
    const cadet = ledger.cadets.find((one) => one.id === id)!;
    return [cadet.initial, cadet.specialty].map(({ attended, owed }) => [attended, owed]);
  };
  const sum = (id: number, at: 0 | 1) => held(id).reduce((total, pair) => total + (pair[at] ?? 0), 0);
  expect([sum(1, 0), sum(1, 1)]).toEqual([8, 0]);
  expect([sum(2, 0), sum(2, 1)]).toEqual([7, 1]);
  expect([sum(3, 0), sum(3, 1)]).toEqual([8 - first.hours, first.hours]);

  // Undo takes the whole page back with its marks.
  const closing = (await planner.get('history.list', {})).find((entry) => entry.operation === 'journal.close')!;
  await planner.get('history.undo', { entryId: closing.id });
  expect((await dayOf(school)).lessons[0]).toMatchObject({ state: 'toClose', absent: 0, topic: null });
});

test('a lesson can be closed from its first minute, once, and only with sound marks', async () => {
  const school = await journalSchool({ now: '2027-01-11T08:29:00' });
  const { instructor } = school;
  const [first] = (await dayOf(school)).lessons as [Line];
  expect(first.state).toBe('coming');
  expect(await instructor.call('journal.close', page(first))).toMatchObject({ code: 'journal.notYet' });
  school.at('2027-01-11T08:30:00');
  const bad = { cadetId: 1, kind: 'excused', reason: 'illness', hours: 1, note: null };
  for (const wrong of [
    { ...bad, cadetId: 99 },
    { ...bad, hours: first.hours + 1 },
    { ...bad, reason: null },
    { ...bad, kind: 'unexcused' },
    { ...bad, reason: 'other' },
  ]) {
    expect(await instructor.call('journal.close', page(first, [wrong]))).toMatchObject({ code: 'journal.badMark' });
  }
  expect(await instructor.call('journal.close', page(first, [bad, bad]))).toMatchObject({ code: 'journal.badMark' });
  await instructor.get('journal.close', page(first, [{ ...bad, reason: 'other', note: 'сот' }]));
  expect(await instructor.call('journal.close', page(first))).toMatchObject({ code: 'journal.alreadyClosed' });
  const many = { cohortId: 1, lessons: [first.ref] };
  expect(await instructor.call('journal.closeMany', many)).toMatchObject({ code: 'journal.alreadyClosed' });
});

test('a closed page opens again only with a reason, keeps what stands on it, and shows that it was corrected', async () => {
  const school = await journalSchool();
  const { instructor } = school;
  const [first] = (await dayOf(school)).lessons as [Line];
  const mark = { cadetId: 1, kind: 'excused', reason: 'duty', hours: 1, note: null };
  await instructor.get('journal.close', page(first, [mark]));
  expect(await instructor.call('journal.reopen', { cohortId: 1, lesson: first.ref, reason: '  ' })).toMatchObject({
    code: 'session.badInput',
  });
  await instructor.get('journal.reopen', { cohortId: 1, lesson: first.ref, reason: 'Наряд емес екен' });
  const opened = await instructor.get('journal.lesson', { cohortId: 1, lesson: first.ref });
  expect(opened).toMatchObject({ state: 'toClose', reopened: true, marks: [mark], absent: 1 });
  await instructor.get('journal.close', page(first));
  const [again] = (await dayOf(school)).lessons as [Line];
  expect(again).toMatchObject({ state: 'closed', reopened: false, reason: 'Наряд емес екен', absent: 0 });
});

test('who changed platoon stands on the list of the platoon he belonged to that day', async () => {
  const school = await journalSchool({ platoons: 2, men: 2, now: '2027-01-13T08:00:00' });
  const { planner } = school;
  await planner.get('barracks.movePlatoon', { cadetIds: [1], platoonId: 2 });
  const rollOn = async (date: string) => {
    const lines = (await dayOf(school, date)).lessons;
    const rolls: number[][] = [];
    for (const number of [1, 2]) {
      const line = lines.find((one) => one.platoon?.number === number)!;
      const { roll } = await planner.get('journal.lesson', { cohortId: 1, lesson: line.ref });
      rolls.push(roll.map(({ cadetId }) => cadetId).sort());
    }
    return rolls;
  };
  expect(await rollOn('2027-01-12')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(await rollOn('2027-01-13')).toEqual([[2], [1, 3, 4]]);
});

test('reading is for those who teach, plan and command; writing for those who teach and plan', async () => {
  const school = await journalSchool();
  const { administrator } = school;
  const [first] = (await dayOf(school)).lessons as [Line];
  const commander = await school.signInAs('commander');
  const dutyOfficer = await school.signInAs('dutyOfficer');
  expect((await commander.get('journal.day', { cohortId: 1 })).lessons.length).toBeGreaterThan(0);
  for (const someone of [commander, administrator]) {
    expect(await someone.call('journal.close', page(first))).toMatchObject({ code: 'session.noRight' });
  }
  expect(await dutyOfficer.call('journal.day', { cohortId: 1 })).toMatchObject({ code: 'session.noRight' });
});

test('a lesson is given by who covers for an absent instructor; any other change of the draft is only told', async () => {
  const school = await journalSchool({ now: '2027-01-11T07:00:00' });
  const { instructor, planner } = school;
  const [first] = (await dayOf(school)).lessons as [Line];
  const card = 'card' in first.ref ? first.ref.card : null!;
  const pageNow = () => instructor.get('journal.lesson', { cohortId: 1, lesson: first.ref });
  const { candidates } = await planner.get('cover.candidates', { card });
  const stand = candidates.find(({ fits, instructorId }) => fits && instructorId !== first.instructor.id)!;
  await planner.get('cover.assign', { assignments: [{ card, instructorId: stand.instructorId }] });
  const names = { planned: first.instructor.name, draft: stand.fullName };
  expect(await pageNow()).toMatchObject({ instructor: first.instructor, standIn: { ...names, taken: false } });

  await school.spoil(
    `INSERT INTO instructor_absence (instructor_id, from_date, to_date) VALUES (${first.instructor.id}, '${MONDAY}', '${MONDAY}')`,
  );
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  expect(await pageNow()).toMatchObject({ instructor: { id: stand.instructorId }, standIn: { ...names, taken: true } });
  // Closed with the others of the day, the page names who gave it.
  school.at('2027-01-11T18:00:00');
  await instructor.get('journal.closeMany', { cohortId: 1, lessons: [first.ref] });
  expect(await pageNow()).toMatchObject({ instructor: { id: stand.instructorId }, standIn: null });
});
