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
