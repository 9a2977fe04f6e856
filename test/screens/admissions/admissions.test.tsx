import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { AdmissionsScreen } from '../../../renderer/admissions/AdmissionsScreen.tsx';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { judgeIdentity } from '../../../shared/admissions/identity.ts';
import type { ApplicantRow, RosterReadingView } from '../../../shared/contract/admissions.contract.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const man = (id: number, surname: string, special: Partial<ApplicantRow> = {}): ApplicantRow => ({
  id,
  surname,
  givenName: 'Асқар',
  patronymic: null,
  maskedIin: `******000${id}`,
  birthDate: '2001-05-14',
  age: 25,
  documents: { have: 8, of: 8 },
  medicalResult: 'fit',
  paidTenge: 263_318,
  feeTenge: 263_318,
  state: 'ready',
  group: 'ready',
  enrollable: true,
  findings: [],
  expulsion: null,
  ...special,
});

const UNPAID = man(3, 'Қожабергенов', {
  paidTenge: 0,
  state: 'payment',
  group: 'payment',
  enrollable: false,
  findings: [
    { code: 'fee.short', level: 'bar', field: 'paid', cell: null, params: { due: 263318, paid: 0, short: 263318 } },
  ],
});
const COUNTS = { papers: 0, medical: 0, payment: 1, ready: 2, enrolled: 0, refused: 0, unsuited: 0 };
const LIST = () => ({
  applicants: [man(1, 'Әбдірахманов'), man(2, 'Ғабдуллин'), UNPAID],
  counts: COUNTS,
  orders: [],
});
const SIGNED_IN = { 'session.state': () => deskState({ state: 'open', me: ME }), 'admissions.list': LIST };

beforeEach(() => {
  chooseIntake(1);
  window.location.hash = '#/admissions';
});

const names = () =>
  screen
    .getAllByRole('row')
    .map((row) => row.textContent ?? '')
    .filter((text) => text.includes('Асқар'));

it('finds people by Russian letters and by the end of the number, and a chip shows as many as it counts', async () => {
  standInDoor(SIGNED_IN);
  renderScreen(<AdmissionsScreen />);
  const search = await screen.findByLabelText('Аты-жөні немесе ЖСН соңы');
  expect(names()).toHaveLength(3);
  await userEvent.type(search, 'габдул');
  expect(names()).toEqual([expect.stringContaining('Ғабдуллин')]);
  await userEvent.clear(search);
  await userEvent.type(search, '0003');
  expect(names()).toEqual([expect.stringContaining('Қожабергенов')]);
  await userEvent.clear(search);
  await userEvent.click(screen.getByRole('button', { name: 'Бұйрықты күтеді 2' }));
  expect(names()).toHaveLength(2);
});

it('says of a number being typed what is wrong with it, and never that it is verified', async () => {
  window.location.hash = '#/admissions?panel=add';
  standInDoor({
    ...SIGNED_IN,
    'admissions.judge': ({ iin, birthDate }) =>
      judgeIdentity(
        { iin, birthDate },
        { startsOn: '2027-01-11', endsOn: '2027-02-19', ageFrom: 24, ageTo: 27 },
        '2027-01',
        [],
      ),
  });
  renderScreen(<AdmissionsScreen />);
  const panel = await screen.findByRole('complementary', { name: 'Адам қосу' });
  const iin = within(panel).getByLabelText('ЖСН');
  await userEvent.type(iin, '99051430001');
  expect(await within(panel).findByText('тағы 1 цифр')).toBeInTheDocument();
  await userEvent.type(iin, '2');
  expect(
    await within(panel).findByText('ЖСН‑нің бақылау цифры сәйкес емес: 9 болуы керек, 2 тұр.'),
  ).toBeInTheDocument();
  await userEvent.type(iin, '{Backspace}9');
  expect(await within(panel).findByText('Пішімі дұрыс, туған күні 14.05.1999')).toBeInTheDocument();
  expect(within(panel).getByLabelText('Туған күні')).toHaveValue('14.05.1999');
  expect(await within(panel).findByText('Лектің бірінші күні 27 жаста')).toBeInTheDocument();
});

const READING: RosterReadingView = {
  fileName: 'tizim.xlsx',
  sheets: ['Тізім'],
  sheetName: 'Тізім',
  encoding: null,
  headerRow: 3,
  columns: [{ index: 0, heading: 'ИИН', sample: '990514300012', field: 'iin' }],
  missing: [],
  rows: [
    {
      sheetRow: 11,
      number: 8,
      fullName: 'Төлегенов Азат Болатұлы',
      verdict: 'refused',
      findings: [
        {
          code: 'iin.checkDigit',
          level: 'refusal',
          field: 'iin',
          cell: '990514300012',
          params: { expected: 9, given: '2' },
        },
      ],
    },
    {
      sheetRow: 32,
      number: 29,
      fullName: 'Рысбеков Нұрлан',
      verdict: 'refused',
      findings: [
        {
          code: 'birthDate.noSuchDay',
          level: 'refusal',
          field: 'birthDate',
          cell: '31.02.2001',
          params: { iinDate: '2001-02-28' },
        },
      ],
    },
  ],
  leftOut: [],
  summary: { rows: 3, ready: 1, repaired: 0, refused: 2, barred: 0, byCode: {} },
  importedBefore: null,
};

async function pickList() {
  const panel = await screen.findByRole('complementary', { name: 'Импортты тексеру' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file field');
  await userEvent.upload(input, new File(['x'], 'tizim.xlsx'));
  return panel;
}

it('shows every verdict beside its cell, puts a value right and writes only when told to', async () => {
  window.location.hash = '#/admissions?panel=import';
  const door = standInDoor({
    ...SIGNED_IN,
    'admissions.readRoster': () => READING,
    'admissions.importRoster': () => ({ imported: 1, refused: 2, cadetIds: [1] }),
  });
  renderScreen(<AdmissionsScreen />);
  const panel = await pickList();
  expect(
    await within(panel).findByText('ЖСН‑нің бақылау цифры сәйкес емес: 9 болуы керек, 2 тұр.'),
  ).toBeInTheDocument();
  expect(within(panel).getByText('990514300012')).toBeInTheDocument();
  expect(within(panel).getByText('Мұндай күн жоқ. ЖСН бойынша 28.02.2001.')).toBeInTheDocument();
  expect(within(panel).getByText('Әзірге ештеңе жазылған жоқ')).toBeInTheDocument();

  await userEvent.click(within(panel).getByRole('button', { name: 'Соны алу' }));
  await userEvent.click(within(panel).getAllByRole('button', { name: 'Түзету' })[0] as HTMLElement);
  const field = within(panel).getByLabelText('ЖСН');
  await userEvent.clear(field);
  await userEvent.type(field, '990514300019');
  await userEvent.click(within(panel).getByRole('button', { name: 'Қолдану' }));
  const corrections = [
    { sheetRow: 32, field: 'birthDate', value: '2001-02-28' },
    { sheetRow: 11, field: 'iin', value: '990514300019' },
  ];
  expect(door.calls.findLast(({ name }) => name === 'admissions.readRoster')?.input).toMatchObject({ corrections });
  expect(door.calls.some(({ name }) => name === 'admissions.importRoster')).toBe(false);

  await userEvent.click(await within(panel).findByRole('button', { name: /1 жолды жазу/ }));
  expect(door.calls.find(({ name }) => name === 'admissions.importRoster')?.input).toMatchObject({
    fileName: 'tizim.xlsx',
    corrections,
  });
});

it('says in three parts why a file cannot be read, and offers another', async () => {
  window.location.hash = '#/admissions?panel=import';
  standInDoor({
    ...SIGNED_IN,
    'admissions.readRoster': () => refuse('admissions.fileEncrypted', { fileName: 'tizim.xlsx' }),
  });
  renderScreen(<AdmissionsScreen />);
  const panel = await pickList();
  expect(await within(panel).findByText('Файлға құпиясөз қойылған')).toBeInTheDocument();
  expect(within(panel).getByText('tizim.xlsx құпиясөзсіз ашылмайды.')).toBeInTheDocument();
  expect(within(panel).getByRole('button', { name: 'Басқа файл' })).toBeInTheDocument();
});

it('names who cannot be enrolled with his sum, and enrols the others without him', async () => {
  const door = standInDoor({ ...SIGNED_IN, 'admissions.enrol': () => ({ orderId: 9, enrolled: 2 }) });
  renderScreen(<AdmissionsScreen />);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Барлығын белгілеу' }));
  await userEvent.click(screen.getByRole('button', { name: '3 адамды оқуға қабылдау' }));
  const panel = await screen.findByRole('complementary', { name: 'Оқуға қабылдау' });
  expect(within(panel).getByText('Қожабергенов Асқар')).toBeInTheDocument();
  expect(within(panel).getByText(/263.318.₸ кем\./u)).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: 'Қалған 2 адамды қабылдау' }));
  await userEvent.type(within(panel).getByLabelText('Бұйрық нөмірі'), '5-Қ');
  await userEvent.click(within(panel).getByRole('button', { name: /2 адамды қабылдау/ }));
  expect(await within(panel).findByText('№ 5-Қ бұйрық шығарылды')).toBeInTheDocument();
  expect(door.calls.find(({ name }) => name === 'admissions.enrol')?.input).toMatchObject({
    cadetIds: [1, 2],
    orderNumber: '5-Қ',
    basis: 'Қабылдау комиссиясының хаттамасы',
  });
});
