import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { call } from '../../../renderer/app/client.ts';
import { DailyPapers } from '../../../renderer/papers/DailyPapers.tsx';
import { PaperButton } from '../../../renderer/papers/PaperButton.tsx';
import type { Right } from '../../../shared/people/roles.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const PAPER = { fileName: 'x.xlsx', mediaType: 'text/calendar', bytes: '' };

const open = (rights: readonly Right[] = ME.rights) => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, rights: [...rights] } }),
    'papers.leavePassesPdf': () => PAPER,
    'papers.leaveRegisterPdf': () => PAPER,
    'papers.mealMonthXlsx': () => PAPER,
    'papers.gateSheetPdf': () => PAPER,
  });
  const asked = (name: string) => door.calls.findLast((one) => one.name === name)?.input;
  return { asked };
};
const course = { cohortId: 1, startsOn: '2027-01-11', endsOn: '2027-02-19' };
const line = (name: string) => within(screen.getByText(name, { selector: '.m' }).closest('li')!);
const type = (label: string, date: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: date } });
  fireEvent.blur(field);
};

it('prints the passes of the chosen night and the register of the chosen days, each in its language', async () => {
  const { asked } = open();
  renderScreen(<DailyPapers {...course} show={() => {}} />);
  expect(await screen.findByText('Босату қағаздары', { selector: '.m' })).toBeInTheDocument();
  type('Күні', '27.01.2027');
  await userEvent.click(line('Босату қағаздары').getByRole('button', { name: /Орысша/ }));
  expect(asked('papers.leavePassesPdf')).toEqual({ cohortId: 1, night: '2027-01-27', language: 'ru' });
  type('Басы', '25.01.2027');
  type('Соңы', '31.01.2027');
  await userEvent.click(line('Босатуды тіркеу журналы').getByRole('button', { name: /Қазақша/ }));
  expect(asked('papers.leaveRegisterPdf')).toEqual({
    cohortId: 1,
    from: '2027-01-25',
    to: '2027-01-31',
    language: 'kk',
  });
  await userEvent.click(line('Айлық тамақтану есебі').getByRole('button', { name: /xlsx/ }));
  expect(asked('papers.mealMonthXlsx')).toEqual({ cohortId: 1, month: '2027-01', language: 'kk' });
});

it('shows nobody a paper whose contents he may not read', async () => {
  open(['presence.read', 'papers.print']);
  renderScreen(<DailyPapers {...course} show={() => {}} />);
  expect(await screen.findByText('Тамақтану тізімі', { selector: '.m' })).toBeInTheDocument();
  for (const hidden of ['Босату қағаздары', 'Қақпа парағы', 'Жоқ болғандарды тіркеу кітабы'])
    expect(screen.queryByText(hidden)).toBeNull();
});

it('says to whom is bound to his platoons why a book of the whole intake is not his', async () => {
  standInDoor({ 'session.state': () => deskState({ state: 'open', me: { ...ME, bound: true } }) });
  renderScreen(
    <>
      <DailyPapers {...course} show={() => {}} />
      <PaperButton
        label="Журнал"
        whole="papers.safetyLogPdf"
        get={() => call('papers.safetyLogPdf', { cohortId: 1, language: 'kk' })}
      />
    </>,
  );
  expect(await screen.findByText('Босатуды тіркеу журналы', { selector: '.m' })).toBeInTheDocument();
  expect(line('Босатуды тіркеу журналы').queryByRole('button')).toBeNull();
  expect(line('Босатуды тіркеу журналы').getByText(/Тұтас лектікі/)).toBeInTheDocument();
  expect(line('Тамақтану тізімі').getAllByRole('button')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Журнал' })).toBeNull();
});

it('asks beside a screen in which language its paper is wanted', async () => {
  const { asked } = open();
  const get = (language: 'kk' | 'ru') => call('papers.gateSheetPdf', { cohortId: 1, night: '2027-01-27', language });
  renderScreen(<PaperButton get={get} />);
  await userEvent.click(screen.getByRole('button', { name: 'Басып шығару' }));
  await userEvent.click(await screen.findByText('Орысша'));
  await waitFor(() =>
    expect(asked('papers.gateSheetPdf')).toEqual({ cohortId: 1, night: '2027-01-27', language: 'ru' }),
  );
});
