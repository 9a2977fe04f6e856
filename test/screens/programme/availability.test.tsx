import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { AvailabilityTab } from '../../../renderer/programme/AvailabilityTab.tsx';
import type { Availability } from '../../../shared/contract/programme.contract.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const person = (id: number, fullName: string, more: Partial<Availability['people'][number]> = {}) => ({
  id,
  fullName,
  active: true,
  subjects: ['TAC'],
  maxHoursPerDay: 6,
  absences: [],
  availableDays: 14,
  availableHours: 84,
  plannedHours: 20,
  elsewhereHours: 0,
  taught: [],
  ...more,
});
/** Two weeks from Monday 25 January; the desk's day is the 27th. */
const AVAILABILITY: Availability = {
  days: Array.from({ length: 14 }, (_, index) => ({
    date: addDays('2027-01-25', index),
    weekday: (index % 7) + 1,
    kind: index % 7 === 6 ? ('rest' as const) : ('training' as const),
    lessonHours: index % 7 === 6 ? 0 : 8,
    eveningHours: 0,
  })),
  people: [
    person(1, 'Ахметов Нұржан', {
      plannedHours: 90,
      absences: [{ from: '2027-01-28', to: '2027-01-28', hours: null, reason: 'ауру' }],
    }),
    person(2, 'Омаров Руслан', { taught: [{ date: '2027-01-29', lessons: 2, hours: 4, slots: [0, 1, 4, 5] }] }),
  ],
  places: [
    {
      id: 7,
      name: '2-сынып',
      type: 'class',
      capacity: 30,
      active: true,
      absences: [],
      availableDays: 12,
      availableHours: 96,
      plannedHours: 10,
      taught: [{ date: '2027-01-28', lessons: 1, hours: 2, slots: [4, 5] }],
    },
  ],
  dinnerAfter: 4,
  platoons: 3,
  subjects: [
    {
      code: 'TAC',
      names: { kk: 'Тактика', ru: 'Тактика', en: 'Tactics' },
      neededHours: 168,
      people: 2,
      availableHours: 84,
    },
  ],
  shortage: { codes: ['TAC'], needed: 168, available: 84 },
};
const tab = <AvailabilityTab cohortId={1} mayWrite onOpen={() => {}} onOpenPlace={() => {}} onAdd={() => {}} />;

it('shows load against what each can give, and the subject that lacks hours with its sum', async () => {
  standInDoor({ 'programme.availability': () => AVAILABILITY });
  renderScreen(tab);
  const grid = await screen.findByRole('grid', { name: 'Нұсқаушылардың күндері' });
  expect(within(grid).getByText('90 / 84')).toBeInTheDocument();
  expect(within(grid).getByText('20 / 84')).toBeInTheDocument();
  expect(screen.getByText('Тактика: 168 сағат керек, нұсқаушыларында 84: 84 жетпейді')).toBeInTheDocument();
  expect(
    within(grid).getByRole('gridcell', { name: 'Ахметов Нұржан, 28.01.2027 · орнында жоқ, ауру' }),
  ).toBeInTheDocument();
});

it('is one Tab stop; Shift with arrows paints days away with the chosen reason and tells the lessons that are hit', async () => {
  const door = standInDoor({
    'programme.availability': () => AVAILABILITY,
    'programme.markDays': () => ({ lessonsHit: 2 }),
  });
  renderScreen(tab);
  const grid = await screen.findByRole('grid', { name: 'Нұсқаушылардың күндері' });
  const stops = [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  expect(stops).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'іссапар' }));
  stops[0]?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(within(grid).getByRole('gridcell', { name: /^Омаров Руслан, 28.01.2027/ })).toHaveFocus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await waitFor(() =>
    expect(door.calls.findLast(({ name }) => name === 'programme.markDays')?.input).toEqual({
      instructorIds: [2],
      from: '2027-01-28',
      to: '2027-01-29',
      hours: null,
      away: true,
      reason: 'іссапар',
    }),
  );
});

it('a drag over two people paints both; begun on a day away it brings them back; Esc drops a stroke', async () => {
  const door = standInDoor({
    'programme.availability': () => AVAILABILITY,
    'programme.markDays': () => ({ lessonsHit: 0 }),
  });
  renderScreen(tab);
  const grid = await screen.findByRole('grid', { name: 'Нұсқаушылардың күндері' });
  const cell = (name: RegExp) => within(grid).getByRole('gridcell', { name });
  const asked = () => door.calls.filter(({ name }) => name === 'programme.markDays').map(({ input }) => input);
  const start = cell(/^Ахметов Нұржан, 28.01.2027/);
  start.releasePointerCapture = () => {};
  fireEvent.pointerDown(start, { button: 0 });
  fireEvent.pointerEnter(cell(/^Омаров Руслан, 29.01.2027/));
  fireEvent.pointerUp(window);
  await waitFor(() =>
    expect(asked()).toEqual([
      { instructorIds: [1, 2], from: '2027-01-28', to: '2027-01-29', hours: null, away: false, reason: null },
    ]),
  );
  start.focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{Escape}{/Shift}');
  expect(asked()).toHaveLength(1);
});

it('paints half a day: the cell is shaded half, its hours are said, what it hits is counted and leads to cover', async () => {
  const half = { from: '2027-01-29', to: '2027-01-29', hours: { from: 4, to: 12 }, reason: 'іссапар' };
  const people = AVAILABILITY.people.map((one) => (one.id === 2 ? { ...one, absences: [half] } : one));
  const door = standInDoor({
    'programme.availability': () => ({ ...AVAILABILITY, people }),
    'programme.markDays': () => ({ lessonsHit: 0 }),
    'programme.markPlaces': () => ({ lessonsHit: 1 }),
  });
  renderScreen(tab);
  const grid = await screen.findByRole('grid', { name: 'Нұсқаушылардың күндері' });
  const cell = within(grid).getByRole('gridcell', { name: /^Омаров Руслан, 29.01.2027/ });
  expect(cell).toHaveAccessibleName(
    'Омаров Руслан, 29.01.2027 · орнында жоқ, 5‑сағаттан бастап, іссапар · 2 сабақ, 4 сағат · сабағының 2 сағаты осы уақытта',
  );
  expect(cell.querySelector('i')).toHaveStyle({ left: '50%', right: '0%' });
  expect(screen.getByText('Кестедегі 2 сағат нұсқаушысыз')).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: 'Түске дейін' })[0]!);
  cell.focus();
  await userEvent.keyboard(' ');
  await waitFor(() =>
    expect(door.calls.findLast(({ name }) => name === 'programme.markDays')?.input).toMatchObject({
      instructorIds: [2],
      from: '2027-01-29',
      to: '2027-01-29',
      hours: { from: 0, to: 4 },
      away: true,
    }),
  );
  // The same brush paints the places, with a reason of theirs.
  const places = screen.getByRole('grid', { name: 'Орындардың күндері' });
  within(places)
    .getByRole('gridcell', { name: /^2-сынып, 28.01.2027/ })
    .focus();
  await userEvent.keyboard(' ');
  await waitFor(() =>
    expect(door.calls.findLast(({ name }) => name === 'programme.markPlaces')?.input).toEqual({
      placeIds: [7],
      from: '2027-01-28',
      to: '2027-01-28',
      hours: { from: 0, to: 4 },
      away: true,
      reason: 'жөндеу',
    }),
  );
});
