import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setHostClock } from '../../../renderer/app/clock.ts';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { AskDialog } from '../../../renderer/leave/AskDialog.tsx';
import { DelegationDialog } from '../../../renderer/leave/DelegationDialog.tsx';
import { Withdraw } from '../../../renderer/leave/Withdraw.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const BOARD = {
  tonight: '2027-01-27',
  course: { startsOn: '2027-01-11', endsOn: '2027-02-19' },
  terms: { from: '18:00', to: '06:30', askBy: '17:00', shutAt: '21:00' },
};
const MAN: OutputOf<'leave.man'> = {
  cadetId: 7,
  name: 'Әлімов Бауыржан',
  platoon: 1,
  squad: 1,
  bunk: null,
  age: 25,
  family: null,
  familyNote: null,
  proof: null,
  platoonOut: null,
  live: ['2027-01-29'],
  findings: [],
  decisions: [],
};

beforeEach(() => chooseIntake(1));
afterEach(() => setHostClock('2027-01-27T12:00:00'));

function askAt(now: string) {
  setHostClock(now);
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'planner' } }),
    'leave.men': () => [{ id: 7, name: MAN.name, platoon: 1, proof: false }],
    'leave.man': () => MAN,
    'leave.ask': () => ({ requestId: 1, nights: ['2027-01-28'], late: false }),
  });
  renderScreen(<AskDialog cohortId={1} board={BOARD} onClose={() => undefined} />);
  return () => door.calls.filter(({ name }) => name === 'leave.ask').map(({ input }) => input);
}
async function chooseMan() {
  await userEvent.click(await screen.findByRole('combobox', { name: 'Курсант' }));
  await userEvent.click(await screen.findByRole('option', { name: /Әлімов/, hidden: true }));
}
const night = (date: string) => screen.findByRole('button', { name: new RegExp(`^${date}`) });

it('the clerk picks nights on the calendar; a night that has a slip cannot be picked, and a missing proof is said', async () => {
  const sent = askAt('2027-01-27T12:00:00');
  await chooseMan();
  expect(await screen.findByText(/Отбасы куәлігі жазылмаған/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Таңдалған түндер' }));
  await userEvent.click(await night('28.01.2027'));
  await userEvent.click(await night('29.01.2027'));
  expect(await night('29.01.2027')).toHaveAccessibleName('29.01.2027, өтініш бар');
  expect(screen.getByText('2 түн')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Қайда барады' }), 'ағасына');
  await userEvent.click(screen.getByRole('button', { name: 'Енгізу' }));
  const wish = { kind: 'chosen', nights: ['2027-01-27', '2027-01-28'] };
  expect(sent()).toEqual([{ cadetId: 7, wish, note: null, destination: 'ағасына' }]);
});

it('standing leave on Fridays and Saturdays, but for one of them', async () => {
  const sent = askAt('2027-01-27T12:00:00');
  await chooseMan();
  await userEvent.click(screen.getByRole('button', { name: 'Тұрақты' }));
  for (const day of ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жексенбі'])
    await userEvent.click(screen.getByTitle(day));
  // Four Fridays (29.01, 5.02, 12.02 – and not the last day, 19.02) and Saturdays 30.01, 6.02, 13.02: six nights.
  expect(screen.getByText('6 түн')).toBeInTheDocument();
  await userEvent.click(await night('06.02.2027'));
  expect(screen.getByText('5 түн')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Енгізу' }));
  const wish = { kind: 'standing', first: '2027-01-27', last: '2027-02-18', weekdays: [5, 6], except: ['2027-02-06'] };
  expect(sent()).toEqual([{ cadetId: 7, wish, note: null, destination: null }]);
});

it('after the soft cut-off the slip is said to be late; after the hard one tonight is not taken', async () => {
  const sent = askAt('2027-01-27T17:30:00');
  await chooseMan();
  expect(await screen.findByText(/Мерзім 17:00 өтті/)).toBeInTheDocument();
  setHostClock('2027-01-27T21:00:00');
  await userEvent.type(screen.getByLabelText('Ескертпе'), 'а');
  await userEvent.click(await screen.findByRole('button', { name: 'Қабылдау 21:00 жабылды' }));
  expect(sent()).toEqual([]);
});

it('one night of a standing leave is taken back, and the others stay', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'leave.withdraw': () => ({ nights: 1 }),
  });
  const nights = [0, 1, 2].map((days) => ({ night: addDays('2027-01-30', days), decisionId: null }));
  renderScreen(<Withdraw row={{ requestId: 9, nights }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Жеке түндерді қайтарып алу' }));
  // By keys: from Saturday to Sunday, across the end of the month.
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await userEvent.click(screen.getByRole('button', { name: '1 түнді қайтарып алу' }));
  expect(door.calls.filter(({ name }) => name === 'leave.withdraw').map(({ input }) => input)).toEqual([
    { requestId: 9, nights: ['2027-01-31'] },
  ]);
});

it('the commander hands his right over by order, and ends it', async () => {
  setHostClock('2027-01-27T12:00:00');
  const one = {
    id: 3,
    from: 'Командир',
    to: 'Қалиев',
    fromDate: '2027-01-27',
    toDate: '2027-01-28',
    orderNumber: '12',
  };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'commander' } }),
    'leave.delegations': () => [one],
    'people.list': () => [
      {
        id: 5,
        login: 'planner',
        fullName: 'Сәрсенов Қ.',
        role: 'planner',
        active: true,
        platoons: null,
        instructor: null,
      },
      { id: 6, login: 'gone', fullName: 'Кеткен А.', role: 'planner', active: false, platoons: null, instructor: null },
    ],
    'leave.delegate': () => ({ id: 4 }),
    'leave.endDelegation': () => ({}),
  });
  renderScreen(<DelegationDialog onClose={() => undefined} />);
  const row = within((await screen.findByText('Қалиев')).closest('li')!);
  expect(row.getByText('27–28.01.2027')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('combobox', { name: 'Кімге' }));
  expect(screen.queryByRole('option', { name: /Кеткен/, hidden: true })).toBeNull();
  await userEvent.click(await screen.findByRole('option', { name: /Сәрсенов/, hidden: true }));
  await userEvent.type(screen.getByLabelText(/Бұйрық нөмірі/), '14');
  await userEvent.click(screen.getByRole('button', { name: 'Құқықты беру' }));
  await userEvent.click(row.getByRole('button', { name: 'Аяқтау' }));
  const asked = (name: string) => door.calls.filter((call) => call.name === name).map(({ input }) => input);
  expect(asked('leave.delegate')).toEqual([
    { personId: 5, fromDate: '2027-01-27', toDate: '2027-01-27', orderNumber: '14' },
  ]);
  expect(asked('leave.endDelegation')).toEqual([{ id: 3 }]);
});
