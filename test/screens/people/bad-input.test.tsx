import { afterEach, expect, test } from 'vitest';
import { refusalText } from '../../../renderer/i18n/refusal-text.ts';
import { changeLanguage } from '../../../renderer/i18n/setup.ts';

const REFUSED = {
  code: 'session.badInput',
  params: {
    faults: [
      { field: 'surname', fault: 'tooLong', limit: 80 },
      { field: 'quantity', fault: 'tooBig', limit: 100_000 },
      { field: 'someKeyOfTheContract', fault: 'unfit', limit: null },
    ],
  },
};

afterEach(() => changeLanguage('kk'));

test('a refused input is told in the reader’s language, and keys of the contract stay out of it', async () => {
  expect(refusalText(REFUSED).why).toBe(
    'Сәйкес емес жері: «тегі»: тым ұзын (ең көбі 80 таңба); «саны»: тым үлкен сан (ең көбі 100\u00a0000); бір жол: мұнда жарамайды.',
  );
  await changeLanguage('ru');
  expect(refusalText(REFUSED).why).toBe(
    'Не подходит: «фамилия»: слишком длинно (не больше 80 знаков); «количество»: слишком большое число (не больше 100\u00a0000); одна из строк: сюда не подходит.',
  );
  await changeLanguage('en');
  expect(refusalText(REFUSED).why).toContain('“surname”: is too long (80 characters at most)');
});

test('a refusal that carries its findings says them in words', () => {
  const barred = {
    code: 'leave.barred',
    params: { name: 'Әлімов Б.', night: '2027-01-28', codes: ['onDuty', 'noProof'] },
  };
  expect(refusalText(barred).why).toBe('Әлімов Б., 28.01.2027: Бұл түні нарядта; Отбасы куәлігі жоқ.');
  const rule = { code: 'acrossDinner', hard: true, needed: null, available: null, things: [], numbers: {}, dates: {} };
  const forbidden = { code: 'timetable.forbidden', params: { date: '2027-01-28', findings: [rule, rule] } };
  expect(refusalText(forbidden).why).toBe('28.01.2027 күні қатаң ереже бұзылады: түскі үзілістен өтіп кетеді.');
  expect(refusalText({ ...forbidden, params: { date: '2027-01-28' } }).why).not.toContain('undefined');
});
