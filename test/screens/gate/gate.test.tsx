import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { LeaveAndGate } from '../../../renderer/gate/LeaveAndGate.tsx';
import type { GateMan } from '../../../shared/contract/gate.contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { MAN } from './man.ts';

const answers = {
  'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'dutyOfficer' }, now: '2027-01-27T18:04:00' }),
  'gate.log': () => ({ lines: [], out: 7, toGo: 4 }),
};
const found = (men: GateMan[], stale = false) => ({ by: 'typed' as const, stale, men });

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/leave';
});

test('who writes at the gate begins there: typing finds the man, Enter records him and empties the box', async () => {
  const slip = MAN.leave && { ...MAN.leave, destination: 'ағасына, Қаскелең' };
  const door = standInDoor({
    ...answers,
    'gate.find': () => found([{ ...MAN, leave: slip }]),
    'gate.record': () => ({ movementId: 1, repeated: false, direction: 'out', at: '2027-01-27T18:04:00' }),
  });
  renderScreen(<LeaveAndGate />);
  const box = await screen.findByRole('textbox', { name: 'Босату қағазын сканерлеу немесе тегін теру' });
  await userEvent.type(box, 'тілеу');
  expect(await screen.findByText('1‑взвод, 2‑бөлімше · төсек 2-14 · босату қағазы № 0148')).toBeInTheDocument();
  expect(screen.getByText(/Мақұлдаған: Сүлейменов/)).toBeInTheDocument();
  expect(screen.getByText('ағасына, Қаскелең')).toBeVisible();
  expect(screen.getByRole('link', { name: /Тілеубергенов/ })).toHaveAttribute('href', '#/cadet?man=4');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(box).toHaveValue(''));
  expect(door.calls.filter(({ name }) => name === 'gate.record').map(({ input }) => input)).toEqual([
    { cohortId: 1, cadetId: 4, direction: 'out', way: 'typed' },
  ]);
  expect(box).toHaveFocus();
});

test('who may not go out is said in red with the reason, and Enter records nothing', async () => {
  const held: GateMan = { ...MAN, bar: { code: 'held', reason: 'командир шақырды' } };
  const door = standInDoor({ ...answers, 'gate.find': () => found([held]) });
  renderScreen(<LeaveAndGate />);
  await userEvent.type(await screen.findByRole('textbox'), 'тілеу');
  expect(await screen.findByRole('alert')).toHaveTextContent('Ұсталған: командир шақырды');
  await userEvent.keyboard('{Enter}');
  expect(door.calls.some(({ name }) => name === 'gate.record')).toBe(false);
  expect(screen.queryByRole('button', { name: /Шықты/ })).not.toBeInTheDocument();
});

test('a scan repeated within a minute is shown, and a refusal of the host keeps the man on the screen', async () => {
  const door = standInDoor({
    ...answers,
    'gate.find': () => found([{ ...MAN, direction: 'in', outSince: '2027-01-27T18:04:00' }]),
    'gate.record': () => ({ movementId: 1, repeated: true, direction: 'out', at: '2027-01-27T18:04:00' }),
  });
  renderScreen(<LeaveAndGate />);
  const box = await screen.findByRole('textbox');
  await userEvent.type(box, '0148{Enter}');
  expect(await screen.findByText(/Қайта сканерленді: Тілеубергенов Дінмұхаммед Жанатұлы 18:04/)).toBeInTheDocument();
  door.answer({ 'gate.record': () => refuse('gate.alreadyOut', { name: 'Тілеубергенов', at: '2027-01-27T18:04:00' }) });
  await userEvent.type(box, '0148{Enter}');
  expect(await screen.findByText('Тілеубергенов сыртта')).toBeInTheDocument();
  expect(box).toHaveValue('0148');
});

test('several men fit: arrows and Enter choose one, only the next Enter would record', async () => {
  const other: GateMan = { ...MAN, cadetId: 5, surname: 'Тілеуов' };
  const door = standInDoor({ ...answers, 'gate.find': () => found([MAN, other]) });
  renderScreen(<LeaveAndGate />);
  await userEvent.type(await screen.findByRole('textbox'), 'тілеу');
  expect(await screen.findByText('2 адам сәйкес келді')).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('heading', { name: /Тілеуов/ })).toBeInTheDocument();
  expect(door.calls.some(({ name }) => name === 'gate.record')).toBe(false);
});

test('an overdue man stands on top with his minutes until the case is closed with a note', async () => {
  const late = {
    ...MAN,
    movementId: 9,
    since: '2027-01-27T18:04:00',
    due: '2027-01-28T06:30',
    phone: '87010000003',
    note: null,
    byRoll: false,
    notes: [{ at: '2027-01-28T06:40:00', by: 'Әбдіғаппаров Е.', note: 'телефон алмады' }],
  };
  const door = standInDoor({
    ...answers,
    'gate.out': () => ({ cases: [{ ...late, minutesLate: 61, backAt: null }], out: [], coming: [] }),
    'gate.closeOverdue': () => ({}),
  });
  window.location.hash = '#/leave?part=out';
  renderScreen(<LeaveAndGate />);
  expect(await screen.findByText('әлі сыртта, 61 мин')).toBeInTheDocument();
  expect(screen.getByText('87010000003')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Жабу' }));
  await userEvent.type(screen.getByRole('textbox', { name: /Не анықталды/ }), 'көлік сынған');
  await userEvent.click(screen.getByRole('button', { name: 'Кешігуді жабу' }));
  await waitFor(() =>
    expect(door.calls.find(({ name }) => name === 'gate.closeOverdue')?.input).toEqual({
      cohortId: 1,
      movementId: 9,
      note: 'көлік сынған',
    }),
  );
});

test('a scanner’s own Enter only shows the man; a person’s Enter records him; the next scan begins anew', async () => {
  const door = standInDoor({
    ...answers,
    'gate.find': () => ({ by: 'scan', stale: false, men: [MAN] }),
    'gate.record': () => ({ movementId: 1, repeated: false, direction: 'out', at: '2027-01-27T18:04:00' }),
  });
  renderScreen(<LeaveAndGate />);
  const box = await screen.findByRole('textbox');
  await userEvent.type(box, '00014800000412{Enter}');
  expect(await screen.findByRole('heading', { name: /Тілеубергенов/ })).toBeInTheDocument();
  expect(door.calls.some(({ name }) => name === 'gate.record')).toBe(false);
  await userEvent.type(box, '7');
  await waitFor(() => expect(box).toHaveValue('7'));
  await new Promise((resolve) => setTimeout(resolve, 350));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(door.calls.filter(({ name }) => name === 'gate.record')).toHaveLength(1));
  expect(door.calls.find(({ name }) => name === 'gate.record')?.input).toMatchObject({ way: 'scan' });
});
