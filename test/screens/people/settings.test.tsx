import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../renderer/people/SettingsScreen.tsx';
import { refuse } from '../../../shared/kit/result.ts';
import { backupState, deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const PEOPLE = [
  {
    id: 1,
    login: 'petrova',
    fullName: ME.fullName,
    role: 'administrator' as const,
    active: true,
    platoons: null,
    instructor: null,
  },
  {
    id: 2,
    login: 'omarov',
    fullName: 'Омаров Нұрлан',
    role: 'instructor' as const,
    active: true,
    platoons: null,
    instructor: null,
  },
];
const SIGNED_IN = { 'session.state': () => deskState({ state: 'open', me: ME }), 'people.list': () => PEOPLE };

it('adds a person, and says in place why it may not', async () => {
  const door = standInDoor({ ...SIGNED_IN, 'people.add': () => refuse('session.loginTaken', { login: 'omarov' }) });
  renderScreen(<SettingsScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Адам қосу' }));
  const panel = screen.getByRole('complementary', { name: 'Жаңа адам' });
  await userEvent.type(within(panel).getByLabelText('Аты-жөні'), 'Ким Азамат');
  await userEvent.type(within(panel).getByLabelText('Кіру аты'), 'omarov');
  await userEvent.type(within(panel).getByLabelText('Бастапқы құпиясөз'), 'uzaq sojlem');
  await userEvent.click(within(panel).getByRole('button', { name: /Қосу/ }));
  expect(await within(panel).findByText('Бұл кіру аты бос емес')).toBeInTheDocument();
  door.answer({ 'people.add': () => ({ id: 3 }) });
  await userEvent.click(within(panel).getByRole('button', { name: /Қосу/ }));
  expect(door.calls.findLast(({ name }) => name === 'people.add')?.input).toEqual({
    fullName: 'Ким Азамат',
    login: 'omarov',
    role: 'instructor',
    password: 'uzaq sojlem',
  });
});

it('says what closing a sign-in means before it does it', async () => {
  const door = standInDoor({ ...SIGNED_IN, 'people.deactivate': () => refuse('session.lastAdministrator') });
  renderScreen(<SettingsScreen />);
  await userEvent.click(await screen.findByText(/Петрова Анна/));
  await userEvent.click(screen.getByRole('button', { name: 'Кіруін жабу' }));
  expect(door.calls.some(({ name }) => name === 'people.deactivate')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Кіруін жабу' }));
  expect(await screen.findByText('Мектепте кемінде бір әкімші қалуы керек')).toBeInTheDocument();
});

it('changes my password and says so', async () => {
  window.location.hash = '#/settings?tab=mine';
  standInDoor({ ...SIGNED_IN, 'people.changePassword': () => ({}) });
  renderScreen(<SettingsScreen />);
  await userEvent.type(await screen.findByLabelText('Қазіргі құпиясөз'), 'eski');
  await userEvent.type(screen.getByLabelText('Жаңа құпиясөз'), 'uzaq sojlem');
  await userEvent.type(screen.getByLabelText('Жаңа құпиясөзді қайталаңыз'), 'uzaq sojlem');
  await userEvent.click(screen.getByRole('button', { name: 'Ауыстыру' }));
  expect(await screen.findByText('Құпиясөз ауыстырылды')).toBeInTheDocument();
});

it('makes a backup and names what is in it', async () => {
  window.location.hash = '#/settings?tab=backups';
  standInDoor({
    ...SIGNED_IN,
    'backup.status': () => backupState(),
    'backup.now': () => ({
      fileName: 'school-1.sarbaz',
      at: '2027-01-27T15:12:00',
      tables: 34,
      rows: 12480,
      second: 'none',
    }),
  });
  renderScreen(<SettingsScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Қазір көшірме жасау' }));
  expect(await screen.findByText(/34 кесте, 12 480 жол/)).toBeInTheDocument();
});
