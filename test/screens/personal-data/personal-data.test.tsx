import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PersonalDataTab } from '../../../renderer/personal-data/PersonalDataTab.tsx';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const LINE = {
  id: 1,
  at: '2027-02-20T09:00:00',
  by: 'Тест commander',
  what: 'iin' as const,
  operation: 'admissions.unmask',
  count: 1,
  men: [{ cadetId: 2, name: 'Байғазиев Болат' }],
  cohorts: ['2027-01'],
  asker: null,
  purpose: 'ҚІБ сұрауы',
  standingPurpose: null,
};
const DUE = {
  cohortId: 1,
  code: '2027-01',
  endsOn: '2027-02-19',
  keptUntil: '2032-02-19',
  state: 'due' as const,
  anonymisedAt: null,
  men: 8,
  withoutConsent: 0,
};

test('a line says who saw whose number and what for; two people take out an intake whose time is over', async () => {
  const me = { ...ME, rights: [...ME.rights, 'history.read' as const, 'personalData.anonymise' as const] };
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me }),
    'personalData.sightings': () => ({ lines: [LINE], total: 1, people: [{ personId: 2, name: 'Тест commander' }] }),
    'personalData.intakes': () => [DUE],
    'personalData.anonymise': () => ({ men: 8, entries: 40, backup: 'school.sarbaz' }),
  });
  const user = userEvent.setup();
  renderScreen(<PersonalDataTab tabs={null} />);
  expect(await screen.findByText('Байғазиев Болат')).toBeTruthy();
  expect(screen.getByText('ҚІБ сұрауы')).toBeTruthy();
  expect(screen.getAllByText('толық ЖСН').length).toBeGreaterThan(0);

  await user.click(screen.getByText('Сақтау мерзімі'));
  expect(await screen.findByText('19.02.2032')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Аттарын өшіру' }));
  const dialog = within(await screen.findByRole('dialog'));
  // Nothing to press until the intake is named and a second person has typed his password.
  expect(dialog.queryByRole('button', { name: 'Біржола өшіру' })).toBeNull();
  await user.type(dialog.getByLabelText('Лектің нөмірін теріңіз: 2027-01'), '2027-01');
  await user.type(dialog.getByLabelText('Екінші адамның кіру аты'), 'director');
  await user.type(dialog.getByLabelText('Екінші адамның құпиясөзі'), 'құпия-сөз');
  await user.click(dialog.getByRole('button', { name: 'Біржола өшіру' }));
  expect(door.calls.find(({ name }) => name === 'personalData.anonymise')?.input).toEqual({
    cohortId: 1,
    code: '2027-01',
    witness: { login: 'director', password: 'құпия-сөз' },
  });
});
