import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { RollScreen } from '../../../renderer/rolls/RollScreen.tsx';
import type { RollBoard, RollMan } from '../../../shared/contract/rolls.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const man = (number: number, name: string, parts: Partial<RollMan> = {}): RollMan => ({
  cadetId: number + 100,
  number,
  name,
  platoon: number < 3 ? 1 : 2,
  squad: 1,
  said: 'present',
  due: null,
  gate: null,
  gateAfter: null,
  mark: null,
  where: 'present',
  later: null,
  question: null,
  settled: null,
  lacksRecord: false,
  ...parts,
});
const marked = (where: 'present' | 'unknown', said: 'present' | 'leave') => ({
  where,
  note: null,
  way: 'hand' as const,
  said,
  saidAt: null,
  at: '2027-01-27T21:35:00',
  by: 'Ахметов Ә.',
});
const BOARD: RollBoard = {
  date: '2027-01-27',
  part: 'evening',
  at: '2027-01-27T21:30',
  days: { first: '2027-01-11', last: '2027-02-19' },
  before: { date: '2027-01-27', part: 'morning' },
  after: { date: '2027-01-28', part: 'morning' },
  doors: { open: '2027-01-26T21:30', mark: '2027-01-27T20:30', close: '2027-01-27T21:30' },
  opened: { at: '2027-01-27T21:20:00', by: 'Ахметов Ә.' },
  closed: null,
  reopened: null,
  seen: 7,
  men: [man(1, 'Әлімов Болат'), man(2, 'Оспанов Дархан', { said: 'leave', where: 'leave' }), man(3, 'Сейітов Нұрлан')],
};
const door = (board: RollBoard) =>
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME, now: '2027-01-27T21:40:00' }),
    'rolls.board': () => board,
    'rolls.mark': () => ({ marked: 1 }),
    'rolls.enterSheet': () => ({ entered: 2, takenOff: 0, keptByHand: [] }),
    'rolls.resolve': () => ({ where: 'present' }),
    'rolls.close': () => ({ counts: {} as never }),
  });

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/leave?part=rolls';
});

test('exceptions are marked by the physical digit in a list that is one Tab stop; counts open their names', async () => {
  const { calls } = door(BOARD);
  renderScreen(<RollScreen />);
  const list = await screen.findByRole('grid', { name: 'Тексеру тізімі' });
  list.focus();
  // 3 on the Kazakh layout types і.
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await userEvent.keyboard('[Digit3]');
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'rolls.mark')?.input).toEqual({
      cohortId: 1,
      date: '2027-01-27',
      part: 'evening',
      cadetIds: [103],
      mark: 'sick',
      note: null,
      seen: 7,
    }),
  );
  await userEvent.click(screen.getByRole('button', { name: '1 босатуда' }));
  expect(within(list).getAllByRole('row')).toHaveLength(1);
  expect(within(list).getByText('Оспанов Дархан')).toBeInTheDocument();
});

test('a contradiction stands on top with both facts; the roll does not close and says why', async () => {
  const contrary = man(2, 'Оспанов Дархан', {
    said: 'leave',
    where: 'unknown',
    question: 'presentButOut',
    gate: { direction: 'out', at: '2027-01-27T18:04:00' },
    mark: marked('present', 'leave'),
  });
  const { calls } = door({ ...BOARD, men: [BOARD.men[0]!, contrary, BOARD.men[2]!] });
  renderScreen(<RollScreen />);
  const open = await screen.findByRole('region', { name: 'Анықталмағандар' });
  expect(open).toHaveTextContent('Тексеруде: қатарда, 21:35');
  expect(open).toHaveTextContent('Қақпада: 27.01.2027 18:04 шықты');
  await userEvent.click(screen.getByRole('button', { name: 'Жабуға кедергі: 1 анықталмаған' }));
  expect(calls.some(({ name }) => name === 'rolls.close')).toBe(false);
  expect(within(screen.getByRole('grid')).getAllByRole('row')).toHaveLength(1);
  await userEvent.click(within(open).getByRole('button', { name: 'Қақпа дұрыс: босатуда' }));
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'rolls.resolve')?.input).toMatchObject({
      cadetId: 102,
      decision: { word: 'gate', note: null },
    }),
  );
});

test('an unknown man is found with where, when and a note', async () => {
  const unknown = man(1, 'Әлімов Болат', { where: 'unknown', question: 'unknown', mark: marked('unknown', 'present') });
  const { calls } = door({ ...BOARD, men: [unknown] });
  renderScreen(<RollScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Табылды' }));
  const form = screen.getByRole('form', { name: 'Әлімов Болат қайда табылды' });
  const time = within(form).getByRole('textbox', { name: 'Табылған уақыты' });
  await userEvent.clear(time);
  await userEvent.type(time, '0000');
  await userEvent.type(within(form).getByRole('textbox', { name: /Не анықталды/ }), 'жуынатын бөлмеде');
  await userEvent.click(within(form).getByRole('button', { name: 'Жазу' }));
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'rolls.resolve')?.input).toMatchObject({
      decision: { word: 'found', where: 'present', note: 'жуынатын бөлмеде' },
    }),
  );
});

test('the sheet answers with names while it is typed, and goes in only when all of it was read', async () => {
  const { calls } = door(BOARD);
  renderScreen(<RollScreen />);
  const box = await screen.findByRole('textbox', { name: 'Қағаздағы тізімді енгізу' });
  await userEvent.type(box, '1 б 9 ?');
  expect(await screen.findByRole('button', { name: /1 жер оқылмады/ })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(calls.some(({ name }) => name === 'rolls.enterSheet')).toBe(false);
  await userEvent.clear(box);
  await userEvent.type(box, '1 б 3 ?');
  expect(screen.getByRole('list', { name: 'Енгізілетіндер' })).toHaveTextContent(
    '1 Әлімов Болатауру3 Сейітов Нұрланбелгісіз',
  );
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'rolls.enterSheet')?.input).toMatchObject({
      text: '1 б 3 ?',
      platoon: null,
      seen: 7,
    }),
  );
  await waitFor(() => expect(box).toHaveValue(''));
});

test('who is ill by the roll alone gets his record from its minute; a man still unknown is not offered one', async () => {
  const ill = man(1, 'Әлімов Болат', { where: 'sick', lacksRecord: true });
  const unsure = man(3, 'Сейітов Нұрлан', { where: 'unknown', lacksRecord: true, question: 'absentButIn' });
  const { calls, answer } = door({ ...BOARD, closed: BOARD.opened, men: [ill, unsure] });
  answer({ 'absences.add': () => ({ ids: [1], crosses: [] }) });
  renderScreen(<RollScreen />);
  expect(await screen.findByRole('heading', { name: '1 адамның жазбасы жоқ' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Госпитальда' }));
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'absences.add')?.input).toEqual({
      cohortId: 1,
      cadetIds: [ill.cadetId],
      kind: 'hospital',
      from: BOARD.at,
      to: null,
      orderNumber: null,
      note: null,
    }),
  );
});

test('past rolls stand beside: how each ended, and the way to it', async () => {
  const counts = { present: 58, duty: 2, trip: 0, leave: 0, sick: 0, offGrounds: 0, other: 0, unknown: 0 };
  const { calls, answer } = door(BOARD);
  const opened = { at: '2027-01-26T21:20:00', by: 'Ахметов Ә.' };
  answer({
    'rolls.list': () => [
      { date: '2027-01-26', part: 'evening', at: '2027-01-26T21:30', opened, closed: opened, marked: 2, counts },
    ],
  });
  renderScreen(<RollScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Өткен тексерулер' }));
  await userEvent.click(await screen.findByRole('button', { name: /26\.01.*58 \/ 60/ }));
  await waitFor(() =>
    expect(calls.findLast(({ name }) => name === 'rolls.board')?.input).toEqual({
      cohortId: 1,
      date: '2027-01-26',
      part: 'evening',
    }),
  );
});

test('a second press of whoever opens the roll does not close it', async () => {
  const { calls, answer } = door({ ...BOARD, opened: null });
  answer({
    'rolls.open': () => {
      answer({ 'rolls.board': () => BOARD });
      return { men: 3 };
    },
  });
  renderScreen(<RollScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Тексеруді бастау' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Тексеруді жабу' }));
  expect(calls.some(({ name }) => name === 'rolls.close')).toBe(false);
});
