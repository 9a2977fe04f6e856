import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { watchCutWords } from '../../../renderer/app/cut-words.ts';
import { STEP_KEYS } from '../../../renderer/app/intake-steps.ts';
import { keepFocus } from '../../../renderer/app/kept-focus.ts';
import { useScreenKeys } from '../../../renderer/app/keys.ts';
import { useCommand } from '../../../renderer/app/queries.ts';
import { noteAct } from '../../../renderer/app/undo.tsx';
import { kk } from '../../../renderer/i18n/kk.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { backupState, deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { todayDay } from '../today/today-day.ts';

const RUNNING = {
  id: 2,
  code: '2027-01',
  startsOn: '2027-01-11',
  endsOn: '2027-02-19',
  days: 40,
  state: 'running' as const,
  dayNumber: 17,
  startsInDays: -16,
  closedAt: null,
};
const OPEN = {
  'session.state': () => deskState({ state: 'open', me: ME }),
  'cohorts.list': () => [RUNNING],
  'cohorts.steps': () => [
    { key: 'rules' as const, done: true, count: 24, of: 24 },
    { key: 'programme' as const, done: false, count: 3, of: 12 },
  ],
  'today.day': () => todayDay({ urgent: [{ kind: 'step', due: null, params: { step: 'programme' } }] }),
  'backup.status': () => backupState(),
};

it('shows the running intake, its day, and the next step as the primary action', async () => {
  standInDoor(OPEN);
  renderScreen(<App />);
  expect(await screen.findByText('40 күннің 17‑күні')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: /^Ашу: Бағдарлама/ }));
  expect(window.location.hash).toBe('#/programme');
});

it('does the most urgent by Enter after a click in the rail, which leaves the focus on the heading', async () => {
  standInDoor(OPEN);
  const end = keepFocus();
  window.location.hash = '#/today';
  renderScreen(<App />);
  await screen.findByRole('button', { name: /^Ашу: Бағдарлама/ });
  await userEvent.click(screen.getByRole('link', { name: /^Бүгін/ }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Бүгін' })).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toBe('#/programme');
  end();
});

it('folds the steps into one line when all are done, and opens them again', async () => {
  standInDoor({
    ...OPEN,
    'cohorts.steps': () => STEP_KEYS.map((key) => ({ key, done: true, count: 1, of: 1 })),
  });
  window.location.hash = '#/today';
  renderScreen(<App />);
  const line = await screen.findByText('Лектің жеті қадамы: 7 / 7 дайын');
  const steps = within(line.closest('details') as HTMLElement).getAllByRole('link', { hidden: true });
  expect(steps).toHaveLength(7);
  expect(steps[0]).not.toBeVisible();
  await userEvent.click(line);
  expect(steps[0]).toBeVisible();
});

it('opens the rail by physical key, whatever letters the layout gives', async () => {
  standInDoor(OPEN);
  renderScreen(<App />);
  await screen.findByRole('heading', { name: 'Бүгін' });
  fireEvent.keyDown(document.body, { code: 'Digit6', key: 'қ', ctrlKey: true });
  // A room's code is fetched when it is first opened, which takes its time here.
  await screen.findByRole('heading', { name: 'Полигон' }, { timeout: 10_000 });
  expect(window.location.hash).toBe('#/range');
});

it('switches every text at run time', async () => {
  standInDoor(OPEN);
  renderScreen(<App />);
  await userEvent.click(await screen.findByRole('button', { name: 'Рус' }));
  expect(await screen.findByRole('heading', { name: 'Сегодня' })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('ru');
});

it('names what Ctrl+Z took back', async () => {
  const door = standInDoor({
    ...OPEN,
    'history.lastOfMine': () => ({
      id: 9,
      at: '2027-01-27T15:12:00',
      personName: ME.fullName,
      operation: 'people.changeRole',
      params: { name: 'Омаров Н.', role: 'commander' },
      undone: false,
      undoable: true,
      blanked: false,
    }),
    'history.undo': () => ({ operation: 'people.changeRole' }),
  });
  renderScreen(<App />);
  await screen.findByRole('heading', { name: 'Бүгін' });
  fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'я', ctrlKey: true });
  expect(await screen.findByText('Қайтарылды: Омаров Н.: қызметі енді Командир')).toBeInTheDocument();
  const undone = () => door.calls.filter(({ name }) => name === 'history.undo').map(({ input }) => input);
  expect(undone()).toEqual([{ entryId: 9 }]);
  // Behind an act that stays, an older one is not taken back unseen.
  noteAct('certificates.spoil');
  fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'я', ctrlKey: true });
  expect(await screen.findByText(kk.shell.undo.stays)).toBeInTheDocument();
  expect(undone()).toHaveLength(1);
  fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'я', ctrlKey: true });
  await waitFor(() => expect(undone()).toHaveLength(2));
});

function Room({ acted }: { acted: () => void }) {
  const command = useCommand('people.changeRole');
  useScreenKeys([{ keys: 'KeyA', label: 'Мақұлдау', run: acted }]);
  return (
    <>
      <input aria-label="сүзгі" />
      <button type="button" onClick={() => void command.run({ personId: 1, role: 'planner' })}>
        жазу
      </button>
    </>
  );
}

it('keeps bare keys of a screen silent while somebody types', async () => {
  standInDoor({});
  let acted = 0;
  renderScreen(<Room acted={() => (acted += 1)} />);
  fireEvent.keyDown(screen.getByLabelText('сүзгі'), { code: 'KeyA', key: 'ф' });
  expect(acted).toBe(0);
  fireEvent.keyDown(document.body, { code: 'KeyA', key: 'ф' });
  expect(acted).toBe(1);
});

function Start({ started }: { started: () => void }) {
  useScreenKeys([{ keys: 'Enter', label: 'Бастау', run: started }]);
  return <button type="button">Рус</button>;
}

it('leaves Enter to the button that has the focus', async () => {
  standInDoor({});
  let started = 0;
  renderScreen(<Start started={() => (started += 1)} />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(started).toBe(0);
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Enter}');
  expect(started).toBe(1);
});

it('tells a bug apart from a refusal', async () => {
  const door = standInDoor({ 'people.changeRole': () => refuse('session.lastAdministrator') });
  renderScreen(<Room acted={() => {}} />);
  await userEvent.click(screen.getByText('жазу'));
  expect(await screen.findByRole('alert')).toHaveTextContent('кемінде бір әкімші');
  door.answer({ 'people.changeRole': () => ({ ...refuse('session.bug', { reference: 'a1b2c3d4' }), kind: 'bug' }) });
  await userEvent.click(screen.getByText('жазу'));
  await waitFor(() => expect(screen.getByText(/a1b2c3d4/)).toBeInTheDocument());
});

it('says when the door itself does not open', async () => {
  window.sarbaz = { invoke: () => Promise.reject(new Error('no door')) };
  renderScreen(<App />);
  expect(await screen.findByText(/no door/)).toBeInTheDocument();
});

it('says words whole that end in dots, once they are pointed at, and no longer than they do', () => {
  watchCutWords();
  renderScreen(
    <>
      <style>{'p { text-overflow: ellipsis }'}</style>
      <p>
        <b>Нұрмұхамбетов</b> Ұлықбек
      </p>
      <p title="толық">қысқа</p>
    </>,
  );
  const line = screen.getByText('Ұлықбек');
  const points = (room: number) => {
    Object.defineProperty(line, 'scrollWidth', { configurable: true, value: room });
    fireEvent.pointerOver(screen.getByText('Нұрмұхамбетов'));
  };
  points(5000);
  expect(line).toHaveAttribute('title', 'Нұрмұхамбетов Ұлықбек');
  points(0);
  expect(line).not.toHaveAttribute('title');
  fireEvent.pointerOver(screen.getByText('қысқа'));
  expect(screen.getByText('қысқа')).toHaveAttribute('title', 'толық');
});
