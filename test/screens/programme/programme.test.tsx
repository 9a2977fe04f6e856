import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { goTo } from '../../../renderer/app/location.ts';
import { ProgrammeScreen } from '../../../renderer/programme/ProgrammeScreen.tsx';
import type { SignedIn } from '../../../shared/contract/people.contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { ROLE_RIGHTS, type Role } from '../../../shared/people/roles.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { sampleInstructor, samplePlace, sampleProgramme } from './sample-programme.ts';

const me = (role: Role): SignedIn => ({
  personId: 1,
  login: 'a',
  fullName: 'Сағындықова Г. М.',
  role,
  rights: [...ROLE_RIGHTS[role]],
});

function open(answers: Parameters<typeof standInDoor>[0] = {}, role: Role = 'planner') {
  const door = standInDoor({
    'session.state': () => ({
      state: 'open',
      sample: false,
      people: [],
      me: me(role),
      newestBackup: null,
      autoLock: { minutes: 10, idleSeconds: null },
      clock: [],
      trouble: null,
      version: '0',
      now: '2027-01-10T09:00:00',
    }),
    'programme.get': () => sampleProgramme(),
    'programme.instructors': () => [sampleInstructor()],
    'programme.places': () => [samplePlace()],
    ...answers,
  });
  renderScreen(<ProgrammeScreen />);
  return door;
}

const asked = (door: ReturnType<typeof open>, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.input);

beforeEach(() => chooseIntake(1));

test('an intake without a programme offers to begin one, and begins it', async () => {
  const door = open({
    'programme.get': () => sampleProgramme({ begun: false, subjects: [], kinds: [], orderRules: [], staff: [] }),
    'programme.begin': () => ({ subjects: 12, kinds: 44, hours: 280, from: null }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Әдепкі бағдарламадан бастау' }));
  expect(asked(door, 'programme.begin')).toEqual([{ cohortId: 1, from: 'default' }]);
});

test('hours are typed by keys, the balance follows, and only a balanced change is saved', async () => {
  const door = open({ 'programme.saveHours': () => ({}) });
  const user = userEvent.setup();
  const grid = await screen.findByRole('grid', { name: 'Пәндер мен сағаттар' });
  grid.focus();
  // Weapons and firing: 60 → 58 of the specialty.
  await user.keyboard('{ArrowRight}{ArrowRight}58{Enter}');
  const balance = screen.getByRole('group', { name: 'Сағат балансы' });
  expect(balance).toHaveTextContent('238пәндерде<240');
  expect(balance).toHaveTextContent('2 сағ кем');
  const blocked = screen.getByRole('button', { name: 'Сақтау үшін баланс тең болуы керек' });
  await user.click(blocked);
  expect(asked(door, 'programme.saveHours')).toEqual([]);

  // Tactics: typed and forgotten by Esc; drill: 18 → 20.
  grid.focus();
  await user.keyboard('9{Escape}{ArrowDown}20{Enter}');
  expect(balance).toHaveTextContent('240пәндерде=240');
  await user.click(screen.getByRole('button', { name: 'Сағаттарды сақтау' }));
  expect(asked(door, 'programme.saveHours')).toEqual([
    {
      cohortId: 1,
      hours: [
        { code: 'FIR', initialHours: 6, specialtyHours: 58 },
        { code: 'DRL', initialHours: 10, specialtyHours: 20 },
      ],
    },
  ]);
  await waitFor(() => expect(screen.queryByText(/әлі сақталған жоқ/)).not.toBeInTheDocument());
});

test('digits of the Kazakh layout count, and Enter on a name opens the subject with its sums', async () => {
  open();
  const user = userEvent.setup();
  const grid = await screen.findByRole('grid', { name: 'Пәндер мен сағаттар' });
  grid.focus();
  await user.keyboard('{ArrowRight}');
  fireEvent.keyDown(grid, { code: 'Digit7', key: 'ө' });
  expect(within(grid).getByRole('textbox')).toHaveValue('7');
  // The 6 that stands there gives way to what is typed after Enter or a press, and is kept by F2 alone.
  await user.keyboard('{Escape}{Enter}9');
  expect(within(grid).getByRole('textbox')).toHaveValue('9');
  await user.keyboard('{Escape}');
  await user.click(within(grid).getAllByRole('gridcell', { name: /: 6$/ })[0] as HTMLElement);
  await user.keyboard('8');
  expect(within(grid).getByRole('textbox')).toHaveValue('8');
  await user.keyboard('{Escape}[F2]9');
  expect(within(grid).getByRole('textbox')).toHaveValue('69');
  await user.keyboard('{Escape}{ArrowLeft}{Enter}');
  const panel = await screen.findByRole('complementary', { name: 'Атыс даярлығы' });
  expect(panel).toHaveTextContent('12 + 24 + 14 + 4 + 4 + 2 = 60');
  expect(within(panel).getByRole('button', { name: /^1-атыс/ })).toHaveTextContent('13–24‑күндер');
  expect(panel).toHaveTextContent('«1-атыс» және «2-атыс» арасында кемінде 7 оқу күні');
});

test('the check says what stands in the way in three parts and mends it by a button', async () => {
  const door = open({
    'programme.get': () =>
      sampleProgramme({
        findings: [
          {
            code: 'programme.subjectHours',
            level: 'bar',
            params: {
              subject: { kk: 'Дене даярлығы', ru: 'Физическая подготовка', en: 'Physical training' },
              code: 'PHY',
              phase: 'specialty',
              planned: 22,
              hours: 24,
              difference: -2,
            },
          },
          { code: 'programme.placeMissing', level: 'bar', params: { placeTypes: ['range', 'gym'] } },
        ],
      }),
    'programme.addUsualPlaces': () => ({ added: 10 }),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Бағдарламаны тексеру' }));
  const panel = await screen.findByRole('complementary', { name: 'Бағдарламаны тексеру' });
  expect(panel).toHaveTextContent('Дене даярлығы: блоктар пән сағатына тең емес');
  expect(panel).toHaveTextContent('Мамандық: блоктарда 22, пәнде 24: 22 − 24 = −2.');
  expect(panel).toHaveTextContent('Тізімде мынадай орын жоқ: полигон, спорт залы.');
  expect(within(panel).getByRole('button', { name: 'Алдымен 2 кедергіні шешіңіз' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await user.click(within(panel).getByRole('button', { name: 'Әдеттегі орындарды қосу' }));
  expect(asked(door, 'programme.addUsualPlaces')).toEqual([{ language: 'kk' }]);
});

test('a lesson keeps days that were not touched as they were counted, and changed ones from the nearer end', async () => {
  const door = open({ 'programme.saveKind': () => ({ unplaced: 0 }) });
  goTo('programme', { open: 'lesson.6' });
  const user = userEvent.setup();
  const panel = await screen.findByRole('complementary', { name: '1-атыс' });
  await user.clear(within(panel).getByLabelText('Күннен'));
  await user.type(within(panel).getByLabelText('Күннен'), '15');
  await user.click(within(panel).getByRole('button', { name: /^Сақтау/ }));
  expect(asked(door, 'programme.saveKind')).toMatchObject([{ kindId: 6, window: { from: 14, to: -12 } }]);
});

test('an instructor is added with subjects and days away; a refusal stands in the form', async () => {
  const door = open({
    'programme.addInstructor': () => refuse('programme.instructorTwice', { name: 'Ахметов Нұржан', active: true }),
  });
  goTo('programme', { tab: 'instructors', open: 'instructor.new' });
  const user = userEvent.setup();
  const panel = await screen.findByRole('complementary', { name: 'Жаңа нұсқаушы' });
  await user.click(within(panel).getByRole('button', { name: /^Аты-жөнін жазыңыз/ }));
  expect(asked(door, 'programme.addInstructor')).toEqual([]);
  await user.type(within(panel).getByLabelText('Аты-жөні'), 'Ахметов Нұржан');
  // An Esc or a press of the cross by accident does not throw away what was typed, and says so.
  await user.keyboard('{Escape}');
  await user.type(within(panel).getByLabelText('Аты-жөні'), ' ');
  await user.click(within(panel).getByRole('button', { name: 'Жабу' }));
  expect(within(panel).getByLabelText('Аты-жөні')).toHaveValue('Ахметов Нұржан ');
  await user.click(within(panel).getByLabelText(/Байланыс даярлығы/));
  // Enter in any field saves.
  await user.keyboard('{Enter}');
  expect(await within(panel).findByRole('alert')).toHaveTextContent('Мұндай нұсқаушы бар: Ахметов Нұржан');

  door.answer({ 'programme.addInstructor': () => ({ id: 9 }), 'programme.setAbsences': () => ({ lessonsHit: 0 }) });
  await user.click(within(panel).getByRole('button', { name: 'Күндер қосу' }));
  await user.type(within(panel).getByLabelText('Басталуы'), '18.01.2027');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(asked(door, 'programme.setAbsences')).toEqual([
      { instructorId: 9, absences: [{ from: '2027-01-18', to: '2027-01-18', hours: null, reason: null }] },
    ]),
  );
  // The panel waits empty for the next one.
  await waitFor(() => expect(within(panel).getByLabelText('Аты-жөні')).toHaveValue(''));
  expect(within(panel).getByLabelText('Аты-жөні')).toHaveFocus();
});

test('who may only read sees hours and findings but no way to change them', async () => {
  open({}, 'instructor');
  const user = userEvent.setup();
  const grid = await screen.findByRole('grid', { name: 'Пәндер мен сағаттар' });
  grid.focus();
  await user.keyboard('{ArrowRight}5');
  expect(within(grid).queryByRole('textbox')).not.toBeInTheDocument();
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('complementary', { name: 'Атыс даярлығы' });
  expect(within(panel).queryByRole('button', { name: 'Сабақ түрін қосу' })).not.toBeInTheDocument();
});
