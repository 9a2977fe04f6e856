import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import type { LeavingPaper } from '../orders/leaving.ts';

/**
 * What is asked before an intake is closed, in the order it is put right (DOMAIN §4 to §7). The first group
 * hinders the closing; the second is named and goes on after it.
 */
export const HINDERING = ['course', 'sheets', 'left', 'papers', 'range', 'outside', 'bunks'] as const;
export const GOING_ON = ['applicants', 'fees', 'pages', 'militaryIds'] as const;
export type ClosingCode = (typeof HINDERING)[number] | (typeof GOING_ON)[number];

/** done: nothing stands · hinders: has to be put right first · open: named, and goes on after the closing */
export type ClosingState = 'done' | 'hinders' | 'open';

/** Everything the points are judged by; only signed orders, and absences, nights and money as they stand. */
export interface ClosingFacts {
  now: LocalDateTime;
  endsOn: LocalDate;
  men: readonly ClosingMan[];
  sheets: readonly { subject: string; platoon: number | null; date: LocalDate; closed: boolean }[];
  rangeDays: readonly { date: LocalDate; session: number; closed: boolean; offBalance: boolean }[];
  /** Late returns nobody has closed (back or not), and other men whom the gate or a roll saw go out. */
  outside: readonly { cadetId: number; since: LocalDateTime; as: 'lateOut' | 'lateBack' | 'out' }[];
  /** Approved nights that are not over, and requests nobody has decided on. */
  nights: readonly { cadetId: number; night: LocalDate; until: LocalDateTime; waiting: boolean }[];
  /** Lessons that have begun and whose page is open, by day. */
  pages: readonly { date: LocalDate; count: number }[];
}

export interface ClosingMan {
  cadetId: number;
  name: string;
  platoon: number | null;
  enrolled: boolean;
  refused: boolean;
  /** `from`: the first day off the list, of an expulsion; a graduation counts from its signature. */
  leaves: { paper: LeavingPaper | null; from: LocalDate | null; order: string } | null;
  /** A certificate that was issued and not spoiled; a revoked one was issued. */
  certificate: boolean;
  reference: boolean;
  /** '2-14'; null while he has none. */
  bunk: string | null;
  /** Whole tenge still owed; nothing is owed by who was expelled. */
  owes: number;
  /** Of a man with a certificate: where his military ID is, and how many days late. */
  militaryId: {
    state: 'certified' | 'handedOver' | 'ready' | 'collected';
    dueOn: LocalDate | null;
    late: number;
  } | null;
}

/** One line behind a point's number: a man, or a thing; `code` picks its words. */
export interface ClosingItem {
  cadetId: number | null;
  name: string | null;
  platoon: number | null;
  code: string;
  params: Record<string, string | number>;
}

export interface ClosingPoint {
  code: ClosingCode;
  state: ClosingState;
  /** How much it is: men, sheets, days; money and pages are summed. */
  count: number;
  items: ClosingItem[];
}

type Params = ClosingItem['params'];
const thing = (code: string, params: Params, platoon: number | null = null): ClosingItem => ({
  cadetId: null,
  name: null,
  platoon,
  code,
  params,
});
const of = ({ cadetId, name, platoon }: ClosingMan, code: string, params: Params = {}): ClosingItem => ({
  cadetId,
  name,
  platoon,
  code,
  params,
});

/** Whether a signed order has taken him off the list by a day. */
const hasLeft = ({ leaves }: ClosingMan, today: LocalDate): boolean =>
  leaves !== null && (leaves.from === null || leaves.from <= today);

const READERS: Record<ClosingCode, (facts: ClosingFacts, today: LocalDate) => ClosingItem[]> = {
  // Both the last day and every day after it will do: certificates are handed out on the last one.
  course: ({ endsOn }, today) => (today < endsOn ? [thing('course', { date: endsOn })] : []),
  sheets: ({ sheets }) =>
    sheets
      .filter(({ closed }) => !closed)
      .map(({ subject, platoon, date }) => thing('sheet', { subject, date }, platoon)),
  left: ({ men }, today) =>
    men
      .filter((man) => man.enrolled && !hasLeft(man, today))
      .map((man) => (man.leaves?.from ? of(man, 'leavesOn', { date: man.leaves.from }) : of(man, 'noOrder'))),
  papers: ({ men }) =>
    men.flatMap((man) => {
      const { paper, order } = man.leaves ?? { paper: null, order: '' };
      if (paper === 'certificate' && !man.certificate) return [of(man, 'noCertificate', { order })];
      return paper === 'reference' && !man.reference ? [of(man, 'noReference', { order })] : [];
    }),
  // A day closes only when its ammunition balances or an act is attached, and every weapon is back (DOMAIN §6).
  range: ({ rangeDays }) =>
    rangeDays
      .filter(({ closed }) => !closed)
      .map(({ date, session, offBalance }) => thing(offBalance ? 'offBalance' : 'rangeOpen', { date, session })),
  // Who has left by an order goes out for good, and no night of his stands; a late return is closed by a person all the same.
  outside: ({ men, outside, nights, now }, today) => {
    const known = new Map(men.map((man) => [man.cadetId, man]));
    const staying = (cadetId: number) => {
      const man = known.get(cadetId);
      return man && !hasLeft(man, today) ? man : undefined;
    };
    return [
      ...outside.flatMap(({ cadetId, since, as }) => {
        const man = as === 'out' ? staying(cadetId) : known.get(cadetId);
        return man ? [of(man, as, { since })] : [];
      }),
      ...nights.flatMap(({ cadetId, night, until, waiting }) => {
        const man = staying(cadetId);
        return man && until > now ? [of(man, waiting ? 'leaveWaits' : 'leaveStands', { night })] : [];
      }),
    ];
  },
  // After the last day a bunk is free by itself; on it who has left by an order no longer sleeps there.
  bunks: ({ men, endsOn }, today) =>
    today > endsOn
      ? []
      : men.flatMap((man) => (man.bunk !== null && !hasLeft(man, today) ? [of(man, 'bunk', { bunk: man.bunk })] : [])),
  applicants: ({ men }) =>
    men.filter(({ enrolled, refused }) => !enrolled && !refused).map((man) => of(man, 'undecided')),
  fees: ({ men }) => men.filter(({ owes }) => owes > 0).map((man) => of(man, 'owes', { sum: man.owes })),
  pages: ({ pages }) => pages.map(({ date, count }) => thing('pages', { date, count })),
  militaryIds: ({ men }) =>
    men.flatMap((man) => {
      const id = man.militaryId;
      if (!id || id.state === 'collected') return [];
      if (id.state === 'handedOver' && id.late > 0) return [of(man, 'idLate', { days: id.late })];
      if (id.state === 'handedOver') return [of(man, 'idWaits', { date: id.dueOn ?? '' })];
      return [of(man, id.state === 'ready' ? 'idReady' : 'idCertified')];
    }),
};

/**
 * The check list of a closing. A military ID takes up to thirty days from the hand-over and the next intake comes before
 * it (DOMAIN §1): it never hinders, and its follow-up goes on in a closed intake.
 */
export function closingPoints(facts: ClosingFacts): ClosingPoint[] {
  const today = facts.now.slice(0, 10);
  return [...HINDERING, ...GOING_ON].map((code) => {
    const items = READERS[code](facts, today);
    const stands = (HINDERING as readonly string[]).includes(code) ? ('hinders' as const) : ('open' as const);
    return { code, state: items.length === 0 ? ('done' as const) : stands, count: countOf(code, items), items };
  });
}

const countOf = (code: ClosingCode, items: readonly ClosingItem[]): number =>
  code === 'pages' ? items.reduce((sum, { params }) => sum + Number(params.count), 0) : items.length;
