import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useRestored } from '../../../renderer/app/session-expiry.ts';
import { BackupAge } from '../../../renderer/backup/BackupAge.tsx';
import { LookBanner } from '../../../renderer/backup/LookBanner.tsx';
import { RescueForm } from '../../../renderer/backup/RescueForm.tsx';
import { useRecoverySheet } from '../../../renderer/people/recovery-sheet.ts';
import { SettingsScreen } from '../../../renderer/people/SettingsScreen.tsx';
import { UnlockScreen } from '../../../renderer/people/UnlockScreen.tsx';
import { backupState, deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const COPY = {
  copy: 'abc',
  fileName: 'school-2027-01-27T06-00-00.sarbaz',
  at: '2027-01-27T06:00:00',
  bytes: 58_466_304,
  place: 'first',
} as const;
const MADE = { newestAt: COPY.at, fileName: COPY.fileName, count: 1 };
const MISSING = { code: 'backup.placeMissing', params: { folder: 'E:\\sarbaz-backups' } };

it('says in the status bar how old the copy is, and warns of a second place that is away', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'backup.status': () => backupState(MADE),
  });
  const { unmount } = renderScreen(<BackupAge />);
  expect(await screen.findByRole('link', { name: /Сақтық көшірме:/ })).toHaveAttribute(
    'href',
    '#/settings?tab=backups',
  );
  unmount();
  door.answer({
    'backup.status': () =>
      backupState({ ...MADE, second: { folder: 'E:\\sarbaz-backups', newestAt: null, count: 0, trouble: MISSING } }),
  });
  renderScreen(<BackupAge />);
  expect(await screen.findByRole('link', { name: /екінші орын жоқ/ })).toBeInTheDocument();
});

it('comes back to a copy only after saying what that means, and asks for the password again', async () => {
  window.location.hash = '#/settings?tab=backups';
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'session.lock': () => ({}),
    'backup.status': () => backupState(MADE),
    'backup.copies': () => [COPY],
    'backup.restore': () => ({ kept: 'school-replaced-2027-01-27T07-17-00.sarbaz' }),
  });
  renderScreen(<SettingsScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Осыған оралу' }));
  const dialog = await screen.findByRole('dialog', { name: '27.01.2027 06:00 көшірмесіне оралу' });
  expect(door.calls.some(({ name }) => name === 'backup.restore')).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Файлды ауыстыру' }));
  await waitFor(() => expect(door.calls.some(({ name }) => name === 'session.lock')).toBe(true));
  renderScreen(<UnlockScreen desk={deskState({ state: 'locked' })} />);
  expect(
    screen.getByText(/^Мектеп файлы 27\.01\.2027 06:00 көшірмесімен ауыстырылды\..+school-replaced/),
  ).toBeVisible();
  useRestored.setState({ restored: null });
  expect(door.calls.find(({ name }) => name === 'backup.restore')).toEqual({
    name: 'backup.restore',
    input: { copy: 'abc' },
  });
});

it('shows over everything that a copy is looked into, with the way back', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'backup.status': () => backupState({ ...MADE, looking: { fileName: COPY.fileName, at: COPY.at } }),
    'backup.endLook': () => ({}),
  });
  renderScreen(<LookBanner />);
  expect(await screen.findByRole('region', { name: 'Көшірменің іші: 27.01.2027 06:00' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Мектеп файлына оралу' }));
  expect(door.calls.some(({ name }) => name === 'backup.endLook')).toBe(true);
});

it('brings a found copy back by the recovery sheet', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'noFile' }),
    'backup.found': () => [{ ...COPY, place: 'drive' }],
    'backup.rescue': () => ({ kept: null }),
  });
  let back = 0;
  renderScreen(<RescueForm onBack={() => back++} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Парақтағы код' }), 'ABCD-EFGH');
  await userEvent.click(screen.getByRole('button', { name: 'Осы көшірмені қою' }));
  await waitFor(() => expect(back).toBe(1));
  expect(door.calls.find(({ name }) => name === 'backup.rescue')).toEqual({
    name: 'backup.rescue',
    input: { copy: 'abc', recoveryCode: 'ABCD-EFGH' },
  });
});

it('offers the second place before there is a copy, and the recovery sheet again to two people', async () => {
  window.location.hash = '#/settings?tab=backups';
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'backup.status': () => backupState({ newestAt: null, fileName: null, count: 0 }),
    'session.recoverySheet': () => ({ recoveryCode: 'AB12-CD34', schoolName: 'ӘТМ' }),
  });
  renderScreen(<SettingsScreen />);
  expect(await screen.findByRole('button', { name: 'Орын таңдау' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Қайта басып шығару' }));
  const dialog = await screen.findByRole('dialog', { name: 'Қалпына келтіру парағы' });
  await userEvent.type(within(dialog).getByLabelText('Сіздің құпиясөзіңіз'), 'бір');
  await userEvent.type(within(dialog).getByLabelText('Екінші адамның кіру аты'), 'director');
  await userEvent.type(within(dialog).getByLabelText('Екінші адамның құпиясөзі'), 'екі');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Кодты көрсету' }));
  expect(door.calls.findLast(({ name }) => name === 'session.recoverySheet')?.input).toEqual({
    password: 'бір',
    witness: { login: 'director', password: 'екі' },
  });
  expect(useRecoverySheet.getState().sheet).toEqual({ code: 'AB12-CD34', schoolName: 'ӘТМ' });
  useRecoverySheet.setState({ sheet: null });
});
