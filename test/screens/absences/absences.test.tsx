import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AbsencesScreen } from '../../../renderer/absences/AbsencesScreen.tsx';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const BOLAT = { cadetId: 4, name: 'Тілеубергенов Болат', platoon: 1 };
const ALI = { cadetId: 5, name: 'Өтегенов Әли', platoon: 1 };
const POST = { id: 1, name: 'Казарма', men: 2, closed: false };
const man = (who: typeof BOLAT, parts: object = {}) => ({
  ...who,
  duties: 0,
  lastDuty: null,
  bar: null,
  crosses: null,
  ...parts,
});
const answers = {
  'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'dutyOfficer' }, now: '2027-01-27T18:04:00' }),
  'absences.list': () => [],
  'absences.roster': () => ({
    days: Array.from({ length: 7 }, (_, day) => ({
      date: `2027-01-${25 + day}`,
      posts: [{ ...POST, onDuty: day === 2 ? [{ ...BOLAT, absenceId: 9, crosses: '2027-01-27' }] : [] }],
    })),
    men: [man(ALI), man(BOLAT, { duties: 1, lastDuty: '2027-01-27', bar: 'twice' })],
  }),
};

beforeEach(() => chooseIntake(1));

test('whose leave an absence crosses is said by name as soon as it is entered, with the way to the leave', async () => {
  window.location.hash = '#/leave?part=absences&entry=new';
  const door = standInDoor({
    ...answers,
    'absences.add': () => ({ ids: [1], crosses: [{ ...BOLAT, night: '2027-01-27' }] }),
  });
  renderScreen(<AbsencesScreen />);
  await userEvent.click(await screen.findByRole('combobox', { name: 'Кім' }));
  await userEvent.click(await screen.findByRole('option', { name: /Тілеубергенов/, hidden: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Жазу: 1 курсант' }));
  const note = await screen.findByRole('note');
  expect(note).toHaveTextContent('Тілеубергенов Болат (27.01.2027)');
  expect(door.calls.find(({ name }) => name === 'absences.add')?.input).toMatchObject({
    cadetIds: [4],
    kind: 'illness',
    to: null,
  });
  await userEvent.click(within(note).getByRole('button', { name: 'Босатуды қарау' }));
  expect(window.location.hash).toContain('part=requests');
});

test('a duty opens whose turn it is and why the others cannot stand, and names the chosen man', async () => {
  window.location.hash = '#/leave?part=absences&tab=duty&from=2027-01-25';
  const door = standInDoor({ ...answers, 'absences.assignDuty': () => ({ crosses: [] }) });
  renderScreen(<AbsencesScreen />);
  await userEvent.click(await screen.findByRole('button', { name: /^Казарма, 27.01.2027/ }));
  const panel = await screen.findByRole('complementary', { name: 'Казарма' });
  expect(within(panel).getByText('сол күні нарядта')).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: 'Қою' }));
  expect(door.calls.find(({ name }) => name === 'absences.assignDuty')?.input).toEqual({
    cohortId: 1,
    date: '2027-01-27',
    postId: 1,
    cadetIds: [5],
  });
});

test('a duty is given in exchange for one of the week: both men and both duties go to the host', async () => {
  window.location.hash = '#/leave?part=absences&tab=duty&from=2027-01-25&cell=2027-01-27|1';
  const door = standInDoor({
    ...answers,
    'absences.roster': () => ({
      days: [
        { date: '2027-01-26', posts: [{ ...POST, onDuty: [{ ...ALI, absenceId: 7, crosses: null }] }] },
        { date: '2027-01-27', posts: [{ ...POST, onDuty: [{ ...BOLAT, absenceId: 9, crosses: null }] }] },
        { date: '2027-01-30', posts: [{ ...POST, onDuty: [{ ...ALI, absenceId: 8, crosses: null }] }] },
      ],
      men: [],
    }),
    'absences.swapDuty': () => ({ crosses: [] }),
  });
  renderScreen(<AbsencesScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Ауыстыру' }));
  // The duty of the 26th is over: only the one still ahead is offered.
  await userEvent.click(screen.getByRole('button', { name: 'Айырбастау' }));
  expect(door.calls.find(({ name }) => name === 'absences.swapDuty')?.input).toEqual({
    cohortId: 1,
    absenceId: 9,
    cadetId: 5,
    inExchangeFor: 8,
  });
});
