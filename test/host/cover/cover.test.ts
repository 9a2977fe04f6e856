import { expect, test } from 'vitest';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

const keyOf = ({
  platoonId,
  lessonKindId,
  blockIndex,
}: {
  platoonId: number;
  lessonKindId: number;
  blockIndex: number;
}) => ({
  platoonId,
  lessonKindId,
  blockIndex,
});

/** The instructor with the most lessons, ill on the first day on which he has two or more. */
async function schoolWithIllness(platoons = 2) {
  const school = await intakeSchool({ platoons, planned: true });
  const { planner, cohortId } = school;
  const { cards } = await planner.get('timetable.board', { cohortId });
  const byDay = Map.groupBy(cards, (card) => `${card.instructorId} ${card.date}`);
  const [own] = [...byDay.values()].sort((a, b) => b.length - a.length);
  const { instructorId, date } = own![0]!;
  const { absences } = (await planner.get('programme.instructors', {})).find(({ id }) => id === instructorId)!;
  await planner.get('programme.setAbsences', {
    instructorId,
    absences: [...absences, { from: date, to: date, reason: 'ауру' }],
  });
  return { ...school, instructorId, date, own: own! };
}

test('an absence opens its lessons with a proposal each; all are given at once and taken back by one undo', async () => {
  const { planner, cohortId, instructorId, date, own } = await schoolWithIllness();
  const { hits, absences, approvedVersion } = await planner.get('cover.hits', { cohortId });
  expect(hits.map(({ slot }) => slot)).toEqual(own.map(({ slot }) => slot).sort((a, b) => a - b));
  expect(hits.every((hit) => hit.instructorId === instructorId && hit.absence?.reason === 'ауру' && hit.approved)).toBe(
    true,
  );
  expect(absences.find((one) => one.from === date && one.reason === 'ауру')).toMatchObject({ lessons: own.length });
  expect(approvedVersion).toBe(1);
  const proposed = hits.filter(({ proposal }) => proposal !== null).length;
  expect(proposed).toBeGreaterThan(0);

  expect(await planner.get('cover.assignProposed', { cohortId })).toEqual({
    changed: proposed,
    left: hits.length - proposed,
  });
  // Nobody got two lessons of one hour, too many hours, or a subject he may not teach.
  const broken = (await planner.get('timetable.check', { cohortId })).map(({ code }) => code);
  expect(broken.filter((code) => code !== 'instructorDayOff')).toEqual([]);
  const after = await planner.get('timetable.board', { cohortId });
  expect(after.draft).toMatchObject({ changes: proposed, fromVersion: 1 });
  expect((await planner.get('cover.hits', { cohortId })).hits).toHaveLength(hits.length - proposed);

  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect((await planner.get('cover.hits', { cohortId })).hits).toEqual(hits);
});

test('one lesson goes to a chosen man who fits; a lock stays; who is not free or may not teach it is refused', async () => {
  const { planner, cohortId, own } = await schoolWithIllness();
  const { hits } = await planner.get('cover.hits', { cohortId });
  const hit = hits.find(({ proposal }) => proposal !== null)!;
  const card = keyOf(hit);
  await planner.get('timetable.lock', { cards: [card], lock: 'mine' });
  const { candidates, moves, merges } = await planner.get('cover.candidates', { card });
  expect(candidates[0]?.fits).toBe(true);
  expect([moves, merges]).toEqual([[], []]);
  const unfit = candidates.find(({ fits }) => !fits);
  if (unfit) {
    expect(
      await planner.call('cover.assign', { assignments: [{ card, instructorId: unfit.instructorId }] }),
    ).toMatchObject({ code: 'cover.notFree', params: { name: unfit.fullName } });
  }
  const { instructors } = await planner.get('timetable.board', { cohortId });
  const stranger = instructors.find(({ subjects }) => !subjects.includes(hit.subjectCode))!;
  expect(await planner.call('cover.assign', { assignments: [{ card, instructorId: stranger.id }] })).toMatchObject({
    code: 'cover.mayNotTeach',
    params: { name: stranger.fullName },
  });
  const { instructorId } = candidates[0]!;
  expect(await planner.get('cover.assign', { assignments: [{ card, instructorId }] })).toEqual({ changed: 1 });
  const { cards } = await planner.get('timetable.board', { cohortId });
  const before = own.find((one) => one.platoonId === card.platoonId && one.slot === hit.slot)!;
  expect(
    cards.find((one) => one.platoonId === card.platoonId && one.date === hit.date && one.slot === hit.slot),
  ).toEqual({
    ...before,
    instructorId,
    lock: 'mine',
    changed: true,
  });
});

test('where nobody is free the nearest other hours are named, and the move they promise is possible', async () => {
  const { planner, cohortId, spoil, own } = await schoolWithIllness(1);
  const target = own[0]!;
  // Everybody else may no longer teach the subject on that day: all are away.
  await spoil(
    `INSERT INTO instructor_absence (instructor_id, from_date, to_date)
     SELECT id, '${target.date}', '${target.date}' FROM instructor
     WHERE id <> ${target.instructorId} AND id NOT IN
       (SELECT instructor_id FROM instructor_absence WHERE from_date <= '${target.date}' AND to_date >= '${target.date}')`,
  );
  const card = keyOf(target);
  const { hits } = await planner.get('cover.hits', { cohortId });
  // Those of the others who are away now stand among them.
  expect(hits.filter(({ instructorId }) => instructorId === target.instructorId)).toHaveLength(own.length);
  expect(hits.filter(({ proposal }) => proposal !== null)).toEqual([]);
  expect(await planner.call('cover.assignProposed', { cohortId })).toMatchObject({ code: 'cover.nobodyFits' });
  // A full plan of 280 hours leaves no hour free: one lesson later in the course makes room.
  const { cards } = await planner.get('timetable.board', { cohortId });
  const sameLength =
    cards.find(
      (one) =>
        one.lessonKindId === target.lessonKindId && one.date !== target.date && one.blockIndex !== target.blockIndex,
    ) ?? expect.fail('another lesson of the kind');
  expect((await planner.get('cover.candidates', { card })).moves).toEqual([]);
  await planner.get('timetable.toTray', { cards: [keyOf(sameLength)] });
  const { moves } = await planner.get('cover.candidates', { card });
  const { date, slot, placeId, instructorId } = moves[0] ?? expect.fail('another hour');
  expect(date).not.toBe(target.date);
  expect(await planner.call('timetable.move', { card, date, slot, placeId, instructorId })).toMatchObject({ ok: true });
});

test('an instructor may look and not give; what is over is not given any more', async () => {
  const { host, planner, cohortId } = await schoolWithIllness(1);
  const { visitor } = await import('../../fixtures/test-host.ts');
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  expect((await instructor.get('cover.hits', { cohortId })).hits.length).toBeGreaterThan(0);
  expect(await instructor.call('cover.assignProposed', { cohortId })).toMatchObject({ code: 'session.noRight' });
  const gone = { platoonId: 1, lessonKindId: 1, blockIndex: 99 };
  expect(await planner.call('cover.candidates', { card: gone })).toMatchObject({ code: 'cover.lessonGone' });
});

test('the weeks of the load are the timetable and add up to the load of the course; a week opens its lessons', async () => {
  const { planner, cohortId, instructorId } = await schoolWithIllness();
  const { weeks, people } = await planner.get('cover.load', { cohortId });
  const { cards } = await planner.get('timetable.board', { cohortId });
  const course = await planner.get('programme.instructors', { cohortId });
  for (const one of course) {
    const own = people.find((person) => person.instructorId === one.id)?.weeks ?? [];
    expect(own.reduce((sum, { planned }) => sum + planned, 0)).toBe(one.plannedHours);
    expect(own.reduce((sum, { available }) => sum + available, 0)).toBe(one.availableHours);
  }
  const at = people
    .find((person) => person.instructorId === instructorId)!
    .weeks.findIndex(({ planned }) => planned > 0);
  const { from, to } = weeks[at]!;
  const lessons = await planner.get('cover.loadLessons', { cohortId, instructorId, from, to });
  expect(lessons).toHaveLength(
    cards.filter((card) => card.instructorId === instructorId && card.date && card.date >= from && card.date <= to)
      .length,
  );
  expect(lessons.reduce((sum, { hours }) => sum + hours, 0)).toBe(
    people.find((person) => person.instructorId === instructorId)!.weeks[at]!.planned,
  );
});
