import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { CadetScreen } from '../../../renderer/cadet-card/CadetScreen.tsx';
import type { CadetCard } from '../../../shared/contract/cadet-card.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const NOTHING = { hours: { attended: 0, missed: 0, coming: 0 }, away: [], night: null, range: [], exams: [] };
const CARD: CadetCard = {
  cohort: { id: 1, code: '2027-01', startsOn: '2027-01-11', endsOn: '2027-02-19' },
  man: {
    id: 7,
    name: 'Әлімов Болат',
    maskedIin: '******0012',
    birthDate: '2001-05-14',
    phone: null,
    department: null,
    platoon: 2,
    squad: null,
    bunk: '1-04',
    medical: { result: 'fit', limits: null },
    fee: { due: 263318, paid: 100000 },
  },
  chain: [
    { step: 'enrolled', on: '2027-01-09', number: '5', reference: null },
    { step: 'graduated', on: null, number: null, reference: null },
  ],
  days: [
    {
      ...NOTHING,
      date: '2027-01-11',
      number: 1,
      kind: 'training',
      onList: true,
      hours: { attended: 6, missed: 2, coming: 0 },
      night: 'late',
    },
    { ...NOTHING, date: '2027-01-12', number: 2, kind: 'training', onList: true, away: ['duty'] },
  ],
  hours: null,
  subjects: [{ code: 'FIR', names: { kk: 'Атыс', ru: 'Огневая', en: 'Firing' }, hours: null, exam: null }],
  outcome: null,
  firing: { sessions: [], owes: [1, 2] },
  leave: {
    approved: 1,
    home: 1,
    late: [{ due: '2027-01-12T06:30', back: '2027-01-12T06:50:00', minutes: 20, night: '2027-01-11' }],
  },
  absences: [],
};

beforeEach(() => {
  window.location.hash = '#/cadet?man=7';
});

it('tells a day in words, so that nothing of it is said by colour or shape alone', async () => {
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'cadetCard.get': () => CARD,
    'gate.photo': () => ({ photo: null }),
  });
  renderScreen(<CadetScreen />);
  expect(await screen.findByRole('heading', { name: 'Әлімов Болат', level: 1 })).toBeInTheDocument();
  const nights = within(screen.getByRole('row', { name: /Босату/ }));
  expect(nights.getByText('кешікті')).toBeInTheDocument();
  expect(nights.getAllByRole('cell')[0]).toHaveAttribute('title', expect.stringContaining('1‑күн'));
  expect(within(screen.getByRole('row', { name: /Болмауы/ })).getByTitle('Наряд')).toHaveTextContent('Н');
  // No right to the journal or to exams: their lanes are left out, and it is said.
  expect(screen.queryByRole('row', { name: /Сабақ, сағ/ })).not.toBeInTheDocument();
  expect(screen.getByText('Журналды көру құқығыңыз жоқ.')).toBeInTheDocument();
  expect(screen.getByText('12.01.2027 06:30 оралуы тиіс еді, 20 мин кешікті')).toBeInTheDocument();
  expect(screen.getByText('Атпағаны: 1, 2')).toBeInTheDocument();
});

it('says why there is no card', async () => {
  const door = standInDoor({ 'session.state': () => deskState({ state: 'open', me: ME }) });
  window.location.hash = '#/cadet';
  renderScreen(<CadetScreen />);
  expect(await screen.findByText(/Курсант таңдалмаған/)).toBeInTheDocument();
  expect(door.calls.some(({ name }) => name === 'cadetCard.get')).toBe(false);
});
