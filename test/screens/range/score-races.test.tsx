import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { FiringDesk } from '../../../renderer/range/firing/FiringDesk.tsx';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { ok, refuse } from '../../../shared/kit/result.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { deskOf, laneOf, relayOf, sums } from './firing-day.ts';

type Score = InputOf<'firing.score'>;

/** A desk whose scores are answered when the test says so, and whose days are what the test says they are. */
function slowDesk(relays: () => RelayRow[]) {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME, now: '2027-01-28T09:58:00' }),
    'firing.get': () => deskOf(relays()),
    'range.weapons': () => [],
  });
  const waiting: ((value: unknown) => void)[] = [];
  const sent: Score[] = [];
  const { invoke } = window.sarbaz!;
  window.sarbaz!.invoke = (name, input) => {
    if (name !== 'firing.score') return invoke(name, input);
    sent.push(input as Score);
    return new Promise((resolve) => waiting.push(resolve as (value: unknown) => void));
  };
  const answer = (value: unknown) => waiting.shift()?.(value);
  const written = (revision: number): OutputOf<'firing.score'> => ({
    revision,
    total: 27,
    mark: 5,
    account: sums({ issued: 3, fired: 3 }),
  });
  renderScreen(<FiringDesk cohortId={1} dayId={3} />);
  return {
    door,
    sent,
    accept: (revision: number) => answer(ok(written(revision))),
    refuse: (code: string) => answer(refuse(code, { name: 'Әлімов Болат', total: 24, by: 'Омаров Нұрлан' })),
  };
}
const cell = (lane: number, shot: number) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${lane}‑орын, ${shot}‑оқ`) });
const shots = (lane: number) => [1, 2, 3].map((shot) => cell(lane, shot).value);
const press = (...digits: number[]) => {
  for (const digit of digits) fireEvent.keyDown(document.activeElement!, { key: `${digit}`, code: `Digit${digit}` });
};
const focused = (lane: number, shot: number) => waitFor(() => expect(cell(lane, shot)).toHaveFocus());

// A relay of its own for each test, and none of another file's: what is under way outlives a screen.
beforeEach(() => {
  window.location.hash = '#/range?tab=days&day=3&part=fire';
});

test('a key in the very moment of an answer is typed behind what was written, not upon the lane as it was', async () => {
  const desk = slowDesk(() => [relayOf(5, 'firing', [laneOf(1, 'Әлімов'), laneOf(2, 'Байғазиев')])]);
  await screen.findByRole('textbox', { name: /^1‑орын, 1‑оқ/ });
  await focused(1, 1);
  press(9, 8);
  // The hand rests, so the half lane goes to the disk.
  await waitFor(() => expect(desk.sent).toHaveLength(1));
  desk.accept(1);
  // All that follows from the answer at once is done, and what waits for the next turn of the clock is not.
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  expect(shots(1)).toEqual(['9', '8', '']);
  press(7);
  expect(shots(1)).toEqual(['9', '8', '7']);
  await waitFor(() => expect(desk.sent).toHaveLength(2));
  expect(desk.sent[1]).toMatchObject({ lane: 1, revision: 1, score: { shots: [9, 8, 7] } });
});

test('a score that another person wrote while mine was being typed is not written over unseen', async () => {
  let theirs = 0;
  const lane = () => laneOf(1, 'Әлімов', theirs ? { shots: [8, 8, 8], total: 24, mark: 4, revision: theirs } : {});
  const desk = slowDesk(() => [relayOf(2, 'firing', [lane()])]);
  await screen.findByRole('textbox', { name: /^1‑орын, 1‑оқ/ });
  await focused(1, 1);
  press(9);
  theirs = 1;
  // The desk is read again while the hand is at work, as it is every few seconds.
  const asked = () => desk.door.calls.filter(({ name }) => name === 'firing.get').length;
  const before = asked();
  while (asked() === before) {
    press(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    fireEvent.keyDown(document.activeElement!, { key: 'Backspace', code: 'Backspace' });
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  press(9, 7);
  await waitFor(() => expect(desk.sent).toHaveLength(1));
  expect(desk.sent[0]).toMatchObject({ revision: 0, score: { shots: [9, 9, 7] } });
  desk.refuse('firing.changedMeanwhile');
  expect(await screen.findByText(/Омаров Нұрлан: Әлімов Болат, барлығы 24/)).toBeInTheDocument();
}, 15_000);

test('the relay under the hand stays, though another one begins and this one is ended elsewhere', async () => {
  let ended = false;
  const desk = slowDesk(() => [
    relayOf(3, ended ? 'fired' : 'firing', [
      laneOf(1, 'Әлімов', ended ? { shots: [9, 9, null], total: 18, revision: 1 } : {}),
    ]),
    relayOf(4, ended ? 'firing' : 'waiting', [laneOf(1, 'Байғазиев', { cadetId: 9 })]),
  ]);
  await screen.findByRole('textbox', { name: /^1‑орын, 1‑оқ/ });
  await focused(1, 1);
  press(9, 9);
  await waitFor(() => expect(desk.sent).toHaveLength(1));
  ended = true;
  desk.accept(1);
  await waitFor(() => expect(screen.getByRole('button', { name: /^4‑ауысым/ })).toHaveTextContent('атып жатыр'), {
    timeout: 8000,
  });
  press(8);
  await waitFor(() => expect(desk.sent).toHaveLength(2));
  expect(desk.sent[1]).toMatchObject({ relayId: 30, lane: 1, revision: 1, score: { shots: [9, 9, 8] } });
}, 15_000);
