import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { StrengthScreen } from '../../../renderer/strength/StrengthScreen.tsx';
import { TodayStrength } from '../../../renderer/strength/TodayStrength.tsx';
import type { CohortRow } from '../../../shared/contract/cohorts.contract.ts';
import type { StrengthNow, StrengthReport } from '../../../shared/contract/strength.contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { figuresOf, type ReportContent, type ReportMan } from '../../../shared/strength/report.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const present = (cadetId: number, surname: string, platoon = 1): ReportMan => ({
  cadetId,
  surname,
  givenNames: 'Болат',
  platoon,
  squad: 1,
  where: 'present',
  reason: null,
  since: null,
  until: null,
  note: null,
});
const ILL: ReportMan = { ...present(2, 'Байғазиев'), where: 'sick', reason: 'illness', since: '2027-01-28T07:10' };
const OUT: ReportMan = {
  ...present(3, 'Қожахметов', 2),
  where: 'offGrounds',
  reason: 'gate',
  since: '2027-01-27T18:04',
  until: '2027-01-28T06:30',
};
const CONTENT: ReportContent = {
  at: '2027-01-28T08:00',
  establishment: [{ platoon: 1, men: 30 }],
  men: [present(1, 'Әлімов'), ILL, OUT],
};
const DRAFT: StrengthReport = {
  date: '2027-01-28',
  part: 'morning',
  at: CONTENT.at,
  come: true,
  signed: null,
  known: CONTENT,
  changes: [],
  seen: 'as-seen',
  revoked: [],
};
const NOW: StrengthNow = {
  at: '2027-01-28T09:20',
  content: CONTENT,
  overdue: [
    {
      cadetId: 3,
      surname: 'Қожахметов',
      givenNames: 'Болат',
      platoon: 2,
      squad: 1,
      due: '2027-01-28T06:30',
      minutes: 47,
      phone: '87015550127',
    },
  ],
};
const INTAKE: CohortRow = {
  id: 1,
  code: '2027-01',
  startsOn: '2027-01-11',
  endsOn: '2027-02-19',
  days: 40,
  state: 'running',
  dayNumber: 18,
  startsInDays: -17,
  closedAt: null,
};
const answers = (report: StrengthReport = DRAFT) => ({
  'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'dutyOfficer' }, now: '2027-01-28T09:20:00' }),
  'cohorts.list': () => [INTAKE],
  'strength.now': () => NOW,
  'strength.report': () => report,
  'strength.list': () => [
    { date: '2027-01-28', part: 'morning' as const, at: CONTENT.at, figures: figuresOf(CONTENT), signed: null },
  ],
});

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/leave?part=strength';
});

test('the sheet counts by platoon and column, and a figure opens its names with reason and time', async () => {
  standInDoor(answers());
  renderScreen(<StrengthScreen />);
  const sheet = (await screen.findAllByRole('table'))[0]!;
  const figures = within(sheet)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent?.slice(0, 2).trim()),
    );
  // Establishment, list, present, duty, trip, leave, sick, off the grounds, other.
  expect(figures).toEqual([
    ['30', '2', '1', '0', '0', '0', '1', '0', '0'],
    ['—', '1', '0', '0', '0', '0', '0', '1', '0'],
    ['—', '3', '1', '0', '0', '0', '1', '1', '0'],
  ]);
  await userEvent.click(within(sheet).getByRole('button', { name: '1 1‑взвод, ауру' }));
  const panel = await screen.findByRole('complementary', { name: 'ауру' });
  expect(within(panel).getByText('Байғазиев Болат')).toBeInTheDocument();
  expect(within(panel).getByText('ауру · 28.01.2027 07:10 бастап')).toBeInTheDocument();
  expect(within(panel).queryByText('Қожахметов Болат')).not.toBeInTheDocument();
});

test('who signs hands back what he saw; a refusal is shown in its three parts', async () => {
  const door = standInDoor({
    ...answers(),
    'strength.sign': () => refuse('strength.changedSinceSeen', { at: CONTENT.at }),
  });
  renderScreen(<StrengthScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Қол қойып басып шығару' }));
  expect(await screen.findByText('Жазба жаңа ғана өзгерді')).toBeInTheDocument();
  expect(door.calls.find(({ name }) => name === 'strength.sign')?.input).toEqual({
    cohortId: 1,
    date: '2027-01-28',
    part: 'morning',
    seen: 'as-seen',
  });
});

test('while somebody is unknown, the button says how many and opens their names', async () => {
  const lost: ReportMan = { ...present(1, 'Әлімов'), where: 'unknown', reason: 'roll', since: '2027-01-28T06:40' };
  standInDoor(answers({ ...DRAFT, known: { ...CONTENT, men: [lost, ILL, OUT] } }));
  renderScreen(<StrengthScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Қол қоюға 1 адам анықталмаған' }));
  expect(
    within(await screen.findByRole('complementary', { name: 'белгісіз' })).getByText('Әлімов Болат'),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Қол қойып басып шығару' })).not.toBeInTheDocument();
});

test('a signed sheet keeps its figures, what changed stands beside by name, and the signature goes only with a reason', async () => {
  const signed = { ...CONTENT, men: [present(1, 'Әлімов'), present(2, 'Байғазиев'), OUT] };
  const { surname, givenNames, platoon, squad } = ILL;
  const door = standInDoor({
    ...answers({
      ...DRAFT,
      signed: { reportId: 7, signedAt: '2027-01-28T08:12:00', signedBy: 'Тест офицер', content: signed },
      changes: [{ cadetId: 2, surname, givenNames, platoon, squad, was: signed.men[1]!, now: ILL }],
    }),
    'strength.revoke': () => ({}),
  });
  renderScreen(<StrengthScreen />);
  expect(await screen.findByText('Қол қойған: Тест офицер, 28.01.2027 08:12')).toBeInTheDocument();
  expect(screen.getByText('Қол қойылғаннан кейін 1 өзгеріс белгілі болды')).toBeInTheDocument();
  expect(screen.getByText('қол қойылғанда қатарда')).toBeInTheDocument();
  expect(screen.getByText('қазір ауру, 07:10 бастап')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '2 Барлығы, қатарда' })).toBeInTheDocument();
  expect(screen.getAllByTitle('қазір белгілі: 1').length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: 'Қолды алып тастау' }));
  await userEvent.keyboard('{Enter}');
  expect(door.calls.some(({ name }) => name === 'strength.revoke')).toBe(false);
  await userEvent.type(screen.getByRole('textbox', { name: /Қол неге алынады/ }), 'қате{Enter}');
  await waitFor(() =>
    expect(door.calls.find(({ name }) => name === 'strength.revoke')?.input).toMatchObject({ reason: 'қате' }),
  );
});

test('Today writes the sum out, names who is overdue, and a figure leads to its names', async () => {
  standInDoor(answers());
  window.location.hash = '#/today';
  renderScreen(<TodayStrength cohortId={1} />);
  expect(
    await screen.findByText('Қожахметов Болат · 2‑взвод · 47 мин кешікті · қайтуы тиіс еді 06:30 · 87015550127'),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '1 ауру' }));
  expect(window.location.hash).toBe('#/leave?part=strength&beside=now.all.sick');
});
