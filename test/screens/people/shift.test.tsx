import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ClockBanner } from '../../../renderer/app/shell/ClockBanner.tsx';
import { ShiftDialog } from '../../../renderer/people/ShiftDialog.tsx';
import { openShiftDialog, useShiftDialog } from '../../../renderer/people/shift-dialog.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const open = (special = {}) => deskState({ state: 'open', me: ME, ...special });

beforeEach(() => localStorage.clear());

test('name and PIN take over; a wrong PIN says how many tries are left and empties the field', async () => {
  const other = { ...ME, personId: 7, fullName: 'Омаров Нұрлан', role: 'dutyOfficer' as const };
  const door = standInDoor({
    'session.state': () => open(),
    'session.shift': () => ({
      people: [
        { personId: ME.personId, fullName: ME.fullName, role: ME.role },
        { personId: 7, fullName: 'Омаров Нұрлан', role: 'dutyOfficer' },
      ],
      out: 7,
    }),
    'session.takeOver': ({ pin }) => (pin === '9016' ? other : refuse('session.wrongPin', { triesLeft: 4 })),
  });
  openShiftDialog();
  renderScreen(<ShiftDialog />);
  expect(await screen.findByText(/Қазір сыртта: 7/)).toBeInTheDocument();
  // Who is at the desk does not take over from himself.
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  const pin = screen.getByLabelText('PIN');
  await userEvent.type(pin, '12a34{Enter}');
  expect(await screen.findByText('Тағы 4 рет теріп көруге болады.')).toBeInTheDocument();
  expect(pin).toHaveValue('');
  await userEvent.type(pin, '9016{Enter}');
  await waitFor(() => expect(useShiftDialog.getState().opened).toBe(false));
  expect(door.calls.filter(({ name }) => name === 'session.takeOver').map(({ input }) => input)).toEqual([
    { personId: 7, pin: '1234' },
    { personId: 7, pin: '9016' },
  ]);
});

test('a clock that is behind names both times; a strange zone is said once on a computer', async () => {
  const clock = [
    { code: 'behind' as const, newest: '2027-01-27T09:10:00' },
    { code: 'zone' as const, offsetMinutes: 360 },
  ];
  standInDoor({ 'session.state': () => open({ now: '2027-01-27T07:17:00', clock }) });
  const first = renderScreen(<ClockBanner />);
  expect(await screen.findByText(/27\.01\.2027 07:17 деп тұр.*27\.01\.2027 09:10 жасалған/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Жабу' }));
  expect(screen.getByText(/Компьютерде UTC\+6, Алматы UTC\+5/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Жабу' }));
  expect(screen.queryByRole('note')).toBeNull();
  first.unmount();
  renderScreen(<ClockBanner />);
  expect(await screen.findByText(/артта қалған/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Жабу' }));
  expect(screen.queryByText(/UTC\+6/)).toBeNull();
});
