import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { LeaveScreen } from '../../../renderer/leave/LeaveScreen.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LeaveRow } from '../../../shared/contract/leave.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const NIGHT = '2027-01-27';
const row = (cadetId: number, name: string, changes: Partial<LeaveRow> = {}): LeaveRow => ({
  key: `${cadetId} waiting`,
  cadetId,
  name,
  platoon: 2,
  squad: 1,
  requestId: cadetId,
  kind: 'single',
  note: null,
  destination: null,
  late: false,
  state: 'waiting',
  nights: [{ night: NIGHT, decisionId: null }],
  from: `${NIGHT}T18:00`,
  until: '2027-01-28T06:30',
  findings: [],
  proof: 'marriage',
  nth: 3,
  decision: null,
  ...changes,
});
const DEPARTURE: LeaveRow['findings'][number] = {
  code: 'earlyDeparture',
  level: 'notice',
  params: { at: '2027-01-28T05:00', until: '2027-01-28T06:30', minutes: 90, hours: 1, rest: 30 },
};
const SAFE = [row(1, 'Жұмағұлов Өмірзақ'), row(2, 'Рахымбаев Асылхан')];
const LOOK = row(3, 'Сейітқазиев Нұрсұлтан', { findings: [DEPARTURE] });

const boardOf = (rows: LeaveRow[]): OutputOf<'leave.board'> => ({
  tonight: NIGHT,
  course: { startsOn: '2027-01-11', endsOn: '2027-02-19' },
  terms: { from: '18:00', to: '06:30', askBy: '17:00', shutAt: '21:00' },
  counts: { waiting: rows.length, standing: 0, tonight: 0, out: 0, closed: 0 },
  rows,
});
const manOf = (one: LeaveRow): OutputOf<'leave.man'> => ({
  cadetId: one.cadetId,
  name: one.name,
  platoon: 2,
  squad: 1,
  bunk: '2-03',
  age: 26,
  family: 'married',
  familyNote: '1 бала',
  proof: { kind: 'marriage', documentNo: 'АК 1', seenOn: '2027-01-11', validUntil: null },
  platoonOut: { out: 5, size: 20 },
  live: one.nights.map(({ night }) => night),
  findings: one.findings,
  decisions: [],
});

function open(rows = [...SAFE, LOOK], bound = false) {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'commander', bound } }),
    'leave.board': () => boardOf(rows),
    'leave.man': ({ cadetId }) => manOf(rows.find((one) => one.cadetId === cadetId) ?? LOOK),
    'leave.decide': () => ({ decided: 1 }),
    'leave.approveSafe': ({ nights }) => ({ approved: nights.length, left: 0 }),
  });
  renderScreen(<LeaveScreen />);
  return door;
}
const asked = (door: ReturnType<typeof open>, name: string) => door.calls.filter((one) => one.name === name);
const panel = () => screen.findByRole('complementary');

beforeEach(() => chooseIntake(1));
afterEach(() => {
  window.location.hash = '';
});

it('groups what is safe, and approves all of it in one call', async () => {
  const door = open();
  expect(await screen.findByRole('tab', { name: /Күтуде\s*3/ })).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Орнын басу' })).toBeInTheDocument();
  expect(screen.getByText('шығу 28.01.2027 05:00')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Барлығын мақұлдау: 2' }));
  expect(asked(door, 'leave.approveSafe').map(({ input }) => input)).toEqual([
    { cohortId: 1, nights: [1, 2].map((cadetId) => ({ cadetId, night: NIGHT })) },
  ]);
});

it('approving sixty at once reads the queue once more, not once a man', async () => {
  const door = open(
    Array.from({ length: 60 }, (_, index) => row(index + 1, `Курсант ${index + 1}`)),
    true,
  );
  const button = await screen.findByRole('button', { name: 'Барлығын мақұлдау: 60' });
  // Bound to his own platoons, he decides on theirs and hands nothing over for the school.
  expect(screen.queryByRole('button', { name: 'Орнын басу' })).toBeNull();
  const before = asked(door, 'leave.board').length;
  await userEvent.click(button);
  await vi.waitFor(() => expect(asked(door, 'leave.board').length).toBeGreaterThan(before));
  expect(asked(door, 'leave.board')).toHaveLength(before + 1);
  expect(asked(door, 'leave.man')).toEqual([]);
});

it('who has to march off at 05:00 is released until 04:30 by one press', async () => {
  const door = open([LOOK]);
  await userEvent.click(await screen.findByRole('button', { name: 'Қарау' }));
  await userEvent.click(within(await panel()).getByRole('button', { name: '04:30 дейін босату' }));
  expect(asked(door, 'leave.decide').map(({ input }) => input)).toEqual([
    {
      cohortId: 1,
      verdict: 'approved',
      nights: [{ cadetId: 3, night: NIGHT, decisionId: null }],
      untilTime: '04:30',
    },
  ]);
});

it('A by its physical key approves on any layout and opens the next request', async () => {
  const door = open(SAFE);
  await userEvent.click(await screen.findByRole('button', { name: /Жұмағұлов Өмірзақ\s*2‑взвод/ }));
  await within(await panel()).findByText('1 бала', { exact: false });
  // The key types «ф» on the Kazakh and Russian layouts.
  await userEvent.keyboard('[KeyA]');
  expect(asked(door, 'leave.decide').map(({ input }) => input)).toEqual([
    { cohortId: 1, verdict: 'approved', nights: [{ cadetId: 1, night: NIGHT, decisionId: null }] },
  ]);
  expect(await screen.findByRole('complementary', { name: 'Рахымбаев Асылхан' })).toBeInTheDocument();
});

it('R asks for the reason in the same act, and sends none without it', async () => {
  const door = open(SAFE);
  await userEvent.click(await screen.findByRole('button', { name: /Жұмағұлов Өмірзақ\s*2‑взвод/ }));
  await panel();
  await userEvent.keyboard('[KeyR]');
  const reason = await screen.findByLabelText(/Неге бас тартылады/);
  await userEvent.click(screen.getByRole('button', { name: 'Себебін жазыңыз' }));
  expect(asked(door, 'leave.decide')).toEqual([]);
  await userEvent.type(reason, 'тәуліктік нарядта{Enter}');
  expect(asked(door, 'leave.decide').map(({ input }) => input)).toEqual([
    {
      cohortId: 1,
      verdict: 'refused',
      nights: [{ cadetId: 1, night: NIGHT, decisionId: null }],
      reason: 'тәуліктік нарядта',
    },
  ]);
});

it('what stands against a night is said with its numbers, and approving it wants a reason', async () => {
  const door = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Қарау' }));
  const side = within(await panel());
  expect(side.getByText('Шығу 05:00, босату 06:30 бітеді: 1 сағат 30 минут кем.')).toBeInTheDocument();
  await userEvent.keyboard('[KeyA]');
  expect(await side.findByLabelText(/Неге бәрібір рұқсат беріледі/)).toBeInTheDocument();
  expect(asked(door, 'leave.decide')).toEqual([]);
});
