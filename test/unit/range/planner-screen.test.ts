import { expect, test } from 'vitest';
import { clockOf } from '../../../renderer/range/clock-text.ts';
import { dayOfLessons, dayOfMakeup, emptyDay, readDraft } from '../../../renderer/range/days/day-draft.ts';
import { firstFreeLane, moveLaneCursor } from '../../../renderer/range/relays/relay-cursor.ts';
import { NEW_CARD, readCard } from '../../../renderer/range/setup/card-draft.ts';

test.each([
  ['750', '07:50'],
  ['0750', '07:50'],
  ['7:50', '07:50'],
  ['7', '07:00'],
  ['2360', '2360'],
  ['2400', '2400'],
  ['2359', '23:59'],
  ['', ''],
])('a time typed as %s is %s', (typed, read) => expect(clockOf(typed)).toBe(read));

test('a card is read only whole, with thresholds that fall and can be reached', () => {
  const card = { ...NEW_CARD, name: 'АК', target: 'кеуде' };
  expect(readCard(card)).toMatchObject({ card: { five: 25, timeLimit: null, trialRounds: 0 } });
  expect(readCard({ ...card, target: ' ' })).toEqual({ missing: 'words' });
  expect(readCard({ ...card, five: '' })).toEqual({ missing: 'numbers' });
  expect(readCard({ ...card, timeLimit: '9о' })).toEqual({ missing: 'numbers' });
  expect(readCard({ ...card, four: '25' })).toEqual({ missing: 'thresholdOrder' });
  expect(readCard({ ...card, five: '30' })).toHaveProperty('card');
  expect(readCard({ ...card, five: '31' })).toEqual({ missing: 'thresholdTooHigh' });
});

test('a day says the first thing it lacks; back before it left is no day', () => {
  const usual = { rangeId: 1, cardId: 1 };
  const lessons = {
    session: 2,
    date: '2027-02-08',
    from: '2027-02-08T08:30',
    to: '2027-02-08T12:20',
    platoons: [{ platoonId: 7, platoon: 1 }],
    placeId: 1,
    place: 'Полигон',
    rangeId: null,
  };
  const draft = dayOfLessons(lessons, usual);
  expect(readDraft(draft)).toMatchObject({
    day: { session: 2, rangeId: 1, departsAt: '2027-02-08T08:30', returnsAt: '2027-02-08T12:20', platoonIds: [7] },
  });
  expect(readDraft(emptyDay(usual))).toEqual({ lack: 'date' });
  expect(readDraft({ ...draft, returns: '08:30' })).toEqual({ lack: 'times' });
  expect(readDraft({ ...draft, returns: '08:31' })).toHaveProperty('day');
  expect(readDraft({ ...draft, platoonIds: [] })).toEqual({ lack: 'men' });
  expect(readDraft({ ...draft, platoonIds: [], cadetIds: [3] })).toHaveProperty('day');
});

test('a make-up day begins in the approved window that is free, and without one waits for its hours', () => {
  const owed = {
    session: 1,
    men: [{ cadetId: 3, name: 'Сағындықов Ж.', platoon: 1, squad: 1 }],
    date: '2027-02-01',
    window: { rangeId: 2, range: 'Екінші', from: '09:00', to: '13:00' },
  };
  const usual = { rangeId: 1, cardId: 1 };
  expect(readDraft(dayOfMakeup(owed, usual))).toMatchObject({
    day: { makeup: true, rangeId: 2, departsAt: '2027-02-01T09:00', returnsAt: '2027-02-01T13:00', cadetIds: [3] },
  });
  expect(readDraft(dayOfMakeup({ ...owed, window: null }, usual))).toEqual({ lack: 'times' });
});

test('arrows run over lanes and on into the next relay; beyond the ends they move nothing', () => {
  const relays = [{ relayId: 11 }, { relayId: 12 }];
  const move = (relayId: number, lane: number, code: string) =>
    moveLaneCursor(relays, 3, { relayId, lane }, { code, ctrlKey: false });
  expect(move(11, 3, 'ArrowRight')).toEqual({ relayId: 12, lane: 1 });
  expect(move(12, 1, 'ArrowLeft')).toEqual({ relayId: 11, lane: 3 });
  expect(move(12, 3, 'ArrowRight')).toBeNull();
  expect(move(11, 2, 'ArrowUp')).toBeNull();
  expect(move(11, 2, 'ArrowDown')).toEqual({ relayId: 12, lane: 2 });
  expect(move(11, 2, 'Tab')).toBeNull();
});

test('the first free lane is looked for only where nobody has begun and nobody fires again', () => {
  const lanes = (...taken: number[]) => taken.map((lane) => ({ lane })) as never;
  const relay = (relayId: number, taken: number[], more = {}) => ({
    relayId,
    startedAt: null,
    refire: false,
    lanes: lanes(...taken),
    ...more,
  });
  expect(
    firstFreeLane(
      [relay(1, [1], { startedAt: '2027-01-28T09:10:00' }), relay(2, [1], { refire: true }), relay(3, [1, 3])],
      3,
    ),
  ).toEqual({ relayId: 3, lane: 2 });
  expect(firstFreeLane([relay(3, [1, 2, 3])], 3)).toBeNull();
});
