import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { CardKey } from '../../../shared/contract/timetable.contract.ts';
import { journalSchool } from '../journal/journal-school.ts';

const MONDAY = '2027-01-11';
const WEDNESDAY = '2027-01-13';
const SUNDAY = '2027-01-17';
type School = Awaited<ReturnType<typeof journalSchool>>;
type Line = OutputOf<'journal.day'>['lessons'][number];

const cardOf = ({ ref }: Line): CardKey => ('card' in ref ? ref.card : null!);
const linesOf = async ({ planner }: School, date: string) =>
  (await planner.get('journal.day', { cohortId: 1, date })).lessons.filter(({ platoon }) => platoon?.number === 1);
const boardOf = ({ planner }: School) => planner.get('timetable.board', { cohortId: 1 });

/** The first lesson of two hours on Monday morning is lost, and made up on that day. */
async function makeUp(school: School, date: string) {
  const { instructor, planner } = school;
  const lost = (await linesOf(school, MONDAY)).find(({ hours }) => hours === 2)!;
  await instructor.get('journal.notHeld', { cohortId: 1, lesson: lost.ref, reason: 'Нұсқаушы ауырды' });
  const need = { card: cardOf(lost) };
  const { slots } = await planner.get('journal.makeupSlots', { cohortId: 1, need });
  const { slot, hours, place, instructor: who } = slots.find((one) => one.date === date)!;
  const seat = { date, slot, hours, placeId: place.id, instructorId: who.id };
  const { makeupId } = await planner.get('journal.planMakeup', { cohortId: 1, need, ...seat });
  return { ...seat, makeupId, lost };
}

/** What of the draft meets the make-up in time. */
const meeting = (board: Awaited<ReturnType<typeof boardOf>>, makeup: { date: string; slot: number; hours: number }) =>
  board.cards.filter(
    ({ date, slot, hours }) => date === makeup.date && slot < makeup.slot + makeup.hours && makeup.slot < slot + hours,
  );

test('what a planned make-up takes is taken on the board: its platoon, its instructor, its place', async () => {
  // One lesson day more would move every window by a day; here they are not what is looked at.
  const opened = `UPDATE cohort_day SET lesson_hours = 4 WHERE date = '${SUNDAY}';
    UPDATE lesson_kind SET window_from = NULL, window_to = NULL`;
  const school = await journalSchool({ now: '2027-01-11T07:00:00', platoons: 2, sql: opened });
  const { planner } = school;
  const free = async (platoonId: number, kind: number, slot: number) => {
    const card = { platoonId, lessonKindId: kind, blockIndex: 0 };
    const verdicts = await planner.get('timetable.slotVerdicts', { card });
    return verdicts.find((one) => one.date === SUNDAY && one.slot === slot)!;
  };
  const lost = (await linesOf(school, MONDAY)).find(({ hours }) => hours === 2)!;
  const { lessonKindId } = cardOf(lost);
  const other = (await boardOf(school)).cards.find(
    (card) => card.platoonId === 1 && card.hours === 2 && card.lessonKindId !== lessonKindId,
  )!;
  const makeup = await makeUp(school, SUNDAY);
  const taken = await free(1, other.lessonKindId, makeup.slot);
  expect(taken.verdict).toBe('busy');
  // The reader is told by what.
  expect(taken.findings.flatMap(({ things }) => things.map(({ names }) => names.kk))).toContain('өтеу сабағы');
  // The other platoon may come there, with another instructor or place; with the same one it may not.
  const card = { platoonId: 2, lessonKindId, blockIndex: 0 };
  const at = { card, date: SUNDAY, slot: makeup.slot };
  for (const same of [{ placeId: makeup.placeId }, { instructorId: makeup.instructorId }]) {
    expect(await planner.call('timetable.move', { ...at, ...same })).toMatchObject({ ok: false });
  }
  // Nothing is offered to be put in its stead.
  const beside = await planner.get('timetable.exchange', { card: cardOf(lost), date: SUNDAY, slot: makeup.slot });
  expect(beside).toMatchObject({ swap: null, carry: null });

  await planner.get('timetable.generate', { cohortId: 1, seconds: 0.3 });
  const met = meeting(await boardOf(school), makeup);
  expect(met.some((one) => one.platoonId === 1)).toBe(false);
  expect(met.some((one) => one.placeId === makeup.placeId || one.instructorId === makeup.instructorId)).toBe(false);
  expect(await planner.get('timetable.check', { cohortId: 1 })).toEqual([]);

  // Taken out again, the hour is free.
  await planner.get('journal.cancelMakeup', { makeupId: makeup.makeupId });
  expect((await free(1, other.lessonKindId, makeup.slot)).verdict).not.toBe('busy');
});

test('a make-up in the hour of a lesson that is lost in advance breaks no rule, and that card stays under it', async () => {
  const school = await journalSchool({ now: '2027-01-11T07:00:00' });
  const { instructor, planner } = school;
  const called = (await linesOf(school, WEDNESDAY)).find(({ hours }) => hours === 2)!;
  await instructor.get('journal.notHeld', { cohortId: 1, lesson: called.ref, reason: 'Алаң жабық' });
  const makeup = await makeUp(school, WEDNESDAY);
  expect(makeup.slot).toBe(called.slot);
  expect(await planner.get('timetable.check', { cohortId: 1 })).toEqual([]);
  expect(await planner.get('timetable.whyNot', { cohortId: 1 })).toEqual([]);
  const found = await planner.get('timetable.generate', { cohortId: 1, seconds: 0.3 });
  expect(found).toMatchObject({ hard: 0 });
  const met = meeting(await boardOf(school), makeup);
  expect(met).toMatchObject([{ ...cardOf(called), lock: 'generator' }]);
});
