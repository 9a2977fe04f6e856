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
      absences: [{ from: '2027-01-28', to: '2027-01-28', reason: 'ауру' }],
    }),
    person(2, 'Омаров Руслан', { taught: [{ date: '2027-01-29', lessons: 2, hours: 4 }] }),
  ],
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
const tab = <AvailabilityTab cohortId={1} mayWrite onOpen={() => {}} onAdd={() => {}} />;

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
  const grid = await screen.findByRole('grid');
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
      away: true,
      reason: 'іссапар',
    }),
  );
  expect(await screen.findByText('Кестедегі 2 сабақ нұсқаушысыз қалды')).toBeInTheDocument();
});

it('a drag over two people paints both; begun on a day away it brings them back; Esc drops a stroke', async () => {
  const door = standInDoor({
    'programme.availability': () => AVAILABILITY,
    'programme.markDays': () => ({ lessonsHit: 0 }),
  });
  renderScreen(tab);
  const grid = await screen.findByRole('grid');
  const cell = (name: RegExp) => within(grid).getByRole('gridcell', { name });
  const asked = () => door.calls.filter(({ name }) => name === 'programme.markDays').map(({ input }) => input);
  const start = cell(/^Ахметов Нұржан, 28.01.2027/);
  start.releasePointerCapture = () => {};
  fireEvent.pointerDown(start, { button: 0 });
  fireEvent.pointerEnter(cell(/^Омаров Руслан, 29.01.2027/));
  fireEvent.pointerUp(window);
  await waitFor(() =>
    expect(asked()).toEqual([
      { instructorIds: [1, 2], from: '2027-01-28', to: '2027-01-29', away: false, reason: null },
    ]),
  );
  start.focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{Escape}{/Shift}');
  expect(asked()).toHaveLength(1);
});
