import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { useScreenActList } from '../../../renderer/app/keys.ts';
import { TimetableScreen } from '../../../renderer/timetable/TimetableScreen.tsx';
import type { Board } from '../../../shared/contract/timetable.contract.ts';
import type { CardMove } from '../../../shared/contract/timetable-board.contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { ROLE_RIGHTS, type Role } from '../../../shared/people/roles.ts';
import { deskState } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { smallBoard } from './small-board.ts';

const small = (text: string) => ({ kk: text, ru: text, en: text });
const PLAIN = { needed: null, available: null, things: [], numbers: {}, dates: {} };
/** The card on Monday's first hour, and what would happen to it. */
const LIES = { platoonId: 1, lessonKindId: 1, blockIndex: 0 };
const TACTICS = { platoonId: 1, lessonKindId: 2, blockIndex: 0 };
const MOVED: CardMove = {
  card: TACTICS,
  subjectCode: 'TAC',
  lessonNames: small('Шабуыл'),
  hours: 4,
  from: { date: '2027-01-11', slot: 4 },
  to: { date: '2027-01-11', slot: 0, placeId: 2, instructorId: 2 },
};
const MADE_ROOM: CardMove = {
  card: LIES,
  subjectCode: 'FIR',
  lessonNames: small('Қауіпсіздік'),
  hours: 2,
  from: { date: '2027-01-11', slot: 0 },
  to: { date: '2027-01-11', slot: 4, placeId: 1, instructorId: 1 },
};
const AS_ONE = [MOVED, MADE_ROOM].map(({ card, to }) => ({ card, ...to }));

beforeEach(() => {
  window.location.hash = '#/timetable';
  chooseIntake(1);
});

function openBoard(board: Board = smallBoard(), role: Role = 'planner') {
  const me = { personId: 1, login: 'a', fullName: 'Жоспарлаушы', role, rights: [...ROLE_RIGHTS[role]] };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me }),
    'cohorts.list': () => [],
    'timetable.board': () => board,
    'timetable.whyNot': () => [],
    'timetable.check': () => [],
    'timetable.tolerated': () => [],
    'timetable.generationProgress': () => ({
      running: false,
      phase: null,
      placed: 0,
      of: 0,
      cost: null,
      seconds: 0,
      limit: 0,
    }),
    'timetable.slotVerdicts': () => [
      {
        date: '2027-01-11',
        slot: 0,
        verdict: 'busy',
        points: null,
        findings: [{ ...PLAIN, code: 'platoonClash', hard: true }],
      },
      {
        date: '2027-01-12',
        slot: 0,
        verdict: 'unwished',
        points: 4,
        findings: [{ ...PLAIN, code: 'heavy', hard: false }],
      },
      { date: '2027-01-11', slot: 2, verdict: 'free', findings: [], points: 0 },
      {
        date: '2027-01-11',
        slot: 3,
        verdict: 'forbidden',
        points: null,
        findings: [
          { code: 'acrossDinner', hard: true, needed: null, available: null, things: [], numbers: {}, dates: {} },
        ],
      },
    ],
    'timetable.exchange': () => ({
      displaced: [{ ...LIES, subjectCode: 'FIR', lessonNames: small('Қауіпсіздік'), hours: 2 }],
      swap: { moves: [MOVED, MADE_ROOM], points: 4, worse: [], better: [] },
      carry: { moves: [MOVED], points: 0, worse: [], better: [] },
      findings: [],
    }),
    'timetable.suggestions': () => [{ moves: [MOVED, MADE_ROOM], points: -4, worse: [], better: [] }],
    'timetable.moveMany': () => ({ moved: 2 }),
    'timetable.move': () => ({ placeId: 1, instructorId: 1 }),
    'timetable.submit': () => ({ version: 1 }),
    'timetable.lock': () => ({ changed: 1 }),
    'timetable.toTray': () => ({ changed: 1 }),
    'timetable.generate': () => refuse('timetable.noPlatoons', { intake: '2027-01' }),
  });
  renderScreen(<TimetableScreen />);
  return door;
}

const called = (door: ReturnType<typeof openBoard>, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.input);
const theBoard = () => screen.findByRole('group', { name: /Сабақ кестесі/ });

test('cards carry code, number, lesson, place and instructor; a holiday says so', async () => {
  openBoard();
  const first = await screen.findByRole('button', {
    name: /АТС\s*1\s*Қауіпсіздік.*1-сынып\s*·\s*Ялымов.*1‑взвод, 11\.01\.2027/,
  });
  expect(first).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Келесі апта' }));
  expect((await screen.findAllByText('мереке')).length).toBe(2);
});

test('L locks the card under the cursor and Del sends it back, on any keyboard layout', async () => {
  const door = openBoard();
  (await theBoard()).focus();
  // The physical key of L types Д on the Russian and Kazakh layouts.
  await userEvent.keyboard('[KeyL]');
  expect(called(door, 'timetable.lock')).toEqual([
    { cards: [{ platoonId: 1, lessonKindId: 1, blockIndex: 0 }], lock: 'mine' },
  ]);
  await userEvent.keyboard('[Delete]');
  expect(called(door, 'timetable.toTray')).toEqual([{ cards: [{ platoonId: 1, lessonKindId: 1, blockIndex: 0 }] }]);
});

test('a piece from the tray is put down by Enter where the cursor stands; forbidden hours say why', async () => {
  const door = openBoard();
  await userEvent.click(await screen.findByRole('button', { name: /Көздеу/ }));
  expect(await screen.findByText('түскі үзілістен өтіп кетеді')).toBeVisible();
  (await theBoard()).focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() =>
    expect(called(door, 'timetable.move')).toEqual([
      { card: { platoonId: 1, lessonKindId: 3, blockIndex: 0 }, date: '2027-01-11', slot: 2 },
    ]),
  );
});

test('Esc lets go of what is in the hand without moving it', async () => {
  const door = openBoard();
  (await theBoard()).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/АТС Қауіпсіздік/)).toBeVisible();
  await userEvent.keyboard('{Escape}{Enter}{Escape}');
  expect(called(door, 'timetable.move')).toEqual([]);
});

test('a commander sees the board and may approve, but moves nothing', async () => {
  const complete = smallBoard({ tray: [] });
  const door = openBoard(complete, 'commander');
  expect(await screen.findByRole('button', { name: '1‑нұсқа етіп бекіту' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /құрастыру/ })).toBeNull();
  (await theBoard()).focus();
  await userEvent.keyboard('[KeyL]{Enter}[Delete]');
  expect(door.calls.map((call) => call.name).filter((name) => /lock|toTray|slotVerdicts/.test(name))).toEqual([]);
});

test('a planner lays the finished draft before the commander and does not approve it himself', async () => {
  const door = openBoard(smallBoard({ tray: [] }));
  await userEvent.click(await screen.findByRole('button', { name: 'Бекітуге ұсыну' }));
  expect(called(door, 'timetable.submit')).toEqual([{ cohortId: 1 }]);
  expect(screen.queryByRole('button', { name: /етіп бекіту/ })).toBeNull();
});

test('the command box submits and shows what stands in the way where it would lead to', async () => {
  const board = smallBoard();
  const door = openBoard(board);
  const reasons = await screen.findByRole('heading', { name: 'Неге орналаспайды' });
  const take = (label: string) =>
    act(() =>
      useScreenActList
        .getState()
        .acts.find((one) => one.label === label)
        ?.run(),
    );
  take('help.whyNot');
  await waitFor(() => expect(reasons).toHaveFocus());
  // A draft that is not complete is refused by the host, which says why.
  door.answer({ 'timetable.submit': () => refuse('timetable.notAllPlaced', { placed: 1, of: 2, missing: 1 }) });
  take('timetable.approval.submit');
  expect(await screen.findByRole('alert')).toHaveTextContent('1');
  expect(called(door, 'timetable.submit')).toHaveLength(1);
});

test('who may approve is told who asks, and that the draft has changed since', async () => {
  const board = smallBoard({ tray: [] });
  const submission = { at: '2027-01-10T09:05:00', by: 'Сағындықова Г. М.', changed: true };
  openBoard({ ...board, draft: { ...board.draft!, submission } }, 'director');
  expect(await screen.findByText(/Ұсынған: Сағындықова Г\. М\., 10\.01\.2027/)).toBeVisible();
  expect(screen.getByText('ұсынылғаннан бері өзгерді')).toBeVisible();
  expect(await screen.findByRole('button', { name: '1‑нұсқа етіп бекіту' })).toBeVisible();
});

test('what is missing before there can be a timetable is said with the way there', async () => {
  openBoard(smallBoard({ platoons: [], cards: [], tray: [] }));
  expect(await screen.findByRole('button', { name: 'Взводтарды құру' })).toBeVisible();
});

test('a refusal to generate is shown in its three parts', async () => {
  openBoard();
  await userEvent.click(await screen.findByRole('button', { name: /Қалғанын құрастыру/ }));
  const refusal = await screen.findByText('Взвод жоқ');
  const whole = refusal.closest('[role=alert]') ?? document.body;
  expect(within(whole as HTMLElement).getByText(/2027-01 лекте взвод құрылмаған/)).toBeVisible();
});

test('a card put on another of its platoon is offered the exchange, which Enter does as one act', async () => {
  const door = openBoard();
  (await theBoard()).focus();
  // The second card of the first column is taken and put on the first.
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(await screen.findByText(/Қолайсыз 1/)).toBeVisible();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
  expect(await screen.findByRole('button', { name: /Орындарын ауыстыру/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(called(door, 'timetable.moveMany')).toEqual([{ moves: AS_ONE, toTray: [] }]));
});

test('carrying on puts the card down and takes the other into the hand', async () => {
  const door = openBoard();
  (await theBoard()).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  await screen.findByText(/Қолайсыз 1/);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Мұнда қойып, оны қолға алу' }));
  await waitFor(() => expect(called(door, 'timetable.moveMany')).toEqual([{ moves: [AS_ONE[0]], toTray: [LIES] }]));
  expect(await screen.findByText(/1‑взвод · 2 сағ/)).toBeVisible();
});

test('a suggestion shows its moves on the board and does nothing until its own button is pressed', async () => {
  const door = openBoard();
  await userEvent.click(await screen.findByRole('button', { name: /ТАК\s*1 Шабуыл/ }));
  await userEvent.click(screen.getByRole('button', { name: /Ұсыныстар/ }));
  await userEvent.click(await screen.findByRole('button', { name: /Дс 11\.01, 08:30.*−4 ұпай/ }));
  expect(called(door, 'timetable.moveMany')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '2 сабақты жылжыту' }));
  await waitFor(() => expect(called(door, 'timetable.moveMany')).toEqual([{ moves: AS_ONE, toTray: [] }]));
});

test('what is looked for stands out, and Enter goes to the next hit in whichever week it lies', async () => {
  openBoard();
  const field = await screen.findByRole('textbox', { name: 'Кестеден іздеу' });
  await userEvent.type(field, 'әлиев');
  expect(screen.getByText('– / 2')).toBeVisible();
  await userEvent.type(field, '{Enter}{Enter}');
  expect(screen.getByText('2 / 2')).toBeVisible();
  expect(screen.getByText('18–23.01.2027')).toBeVisible();
});
