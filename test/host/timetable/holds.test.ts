import { expect, test } from 'vitest';
import type { Board } from '../../../shared/contract/timetable.contract.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

/** 27 January 2027, 09:00 in Almaty: day 17 of the course. */
const TODAY = '2027-01-27';
const clock = () => Date.UTC(2027, 0, 27, 4, 0, 0);

const seats = ({ cards }: Board, wanted: (card: Board['cards'][number]) => boolean) =>
  cards.filter(wanted).map(({ number: _, lock: _lock, changed: _changed, ...seat }) => seat);
const gone = ({ date }: { date: string }) => date < TODAY;

/** An instructor with lessons on both sides of today, all of whose subjects somebody else may teach as well. */
function replaceable({ cards, instructors }: Board): number {
  const found = instructors.find(
    ({ id, subjects }) =>
      subjects.every((code) => instructors.some((other) => other.id !== id && other.subjects.includes(code))) &&
      [true, false].every((past) => cards.some((card) => card.instructorId === id && gone(card) === past)),
  );
  if (!found) throw new Error('nobody can be replaced');
  return found.id;
}

test('lessons that somebody taught before he left service stay as they were taught; what was to come is planned anew', async () => {
  const { planner, cohortId, spoil } = await intakeSchool({ planned: true, platoons: 2, clock });
  const before = await planner.get('timetable.board', { cohortId });
  // Nor does the hand touch what was held as it was approved, or put anything beside it.
  const [held, ahead] = [before.cards.find(gone)!, before.cards.find((card) => !gone(card))!];
  const card = ({ platoonId, lessonKindId, blockIndex }: typeof held) => ({ platoonId, lessonKindId, blockIndex });
  const to = { date: ahead.date, slot: ahead.slot };
  const refused = { code: 'timetable.lessonGone', params: { date: held.date, today: TODAY } };
  expect(await planner.call('timetable.toTray', { cards: [card(held)] })).toMatchObject(refused);
  expect(await planner.call('timetable.moveMany', { moves: [{ card: card(held), ...to }] })).toMatchObject(refused);
  const back = { card: card(ahead), date: held.date, slot: held.slot };
  expect(await planner.call('timetable.move', back)).toMatchObject({ code: 'timetable.dayGone' });
  const hours = await planner.get('timetable.slotVerdicts', { card: card(ahead) });
  expect(hours.filter(gone).every((one) => one.findings.some(({ code }) => code === 'dayGone'))).toBe(true);

  const left = replaceable(before);
  await spoil(`UPDATE instructor SET active = 0 WHERE id = ${left}`);
  const made = await planner.get('timetable.generate', { cohortId, seconds: 0.6 });
  expect(made).toMatchObject({ placed: 276, of: 276, hard: 0, released: 0 });
  const after = await planner.get('timetable.board', { cohortId });
  expect(seats(after, gone)).toEqual(seats(before, gone));
  expect(after.cards.some((card) => card.instructorId === left && !gone(card))).toBe(false);
  expect(await planner.get('timetable.check', { cohortId })).toEqual([]);
  expect(await planner.get('timetable.submit', { cohortId })).toEqual({ version: 2 });
});

test('a lesson gone by that breaks a hard rule now is not held but placed anew, and the answer says so', async () => {
  const { planner, cohortId, spoil } = await intakeSchool({
    planned: true,
    platoons: 2,
    clock,
    // Every hour of this intake is taken: room for what has to be placed again.
    sql: `UPDATE cohort_day SET lesson_hours = 9 WHERE lesson_hours = 8 AND date > '${TODAY}'`,
  });
  const before = await planner.get('timetable.board', { cohortId });
  const left = replaceable(before);
  // His last day: nothing that stands on what he taught then has been taught yet.
  const days = before.cards.filter((card) => card.instructorId === left && gone(card)).map(({ date }) => date);
  const day = days.toSorted().at(-1) ?? '';
  const lost = before.cards.filter((card) => card.instructorId === left && card.date === day).length;
  await spoil(
    `INSERT INTO instructor_absence (instructor_id, from_date, to_date) VALUES (${left}, '${day}', '${day}')`,
  );
  const made = await planner.get('timetable.generate', { cohortId, seconds: 0.6 });
  expect(made).toMatchObject({ placed: 276, hard: 0, released: lost });
  expect(await planner.get('history.lastOfMine', {})).toMatchObject({
    params: { context: 'released', released: lost },
  });
});

test('a search in a trial holds what the real one would, and says so on the board when the trial is applied', async () => {
  const { planner, cohortId } = await intakeSchool({
    planned: true,
    clock,
    sql: 'INSERT OR IGNORE INTO cohort_rule SELECT 1, key, value, in_force_from, order_number FROM rule_value',
  });
  const before = await planner.get('timetable.board', { cohortId });
  const { trialId } = await planner.get('trial.open', { cohortId, acts: [] });
  const input = { cohortId, seconds: 0.5, seed: 3 };
  await planner.get('trial.act', { trialId, operation: 'timetable.generate', input });
  await planner.get('trial.apply', { trialId });
  const after = await planner.get('timetable.board', { cohortId });
  expect(seats(after, gone)).toEqual(seats(before, gone));
  expect(after.cards.every((card) => (card.lock === 'generator') === gone(card))).toBe(true);
});
