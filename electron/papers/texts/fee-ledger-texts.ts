/** Words of the fee ledger. Sums and dates come in as they are written. */
export interface FeeLedgerTexts {
  title: string;
  intake(code: string, from: string, to: string): string;
  asOf(date: string): string;
  men(count: number): string;
  /** In what the sums of the table are. */
  inTenge: string;
  due: string;
  receipt: string;
  source: string;
  own: string;
  byState: string;
  came: string;
  returned: string;
  basis: string;
  owed: string;
  /** Instead of a day, for a sum that an imported list brought. */
  fromList: string;
  total: string;
  balance(fee: string, men: number, due: string, paid: string, owed: string): string;
  /** Money that is held although nobody owes it. */
  beyond(sum: string): string;
  keeper: string;
  fileName: string;
}
