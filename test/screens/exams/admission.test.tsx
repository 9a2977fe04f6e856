import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { sittingsToAdmit } from '../../../renderer/exams/admission/admission-men.ts';
import { readNorm } from '../../../renderer/exams/norms/norm-value.ts';
import { PlanScreen } from '../../../renderer/exams/PlanScreen.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { normText } from '../../../shared/exams/norms.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { examPlan, examRow } from './exam-plan.ts';

type Man = OutputOf<'exams.admission'>['men'][number];

const man = (cadetId: number, name: string, change: Partial<Man> = {}): Man => ({
  cadetId,
  name,
  platoonId: 1,
  platoon: 1,
  reasons: [],
  barredFrom: [],
  overrides: [],
  ...change,
});
const SHORT = man(5, 'Әлімов Болат', {
  reasons: [{ code: 'feeShort', level: 'bar', subjectCode: null, params: { short: 63318, due: 263318, paid: 200000 } }],
  barredFrom: ['TAC', 'MED'],
});
const OWES = man(6, 'Өтегенов Думан', {
  reasons: [{ code: 'hoursOwed', level: 'bar', subjectCode: 'TAC', params: { hours: 4 } }],
  barredFrom: ['TAC'],
});

beforeEach(() => chooseIntake(1));
afterEach(() => {
  window.location.hash = '';
});

function open(hash = '#/exams?part=plan&view=admission') {
  window.location.hash = hash;
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'exams.plan': () => examPlan({ exams: [examRow()] }),
    'exams.admission': () => ({ men: [SHORT, OWES, man(9, 'Ыбыраев Олжас')], admitted: 1, notAdmitted: 2 }),
    'exams.admit': ({ cadetIds }) => ({ admitted: cadetIds.length }),
  });
  renderScreen(<PlanScreen />);
  return door;
}

it('shows who is kept from the exams, and for one reason its men with the subject by name', async () => {
  open();
  const table = await screen.findByRole('grid', { name: 'Рұқсат' });
  expect(within(table).getByText('Әлімов Болат')).toBeVisible();
  expect(within(table).queryByText('Ыбыраев Олжас')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Сағат қарызы 1' }));
  expect(within(table).queryByText('Әлімов Болат')).toBeNull();
  expect(within(table).getByText('Тактика: 4 сағат өтелмеген')).toBeVisible();
  expect(within(table).getByText('Журналдан өтеу сабағын тағайындаңыз')).toBeVisible();
});

it('admits a man against the reason only with words for the sheet', async () => {
  const door = open('#/exams?part=plan&view=admission&beside=man~5');
  const panel = await screen.findByRole('complementary', { name: 'Әлімов Болат' });
  await userEvent.click(await within(panel).findByRole('button', { name: 'Негіздемесін жазыңыз' }));
  expect(door.calls.some(({ name }) => name === 'exams.admit')).toBe(false);
  await userEvent.type(within(panel).getByLabelText('Рұқсаттың негіздемесі'), 'Төлем түбіртегі келді');
  await userEvent.click(within(panel).getByRole('button', { name: 'Рұқсат беру: 1 курсант' }));
  expect(door.calls.find(({ name }) => name === 'exams.admit')?.input).toEqual({
    examId: 7,
    cadetIds: [5],
    also: [],
    reason: 'Төлем түбіртегі келді',
  });
});

it('offers only subjects with an open sheet that every man is kept from, each man on his own platoon’s', () => {
  const exams = [
    examRow({ examId: 6, state: 'closed', kind: 'retake' }),
    examRow(),
    examRow({ examId: 8, subjectCode: 'MED' }),
    examRow({ examId: 10, platoonId: 2 }),
  ];
  const sheets = (...men: Man[]) => sittingsToAdmit(exams, men).map((one) => [one.subjectCode, one.sheets]);
  const other = { ...OWES, cadetId: 12, platoonId: 2 };
  expect(sheets(SHORT)).toEqual([
    ['TAC', [{ examId: 7, cadetIds: [5] }]],
    ['MED', [{ examId: 8, cadetIds: [5] }]],
  ]);
  expect(sheets(SHORT, OWES, other)).toEqual([
    [
      'TAC',
      [
        { examId: 7, cadetIds: [5, 6] },
        { examId: 10, cadetIds: [12] },
      ],
    ],
  ]);
  const admitted = { ...SHORT, overrides: [{ examId: 7, subjectCode: 'TAC', reason: 'а', at: '', by: '' }] };
  expect(sheets(admitted).map(([code]) => code)).toEqual(['MED']);
});

it('reads and writes thresholds: minutes as 12:30, the rest with a comma', () => {
  expect(readNorm('minutes', '12:30')).toBe(750);
  expect(readNorm('minutes', '12:60')).toBeNull();
  expect(readNorm('minutes', '12')).toBeNull();
  expect(normText('minutes', 785)).toBe('13:05');
  expect(readNorm('seconds', '14,6')).toBe(14.6);
  expect(readNorm('times', '-3')).toBeNull();
  expect(normText('seconds', 15.2)).toBe('15,2');
});
