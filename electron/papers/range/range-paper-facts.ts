import type { ActRow } from '../../../shared/contract/ammunition.contract.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { DayHead } from '../../../shared/contract/range-day.contract.ts';

/** What the head of a day's papers says. */
export type PaperDay = Pick<DayHead, 'session' | 'makeup' | 'date' | 'range' | 'card' | 'state'>;

type Firing = OutputOf<'firing.get'>;
type Relay = Firing['relays'][number];
type Lane = Relay['lanes'][number];
type ResultMan = OutputOf<'firing.results'>['men'][number];

export interface AmmunitionSheetFacts {
  cohortCode: string;
  day: PaperDay;
  lots: string[];
  men: Pick<Lane, 'name' | 'platoon' | 'squad' | 'account'>[];
  balance: Firing['balance'];
  acts: Pick<Firing['acts'][number], 'number' | 'date' | 'rounds' | 'cases'>[];
  roles: Firing['roles'];
  signatures: Pick<Firing['signatures'][number], 'role' | 'name' | 'at'>[];
}

export interface FiringResultsFacts {
  cohortCode: string;
  session: number;
  /** The day asked for, or the days of the session. */
  days: PaperDay[];
  men: (Pick<ResultMan, 'name' | 'platoon' | 'squad'> & { result: ResultMan['sessions'][number] })[];
}

export interface SafetyLogFacts {
  cohortCode: string;
  /** Oldest first, as a log is kept. */
  records: OutputOf<'range.safetyLog'>;
}

export interface RelayCardsFacts {
  cohortCode: string;
  day: PaperDay;
  relays: (Pick<Relay, 'number' | 'refire'> & {
    lanes: Pick<Lane, 'lane' | 'name' | 'platoon' | 'squad' | 'weapon' | 'shots' | 'total' | 'mark'>[];
  })[];
  leader: string | undefined;
}

export interface StockCardFacts {
  card: OutputOf<'ammunition.card'>;
}

export interface AmmunitionActFacts {
  act: ActRow;
}
