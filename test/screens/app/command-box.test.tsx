import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { backupState, deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const man = (id: number, surname: string, tail: string, state: 'ready' | 'enrolled' = 'ready') => ({
  id,
  surname,
  givenName: 'Олжас',
  patronymic: null,
  maskedIin: `******${tail}`,
  birthDate: '2001-05-14',
  age: 25,
  documents: { have: 8, of: 8 },
  medicalResult: 'fit' as const,
  paidTenge: 263_318,
  feeTenge: 263_318,
  state,
  group: 'ready' as const,
  enrollable: true,
  findings: [],
  expulsion: null,
});
const counts = { papers: 0, medical: 0, payment: 0, ready: 2, enrolled: 0, refused: 0, unsuited: 0 };

beforeEach(() => {
  chooseIntake(1);
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'cohorts.list': () => [],
    'cohorts.steps': () => [],
    'backup.status': () => backupState(),
    'admissions.list': () => ({
      applicants: [man(7, 'Әбдірахманов', '0963'), man(8, 'Қасымов', '1834', 'enrolled')],
      counts,
      orders: [],
    }),
    'barracks.overview': () => ({
      cohort: { id: 1, code: '2027-01', startsOn: '2027-01-11', endsOn: '2027-02-19' },
      rooms: [{ id: 1, name: '1', bunks: [{ id: 5, number: 3, tier: 'lower', outOfUse: null, otherIntake: null }] }],
      platoons: [],
      cadets: [
        { id: 8, surname: 'Қасымов', givenName: 'Олжас', patronymic: null, platoonId: null, squad: null, bunkId: 5 },
      ],
      capacity: {
        cadets: 1,
        bunks: 1,
        usable: 1,
        placed: 1,
        free: 0,
        short: 0,
        outOfUse: [],
        takenByOthers: [],
      },
      findings: [],
    }),
  });
});

async function search(words: string) {
  renderScreen(<App />);
  await screen.findByRole('heading', { name: 'Бүгін' });
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'л', ctrlKey: true });
  await userEvent.type(await screen.findByPlaceholderText('Адам, бөлім немесе әрекет'), words);
}

it.each([
  ['абдирах', 'Әбдірахманов Олжас', '#/admissions?man=7'],
  ['0963', 'Әбдірахманов Олжас', '#/admissions?man=7'],
  // A man who is enrolled has a card.
  ['1-03', 'Қасымов Олжас', '#/cadet?man=8'],
])('finds a man by %s, and Enter opens him', async (words, name, address) => {
  await search(words);
  expect(await screen.findByText(name)).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toBe(address);
});

it('says when nothing is found, and looks for nobody before two letters', async () => {
  await search('қ');
  expect(screen.queryByText('Қасымов Олжас')).not.toBeInTheDocument();
  expect(screen.getByText('Қабылдау', { selector: '[role=dialog] *' })).toBeInTheDocument();
  await userEvent.type(screen.getByPlaceholderText('Адам, бөлім немесе әрекет'), 'ъъъ');
  expect(await screen.findByText('Ештеңе табылмады. Басқа сөзбен іздеп көріңіз.')).toBeInTheDocument();
});
