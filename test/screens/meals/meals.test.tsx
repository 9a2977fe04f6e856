import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { MealsPanel } from '../../../renderer/meals/MealsPanel.tsx';
import type { MealsDay } from '../../../shared/contract/meals.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const day = (date: string, changes: Partial<MealsDay> = {}): MealsDay => ({
  date,
  dueAt: '2027-01-27T10:00',
  sheets: [],
  sittings: ['07:45', '12:30', '18:30'].map((start, index) => ({
    start,
    end: start,
    begun: false,
    kitchen: {
      onList: 60,
      fed: index === 2 ? 49 : 60,
      packed: 0,
      diets: [],
      missed: index === 2 ? [{ why: 'leave', count: 11 }] : [],
    },
    come: 0,
    gone: index === 2 && changes.changed ? 1 : 0,
    other: 0,
  })),
  changed: false,
  ...changes,
});
const FROZEN = day('2027-01-27', {
  changed: true,
  sheets: [{ number: 0, at: '2027-01-26T09:40:00', by: 'Гүлнар Б.', late: false }],
});

afterEach(() => {
  window.location.hash = '';
});

it('freezes the next day that the kitchen does not have, sends a slip, and opens the names behind a figure', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'meals.days': () => ({ today: '2027-01-27', diets: [], days: [FROZEN, day('2027-01-28')] }),
    'meals.freeze': () => ({ late: false, fed: [60, 60, 49] }),
    'meals.slip': () => ({ number: 1, come: 0, gone: 1, other: 0 }),
    'papers.mealSlipPdf': () => ({ fileName: 'slip.pdf', mediaType: 'application/pdf', bytes: btoa('%PDF-1.7') }),
    'meals.names': () => ({
      frozen: false,
      fed: [],
      missed: [{ cadetId: 4, name: 'Тілеубергенов Болат', platoon: 1, why: 'leave' }],
      come: [],
      gone: [],
      other: [],
    }),
  });
  renderScreen(<MealsPanel cohortId={1} />);
  const user = userEvent.setup();
  const asked = (name: string) => door.calls.filter((one) => one.name === name).map(({ input }) => input);
  await user.click(await screen.findByRole('button', { name: '28.01.2027 тізімін асханаға беру' }));
  expect(asked('meals.freeze')).toEqual([{ cohortId: 1, date: '2027-01-28' }]);
  await user.click(screen.getByRole('button', { name: 'Өзгеріс қағазын беру' }));
  expect(asked('meals.slip')).toEqual([{ cohortId: 1, date: '2027-01-27' }]);
  // The slip that was made is offered as paper at once.
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(asked('papers.mealSlipPdf')).toEqual([{ cohortId: 1, date: '2027-01-27', number: 1, language: 'kk' }]);
  await user.keyboard('{Escape}');
  const [, missed] = screen.getAllByRole('button', { name: /^60 −\s11\sбосатуда$/ });
  await user.click(screen.getByRole('button', { name: /^49 Кешкі ас, 28.01.2027/ }));
  expect(asked('meals.names')).toEqual([{ cohortId: 1, date: '2027-01-28', sitting: 2 }]);
  const names = within(await screen.findByRole('complementary'));
  expect(await names.findByText('Ешкім жоқ.')).toBeTruthy();
  await user.click(missed!);
  expect(await names.findByText('Тілеубергенов Болат')).toBeTruthy();
});
