/** Words of the letter about a man's fee. Sums and dates come in as they are written. */
export interface FeeLetterTexts {
  title: string;
  given(name: string, birthDate: string): string;
  paid(intake: string, from: string, to: string, paid: string): string;
  whole(due: string): string;
  owed(due: string, short: string): string;
  /** What the fee covers (DOMAIN §1). */
  covers: string;
  amount: string;
  receipt: string;
  byState: string;
  returned(basis: string): string;
  total: string;
  purpose: string;
  fileName: string;
}
