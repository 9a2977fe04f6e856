import { compareKazakh } from '../kit/kazakh.ts';
import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { minuteOf } from '../presence/local-minutes.ts';
import type { AbsenceKind, Interval, PresenceFacts } from '../presence/presence-facts.ts';
import { type Standing, WHEREABOUTS, type Whereabouts, whereIs } from '../presence/whereabouts.ts';

/** The report of a day is made twice, each for its own minute (rule book, strength.morningAt and strength.eveningAt). */
export const REPORT_PARTS = ['morning', 'evening'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What the back of the sheet says of a man who is not present; `gate`: out without leave, or after it; `roll`: nobody knows. */
export const REPORT_REASONS = ['illness', 'hospital', 'duty', 'trip', 'other', 'leave', 'gate', 'roll'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Who a man is on the sheet. */
export interface ReportWho {
  cadetId: number;
  surname: string;
  /** Given name and patronymic. */
  givenNames: string;
  platoon: number | null;
  squad: number | null;
}

/** A man on the list in his one column, with what the back of the sheet says of him. */
export interface ReportMan extends ReportWho {
  where: Whereabouts;
  /** Null where he is present. */
  reason: ReportReason | null;
  since: LocalDateTime | null;
  /** When it ends or he has to be back; null where nobody said. */
  until: LocalDateTime | null;
  /** The post, the order ('№ 17'), or what was written at the gate; never anything of an illness. */
  note: string | null;
}

/** What is signed: every man on the list at a minute, by platoon and alphabet, and the men each platoon should have. */
export interface ReportContent {
  at: LocalDateTime;
  establishment: { platoon: number; men: number }[];
  men: ReportMan[];
}

/** Words behind an absence or a way out, by their numbers. */
export interface ReportNotes {
  absence: (id: number) => string | null;
  movement: (id: number) => string | null;
}

/**
 * The report at a minute: each man on the list once, in the column of `whereIs`.
 * @param now up to when the facts are known
 */
export function reportAt(
  men: readonly { who: ReportWho; facts: PresenceFacts }[],
  at: LocalDateTime,
  now: LocalDateTime,
  establishment: ReportContent['establishment'],
  notes: ReportNotes,
): ReportContent {
  const minute = minuteOf(at);
  const listed = men.flatMap(({ who, facts }): ReportMan[] => {
    const standing = whereIs(facts, minute, now);
    return standing ? [{ ...who, where: standing.where, ...whyOf(facts, standing, minute, notes) }] : [];
  });
  return { at: minute, establishment, men: listed.toSorted(byPlatoon) };
}

type Why = Pick<ReportMan, 'reason' | 'since' | 'until' | 'note'>;

const NO_REASON: Why = { reason: null, since: null, until: null, note: null };

function whyOf(facts: PresenceFacts, { where, absence, movement }: Standing, at: string, notes: ReportNotes): Why {
  const covers = ({ from, to }: Interval) => minuteOf(from) <= at && (to === null || at < minuteOf(to));
  if (absence) {
    const note = TELLS_NO_NOTE.includes(absence.kind) ? null : notes.absence(absence.id);
    return { reason: reasonOf(absence.kind), since: absence.from, until: absence.to, note };
  }
  if (movement) {
    const reason = where === 'leave' ? 'leave' : 'gate';
    return { reason, since: minuteOf(movement.at), until: movement.due, note: notes.movement(movement.id) };
  }
  if (where === 'leave') {
    const night = facts.nights.find(covers);
    return { reason: 'leave', since: night?.from ?? null, until: night?.to ?? null, note: null };
  }
  if (where === 'unknown') {
    const doubt = facts.doubts.find(covers);
    return { reason: 'roll', since: doubt?.from ?? null, until: doubt?.to ?? null, note: null };
  }
  return NO_REASON;
}

/** What is written beside an illness may say what ails him, and the sheet is seen by many. */
const TELLS_NO_NOTE: readonly AbsenceKind[] = ['illness', 'hospital'];

/** A restriction keeps a man present, so that no column has it as its reason. */
const reasonOf = (kind: AbsenceKind): ReportReason => (kind === 'restriction' ? 'other' : kind);

const byPlatoon = (a: ReportMan, b: ReportMan): number =>
  (a.platoon ?? Number.MAX_SAFE_INTEGER) - (b.platoon ?? Number.MAX_SAFE_INTEGER) ||
  compareKazakh(a.surname, b.surname) ||
  compareKazakh(a.givenNames, b.givenNames) ||
  a.cadetId - b.cadetId;

/** One line of the sheet; its figures are the lengths of its names. */
export interface ReportRow {
  /** Null: men whom no platoon has yet. */
  platoon: number | null;
  /** Men by establishment; null where the school has not said. */
  establishment: number | null;
  onList: ReportMan[];
  columns: Record<Whereabouts, ReportMan[]>;
}

const rowOf = (platoon: number | null, establishment: number | null, men: ReportMan[]): ReportRow => ({
  platoon,
  establishment,
  onList: men,
  columns: Object.fromEntries(
    WHEREABOUTS.map((where) => [where, men.filter((man) => man.where === where)]),
  ) as ReportRow['columns'],
});

/**
 * Platoons by columns and the total under them. Cannot be out of balance: each figure counts the names behind it, and
 * each man has one column (DOMAIN §5). The establishment of the total is known once every platoon's is.
 */
export function sheetOf({ establishment, men }: ReportContent): { rows: ReportRow[]; total: ReportRow } {
  const stated = new Map(establishment.map((one) => [one.platoon, one.men]));
  const numbers = [...new Set([...stated.keys(), ...men.flatMap(({ platoon }) => platoon ?? [])])];
  const platoons: (number | null)[] = numbers.toSorted((a, b) => a - b);
  if (men.some(({ platoon }) => platoon === null)) platoons.push(null);
  const rows = platoons.map((platoon) =>
    rowOf(
      platoon,
      platoon === null ? null : (stated.get(platoon) ?? null),
      men.filter((man) => man.platoon === platoon),
    ),
  );
  const known = rows.flatMap((row) => (row.platoon === null ? [] : [row.establishment]));
  const whole =
    known.length === 0 || known.includes(null) ? null : known.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return { rows, total: rowOf(null, whole, [...men]) };
}

/** The figures of a report without its names. */
export interface ReportFigures {
  onList: number;
  columns: Record<Whereabouts, number>;
}

/** How many are on the list, and how many of them where. */
export function figuresOf({ men }: { men: readonly Pick<ReportMan, 'where'>[] }): ReportFigures {
  const columns = Object.fromEntries(WHEREABOUTS.map((where) => [where, 0])) as ReportFigures['columns'];
  for (const { where } of men) columns[where] += 1;
  return { onList: men.length, columns };
}

/** The back of the sheet: who is not present, in the order of the columns. */
export const absentOf = ({ men }: ReportContent): ReportMan[] =>
  WHEREABOUTS.filter((where) => where !== 'present').flatMap((where) => men.filter((man) => man.where === where));

/**
 * Men about whom a roll still asks: a report is not signed before they are accounted for. Who was found only after its
 * minute stays unknown at that minute, and the report says so.
 */
export const stillUnknown = ({ men }: ReportContent): ReportMan[] =>
  men.filter(({ where, until }) => where === 'unknown' && until === null);

/** What is known of a man today about the minute that was signed, where it is not what was signed. */
export interface ReportChange extends ReportWho {
  /** Null: he was not on the list. */
  was: ReportMan | null;
  now: ReportMan | null;
}

/**
 * Where what is known now of that very minute differs from what was signed: another column, another reason, another
 * beginning, or on the list and off it. An end that was written later changes nothing of the minute.
 */
export function changesSince(signed: ReportContent, known: ReportContent): ReportChange[] {
  const before = new Map(signed.men.map((man) => [man.cadetId, man]));
  const after = new Map(known.men.map((man) => [man.cadetId, man]));
  const everyone = [...known.men, ...signed.men.filter(({ cadetId }) => !after.has(cadetId))].toSorted(byPlatoon);
  return everyone.flatMap(({ cadetId, surname, givenNames, platoon, squad }): ReportChange[] => {
    const was = before.get(cadetId) ?? null;
    const now = after.get(cadetId) ?? null;
    const same = was?.where === now?.where && was?.reason === now?.reason && was?.since === now?.since;
    return same ? [] : [{ cadetId, surname, givenNames, platoon, squad, was, now }];
  });
}

/** The minute a report of a day is made for. */
export const reportMinute = (date: LocalDate, part: ReportPart, times: Record<ReportPart, string>): LocalDateTime =>
  `${date}T${times[part]}`;
