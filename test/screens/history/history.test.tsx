import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../renderer/people/SettingsScreen.tsx';
import type { HistoryEdit, HistoryEntry } from '../../../shared/contract/history.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const entry = (special: Partial<HistoryEntry>): HistoryEntry => ({
  id: 7,
  at: '2027-01-27T15:12:00',
  personName: ME.fullName,
  operation: 'people.changeRole',
  params: { name: 'Омаров Нұрлан', role: 'commander' },
  undone: false,
  undoable: true,
  blanked: false,
  ...special,
});
const ENTRIES = [
  entry({
    id: 9,
    operation: 'leave.approve',
    params: {},
    blanked: true,
    undoable: false,
  }),
  entry({
    id: 8,
    operation: 'history.undo',
    params: { operation: 'people.changeRole', name: 'Ким А.', role: 'planner' },
  }),
  entry({}),
  {
    ...entry({ id: 6, operation: 'programme.savePlace', params: { name: '5-сынып' } }),
    edits: [
      { table: 'place', column: 'capacity', before: 20, after: 30 },
      { table: 'lesson_kind', column: 'window_from', before: -8, after: 32 },
    ] satisfies HistoryEdit[],
  },
  {
    ...entry({ id: 5, operation: 'admissions.update', params: { name: 'Ким Алексей' } }),
    edits: ['phone', 'address', 'note'].map((column): HistoryEdit => ({ table: 'cadet', column })),
  },
];
const WHOLE = { entries: 412, walked: null, walkedOn: '2027-01-27', brokenAt: null, fault: null, place: null };
const DOOR = {
  'session.state': () => deskState({ state: 'open' as const, me: ME }),
  'people.list': () => [
    {
      id: 2,
      login: 'omarov',
      fullName: 'Омаров Нұрлан',
      role: 'instructor' as const,
      active: true,
      platoons: null,
      instructor: null,
    },
  ],
  'cohorts.list': () => [],
  'history.list': () => ENTRIES.map((one) => ({ edits: [], ...one })),
  'history.chain': () => WHOLE,
  'history.findMen': () => [{ id: 31, name: 'Әбдірахманов Бекзат', intake: '2027-01' }],
  'history.entry': () => ({
    entry: entry({}),
    hash: 'ab12'.repeat(16),
    cadets: [{ id: 31, name: 'Әбдірахманов Бекзат' }],
    moreCadets: 0,
    intakes: [{ id: 1, code: '2027-01' }],
    changes: [
      {
        table: 'person',
        kind: 'changed' as const,
        about: 'Омаров Нұрлан',
        fields: [{ column: 'role', before: 'instructor', after: 'commander' }],
      },
      {
        table: 'payment',
        kind: 'added' as const,
        about: null,
        fields: [{ column: 'paid_on', before: null, after: '2027-01-05' }],
      },
    ],
    moreChanges: 0,
    undoes: null,
    undoneBy: null,
  }),
};

it('tells the history in sentences, with its mark, and takes an act back', async () => {
  window.location.hash = '#/settings?tab=history';
  const door = standInDoor({ ...DOOR, 'history.undo': () => ({ operation: 'people.changeRole' }) });
  renderScreen(<SettingsScreen />);
  expect(await screen.findByText('Тізбек бүтін: 412 жазба')).toBeInTheDocument();
  expect(screen.getByTitle('толық тексерілді: 27.01.2027')).toHaveTextContent('Тізбекті тексеру');
  expect(await screen.findByText('Қайтарылды: Ким А.: қызметі енді Жоспарлаушы')).toBeInTheDocument();
  expect(screen.getByText('Босату: дербес деректері өшірілген жазба')).toBeInTheDocument();
  expect(
    screen.getByText('Орын өзгерді: 5-сынып · сыйымдылығы: 20 → 30; ең ерте оқу күні: соңынан 8‑күн → 32'),
  ).toBeInTheDocument();
  expect(screen.getByText(/^Мәліметі түзетілді: Ким Алексей · [^;→]+; [^;→]+; …$/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('Омаров Нұрлан: қызметі енді Командир'));
  const panel = screen.getByRole('complementary');
  // What stood before and what stands now, in words.
  expect(await within(panel).findByText('нұсқаушы')).toBeInTheDocument();
  expect(within(panel).getByText('командир')).toBeInTheDocument();
  expect(within(panel).getByText('төленген күні').nextSibling).toHaveTextContent('05.01.2027');
  expect(within(panel).getByText(/ab12 ab12/)).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: 'Қайтару' }));
  expect(door.calls.findLast(({ name }) => name === 'history.undo')?.input).toEqual({ entryId: 7 });
});

it('narrows by doer, man and section, and keeps that in the address', async () => {
  window.location.hash = '#/settings?tab=history&from=2027-01-20';
  const door = standInDoor(DOOR);
  renderScreen(<SettingsScreen />);
  const choose = async (label: string, option: string | RegExp) => {
    await userEvent.click(await screen.findByLabelText(label, { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: option, hidden: true }));
  };
  await choose('Кім істеді', 'Омаров Нұрлан');
  await choose('Бөлім', 'Қақпа');
  await choose('Курсант', /Әбдірахманов/);
  expect(door.calls.findLast(({ name }) => name === 'history.list')?.input).toEqual({
    limit: 200,
    personId: 2,
    room: 'gate',
    cadetId: 31,
    from: '2027-01-20',
  });
  await userEvent.click(screen.getByRole('button', { name: 'Сүзгіні алу' }));
  expect(window.location.hash).toBe('#/settings?tab=history');
});

it('says where the chain breaks and what is wrong there', async () => {
  window.location.hash = '#/settings?tab=history';
  const door = standInDoor({
    ...DOOR,
    'history.list': () => [],
    'history.chain': () => ({ ...WHOLE, brokenAt: 5, fault: 'altered' as const, place: entry({ id: 5 }) }),
    'history.verify': () => ({ entries: 4, intact: false, brokenAt: 5, fault: 'altered' as const }),
  });
  renderScreen(<SettingsScreen />);
  expect((await screen.findAllByText(/5-жазбада үзілген/)).length).toBeGreaterThan(0);
  expect(screen.getByText(/Жазбаның мәтіні өзгертілген/)).toHaveTextContent('27.01.2027');
  await userEvent.click(screen.getByRole('button', { name: 'Тізбекті тексеру' }));
  expect(door.calls.some(({ name }) => name === 'history.verify')).toBe(true);
});
