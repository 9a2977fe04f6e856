import type { FiringPosition } from '../../../shared/range/card.ts';
import type { SignatureRole } from '../../../shared/range/range-terms.ts';

/** Words of the papers of the range. Numbers, names and written dates come in as arguments. */
export interface RangeTexts {
  session(session: number, makeup: boolean): string;
  metres(distance: number): string;
  rounds(count: number): string;
  positions: Record<FiringPosition, string>;
  calibreAndLot(calibre: string, lot: string): string;
  roles: Record<SignatureRole, string>;
  rank: string;
  total: string;
  noPlatoon: string;
  /** A shot that did not go off, in the box of a shot. */
  misfireSign: string;

  sheet: {
    title: string;
    /** Over every page while the day is not closed. */
    open: string;
    columns: Record<'issued' | 'fired' | 'misfired' | 'returned' | 'cases', string>;
    balance(
      sums: Record<'issued' | 'fired' | 'misfired' | 'returned' | 'lost' | 'onHand' | 'atPoint' | 'cases', number>,
    ): string;
    act(number: string, date: string, rounds: number, cases: number): string;
    signed(name: string, at: string): string;
    none: string;
  };

  results: {
    title: string;
    columns: Record<'relay' | 'lane' | 'weapon' | 'rounds' | 'shots' | 'points' | 'mark', string>;
    mean(points: number): string;
    refired: string;
    /** How many fired, and how many have each mark from 5 down to 2. */
    counts(fired: number, marks: readonly [number, number, number, number]): string;
    scorer: string;
    none: string;
  };

  safety: {
    title: string;
    columns: Record<'date' | 'content' | 'instructor', string>;
    kinds: Record<'briefing' | 'test', string>;
    passed: string;
    failed: string;
    none: string;
  };

  relays: {
    title: string;
    relay(number: number, refire: boolean): string;
    none: string;
  };

  card: {
    title: string;
    left(rounds: number): string;
    columns: Record<'date' | 'what' | 'in' | 'out' | 'balance' | 'fired' | 'misfired' | 'lost' | 'by', string>;
    kinds: Record<'received' | 'writtenOff', string>;
    day(intake: string, session: number): string;
    keeper: string;
  };

  act: {
    title(number: string): string;
    subjects: Record<'loss' | 'writeOff', string>;
    columns: Record<'calibre' | 'lot' | 'rounds' | 'cases' | 'reason', string>;
    ofDay(intake: string, session: number, date: string, range: string): string;
    /** What the commission states, under the table. */
    said: Record<'loss' | 'writeOff', string>;
    chair: string;
    member: string;
    madeBy: string;
  };

  fileNames: Record<'sheet' | 'results' | 'safety' | 'relays' | 'card' | 'loss' | 'writeOff', string>;
}
