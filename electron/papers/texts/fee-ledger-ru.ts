import type { FeeLedgerTexts } from './fee-ledger-texts.ts';

export const feeLedgerRu: FeeLedgerTexts = {
  title: 'Книга учёта платы за обучение',
  intake: (code, from, to) => `набор ${code}, ${from}–${to}`,
  asOf: (date) => `на ${date}`,
  men: (count) => `${count} чел.`,
  inTenge: 'суммы в тенге',
  due: 'Плата',
  receipt: 'Квитанция №',
  source: 'Кто платил',
  own: 'сам',
  byState: 'государство',
  came: 'Внесено',
  returned: 'Возвращено',
  basis: 'Основание возврата',
  owed: 'Долг',
  fromList: 'из списка',
  total: 'Всего',
  balance: (fee, men, due, paid, owed) => `${fee} × ${men} чел. = ${due} = внесено ${paid} + долг ${owed}.`,
  beyond: (sum) => `Сверх того на счету школы (переплата или невозвращённое): ${sum}.`,
  keeper: 'Бухгалтер',
  fileName: 'Книга платы за обучение',
};
