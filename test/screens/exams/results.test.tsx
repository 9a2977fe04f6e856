import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { ResultsScreen } from '../../../renderer/exams/ResultsScreen.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

type Matrix = OutputOf<'results.matrix'>;
type Man = Matrix['men'][number];
type Cell = Man['cells'][number];

const SUBJECTS = [
  { code: 'TAC', names: { kk: 'Тактика', ru: 'Тактика', en: 'Tactics' } },
  { code: 'MED', names: { kk: 'Медицина', ru: 'Медицина', en: 'Medicine' } },
];
const cell = (subjectCode: string, final: Cell['final'], change: Partial<Cell> = {}): Cell => ({
  subjectCode,
  examId: 7,
  main: final as Cell['main'],
  retakeId: null,
  retake: null,
  final,
  state: 'passed',
  ...change,
});
const man = (cadetId: number, name: string, platoon: number, cells: Cell[], change: Partial<Man> = {}): Man => ({
  cadetId,
  name,
  platoonId: platoon,
  platoon,
  cells,
  mean: 4,
  overall: 4,
  decision: 'passed',
  openSubjects: [],
  failedSubjects: [],
  ...change,
});
const MEN = [
  man(1, 'Әлімов Болат', 2, [cell('TAC', 5), cell('MED', 4, { main: 2, retakeId: 9, retake: 4 })]),
  man(2, 'Байғазиев Тимур', 1, [cell('TAC', 3), cell('MED', 2, { state: 'retake' })], {
    overall: null,
    decision: 'open',
    openSubjects: ['MED'],
  }),
  man(3, 'Өтегенов Думан', 1, [cell('TAC', 2, { state: 'failed', main: 2, retake: 2 }), cell('MED', 5)], {
    overall: null,
    decision: 'reference',
  }),
];
const matrix = (rule: Matrix['rule']): Matrix => ({
  rule,
  ruleOrder: '12',
  subjects: SUBJECTS,
  men: MEN,
  overall: { five: 0, four: 1, three: 0, notPassed: 1, open: 1 },
  sheets: { planned: 4, closed: 4 },
});
const spread = { five: 1, four: 0, three: 1, two: 1, absent: 0, excused: 0, examined: 3, mean: 3.33 };
const figures = { ...spread, passPercent: 67, qualityPercent: 33 };

const intake = (code: string, rule: Matrix['rule'], mean: number): OutputOf<'results.compare'>[number] => ({
  cohortId: code === '2027-01' ? 1 : 2,
  code,
  startsOn: `${code}-11`,
  rule,
  men: 3,
  subjects: SUBJECTS.map((one) => ({ ...one, main: figures, final: { ...figures, mean, passPercent: 90 } })),
  overall: { five: 1, four: 1, three: 0, notPassed: 1, open: 0 },
});

beforeEach(() => chooseIntake(1));
afterEach(() => {
  window.location.hash = '';
});

function open(hash: string) {
  window.location.hash = hash;
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'results.matrix': ({ rule }) => matrix(rule ?? 'halves'),
    'results.distribution': () => ({
      subjects: SUBJECTS.map((one) => ({ ...one, all: figures, platoons: [], final: figures })),
      overall: { five: 0, four: 1, three: 0, notPassed: 1, open: 1 },
    }),
    'results.compare': () => [intake('2026-12', 'mean', 3.5), intake('2027-01', 'halves', 4.25)],
  });
  renderScreen(<ResultsScreen />);
  return door;
}

const namesIn = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);

it('lists men in roll order and filters those who owe a retake and those who failed', async () => {
  open('#/exams?part=results');
  const table = await screen.findByRole('grid', { name: 'Емтихан нәтижесі' });
  expect(namesIn(table)).toEqual(['Байғазиев Тимур', 'Өтегенов Думан', 'Әлімов Болат']);
  await userEvent.click(screen.getByRole('button', { name: 'Қайта тапсырады 1' }));
  expect(namesIn(table)).toEqual(['Байғазиев Тимур']);
  await userEvent.click(screen.getByRole('button', { name: 'Тапсырмады 1' }));
  expect(namesIn(table)).toEqual(['Өтегенов Думан']);
  expect(within(table).getByText('анықтама')).toBeVisible();
});

it('names the rule in force with its order, and says that another one is only looked at', async () => {
  const door = open('#/exams?part=results');
  expect(await screen.findByText(/№ 12 бұйрық/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Орташа баға бойынша' }));
  expect(await screen.findByText('Тек қарау үшін. Лектің ережесі: Бағалардың жартысы бойынша')).toBeVisible();
  await waitFor(() =>
    expect(door.calls).toContainEqual({ name: 'results.matrix', input: { cohortId: 1, rule: 'mean' } }),
  );
});

it('opens the names behind a figure of the distribution', async () => {
  open('#/exams?part=results&view=spread');
  await userEvent.click(await screen.findByRole('button', { name: '1 Медицина, 2' }));
  const panel = await screen.findByRole('complementary', { name: 'Медицина: 2' });
  // On the main sheet both had a 2; the one who passed the retake is still counted there.
  expect(await within(panel).findByText('Байғазиев Тимур')).toBeVisible();
  expect(within(panel).getByText('Әлімов Болат')).toBeVisible();
  expect(within(panel).queryByText('Өтегенов Думан')).toBeNull();
});

it('draws marks by subject and platoon; a part and its figure in the table open the same men', async () => {
  open('#/exams?part=results&view=spread&by=both');
  const part = { name: 'Медицина, Барлық взвод. 2: 1' };
  await userEvent.click(await screen.findByRole('button', part));
  const panel = await screen.findByRole('complementary', { name: 'Медицина: 2' });
  expect(await within(panel).findByText('Байғазиев Тимур')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Кесте' }));
  expect(screen.queryByRole('button', part)).toBeNull();
  const figures = within(screen.getByRole('row', { name: /Медицина/ })).getAllByRole('button');
  expect(figures.map((figure) => figure.textContent)).toEqual(['1', '1', '1']);
  await userEvent.click(screen.getByRole('button', { name: 'Медицина, Барлық взвод, 5: 1' }));
  expect(await screen.findByRole('complementary', { name: 'Медицина: 5' })).toBeVisible();
});

it('sets intakes side by side, each under its own rule, drawn and in figures', async () => {
  open('#/exams?part=results&view=compare');
  const overall = await screen.findByRole('table', { name: 'Жалпы баға, лек бойынша' });
  const earlier = within(overall).getByRole('row', { name: /2026-12/ });
  expect(within(earlier).getByText('Орташа баға бойынша')).toBeVisible();
  expect(within(earlier).getByRole('img')).toHaveAccessibleName('2026-12. «5»: 1, «4»: 1, тапсырмады: 1');
  const subjects = screen.getByRole('table', { name: 'Пәннің орта балы, лек бойынша' });
  expect(within(subjects).getByRole('row', { name: 'Тактика 3,50 · 90 % 4,25 · 90 %' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'Пәннің орта балы, лек бойынша: Тактика' })).toBeVisible();
});
