import { expect, test } from 'vitest';
import { ADMINISTRATOR, type Visitor } from '../../fixtures/test-host.ts';
import { gateSchool, leaveOf } from '../gate/gate-school.ts';

/** Man 6 belongs to no platoon, man 7 is an applicant, man 8 of an intake that is over; 5 has a certificate. */
const MORE = `
  INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2026-08', '2026-11-02', '2026-12-11');
  INSERT INTO school_order VALUES (2, 2, 'enrolment', '15', '2026-10-30', 'негіз');
  INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id, platoon_id) VALUES
    (6, 1, 'Әлішеров', 'Нұрлан', '990101300006', '1999-01-01', 1, NULL),
    (7, 1, 'Алишев', 'Тимур', '990101300007', '1999-01-01', NULL, NULL),
    (8, 2, 'Әлімов', 'Ерлан', '980101300001', '1998-01-01', 2, NULL);
  INSERT INTO instructor (id, full_name) VALUES (1, 'Алиев Марат');
  INSERT INTO place (id, name, type, capacity) VALUES (1, 'Алаң', 'drill', 100);
  INSERT INTO firing_range (id, name, lanes) VALUES (1, 'Іле атыс алаңы', 6);
  INSERT INTO bunk (id, room_id, number, tier) VALUES (2, 1, 7, 'upper'), (3, 1, 7, 'lower');
  INSERT INTO signing_key VALUES (1, '${'k'.repeat(43)}', '2027-01-20T10:00:00', 1);
  INSERT INTO certificate_blank (id, series, number, digits, received_on) VALUES (1, 'ББ', 123, 6, '2027-01-20');
  INSERT INTO certificate (id, cohort_id, cadet_id, blank_id, year, number, key_id, content, code, issued_on, issued_at, issued_by)
    VALUES (1, 1, 5, 1, 2027, 15, 1, '{}', 'code', '2027-01-20', '2027-01-20T10:00:00', 1);
  ${leaveOf(2, '2027-01-27', 42)}`;

async function school() {
  const made = await gateSchool({ sql: MORE });
  await made.administrator.get('session.unlock', ADMINISTRATOR);
  return made;
}
const look = (one: Visitor, text: string, cohortId: number | null = 1) => one.get('finding.look', { text, cohortId });
const menOf = async (one: Visitor, text: string) => (await look(one, text)).men.map(({ cadetId }) => cadetId);

test('a man is found by his name in any spelling, the end of his IIN and his bunk', async () => {
  const { commander, administrator } = await school();
  for (const typed of ['ғабдуллин', 'габдуллин болат', 'Gabdullin', 'uf,lekkby'])
    expect(await menOf(commander, typed), typed).toEqual([3]);
  expect(await menOf(commander, '0003')).toEqual([3]);
  // On the Kazakh layout the number row types letters.
  expect(await menOf(commander, 'қққі')).toEqual([3]);
  for (const bunk of ['2-14', '2‑14']) expect(await menOf(commander, bunk), bunk).toEqual([4]);
  expect((await look(commander, '2-7')).places).toEqual([{ kind: 'bunk', id: 2, name: '2-07', grade: 0 }]);
  const [found] = (await look(commander, '2-14')).men;
  expect(found).toMatchObject({ maskedIin: '******0004', bunk: '2-14', platoon: 1, enrolled: true, here: true });
  // More of an IIN than lists show answers only whoever may see the whole of it.
  expect(await menOf(commander, '300003')).toEqual([3]);
  expect(await menOf(administrator, '300003')).toEqual([]);
  expect(await menOf(administrator, '0003')).toEqual([3]);
});

test('the intake at hand comes first, and a change is found at once', async () => {
  const { commander, officer, signIn } = await school();
  expect(await menOf(commander, 'әлімов')).toEqual([1, 8]);
  expect((await look(officer, 'әлімов', 2)).men.map(({ cadetId, here }) => [cadetId, here])).toEqual([
    [8, true],
    [1, false],
  ]);
  expect(await menOf(commander, 'байғ')).toEqual([2]);
  const planner = await signIn('planner');
  await planner.get('admissions.update', {
    cadetId: 7,
    surname: 'Қарақұлов',
    givenName: 'Тимур',
    patronymic: null,
    iin: '900101300017',
    birthDate: '1990-01-01',
    phone: null,
    defenceDepartment: null,
    family: null,
  });
  expect(await menOf(commander, 'karakulov')).toEqual([7]);
});

test('places, instructors and papers by their numbers are found by whoever may read them', async () => {
  const { commander, officer } = await school();
  const found = await look(commander, 'ал');
  expect(found.staff.map(({ name }) => name)).toEqual(['Алиев Марат']);
  expect(found.places.map(({ kind, name }) => [kind, name])).toEqual([
    ['class', 'Алаң'],
    ['range', 'Іле атыс алаңы'],
  ]);
  const numbers = async (one: Visitor, text: string) =>
    (await look(one, text)).papers.map(({ kind, number, cadetId }) => [kind, number, cadetId]);
  expect(await numbers(commander, '15')).toEqual([
    ['enrolmentOrder', '15', null],
    ['certificate', '2027/15', 5],
  ]);
  expect(await numbers(commander, '2027/15')).toEqual([['certificate', '2027/15', 5]]);
  expect(await numbers(commander, 'бб 000123')).toEqual([['blank', 'ББ 000123', 5]]);
  expect(await numbers(officer, '0042')).toEqual([['pass', '0042', 2]]);
  // The officer of the day reads no orders and no registers.
  expect(await numbers(officer, '15')).toEqual([]);
});

test('who is held to his platoon, or may not read admissions, is told of nobody else', async () => {
  const { administrator, signInAs, commander } = await school();
  const instructor = await signInAs('instructor');
  expect(await menOf(instructor, 'ал')).toEqual([1, 6, 8]);
  expect((await look(instructor, 'әлімов')).men[0]).toMatchObject({ cadetId: 1, maskedIin: null });
  expect(await menOf(instructor, '0001')).toEqual([]);
  const people = await administrator.get('people.list', {});
  for (const role of ['instructor', 'commander'])
    await administrator.get('people.setPlatoons', {
      personId: people.find((one) => one.role === role)?.id ?? 0,
      platoonIds: [1],
    });
  expect(await menOf(instructor, 'ал')).toEqual([1]);
  expect(await menOf(commander, 'ал')).toEqual([1]);
  expect((await look(commander, '2027/15')).papers).toHaveLength(1);
});
