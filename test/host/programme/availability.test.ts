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

test('half a day painted away hits only its lessons and leaves its other hours; the search plans around it', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 1, planned: true });
  const before = await planner.get('programme.availability', { cohortId });
  expect(before.dinnerAfter).toBe(4);
  const { cards } = await planner.get('timetable.board', { cohortId });
  const there = ({ date, instructorId }: { date: string; instructorId: number }) =>
    !before.people.some(
      ({ id, absences }) => id === instructorId && absences.some(({ from, to }) => from <= date && date <= to),
    );
  const card = cards.find((one) => one.slot < 4 && there(one))!;
  const target = before.people.find(({ id }) => id === card.instructorId)!;
  const own = cards.filter((one) => one.instructorId === target.id && one.date === card.date);
  const [morning, rest] = [own.filter(({ slot }) => slot < 4), own.filter(({ slot }) => slot >= 4)];
  const day = { from: card.date, to: card.date };
  const stroke = { instructorIds: [target.id], ...day, hours: { from: 0, to: 4 }, away: true, reason: 'іссапар' };
  expect(await planner.get('programme.markDays', stroke)).toEqual({ lessonsHit: morning.length });
  const after = (await planner.get('programme.availability', { cohortId })).people.find(({ id }) => id === target.id)!;
  expect(after.absences).toContainEqual({ ...day, hours: stroke.hours, reason: 'іссапар' });
  // Eight hours less four: no more than these are left of his daily maximum.
  expect(after.availableHours).toBe(target.availableHours - Math.max(0, target.maxHoursPerDay - 4));
  expect(after.availableDays).toBe(target.availableDays);
  const { hits } = await planner.get('cover.hits', { cohortId });
  const hitHere = hits.filter((hit) => hit.instructorId === target.id && hit.date === card.date);
  expect(hitHere.map(({ slot }) => slot).sort()).toEqual(morning.map(({ slot }) => slot).sort());
  expect(rest.every(({ slot }) => !hitHere.some((hit) => hit.slot === slot))).toBe(true);
  const broken = (await planner.get('timetable.check', { cohortId })).map(({ code }) => code);
  expect(broken.filter((code) => code === 'instructorAway')).toHaveLength(morning.length);
  // The two halves together are the whole day, written as one.
  await planner.get('programme.markDays', { ...stroke, hours: { from: 4, to: 12 } });
  const whole = (await planner.get('programme.availability', { cohortId })).people.find(({ id }) => id === target.id)!;
  expect(whole.absences).toContainEqual({ ...day, hours: null, reason: 'іссапар' });
  expect(await planner.call('programme.markDays', { ...stroke, hours: { from: 4, to: 4 } })).toMatchObject({
    ok: false,
  });
});

test('a place out of service: its lessons stand in the list with free places of its kind, and moving one there ends it', async () => {
  const { host, planner, cohortId } = await intakeSchool({ platoons: 1, planned: true });
  const before = await planner.get('programme.availability', { cohortId });
  const place = before.places.find(({ type, taught }) => type === 'class' && taught.length > 0)!;
  const { date, lessons } = place.taught[0]!;
  const stroke = { placeIds: [place.id], from: date, to: date, away: true, reason: 'жөндеу' };
  expect(await planner.get('programme.markPlaces', stroke)).toEqual({ lessonsHit: lessons });
  const after = (await planner.get('programme.availability', { cohortId })).places.find(({ id }) => id === place.id)!;
  expect(after).toMatchObject({
    availableDays: place.availableDays - 1,
    availableHours: place.availableHours - 8,
    plannedHours: place.plannedHours,
  });
  const { closed } = await planner.get('cover.hits', { cohortId });
  expect(closed).toHaveLength(lessons);
  const [first] = closed;
  expect(first).toMatchObject({ placeId: place.id, date, closure: { from: date, to: date, hours: null } });
  const { cards, places } = await planner.get('timetable.board', { cohortId });
  for (const { placeId } of first!.free) {
    expect(places.find(({ id }) => id === placeId)).toMatchObject({ type: 'class', active: true });
    const meets = cards.some(
      (one) =>
        one.placeId === placeId &&
        one.date === date &&
        one.slot < first!.slot + first!.hours &&
        first!.slot < one.slot + one.hours,
    );
    expect(meets).toBe(false);
  }
  const broken = async () =>
    (await planner.get('timetable.check', { cohortId })).filter(({ code }) => code === 'roomClosed').length;
  expect(await broken()).toBe(lessons);
  const { platoonId, lessonKindId, blockIndex, slot, instructorId } = first!;
  const card = { platoonId, lessonKindId, blockIndex };
  await planner.get('timetable.move', { card, date, slot, placeId: first!.free[0]!.placeId, instructorId });
  expect(await broken()).toBe(lessons - 1);
  expect((await planner.get('cover.hits', { cohortId })).closed).toHaveLength(lessons - 1);

  expect(await planner.call('programme.markPlaces', { ...stroke, placeIds: [999] })).toMatchObject({
    code: 'programme.unknownPlace',
  });
  const { visitor } = await import('../../fixtures/test-host.ts');
  const instructor = visitor(host);
  await instructor.get('session.unlock', { login: 'instructor', password: 'instructor-құпия' });
  expect(await instructor.call('programme.markPlaces', stroke)).toMatchObject({ code: 'session.noRight' });
});
