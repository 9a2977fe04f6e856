import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { historyText } from '../../../renderer/i18n/history-text.ts';
import { RangeScreen } from '../../../renderer/range/RangeScreen.tsx';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { answers, DAY, LIST, SETUP } from './range-days.ts';

const callsOf = (door: ReturnType<typeof standInDoor>, name: string) =>
  door.calls.filter((call) => call.name === name).map(({ input }) => input);

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/range';
});

test('a session of the timetable becomes a day, which is told before what it touches', async () => {
  const door = standInDoor({
    ...answers,
    'rangeDay.preview': () => ({ findings: [{ code: 'leaveCut', level: 'warn', params: { names: ['Әлімов Б.'] } }] }),
    'rangeDay.make': () => ({ dayId: 9, findings: [] }),
  });
  renderScreen(<RangeScreen />);
  // What stands is shown with what the timetable says against it.
  expect(await screen.findByText(/Кесте бойынша 1‑взвод/)).toBeInTheDocument();
  expect(screen.getByText('1 курсант бұл атысты атпаған')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Күн құру' }));
  const panel = screen.getByRole('complementary', { name: 'Атыс күнін құру' });
  expect(await within(panel).findByText('Босатумен қайшы: Әлімов Б.')).toBeInTheDocument();
  const departs = within(panel).getByLabelText('Жолға шығу');
  await userEvent.clear(departs);
  await userEvent.type(departs, '0740');
  await userEvent.click(within(panel).getByRole('button', { name: 'Күнді құру' }));
  await waitFor(() => expect(window.location.hash).toContain('day=9'));
  expect(callsOf(door, 'rangeDay.make')).toEqual([
    {
      cohortId: 1,
      session: 2,
      makeup: false,
      date: '2027-02-08',
      rangeId: 1,
      cardId: 1,
      departsAt: '2027-02-08T07:40',
      returnsAt: '2027-02-08T12:20',
      platoonIds: [1, 2],
      cadetIds: [],
      note: null,
    },
  ]);
});

test('what bars a day keeps it from being made', async () => {
  const door = standInDoor({
    ...answers,
    'rangeDay.preview': () => ({
      findings: [{ code: 'tooSoon', level: 'bar', params: { other: 1, days: 2, least: 5 } }],
    }),
  });
  renderScreen(<RangeScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Күн құру' }));
  const stopped = await screen.findByRole('button', { name: 'Кедергі бар: 1' });
  expect(stopped).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(stopped);
  expect(callsOf(door, 'rangeDay.make')).toEqual([]);
});

test('what is missing stands in the button, opens as a list, and each line opens where it is put right', async () => {
  window.location.hash = '#/range?tab=days&day=3&part=plan';
  const door = standInDoor({ ...answers, 'rangeDay.setRoles': () => ({}), 'rangeDay.check': () => ({}) });
  renderScreen(<RangeScreen />);
  expect(await screen.findByRole('heading', { name: 'Шетте: 1' })).toBeInTheDocument();
  expect(screen.getByText('Қауіпсіздік сынағын тапсырмаған')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Дайын болуға 2 нәрсе жетпейді' }));
  expect(callsOf(door, 'rangeDay.markReady')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Жетекші тағайындалмаған' }));
  const panel = screen.getByRole('complementary', { name: 'Рөлдер бұйрықпен' });
  await userEvent.type(within(panel).getByLabelText('Бұйрық нөмірі'), '31');
  await userEvent.type(within(panel).getByLabelText('Жетекші'), 'Жүнісов Б.');
  await userEvent.type(within(panel).getAllByLabelText('Біліктілігі')[0] as HTMLElement, 'капитан');
  await userEvent.click(within(panel).getByRole('button', { name: 'Рөлдерді сақтау' }));
  await waitFor(() =>
    expect(callsOf(door, 'rangeDay.setRoles')).toEqual([
      {
        dayId: 3,
        orderNumber: '31',
        roles: [{ role: 'leader', name: 'Жүнісов Б.', qualification: 'капитан' }],
      },
    ]),
  );
  await userEvent.type(screen.getByLabelText('Көлік: ескертпе'), '2 автобус');
  await userEvent.keyboard('{Enter}');
  expect(callsOf(door, 'rangeDay.check')).toEqual([{ dayId: 3, item: 'transport', done: true, note: '2 автобус' }]);
});

test('the roles of the day before are taken over, under the new order', async () => {
  window.location.hash = '#/range?tab=days&day=3&part=plan&beside=roles';
  const before = { role: 'medic' as const, name: 'Ибраева Л.', qualification: 'фельдшер', orderNumber: '30' };
  const guard = { role: 'cordon' as const, name: 'Төлеев А.', qualification: null, orderNumber: '30' };
  const door = standInDoor({
    ...answers,
    'rangeDay.list': () => ({ ...LIST, days: LIST.days.map((day) => ({ ...day, dayId: 2, date: '2027-01-23' })) }),
    'rangeDay.get': ({ dayId }) => (dayId === 2 ? { ...DAY, dayId, roles: [before, guard] } : DAY),
    'rangeDay.setRoles': () => ({}),
  });
  renderScreen(<RangeScreen />);
  const same = await screen.findByRole('button', { name: 'Өткен күндегідей' }, { timeout: 4000 });
  await userEvent.click(same);
  await userEvent.type(screen.getByLabelText('Бұйрық нөмірі'), '31');
  await userEvent.click(screen.getByRole('button', { name: 'Рөлдерді сақтау' }));
  await waitFor(() =>
    expect(callsOf(door, 'rangeDay.setRoles')).toEqual([
      {
        dayId: 3,
        orderNumber: '31',
        roles: [
          { role: 'medic', name: 'Ибраева Л.', qualification: 'фельдшер' },
          { role: 'cordon', name: 'Төлеев А.', qualification: null },
        ],
      },
    ]),
  );
});

test('an approval is entered for the day from its checklist', async () => {
  window.location.hash = '#/range?tab=days&day=3&part=plan';
  const door = standInDoor({
    ...answers,
    'range.setup': () => ({ ...SETUP, approvals: [] }),
    'rangeDay.get': () => ({ ...DAY, missing: [{ code: 'approval', params: {} }] }),
    'range.saveApproval': () => ({ approvalId: 1 }),
  });
  renderScreen(<RangeScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Рұқсатты енгізу' }));
  await userEvent.type(screen.getByLabelText('Кім бекітті'), 'Есімов Қ.');
  await userEvent.type(screen.getByLabelText('Бұйрық нөмірі'), '45');
  await userEvent.click(screen.getByRole('button', { name: 'Рұқсатты сақтау' }));
  await waitFor(() =>
    expect(callsOf(door, 'range.saveApproval')).toEqual([
      {
        approvalId: null,
        rangeId: 1,
        date: '2027-01-28',
        from: '07:50',
        to: '13:00',
        approvedBy: 'Есімов Қ.',
        orderNumber: '45',
      },
    ]),
  );
});

test('with nothing missing the day is marked ready', async () => {
  window.location.hash = '#/range?tab=days&day=3';
  const door = standInDoor({
    ...answers,
    'rangeDay.get': () => ({ ...DAY, missing: [] }),
    'rangeDay.markReady': () => ({}),
  });
  renderScreen(<RangeScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Дайын деп белгілеу' }));
  await waitFor(() => expect(callsOf(door, 'rangeDay.markReady')).toEqual([{ dayId: 3 }]));
});

test('a test of many men is written at once; nobody is let through who was not ticked', async () => {
  window.location.hash = '#/range?tab=days&beside=safety';
  const door = standInDoor({
    ...answers,
    'range.recordSafety': () => ({ recorded: 1, takenOut: ['Сағындықов Болат Серікұлы'] }),
  });
  renderScreen(<RangeScreen />);
  const panel = await screen.findByRole('complementary', { name: 'Қауіпсіздік сынағы' });
  // The two who lack a test are offered, the man who passed is not.
  await within(panel).findByText('Осы 2 курсанттың бәрі');
  expect(within(panel).queryByText(/Әлімов/)).toBeNull();
  await userEvent.click(within(panel).getByText('Осы 2 курсанттың бәрі'));
  await userEvent.click(within(panel).getByText(/Байғазиев/));
  expect(within(panel).getByRole('button', { name: '1 курсант тапсырды' })).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: 'Тапсыра алмады' }));
  expect(await within(panel).findByText('Ауысымнан шығарылды: 1')).toBeInTheDocument();
  expect(callsOf(door, 'range.recordSafety')).toEqual([
    {
      cohortId: 1,
      kind: 'test',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      content: 'Қауіпсіздік талаптары бойынша сынақ',
      examiner: 'Петрова Анна Сергеевна',
      men: [{ cadetId: 3, passed: false }],
    },
  ]);
});

test('a card explains its marks while the thresholds are typed, and says what is wrong with them', async () => {
  window.location.hash = '#/range?tab=setup&beside=card-1';
  const door = standInDoor({ ...answers, 'range.saveCard': () => ({ cardId: 1 }) });
  renderScreen(<RangeScreen />);
  const panel = await screen.findByRole('complementary', { name: 'АК-74, 100 м, ұпай' });
  const four = within(panel).getByLabelText('«4» шегі');
  await userEvent.clear(four);
  await userEvent.type(four, '25');
  expect(within(panel).getByRole('button', { name: 'Шектер 5, 4, 3 ретімен кемуі керек' })).toBeInTheDocument();
  await userEvent.clear(four);
  await userEvent.type(four, '22');
  expect(within(panel).getByText('22–24')).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: 'Картаны сақтау' }));
  await waitFor(() => expect(callsOf(door, 'range.saveCard')).toMatchObject([{ cardId: 1, five: 25, four: 22 }]));
});

test('the way back names what was ticked, tested or decided, and an older entry its plain sentence', () => {
  const date = '2027-01-28';
  expect(historyText('rangeDay.check', { date, item: 'transport', done: true, context: 'transport' })).toBe(
    '28.01.2027 атысы: көлік белгіленді',
  );
  expect(historyText('rangeDay.check', { date, item: 'transport', done: false, context: 'off' })).toBe(
    '28.01.2027 атысы: дайындық белгісі алынды',
  );
  expect(historyText('range.recordSafety', { count: 12, kind: 'test', date, context: 'test' })).toBe(
    '28.01.2027 қауіпсіздік сынағы жазылды: 12 курсант',
  );
  expect(historyText('range.setMedical', { name: 'Әлімов', verdict: null, context: 'none' })).toBe(
    'Әлімов: атыс туралы шешім қайтарылды',
  );
  expect(historyText('rangeDay.check', { date })).toBe('28.01.2027 атысының дайындығы белгіленді');
});
