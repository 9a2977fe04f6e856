import { expect, test } from 'vitest';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

test('load stands against what each man can give; painting days away tells the lessons it hits, undo takes it back', async () => {
  const { host, planner, cohortId } = await intakeSchool({ platoons: 1, planned: true });
  const before = await planner.get('programme.availability', { cohortId });
  expect(before.days).toHaveLength(40);
  const { cards } = await planner.get('timetable.board', { cohortId });
  const byInstructor = Map.groupBy(cards, (card) => card.instructorId);
  for (const person of before.people) {
    const own = byInstructor.get(person.id) ?? [];
    expect(person.plannedHours).toBe(own.reduce((sum, card) => sum + card.hours, 0));
    // 35 days of lessons less those he is away; eight hours a day are more than he may give.
    expect(person.availableHours).toBe(person.availableDays * person.maxHoursPerDay);
  }
  expect(before.subjects.reduce((sum, { neededHours }) => sum + neededHours, 0)).toBe(280);
  expect(before.shortage).toBeNull();

  const target = before.people.find(({ taught }) => taught.length > 0)!;
  const { date, lessons } = target.taught.find(
    (day) => !target.absences.some(({ from, to }) => from <= day.date && day.date <= to),
  )!;
  const stroke = { instructorIds: [target.id], from: date, to: date, away: true, reason: 'ауру' };
  expect(await planner.get('programme.markDays', stroke)).toEqual({ lessonsHit: lessons });
  const after = (await planner.get('programme.availability', { cohortId })).people.find(({ id }) => id === target.id);
  expect(after).toMatchObject({
    availableDays: target.availableDays - 1,
    availableHours: target.availableHours - target.maxHoursPerDay,
    plannedHours: target.plannedHours,
  });
  const { hits } = await planner.get('cover.hits', { cohortId });
  expect(hits.filter((hit) => hit.instructorId === target.id && hit.date === date)).toHaveLength(lessons);
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await planner.get('programme.availability', { cohortId })).toEqual(before);

  expect(await planner.call('programme.markDays', { ...stroke, from: '2027-02-02', to: '2027-02-01' })).toMatchObject({
    code: 'programme.absenceDates',
  });
  const { visitor } = await import('../../fixtures/test-host.ts');
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  expect(await instructor.call('programme.markDays', stroke)).toMatchObject({ code: 'session.noRight' });
});

test('subjects whose instructors together have too few hours are named with their sum', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 1 });
  const { people, subjects } = await planner.get('programme.availability', { cohortId });
  const tactics = subjects.find(({ code }) => code === 'TAC')!;
  const teachers = people.filter((one) => one.subjects.includes('TAC'));
  expect(tactics.people).toBe(teachers.length);
  await planner.get('programme.markDays', {
    instructorIds: teachers.map(({ id }) => id),
    from: '2027-01-11',
    to: '2027-02-19',
    away: true,
  });
  const { shortage, subjects: now } = await planner.get('programme.availability', { cohortId });
  expect(now.find(({ code }) => code === 'TAC')).toMatchObject({ neededHours: tactics.neededHours, availableHours: 0 });
  // One subject alone is the smallest group; whichever of theirs lacks the most.
  expect(shortage).toMatchObject({ available: 0 });
  expect(shortage?.codes).toHaveLength(1);
});

test('places stand with the hours they are taken of those they could be', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 1, planned: true });
  const places = await planner.get('programme.places', { cohortId });
  const { cards } = await planner.get('timetable.board', { cohortId });
  // Every card has its place: together they hold the 280 hours, each of them could hold 35 days of eight.
  expect(places.reduce((sum, { plannedHours }) => sum + (plannedHours ?? 0), 0)).toBe(280);
  for (const { id, plannedHours, availableHours } of places) {
    expect(availableHours).toBe(280);
    expect(plannedHours).toBe(cards.reduce((sum, card) => (card.placeId === id ? sum + card.hours : sum), 0));
  }
  expect((await planner.get('programme.places', {}))[0]).toMatchObject({ plannedHours: null, availableHours: null });
});
