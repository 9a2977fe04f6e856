import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { refuse } from '../../../shared/kit/result.ts';
import { barracks, changes, showBarracks } from './barracks-door.tsx';

const bunk = (name: RegExp) => screen.getByRole('gridcell', { name });
const tray = () => within(screen.getByRole('listbox'));

test('two men go from the tray to their bunks by keyboard alone, and lie there before the host has answered', async () => {
  const user = userEvent.setup();
  const door = showBarracks();
  const men = await screen.findAllByRole('option');
  expect(men.map((man) => man.textContent)).toEqual([
    'Ғабдуллин Олжас1‑взвод, 1‑бөлімше',
    'Дүйсенбаев Олжас2‑взвод, 1‑бөлімше',
    'Есенқұлов Олжас2‑взвод, 1‑бөлімше',
    'Жұмағұлов Олжас2‑взвод, 1‑бөлімше',
  ]);
  men[0]?.focus();
  await user.keyboard(' {ArrowDown}{ArrowDown} {Enter}');
  expect(screen.getByText('Қолда 2 курсант')).toBeInTheDocument();
  // the hand goes to the first free bunk; from there down the wall of room 1 and back
  expect(bunk(/^1-02, жоғарғы қабат: бос/)).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(bunk(/^1-02, төменгі қабат: бос/)).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(bunk(/^1-02, төменгі қабат: Ғабдуллин Олжас/)).toBeInTheDocument();
  expect(bunk(/^1-02, жоғарғы қабат: Есенқұлов Олжас/)).toBeInTheDocument();
  expect(changes(door)).toEqual([
    {
      name: 'barracks.place',
      input: {
        moves: [
          { cadetId: 3, bunkId: 14 },
          { cadetId: 5, bunkId: 13 },
        ],
      },
    },
  ]);
  expect(tray().getAllByRole('option')).toHaveLength(2);
});

test('what the host refuses is taken back from the screen and said', async () => {
  const user = userEvent.setup();
  const door = showBarracks();
  (await screen.findAllByRole('option'))[0]?.focus();
  door.answer({
    'barracks.place': () => refuse('barracks.bunkOfOtherIntake', { bunk: '1-02', tier: 'upper', intake: '2026-07' }),
  });
  await user.keyboard('{Enter}{Enter}');
  expect(await screen.findByText(/2026-07 лектің курсанты жатыр/)).toBeInTheDocument();
  await waitFor(() => expect(tray().getAllByRole('option')).toHaveLength(4));
  expect(bunk(/^1-02, жоғарғы қабат: бос/)).toBeInTheDocument();
});

test('two sleepers change bunks; Esc lets go; Del sends back to the tray', async () => {
  const user = userEvent.setup();
  const door = showBarracks();
  (await screen.findByRole('gridcell', { name: /^1-01, жоғарғы/ })).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByText('Қолда: Әбдірахманов О.')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('Қолда: Әбдірахманов О.')).not.toBeInTheDocument();
  await user.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(bunk(/^1-01, жоғарғы қабат: Байғазиев/)).toBeInTheDocument();
  expect(bunk(/^1-01, төменгі қабат: Әбдірахманов/)).toHaveFocus();
  await user.keyboard('{Delete}');
  expect(bunk(/^1-01, төменгі қабат: бос/)).toBeInTheDocument();
  expect(changes(door).map(({ name, input }) => [name, input])).toEqual([
    ['barracks.place', { moves: [{ cadetId: 1, bunkId: 12 }] }],
    ['barracks.unplace', { cadetIds: [1] }],
  ]);
});

test('a man from the tray on a taken bunk: what, why with the name, and a way out that works', async () => {
  const user = userEvent.setup();
  const door = showBarracks();
  await user.click((await screen.findAllByRole('option'))[0] as HTMLElement);
  await user.keyboard('{Enter}');
  await user.click(bunk(/^1-01, жоғарғы қабат/));
  expect(screen.getByText('1-01 төсегі бос емес')).toBeInTheDocument();
  expect(
    screen.getByText(/мұнда Әбдірахманов О. жатыр, ал Ғабдуллин О. орнына бере алатын төсек жоқ/),
  ).toBeInTheDocument();
  expect(changes(door)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Бос төсекке қою' }));
  expect(changes(door)).toEqual([{ name: 'barracks.place', input: { moves: [{ cadetId: 3, bunkId: 13 }] } }]);
  expect(screen.queryByText('1-01 төсегі бос емес')).not.toBeInTheDocument();
});

test('too few bunks are said with the sum and the bunk to blame, and the remedy returns that bunk', async () => {
  const user = userEvent.setup();
  const door = showBarracks();
  expect(await screen.findByText('1 курсантқа төсек жетпейді')).toBeInTheDocument();
  expect(
    screen.getByText('6 курсант, 5 жарамды төсек: 2-01 төменгі қабат 24.01.2027 күнінен бастап жарамсыз.'),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '2-01 төсегін қайтару' }));
  expect(changes(door)).toEqual([{ name: 'barracks.returnToUse', input: { bunkIds: [22] } }]);
});

test('the platoon filter leaves its men in the tray, the search finds Kazakh names by Russian letters', async () => {
  const user = userEvent.setup();
  showBarracks();
  await user.click(await screen.findByRole('button', { name: '2‑взвод 3' }));
  expect(tray().getAllByRole('option')).toHaveLength(3);
  await user.type(screen.getByRole('textbox', { name: 'Аты-жөні бойынша іздеу' }), 'жумагул');
  expect(
    tray()
      .getAllByRole('option')
      .map((man) => man.textContent),
  ).toEqual(['Жұмағұлов Олжас2‑взвод, 1‑бөлімше']);
});

test('the primary action says what is missing until it can act', async () => {
  const user = userEvent.setup();
  const start = barracks();
  const door = showBarracks({ start: { ...start, platoons: [] } });
  await user.click(await screen.findByRole('button', { name: 'Алдымен взводтарға бөліңіз' }));
  expect(await screen.findByRole('dialog', { name: 'Взводтарға бөлу' })).toBeInTheDocument();
  expect(changes(door)).toEqual([]);
});

test('who may only look picks nobody up and is offered nothing', async () => {
  const user = userEvent.setup();
  const door = showBarracks({ mayWrite: false });
  (await screen.findByRole('gridcell', { name: /^1-01, жоғарғы/ })).focus();
  await user.keyboard('{Enter}{ArrowDown}{Delete}x');
  expect(bunk(/^1-01, төменгі қабат: Байғазиев/)).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Автоматты орналастыру' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '2-01 төсегін қайтару' })).not.toBeInTheDocument();
  expect(changes(door)).toEqual([]);
});
