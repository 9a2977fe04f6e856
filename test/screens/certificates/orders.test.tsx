import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { goTo } from '../../../renderer/app/location.ts';
import { GraduationScreen } from '../../../renderer/certificates/GraduationScreen.tsx';
import type { CohortRow } from '../../../shared/contract/cohorts.contract.ts';
import type { GraduationCandidate, OrderRow } from '../../../shared/contract/orders.contract.ts';
import { renderScreen } from '../stand-in.tsx';
import { graduationDoor } from './graduation-desk.ts';

const man = (cadetId: number, name: string, special: Partial<GraduationCandidate> = {}): GraduationCandidate => ({
  cadetId,
  name,
  platoonId: 1,
  platoon: 1,
  decision: 'passed',
  overall: 4,
  mean: 4.25,
  paper: 'certificate',
  reasons: [],
  ...special,
});
const MEN = [
  man(1, 'Әлімов Болат'),
  man(2, 'Байғазиев Темір', { decision: 'reference', overall: null, paper: 'reference' }),
  man(3, 'Ғабдуллин Нұрлан', {
    reasons: [{ code: 'feeShort', level: 'bar', params: { short: 63_318, due: 263_318, paid: 200_000 } }],
  }),
];
const PREPARED: OrderRow = {
  orderId: 9,
  kind: 'graduation',
  state: 'prepared',
  basis: 'Хаттама',
  preparedAt: '2027-02-18T10:00:00',
  preparedBy: 'Сағындықова Г. М.',
  number: null,
  date: null,
  signedAt: null,
  signedBy: null,
  maySign: true,
  men: [{ cadetId: 1, name: 'Әлімов Болат', platoonId: 1, platoon: 1, paper: 'certificate', overall: 4, reasons: [] }],
  certificates: 1,
  references: 0,
  expulsion: null,
  reinstatement: null,
  agreed: [],
};
const list = () => ({ men: MEN, certificates: 1, references: 1, barred: 1 });
const open = (beside: string) => {
  chooseIntake(1);
  goTo('exams', { part: 'graduation', tab: 'orders', beside });
  renderScreen(<GraduationScreen />);
};

test('a graduation order begins with everybody who can be in it, and says who is not and where that is mended', async () => {
  const door = graduationDoor({
    'orders.list': () => [],
    'orders.candidates': list,
    'orders.prepareGraduation': () => ({ orderId: 9, certificates: 1, references: 1 }),
  });
  open('graduation');
  expect(await screen.findByText('2 = 1 сертификат + 1 анықтама')).toBeVisible();
  const panel = within(screen.getByRole('complementary', { name: 'Бітіру бұйрығы' }));
  expect(panel.getByText('Бұйрыққа кірмейді: 1')).toBeVisible();
  expect(panel.getByText('Ғабдуллин Нұрлан')).toBeVisible();
  expect(panel.getByRole('link', { name: 'Төлемдерді ашу' })).toHaveAttribute(
    'href',
    expect.stringContaining('#/admissions'),
  );
  await userEvent.click(panel.getByRole('button', { name: 'Бұйрық дайындау: 2' }));
  const made = door.calls.find(({ name }) => name === 'orders.prepareGraduation');
  expect(made?.input).toEqual({
    cohortId: 1,
    cadetIds: [1, 2],
    basis: 'Қорытынды емтихан комиссиясының хаттамасы',
    agreed: [],
  });
});

test('whoever is ticked although he is barred stops the order by number', async () => {
  const door = graduationDoor({ 'orders.list': () => [], 'orders.candidates': list });
  open('graduation');
  const grid = await screen.findByRole('grid');
  await userEvent.click(within(grid).getByRole('checkbox', { name: /Ғабдуллин/ }));
  await userEvent.click(screen.getByRole('button', { name: '1 курсантқа кедергі бар' }));
  expect(door.calls.map(({ name }) => name)).not.toContain('orders.prepareGraduation');
});

test('another person signs with number and date', async () => {
  const door = graduationDoor({ 'orders.list': () => [PREPARED], 'orders.sign': () => ({ men: 1 }) });
  open('order-9');
  await userEvent.type(await screen.findByLabelText('Бұйрық нөмірі'), '15-Б');
  await userEvent.click(screen.getByRole('button', { name: 'Бұйрыққа қол қою' }));
  expect(door.calls.find(({ name }) => name === 'orders.sign')?.input).toEqual({
    orderId: 9,
    number: '15-Б',
    date: '2027-01-27',
  });
});

test('whoever may not sign it is told who can, and sees no field for a number', async () => {
  graduationDoor({ 'orders.list': () => [{ ...PREPARED, maySign: false }] });
  open('order-9');
  expect(await screen.findByText('Қол қоятын басқа адам')).toBeVisible();
  expect(screen.queryByLabelText('Бұйрық нөмірі')).toBeNull();
});

test('an expulsion opened at a man has him chosen and says what goes with him before anything is written', async () => {
  const door = graduationDoor({
    'orders.list': () => [],
    'orders.candidates': list,
    'orders.expulsionEffects': () => ({ bunks: ['2-14'], nights: 3, duties: 0, exams: 1, paid: 263_318, out: [] }),
    'orders.prepareExpulsion': () => ({ orderId: 10 }),
  });
  open('expel-3');
  expect(await screen.findByText('1 төсек босайды: 2-14')).toBeVisible();
  expect(screen.getByText('3 түн босату алынады')).toBeVisible();
  expect(screen.queryByText(/наряд/)).toBeNull();
  // The list of men stands over the form only when it is asked for.
  const men = screen.getByRole('combobox', { name: 'Курсанттар' });
  act(() => men.focus());
  expect(men).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{ArrowDown}');
  expect(men).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Негіздемесін жазыңыз' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.type(screen.getByLabelText('Негіздемесі'), 'Баянат № 12');
  await userEvent.click(screen.getByRole('button', { name: 'Келісуші қосу' }));
  await userEvent.type(screen.getByLabelText('Лауазымы'), 'Заңгер');
  await userEvent.type(screen.getByLabelText('Аты-жөні'), 'Әбіш Т. Ә.');
  await userEvent.click(screen.getByRole('button', { name: 'Бұйрық дайындау' }));
  expect(door.calls.find(({ name }) => name === 'orders.prepareExpulsion')?.input).toEqual({
    cohortId: 1,
    cadetIds: [3],
    offFrom: '2027-01-27',
    reason: 'ownWish',
    note: null,
    intoCohortId: null,
    basis: 'Баянат № 12',
    agreed: [{ post: 'Заңгер', name: 'Әбіш Т. Ә.' }],
  });
});

test('a man is set back to an open intake that begins after he is off the list, and nowhere else', async () => {
  const intake = (id: number, startsOn: string, closedAt: string | null = null): CohortRow => ({
    ...{ id, code: startsOn.slice(0, 7), startsOn, endsOn: startsOn, days: 40, state: 'coming' },
    ...{ dayNumber: null, startsInDays: 9, closedAt },
  });
  const door = graduationDoor({
    'orders.list': () => [],
    'orders.candidates': list,
    'orders.expulsionEffects': () => ({ bunks: [], nights: 0, duties: 0, exams: 0, paid: 0, out: [] }),
    'orders.prepareExpulsion': () => ({ orderId: 11 }),
    // This one, one that begins on the day itself, one that may be chosen, and one that is closed.
    'cohorts.list': () => [
      intake(1, '2027-01-11'),
      intake(2, '2027-01-27'),
      intake(3, '2027-03-01'),
      intake(4, '2027-04-05', '2027-01-20T09:00:00'),
    ],
  });
  open('expel-3');
  await userEvent.click(await screen.findByRole('combobox', { name: 'Себебі' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Кейінгі лекке ауыстыру' }));
  await userEvent.type(screen.getByLabelText('Негіздемесі'), 'Баянат № 4');
  expect(screen.getByRole('button', { name: 'Лекті таңдаңыз' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(screen.getByRole('combobox', { name: 'Қай лекке ауыстырылады' }));
  expect((await screen.findAllByRole('option')).map((one) => one.textContent)).toEqual(['2027-03 · 01.03.2027']);
  await userEvent.click(screen.getByRole('option'));
  expect(await screen.findByText(/2027-03 лек/)).toBeVisible();

  // The day of leaving is not before the intake any more: what is missing is opened from where it is missed.
  const day = screen.getByLabelText('Қай күннен бастап тізімде жоқ');
  await userEvent.clear(day);
  await userEvent.type(day, '01.03.2027{Tab}');
  expect(await screen.findByRole('button', { name: 'Кейінгі лек ашылмаған' })).toBeVisible();
  await userEvent.clear(day);
  await userEvent.type(day, '27.01.2027{Tab}');
  await userEvent.click(await screen.findByRole('button', { name: 'Бұйрық дайындау' }));
  expect(door.calls.find(({ name }) => name === 'orders.prepareExpulsion')?.input).toMatchObject({
    cadetIds: [3],
    offFrom: '2027-01-27',
    reason: 'setBack',
    intoCohortId: 3,
  });
});
