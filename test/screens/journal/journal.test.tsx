import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { JournalScreen } from '../../../renderer/journal/JournalScreen.tsx';
import type { JournalLine } from '../../../shared/contract/journal.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { LINE, PAGE } from './small-page.ts';

const day = (lessons: JournalLine[], version: number | null = 1, instructorId: number | null = null) => ({
  instructorId,
  version,
  date: '2027-01-27',
  days: [{ date: '2027-01-27', number: 17, lessons: lessons.length, toClose: lessons.length, closed: 0, lost: 0 }],
  lessons,
  backlog: 2,
});
const signedIn = { 'session.state': () => deskState({ state: 'open', me: ME }) };

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/timetable?tab=journal';
});

test('a page is written from the keyboard by physical keys, exceptions only, and closed', async () => {
  const door = standInDoor({
    ...signedIn,
    'journal.day': () => day([LINE]),
    'journal.lesson': () => PAGE,
    'journal.close': () => ({ reportId: 1 }),
  });
  window.location.hash = `#/timetable?tab=journal&lesson=${LINE.key}`;
  renderScreen(<JournalScreen />);
  const roll = await screen.findByRole('grid', { name: 'Тізім' });
  await waitFor(() => expect(roll).toHaveAttribute('aria-readonly', 'false'));
  roll.focus();
  // The Kazakh layout types letters on the number row: the keys say 1 (ill) and 6 (without leave) all the same.
  await userEvent.keyboard('[ArrowDown]');
  fireEvent.keyDown(roll, { key: '"', code: 'Digit1' });
  await userEvent.keyboard('[Enter]');
  fireEvent.keyDown(roll, { key: ',', code: 'Digit6' });
  await userEvent.keyboard('[ArrowLeft]');
  expect(
    within(roll)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual([
    expect.stringContaining('Қатысты'),
    expect.stringContaining('Ауру'),
    expect.stringContaining('Себепсіз, 1 / 2 сағ'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Қорғаныс' }));
  await userEvent.click(screen.getByRole('button', { name: 'Сабақты жабу: 2 жоқ' }));
  expect(door.calls.find(({ name }) => name === 'journal.close')?.input).toEqual({
    cohortId: 1,
    lesson: LINE.ref,
    topic: 'Қорғаныс',
    instructorId: 4,
    marks: [
      { cadetId: 2, kind: 'excused', reason: 'illness', hours: 2, note: null },
      { cadetId: 3, kind: 'unexcused', reason: null, hours: 1, note: null },
    ],
  });
});

test('another reason without its note does not close the page, it leads to the man', async () => {
  const door = standInDoor({ ...signedIn, 'journal.day': () => day([LINE]), 'journal.lesson': () => PAGE });
  window.location.hash = `#/timetable?tab=journal&lesson=${LINE.key}`;
  renderScreen(<JournalScreen />);
  const roll = await screen.findByRole('grid', { name: 'Тізім' });
  await waitFor(() => expect(roll).toHaveAttribute('aria-readonly', 'false'));
  roll.focus();
  await userEvent.keyboard('[Digit5][ArrowDown]');
  await userEvent.click(screen.getByRole('button', { name: 'Ескертпесіз басқа себеп жазылмайды' }));
  expect(door.calls.some(({ name }) => name === 'journal.close')).toBe(false);
  await userEvent.type(screen.getByRole('textbox', { name: 'Ескертпе' }), 'сот');
  expect(screen.getByRole('button', { name: 'Сабақты жабу: 1 жоқ' })).not.toHaveAttribute('aria-disabled');
});

test('all open lessons of a day are closed at once; those already closed or to come are left out', async () => {
  const closed = { ...LINE, key: 'b', state: 'closed' as const };
  const coming = { ...LINE, key: 'c', state: 'coming' as const };
  const door = standInDoor({
    ...signedIn,
    'journal.day': () => day([LINE, closed, coming]),
    'journal.closeMany': () => ({ closed: 1 }),
  });
  renderScreen(<JournalScreen />);
  await userEvent.click(await screen.findByRole('button', { name: '1 сабақты жабу' }));
  expect(door.calls.find(({ name }) => name === 'journal.closeMany')?.input).toEqual({
    cohortId: 1,
    lessons: [LINE.ref],
  });
});

test('an instructor sees his own lessons first, everybody’s at a press, and closes none of another’s by it', async () => {
  const other = { ...LINE, key: 'b', instructor: { id: 9, name: 'Ахметов Серік' } };
  const door = standInDoor({ ...signedIn, 'journal.day': () => day([LINE, other], 1, LINE.instructor.id) });
  const { unmount } = renderScreen(<JournalScreen />);
  const table = await screen.findByRole('grid', { name: 'Күннің сабақтары' });
  expect(within(table).queryByText(/Ахметов/)).toBeNull();
  expect(await screen.findByRole('button', { name: '1 сабақты жабу' })).toBeVisible();
  expect(door.calls.find(({ name }) => name === 'journal.day')?.input).toEqual({ cohortId: 1, mine: true });
  await userEvent.click(screen.getByRole('button', { name: 'Бәрінікі: 2' }));
  expect(await screen.findByText(/Ахметов/)).toBeVisible();
  expect(door.calls.findLast(({ name }) => name === 'journal.day')?.input).toEqual({ cohortId: 1, mine: false });
  door.answer({ 'journal.day': () => day([other], 1, LINE.instructor.id) });
  unmount();
  window.location.hash = '#/timetable?tab=journal';
  renderScreen(<JournalScreen />);
  expect(await screen.findByText('Бұл күні сізде сабақ жоқ.')).toBeVisible();
});

test('who may only read sees the page without keys or buttons; without a timetable the way to it stands there', async () => {
  const reader = { ...ME, rights: ['journal.read' as const] };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: reader }),
    'journal.day': () => day([LINE]),
    'journal.lesson': () => PAGE,
  });
  window.location.hash = `#/timetable?tab=journal&lesson=${LINE.key}`;
  const { unmount } = renderScreen(<JournalScreen />);
  const roll = await screen.findByRole('grid', { name: 'Тізім' });
  expect(roll).toHaveAttribute('aria-readonly', 'true');
  expect(screen.queryByRole('button', { name: /жабу/ })).toBeNull();
  unmount();
  door.answer({ 'journal.day': () => day([], null) });
  renderScreen(<JournalScreen />);
  expect(await screen.findByRole('button', { name: 'Кестені ашу' })).toBeVisible();
});
