import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { goTo } from '../../../renderer/app/location.ts';
import { GraduationScreen } from '../../../renderer/certificates/GraduationScreen.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { renderScreen } from '../stand-in.tsx';
import { graduationDoor } from './graduation-desk.ts';

const NOTHING: OutputOf<'certificates.check'> = {
  verdict: 'unknown',
  by: null,
  said: null,
  differences: [],
  certificate: null,
  reason: null,
  on: null,
};
const FIELD = 'Код, сертификат немесе тіркеу нөмірі';

test('a scan after a scan writes over it, and each verdict is said in words', async () => {
  const door = graduationDoor({
    'certificates.key': () => null,
    'certificates.check': ({ text }) =>
      text === 'SBZA2'
        ? { ...NOTHING, verdict: 'forged', by: 'code' }
        : { ...NOTHING, verdict: 'revoked', by: 'number', on: '2027-03-01', reason: 'Құжаты жалған' },
  });
  goTo('exams', { part: 'graduation', tab: 'check' });
  renderScreen(<GraduationScreen />);
  const field = await screen.findByLabelText(FIELD);
  await userEvent.type(field, 'ӘТМ 0000123{Enter}');
  expect(await screen.findByRole('heading', { name: 'Күші жойылған сертификат' })).toBeVisible();
  expect(screen.getByText('01.03.2027: Құжаты жалған')).toBeVisible();
  await userEvent.keyboard('SBZA2{Enter}');
  expect(await screen.findByRole('heading', { name: 'Жалған сертификат' })).toBeVisible();
  const texts = door.calls.filter(({ name }) => name === 'certificates.check').map(({ input }) => input);
  expect(texts).toEqual([
    { text: 'ӘТМ 0000123', paper: {} },
    { text: 'SBZA2', paper: {} },
  ]);
});

test('what stands on the paper is compared, and only whole values of it', async () => {
  const door = graduationDoor({
    'certificates.key': () => null,
    'certificates.check': () => ({
      ...NOTHING,
      verdict: 'altered',
      by: 'code',
      differences: [{ field: 'overall', signed: '3', found: '5' }],
    }),
  });
  goTo('exams', { part: 'graduation', tab: 'check' });
  renderScreen(<GraduationScreen />);
  await userEvent.click(await screen.findByText('Қағаздағымен салыстыру'));
  await userEvent.type(screen.getByLabelText('Жалпы баға'), '5');
  await userEvent.type(screen.getByLabelText('Туған жылы'), '199');
  await userEvent.type(screen.getByLabelText(FIELD), 'SBZA{Enter}');
  expect(await screen.findByRole('heading', { name: 'Өзгертілген сертификат' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Жалпы баға 3 5' })).toBeVisible();
  expect(door.calls.find(({ name }) => name === 'certificates.check')?.input).toEqual({
    text: 'SBZA',
    paper: { overall: 5 },
  });
});
