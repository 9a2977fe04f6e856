import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { PlanScreen } from '../../../renderer/exams/PlanScreen.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { examPlan, examRow, nobody } from './exam-plan.ts';

beforeEach(() => chooseIntake(1));
afterEach(() => {
  window.location.hash = '';
});

function open(plan: OutputOf<'exams.plan'>, hash = '#/exams?part=plan') {
  window.location.hash = hash;
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'exams.plan': () => plan,
    'exams.admission': () => nobody,
    'exams.norms': () => [],
    'exams.preview': () => ({ findings: [] }),
    'exams.make': ({ exams }) => ({ examIds: exams.map((_, index) => 100 + index) }),
    'exams.setCommission': ({ examIds }) => ({ exams: examIds.length }),
    'exams.change': () => ({ findings: [] }),
  });
  renderScreen(<PlanScreen />);
  return door;
}
const asked = (door: ReturnType<typeof open>, name: string) => door.calls.filter((one) => one.name === name);

it('takes over everything that the timetable proposes in one act', async () => {
  const lesson = {
    subjectCode: 'TAC',
    date: '2027-02-15',
    from: '08:30',
    to: '10:20',
    placeId: 2,
    normIds: [],
    place: 'Плац',
    instructor: 'Жүнісов Е. Қ.',
  };
  const toMake = [
    { ...lesson, platoonId: 1, platoon: 1 },
    { ...lesson, platoonId: 2, platoon: 2, date: '2027-02-16' },
  ];
  const door = open(examPlan({ toMake }));
  await userEvent.click(await screen.findByRole('button', { name: 'Кестеден алу: 2' }));
  expect(asked(door, 'exams.make')).toHaveLength(1);
  expect(asked(door, 'exams.make')[0]?.input).toMatchObject({
    cohortId: 1,
    exams: [
      { subjectCode: 'TAC', platoonId: 1, kind: 'main', date: '2027-02-15', members: [], orderNumber: null },
      { subjectCode: 'TAC', platoonId: 2, kind: 'main', date: '2027-02-16' },
    ],
  });
});

it('names the other subject in a finding, not its code', async () => {
  const findings = [
    { code: 'placeTaken', level: 'notice' as const, params: { subject: 'MED', place: 'Плац', from: '08:30' } },
  ];
  open(examPlan({ exams: [examRow({ findings })] }), '#/exams?part=plan&beside=exam~7');
  const panel = await screen.findByRole('complementary', { name: 'Тактика' });
  expect(within(panel).getByText(/Орын бос емес: Плац, Медицина, 08:30/)).toBeVisible();
});

it('judges a changed exam before it is saved and does not save one that is barred', async () => {
  const door = open(examPlan({ exams: [examRow()] }), '#/exams?part=plan&beside=exam~7');
  const panel = await screen.findByRole('complementary', { name: 'Тактика' });
  expect(within(panel).getByRole('button', { name: 'Парақты ашу' })).toBeVisible();
  door.answer({
    'exams.preview': () => ({
      findings: [{ code: 'platoonBusy', level: 'bar', params: { subject: 'MED', place: 'Плац', from: '14:00' } }],
    }),
  });
  const from = within(panel).getByLabelText('Басталуы');
  await userEvent.clear(from);
  await userEvent.type(from, '1400');
  const to = within(panel).getByLabelText('Аяқталуы');
  await userEvent.clear(to);
  await userEvent.type(to, '1550');
  await userEvent.tab();
  const stopped = await within(panel).findByRole('button', { name: '1 кедергі бар' });
  expect(within(panel).getByText(/Взводтың сол уақытта басқа емтиханы бар: Медицина/)).toBeVisible();
  await userEvent.click(stopped);
  expect(asked(door, 'exams.change')).toHaveLength(0);
  expect(asked(door, 'exams.preview').at(-1)?.input).toMatchObject({
    examId: 7,
    fields: { from: '14:00', to: '15:50' },
  });
});

it('gives one commission to the exams that are chosen, and finds the account behind a name', async () => {
  const exams = [
    examRow({ members: [], orderNumber: null }),
    examRow({ examId: 8, platoonId: 2, platoon: 2, members: [], orderNumber: null }),
  ];
  const door = open(examPlan({ exams }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Таңдау: Тактика, 1‑взвод' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Таңдау: Тактика, 2‑взвод' }));
  await userEvent.click(screen.getByRole('button', { name: 'Комиссия тағайындау' }));
  const panel = screen.getByRole('complementary', { name: 'Комиссия' });
  await userEvent.type(within(panel).getByLabelText('Бұйрық нөмірі'), '41');
  await userEvent.type(within(panel).getByLabelText('Төраға'), 'Әбдіғаппаров Е. С.');
  await userEvent.type(within(panel).getByLabelText('Мүшелері'), 'Омаров Н. Қ.{Enter}');
  await userEvent.click(within(panel).getByRole('button', { name: 'Тағайындау: 2 емтихан' }));
  expect(asked(door, 'exams.setCommission')[0]?.input).toEqual({
    examIds: [7, 8],
    orderNumber: '41',
    members: [
      { role: 'chair', name: 'Әбдіғаппаров Е. С.', personId: 2 },
      { role: 'member', name: 'Омаров Н. Қ.', personId: null },
    ],
  });
});

it('says which member cannot sit when a commission is refused', async () => {
  const door = open(examPlan({ exams: [examRow()] }));
  door.answer({
    'exams.setCommission': () =>
      refuse('exams.notAllowed', {
        count: 1,
        findings: [
          {
            code: 'memberTwice',
            level: 'bar',
            params: { name: 'Омаров Н. Қ.', subject: 'MED', place: 'Плац', from: '08:30' },
          },
        ],
      }),
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Таңдау: Тактика, 1‑взвод' }));
  await userEvent.click(screen.getByRole('button', { name: 'Комиссия тағайындау' }));
  await userEvent.click(screen.getByRole('button', { name: 'Тағайындау: 1 емтихан' }));
  expect(await screen.findByText(/Омаров Н. Қ. сол уақытта басқа комиссияда: Медицина/)).toBeVisible();
});

it('makes a retake of everybody who owes it from the first exam of the subject', async () => {
  const men = [{ cadetId: 5, name: 'Әлімов Болат', platoonId: 1, platoon: 1 }];
  const door = open(
    examPlan({
      exams: [examRow({ state: 'closed', closedAt: '2027-02-15T11:00:00' })],
      retakes: [{ subjectCode: 'TAC', men, date: '2027-02-16' }],
    }),
  );
  await userEvent.click(await screen.findByText('Қайта тапсырады: 1'));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Жоспарға қосу' })).toBeVisible());
  await userEvent.click(screen.getByRole('button', { name: 'Жоспарға қосу' }));
  expect(asked(door, 'exams.make')[0]?.input).toMatchObject({
    exams: [
      { subjectCode: 'TAC', kind: 'retake', platoonId: null, date: '2027-02-16', from: '08:30', orderNumber: '40' },
    ],
  });
});
