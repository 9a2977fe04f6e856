import type { FeeLedgerTexts } from './fee-ledger-texts.ts';

export const feeLedgerKk: FeeLedgerTexts = {
  title: 'Төлемақыны есепке алу кітабы',
  intake: (code, from, to) => `${code} лек, ${from}–${to}`,
  asOf: (date) => `${date} күнгі жағдай`,
  men: (count) => `${count} адам`,
  inTenge: 'сомалар теңгемен',
  due: 'Төлемақы',
  receipt: 'Түбіртек №',
  source: 'Кім төледі',
  own: 'өзі',
  byState: 'мемлекет',
  came: 'Төленді',
  returned: 'Қайтарылды',
  basis: 'Қайтару негізі',
  owed: 'Қарызы',
  fromList: 'тізімнен',
  total: 'Барлығы',
  balance: (fee, men, due, paid, owed) => `${fee} × ${men} адам = ${due} = төленгені ${paid} + қарызы ${owed}.`,
  beyond: (sum) => `Одан бөлек мектепте тұрған ақша (артық төленген немесе қайтарылмаған): ${sum}.`,
  keeper: 'Есепші',
  fileName: 'Төлемақы кітабы',
};
