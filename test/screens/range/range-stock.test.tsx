import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { roundsOfText } from '../../../renderer/range/stock/rounds-text.ts';
import { StockPanel } from '../../../renderer/range/stock/StockPanel.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const LOT: OutputOf<'ammunition.stock'>[number] = {
  lotId: 1,
  calibre: '5,45×39',
  number: '7Н6-114',
  received: 1000,
  writtenOff: 12,
  spent: 185,
  used: 179,
  inStore: 803,
  firstReceived: '2027-01-05',
};
const WEAPON: OutputOf<'range.weapons'>[number] = {
  weaponId: 1,
  model: 'АК-74',
  serial: '2210',
  state: 'inUse',
  holder: null,
  uncleaned: null,
};
const HOLDER = { cadetId: 4, name: 'Ғабдуллин Рамазан', platoon: 1, squad: 1 };
const OUT: typeof WEAPON = {
  ...WEAPON,
  weaponId: 2,
  serial: '2217',
  holder: { ...HOLDER, issueId: 9, dayId: 3, issuedAt: '2027-01-28T09:10:00' },
};
const LEFT: typeof WEAPON = {
  ...WEAPON,
  weaponId: 3,
  serial: '2224',
  uncleaned: { issueId: 7, returnedAt: '2027-01-28T12:40:00' },
};

beforeEach(() => chooseIntake(1));
afterEach(() => {
  window.location.hash = '';
});

function open(hash: string) {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'ammunition.stock': () => [LOT],
    'ammunition.need': () => ({
      sessions: [
        { session: 1, men: 60, perMan: 9, rounds: 540, card: 'АК-74, 100 м', calibre: '5,45×39', planned: true },
        { session: 2, men: 60, perMan: 9, rounds: 540, card: 'АК-74, 100 м', calibre: '5,45×39', planned: false },
      ],
      calibres: [{ calibre: '5,45×39', need: 1080, inStore: 803, atRange: 6, short: 271 }],
    }),
    'ammunition.acts': () => [
      {
        actId: 5,
        kind: 'writeOff',
        number: '2',
        date: '2027-01-20',
        rounds: 12,
        cases: 0,
        reason: 'қабы дымқыл',
        lots: [{ calibre: '5,45×39', number: '7Н6-114' }],
        day: null,
        recordedBy: 'Тест',
      },
    ],
    'ammunition.card': () => ({
      lotId: 1,
      calibre: '5,45×39',
      number: '7Н6-114',
      lines: [
        {
          date: '2027-01-05',
          kind: 'received',
          dayId: null,
          intake: null,
          session: null,
          in: 1000,
          out: 0,
          balance: 1000,
          fired: 0,
          misfired: 0,
          lost: 0,
          note: 'жүкқұжат 4',
          person: 'Тест',
        },
      ],
    }),
    'ammunition.receive': () => ({ lotId: 1, inStore: 1303 }),
    'ammunition.writeOff': ({ quantity }) => refuse('ammunition.storeShort', { asked: quantity, there: 803 }),
    'range.setup': () => ({ ranges: [], approvals: [], cards: [], places: [] }),
    'range.weapons': () => [WEAPON, OUT, LEFT],
    'range.weaponHistory': () => [],
    'range.addWeapons': ({ serials }) => ({ added: serials.length }),
    'range.noteCleaning': ({ issueIds }) => ({ cleaned: issueIds.length }),
    'range.returnWeapons': () => ({ returned: 1 }),
  });
  window.location.hash = hash;
  renderScreen(<StockPanel />);
  const asked = (name: string) => door.calls.filter((one) => one.name === name).map(({ input }) => input);
  return { asked, user: userEvent.setup() };
}

it('says what the intake needs yet, and takes a delivery of a lot in', async () => {
  const { asked, user } = open('#/range?tab=stock');
  const need = await screen.findByRole('region', { name: 'Лекке керегі' });
  expect(await within(need).findByText('271 оқ жетпейді')).toBeTruthy();
  expect(within(need).getAllByText('60 × 9 = 540')).toHaveLength(2);
  expect(within(need).getByText('АК-74, 100 м (күні құрылмаған, болжам)')).toBeTruthy();
  const row = screen.getByRole('row', { name: /^7Н6-114/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent?.replaceAll(/\s/g, ' ')),
  ).toEqual(['5,45×39', '1 000', '179', '12', '6', '803']);
  await user.click(screen.getByRole('button', { name: 'Оқ қабылдау' }));
  const panel = await screen.findByRole('complementary');
  await user.type(within(panel).getByLabelText('Топтама нөмірі'), '7Н6-120');
  await user.type(within(panel).getByLabelText('Оқ саны'), '500');
  await user.click(within(panel).getByRole('button', { name: 'Топтама, саны және құжаты керек' }));
  expect(asked('ammunition.receive')).toEqual([]);
  await user.type(within(panel).getByLabelText('Жүкқұжат'), 'жүкқұжат 9');
  await user.click(within(panel).getByRole('button', { name: '500 оқ қабылдау' }));
  expect(asked('ammunition.receive')).toMatchObject([
    { calibre: '5,45×39', number: '7Н6-120', quantity: 500, note: 'жүкқұжат 9' },
  ]);
});

it('opens the card of a lot and says no to writing off more than is there', async () => {
  const { asked, user } = open('#/range?tab=stock');
  await user.click(await screen.findByRole('button', { name: '7Н6-114' }));
  const panel = await screen.findByRole('complementary', { name: '7Н6-114' });
  expect(await within(panel).findByText('жүкқұжат 4')).toBeTruthy();
  await user.type(within(panel).getByLabelText('Оқ саны'), '900');
  await user.type(within(panel).getByLabelText('Акт нөмірі'), '3');
  await user.type(within(panel).getByLabelText('Себебі'), 'мерзімі өтті');
  await user.click(within(panel).getByRole('button', { name: '900 оқты есептен шығару' }));
  expect(asked('ammunition.writeOff')).toMatchObject([{ lotId: 1, quantity: 900, actNumber: '3' }]);
  expect(await within(panel).findByText('Қоймада оқ жетпейді')).toBeTruthy();
});

it('lists weapons by where they are, notes the cleaning of all, and takes one back', async () => {
  const { asked, user } = open('#/range?tab=stock&view=weapons&beside=weapon-2');
  expect(await screen.findByRole('button', { name: 'Қару бөлмесінде 1' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '1 қару тазаланды деп белгілеу' }));
  expect(asked('range.noteCleaning')).toEqual([{ issueIds: [7] }]);
  const panel = await screen.findByRole('complementary', { name: 'АК-74 № 2217' });
  expect(within(panel).getByText('Ғабдуллин Рамазан, 28.01.2027 09:10 бастап')).toBeTruthy();
  await user.click(within(panel).getByRole('button', { name: 'Тазаланбай қайтты' }));
  expect(asked('range.returnWeapons')).toEqual([{ dayId: 3, issueIds: [9], cleaned: false }]);
});

it('takes serial numbers in as a list', async () => {
  const { asked, user } = open('#/range?tab=stock&view=weapons&beside=arm');
  const panel = await screen.findByRole('complementary');
  await user.type(within(panel).getByLabelText('Үлгісі'), 'АК-74');
  await user.type(within(panel).getByLabelText('Нөмірлері'), '2231, 2238{enter}2245');
  await user.click(within(panel).getByRole('button', { name: '3 қару енгізу' }));
  expect(asked('range.addWeapons')).toEqual([{ model: 'АК-74', serials: ['2231', '2238', '2245'] }]);
});

it('reads a number of rounds as it is typed', () => {
  expect(['1 000', '1000000', '1000001', '0', '', '-3', '2.5'].map(roundsOfText)).toEqual([
    1000,
    1_000_000,
    null,
    null,
    null,
    null,
    null,
  ]);
});
