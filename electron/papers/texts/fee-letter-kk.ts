import type { FeeLetterTexts } from './fee-letter-texts.ts';

export const feeLetterKk: FeeLetterTexts = {
  title: 'Төлемақы туралы анықтама',
  given: (name, birthDate) => `Осы анықтама ${name} (${birthDate} туған) азаматқа берілді.`,
  paid: (intake, from, to, paid) => `${intake} лек (${from}–${to}) үшін мемлекеттік ақы ретінде ${paid} төленді.`,
  whole: (due) => `Белгіленген төлемақы ${due}, толық төленген.`,
  owed: (due, short) => `Белгіленген төлемақы ${due}, төленбегені ${short}.`,
  covers: 'Төлемақыға киім, жатын орын және күніне үш уақыт тамақ кіреді.',
  amount: 'Сомасы',
  receipt: 'Түбіртек №',
  byState: 'мемлекет есебінен',
  returned: (basis) => `қайтарылды: ${basis}`,
  total: 'Барлығы',
  purpose: 'Анықтама талап етілген жерге көрсету үшін берілді.',
  fileName: 'Төлемақы анықтамасы',
};
