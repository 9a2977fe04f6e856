import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { addressOf } from '../../../renderer/app/location.ts';
import { useCommand, useOperation } from '../../../renderer/app/queries.ts';
import { useMay } from '../../../renderer/app/session.ts';
import { TrialFrame } from '../../../renderer/trial/TrialFrame.tsx';
import type { TrialView } from '../../../shared/contract/trial.contract.ts';
import { ROLE_RIGHTS } from '../../../shared/people/roles.ts';
import { deskState } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { smallBoard } from '../timetable/small-board.ts';

const CARD = { platoonId: 1, lessonKindId: 1, blockIndex: 0 };

/** A screen that knows nothing of trials. */
function AnyScreen() {
  const board = useOperation('timetable.board', { cohortId: 1 });
  const lock = useCommand('timetable.lock');
  const mayApprove = useMay('timetable.approve');
  return (
    <>
      <h1>{board.data?.cohortCode}</h1>
      {useMay('timetable.write') && (
        <button type="button" onClick={() => void lock.run({ cards: [CARD], lock: 'mine' })}>
          Құлыптау
        </button>
      )}
      {mayApprove && <button type="button">Бекіту</button>}
    </>
  );
}

const TRIAL: TrialView = {
  id: 3,
  cohortId: 1,
  openedAt: '2027-01-27T07:00:00',
  openedBy: 'Сағындықова Г. М.',
  mine: true,
  because: null,
  actCount: 1,
  acts: [{ number: 1, operation: 'timetable.lock', params: { count: 1 } }],
  takenBack: null,
  changedMeanwhile: [],
};

function open(trial: Partial<TrialView> = {}, hash = '#/timetable?trial=3') {
  window.location.hash = hash;
  const me = { personId: 1, login: 'a', fullName: 'Жоспарлаушы', role: 'planner' as const };
  const door = standInDoor({
    'session.state': () =>
      deskState({ state: 'open', me: { ...me, rights: [...ROLE_RIGHTS.planner, 'timetable.approve'] } }),
    'trial.get': () => ({ ...TRIAL, ...trial }),
    'trial.read': () => smallBoard(),
    'trial.act': () => ({ value: { changed: 1 }, actCount: 2 }),
    'trial.takeBack': () => ({ number: 1, operation: 'timetable.lock', params: { count: 1 } }),
    'trial.apply': () => ({ acts: 1 }),
    'trial.rebase': () => ({ kept: 1, dropped: [] }),
    'trial.differences': () => [
      {
        code: 'lessons',
        rows: [
          {
            code: 'lesson',
            about: { subject: 'FIR', lesson: { kk: 'Қауіпсіздік', ru: 'Безопасность', en: 'Safety' }, hours: 2 },
            now: { date: '2027-01-11', time: '08:30–10:20', place: '5-сынып', instructor: 'Жүнісов Е. Қ.' },
            trial: { date: '2027-01-12', time: '08:30–10:20', place: '5-сынып', instructor: 'Жүнісов Е. Қ.' },
            verdict: 'neither',
            platoon: 2,
            date: '2027-01-12',
          },
        ],
      },
    ],
  });
  renderScreen(
    <TrialFrame>
      <AnyScreen />
    </TrialFrame>,
  );
  return door;
}

const asked = (door: ReturnType<typeof open>, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(() => chooseIntake(1));

test('inside a trial a screen asks and acts there and nowhere else, and what makes it real is not offered', async () => {
  const door = open();
  await screen.findByRole('heading', { name: '2027-01' });
  expect(asked(door, 'trial.read')).toEqual([{ trialId: 3, operation: 'timetable.board', input: { cohortId: 1 } }]);
  await userEvent.click(screen.getByRole('button', { name: 'Құлыптау' }));
  expect(asked(door, 'trial.act')).toEqual([
    { trialId: 3, operation: 'timetable.lock', input: { cards: [CARD], lock: 'mine' } },
  ]);
  expect(screen.queryByRole('button', { name: 'Бекіту' })).toBeNull();
  const real = door.calls.filter(({ name }) => name.startsWith('timetable.') || name === 'history.lastOfMine');
  expect(real).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Соңғысын қайтару' }));
  expect(asked(door, 'trial.takeBack')).toEqual([{ trialId: 3 }]);
});

test('the trial is kept from screen to screen until one leaves it', async () => {
  open();
  await screen.findByRole('heading', { name: '2027-01' });
  expect(addressOf('programme', { tab: 'places' })).toBe('#/programme?trial=3&tab=places');
  expect(addressOf('barracks')).toBe('#/barracks');
  expect(addressOf('timetable', { trial: '' })).toBe('#/timetable');
  await userEvent.click(screen.getByRole('button', { name: 'Сынақтан шығу, ол сақталады' }));
  expect(window.location.hash).toBe('#/timetable');
  expect(screen.queryByText('Сынақ нұсқа')).toBeNull();
});

test("somebody else's trial is for looking", async () => {
  open({ mine: false });
  await screen.findByText('Сағындықова Г. М. ашқан, тек қарауға болады');
  for (const name of ['Құлыптау', 'Соңғысын қайтару', 'Жою']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});

test('the differences stand side by side, and all of them are applied by one press', async () => {
  const door = open({}, '#/timetable?trial=3&part=differences');
  const row = await screen.findByRole('row', { name: /Қауіпсіздік/ });
  const [now, trial] = within(row).getAllByRole('cell');
  expect(now).toHaveTextContent('Дс 11.01 · 08:30–10:20 · 5-сынып · Жүнісов');
  expect(trial).toHaveTextContent('Сс 12.01 · 08:30–10:20 · 5-сынып · Жүнісов');
  expect(screen.getByText('1 сабақ жылжиды')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Бәрін қолдану' }));
  expect(asked(door, 'trial.apply')).toEqual([{ trialId: 3 }]);
  await waitFor(() => expect(window.location.hash).toBe('#/timetable'));
});

test('what changed meanwhile is named, and the trial is renewed before it can be applied', async () => {
  const changed = {
    at: '2027-01-27T08:00:00',
    personName: 'Омаров Н.',
    operation: 'timetable.lock',
    params: { count: 1 },
  };
  const door = open({ changedMeanwhile: [changed] }, '#/timetable?trial=3&part=differences');
  await screen.findByText('Нақты кесте өзгерді: 1 өзгеріс');
  expect(screen.getByText(/Омаров Н\./)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Алдымен сынақты жаңарту' }));
  expect(asked(door, 'trial.rebase')).toEqual([{ trialId: 3 }]);
  expect(asked(door, 'trial.apply')).toEqual([]);
});
