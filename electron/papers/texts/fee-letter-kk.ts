import type { FeeLetterTexts } from './fee-letter-texts.ts';

export const feeLetterKk: FeeLetterTexts = {
  title: 'Төлемақы туралы анықтама',
  given: (name, birthDate) => `Анықтама ${name} (туған күні ${birthDate}) деген азаматқа берілді.`,
  paid: (intake, from, to, paid) => `${intake} лекте (${from}–${to}) оқу үшін мемлекеттік төлемақыға ${paid} төленді.`,
  whole: (due) => `Белгіленген төлемақы — ${due}, толық төленген.`,
  owed: (due, short) => `Белгіленген төлемақы — ${due}, төленбегені — ${short}.`,
  covers: 'Төлемақыға киім, жатын орын және күніне үш мезгіл тамақ кіреді.',
  amount: 'Сомасы',
  receipt: 'Түбіртек №',
  byState: 'мемлекет есебінен',
  returned: (basis) => `қайтарылды: ${basis}`,
  total: 'Барлығы',
  purpose: 'Анықтама талап етілген орынға ұсыну үшін берілді.',
  fileName: 'Төлемақы туралы анықтама',
};
