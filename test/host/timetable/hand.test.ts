import { expect, test } from 'vitest';
import type { BoardCard, CardKey } from '../../../shared/contract/timetable.contract.ts';
import type { Visitor } from '../../fixtures/test-host.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

const key = ({ platoonId, lessonKindId, blockIndex }: CardKey): CardKey => ({ platoonId, lessonKindId, blockIndex });
const same = (a: CardKey, b: CardKey) => JSON.stringify(key(a)) === JSON.stringify(key(b));
const boardOf = (planner: Visitor) => planner.get('timetable.board', { cohortId: 1 });
const standing = (cards: readonly BoardCard[]) =>
  cards
    .map((card) => `${JSON.stringify(key(card))} ${card.date} ${card.slot} ${card.instructorId} ${card.lock}`)
    .sort();
const undo = async (planner: Visitor) =>
  planner.get('history.undo', { entryId: (await planner.get('history.lastOfMine', {}))?.id ?? 0 });

test('an allowed hour that costs is unwished with its reason in words and its points', async () => {
  const { planner } = await intakeSchool();
  const theory = { platoonId: 1, lessonKindId: 1, blockIndex: 0 };
  await planner.get('timetable.move', { card: theory, date: '2027-01-11', slot: 0 });
  const verdicts = await planner.get('timetable.slotVerdicts', { card: theory });
  const at = (date: string, slot: number) => verdicts.find((one) => one.date === date && one.slot === slot);
  expect(at('2027-01-11', 0)).toMatchObject({ verdict: 'here', points: 0 });
  // Nothing else stands on the day: the first hour costs nothing, the second leaves a gap before it.
  expect(at('2027-01-12', 0)).toMatchObject({ verdict: 'free', findings: [] });
  const gap = at('2027-01-12', 1);
  expect(gap).toMatchObject({ verdict: 'unwished', findings: [{ code: 'gap', hard: false, numbers: { hours: 1 } }] });
  expect(gap?.points).toBe(5);
});

test('a suggestion is done as one act and taken back as one, by name, and done again', async () => {
  const { planner } = await intakeSchool({ planned: true });
  const before = await boardOf(planner);
  const chain = await (async () => {
    for (const card of before.cards) {
      const found = await planner.get('timetable.suggestions', { card: key(card) });
      const several = found.find((one) => one.moves.length > 1);
      if (several) return several;
    }
    throw new Error('no chain in the whole plan');
  })();
  const moves = chain.moves.map(({ card, to }) => ({ card, ...to }));
  await planner.get('timetable.moveMany', { moves });
  const after = await boardOf(planner);
  expect(after.draft?.changes).toBe(moves.length);
  for (const { card, date, slot, instructorId } of moves)
    expect(after.cards.find((one) => same(one, card))).toMatchObject({ date, slot, instructorId, changed: true });
  expect(await planner.get('timetable.check', { cohortId: 1 })).toEqual([]);

  expect(await planner.get('history.lastOfMine', {})).toMatchObject({
    operation: 'timetable.moveMany',
    params: { count: moves.length },
  });
  expect(await planner.get('history.lastUndone', {})).toBeNull();
  await undo(planner);
  expect(standing((await boardOf(planner)).cards)).toEqual(standing(before.cards));
  const redo = await planner.get('history.lastUndone', {});
  expect(redo).toMatchObject({ operation: 'timetable.moveMany' });
  await planner.get('history.undo', { entryId: redo?.id ?? 0 });
  expect(standing((await boardOf(planner)).cards)).toEqual(standing(after.cards));
  // In force again: the next undo takes it back under the same name, and there is nothing left to do again.
  expect(await planner.get('history.lastUndone', {})).toBeNull();
  expect(await planner.get('history.lastOfMine', {})).toMatchObject({ operation: 'timetable.moveMany' });
  await undo(planner);
  expect(standing((await boardOf(planner)).cards)).toEqual(standing(before.cards));
  // Something new closes the way forward.
  await planner.get('timetable.lock', { cards: [key(before.cards[0]!)], lock: 'mine' });
  expect(await planner.get('history.lastUndone', {})).toBeNull();
});

test('several undone acts come back in their order, approval among them', async () => {
  const { planner, administrator, cohortId } = await intakeSchool({ planned: true });
  void administrator;
  const [card] = (await boardOf(planner)).cards;
  await planner.get('timetable.lock', { cards: [key(card!)], lock: 'mine' });
  await planner.get('timetable.toTray', { cards: [key((await boardOf(planner)).cards[1]!)] });
  await undo(planner);
  await undo(planner);
  expect((await boardOf(planner)).cards.filter(({ lock }) => lock !== null)).toEqual([]);
  const again = async () => {
    const entry = await planner.get('history.lastUndone', {});
    await planner.get('history.undo', { entryId: entry?.id ?? 0 });
    return entry?.operation;
  };
  expect(await again()).toBe('timetable.lock');
  expect(await again()).toBe('timetable.toTray');
  const board = await planner.get('timetable.board', { cohortId });
  expect([board.cards.length, board.cards.filter(({ lock }) => lock === 'mine').length]).toEqual([137, 1]);
  const listed = await planner.get('history.list', { limit: 6 });
  // Newest first: both done again, so neither act counts as undone any more.
  expect(listed.map(({ operation, undone }) => `${operation} ${undone}`)).toEqual([
    'history.undo false',
    'history.undo false',
    'history.undo true',
    'history.undo true',
    'timetable.toTray false',
    'timetable.lock false',
  ]);
});

test('a collision is offered as a swap; a card that goes into the hand lies in the tray', async () => {
  const { planner } = await intakeSchool({ planned: true });
  const { cards } = await boardOf(planner);
  for (const card of cards) {
    const other = cards.find((one) => one.hours === card.hours && one.lessonKindId !== card.lessonKindId);
    if (!other) continue;
    const ways = await planner.get('timetable.exchange', { card: key(card), date: other.date, slot: other.slot });
    if (!ways.swap || !ways.carry) continue;
    expect(ways.displaced.map(key)).toEqual([key(other)]);
    const [own] = ways.carry.moves;
    await planner.get('timetable.moveMany', {
      moves: [{ card: own!.card, ...own!.to }],
      toTray: ways.displaced.map(key),
    });
    const carried = await boardOf(planner);
    expect(carried.tray).toMatchObject([{ lessonKindId: other.lessonKindId, blockIndexes: [other.blockIndex] }]);
    await undo(planner);
    await planner.get('timetable.moveMany', {
      moves: ways.swap.moves.map(({ card: one, to }) => ({ card: one, ...to })),
    });
    const swapped = (await boardOf(planner)).cards;
    expect(swapped.find((one) => same(one, card))).toMatchObject({ date: other.date, slot: other.slot });
    expect(swapped.find((one) => same(one, other))).toMatchObject({ date: card.date, slot: card.slot });
    return;
  }
  throw new Error('no two lessons could change places');
});

test('several moves are refused as one when the last of them breaks a rule, and locked cards do not move', async () => {
  const { planner } = await intakeSchool({ planned: true });
  const before = await boardOf(planner);
  const [first, second] = before.cards;
  const home = { date: first!.date, slot: first!.slot };
  expect(
    await planner.call('timetable.moveMany', {
      moves: [
        { card: key(second!), ...home },
        { card: key(first!), ...home },
      ],
    }),
  ).toMatchObject({ code: 'timetable.forbidden' });
  expect((await boardOf(planner)).cards).toEqual(before.cards);
  await planner.get('timetable.lock', { cards: [key(first!)], lock: 'mine' });
  expect(await planner.call('timetable.moveMany', { moves: [{ card: key(first!), ...home }] })).toMatchObject({
    code: 'timetable.cardLocked',
  });
});

test("the planner's locks and the generator's are opened apart", async () => {
  const school = await intakeSchool({ planned: true });
  const { planner } = school;
  const { cards } = await boardOf(planner);
  const [mine, held] = [key(cards[0]!), key(cards[1]!)];
  await planner.get('timetable.lock', { cards: [mine], lock: 'mine' });
  await school.spoil(`UPDATE placement SET lock = 'generator' WHERE plan_id = 1 AND lesson_kind_id = ${held.lessonKindId}
    AND block_index = ${held.blockIndex}`);
  const locks = async () => (await boardOf(planner)).cards.flatMap(({ lock }) => lock ?? []).sort();
  expect(await locks()).toEqual(['generator', 'mine']);
  expect(await planner.get('timetable.lock', { cards: [mine, held], lock: null, whose: 'generator' })).toEqual({
    changed: 1,
  });
  expect(await locks()).toEqual(['mine']);
  await undo(planner);
  expect(await planner.get('timetable.lock', { cards: [mine, held], lock: null })).toEqual({ changed: 1 });
  expect(await locks()).toEqual(['generator']);
});

test('the generator holds what is approved with locks of its own and forgets them at the next search', async () => {
  const { planner, cohortId } = await intakeSchool({ planned: true });
  const before = await boardOf(planner);
  const [mine, moved] = [before.cards[0]!, before.cards[7]!];
  await planner.get('timetable.lock', { cards: [key(mine)], lock: 'mine' });
  await planner.get('timetable.toTray', { cards: [key(moved)] });
  await planner.get('timetable.generate', { cohortId, seconds: 0.2, hold: 'approved' });
  const held = (await boardOf(planner)).cards;
  expect(held.filter(({ lock }) => lock === 'mine').map(key)).toEqual([key(mine)]);
  expect(held.find((one) => same(one, moved))?.lock).toBeNull();
  expect(held.filter(({ lock }) => lock === 'generator')).toHaveLength(held.length - 2);
  await planner.get('timetable.generate', { cohortId, seconds: 0.2 });
  const free = (await boardOf(planner)).cards;
  expect(free.flatMap(({ lock }) => lock ?? [])).toEqual(['mine']);
});

test('two versions are compared lesson by lesson: moved, added and removed', async () => {
  const { planner, cohortId } = await intakeSchool({ planned: true });
  expect(await planner.get('timetable.compare', { cohortId, from: 1, to: 0 })).toEqual([]);
  const [card] = (await boardOf(planner)).cards;
  await planner.get('timetable.toTray', { cards: [key(card!)] });
  const { date, slot } = card!;
  expect(await planner.get('timetable.compare', { cohortId, from: 1, to: 0 })).toMatchObject([
    { card: key(card!), subjectCode: card!.subjectCode, from: { date, slot }, to: null },
  ]);
  expect(await planner.get('timetable.compare', { cohortId, from: 0, to: 1 })).toMatchObject([
    { from: null, to: { date, slot } },
  ]);
  expect(await planner.call('timetable.compare', { cohortId, from: 1, to: 5 })).toMatchObject({
    code: 'timetable.unknownVersion',
  });
});
