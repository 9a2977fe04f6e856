import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { type Visitor, visitor } from '../../fixtures/test-host.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';
import { quickest } from '../quickest.ts';

/** Seconds nobody waits for: such a search is stopped. */
const LONG = 60;
const running = { running: true };

/** Generates until every lesson stands, however busy the machine is, and stops there. */
async function generateWhole(planner: Visitor, cohortId: number, seed = 1) {
  const generation = planner.get('timetable.generate', { cohortId, seconds: LONG, seed });
  await expect
    .poll(() => planner.get('timetable.generationProgress', { cohortId }), { interval: 20, timeout: 20_000 })
    .toMatchObject({ running: true, phase: 'improving', limit: LONG });
  await planner.get('timetable.stopGeneration', { cohortId });
  return generation;
}

test('a whole timetable is generated, checked, approved, and taken back with one undo', async () => {
  const { planner, cohortId, signInAs } = await intakeSchool();
  const commander = await signInAs('commander');
  expect(await planner.get('timetable.whyNot', { cohortId })).toEqual([]);
  const made = await generateWhole(planner, cohortId);
  // 40 + 240 hours in 138 blocks, as the kit's programme cuts them.
  expect(made).toMatchObject({ placed: 138, of: 138, hard: 0, changed: 138, stopped: true });
  expect(await planner.get('timetable.check', { cohortId })).toEqual([]);
  const board = await planner.get('timetable.board', { cohortId });
  expect(board.platoons).toEqual([{ id: 1, number: 1, size: 0, hoursPlaced: 280, hoursTotal: 280 }]);
  expect(board.tray).toEqual([]);
  expect(board.cards.every((card) => card.lock === null)).toBe(true);
  expect(board.cards.filter((card) => card.flags.includes('range'))).toHaveLength(2);

  expect(await commander.get('timetable.approve', { cohortId })).toEqual({ version: 1 });
  expect(await planner.get('timetable.versions', { cohortId })).toEqual([
    { version: 1, approvedAt: '2027-01-10T09:00:00', approvedBy: 'Тест commander', placements: 138 },
  ]);
  const undo = async (someone: Visitor) => {
    const last = await someone.get('history.lastOfMine', {});
    await someone.get('history.undo', { entryId: last?.id ?? 0 });
    return last?.operation;
  };
  expect(await undo(commander)).toBe('timetable.approve');
  expect(await planner.get('timetable.versions', { cohortId })).toEqual([]);
  expect(await undo(planner)).toBe('timetable.generate');
  expect((await planner.get('timetable.board', { cohortId })).draft).toBeNull();
});

test('Stop ends a search at once and the best plan so far is kept; meanwhile a second search is refused', async () => {
  const { planner, cohortId } = await intakeSchool();
  const generation = planner.get('timetable.generate', { cohortId, seconds: LONG });
  await expect
    .poll(() => planner.get('timetable.generationProgress', { cohortId }), { interval: 20, timeout: 10_000 })
    .toMatchObject({ running: true, phase: 'improving', placed: 138, of: 138, limit: LONG });
  expect(await planner.call('timetable.generate', { cohortId })).toMatchObject({ code: 'timetable.alreadyGenerating' });
  const ended = await quickest(1, async () => {
    expect(await planner.get('timetable.stopGeneration', { cohortId })).toEqual({ wasRunning: true });
    expect(await generation).toMatchObject({ placed: 138, hard: 0, stopped: true });
  });
  // What is computed after Stop, the search's own thread among it, and the draft written.
  expect(ended).toBeLessThan(1000);
  expect(await planner.get('timetable.generationProgress', { cohortId })).toMatchObject({ running: false });
  expect(await planner.get('timetable.stopGeneration', { cohortId })).toEqual({ wasRunning: false });
});

test('a program that ends while generating leaves the draft as it was', async () => {
  const { host, options, planner, cohortId } = await intakeSchool({ planned: true });
  const { cards } = await planner.get('timetable.board', { cohortId });
  const generation = planner.call('timetable.generate', { cohortId, seconds: LONG, seed: 2 });
  await expect
    .poll(() => planner.get('timetable.generationProgress', { cohortId }), { interval: 20 })
    .toMatchObject(running);
  host.close();
  expect(await generation).toMatchObject({ ok: false, code: 'session.notSignedIn' });
  const again = visitor(createHost(options));
  await again.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
  expect((await again.get('timetable.board', { cohortId })).cards).toEqual(cards);
  await again.get('session.lock', {});
});

test('locked cards stay where they are through a new search', async () => {
  const { planner, cohortId, spoil } = await intakeSchool({ planned: true });
  const before = (await planner.get('timetable.board', { cohortId })).cards;
  const held = before.filter((_, number) => number % 9 === 0);
  const keys = held.map(({ platoonId, lessonKindId, blockIndex }) => ({ platoonId, lessonKindId, blockIndex }));
  expect(await planner.get('timetable.lock', { cards: keys, lock: 'mine' })).toEqual({ changed: 16 });
  expect(await planner.call('timetable.toTray', { cards: keys })).toMatchObject({
    code: 'timetable.cardLocked',
    params: { count: 16 },
  });
  // Nothing is approved and something is missing, so that the search begins from nothing.
  await spoil('DELETE FROM placement WHERE plan_id = 2; DELETE FROM plan WHERE id = 2');
  await spoil('DELETE FROM placement WHERE lock IS NULL AND block_index = 0');
  const made = await generateWhole(planner, cohortId, 7);
  expect(made).toMatchObject({ placed: 138, hard: 0, moved: null });
  expect(made.changed).toBeGreaterThan(40);
  const { cards } = await planner.get('timetable.board', { cohortId });
  const seats = (list: typeof cards) => list.map(({ number: _, ...card }) => card);
  expect(seats(cards.filter((card) => card.lock === 'mine'))).toEqual(
    seats(held.map((card) => ({ ...card, lock: 'mine' }))),
  );
});

test('after an approval an instructor’s absence moves few lessons, and the answer and the history say how many', async () => {
  const { planner, cohortId, spoil } = await intakeSchool({ planned: true });
  const { cards } = await planner.get('timetable.board', { cohortId });
  const { instructorId, date } = cards[70]!;
  const lost = cards.filter((card) => card.instructorId === instructorId && card.date === date);
  await spoil(
    `INSERT INTO instructor_absence (instructor_id, from_date, to_date) VALUES (${instructorId}, '${date}', '${date}')`,
  );
  const { moved, ...made } = await planner.get('timetable.generate', { cohortId, seconds: 0.5 });
  expect(made).toMatchObject({ placed: 138, of: 138, hard: 0, changed: moved });
  expect(moved).toBeGreaterThanOrEqual(lost.length);
  // Every hour of this intake is taken: a lesson that moves may push one or two more.
  expect(moved).toBeLessThanOrEqual(3 * lost.length + 3);
  const { draft } = await planner.get('timetable.board', { cohortId });
  expect(draft).toMatchObject({ fromVersion: 1, changes: moved });
  expect(await planner.get('history.lastOfMine', {})).toMatchObject({
    operation: 'timetable.generate',
    params: { moved, context: 'approved' },
  });
});

test('cards moved by hand after an approval stay there through a new search, unless that begins afresh', async () => {
  const { planner, cohortId } = await intakeSchool({ planned: true });
  const { cards } = await planner.get('timetable.board', { cohortId });
  const seatOf = ({ date, slot, placeId, instructorId }: (typeof cards)[number]) => ({
    date,
    slot,
    placeId,
    instructorId,
  });
  const of = (list: typeof cards, key: (typeof cards)[number]) =>
    list.find(({ lessonKindId, blockIndex }) => lessonKindId === key.lessonKindId && blockIndex === key.blockIndex)!;
  // Two blocks of one lesson change places by hand: nothing else has to make way.
  const one = cards[40]!;
  const other = cards.find(
    ({ lessonKindId, blockIndex, date }) =>
      lessonKindId === one.lessonKindId && blockIndex !== one.blockIndex && date !== one.date,
  )!;
  const keyOf = ({ platoonId, lessonKindId, blockIndex }: typeof one) => ({ platoonId, lessonKindId, blockIndex });
  await planner.get('timetable.moveMany', {
    moves: [
      { card: keyOf(one), ...seatOf(other) },
      { card: keyOf(other), ...seatOf(one) },
    ],
  });
  // A third lies in the tray: it has its approved place still.
  const third = cards.find(({ lessonKindId }) => lessonKindId !== one.lessonKindId)!;
  await planner.get('timetable.toTray', { cards: [keyOf(third)] });
  const made = await planner.get('timetable.generate', { cohortId, seconds: 0.5 });
  expect(made).toMatchObject({ placed: 138, hard: 0, changed: 1, moved: 2 });
  const again = (await planner.get('timetable.board', { cohortId })).cards;
  expect(seatOf(of(again, one))).toEqual(seatOf(other));
  expect(seatOf(of(again, other))).toEqual(seatOf(one));
  expect(seatOf(of(again, third))).toEqual(seatOf(third));

  const afresh = await planner.get('timetable.generate', { cohortId, seconds: 0.5, seed: 5, afresh: true });
  expect(afresh).toMatchObject({ placed: 138, hard: 0 });
  expect(afresh.moved).toBeGreaterThan(100);

  // Counted by moves instead of time, the same seed finds the same plan on any machine, and another one another.
  const planOf = async (seed: number) => {
    await planner.get('timetable.generate', { cohortId, moves: 3000, seed, afresh: true });
    return (await planner.get('timetable.board', { cohortId })).cards;
  };
  const plan = await planOf(5);
  expect(await planOf(6)).not.toEqual(plan);
  expect(await planOf(5)).toEqual(plan);
});

test('what cannot be is refused before the search, with names and sums, and searched all the same when asked', async () => {
  const { planner, cohortId } = await intakeSchool({
    sql: "DELETE FROM instructor_subject WHERE subject_code = 'MED'",
  });
  const finding = {
    code: 'noInstructor',
    hard: true,
    needed: 1,
    available: 0,
    things: [
      { role: 'platoon', id: 1, code: '1' },
      { role: 'subject', code: 'MED', names: { kk: 'Әскери-медициналық даярлық' } },
    ],
  };
  const findings = await planner.get('timetable.whyNot', { cohortId });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.things.toSorted((a, b) => a.role.localeCompare(b.role))).toMatchObject(finding.things);
  expect(await planner.call('timetable.generate', { cohortId })).toMatchObject({
    code: 'timetable.impossible',
    params: { count: 1, findings: [{ code: 'noInstructor', needed: 1, available: 0 }] },
  });
  const made = await planner.get('timetable.generate', { cohortId, seconds: 0.5, anyway: true });
  // First aid has 2 + 8 + 2 hours in six blocks.
  expect(made.of - made.placed).toBeGreaterThanOrEqual(6);
  expect(await planner.call('timetable.submit', { cohortId })).toMatchObject({ code: 'timetable.notAllPlaced' });
});

test('an intake without platoons, programme or lesson days says which of them is missing', async () => {
  const { planner, cohortId, spoil } = await intakeSchool({ sql: 'DELETE FROM platoon' });
  const generate = () => planner.call('timetable.generate', { cohortId });
  expect(await planner.get('timetable.board', { cohortId })).toMatchObject({ cards: [], draft: null });
  expect(await planner.get('timetable.whyNot', { cohortId })).toEqual([]);
  expect(await generate()).toMatchObject({ code: 'timetable.noPlatoons', params: { intake: '2027-01' } });
  await spoil('INSERT INTO platoon (cohort_id, number) VALUES (1, 1); DELETE FROM lesson_kind');
  expect(await generate()).toMatchObject({ code: 'timetable.noProgramme' });
  await spoil('DELETE FROM cohort_day');
  expect(await generate()).toMatchObject({ code: 'timetable.noLessonDays' });
});
