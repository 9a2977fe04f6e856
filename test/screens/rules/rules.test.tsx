import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { RulesTab } from '../../../renderer/rules/RulesTab.tsx';
import { PLANNER, RULE_LINES } from '../cohorts/intake-door.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

afterEach(() => {
  window.location.hash = '';
});

it('shows what a new value does to each intake before it is entered, and wants an order', async () => {
  window.location.hash = '#/settings?tab=rules&rule=admission.feeTenge';
  const intake = { code: '2027-02', startsOn: '2027-03-01', from: 263_318, to: 305_000 };
  const door = standInDoor({
    ...PLANNER,
    'rules.list': () => RULE_LINES,
    'rules.preview': () => ({
      effects: [
        { ...intake, cohortId: 2, effect: 'takes', because: 'notBegun' },
        { ...intake, cohortId: 1, code: '2027-01', startsOn: '2027-01-11', effect: 'keeps', because: 'started' },
      ],
    }),
    'rules.set': () => ({ effects: [] }),
  });
  renderScreen(<RulesTab title="Баптаулар" tabs={null} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Жаңа мән енгізу' }));
  const panel = screen.getByRole('complementary', { name: 'Жаңа мән: Төлемақы' });
  const value = within(panel).getByLabelText('Мәні');
  await userEvent.clear(value);
  expect(within(panel).getByRole('button', { name: /Мәнді тексеріңіз/ })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.type(value, '305 000');
  expect(await within(panel).findByText('алады: 263 318 ₸ → 305 000 ₸')).toBeInTheDocument();
  expect(within(panel).getByText('11.01.2027 күні басталған')).toBeInTheDocument();
  expect(within(panel).getByRole('button', { name: /Бұйрық нөмірін жазыңыз/ })).toBeInTheDocument();
  const from = within(panel).getByLabelText('Күшіне енетін күні');
  await userEvent.clear(from);
  await userEvent.type(from, '1.2.2027');
  await userEvent.type(within(panel).getByLabelText('Бұйрық нөмірі'), '14-б');
  await userEvent.click(within(panel).getByRole('button', { name: /Енгізу/ }));
  expect(door.calls.findLast(({ name }) => name === 'rules.set')?.input).toEqual({
    key: 'admission.feeTenge',
    value: 305_000,
    inForceFrom: '2027-02-01',
    orderNumber: '14-б',
  });
});

it('confirms all values without an order in one act', async () => {
  window.location.hash = '#/settings?tab=rules';
  const confirmed = RULE_LINES.map((line) =>
    line.key === 'leave.from' ? { ...line, values: line.values.map((one) => ({ ...one, orderNumber: '3' })) } : line,
  );
  const door = standInDoor({
    ...PLANNER,
    'rules.list': () => confirmed,
    'rules.confirm': () => ({ confirmed: 39 }),
  });
  renderScreen(<RulesTab title="Баптаулар" tabs={null} />);
  expect(await screen.findByText('40 ереже · 39 мән бұйрықпен расталмаған')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Бұйрықпен растау' }));
  const panel = await screen.findByRole('complementary', { name: '39 мәнді бұйрықпен растау' });
  await userEvent.type(within(panel).getByLabelText('Бұйрық нөмірі'), '7');
  await userEvent.click(within(panel).getByRole('button', { name: /Растау: 39/ }));
  const asked = door.calls.findLast(({ name }) => name === 'rules.confirm')?.input as { keys: string[] };
  expect(asked.keys).toHaveLength(39);
  expect(asked.keys).not.toContain('leave.from');
});

it('reads times typed without the colon, so that the Kazakh layout is no hindrance', async () => {
  window.location.hash = '#/settings?tab=rules&rule=day.slotStarts';
  const door = standInDoor({
    ...PLANNER,
    'rules.list': () => RULE_LINES,
    'rules.preview': () => ({ effects: [] }),
  });
  renderScreen(<RulesTab title="Баптаулар" tabs={null} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Жаңа мән енгізу' }));
  const value = screen.getByLabelText('Мәні');
  await userEvent.clear(value);
  await userEvent.type(value, '0830 9.30');
  await screen.findByText('Ашылған лек жоқ: мән кейінгі лектерге қолданылады.');
  expect(door.calls.findLast(({ name }) => name === 'rules.preview')?.input).toMatchObject({
    value: ['08:30', '09:30'],
  });
  await userEvent.type(value, ' 25:00');
  expect(screen.getByRole('button', { name: /Мәнді тексеріңіз/ })).toHaveAttribute('aria-disabled', 'true');
});

it('offers the named rules of the overall grade by their names, and sends the one that is chosen', async () => {
  window.location.hash = '#/settings?tab=rules&rule=exams.overallRule';
  const door = standInDoor({
    ...PLANNER,
    'rules.list': () => RULE_LINES,
    'rules.preview': () => ({ effects: [] }),
    'rules.set': () => ({ effects: [] }),
  });
  renderScreen(<RulesTab title="Баптаулар" tabs={null} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Жаңа мән енгізу' }));
  const panel = screen.getByRole('complementary', { name: 'Жаңа мән: Жалпы баға ережесі' });
  expect(within(panel).getByRole('radio', { name: 'Бағалардың жартысы бойынша' })).toBeChecked();
  await userEvent.click(within(panel).getByRole('radio', { name: 'Орташа баға бойынша' }));
  const from = within(panel).getByLabelText('Күшіне енетін күні');
  await userEvent.clear(from);
  await userEvent.type(from, '1.3.2027');
  await userEvent.type(within(panel).getByLabelText('Бұйрық нөмірі'), '15');
  await userEvent.click(within(panel).getByRole('button', { name: /Енгізу/ }));
  expect(door.calls.findLast(({ name }) => name === 'rules.set')?.input).toEqual({
    key: 'exams.overallRule',
    value: 'mean',
    inForceFrom: '2027-03-01',
    orderNumber: '15',
  });
});
