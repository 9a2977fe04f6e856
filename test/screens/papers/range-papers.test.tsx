import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
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
