import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FiringDesk } from '../../../renderer/range/firing/FiringDesk.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { type Desk, deskOf, firedLane, relayOf } from './firing-day.ts';
import { HEAD, man } from './range-days.ts';

const show = (desk: () => Desk, more: Parameters<typeof standInDoor>[0] = {}, rights = ME.rights) => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, rights }, now: '2027-01-29T09:00:00' }),
    'firing.get': desk,
    'firing.corrections': () => [],
    'range.weapons': () => [],
    ...more,
  });
  renderScreen(<FiringDesk cohortId={1} dayId={3} />);
  return door;
};
const sent = (door: ReturnType<typeof show>, name: string) =>
  door.calls.filter((call) => call.name === name).map(({ input }) => input);

const closed = { day: { ...HEAD, state: 'closed' as const, closedAt: '2027-01-28T13:10:00', closedBy: 'Омаров Н.' } };
/** Lane 2 fired 10, a misfire and 4: a 2 by the card. */
const closedDesk = () =>
  deskOf(
    [
      relayOf(1, 'fired', [
        firedLane(1, 'Әлімов', [9, 9, 9], 3),
        { ...firedLane(2, 'Байғазиев', [10, 'misfire', 4], 2), mark: 2, misfired: 1 },
      ]),
    ],
    closed,
  );

beforeEach(() => {
  window.location.hash = '#/range?tab=days&day=3&part=fire';
});

test('a wrong result of a closed day is corrected with its reason, and stands under its lane: who, when, old and new', async () => {
  const done: OutputOf<'firing.corrections'> = [];
  const door = show(closedDesk, {
    'firing.corrections': () => done,
    'firing.correct': ({ reason, score }) => {
      if ('shots' in score && score.shots.every((shot) => shot !== 'misfire'))
        return refuse('firing.correctsRounds', { name: 'Байғазиев Болат', fired: 2, misfired: 1 });
      done.push({
        ...man(2, 'Байғазиев'),
        correctionId: 1,
        relay: 1,
        lane: 2,
        before: { total: 14, mark: 2 },
        total: 15,
        mark: 3,
        reason,
        at: '2027-01-29T09:00:00',
        by: 'Омаров Нұрлан',
      });
      return { revision: 2, total: 15, mark: 3 as const };
    },
  });
  await screen.findAllByText('Түзету');
  await userEvent.click(screen.getByRole('button', { name: /^Түзету, 2‑орын/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('10 · О · 4')).toBeInTheDocument();
  // Nothing goes out before the result is another one and the reason is written.
  await userEvent.click(dialog.getByRole('button', { name: 'Нәтиже өзгермеді' }));
  await userEvent.type(dialog.getByLabelText('2‑оқ, дұрысы'), '1', {
    initialSelectionStart: 0,
    initialSelectionEnd: 1,
  });
  await userEvent.click(dialog.getByRole('button', { name: 'Себебін жазыңыз' }));
  expect(sent(door, 'firing.correct')).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Түзету себебі' }), 'нысана қайта саналды');
  await userEvent.click(dialog.getByRole('button', { name: 'Нәтижені түзету' }));
  // One more than was fired: the three parts of the refusal, and the dialog stays.
  expect(await dialog.findByText('Байғазиев Болат: оқ саны өзгереді')).toBeInTheDocument();
  await userEvent.click(dialog.getByLabelText('2‑оқ, дұрысы'));
  await userEvent.keyboard('[KeyO]');
  await userEvent.click(dialog.getByLabelText('3‑оқ, дұрысы'));
  await userEvent.keyboard('5');
  await userEvent.click(dialog.getByRole('button', { name: 'Нәтижені түзету' }));
  expect(
    await screen.findByText(
      /^Түзетілді: 14 \(баға 2\) → 15 \(баға 3\) · нысана қайта саналды · Омаров\s+Н\., 29\.01\.2027 09:00$/,
    ),
  ).toBeInTheDocument();
  expect(sent(door, 'firing.correct').at(-1)).toEqual({
    relayId: 10,
    lane: 2,
    revision: 1,
    score: { shots: [10, 'misfire', 5] },
    reason: 'нысана қайта саналды',
  });
});

test('an open day, and who does not conduct the range, see nothing to correct; a total is corrected as a total', async () => {
  const open = show(() => deskOf([relayOf(1, 'fired', [firedLane(1, 'Әлімов', [9, 9, 9], 3)])]));
  // Only who may write here chooses how: his rights have come.
  await screen.findByText('Оқ бойынша');
  expect(screen.queryByRole('button', { name: /^Түзету/ })).not.toBeInTheDocument();
  expect(sent(open, 'firing.corrections')).toEqual([]);
  cleanup();

  const reader = show(closedDesk, {}, ['range.read']);
  await screen.findByText('Байғазиев Болат');
  await waitFor(() => expect(sent(reader, 'session.state')).not.toHaveLength(0));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('button', { name: /^Түзету/ })).not.toBeInTheDocument();
  cleanup();

  const lane = { ...firedLane(1, 'Әлімов', [9, 9, 9], 3), shots: null };
  const door = show(() => deskOf([relayOf(1, 'fired', [lane])], closed), {
    'firing.correct': () => ({ revision: 2, total: 24, mark: 4 as const }),
  });
  await screen.findAllByText('Түзету');
  await userEvent.click(screen.getByRole('button', { name: /^Түзету, 1‑орын/ }));
  const field = await screen.findByLabelText('Барлығы, дұрысы');
  await userEvent.clear(field);
  await userEvent.type(field, '24');
  await userEvent.type(screen.getByRole('textbox', { name: 'Түзету себебі' }), 'қате қосылған{Enter}');
  await waitFor(() => expect(sent(door, 'firing.correct')).toMatchObject([{ revision: 1, score: { total: 24 } }]));
});

test('an act of an open day is taken back with its reason, and the signatures that go with it are named', async () => {
  const acts = [{ actId: 4, number: '12', date: '2027-01-28', rounds: 0, cases: 1, reason: 'қарда қалды' }];
  const signed = [{ role: 'issuer' as const, personId: 2, name: 'Омаров Нұрлан', at: '2027-01-28T12:00:00' }];
  let refused = true;
  const door = show(
    () => deskOf([relayOf(1, 'fired', [firedLane(1, 'Әлімов', [9, 9, 9], 2)])], { acts, signatures: signed }),
    {
      'ammunition.takeBackAct': () => {
        if (!refused) return {};
        refused = false;
        return refuse('ammunition.unknownAct');
      },
    },
  );
  await screen.findByText('Кері алу');
  await userEvent.click(screen.getByRole('button', { name: 'Кері алу, № 12 акт' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Қойылған қолдар алынады: Омаров Нұрлан')).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'Себебін жазыңыз' }));
  expect(sent(door, 'ammunition.takeBackAct')).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Кері алу себебі' }), 'гильза табылды');
  await userEvent.click(dialog.getByRole('button', { name: 'Актіні кері алу' }));
  expect(await dialog.findByText('Мұндай акт жоқ')).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'Актіні кері алу' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent(door, 'ammunition.takeBackAct').at(-1)).toEqual({ dayId: 3, actId: 4, reason: 'гильза табылды' });
});

test('acts of a closed day stand with their sums and cannot be taken back', async () => {
  const acts = [{ actId: 4, number: '12', date: '2027-01-28', rounds: 1, cases: 0, reason: 'қарда қалды' }];
  show(() => deskOf([relayOf(1, 'fired', [firedLane(1, 'Әлімов', [9, 9, 9], 3)])], { ...closed, acts }));
  expect(await screen.findByText(/^28\.01\.2027, оқ 1, гильза 0 · қарда қалды$/)).toBeInTheDocument();
  await screen.findByText('Түзету');
  expect(screen.queryByRole('button', { name: /^Кері алу/ })).not.toBeInTheDocument();
});
