import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useCommand } from '../../../renderer/app/queries.ts';
import { StatusBar } from '../../../renderer/app/shell/StatusBar.tsx';
import { showNote } from '../../../renderer/app/toasts.tsx';
import { NameSearch } from '../../../renderer/exams/NameSearch.tsx';
import { refuse } from '../../../shared/kit/result.ts';
import { backupState, deskState, ME } from '../desk.ts';
import { listen } from '../ear.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

let ear: ReturnType<typeof listen>;
beforeEach(() => {
  ear = listen();
});
afterEach(() => ear.stop());
const quiet = () => new Promise((done) => setTimeout(done, 60));

const DONE = {
  id: 9,
  at: '2027-01-27T15:12:00',
  personName: ME.fullName,
  operation: 'people.changeRole',
  params: { name: 'Омаров Н.', role: 'commander' },
  undone: false,
  undoable: true,
  blanked: false,
  edits: [],
};

function Desk() {
  const command = useCommand('people.changeRole');
  return (
    <>
      <button type="button" onClick={() => void command.run({ personId: 1, role: 'planner' })}>
        жазу
      </button>
      <StatusBar />
    </>
  );
}

it('says once that it is saved and once what was done', async () => {
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'backup.status': () => backupState(),
    'people.changeRole': () => ({}),
    'history.lastOfMine': () => DONE,
  });
  renderScreen(<Desk />);
  await userEvent.click(screen.getByText('жазу'));
  await screen.findByText(/Омаров Н/);
  await quiet();
  expect(ear.said).toEqual([
    expect.stringMatching(/^Сақталды \d\d:\d\d:\d\d$/),
    expect.stringMatching(/^Омаров Н\.: қызметі енді Командир/),
  ]);
});

it('says a refusal once, and each of two notes although their words are the same', async () => {
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'backup.status': () => backupState(),
    'people.changeRole': () => refuse('session.lastAdministrator'),
  });
  renderScreen(<Desk />);
  await userEvent.click(screen.getByText('жазу'));
  await screen.findByRole('alert');
  await quiet();
  expect(ear.said).toEqual([expect.stringContaining('кемінде бір әкімші')]);
  showNote('3 жол көшірілді');
  await screen.findByText('3 жол көшірілді');
  showNote('3 жол көшірілді');
  await waitFor(() => expect(ear.said.slice(1)).toEqual(['3 жол көшірілді', '3 жол көшірілді']));
});

function Search() {
  const [value, setValue] = useState('');
  const found = ['ахметов', 'ким', 'асқаров'].filter((name) => name.startsWith(value)).length;
  return <NameSearch value={value} found={found} onChange={setValue} />;
}

it('says how many a search found, after each letter that changes it', async () => {
  standInDoor({});
  renderScreen(<Search />);
  await userEvent.type(screen.getByRole('textbox'), 'ас');
  await quiet();
  expect(ear.said).toEqual(['Табылғаны: 2', 'Табылғаны: 1']);
});
