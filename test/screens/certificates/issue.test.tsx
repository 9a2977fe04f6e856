import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { goTo } from '../../../renderer/app/location.ts';
import { GraduationScreen } from '../../../renderer/certificates/GraduationScreen.tsx';
import { refuse } from '../../../shared/kit/result.ts';
import { renderScreen } from '../stand-in.tsx';
import { candidates, dueMan, graduationDoor, preview } from './graduation-desk.ts';

const THREE = [dueMan(1, 'Әлімов Болат'), dueMan(2, 'Байғазиев Темір'), dueMan(3, 'Ғабдуллин Нұрлан')];
const open = (beside?: string) => {
  chooseIntake(1);
  goTo('exams', { part: 'graduation', tab: 'certificates', ...(beside && { beside }) });
  renderScreen(<GraduationScreen />);
};

test('all who pass are issued theirs in one act, on the blanks that were shown, by the protocol of the last issue', async () => {
  const found = candidates(THREE, 5);
  const door = graduationDoor({
    'certificates.candidates': () => found,
    'certificates.preview': preview(found),
    'certificates.issue': () => ({ certificateIds: [11, 12, 13], first: 'ӘТМ 0000501', last: 'ӘТМ 0000503' }),
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Өткендердің бәріне беру: 3' }));
  expect(await screen.findByText('ӘТМ 0000501 – ӘТМ 0000503')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Беру: 3' }));
  expect(await screen.findByText('3 сертификат берілді')).toBeVisible();
  const issued = door.calls.filter(({ name }) => name === 'certificates.issue');
  expect(issued.map(({ input }) => input)).toEqual([
    {
      cohortId: 1,
      issuedOn: '2027-01-27',
      protocol: { number: '7', date: '2027-02-18' },
      firstBlankId: 501,
    },
  ]);
});

test('with two blanks for three men nothing is issued, and the missing one leads to the register of blanks', async () => {
  const found = candidates(THREE, 2);
  const door = graduationDoor({
    'certificates.candidates': () => found,
    'certificates.preview': preview(found),
    'certificates.blanks': () => ({ blanks: [], counts: { free: 0, issued: 0, spoiled: 0, lost: 0 }, next: null }),
  });
  open('issue');
  expect(await screen.findByText('3 сертификат керек, бос бланк 2.')).toBeVisible();
  const stops = screen.getAllByRole('button', { name: '1 бланк жетпейді' });
  // At the head of the list and at the foot of the panel.
  expect(stops).toHaveLength(2);
  await userEvent.click(stops[1] as HTMLElement);
  expect(door.calls.map(({ name }) => name)).not.toContain('certificates.issue');
  await userEvent.click(stops[0] as HTMLElement);
  expect(window.location.hash).toContain('tab=blanks');
  expect(window.location.hash).toContain('beside=add');
});

test('who cannot be given one says why and leads to where it is put right', async () => {
  const held = dueMan(3, 'Ғабдуллин Нұрлан', { due: null, order: null, hindrances: ['noOrder'] });
  graduationDoor({ 'certificates.candidates': () => candidates([...THREE.slice(0, 2), held], 5) });
  open('man-3');
  expect(await screen.findByText('Неге берілмейді')).toBeVisible();
  const way = screen.getByRole('link', { name: 'Бітіру бұйрығын дайындау' });
  expect(way).toHaveAttribute('href', expect.stringContaining('beside=graduation'));
  // He is counted where he stands, and not among those who are due.
  expect(screen.getByRole('button', { name: 'Беруге болмайды 1' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Өткендердің бәріне беру: 2' })).toBeVisible();
});

test('an offset is moved in the picture as it is typed, and only half millimetres within reach are kept', async () => {
  const door = graduationDoor({
    'certificates.candidates': () => candidates(THREE, 5),
    'certificates.setOffset': () => ({}),
  });
  open('offset');
  const right = await screen.findByLabelText('Оңға, мм');
  await userEvent.clear(right);
  await userEvent.type(right, '-2,5');
  expect(screen.getByRole('img', { name: 'Жазу -2.5 мм оңға, 0 мм төмен жылжиды' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Жылжуды сақтау' }));
  await waitFor(() =>
    expect(door.calls.filter(({ name }) => name === 'certificates.setOffset').map(({ input }) => input)).toEqual([
      { right: -2.5, down: 0 },
    ]),
  );
  await userEvent.clear(right);
  await userEvent.type(right, '50,5');
  expect(await screen.findByText('−50 мен 50 аралығында, 0,5 мм дәлдікпен')).toBeVisible();
});

test('a refusal of the issue stays where the form is', async () => {
  const found = candidates(THREE, 5);
  graduationDoor({
    'certificates.candidates': () => found,
    'certificates.preview': preview(found),
    'certificates.issue': () => refuse('certificates.blanksShort', { short: 1, free: 2, needed: 3 }),
  });
  open('issue');
  await userEvent.click(await screen.findByRole('button', { name: 'Беру: 3' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Хаттама нөмірі')).toHaveValue('7');
});

test('whoever lost his certificate by revocation is no longer among the issued, and gets a new one by himself', async () => {
  const revoked = dueMan(2, 'Байғазиев Темір', {
    certificate: { certificateId: 12, number: 'ӘТМ 0000102', state: 'revoked' },
  });
  const issued = dueMan(1, 'Әлімов Болат', {
    due: null,
    certificate: { certificateId: 11, number: 'ӘТМ 0000101', state: 'valid' },
  });
  const found = candidates([issued, revoked], 5);
  const door = graduationDoor({
    'certificates.candidates': () => found,
    'certificates.preview': preview(found),
    'certificates.issue': () => ({ certificateIds: [13], first: 'ӘТМ 0000501', last: 'ӘТМ 0000501' }),
  });
  open('issue-2');
  expect(await screen.findByRole('button', { name: 'Берілді 1' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Күші жойылған 1' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Беру: 1' }));
  expect(door.calls.find(({ name }) => name === 'certificates.issue')?.input).toMatchObject({ cadetIds: [2] });
});
