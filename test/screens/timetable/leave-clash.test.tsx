import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LeaveClashStrip } from '../../../renderer/timetable/LeaveClashStrip.tsx';
import type { LeaveRow } from '../../../shared/contract/leave.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const row = (
  cadetId: number,
  name: string,
  code: LeaveRow['findings'][number]['code'],
  nights: string[],
): LeaveRow => ({
  key: `${cadetId} ${nights[0]}`,
  ...{
    cadetId,
    name,
    platoon: 1,
    squad: 1,
    requestId: cadetId,
    kind: 'single',
    note: null,
    destination: null,
    late: false,
  },
  state: 'approved',
  nights: nights.map((night) => ({ night, decisionId: 1 })),
  ...{ from: `${nights[0]}T18:00`, until: `${nights[0]}T22:00`, proof: 'marriage', nth: 1, decision: null },
  findings: [{ code, level: 'notice', params: {} }],
});

test('only clashes of the plan are counted, by men and not by nights; the names open and the leave is one press away', async () => {
  standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'leave.clashes': () => [
      row(1, 'Әлімов Болат', 'eveningLesson', ['2027-01-29', '2027-01-30']),
      row(1, 'Әлімов Болат', 'earlyDeparture', ['2027-02-05']),
      row(2, 'Өтегенов Әли', 'onDuty', ['2027-01-29']),
    ],
  });
  renderScreen(<LeaveClashStrip cohortId={1} />);
  await userEvent.click(await screen.findByText(/^1 курсанттың бекітілген босатуы/));
  expect(screen.getByRole('listitem')).toHaveTextContent('Әлімов Болат 29.01.2027 +2');
  await userEvent.click(screen.getByRole('button', { name: 'Босатуды қарау' }));
  expect(window.location.hash).toContain('part=requests');
});
