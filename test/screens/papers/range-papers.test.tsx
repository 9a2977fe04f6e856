import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { JournalPapers } from '../../../renderer/papers/JournalPapers.tsx';
import { RangePapers } from '../../../renderer/papers/RangePapers.tsx';
import { deskState, ME } from '../desk.ts';
import { LIST } from '../range/range-days.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const PAPER = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: '' };

it('offers the papers of the newest day at the range in both languages, and the safety log', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'rangeDay.list': () => LIST,
    'papers.ammunitionSheetPdf': () => PAPER,
    'papers.safetyLogPdf': () => PAPER,
  });
  const show = vi.fn();
  renderScreen(<RangePapers cohortId={1} show={show} />);
  const user = userEvent.setup();
  const day = LIST.days.at(-1) ?? expect.fail('a day');
  const line = async (name: string) => (await screen.findByText(name, { selector: '.m' })).closest('li') as HTMLElement;
  await user.click(within(await line('Оқ-дәрі парағы')).getByRole('button', { name: /^Орысша/ }));
  await user.click(within(await line('Қауіпсіздік журналы')).getByRole('button', { name: /^Қазақша/ }));
  expect(show).toHaveBeenCalledTimes(2);
  expect(door.calls.filter(({ name }) => name.startsWith('papers.'))).toEqual([
    { name: 'papers.ammunitionSheetPdf', input: { dayId: day.dayId, language: 'ru' } },
    { name: 'papers.safetyLogPdf', input: { cohortId: 1, language: 'kk' } },
  ]);
});

it('offers the class journal of the platoon that is chosen', async () => {
  const platoons = [
    { id: 11, number: 1, men: 20 },
    { id: 12, number: 2, men: 20 },
  ];
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'journal.ledger': () => ({ cohortId: 1, version: 1, subjects: [], platoons, lines: [], cadets: [] }),
    'papers.classJournalPdf': () => PAPER,
  });
  renderScreen(<JournalPapers cohortId={1} show={() => {}} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('combobox', { name: 'Взвод' }));
  await user.click(await screen.findByRole('option', { name: '2‑взвод' }));
  await user.click(screen.getByRole('button', { name: /^Орысша/ }));
  expect(door.calls.filter(({ name }) => name === 'papers.classJournalPdf').map(({ input }) => input)).toEqual([
    { cohortId: 1, platoonId: 12, language: 'ru' },
  ]);
});
