import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { RangeNotices } from '../../../renderer/timetable/RangeNotices.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { ROLE_RIGHTS } from '../../../shared/people/roles.ts';
import { deskState } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { smallBoard } from './small-board.ts';

type Day = OutputOf<'rangeDay.beside'>[number];
const DAY: Day = {
  dayId: 3,
  session: 1,
  makeup: false,
  platoons: [{ platoonId: 1, platoon: 1 }],
  departsAt: '2027-01-28T05:00',
  returnsAt: '2027-01-28T13:00',
  ammunition: { calibre: '5,45×39', rounds: 84 },
  findings: [{ code: 'packedMeals', level: 'warn', params: { men: 20, start: '2027-01-28T12:30' } }],
  follows: null,
};
const FOLLOWS: Day['follows'] = {
  from: '2027-01-29T08:30',
  to: '2027-01-29T12:20',
  departsAt: '2027-01-29T05:00',
  returnsAt: '2027-01-29T13:00',
  findings: [
    { code: 'leaveCut', level: 'warn', params: { names: ['Әлімов Болат'], departsAt: '2027-01-29T05:00' } },
    { code: 'packedMeals', level: 'warn', params: { men: 20, start: '2027-01-29T07:45' } },
  ],
};

beforeEach(() => {
  window.location.hash = '#/timetable';
});

function notices(days: Day[], board = smallBoard()) {
  const me = { personId: 1, login: 'a', fullName: 'А', role: 'planner' as const, rights: [...ROLE_RIGHTS.planner] };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me }),
    'rangeDay.beside': () => days,
  });
  renderScreen(<RangeNotices board={board} />);
  return door;
}

test('a moved session names its range day, whose leave and which meals it touches, and opens the day', async () => {
  notices([{ ...DAY, follows: FOLLOWS }]);
  const notice = await screen.findByRole('status');
  expect(notice).toHaveTextContent('1‑атыс, 1‑взвод: атыс күні 28.01.2027 05:00, кестеде 29.01.2027 08:30.');
  expect(notice).toHaveTextContent('Күн бірге көшсе: Босатумен қайшы: Әлімов Б.; Құрғақ пай керек: 20 адам, 07:45.');
  await userEvent.click(screen.getByRole('button', { name: 'Атыс күні' }));
  expect(window.location.hash).toBe('#/range?tab=days&day=3&part=plan');
});

test('a day that agrees with the board is not spoken of; one whose session lies in the tray is', async () => {
  const missed = { code: 'notInTimetable', level: 'warn' as const, params: { platoon: 1 } };
  notices([DAY, { ...DAY, dayId: 4, session: 2, findings: [missed] }]);
  expect(await screen.findByRole('status')).toHaveTextContent(
    '2‑атыс, 1‑взвод: атыс күні 28.01.2027 05:00, кестеде бұл атыс жоқ.',
  );
});
