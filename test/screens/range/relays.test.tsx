import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { RangeScreen } from '../../../renderer/range/RangeScreen.tsx';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { answers, FIRING } from './range-days.ts';

const acts = {
  'firing.place': () => ({ relay: 2, lane: 2 }),
  'firing.takeOut': () => ({}),
  'firing.swapLanes': () => ({}),
  'firing.refire': () => ({ relays: 1 }),
  'firing.fill': () => ({ relays: 2, men: 5 }),
};
const asked = (door: ReturnType<typeof standInDoor>) =>
  door.calls.filter(({ name }) => name in acts).map(({ name, input }) => [name, input]);
const cell = (relay: number, lane: number) =>
  screen.getByRole('gridcell', { name: new RegExp(`^${relay}‑ауысым, ${lane}‑орын`) });

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/range?tab=days&day=3&part=relays';
});

test('keys carry a man to another lane, and he who stands there changes places with him', async () => {
  const door = standInDoor({ ...answers, ...acts });
  renderScreen(<RangeScreen />);
  await screen.findByRole('grid', { name: 'Ауысымдар' });
  cell(1, 1).focus();
  // Down into relay 2, where nobody has fired yet; its first man into the hand and to the third lane.
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByText('Ғабдуллин Б. С. қолда')).toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  await waitFor(() => expect(asked(door)).toEqual([['firing.place', { dayId: 3, cadetId: 4, relay: 2, lane: 3 }]]));
  expect(screen.queryByText('Ғабдуллин Б. С. қолда')).toBeNull();
});

test('in a relay that is firing two men change lanes and keep what was written with the lanes', async () => {
  const door = standInDoor({ ...answers, ...acts });
  renderScreen(<RangeScreen />);
  await screen.findByRole('grid', { name: 'Ауысымдар' });
  await userEvent.click(cell(1, 1));
  await userEvent.click(cell(1, 2));
  await waitFor(() => expect(asked(door)).toEqual([['firing.swapLanes', { relayId: 11, lanes: [1, 2] }]]));
});

test('Esc lets go and Delete takes a man out; a man put down where he stood has not moved', async () => {
  const door = standInDoor({ ...answers, ...acts });
  renderScreen(<RangeScreen />);
  await screen.findByRole('grid', { name: 'Ауысымдар' });
  cell(2, 1).focus();
  await userEvent.keyboard('{Enter}{Enter}{Enter}{Escape}');
  expect(screen.queryByText(/қолда$/)).toBeNull();
  expect(asked(door)).toEqual([]);
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(asked(door)).toEqual([['firing.takeOut', { dayId: 3, cadetId: 4 }]]));
});

test('a latecomer is put into the first free lane by Enter alone; who is shut out has no way in', async () => {
  const door = standInDoor({ ...answers, ...acts });
  renderScreen(<RangeScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Қожахметов Б. С. 1‑1' }));
  expect(cell(2, 2)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(asked(door)).toEqual([['firing.place', { dayId: 3, cadetId: 8, relay: 2, lane: 2 }]]));
  const held = screen.getByRole('region', { name: 'Шетте: 3' });
  expect(within(held).getByText('Атысқа медициналық шектеу, 30.01.2027 дейін')).toBeInTheDocument();
  // Only he who was merely absent may turn up.
  expect(within(held).getAllByRole('button', { name: 'Келді, орынға қою' })).toHaveLength(1);
  await userEvent.click(within(held).getByRole('button', { name: 'Келді, орынға қою' }));
  await waitFor(() =>
    expect(asked(door).at(-1)).toEqual(['firing.place', { dayId: 3, cadetId: 7, relay: null, lane: null }]),
  );
});

test('who fired below 3 gets a relay of his own, unless his tick is taken away', async () => {
  const door = standInDoor({ ...answers, ...acts });
  renderScreen(<RangeScreen />);
  await userEvent.click(await screen.findByText('Өтегенов Б. С.'));
  await userEvent.click(screen.getByRole('button', { name: 'Қайта атысқа қою: 0' }));
  expect(asked(door)).toEqual([]);
  await userEvent.click(screen.getByText('Өтегенов Б. С.'));
  await userEvent.click(screen.getByRole('button', { name: 'Қайта атысқа қою: 1' }));
  await waitFor(() => expect(asked(door)).toEqual([['firing.refire', { dayId: 3, cadetIds: [9] }]]));
});

test('a closed day shows its relays and moves nobody', async () => {
  const closed = { ...FIRING, day: { ...FIRING.day, state: 'closed' as const } };
  const door = standInDoor({ ...answers, ...acts, 'firing.get': () => closed });
  renderScreen(<RangeScreen />);
  await screen.findByRole('grid', { name: 'Ауысымдар' });
  await userEvent.click(cell(2, 1));
  await userEvent.keyboard('{ArrowRight}{Enter}{Delete}');
  expect(asked(door)).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Қайта толтыру' })).toBeNull();
});
