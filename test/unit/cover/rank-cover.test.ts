import { expect, test } from 'vitest';
import { planCover } from '../../../shared/cover/plan-cover.ts';
import { CoverBook, type CoverLesson, type CoverPerson, type GivenLesson } from '../../../shared/cover/rank-cover.ts';

const given = (date: string, slot: number, hours: number, more: Partial<GivenLesson> = {}): GivenLesson => ({
  date,
  slot,
  hours,
  platoonId: 2,
  subjectCode: 'TAC',
  ...more,
});
const person = (id: number, fullName: string, more: Partial<CoverPerson> = {}): CoverPerson => ({
  id,
  fullName,
  active: true,
  subjects: ['TAC', 'FIR'],
  maxHoursPerDay: 6,
  absences: [],
  lessons: [],
  ...more,
});
/** Hours 3 and 4 of platoon 1, tactics, Wednesday; instructor 1 was to give them. */
const LESSON: CoverLesson = {
  platoonId: 1,
  subjectCode: 'TAC',
  date: '2027-01-13',
  slot: 2,
  hours: 2,
  instructorId: 1,
};
const rank = (...people: CoverPerson[]) => new CoverBook(people).rank(LESSON);
const names = (...people: CoverPerson[]) => rank(...people).map(({ fullName }) => fullName);

test('only those in service who may teach it are asked, and not the one who should have given it', () => {
  expect(
    names(
      person(1, 'Ахметов'),
      person(2, 'Болатов', { active: false }),
      person(3, 'Ғабитов', { subjects: ['FIR'] }),
      person(4, 'Ким'),
    ),
  ).toEqual(['Ким']);
});

test('away on the day he cannot; from the next day on, or until the day before, he can', () => {
  const away = (from: string, to: string) =>
    rank(person(2, 'Болатов', { absences: [{ from, to, hours: null, reason: 'ауру' }] }))[0];
  expect(away('2027-01-13', '2027-01-13')).toMatchObject({
    fits: false,
    reasons: [{ code: 'away', absence: { reason: 'ауру' } }],
  });
  expect(away('2027-01-14', '2027-01-20')?.fits).toBe(true);
  expect(away('2027-01-01', '2027-01-12')?.fits).toBe(true);
});

test('away for some hours of the day he can give a lesson that ends before them or begins after them', () => {
  const away = (from: number, to: number) => {
    const hours = { from, to };
    return rank(person(2, 'Болатов', { absences: [{ from: '2027-01-13', to: '2027-01-13', hours, reason: null }] }))[0];
  };
  // The lesson takes hours 2 and 3.
  expect(away(3, 12)).toMatchObject({ fits: false, reasons: [{ code: 'away' }] });
  expect(away(4, 12)?.fits).toBe(true);
  expect(away(0, 2)?.fits).toBe(true);
});

test('busy in one of the hours he cannot; before and right after them he can', () => {
  const busy = (slot: number, hours: number, more: Partial<GivenLesson> = {}) =>
    rank(person(2, 'Болатов', { lessons: [given('2027-01-13', slot, hours, more)] }))[0];
  expect(busy(3, 2)).toMatchObject({ fits: false, reasons: [{ code: 'busy', slot: 3, hours: 2, platoonId: 2 }, {}] });
  expect(busy(0, 2)?.fits).toBe(true);
  expect(busy(4, 2)?.fits).toBe(true);
  // A lesson of another intake is in the way just so.
  const elsewhere = busy(2, 1, { platoonId: null, subjectCode: null });
  expect(elsewhere).toMatchObject({ fits: false });
  expect(elsewhere?.reasons).toContainEqual({ code: 'otherIntake', hours: 1 });
});

test('up to his daily maximum he can, one hour above it he cannot', () => {
  const full = (maxHoursPerDay: number) =>
    rank(person(2, 'Болатов', { maxHoursPerDay, lessons: [given('2027-01-13', 4, 4)] }))[0];
  expect(full(6)).toMatchObject({ fits: true, reasons: [{ code: 'hoursThatDay', hours: 4, most: 6 }] });
  expect(full(5)).toMatchObject({ fits: false, reasons: [{ code: 'overMaximum', hours: 6, most: 5 }, {}] });
});

test('first who teaches the platoon this, then who knows it, then who is there anyway, then the least busy', () => {
  const stranger = person(2, 'Ахметов');
  const knows = person(3, 'Болатов', { lessons: [given('2027-01-20', 0, 2, { platoonId: 1, subjectCode: 'FIR' })] });
  const teaches = person(4, 'Ғабитов', { lessons: [given('2027-01-20', 0, 4, { platoonId: 1 })] });
  const there = person(5, 'Дәуренов', { lessons: [given('2027-01-13', 6, 2)] });
  const busier = person(6, 'Ерланов', { lessons: [given('2027-01-13', 4, 3)] });
  const sick = person(7, 'Жақсыбеков', {
    absences: [{ from: '2027-01-13', to: '2027-01-13', hours: null, reason: null }],
    lessons: [given('2027-01-20', 2, 8, { platoonId: 1 })],
  });
  expect(names(stranger, knows, busier, teaches, sick, there)).toEqual([
    'Ғабитов',
    'Болатов',
    'Дәуренов',
    'Ерланов',
    'Ахметов',
    'Жақсыбеков',
  ]);
  expect(rank(stranger)[0]?.reasons).toEqual([{ code: 'comesForThis' }]);
  expect(rank(teaches)[0]?.reasons).toEqual([{ code: 'teachesItHere', hours: 4 }, { code: 'comesForThis' }]);
});

test('proposals hold together: nobody is given two lessons of one hour, and who has fewer choices chooses first', () => {
  const both = person(2, 'Болатов');
  const onlyTactics = person(3, 'Ғабитов', { subjects: ['TAC'] });
  const tactics = { ...LESSON, platoonId: 5 };
  const firing = { ...LESSON, subjectCode: 'FIR' };
  const third = { ...LESSON, platoonId: 6 };
  const proposed = planCover([tactics, firing, third], [both, onlyTactics]).map(({ candidate, fitting }) => [
    candidate?.fullName ?? null,
    fitting,
  ]);
  // Firing has Болатов alone; the first tactics lesson then has Ғабитов, and nobody is left for the other.
  expect(proposed).toEqual([
    ['Ғабитов', 2],
    ['Болатов', 1],
    [null, 2],
  ]);
});

test('the hours given add up to the daily maximum', () => {
  const lessons = [0, 2, 4, 6].map((slot) => ({ ...LESSON, slot }));
  const proposed = planCover(lessons, [person(2, 'Болатов')]);
  expect(proposed.filter(({ candidate }) => candidate).length).toBe(3);
});

test('forty instructors are ranked for a hundred lessons, each with somebody', () => {
  const people = Array.from({ length: 40 }, (_, id) =>
    person(id + 2, `Нұсқаушы ${id}`, {
      lessons: Array.from({ length: 28 }, (_, day) => given(`2027-02-${String(1 + day).padStart(2, '0')}`, 4, 2)),
    }),
  );
  const lessons = Array.from({ length: 100 }, (_, index) => ({
    ...LESSON,
    date: `2027-02-${String(1 + (index % 28)).padStart(2, '0')}`,
  }));
  expect(planCover(lessons, people).filter(({ candidate }) => candidate)).toHaveLength(100);
});
