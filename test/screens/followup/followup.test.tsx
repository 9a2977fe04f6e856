import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { FollowupScreen } from '../../../renderer/followup/FollowupScreen.tsx';
import type { FollowupMan } from '../../../shared/contract/followup.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const man = (cadetId: number, name: string, more: Partial<FollowupMan>): FollowupMan => ({
  cadetId,
  cohortId: 1,
  intake: '2027-01',
  name,
  platoon: 1,
  maskedIin: '******0012',
  phone: '+7 701 000 00 01',
  birthDate: '2001-05-14',
  department: 'Медеу ауданының ҚІБ',
  certificate: {
    number: `ӘТМ 000000${cadetId}`,
    registerNumber: `${cadetId}/2027`,
    issuedOn: '2027-02-19',
    revoked: false,
  },
  state: 'certified',
  handedOn: null,
  dueOn: null,
  daysLeft: null,
  overdueBy: 0,
  readyOn: null,
  collectedOn: null,
  ...more,
});
const MEN = [
  man(1, 'Әлімов Болат', { state: 'handedOver', handedOn: '2027-02-20', dueOn: '2027-03-22', overdueBy: 8 }),
  man(2, 'Байғазиев Болат', { department: null }),
  man(3, 'Ғабдуллин Болат', {}),
];

beforeEach(() => {
  chooseIntake(1);
});

const openBoard = () =>
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'followup.board': () => ({
      today: '2027-03-30',
      men: MEN,
      counts: { certified: 2, handedOver: 1, overdue: 1, ready: 0, collected: 0 },
      awaitingCertificate: 0,
    }),
    'followup.handOver': () => ({ men: 2 }),
  });

it('hands over all chosen men at once with one date, but nobody who is past that step', async () => {
  window.location.hash = '#/followup';
  const door = openBoard();
  renderScreen(<FollowupScreen />);
  expect(await screen.findByText('8 күн кешікті')).toBeInTheDocument();
  const grid = screen.getByRole('grid');
  grid.focus();
  fireEvent.keyDown(grid, { code: 'KeyA', key: 'a', ctrlKey: true });
  await userEvent.click(screen.getByRole('button', { name: 'Тапсыруды жазу: 2' }));
  expect(await screen.findByText(/^1 курсанттың бөлімі белгісіз/)).toBeInTheDocument();
  // Each has his own department; one for all only when that is asked for.
  expect(screen.queryByRole('textbox', { name: /Бөлім/ })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Бәрін бір бөлімге тапсыру' }));
  expect(screen.getByText(/Таңдалған 1 курсант басқа қадамда тұр/)).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: /Бөлім/ }), 'Талғар ҚІБ');
  await userEvent.click(screen.getByRole('button', { name: 'Тапсырылды деп жазу: 2' }));
  await waitFor(() =>
    expect(door.calls.find(({ name }) => name === 'followup.handOver')?.input).toEqual({
      cadetIds: [2, 3],
      date: '2027-03-30',
      department: 'Талғар ҚІБ',
    }),
  );
});

const openEnquiries = () => {
  window.location.hash = '#/followup?part=enquiries';
  return standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'followup.enquiries': () => [],
    'followup.enquire': () => ({ enquiryId: 1, kind: 'code', verdict: 'forged', answers: [], more: false }),
  });
};

it('answers nobody who has not said who he is and what for', async () => {
  const door = openEnquiries();
  renderScreen(<FollowupScreen />);
  await userEvent.type(await screen.findByRole('textbox', { name: /Код, нөмір/ }), 'Әлімов{Enter}');
  expect(screen.getByRole('button', { name: /Кім сұрайтынын жазыңыз/ })).toBeInTheDocument();
  expect(door.calls.some(({ name }) => name === 'followup.enquire')).toBe(false);
});

it('takes what a scanner types into another field on the Kazakh layout, by the physical keys', async () => {
  const door = openEnquiries();
  renderScreen(<FollowupScreen />);
  await userEvent.type(await screen.findByRole('textbox', { name: /Кім сұрайды/ }), 'ҚІБ');
  const purpose = screen.getByRole('textbox', { name: /Не үшін/ });
  await userEvent.type(purpose, 'Тексеру');
  for (const letter of 'SZ1ABCDEFGHIJ')
    fireEvent.keyDown(purpose, {
      code: /\d/.test(letter) ? `Digit${letter}` : `Key${letter}`,
      key: 'ф',
      shiftKey: /[A-Z]/.test(letter),
    });
  fireEvent.keyDown(purpose, { code: 'Enter', key: 'Enter' });
  await waitFor(() =>
    expect(door.calls.find(({ name }) => name === 'followup.enquire')?.input).toMatchObject({
      asker: 'ҚІБ',
      purpose: 'Тексеру',
      text: 'SZ1ABCDEFGHIJ',
    }),
  );
  expect(await screen.findByText('Жалған: қол қойылмаған')).toBeInTheDocument();
  expect(within(document.body).getByText('Бұл код бойынша ешкім табылмады.')).toBeInTheDocument();
});
