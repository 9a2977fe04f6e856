import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { TodayScreen } from '../../../renderer/today/TodayScreen.tsx';
import type { TodayDay, TodayLesson } from '../../../shared/contract/today.contract.ts';
import { ROLE_RIGHTS, type Role } from '../../../shared/people/roles.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { todayDay } from './today-day.ts';

const OVERDUE = {
  kind: 'overdue' as const,
  due: '2027-01-27T06:30',
  params: { cadetId: 7, name: 'Үсенов Темірлан', platoon: 3, phone: '+7 701 000 00 01', minutes: 47 },
};
const LEAVES = { kind: 'leaves' as const, due: '2027-01-27T18:00', params: { count: 9 } };

const lesson = (special: Partial<TodayLesson>): TodayLesson => ({
  key: '1-2-0-2027-01-27-0',
  platoon: 1,
  slot: 0,
  hours: 2,
  start: '08:30',
  end: '10:20',
  subjectCode: 'TAC',
  lessonNames: { kk: 'Дала сабағы', ru: 'Занятие в поле', en: 'Field lesson' },
  place: '2-дала',
  instructor: 'Ахметов Нұржан Талғатұлы',
  state: 'coming',
  uncovered: false,
  ...special,
});

function show(role: Role, day: TodayDay, sample = false) {
  const me = { ...ME, role, rights: [...ROLE_RIGHTS[role]] };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me, sample }),
    'today.day': () => day,
    'cohorts.steps': () => [],
  });
  chooseIntake(1);
  renderScreen(<TodayScreen />);
  return door;
}

beforeEach(() => {
  window.location.hash = '#/today';
  localStorage.clear();
});

it('puts the most urgent first, one key away, and the rest behind it', async () => {
  show('dutyOfficer', todayDay({ urgent: [OVERDUE, { ...LEAVES, kind: 'kitchen', params: { date: '2027-01-28' } }] }));
  const banner = await screen.findByRole('region', { name: 'Ең шұғыл іс' });
  expect(banner).toHaveTextContent('Үсенов Темірлан: 47 мин кешікті');
  expect(banner).toHaveTextContent('3‑взвод · қайтуы тиіс еді: 06:30 · телефоны +7 701 000 00 01');
  expect(within(banner).getByRole('button')).toHaveTextContent('Қайтқанын белгілеуEnter');
  expect(screen.getByRole('button', { name: /Асхана 28.01.2027 күнгі тізімді алған жоқ/ })).toBeInTheDocument();
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
  expect(window.location.hash).toBe(`#/leave?${new URLSearchParams({ part: 'gate', find: 'Үсенов Темірлан' })}`);
});

it('leads a commander, who does not write at the gate, to whoever is out', async () => {
  show('commander', todayDay({ urgent: [OVERDUE, LEAVES] }));
  await userEvent.click(await screen.findByRole('button', { name: /Сырттағыларды ашу/ }));
  expect(window.location.hash).toBe('#/leave?part=out');
  await userEvent.click(screen.getByRole('button', { name: /9 босату өтініші шешім күтеді/ }));
  expect(window.location.hash).toBe('#/leave?part=requests');
});

it('shows an instructor his own lessons, and where nobody is there the way to cover', async () => {
  const lines = [
    lesson({ state: 'toClose' }),
    lesson({ key: 'other', slot: 4, start: '13:20', end: '15:10', uncovered: true }),
  ];
  show('instructor', todayDay({ lessons: { version: 1, own: true, platoons: [1, 2], lines, free: 0 } }));
  expect(await screen.findByRole('heading', { name: 'Менің бүгінгі сабақтарым' })).toBeInTheDocument();
  const [first, second] = screen.getAllByRole('link', { name: /ТАК/ });
  expect(first).toHaveAttribute('href', '#/timetable?tab=journal&day=2027-01-27&lesson=1-2-0-2027-01-27-0');
  expect(first).toHaveTextContent('08:30–10:20 · 1‑взвод · 2-дала');
  expect(second).toHaveTextContent('Алмастырушы керек');
  expect(second).toHaveAttribute('href', '#/timetable?tab=cover');
});

it('opens the names behind a number; they came with it', async () => {
  const men = [{ cadetId: 5, name: 'Ким Әлишер', platoon: 3, amount: 6 }];
  show('planner', todayDay({ health: [{ kind: 'hours', sum: 6, men }] }));
  await userEvent.click(await screen.findByRole('button', { name: '1 Өтелмеген сағат' }));
  const names = await screen.findByRole('complementary', { name: 'Өтелмеген сағат' });
  expect(within(names).getByRole('link', { name: 'Ким Әлишер' })).toHaveAttribute('href', '#/cadet?man=5');
  expect(names).toHaveTextContent('1 курсант · 6 сағ');
});

it('says before the first day when the intake begins, and how far the applicants are', async () => {
  const door = show('planner', todayDay({ course: { ...todayDay().course, state: 'coming', dayNumber: null } }));
  expect(await screen.findByText('Лек 11.01.2027 күні басталады.')).toBeInTheDocument();
  expect(door.calls.map(({ name }) => name)).not.toContain('strength.now');
});

it('walks through the sample, puts the walk away and calls it back', async () => {
  show('director', todayDay(), true);
  const walk = await screen.findByRole('region', { name: 'Үлгінің үш мәселесі' });
  expect(
    within(walk)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['#/leave?part=out', '#/range?tab=days', '#/timetable']);
  await userEvent.click(within(walk).getByRole('button', { name: 'Жинап қою' }));
  expect(walk).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Үлгінің үш мәселесін көрсету' }));
  expect(await screen.findByRole('region', { name: 'Үлгінің үш мәселесі' })).toBeInTheDocument();
});
