import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { WhyNot } from '../../../renderer/timetable/why-not/WhyNot.tsx';
import { WhyNotStrip } from '../../../renderer/timetable/why-not/WhyNotStrip.tsx';
import type { TimetableFinding } from '../../../shared/contract/timetable.contract.ts';
import { ROLE_RIGHTS } from '../../../shared/people/roles.ts';
import { deskState } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const names = (kk: string) => ({ kk, ru: kk, en: kk });
const me = {
  personId: 1,
  login: 'a',
  fullName: 'Жоспарлаушы',
  role: 'planner' as const,
  rights: [...ROLE_RIGHTS.planner],
};
const session = () => deskState({ state: 'open', me });

/** 24 hours of tactics, of which its only instructor has 23. */
const HOURS: TimetableFinding = {
  code: 'instructorHours',
  hard: true,
  needed: 24,
  available: 23,
  things: [
    { role: 'instructor', kind: 'instructor', id: 7, code: '', names: names('Ахметов Н. Т.') },
    { role: 'subject', kind: 'subject', id: null, code: 'TAC', names: names('Тактикалық даярлық') },
  ],
  numbers: { needed: 24, available: 23 },
  dates: { from: '2027-01-11', to: '2027-02-19' },
};

beforeEach(() => {
  window.location.hash = '#/timetable';
});

test('a reason stands with its sum and links, and a remedy opens a trial with its acts', async () => {
  const acts = [{ operation: 'programme.saveInstructor', input: { instructorId: 9 } }];
  const door = standInDoor({
    'session.state': session,
    'timetable.remedies': () => ({
      remedies: [
        {
          code: 'teach',
          params: { person: 'Омаров Н. Қ.', subject: names('Тактикалық даярлық'), code: 'TAC' },
          acts,
          outcome: 'solved',
        },
      ],
      tried: 3,
      stopped: false,
    }),
    'trial.open': () => ({ trialId: 5 }),
  });
  renderScreen(<WhyNot cohortId={1} findings={[HOURS]} running={false} incomplete={false} />);
  const link = await screen.findByRole('link', { name: 'Ахметов Н. Т.' });
  expect(link).toHaveAttribute('href', '#/programme?tab=instructors&open=instructor.7');
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent(/24.*23/);
  const remedy = await screen.findByRole('button', { name: /Омаров: ТАК.*кесте құрылады/s });
  await userEvent.click(remedy);
  expect(door.calls.find(({ name }) => name === 'trial.open')?.input).toMatchObject({
    cohortId: 1,
    because: { code: 'timetable.remedy.teach' },
    acts,
  });
  expect(window.location.hash).toBe('#/timetable?trial=5');
});

test('where the sums are silent the ladder is climbed on demand, and what is only likely is said as such', async () => {
  standInDoor({
    'session.state': session,
    'timetable.explain': () => ({
      findings: [{ ...HOURS, code: 'tightest', hard: false, numbers: { placed: 130, of: 138 }, dates: {} }],
      solvable: null,
    }),
    'timetable.remedies': () => ({ remedies: [], tried: 2, stopped: false }),
  });
  renderScreen(<WhyNot cohortId={1} findings={[]} running={false} incomplete />);
  await userEvent.click(await screen.findByRole('button', { name: 'Себебін іздеу' }));
  expect(await screen.findByText(/дәлелденген жоқ/)).toBeInTheDocument();
  expect(await screen.findByText(/138 сабақтан 130/)).toBeInTheDocument();
  expect(await screen.findByText('Сыналған өзгерістердің бірде-бірі жеткіліксіз.')).toBeInTheDocument();
});

test('the strip names the hardest reason where the programme is edited, opens the rest, and is silent without one', async () => {
  const door = standInDoor({
    'session.state': session,
    'timetable.whyNot': () => [HOURS, { ...HOURS, code: 'sharedHours', needed: 30, available: 20 }],
  });
  const { unmount } = renderScreen(<WhyNotStrip cohortId={1} />);
  expect(await screen.findByRole('status')).toHaveTextContent('Кесте құруға болмайды: Тактикалық даярлық');
  await userEvent.click(screen.getByRole('button', { name: 'тағы 1 себеп' }));
  expect(screen.getByRole('listitem')).toHaveTextContent(/30.*20/);
  unmount();
  door.answer({ 'timetable.whyNot': () => [] });
  renderScreen(<WhyNotStrip cohortId={2} />);
  await expect.poll(() => door.calls.filter(({ name }) => name === 'timetable.whyNot').length).toBe(2);
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
