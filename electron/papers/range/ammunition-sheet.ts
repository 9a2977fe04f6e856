import { formatDate, formatDateTime } from '../../../shared/kit/local-time.ts';
import type { SignatureRole } from '../../../shared/range/range-terms.ts';
import { type FormCell, formPdf } from '../daily/form.ts';
import type { PaperSetting } from '../document.ts';
import { dayWords, exerciseWords } from './day-lines.ts';
import type { AmmunitionSheetFacts } from './range-paper-facts.ts';

/** Room for a signature by hand. */
const ROW = 20;
const SIGNATURE = 76;
/** Room for a count under its head. */
const COUNT = 58;

/** The ammunition sheet (DOMAIN §10); what is not known yet stays empty, to be written by hand. */
export function ammunitionSheetPdf(setting: PaperSetting, facts: AmmunitionSheetFacts): Promise<Buffer> {
  const { texts } = setting;
  const { daily, range: words } = texts;
  const { day, men, balance, acts } = facts;
  const { columns } = words.sheet;
  const begun = balance.issued > 0;
  const row = (man: AmmunitionSheetFacts['men'][number], index: number): FormCell[] => {
    const { issued, fired, misfired, returned, cases, onHand } = man.account;
    const settled = issued > 0 && onHand === 0;
    const figure = (count: number, known: boolean) => (known ? String(count) : '');
    return [
      String(index + 1),
      daily.cadet,
      man.name,
      figure(issued, issued > 0),
      '',
      figure(fired, settled),
      figure(misfired, settled),
      figure(returned, settled),
      figure(cases, settled && cases > 0),
      '',
    ];
  };
  const total = (text: string): FormCell => ({ text, bold: true });
  const totals: FormCell[] = [
    '',
    '',
    total(words.total),
    ...[begun ? String(balance.issued) : '', ''].map(total),
    ...[balance.fired, balance.misfired, balance.returned, balance.cases].map((sum) => total(begun ? String(sum) : '')),
    '',
  ];
  const sums = [
    ...(begun ? [words.sheet.balance(balance)] : []),
    ...acts.map((act) => words.sheet.act(act.number, formatDate(act.date), act.rounds, act.cases)),
  ];
  const signer = (role: SignatureRole) => {
    const signed = facts.signatures.find((one) => one.role === role);
    const name = signed
      ? words.sheet.signed(signed.name, formatDateTime(signed.at))
      : facts.roles.find((one) => one.role === role)?.name;
    return { role: words.roles[role], ...(name !== undefined && { name }) };
  };
  const lots = facts.lots.length > 0 ? facts.lots.join(', ') : '________';
  return formPdf(setting, {
    title: words.sheet.title,
    line: [texts.intake(facts.cohortCode), ...dayWords(texts, day)],
    how: `${exerciseWords(texts, day)} · ${words.calibreAndLot(day.card.calibre, lots)}`,
    orientation: 'landscape',
    ...(day.state !== 'closed' && { draft: words.sheet.open }),
    columns: [
      { head: daily.number, width: 16, align: 'right' },
      { head: words.rank, width: 50 },
      { head: daily.name, width: '*' },
      { head: columns.issued, width: COUNT, align: 'center' },
      { head: daily.signature, width: SIGNATURE },
      { head: columns.fired, width: COUNT, align: 'center' },
      { head: columns.misfired, width: COUNT, align: 'center' },
      { head: columns.returned, width: COUNT, align: 'center' },
      { head: columns.cases, width: COUNT, align: 'center' },
      { head: daily.signature, width: SIGNATURE },
    ],
    rows: men.length > 0 ? [...men.map(row), totals] : [],
    none: words.sheet.none,
    rowHeight: ROW,
    after: sums.map((text, index) => ({ text, margin: [0, index === 0 ? 8 : 2, 0, 0] })),
    signatures: [signer('issuer'), signer('leader')],
  });
}
