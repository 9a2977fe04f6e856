import type { Content } from 'pdfmake/interfaces';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { formatTenge } from '../../../shared/kit/money.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { sumOf } from '../../../shared/kit/rounding.ts';
import { type FormRow, formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import type { FeeLedgerFacts } from './fee-ledger-facts.ts';

type Man = FeeLedgerFacts['men'][number];

/** An empty cell instead of a 0: the eye looks for what is owed. */
const money = (amount: number): string => (amount === 0 ? '' : formatNumber(amount));

/** The fee ledger (DOMAIN §10): a line for each payment, what each man owes on the last of his, and a sum that adds up. */
export function feeLedgerPdf(setting: PaperSetting, facts: FeeLedgerFacts): Promise<Buffer> {
  const { texts, school } = setting;
  const words = texts.feeLedger;
  const { intake, fee, date, sums, men } = facts;
  const amounts = men.flatMap(({ payments }) => payments.map(({ amount }) => amount));
  const bold = (text: string) => ({ text, bold: true });
  return formPdf(setting, {
    title: words.title,
    line: [
      words.intake(intake.code, formatDate(intake.startsOn), formatDate(intake.endsOn)),
      words.asOf(formatDate(date)),
      words.men(men.length),
      words.inTenge,
    ],
    orientation: 'landscape',
    columns: [
      { head: texts.number, width: 22, align: 'right' },
      { head: texts.fullName, width: '*' },
      { head: words.due, width: 54, align: 'right' },
      { head: texts.date, width: 50 },
      { head: words.receipt, width: 68 },
      { head: words.source, width: 56 },
      { head: words.came, width: 52, align: 'right' },
      { head: words.returned, width: 58, align: 'right' },
      { head: words.basis, width: 84 },
      { head: words.owed, width: 46, align: 'right' },
    ],
    rows: [
      ...men.flatMap((man, index) => rowsOf(man, index + 1, fee, setting)),
      [
        '',
        bold(words.total),
        bold(money(sums.due)),
        '',
        '',
        '',
        bold(money(sumOf(amounts.filter((amount) => amount > 0)))),
        bold(money(-sumOf(amounts.filter((amount) => amount < 0)))),
        '',
        bold(money(sums.owed)),
      ],
    ],
    none: '',
    ending: [balanceLine(facts, setting)],
    signatures: [{ role: words.keeper }, { role: texts.director, name: school.directorName }],
  });
}

/** His first line names him and his fee; what is owed after all of them stands on the last. */
function rowsOf({ name, asked, owed, payments }: Man, number: number, fee: number, { texts }: PaperSetting): FormRow[] {
  const words = texts.feeLedger;
  const head = [String(number), name, asked ? money(fee) : '—'];
  if (payments.length === 0) return [[...head, '', '', '', '', '', '', money(owed)]];
  return payments.map(({ paidOn, amount, receipt, byState, basis }, index) => [
    ...(index === 0 ? head : ['', '', '']),
    paidOn === null ? words.fromList : formatDate(paidOn),
    receipt ?? '',
    byState ? words.byState : words.own,
    amount > 0 ? money(amount) : '',
    amount < 0 ? money(-amount) : '',
    basis ?? '',
    index === payments.length - 1 ? money(owed) : '',
  ]);
}

/** '263 318 ₸ × 60 = 15 799 080 ₸ = … + …', and what is held beyond it. */
function balanceLine({ fee, sums }: FeeLedgerFacts, { texts }: PaperSetting): Content {
  const words = texts.feeLedger;
  const { men, due, paid, owed, beyond } = sums;
  const parts = [words.balance(formatTenge(fee), men, formatTenge(due), formatTenge(paid), formatTenge(owed))];
  if (beyond !== 0) parts.push(words.beyond(formatTenge(beyond)));
  return { text: parts.join(' '), margin: [0, 8, 0, 0] };
}
