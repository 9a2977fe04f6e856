import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { refuse } from '../../../shared/kit/result.ts';
import { backupState, deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const QUIET = {
  'cohorts.list': () => [],
  'cohorts.steps': () => [],
  'backup.status': () => backupState(),
};

it('starts a school, shows the recovery code once, and goes on only after the tick', async () => {
  const door = standInDoor({ ...QUIET, 'session.state': () => deskState({ state: 'noFile', people: [] }) });
  door.answer({
    'session.createSchool': () => {
      door.answer({ 'session.state': () => deskState({ state: 'open', me: ME }) });
      return { me: ME, recoveryCode: '4F7K-92MX' };
    },
  });
  renderScreen(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Алғашқы лекті бастау/ }));
  await userEvent.type(screen.getByLabelText('Мектептің атауы'), 'Алматы мектебі');
  await userEvent.type(screen.getByLabelText('Директордың аты-жөні'), 'Ахметов А. А.');
  await userEvent.type(screen.getByLabelText('Аты-жөні'), 'Петрова А. С.');
  await userEvent.type(screen.getByLabelText('Кіру аты'), 'petrova');
  await userEvent.type(screen.getByLabelText('Құпиясөз'), 'aq qarga qonbas');
  await userEvent.type(screen.getByLabelText('Құпиясөзді қайталаңыз'), 'aq qarga');
  await userEvent.click(screen.getByRole('button', { name: /Мектепті құру/ }));
  expect(screen.getByText('Екі құпиясөз бірдей емес')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Құпиясөзді қайталаңыз'), ' qonbas');
  await userEvent.click(screen.getByRole('button', { name: /Мектепті құру/ }));

  expect(await screen.findByText('4F7K')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Алдымен парақты басып, белгі қойыңыз' }));
  const tick = screen.getByLabelText('Парақ басылып, сенімді жерге қойылды');
  expect(tick).toHaveFocus();
  await userEvent.click(tick);
  await userEvent.click(screen.getByRole('button', { name: 'Жұмысты бастау' }));
  expect(await screen.findByRole('heading', { name: 'Бүгін' })).toBeInTheDocument();
  expect(screen.queryByText('4F7K')).not.toBeInTheDocument();
});

it('says how many tries are left and empties the field, then opens', async () => {
  const door = standInDoor({
    ...QUIET,
    'session.state': () => deskState(),
    'session.unlock': () => refuse('session.wrongPassword', { triesLeft: 4 }),
  });
  renderScreen(<App />);
  const password = await screen.findByLabelText('Құпиясөз');
  await userEvent.type(password, 'қате{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Тағы 4 рет');
  expect(screen.getByLabelText('Құпиясөз')).toHaveValue('');

  door.answer({
    'session.unlock': () => {
      door.answer({ 'session.state': () => deskState({ state: 'open', me: ME }) });
      return ME;
    },
  });
  await userEvent.type(screen.getByLabelText('Құпиясөз'), 'дұрыс{Enter}');
  expect(await screen.findByRole('heading', { name: 'Бүгін' })).toBeInTheDocument();
  expect(door.calls.findLast(({ name }) => name === 'session.unlock')?.input).toEqual({
    login: 'petrova',
    password: 'дұрыс',
  });
});

it('shows the sample’s password under its mark', async () => {
  standInDoor({
    'session.state': () =>
      deskState({
        sample: true,
        people: [{ login: 'a', fullName: 'А Б', role: 'planner', samplePassword: 'ulgi-2027' }],
      }),
  });
  renderScreen(<App />);
  expect(await screen.findByText('Үлгінің құпиясөзі: ulgi-2027')).toBeInTheDocument();
  expect(screen.getByText('ҮЛГІ')).toBeInTheDocument();
});

it('offers the recovery sheet when the keyring is damaged, and no password', async () => {
  standInDoor({
    'session.state': () =>
      deskState({
        people: [],
        trouble: { code: 'session.keyringDamaged', params: {} },
        newestBackup: 'school-1.sarbaz',
      }),
  });
  renderScreen(<App />);
  expect(await screen.findByText('Кілттер файлы оқылмайды')).toBeInTheDocument();
  expect(screen.getByText(/school-1\.sarbaz/)).toBeInTheDocument();
  expect(screen.getByLabelText('Парақтағы код')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Ашу/ })).not.toBeInTheDocument();
});

it('offers neither when the file is from a newer version', async () => {
  standInDoor({
    'session.state': () =>
      deskState({ trouble: { code: 'session.newerFile', params: { fileVersion: 9, programVersion: 7 } } }),
  });
  renderScreen(<App />);
  expect(await screen.findByText(/Файлдың нұсқасы 9/)).toBeInTheDocument();
  expect(screen.queryByLabelText('Құпиясөз')).not.toBeInTheDocument();
  expect(screen.queryByLabelText('Парақтағы код')).not.toBeInTheDocument();
});

it('goes back to unlock by itself when the host no longer knows the person', async () => {
  const door = standInDoor({ ...QUIET, 'session.state': () => deskState({ state: 'open', me: ME }) });
  renderScreen(<App />);
  await screen.findByRole('heading', { name: 'Бүгін' });
  door.answer({
    'session.state': () => deskState(),
    'history.lastOfMine': () => refuse('session.notSignedIn'),
  });
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(await screen.findByRole('heading', { name: 'Кіру' })).toBeInTheDocument();
  expect(screen.getByText(/Жұмыс уақыты бітті/)).toBeInTheDocument();
});

it('locks at once', async () => {
  const door = standInDoor({
    ...QUIET,
    'session.state': () => deskState({ state: 'open', me: ME }),
    'session.lock': () => ({}),
  });
  renderScreen(<App />);
  await userEvent.click(await screen.findByRole('button', { name: 'Құлыптау' }));
  await waitFor(() => expect(door.calls.some(({ name }) => name === 'session.lock')).toBe(true));
});

it('brings a school back first of all where its file is gone and a copy is there', async () => {
  const newestBackup = 'school-2027-01-27T06-00-00.sarbaz';
  standInDoor({
    ...QUIET,
    'session.state': () => deskState({ state: 'noFile', people: [], newestBackup }),
    'backup.found': () => [],
  });
  renderScreen(<App />);
  expect(await screen.findByText(/жанында көшірмелер бар, соңғысы: school-2027-01-27T06-00-00\.sarbaz/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(screen.queryByLabelText('Мектептің атауы')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Көшірмеден қалпына келтіру' }));
  expect(screen.getByRole('heading', { name: 'Көшірмеден қалпына келтіру' })).toBeVisible();
});

it('opens the sample from a first start, or says why it cannot', async () => {
  const door = standInDoor({
    ...QUIET,
    'session.state': () => deskState({ state: 'noFile', people: [] }),
    'session.openSample': () => refuse('session.noSampleHere'),
  });
  renderScreen(<App />);
  await userEvent.click(await screen.findByRole('button', { name: 'Үлгі лекті ашу' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Үлгіні осы жерден ашуға болмайды');
  expect(door.calls.filter(({ name }) => name === 'session.openSample')).toHaveLength(1);
});
