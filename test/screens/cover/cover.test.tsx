import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { CoverScreen } from '../../../renderer/cover/CoverScreen.tsx';
import type { ClosedLesson, CoverCandidateView, CoverHit } from '../../../shared/contract/cover.contract.ts';
import { ROLE_RIGHTS } from '../../../shared/people/roles.ts';
import { intakeFrom } from '../cohorts/intake-door.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const PLANNER = {
  'session.state': () => deskState({ state: 'open', me: { ...ME, role: 'planner', rights: [...ROLE_RIGHTS.planner] } }),
};
const KUATOV: CoverCandidateView = {
  instructorId: 9,
  fullName: 'Қуатов Сырым',
  fits: true,
  reasons: [
    { code: 'teachesItHere', hours: 4 },
    { code: 'hoursThatDay', hours: 2, most: 6 },
  ],
};
const OMAROV: CoverCandidateView = {
  instructorId: 8,
  fullName: 'Омаров Руслан',
  fits: false,
  reasons: [{ code: 'overMaximum', hours: 8, most: 6 }],
};
const hit = (blockIndex: number, more: Partial<CoverHit> = {}): CoverHit => ({
  platoonId: 1,
  lessonKindId: 5,
  blockIndex,
  subjectCode: 'TAC',
  lessonNames: { kk: 'Дала сабағы', ru: 'Занятие в поле', en: 'Field exercise' },
  platoonNumber: 1,
  date: '2027-01-28',
  slot: 0,
  hours: 2,
  start: '08:30',
  end: '10:20',
  placeName: 'Дала 1',
  instructorId: 3,
  instructorName: 'Жүнісов Ербол',
  absence: { from: '2027-01-28', to: '2027-01-29', hours: null, reason: 'ауру' },
  lock: null,
  approved: true,
  proposal: KUATOV,
  fitting: 1,
  ...more,
});
const coverOf = (...hits: CoverHit[]) => ({
  hits,
  closed: [] as ClosedLesson[],
  absences: [
    {
      from: '2027-01-28',
      to: '2027-01-29',
      hours: null,
      reason: 'ауру',
      instructorId: 3,
      fullName: 'Жүнісов Ербол',
      lessons: 2,
      lessonHours: 4,
    },
  ],
  approvedVersion: 1,
});

beforeEach(() => chooseIntake(1));

it('lists the lessons without an instructor and gives all proposed at once; the rest is told', async () => {
  const door = standInDoor({
    ...PLANNER,
    'cover.hits': () => coverOf(hit(0), hit(1, { slot: 4, proposal: null, fitting: 0 })),
    'cover.assignProposed': () => ({ changed: 1, left: 1 }),
  });
  renderScreen(<CoverScreen />);
  const grid = await screen.findByRole('grid', { name: 'Нұсқаушысы жоқ сабақтар' });
  expect(screen.getByText('2 сабаққа нұсқаушы керек')).toBeInTheDocument();
  expect(within(grid).getAllByText('ауру, 28–29.01')).toHaveLength(2);
  expect(within(grid).getByText('осы взводқа бұл пәннен 4 сағ береді · сол күні 2 / 6 сағ')).toBeInTheDocument();
  expect(within(grid).getByText('Бос адам жоқ')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Ұсынылғандарды тағайындау: 1' }));
  expect(door.calls.findLast(({ name }) => name === 'cover.assignProposed')?.input).toEqual({ cohortId: 1 });
  expect(await screen.findByText('1 сабаққа бос адам табылмады')).toBeInTheDocument();
});

it('opens a lesson with everybody who may teach it, ranked with reasons, and A assigns the top candidate', async () => {
  const door = standInDoor({
    ...PLANNER,
    'cover.hits': () => coverOf(hit(0)),
    'cover.candidates': () => ({ candidates: [KUATOV, OMAROV], moves: [], merges: [] }),
    'cover.assign': () => ({ changed: 1 }),
  });
  renderScreen(<CoverScreen />);
  (await screen.findByRole('grid')).focus();
  await userEvent.keyboard('{Enter}');
  const panel = await screen.findByRole('complementary', { name: 'ТАК · Дала сабағы' });
  const people = await within(panel).findAllByRole('listitem');
  expect(people[0]).toHaveTextContent('Қуатов Сырым');
  expect(within(panel).getByText('күніне 8 сағат болады, шегі 6')).toBeInTheDocument();
  expect(within(panel).getByText('Бекітілген 1‑нұсқада өзгеріс болып белгіленеді')).toBeInTheDocument();
  // Who does not fit cannot be chosen.
  expect(within(panel).getAllByRole('button', { name: 'Тағайындау' })).toHaveLength(1);
  await userEvent.keyboard('a');
  await waitFor(() =>
    expect(door.calls.findLast(({ name }) => name === 'cover.assign')?.input).toEqual({
      assignments: [{ card: { platoonId: 1, lessonKindId: 5, blockIndex: 0 }, instructorId: 9 }],
    }),
  );
});

it('where nobody is free it offers the nearest hour at which everything fits', async () => {
  const door = standInDoor({
    ...PLANNER,
    'cover.hits': () => coverOf(hit(0, { proposal: null, fitting: 0 })),
    'cover.candidates': () => ({
      candidates: [OMAROV],
      moves: [
        {
          date: '2027-01-30',
          slot: 4,
          start: '13:20',
          end: '15:10',
          placeId: 2,
          placeName: 'Дала 2',
          instructorId: 8,
          instructorName: 'Омаров Руслан',
        },
      ],
      merges: [],
    }),
    'timetable.move': () => ({ placeId: 2, instructorId: 8 }),
  });
  renderScreen(<CoverScreen />);
  (await screen.findByRole('grid')).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Ауыстыру' }));
  expect(door.calls.findLast(({ name }) => name === 'timetable.move')?.input).toEqual({
    card: { platoonId: 1, lessonKindId: 5, blockIndex: 0 },
    date: '2027-01-30',
    slot: 4,
    placeId: 2,
    instructorId: 8,
  });
});

it('does not call lessons provided for where there are none yet', async () => {
  let lessonBlocks = 0;
  standInDoor({
    ...PLANNER,
    'cover.hits': () => coverOf(),
    'cohorts.get': () => {
      const intake = intakeFrom('2027-01-11');
      return { ...intake, counts: { ...intake.counts, lessonBlocks } };
    },
  });
  const { unmount } = renderScreen(<CoverScreen />);
  expect(await screen.findByText('Кестеде әлі сабақ жоқ, алмастыратын ештеңе де жоқ.')).toBeInTheDocument();
  unmount();
  lessonBlocks = 40;
  renderScreen(<CoverScreen />);
  expect(await screen.findByText('Бүгіннен бастап әр сабақтың нұсқаушысы орнында.')).toBeInTheDocument();
});
