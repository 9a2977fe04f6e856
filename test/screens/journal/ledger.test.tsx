import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { LedgerScreen } from '../../../renderer/journal/LedgerScreen.tsx';
import type { LedgerFigures, LedgerView } from '../../../shared/contract/journal.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const NONE: LedgerFigures = {
  planned: 0,
  held: 0,
  lost: 0,
  open: 0,
  attended: 0,
  excused: 0,
  unexcused: 0,
  madeUp: 0,
  owed: 0,
};
/** Two platoons of one man; the first owes 3 of 8 held hours of drill, the second none of 6. */
const LEDGER: LedgerView = {
  cohortId: 1,
  version: 2,
  subjects: [
    { code: 'DRL', names: { kk: 'Саптық даярлық', ru: 'Строевая', en: 'Drill' }, initialHours: 10, specialtyHours: 18 },
  ],
  platoons: [
    { id: 1, number: 1, men: 1 },
    { id: 2, number: 2, men: 1 },
  ],
  lines: [
    {
      platoonId: 1,
      subjectCode: 'DRL',
      phase: 'initial',
      lessons: { planned: 10, held: 8, lost: 0, open: 2 },
      men: { ...NONE, planned: 10, held: 8, open: 2, attended: 5, excused: 3, owed: 3 },
      owing: 1,
    },
    {
      platoonId: 2,
      subjectCode: 'DRL',
      phase: 'initial',
      lessons: { planned: 10, held: 6, lost: 0, open: 4 },
      men: { ...NONE, planned: 10, held: 6, open: 4, attended: 6 },
      owing: 0,
    },
  ],
  cadets: [
    {
      id: 1,
      name: 'Әлімов Бекзат',
      platoonId: 1,
      initial: { ...NONE, planned: 10, held: 8, open: 2, attended: 5, excused: 3, owed: 3 },
      specialty: NONE,
    },
    {
      id: 2,
      name: 'Омаров Данияр',
      platoonId: 2,
      initial: { ...NONE, planned: 10, held: 6, open: 4, attended: 6 },
      specialty: NONE,
    },
  ],
};

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/timetable?tab=ledger';
});

test('rows add up over platoons, a chip narrows them, and a figure asks for its own names', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'journal.ledger': () => LEDGER,
    'journal.figure': () => ({
      hours: 3,
      lessons: [],
      men: [{ cadetId: 1, name: 'Әлімов Бекзат', platoon: 1, hours: 3, lessons: [] }],
    }),
  });
  renderScreen(<LedgerScreen />);
  const grid = await screen.findByRole('grid');
  const figures = (row: RegExp) =>
    within(screen.getByRole('row', { name: row }))
      .getAllByRole('gridcell')
      .slice(1)
      .map((cell) => cell.textContent);
  expect(figures(/Саптық даярлық/)).toEqual(['20', '14', '·', '6', '11', '3', '·', '·', '3']);
  await userEvent.click(screen.getByRole('button', { name: '1‑взвод' }));
  expect(figures(/Саптық даярлық/)).toEqual(['10', '8', '·', '2', '5', '3', '·', '·', '3']);
  expect(figures(/^Барлығы/)).toEqual(['10', '8', '·', '2', '5', '3', '·', '·', '3']);

  // One Tab stop: ten columns to the right stands what is owed.
  grid.focus();
  await userEvent.keyboard('[ArrowRight>9/][Enter]');
  expect(door.calls.findLast(({ name }) => name === 'journal.figure')?.input).toEqual({
    cohortId: 1,
    figure: 'owed',
    of: 'men',
    platoonId: 1,
    subjectCode: 'DRL',
    phase: 'initial',
  });
  const panel = await screen.findByRole('complementary');
  expect(await within(panel).findByText('Әлімов Бекзат')).toBeVisible();
});

test("the heat map has the ledger's own owed hours by platoon, adds up to its sum and opens the men of a square", async () => {
  window.location.hash = '#/timetable?tab=ledger&view=platoons';
  const second = { ...LEDGER.lines[1]!, phase: 'specialty' as const, men: { ...LEDGER.lines[1]!.men, owed: 4 } };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'journal.ledger': () => ({ ...LEDGER, lines: [...LEDGER.lines, second] }),
  });
  renderScreen(<LedgerScreen />);
  await screen.findByRole('table');
  const texts = (row: RegExp) =>
    within(screen.getByRole('row', { name: row }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(texts(/^1‑взвод/)).toEqual(['3', '3']);
  expect(texts(/^2‑взвод/)).toEqual(['4', '4']);
  expect(texts(/^Барлығы/)).toEqual(['7', '7']);

  await userEvent.click(screen.getByRole('button', { name: '1‑взвод, Саптық даярлық: 3 адам-сағат қарыз' }));
  // One Tab stop: the square below is an arrow away.
  await userEvent.keyboard('[ArrowDown][Enter]');
  const asked = door.calls.filter(({ name }) => name === 'journal.figure').map(({ input }) => input);
  expect(asked).toEqual([
    { cohortId: 1, figure: 'owed', of: 'men', platoonId: 1, subjectCode: 'DRL' },
    { cohortId: 1, figure: 'owed', of: 'men', platoonId: 2, subjectCode: 'DRL' },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Алғашқы' }));
  expect(texts(/^Барлығы/)).toEqual(['3', '3']);
  await userEvent.click(screen.getByRole('button', { name: 'Кесте' }));
  expect(texts(/^1‑взвод/)).toEqual(['3', '3']);
});
