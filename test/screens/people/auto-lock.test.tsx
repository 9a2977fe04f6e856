import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { coverDesk, createOwnStore, giveDeskTo } from '../../../renderer/app/desk-person.ts';
import { useDraft } from '../../../renderer/app/draft.ts';
import { backupState, deskState, ME } from '../desk.ts';
import { listen } from '../ear.ts';
import { type Door, renderScreen, standInDoor } from '../stand-in.tsx';

const OTHER = { ...ME, personId: 2, login: 'omarov', fullName: 'Омаров Нұрлан' };
const QUIET = {
  'cohorts.list': () => [],
  'people.list': () => [],
  'backup.status': () => backupState(),
  'session.shift': () => ({ people: [], out: 0 }),
};

const lock = (door: Door) => {
  door.answer({ 'session.state': () => deskState() });
  return {};
};

it('keeps what was typed behind the lock for its person, and clears it away before another', async () => {
  window.location.hash = '#/settings?tab=mine';
  const typed = createOwnStore(() => ({ text: '' }));
  const open = (me: typeof ME) => deskState({ state: 'open', me });
  const door = standInDoor({ ...QUIET, 'session.state': () => open(ME), 'session.lock': () => lock(door) });
  const enter = async (me: typeof ME) => {
    door.answer({
      'session.unlock': () => {
        door.answer({ 'session.state': () => open(me) });
        return me;
      },
    });
    await userEvent.type(await screen.findByLabelText('Құпиясөз'), 'sojlem{Enter}');
  };
  renderScreen(<App />);
  await userEvent.type(await screen.findByLabelText('Қазіргі құпиясөз'), 'jarty');
  typed.setState({ text: 'күтіп тұр' });
  await userEvent.click(screen.getByRole('button', { name: 'Құлыптау' }));
  expect(await screen.findByRole('heading', { name: 'Кіру' })).toBeInTheDocument();
  expect(screen.getByLabelText('Қазіргі құпиясөз')).not.toBeVisible();
  await enter(ME);
  await waitFor(() => expect(screen.getByLabelText('Қазіргі құпиясөз')).toBeVisible());
  expect(screen.getByLabelText('Қазіргі құпиясөз')).toHaveValue('jarty');

  await userEvent.click(screen.getByRole('button', { name: 'Құлыптау' }));
  await userEvent.click(await screen.findByRole('radio', { name: /Омаров/ }));
  expect(screen.getByText(/Петрова Анна Сергеевна экраны тұр/)).toBeInTheDocument();
  await enter(OTHER);
  await waitFor(() => expect(screen.getByLabelText('Қазіргі құпиясөз')).toBeVisible());
  expect(screen.getByLabelText('Қазіргі құпиясөз')).toHaveValue('');
  expect(typed.getState().text).toBe('');

  // Of another duty, he begins with his own day; who comes back goes on where he was.
  await userEvent.click(screen.getByRole('button', { name: 'Құлыптау' }));
  await enter({ ...OTHER, personId: 3, role: 'instructor' });
  await waitFor(() => expect(window.location.hash).toBe('#/today'));

  await userEvent.click(screen.getByRole('button', { name: 'Құлыптау' }));
  await enter(ME);
  await waitFor(() => expect(typed.getState().text).toBe('күтіп тұр'));
  expect(window.location.hash).toBe('#/settings?tab=mine');
});

it('says half a minute ahead that it locks, stays at a touch, and locks', async () => {
  window.location.hash = '#/settings?tab=mine';
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const state = (idleSeconds: number) => deskState({ state: 'open', me: ME, autoLock: { minutes: 5, idleSeconds } });
  const door = standInDoor({
    ...QUIET,
    'session.state': () => state(0),
    'session.active': () => ({}),
    'session.lock': () => lock(door),
  });
  const { unmount } = renderScreen(<App />);
  await screen.findByRole('button', { name: 'Құлыптау' });
  door.answer({ 'session.state': () => state(280) });
  const ear = listen();
  await vi.advanceTimersByTimeAsync(275_000);
  expect(await screen.findByRole('alert')).toHaveTextContent(/секундтан кейін құлыпталады/);
  await vi.advanceTimersByTimeAsync(3_000);
  // The seconds go on in sight; who listens is told once.
  expect(ear.said).toEqual([expect.stringMatching(/секундтан кейін құлыпталады/)]);
  ear.stop();
  await userEvent
    .setup({ advanceTimers: vi.advanceTimersByTime })
    .click(screen.getByRole('button', { name: 'Жұмысты жалғастыру' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/секундтан кейін құлыпталады/)).toBeNull();
  expect(door.calls.some(({ name }) => name === 'session.active')).toBe(true);
  await vi.advanceTimersByTimeAsync(303_000);
  expect(await screen.findByText(/Жұмыс уақыты бітті/)).toBeInTheDocument();
  unmount();
  vi.useRealTimers();
});

it('puts a half-typed form by for its person, and lets it go when the form is closed', async () => {
  function Form() {
    const [text, setText] = useDraft('test.text', '');
    return <input aria-label="жол" value={text} onChange={(event) => setText(event.currentTarget.value)} />;
  }
  const show = () => render(<Form />).unmount;
  const field = () => screen.getByLabelText('жол');
  giveDeskTo(1);
  let close = show();
  await userEvent.type(field(), 'bir');
  // Locked, the form is put out of sight and comes back as it was.
  coverDesk(true);
  close();
  coverDesk(false);
  close = show();
  expect(field()).toHaveValue('bir');
  giveDeskTo(2);
  close();
  close = show();
  expect(field()).toHaveValue('');
  await userEvent.type(field(), 'eki');
  giveDeskTo(1);
  close();
  close = show();
  expect(field()).toHaveValue('bir');
  // Closed at an open desk it is given up.
  close();
  await Promise.resolve();
  close = show();
  expect(field()).toHaveValue('');
  giveDeskTo(2);
  close();
  show();
  expect(field()).toHaveValue('eki');
});
