import type { MissedReason } from '../../../shared/meals/meal-day.ts';
import type { AbsenceKind } from '../../../shared/presence/presence-facts.ts';
import type { Whereabouts } from '../../../shared/presence/whereabouts.ts';
import type { RollPart } from '../../../shared/rolls/roll-times.ts';
import type { ReportPart, ReportReason } from '../../../shared/strength/report.ts';

/** Words of the papers of a day and a night. Numbers, names and written dates come in as arguments. */
export interface DailyTexts {
  cadet: string;
  /** Where a man belongs; either may be unknown. */
  unit(platoon: number | null, squad: number | null): string;
  /** The same for a narrow column. */
  unitShort(platoon: number | null, squad: number | null): string;
  men(count: number): string;
  lines(count: number): string;
  number: string;
  name: string;
  unitHead: string;
  note: string;
  signature: string;
  dutyOfficer: string;
  commander: string;
  none: string;

  pass: {
    title: string;
    numberOf(number: string): string;
    unit: string;
    released: string;
    where: string;
    home: string;
    commander: string;
    stamp: string;
    due: string;
    returned: string;
    dutyOfficer: string;
    note: string;
    printed(at: string): string;
  };

  register: {
    title: string;
    columns: Record<'pass' | 'allowed' | 'out' | 'due' | 'back' | 'dutyOfficer', string>;
    counts(allowed: number, out: number, late: number): string;
    otherWay: string;
    notGone: string;
    notBack: string;
    late(minutes: number): string;
    corrected(first: string): string;
    closed(note: string): string;
    none: string;
  };

  absent: {
    title: string;
    kinds: Record<AbsenceKind, string>;
    columns: Record<'kind' | 'from' | 'to' | 'order' | 'enteredBy', string>;
    unknownEnd: string;
    none: string;
  };

  gate: {
    title: string;
    /** What the sheet is for, and how it gets back into the program. */
    how: string;
    columns: Record<'pass' | 'from' | 'due' | 'out' | 'back' | 'officer', string>;
    outside(count: number): string;
    expected(count: number): string;
    others: string;
    held(reason: string): string;
    heldByAbsence(kind: AbsenceKind): string;
  };

  roster: {
    title: string;
    columns: Record<'post', string>;
    none: string;
  };

  roll: {
    titles: Record<RollPart, string>;
    opened(by: string): string;
    notOpened: string;
    closed(by: string, at: string): string;
    /** On a sheet printed before the roll is opened. */
    numbersMove: string;
    /** Before the letters and what they mean. */
    how: string;
    /** Where one man is. */
    places: Record<Whereabouts, string>;
    squad: string;
    said: string;
    mark: string;
    nobody: string;
  };

  strength: {
    title: string;
    parts: Record<ReportPart, string>;
    at(time: string): string;
    platoon: string;
    noPlatoon: string;
    establishment: string;
    onList: string;
    columns: Record<Whereabouts, string>;
    total: string;
    /** «60 = 48 + 12»: what the sum says in words before its figures. */
    balance: string;
    back: string;
    reasons: Record<ReportReason, string>;
    backColumns: Record<'where' | 'reason' | 'since' | 'until', string>;
    nobody: string;
    signer: string;
    signed(by: string, at: string): string;
    /** Over every page while nobody has signed. */
    unsigned: string;
    forecast: string;
    /** Where the history of changes stood at the end of the day. */
    mark: { head(day: string, entry: number): string; signed(key: string): string; unsigned: string };
  };

  meals: {
    title: string;
    sittings: readonly [string, string, string];
    told(by: string, at: string): string;
    live: string;
    /** The first column of the count. */
    what: string;
    onList: string;
    missed: Record<MissedReason, string>;
    fed: string;
    packed: string;
    ordinary: string;
    packedHead: string;
    along: string;
    absentNames: string;
    otherNames: string;
    diet: string;
    allOrdinary: string;
    allHere: string;
    cook: string;
    slipTitle(number: number): string;
    slipLine(by: string, at: string): string;
    before: string;
    come: string;
    gone: string;
    changed: string;
    after: string;
    noChange: string;
    monthTitle: string;
    monthOf(month: number, year: string): string;
    day: string;
    meals: string;
    manDays: string;
    change: string;
    ofPacked: string;
    /** In the head of a column of counts: in brackets those who take the meal along. */
    inBrackets: string;
    byPresenceNote: string;
    total: string;
    noDays: string;
    accountant: string;
  };

  fileNames: Record<
    | 'passes'
    | 'register'
    | 'absent'
    | 'gate'
    | 'roster'
    | 'evening'
    | 'morning'
    | 'strength'
    | 'meals'
    | 'slip'
    | 'month',
    string
  >;
}
