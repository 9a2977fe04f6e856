import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { DayPicture } from '../../../renderer/components/pictures/DayPicture.tsx';
import { PictureSwitch } from '../../../renderer/components/pictures/PictureSwitch.tsx';
import { deskState } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const KINDS = [
  { key: 'present', name: 'қатарда', look: 'plain' },
  { key: 'leave', name: 'босатуда', look: 'full' },
] as const;
const DAYS = [
  { date: '2027-01-26', parts: { present: 5, leave: 0 } },
  { date: '2027-01-27', parts: { present: 3, leave: 2 } },
  { date: '2027-01-28', parts: null },
];

beforeEach(() => {
  window.location.hash = '#/leave?part=strength';
});

function drawn() {
  const onOpen = vi.fn();
  standInDoor({ 'session.state': () => deskState({ state: 'locked' }) });
  renderScreen(
    <>
      <PictureSwitch />
      <DayPicture label="Жеке құрам" kinds={KINDS} days={DAYS} top={5} open={null} onOpen={onOpen} />
    </>,
  );
  return onOpen;
}

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

test('the picture is one Tab stop, its parts open by arrows and Enter, and a reader of the screen has the table', async () => {
  const onOpen = drawn();
  const figures = rowsOf(await screen.findByRole('table', { name: 'Жеке құрам' }));
  expect(figures).toEqual(['26.01.2027 Сс5·', '27.01.2027 Ср32']);
  const parts = within(screen.getByRole('group', { name: 'Жеке құрам' })).getAllByRole('button');
  expect(parts.map((part) => part.getAttribute('aria-label'))).toEqual([
    '26.01.2027, Сс: қатарда 5',
    '27.01.2027, Ср: қатарда 3',
    '27.01.2027, Ср: босатуда 2',
  ]);
  expect(parts.map((part) => part.tabIndex)).toEqual([0, -1, -1]);
  parts[0]!.focus();
  await userEvent.keyboard('[ArrowRight][ArrowUp][Enter]');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('2027-01-27', 'leave');
  expect(parts.map((part) => part.tabIndex)).toEqual([-1, -1, 0]);

  await userEvent.click(screen.getByRole('button', { name: 'Кесте' }));
  const table = screen.getByRole('table', { name: 'Жеке құрам' });
  expect(rowsOf(table)).toEqual(figures);
  expect(screen.queryByRole('group', { name: 'Жеке құрам' })).toBeNull();
  await userEvent.click(within(table).getByRole('button', { name: '27.01.2027, қатарда: 3' }));
  expect(onOpen).toHaveBeenLastCalledWith('2027-01-27', 'present');
});
