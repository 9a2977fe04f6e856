import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../renderer/people/SettingsScreen.tsx';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const STATUS = { version: '0.5.0', format: 21, system: 'win32-x64', canInstall: true };
const DRIVE = { bytes: 98_000_000, folder: 'E:\\', signed: null } as const;

it('offers to install the newer version and names why the others are not', async () => {
  window.location.hash = '#/settings?tab=program';
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'update.status': () => STATUS,
    'update.found': () => [
      { ...DRIVE, update: 'a', version: '0.6.0', verdict: 'newer' },
      { ...DRIVE, update: 'b', version: '0.5.5', verdict: 'newer', signed: false },
      { ...DRIVE, update: 'c', version: '0.4.0', verdict: 'older' },
    ],
    'update.install': () => ({ version: '0.6.0', backup: 'school-2027-01-27T07-17-00.sarbaz' }),
  });
  renderScreen(<SettingsScreen />);
  expect(await screen.findByText('0.5.0 · win32-x64')).toBeInTheDocument();
  expect(await screen.findByText('қолтаңбасы сай емес')).toBeInTheDocument();
  expect(screen.getByText('ескі нұсқа')).toBeInTheDocument();
  const buttons = screen.getAllByRole('button', { name: /^Жаңарту: / });
  expect(buttons.map((button) => button.textContent)).toEqual(['Жаңарту: 0.6.0']);
  await userEvent.click(buttons[0]!);
  await waitFor(() =>
    expect(door.calls.find(({ name }) => name === 'update.install')).toEqual({
      name: 'update.install',
      input: { update: 'a' },
    }),
  );
});

it('says in the browser how the program is replaced there, and what must lie on the drive', async () => {
  window.location.hash = '#/settings?tab=program';
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'update.status': () => ({ ...STATUS, canInstall: false }),
    'update.found': () => [],
  });
  renderScreen(<SettingsScreen />);
  expect(await screen.findByText(/Бағдарлама браузерде жұмыс істеп тұр/)).toBeInTheDocument();
  expect(await screen.findByText(/«sarbaz-update» деп басталатын файл/)).toBeInTheDocument();
});
