import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { backupState, deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

type Found = OutputOf<'finding.look'>;
const NOTHING: Found = { men: [], staff: [], places: [], papers: [] };
const man = (cadetId: number, name: string, more: Partial<Found['men'][number]> = {}): Found['men'][number] => ({
  cadetId,
  cohortId: 1,
  intake: '2027-01',
  name,
  maskedIin: '******0963',
  platoon: 2,
  bunk: '1-03',
  enrolled: true,
  here: true,
  grade: 1,
  ...more,
});
/** What the host finds for each text; where the words stand is its own test. */
const ANSWERS: Record<string, Found> = {
  қас: {
    ...NOTHING,
    men: [man(8, 'Қасымов Олжас'), man(9, 'Қасенов Ерлан', { cohortId: 4, intake: '2026-11', here: false })],
  },
  әбд: { ...NOTHING, men: [man(7, 'Әбдірахманов Олжас', { enrolled: false, platoon: null, bunk: null })] },
  '15': {
    ...NOTHING,
    papers: [
      {
        kind: 'certificate',
        id: 3,
        number: '2027/15',
        date: '2027-02-18',
        name: 'Қасымов Олжас',
        cadetId: 8,
        cohortId: 1,
        grade: 0,
      },
    ],
  },
};

beforeEach(() => {
  window.location.hash = '';
  chooseIntake(1);
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'cohorts.list': () => [],
    'cohorts.steps': () => [],
    'backup.status': () => backupState(),
    'finding.look': ({ text }: InputOf<'finding.look'>) => ANSWERS[text] ?? NOTHING,
  });
});

async function search(words: string) {
  renderScreen(<App />);
  await screen.findByRole('heading', { name: 'Бүгін' });
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'л', ctrlKey: true });
  const box = await screen.findByRole('combobox', { name: 'Адам, орын немесе әрекетті іздеу' });
  await userEvent.type(box, words);
  return box;
}
const options = () => screen.getAllByRole('option').map((option) => option.textContent);
const chosen = () => screen.getByRole('option', { selected: true });

it.each([
  ['қас', 'Қасымов Олжас', '#/cadet?man=8'],
  // Without an order he has no card yet.
  ['әбд', 'Әбдірахманов Олжас', '#/admissions?man=7'],
  ['15', 'Сертификат № 2027/15', '#/exams?part=graduation&tab=certificates&beside=man-8'],
])('finds by %s, and Enter opens the top hit', async (words, name, address) => {
  const box = await search(words);
  expect(await screen.findByText(name)).toBeInTheDocument();
  expect(chosen()).toHaveTextContent(name);
  expect(box).toHaveAttribute('aria-activedescendant', chosen().id);
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toBe(address);
});

it('finds screens, tabs and commands of other screens in every language and on another layout', async () => {
  const box = await search('алмастыру');
  expect(chosen()).toHaveTextContent('Алмастыру');
  for (const [words, first] of [
    ['cover', 'Алмастыру'],
    ['казарм', 'Курсанттар, казарма'],
    ['gjkbujy', 'Полигон'],
    ['утвержден', 'Бекітуге ұсыну'],
    ['почему', 'Кестеге не кедергі екенін көру'],
    ['что если', 'Сынап көру'],
    ['тізімді имп', 'Тізімді импорттау'],
  ] as const) {
    await userEvent.clear(box);
    await userEvent.type(box, words);
    expect(chosen().textContent, words).toContain(first);
  }
  expect(chosen()).toHaveTextContent('Ctrl I');
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toBe('#/admissions');
});

it('goes through the answers with the arrows, and offers what was opened last when nothing is typed', async () => {
  await search('қас');
  expect(await screen.findByText('2026-11 лек · 2‑взвод · 1-03 · ******0963')).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen()).toHaveTextContent('Қасенов Ерлан');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(chosen()).toBe(screen.getAllByRole('option').at(-1));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(window.location.hash).toBe('#/cadet?man=9');
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'k', ctrlKey: true });
  await screen.findByRole('combobox');
  const recent = await screen.findByRole('group', { name: 'Жақында ашылғандар' });
  expect(within(recent).getAllByRole('option')).toHaveLength(1);
  expect(chosen()).toHaveTextContent('Қасенов Ерлан');
  expect(options()).toContain('Баптаулар');
});

it('says when nothing is found', async () => {
  await search('ъъъ');
  expect(await screen.findByText('Ештеңе табылмады. Басқа сөзбен іздеп көріңіз.')).toBeInTheDocument();
});
