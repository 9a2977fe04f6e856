import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { LeaveAndGate } from '../../../renderer/gate/LeaveAndGate.tsx';
import { dropDraft } from '../../../renderer/gate/sheet-draft.ts';
import { passCode } from '../../../shared/presence/pass-number.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { MAN } from './man.ts';

const answers = {
  'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'dutyOfficer' }, now: '2027-01-28T08:00:00' }),
  'gate.log': () => ({ lines: [], out: 0, toGo: 0 }),
  'gate.photo': () => ({ photo: null }),
};

beforeEach(() => {
  chooseIntake(1);
  dropDraft();
});

test('the sheet is typed by keyboard, a wrong line says so beside its cell, and nothing is written before the button', async () => {
  const door = standInDoor({
    ...answers,
    'gate.find': () => ({ by: 'typed', stale: false, men: [MAN] }),
    'gate.checkSheet': ({ rows }) => ({
      faults: rows.some(({ at }) => at === '2027-01-28T08:30')
        ? [{ row: 1, code: 'inFuture', at: '2027-01-28T08:30', name: 'Т' }]
        : [],
      withoutLeave: [],
    }),
    'gate.enterSheet': () => ({ entered: 2 }),
  });
  window.location.hash = '#/leave?part=gate&sheet=1';
  renderScreen(<LeaveAndGate />);
  await userEvent.type(await screen.findByRole('textbox', { name: /^Тегі.*1‑жол$/ }), 'тілеу{Enter}1812{Enter}0830');
  expect(await screen.findByText('08:30 әлі келген жоқ')).toBeInTheDocument();
  expect(screen.getByText('Тілеубергенов Дінмұхаммед Жанатұлы · 1‑взвод')).toBeInTheDocument();
  const back = screen.getByRole('textbox', { name: 'Кірді, 1‑жол' });
  expect(back).toHaveAttribute('aria-invalid', 'true');
  await userEvent.click(screen.getByRole('button', { name: '1 жолды түзету керек' }));
  expect(back).toHaveFocus();
  await userEvent.clear(back);
  await userEvent.type(back, '9999');
  expect(await screen.findByText('Мұндай уақыт жоқ')).toBeInTheDocument();
  await userEvent.clear(back);
  await userEvent.type(back, '0625');
  expect(door.calls.some(({ name }) => name === 'gate.enterSheet')).toBe(false);
  await userEvent.click(await screen.findByRole('button', { name: '2 жазбаны енгізу' }));
  await waitFor(() =>
    expect(door.calls.find(({ name }) => name === 'gate.enterSheet')?.input).toEqual({
      cohortId: 1,
      rows: [
        { cadetId: 4, direction: 'out', at: '2027-01-27T18:12', note: null },
        { cadetId: 4, direction: 'in', at: '2027-01-28T06:25', note: null },
      ],
    }),
  );
});

test('a pass scanned while another field has the focus is taken out of it and shown at the gate', async () => {
  const code = passCode(148, 4);
  const door = standInDoor({
    ...answers,
    'gate.find': () => ({ by: 'scan', stale: false, men: [{ ...MAN, bar: { code: 'held', reason: 'шақырды' } }] }),
  });
  window.location.hash = '#/leave?part=gate';
  renderScreen(<LeaveAndGate />);
  const box = await screen.findByRole('textbox', { name: 'Босату қағазын сканерлеу немесе тегін теру' });
  await userEvent.type(box, 'тілеу');
  await userEvent.click(await screen.findByRole('button', { name: 'Басқа себеппен шығару' }));
  const reason = screen.getByRole('textbox', { name: /Қайда, неге шығады/ });
  await userEvent.type(reason, 'емх');
  // On the Kazakh layout the keys carry letters; the physical keys are the scanner's digits.
  const row = 'қ"әіңғ,.үұ';
  for (const digit of code) {
    const key = { key: row[Number(digit)] ?? '', code: `Digit${digit}`, bubbles: true, cancelable: true };
    reason.dispatchEvent(new KeyboardEvent('keydown', key));
  }
  reason.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
  await waitFor(() => expect(box).toHaveValue(code));
  await waitFor(() => expect(door.calls.at(-1)).toEqual({ name: 'gate.find', input: { cohortId: 1, text: code } }));
});
