import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { ResultsPanel } from '../../../renderer/range/results/ResultsPanel.tsx';
import { roundTicks } from '../../../renderer/range/results/round-ticks.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const man = (cadetId: number, name: string) => ({ cadetId, name, platoon: 1, squad: 1 });
type OwedMan = OutputOf<'firing.owed'>['men'][number];
const owedMan = (
  cadetId: number,
  name: string,
  first: OwedMan['marks'][number]['mark'],
  second: typeof first,
): OwedMan => ({
  ...man(cadetId, name),
  marks: [
    { session: 1, mark: first, total: first && first * 5, dayId: first && 1 },
    { session: 2, mark: second, total: second && second * 5, dayId: second && 2 },
  ],
  owes: [...(first === null ? [1] : []), ...(second === null ? [2] : [])],
  subjectMark: first !== null && second !== null ? 5 : null,
  held: [],
});
const result = (session: number, total: number, mark: number) => ({
  session,
  dayId: session,
  relay: 1,
  lane: 1,
  weapon: null,
  rounds: 3,
  shots: null,
  total,
  mark,
  refired: false,
});
const figures = (session: number, fired: number, meanMark: number, five: number, four: number) => ({
  session,
  fired,
  meanMark,
  marks: { five, four, three: 0, two: 0 },
});
const SESSIONS = [figures(1, 2, 4.5, 1, 1), figures(2, 1, 5, 1, 0)];

beforeEach(() => chooseIntake(1));
afterEach(() => {
  window.location.hash = '';
});

function open(hash: string) {
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'firing.owed': () => ({
      sessions: 2,
      men: [
        owedMan(1, 'Әлімов Болат', 5, 5),
        owedMan(2, 'Байғазиев Тимур', 4, null),
        owedMan(3, 'Өтегенов Думан', null, null),
      ],
      byCount: [1, 1, 1],
    }),
    'rangeDay.list': () => ({
      course: { startsOn: '2027-01-11', endsOn: '2027-02-19', sessions: 2, platoons: [] },
      days: [],
      toMake: [],
      makeup: [
        {
          session: 1,
          men: [man(3, 'Өтегенов Думан')],
          date: '2027-01-29',
          window: { rangeId: 1, range: 'Полигон', from: '08:00', to: '13:00' },
        },
      ],
    }),
    'firing.results': () => ({
      sessions: SESSIONS.map((one) => ({ ...one, meanTotal: 24.33, totals: [] })),
      platoons: [{ platoon: 1, men: 3, sessions: SESSIONS }],
      men: [
        { ...man(1, 'Әлімов Болат'), sessions: [result(1, 25, 5), result(2, 27, 5)] },
        { ...man(2, 'Байғазиев Тимур'), sessions: [result(1, 21, 4)] },
      ],
    }),
    'firing.trend': () => [
      { cohortId: 9, code: '2026-06', startsOn: '2026-11-25', sessions: [figures(1, 60, 3.75, 20, 40)] },
      { cohortId: 1, code: '2027-01', startsOn: '2027-01-11', sessions: SESSIONS },
      { cohortId: 2, code: '2027-02', startsOn: '2027-03-01', sessions: [] },
    ],
  });
  window.location.hash = hash;
  renderScreen(<ResultsPanel cohortId={1} />);
  return userEvent.setup();
}

it('opens the names behind each count, and leads to the day proposed for who missed a session', async () => {
  const user = open('#/range?tab=results');
  await user.click(await screen.findByRole('button', { name: '1 1 рет атқан' }));
  const panel = await screen.findByRole('complementary', { name: '1 рет атқан' });
  expect(within(panel).getByText('Байғазиев Тимур')).toBeTruthy();
  expect(within(panel).queryByText('Әлімов Болат')).toBeNull();
  expect(within(panel).getByText(/1‑атыс: 20, баға 4 · атпағаны: 2/)).toBeTruthy();
  expect(screen.getByText('Бекітілген уақыт бос: Полигон, 08:00–13:00')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Қосымша күн құру' }));
  expect(window.location.hash).toContain('tab=days');
  expect(window.location.hash).toContain('beside=makeup-1');
});

it('shows platoons with both sessions side by side, and the spread of marks as a plot with its table', async () => {
  const user = open('#/range?tab=results&view=marks');
  const table = await screen.findByRole('table', { name: 'Взводтар бойынша' });
  const cells = within(within(table).getByRole('row', { name: /^1‑взвод/ })).getAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    '3',
    '2',
    '1',
    '1',
    '0',
    '0',
    '4,50',
    '1',
    '1',
    '0',
    '0',
    '0',
    '5,00',
  ]);
  await user.click(screen.getByRole('button', { name: '1 1‑взвод, 1‑атыс, «4» бағасы' }));
  const panel = await screen.findByRole('complementary', { name: '1‑атыс, «4» бағасы' });
  expect(within(panel).getByText('Байғазиев Тимур')).toBeTruthy();
  expect(within(panel).queryByText('Әлімов Болат')).toBeNull();
  expect(screen.getByRole('img', { name: 'Бағалардың бөлінуі' })).toBeTruthy();
  const spread = screen.getByRole('table', { name: 'Бағалардың бөлінуі' });
  expect(within(spread).getByRole('row', { name: '5 1 (50%) 1 (100%)' })).toBeTruthy();
});

it('compares the two sessions of each man', async () => {
  open('#/range?tab=results&view=men');
  const row = await screen.findByRole('row', { name: /Әлімов/ });
  expect(row.textContent).toContain('+2');
  expect(screen.getByRole('row', { name: /Байғазиев/ }).textContent).toContain('атпады: 2');
});

it('draws the mean marks of intakes that have fired, and leaves out one that has not', async () => {
  open('#/range?tab=results&view=trend');
  const plot = await screen.findByRole('img', { name: 'Лектердің орташа бағасы' });
  expect(plot.textContent).toContain('3,75');
  expect(plot.textContent).toContain('2026-06');
  expect(plot.textContent).not.toContain('2027-02');
  const rows = within(screen.getByRole('table', { name: 'Лектердің орташа бағасы' })).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent?.slice(0, 7))).toContain('2027-01');
});

it('rounds the ticks of an axis up to what fits the bars', () => {
  expect([roundTicks(1), roundTicks(4), roundTicks(9), roundTicks(19)]).toEqual([
    [0, 1],
    [0, 1, 2, 3, 4],
    [0, 5, 10],
    [0, 5, 10, 15, 20],
  ]);
});
