import type { FeeLetterTexts } from './fee-letter-texts.ts';

export const feeLetterRu: FeeLetterTexts = {
  title: 'Справка об оплате',
  given: (name, birthDate) => `Справка выдана: ${name}, дата рождения ${birthDate}.`,
  paid: (intake, from, to, paid) =>
    `За обучение в наборе ${intake} (${from}–${to}) в счёт государственной платы внесено ${paid}.`,
  whole: (due) => `Установленная плата — ${due}, внесена полностью.`,
  owed: (due, short) => `Установленная плата — ${due}, не внесено ${short}.`,
  covers: 'В плату входят обмундирование, спальное место и трёхразовое питание.',
  amount: 'Сумма',
  receipt: 'Квитанция №',
  byState: 'за счёт государства',
  returned: (basis) => `возвращено: ${basis}`,
  total: 'Всего',
  purpose: 'Справка выдана для предъявления по месту требования.',
  fileName: 'Справка об оплате',
};
