import { fewNames } from '../kit/few-names.ts';
import type { EntryKind } from './range-terms.ts';

/** One line of the ledger; a correction is a line with a quantity below 0. */
export interface LedgerLine {
  kind: EntryKind;
  quantity: number;
  /** Null: the store's or the issuing point's own. */
  cadetId: number | null;
}

/** What became of a man's rounds. */
export interface AccountSums {
  issued: number;
  fired: number;
  misfired: number;
  returned: number;
  lost: number;
  cases: number;
}
export interface Account extends AccountSums {
  /** issued − fired − misfired − returned − lost: still in his hands. */
  onHand: number;
}

export const SUM_KINDS = ['issued', 'fired', 'misfired', 'returned', 'lost', 'cases'] as const;
type SumKind = (typeof SUM_KINDS)[number];
const isSum = (kind: EntryKind): kind is SumKind => (SUM_KINDS as readonly string[]).includes(kind);

const nothing = (): AccountSums => ({ issued: 0, fired: 0, misfired: 0, returned: 0, lost: 0, cases: 0 });
/** Rounds in a man's hands: issued and not yet accounted for. */
export const onHandOf = ({ issued, fired, misfired, returned, lost }: AccountSums): number =>
  issued - fired - misfired - returned - lost;
export const withOnHand = (sums: AccountSums): Account => ({ ...sums, onHand: onHandOf(sums) });
export const emptyAccount = (): Account => withOnHand(nothing());

/** The accounts of all men with a line, each the sum of his lines and nothing else (DOMAIN §6). */
export function accountsOf(lines: readonly LedgerLine[]): Map<number, Account> {
  const sums = new Map<number, AccountSums>();
  for (const { kind, quantity, cadetId } of lines) {
    if (cadetId === null || !isSum(kind)) continue;
    const account = sums.get(cadetId) ?? nothing();
    account[kind] += quantity;
    sums.set(cadetId, account);
  }
  return new Map([...sums].map(([cadetId, account]) => [cadetId, withOnHand(account)]));
}

/** The sum of some accounts: of a relay, or of a day. */
export function addAccounts(accounts: Iterable<AccountSums>): Account {
  const total = nothing();
  for (const account of accounts) for (const kind of SUM_KINDS) total[kind] += account[kind];
  return withOnHand(total);
}

/** The lines that bring an account from what it is to what it shall be; what goes away first, so that no step overdraws it. */
export const linesBetween = (from: AccountSums, to: AccountSums): { kind: SumKind; quantity: number }[] =>
  SUM_KINDS.map((kind) => ({ kind, quantity: to[kind] - from[kind] }))
    .filter(({ quantity }) => quantity !== 0)
    .toSorted((a, b) => a.quantity - b.quantity);

/** Whether an account can be: nothing below 0, and no more accounted for than was issued. */
export const isPossible = (sums: AccountSums): boolean =>
  SUM_KINDS.every((kind) => sums[kind] >= 0) && onHandOf(sums) >= 0;

/** What the issuing point of a day has of a lot. */
export function pointOf(lines: readonly (LedgerLine & { lotId: number })[], lotId: number): number {
  const sign: Partial<Record<LedgerLine['kind'], 1 | -1>> = { drawn: 1, handedIn: -1, issued: -1, returned: 1 };
  return lines
    .filter((line) => line.lotId === lotId)
    .reduce((sum, { kind, quantity }) => sum + quantity * (sign[kind] ?? 0), 0);
}

/** What an act of loss accounts for. */
export interface LossAct {
  rounds: number;
  /** Cases short; below 0: too many. */
  cases: number;
}

export interface DayBalance extends Account {
  /** Drawn from the store and neither issued nor handed in. */
  atPoint: number;
  /** fired − cases − cases of acts; 0 = all there. */
  casesShort: number;
  /** lost − rounds of acts; 0 = every lost round has its act. */
  lostUnacted: number;
  actRounds: number;
  actCases: number;
}

/** The day's sums: issued = fired + misfired + returned + lost, cases = fired, or an act (DOMAIN §6). */
export function dayBalance(lines: readonly LedgerLine[], acts: readonly LossAct[]): DayBalance {
  const account = addAccounts(accountsOf(lines).values());
  const drawn = lines.reduce(
    (sum, { kind, quantity }) => sum + (kind === 'drawn' ? quantity : kind === 'handedIn' ? -quantity : 0),
    0,
  );
  const actRounds = acts.reduce((sum, { rounds }) => sum + rounds, 0);
  const actCases = acts.reduce((sum, { cases }) => sum + cases, 0);
  return {
    ...account,
    atPoint: drawn - account.issued + account.returned,
    casesShort: account.fired - account.cases - actCases,
    lostUnacted: account.lost - actRounds,
    actRounds,
    actCases,
  };
}

/** Whether no round and no case is unaccounted for. */
export const isBalanced = ({ onHand, atPoint, casesShort, lostUnacted }: DayBalance): boolean =>
  onHand === 0 && atPoint === 0 && casesShort === 0 && lostUnacted === 0;

export type Hindrance =
  | { code: 'notReady'; params: Record<string, never> }
  | { code: 'relaysOpen'; params: { count: number } }
  | { code: 'onHand'; params: { rounds: number; names: string[] } }
  | { code: 'atPoint'; params: { rounds: number } }
  | { code: 'casesShort' | 'casesOver'; params: { cases: number; names: string[] } }
  | { code: 'casesMixed'; params: { names: string[] } }
  | { code: 'lostWithoutAct' | 'actWithoutLoss'; params: { rounds: number } }
  | { code: 'weaponsOut'; params: { count: number } }
  | { code: 'unsigned'; params: { count: number } };

export interface ClosingFacts {
  ready: boolean;
  relaysOpen: number;
  balance: DayBalance;
  accounts: readonly { name: string; account: Account }[];
  /** Whether an act says of cases that they are too few or too many. */
  casesActed: boolean;
  weaponsOut: number;
  signatures: number;
}

/**
 * The first few whose cases are not what they fired although the day's sum is right: the ledger is kept man by man
 * (DOMAIN §6), and one man's case does not make up for another's. Nobody where an act says why.
 */
export const casesMixed = ({
  balance,
  accounts,
  casesActed,
}: Pick<ClosingFacts, 'balance' | 'accounts' | 'casesActed'>): string[] =>
  balance.casesShort !== 0 || casesActed
    ? []
    : fewNames(accounts.filter(({ account }) => account.cases !== account.fired));

/** How many have to sign: the issuer and the leader (DOMAIN §6). */
const SIGNATURES = 2;

/** Why the day cannot be closed; empty when it can. */
export function closingHindrances(facts: ClosingFacts): Hindrance[] {
  const { balance, accounts } = facts;
  const found: Hindrance[] = [];
  const named = (unequal: (account: Account) => boolean) =>
    fewNames(accounts.filter(({ account }) => unequal(account)));
  if (!facts.ready) found.push({ code: 'notReady', params: {} });
  if (facts.relaysOpen > 0) found.push({ code: 'relaysOpen', params: { count: facts.relaysOpen } });
  if (balance.onHand !== 0)
    found.push({ code: 'onHand', params: { rounds: balance.onHand, names: named(({ onHand }) => onHand !== 0) } });
  if (balance.atPoint !== 0) found.push({ code: 'atPoint', params: { rounds: balance.atPoint } });
  if (balance.casesShort !== 0) {
    const short = balance.casesShort > 0;
    found.push({
      code: short ? 'casesShort' : 'casesOver',
      params: {
        cases: Math.abs(balance.casesShort),
        names: named(({ fired, cases }) => (short ? cases < fired : cases > fired)),
      },
    });
  }
  const mixed = casesMixed(facts);
  if (mixed.length > 0) found.push({ code: 'casesMixed', params: { names: mixed } });
  if (balance.lostUnacted > 0) found.push({ code: 'lostWithoutAct', params: { rounds: balance.lostUnacted } });
  if (balance.lostUnacted < 0) found.push({ code: 'actWithoutLoss', params: { rounds: -balance.lostUnacted } });
  if (facts.weaponsOut > 0) found.push({ code: 'weaponsOut', params: { count: facts.weaponsOut } });
  if (facts.signatures < SIGNATURES) found.push({ code: 'unsigned', params: { count: SIGNATURES - facts.signatures } });
  return found;
}
