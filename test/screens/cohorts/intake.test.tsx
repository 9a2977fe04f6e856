import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { IntakeScreen } from '../../../renderer/cohorts/IntakeScreen.tsx';
import { GOING_ON, HINDERING } from '../../../shared/cohorts/closing.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { ROLE_RIGHTS } from '../../../shared/people/roles.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { effectsOf, intakeFrom, PLANNER, RULE_LINES } from './intake-door.ts';

beforeEach(() => chooseIntake(1));
afterEach(() => {
  window.location.hash = '';
});

it('says the hour budget in one sentence and pulls a lever by one press', async () => {
  const door = standInDoor({
    ...PLANNER,
    'cohorts.get': () => intakeFrom('2027-01-13'),
    'cohorts.pullLever': () => ({ gain: 8, difference: 0 }),
  });
  renderScreen(<IntakeScreen />);
  expect(
    await screen.findByText('40 күнтізбелік күн − 6 жексенбі = 34 = 34 × 8 = 272 сағат; 280 сағат керек.'),
  ).toBeInTheDocument();
  expect(screen.getByText('8 сағат жетпейді')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /Жексенбіде 4 сағаттан: 2 күн/ }));
  expect(door.calls.findLast(({ name }) => name === 'cohorts.pullLever')?.input).toEqual({
    cohortId: 1,
    lever: { kind: 'sundayHalfDay', sundays: 2 },
  });
});

it('shows 40 days as one Tab stop, moved by the arrows, and gives a day another kind in place', async () => {
  const door = standInDoor({
    ...PLANNER,
    'cohorts.get': () => intakeFrom('2027-01-11'),
    'cohorts.previewDays': () => effectsOf(intakeFrom('2027-01-11'), { gain: -8, toTray: 4, approvedLessons: 3 }),
    'cohorts.setDays': () => refuse('cohorts.lessonsHeld', { date: '2027-01-18', lessons: 4 }),
  });
  renderScreen(<IntakeScreen />);
  const ribbon = await screen.findByRole('toolbar', { name: 'Лектің күндері' });
  const days = within(ribbon).getAllByRole('button');
  expect(days).toHaveLength(40);
  // The desk's day is 27 January: the ribbon is entered there.
  expect(days.filter((day) => day.tabIndex === 0)).toEqual([days[16]]);
  expect(days[16]).toHaveAttribute('aria-current', 'date');
  expect(days[6]).toHaveAccessibleName('17.01.2027, жексенбі · 7‑күн · Демалыс');
  days[16]?.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}{ArrowLeft}');
  expect(days[7]).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const panel = await screen.findByRole('complementary', { name: '18.01.2027, дүйсенбі' });
  await userEvent.click(within(panel).getByRole('radio', { name: 'Демалыс' }));
  expect(await within(panel).findByText('Бюджет өзгереді: −8 сағ')).toBeInTheDocument();
  expect(within(panel).getByText('Кестедегі 4 сабақ сөреге қайтады')).toBeInTheDocument();
  expect(within(panel).getByText('Бекітілген 1‑нұсқада 3 өзгеріс белгіленеді')).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: /Сақтау/ }));
  expect(door.calls.findLast(({ name }) => name === 'cohorts.setDays')?.input).toEqual({
    cohortId: 1,
    days: [{ date: '2027-01-18', kind: 'rest', lessonHours: 0, eveningHours: 0, note: null }],
  });
  expect(
    await within(panel).findByText('18.01.2027: 4 сабақ өткен күнде тұр, олар журналға жазылған.'),
  ).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: 'Кестені ашу' }));
  expect(window.location.hash).toBe('#/timetable?day=2027-01-18');
});

it('chooses several days with Shift and gives all of them a ninth hour and an evening at once', async () => {
  const door = standInDoor({
    ...PLANNER,
    'cohorts.get': () => intakeFrom('2027-01-11'),
    'cohorts.previewDays': () => effectsOf(intakeFrom('2027-01-11'), { gain: 3 }),
    'cohorts.setDays': () => effectsOf(intakeFrom('2027-01-11'), { gain: 3 }),
  });
  renderScreen(<IntakeScreen />);
  const ribbon = await screen.findByRole('toolbar', { name: 'Лектің күндері' });
  within(ribbon).getAllByRole('button')[16]?.focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  const panel = await screen.findByRole('complementary', { name: '3 күн' });
  await userEvent.click(within(panel).getByRole('button', { name: 'Ұзақ · 9' }));
  const evening = within(panel).getByRole('group', { name: 'Кешкі сабақ (түнгі жаттығу)' });
  await userEvent.click(within(evening).getByRole('button', { name: '2' }));
  expect(within(panel).getByText('19:00–20:40')).toBeInTheDocument();
  await userEvent.type(within(panel).getByRole('textbox', { name: 'Ескертпе' }), 'түнгі жаттығу');
  await userEvent.click(within(panel).getByRole('button', { name: /Сақтау/ }));
  const changed = { kind: 'training', lessonHours: 9, eveningHours: 2, note: 'түнгі жаттығу' };
  expect(door.calls.findLast(({ name }) => name === 'cohorts.setDays')?.input).toEqual({
    cohortId: 1,
    days: ['2027-01-27', '2027-01-28', '2027-01-29'].map((date) => ({ date, ...changed })),
  });
});

it('weighs every first day of the week, then opens the intake, makes it the current one and begins its programme', async () => {
  window.location.hash = '#/intake?new=1';
  const door = standInDoor({
    ...PLANNER,
    'cohorts.list': () => [],
    'rules.list': () => RULE_LINES,
    'cohorts.get': () => intakeFrom('2027-01-11'),
    'cohorts.create': () => ({ cohortId: 5, notices: [] }),
    'programme.begin': () => ({ subjects: 12, kinds: 30, hours: 280, from: null }),
  });
  renderScreen(<IntakeScreen />);
  const first = await screen.findByLabelText(/Бірінші күні/);
  await userEvent.clear(first);
  await userEvent.type(first, '11.01.2027');
  await userEvent.tab();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell')[4]?.textContent)).toEqual([
    '280',
    '280',
    '272',
    '272',
    '272',
    '272',
    '272',
  ]);
  await userEvent.click(screen.getByRole('button', { name: '12.01.2027, сейсенбі' }));
  await userEvent.click(screen.getByRole('button', { name: /2027-01 лекті ашу/ }));
  await waitFor(() => expect(window.location.hash).toBe('#/intake'));
  const asked = door.calls.filter(({ name }) => name === 'cohorts.create' || name === 'programme.begin');
  expect(asked).toEqual([
    { name: 'cohorts.create', input: { code: '2027-01', startsOn: '2027-01-12', arrivalDay: false, copyFrom: null } },
    { name: 'programme.begin', input: { cohortId: 5, from: 'default' } },
  ]);
  expect(localStorage.getItem('sarbaz.intake')).toBe('5');
});

it('shows what a new intake takes over from an earlier one, and opens it with that in one act', async () => {
  window.location.hash = '#/intake?new=1';
  const day = { choice: 'longer', number: 8, date: '2027-01-18', hours: 9 } as const;
  const door = standInDoor({
    ...PLANNER,
    'cohorts.list': () => [intakeFrom('2027-01-11')],
    'rules.list': () => RULE_LINES,
    'cohorts.get': () => intakeFrom('2027-01-11'),
    'cohorts.create': () => ({ cohortId: 5, notices: [] }),
    'cohorts.previewCopy': () => ({
      fromCode: '2027-01',
      programme: { subjects: 12, kinds: 31, orderRules: 27, hours: 280 },
      programmeStands: false,
      exams: { from: true, to: true },
      arrivalDay: { from: false, to: false },
      carried: [{ ...day, toNumber: 9, toDate: '2027-03-09' }],
      dropped: [{ ...day, choice: 'closed', number: 3, date: '2027-01-13' }],
      replaced: 0,
      holidays: { from: [], to: [{ date: '2027-03-08', names: { kk: 'Әйелдер күні', ru: '', en: '' } }] },
      rules: [{ key: 'admission.feeTenge', from: 263_318, to: 270_000 }],
      difference: -7,
    }),
  });
  renderScreen(<IntakeScreen />);
  expect(await screen.findByText(/Бағдарлама: 12 пән, 31 сабақ түрі, 280 сағат/)).toBeInTheDocument();
  expect(screen.getByText(/8‑күннің орнына 9‑күн \(09\.03\.2027\)/)).toBeInTheDocument();
  expect(screen.getByText(/08\.03\.2027 Әйелдер күні/)).toBeInTheDocument();
  expect(screen.getByText(/263\s318\s₸/).closest('li')).toHaveTextContent(/→ 270\s000\s₸/);
  expect(screen.getByText(/Жабылған күн: 1/)).toHaveTextContent('3‑күн (13.01.2027)');
  expect(screen.getByText(/ешқашан көшірілмейді/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /лекті ашу/ }));
  await waitFor(() => expect(window.location.hash).toBe('#/intake'));
  const asked = door.calls.filter(({ name }) => name === 'cohorts.create' || name === 'programme.begin');
  expect(asked).toMatchObject([{ name: 'cohorts.create', input: { copyFrom: 1 } }]);
});

it('names what hinders the closing, and lets two people close the intake by its typed name', async () => {
  const intake = { ...intakeFrom('2027-01-11'), state: 'ended' as const };
  const line = { cadetId: 7, name: 'Әлімов Болат', platoon: 1, code: 'noOrder', params: {} };
  const codes = [...HINDERING, ...GOING_ON];
  const points = (broken: string) =>
    codes.map((code) => {
      const items =
        code === broken || code === 'militaryIds' ? [{ ...line, code: code === 'left' ? 'noOrder' : 'idReady' }] : [];
      const state = items.length === 0 ? ('done' as const) : code === broken ? ('hinders' as const) : ('open' as const);
      return { code, state, count: items.length, items };
    });
  window.location.hash = '#/intake?tab=closing';
  const me = { ...ME, role: 'commander' as const, rights: [...ROLE_RIGHTS.commander] };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me }),
    'cohorts.get': () => intake,
    'cohorts.closing': () => ({ points: points('left'), closings: [] }),
    'cohorts.close': () => ({ closedAt: '2027-02-20T10:00:00' }),
  });
  renderScreen(<IntakeScreen />);
  // Blocked, it opens the names of the first red point.
  await userEvent.click(await screen.findByRole('button', { name: 'Жабуға 1 шарт қалды' }));
  const names = await screen.findByRole('complementary');
  expect(names).toHaveTextContent('Әлімов Болатбұйрығы жоқ');
  expect(within(names).getByRole('button', { name: 'Бұйрықтарды ашу' })).toBeInTheDocument();
  door.answer({ 'cohorts.closing': () => ({ points: points(''), closings: [] }) });
  cleanup();
  renderScreen(<IntakeScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Лекті жабу' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Ашық қалатындар: Әскери билеті алынбағандар — 1.');
  await userEvent.type(within(dialog).getByLabelText('Лектің нөмірін теріңіз: 2027-01'), '2027-01');
  await userEvent.type(within(dialog).getByLabelText('Екінші адамның кіру аты'), 'planner');
  expect(within(dialog).queryByRole('button', { name: 'Лекті жабу' })).toBeNull();
  await userEvent.type(within(dialog).getByLabelText('Екінші адамның құпиясөзі'), 'сөз');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Лекті жабу' }));
  expect(door.calls.findLast(({ name }) => name === 'cohorts.close')?.input).toEqual({
    cohortId: 1,
    code: '2027-01',
    witness: { login: 'planner', password: 'сөз' },
  });
});
