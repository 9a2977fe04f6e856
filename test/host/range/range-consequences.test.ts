import { expect, test } from 'vitest';
import { DAY, rangeSchool, readyDay } from './range-school.ts';

/** The first man has leave from the evening before the range day to 06:30 of it. */
const LEAVE_BEFORE = `
  INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
    VALUES (1, 1, 'single', '2027-01-27', '2027-01-27', '2027-01-26T09:00:00', 4);
  INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late)
    VALUES (1, 1, '2027-01-27', 'approved', '2027-01-26T15:14:00', 2, 0);
  INSERT INTO leave_night VALUES (1, '2027-01-27', 1, 'approved', '2027-01-27T18:00', '2027-01-28T06:30', 1);`;

test('a departure at 05:00 clashes with a return at 06:30 on both sides at once, by name; one at 06:30 clashes on neither', async () => {
  const { planner, commander } = await rangeSchool({ men: 2, now: '2027-01-27T12:00:00', sql: LEAVE_BEFORE });
  const leaveSide = async () =>
    (await commander.get('leave.clashes', { cohortId: 1 })).flatMap(({ name, findings }) =>
      findings.flatMap(({ code }) => (code === 'earlyDeparture' ? name : [])),
    );
  const rangeSide = async () =>
    (await planner.get('rangeDay.list', { cohortId: 1 })).days[0]?.findings.find(({ code }) => code === 'leaveCut')
      ?.params.names ?? [];
  const at = (clock: string) => ({ ...DAY, departsAt: `2027-01-28T${clock}` });
  const { dayId } = await planner.get('rangeDay.make', at('06:30'));
  expect([await leaveSide(), await rangeSide()]).toEqual([[], []]);
  await planner.get('rangeDay.change', { ...at('05:00'), dayId });
  expect([await leaveSide(), await rangeSide()]).toEqual([['Әлімов Болат'], ['Әлімов Болат']]);
  // And gone on both sides with one undo.
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect([await leaveSide(), await rangeSide()]).toEqual([[], []]);
});

test('the men of a range day are in their ranks: present on the strength report and at the roll, fed by packed meals', async () => {
  const { planner, commander, at } = await rangeSchool({ men: 2, now: '2027-01-27T12:00:00' });
  await planner.get('rangeDay.make', DAY);
  const { content } = await commander.get('strength.now', { cohortId: 1, at: '2027-01-28T10:00' });

  expect(content.men.map(({ where }) => where)).toEqual(['present', 'present']);
  at('2027-01-28T21:35:00');
  const roll = await commander.get('rolls.board', { cohortId: 1, date: '2027-01-28', part: 'evening' });
  expect(roll.men.map(({ said, question }) => [said, question])).toEqual([
    ['present', null],
    ['present', null],
  ]);
});

test('who fires beside his platoon is excused from its lessons by the day itself, and his platoon from none of its own firing', async () => {
  const { planner, instructor } = await rangeSchool({ men: 3, now: '2027-01-29T13:00:00' });
  await planner.get('rangeDay.make', DAY);
  const date = '2027-01-29';
  const makeup = { ...DAY, makeup: true, date, departsAt: `${date}T08:00`, returnsAt: `${date}T09:20` };
  await planner.get('rangeDay.make', { ...makeup, platoonIds: [], cadetIds: [2] });
  const lesson = async (lessonKindId: number, on: string) =>
    (
      await instructor.get('journal.lesson', {
        cohortId: 1,
        lesson: { card: { platoonId: 1, lessonKindId, blockIndex: 0 }, date: on, slot: 0 },
      })
    ).marks;
  // Back at 09:20, so of the two hours of drill only the first is missed.
  expect(await lesson(3, date)).toEqual([{ cadetId: 2, kind: 'excused', reason: 'other', hours: 1, note: 'Полигон' }]);
  expect(await lesson(1, '2027-01-28')).toEqual([]);
});

test('a day that is over says whether it was only not closed or is off balance; on its own evening it says neither', async () => {
  const school = await rangeSchool({ men: 2 });
  const { commander, at } = school;
  const { dayId, lotId } = await readyDay(school, 2);
  const codes = async () =>
    (await commander.get('rangeDay.list', { cohortId: 1 })).days[0]?.findings.map(({ code, params }) => [code, params]);
  at('2027-01-28T23:00:00');
  expect((await codes())?.map(([code]) => code)).not.toContain('offBalance');
  at('2027-01-29T08:00:00');
  // Six rounds were drawn and never issued.
  expect((await codes())?.[0]).toEqual(['offBalance', { rounds: 6, cases: 0, lost: 0 }]);
  await commander.get('ammunition.handIn', { dayId, lotId, quantity: null });
  expect((await codes())?.[0]).toEqual(['notClosed', {}]);
});
