import { expect, test } from 'vitest';
import { countPlacements, placed, programmeSchool, writeIntoFile } from './programme-school.ts';

const MAN = { fullName: 'Ахметов Нұржан', subjects: ['TAC', 'REC'], maxHoursPerDay: 6 };

test('instructors stand in Kazakh order with the days they are there and the hours they have', async () => {
  const school = await programmeSchool();
  const { planner, cohortId } = school;
  await planner.get('programme.addUsualPlaces', {});
  const { id } = await planner.get('programme.addInstructor', MAN);
  await planner.get('programme.addInstructor', { ...MAN, fullName: 'Әлімов Ерлан' });
  await planner.get('programme.addInstructor', { ...MAN, fullName: 'Баймұратов Қ.' });
  // Monday 18 to Sunday 24 January: six lesson days.
  const absences = [{ from: '2027-01-18', to: '2027-01-24', reason: 'демалыс' }];
  await planner.get('programme.setAbsences', { instructorId: id, absences });
  await writeIntoFile(school, [placed(0, 'TAC-FIELD', 0, '2027-01-14'), placed(0, 'TAC-THEORY', 0, '2027-01-15')]);
  const rows = await planner.get('programme.instructors', { cohortId });
  expect(rows.map((row) => [row.fullName, row.availableDays, row.availableHours, row.plannedHours])).toEqual([
    ['Ахметов Нұржан', 29, 174, 6],
    ['Әлімов Ерлан', 35, 210, 0],
    ['Баймұратов Қ.', 35, 210, 0],
  ]);
  expect(rows[0]).toMatchObject({ absences, subjects: ['TAC', 'REC'] });
  expect(await planner.get('programme.instructors', {})).toMatchObject([{ availableDays: null }, {}, {}]);
});

test('absences that cross, run backwards or hit approved lessons are told', async () => {
  const school = await programmeSchool();
  const { planner } = school;
  await planner.get('programme.addUsualPlaces', {});
  const { id: instructorId } = await planner.get('programme.addInstructor', MAN);
  const away = (from: string, to: string) => ({ from, to, reason: null });
  expect(
    await planner.call('programme.setAbsences', { instructorId, absences: [away('2027-01-20', '2027-01-19')] }),
  ).toMatchObject({ code: 'programme.absenceDates' });
  const crossing = [away('2027-01-20', '2027-01-22'), away('2027-01-18', '2027-01-20')];
  expect(await planner.call('programme.setAbsences', { instructorId, absences: crossing })).toMatchObject({
    code: 'programme.absencesOverlap',
    params: { from: '2027-01-20', to: '2027-01-20' },
  });
  await writeIntoFile(school, [placed(1, 'TAC-FIELD', 0, '2027-01-20'), placed(1, 'TAC-FIELD', 1, '2027-01-21')]);
  const touching = [away('2027-01-18', '2027-01-19'), away('2027-01-20', '2027-01-20')];
  expect(await planner.get('programme.setAbsences', { instructorId, absences: touching })).toEqual({ lessonsHit: 1 });
});

test('who stands in the approved timetable from today on stays, with his subjects; earlier lessons hold nobody', async () => {
  const school = await programmeSchool();
  const { planner } = school;
  await planner.get('programme.addUsualPlaces', {});
  const { id: instructorId } = await planner.get('programme.addInstructor', MAN);
  // Today is 10 January 2027.
  await writeIntoFile(school, [placed(1, 'TAC-FIELD', 0, '2027-01-09'), placed(1, 'TAC-FIELD', 1, '2027-01-10')]);
  expect(await planner.call('programme.deactivateInstructor', { instructorId })).toMatchObject({
    code: 'programme.instructorPlanned',
    params: { name: MAN.fullName, lessons: 1, first: '2027-01-10' },
  });
  expect(await planner.call('programme.saveInstructor', { instructorId, ...MAN, subjects: ['REC'] })).toMatchObject({
    code: 'programme.instructorTeaches',
    params: { lessons: 1, subject: { ru: 'Тактическая подготовка' } },
  });
  expect(await planner.call('programme.saveInstructor', { instructorId, ...MAN, subjects: ['TAC'] })).toMatchObject({
    ok: true,
  });
  expect(await planner.call('programme.deactivatePlace', { placeId: 1 })).toMatchObject({
    code: 'programme.placePlanned',
    params: { name: '1-сынып', lessons: 1 },
  });
  expect(await planner.call('programme.deactivatePlace', { placeId: 2 })).toMatchObject({ ok: true });
  // A newer version without him sets him free.
  await writeIntoFile(school, [placed(2, 'TAC-FIELD', 0, '2027-01-09')]);
  expect(await planner.call('programme.deactivateInstructor', { instructorId })).toMatchObject({ ok: true });
  expect(await planner.get('programme.instructors', {})).toMatchObject([{ active: false }]);
});

test('who leaves service takes his coming cards out of the draft, and undo puts them back', async () => {
  const school = await programmeSchool();
  const { planner } = school;
  await planner.get('programme.addUsualPlaces', {});
  const { id: instructorId } = await planner.get('programme.addInstructor', MAN);
  await writeIntoFile(school, [placed(0, 'TAC-FIELD', 0, '2027-01-09'), placed(0, 'TAC-FIELD', 1, '2027-01-12')]);
  expect(await planner.get('programme.deactivateInstructor', { instructorId })).toEqual({ unplaced: 1 });
  expect(await countPlacements(school)).toBe(1);
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(await countPlacements(school)).toBe(2);
  expect(await planner.get('programme.savePlace', { placeId: 1, name: 'Алаң', type: 'field', capacity: 40 })).toEqual({
    unplaced: 1,
  });
});

test('names are unique as people read them, and the usual places come once', async () => {
  const { planner } = await programmeSchool();
  expect(await planner.get('programme.addUsualPlaces', {})).toEqual({ added: 10 });
  expect(await planner.call('programme.addUsualPlaces', {})).toMatchObject({ code: 'programme.usualPlacesThere' });
  const places = await planner.get('programme.places', {});
  expect(places.map((place) => place.type)).toEqual([
    ...Array(5).fill('class'),
    'drill',
    'gym',
    'field',
    'field',
    'range',
  ]);
  expect(await planner.call('programme.addPlace', { name: 'ПЛАЦ', type: 'drill', capacity: 10 })).toMatchObject({
    code: 'programme.placeNameTaken',
    params: { name: 'Плац', active: true },
  });
  await planner.get('programme.addInstructor', MAN);
  expect(await planner.call('programme.addInstructor', { ...MAN, fullName: 'ахметов нуржан' })).toMatchObject({
    code: 'programme.instructorTwice',
    params: { name: 'Ахметов Нұржан' },
  });
  expect(await planner.call('programme.addInstructor', { ...MAN, fullName: 'Б', subjects: ['XYZ'] })).toMatchObject({
    code: 'programme.unknownSubject',
  });
});
