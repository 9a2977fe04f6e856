import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { TimetablePaperDialog } from '../../../renderer/papers/TimetablePaperDialog.tsx';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { smallBoard } from '../timetable/small-board.ts';

const PAPER = { fileName: 'x', mediaType: 'text/calendar', bytes: '' };

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:');
  URL.revokeObjectURL = vi.fn();
});

const open = (version: number) => {
  const versions = [{ version: 2, approvedAt: '2027-01-09T10:00:00', approvedBy: 'Әлиев А.', placements: 4 }];
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'timetable.board': () => smallBoard({ version, versions }),
    'papers.timetablePdf': () => PAPER,
    'papers.timetableXlsx': () => PAPER,
    'papers.timetableIcs': () => PAPER,
  });
  renderScreen(<TimetablePaperDialog cohortId={1} version={version} week={2} onClose={() => {}} />);
  const asked = (name: string) => door.calls.findLast((one) => one.name === name)?.input;
  return { asked };
};

it('says which version the paper will be, and asks for this week of all platoons first', async () => {
  const { asked } = open(2);
  expect(await screen.findByText('Қағазда: 2‑нұсқа, 09.01.2027, бекіткен: Әлиев А.')).toBeInTheDocument();
  const look = screen.getByRole('button', { name: 'PDF қарау' });
  const wish = { cohortId: 1, version: 2, language: 'kk', by: 'platoon', week: 2 };
  await userEvent.click(look);
  await waitFor(() => expect(asked('papers.timetablePdf')).toEqual(wish));
});

it('gives one instructor his calendar in Russian, all of them a zip, and the whole intake no week', async () => {
  const { asked } = open(0);
  expect(await screen.findByText('Қағазда «Жоба, бекітілмеген» деп тұрады')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /Нұсқаушылар/ }));
  expect(screen.getByRole('button', { name: 'Күнтізбелер (zip)' })).toBeInTheDocument();
  await userEvent.click(screen.getByPlaceholderText('Барлық нұсқаушы'));
  await userEvent.click(await screen.findByText('Ялымов Ержан'));
  await userEvent.click(screen.getByRole('button', { name: 'Русский' }));
  await userEvent.click(screen.getByRole('button', { name: 'A3, қабырғаға' }));
  await userEvent.click(screen.getByRole('button', { name: 'Күнтізбе (ics)' }));
  await waitFor(() =>
    expect(asked('papers.timetableIcs')).toEqual({ cohortId: 1, version: 0, language: 'ru', by: 'instructor', id: 1 }),
  );
  await userEvent.click(screen.getByRole('radio', { name: /Бүкіл лек/ }));
  expect(screen.queryByRole('button', { name: /Күнтізбе/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'PDF қарау' }));
  await waitFor(() =>
    expect(asked('papers.timetablePdf')).toEqual({ cohortId: 1, version: 0, language: 'ru', by: 'intake' }),
  );
});
