import type { LocalDate } from '../kit/local-time.ts';
import type { Phase } from '../programme/programme-types.ts';
import { cardText } from '../timetable/card-text.ts';
import type { AbsenceReason, Card, JournalFacts, JournalMan, Mark } from './journal-facts.ts';
import { type JournalLesson, journalLessons } from './journal-lessons.ts';

/**
 * What became of one block of the programme: held; lost (not held and not planned again); open (planned, its page not
 * closed). planned = held + lost + open, for every platoon and every man.
 */
export type BlockState = 'held' | 'lost' | 'open';

/** A block of a platoon with what became of it and the lesson that decided. */
export interface PlatoonBlock extends Card {
  subjectCode: string;
  phase: Phase;
  hours: number;
  state: BlockState;
  lesson: JournalLesson;
}

/** Why a man missed hours without a mark of his own: he came to the platoon, or to the course, after the lesson. */
type MissedReason = AbsenceReason | 'joinedLater' | 'enrolledLater' | null;

/** A block of the programme as one man had it. For a held one, hours = attended + excused + unexcused. */
export interface ManBlock {
  cadetId: number;
  subjectCode: string;
  phase: Phase;
  hours: number;
  state: BlockState;
  attended: number;
  excused: number;
  unexcused: number;
  reason: MissedReason;
  note: string | null;
  lesson: JournalLesson;
}

/** Hours a man made up: in a make-up lesson or as a guest of another platoon. */
export interface Credit {
  cadetId: number;
  subjectCode: string;
  phase: Phase;
  hours: number;
  lesson: JournalLesson;
}

/** Hours of one man in one subject and bucket. */
export interface ManHours {
  planned: number;
  held: number;
  lost: number;
  open: number;
  attended: number;
  excused: number;
  unexcused: number;
  madeUp: number;
  /**
   * Hours of the programme whose lesson is behind and that he has not had: missed (with leave or without) or lost with
   * the whole platoon, less what he made up, never below 0. The programme is 280 hours for every man (DOMAIN §1) and the
   * certificate says so (§7), so leave excuses the man, not the hours; owed hours stand in the way of the exams (§7).
   * Hours of lessons still to come or whose page is open are not owed yet. Counted subject by subject and bucket by
   * bucket: an hour of drill does not pay for an hour of firing.
   */
  owed: number;
}

/** One line of the ledger, the smallest: everything shown is a sum over these, every list their blocks. */
export interface LedgerCell extends ManHours {
  cadetId: number;
  /** The platoon he is in now; his hours go with him. */
  platoonId: number | null;
  subjectCode: string;
  phase: Phase;
  blocks: ManBlock[];
  credits: Credit[];
}

export interface Ledger {
  platoonBlocks: PlatoonBlock[];
  cells: LedgerCell[];
}

/** Derives the whole ledger of an intake from what was planned and what the journal says; nothing of it is stored. */
export function ledgerOf(facts: JournalFacts): Ledger {
  const lessons = journalLessons(facts);
  const kinds = kindsOf(facts);
  const platoonBlocks = blocksOfPlatoons(lessons, kinds);
  return { platoonBlocks, cells: linesOf(facts, lessons, kinds, platoonBlocks) };
}

/** Hours of one man in one subject and bucket that he owes; more than 0. */
export type Debt = Pick<LedgerCell, 'cadetId' | 'subjectCode' | 'phase' | 'owed'>;

/**
 * The debts of the ledger alone. What is open owes nothing, nor what a man had in full: both are left aside, and are most
 * of it.
 */
export function debtsOf(facts: JournalFacts): Debt[] {
  const lessons = journalLessons(facts);
  const kinds = kindsOf(facts);
  const settled = blocksOfPlatoons(lessons, kinds).filter(({ state }) => state !== 'open');
  return linesOf(facts, lessons, kinds, settled, 1).filter(({ owed }) => owed > 0);
}

const kindsOf = (facts: JournalFacts): Kinds => new Map(facts.kinds.map((kind) => [kind.id, kind]));

/** The lines of all men over these blocks of their platoons. @param least hours a man has missed of a block that counts */
function linesOf(
  facts: JournalFacts,
  lessons: readonly JournalLesson[],
  kinds: Kinds,
  platoonBlocks: readonly PlatoonBlock[],
  least = 0,
): LedgerCell[] {
  const byPlatoon = Map.groupBy(platoonBlocks, (block) => block.platoonId);
  const attended = attendance(lessons);
  return facts.men.flatMap((man) => {
    const own = attended.get(man.id) ?? { blocks: new Map(), credits: [] };
    const ofPlatoon = man.platoonId === null ? [] : (byPlatoon.get(man.platoonId) ?? []);
    const blocks = blocksOfMan(man, ofPlatoon, own.blocks, kinds, least);
    const credits = own.credits.flatMap(({ lesson, hours }): Credit[] => {
      const kind = kinds.get(lesson.lessonKindId);
      return kind && hours > 0
        ? [{ cadetId: man.id, subjectCode: kind.subjectCode, phase: kind.phase, hours, lesson }]
        : [];
    });
    return cellsOf(man, blocks, credits);
  });
}

type Kinds = ReadonlyMap<number, JournalFacts['kinds'][number]>;

/** Each block of each platoon once: held if any of its lessons was, open if one still may be, else lost. */
export function blocksOfPlatoons(lessons: readonly JournalLesson[], kinds: Kinds): PlatoonBlock[] {
  const best = new Map<string, PlatoonBlock>();
  for (const lesson of lessons) {
    const kind = lesson.card && kinds.get(lesson.lessonKindId);
    if (!lesson.card || !kind) continue;
    const state = lesson.report === null || lesson.report.state === 'reopened' ? 'open' : blockStateOf(lesson);
    const key = cardText(lesson.card);
    const before = best.get(key);
    if (before && RANK[before.state] >= RANK[state]) continue;
    const { subjectCode, phase } = kind;
    best.set(key, { ...lesson.card, subjectCode, phase, hours: lesson.hours, state, lesson });
  }
  return [...best.values()];
}

const RANK: Record<BlockState, number> = { held: 2, open: 1, lost: 0 };
const blockStateOf = ({ report }: JournalLesson): BlockState => (report?.state === 'held' ? 'held' : 'lost');

interface Presence {
  lesson: JournalLesson;
  mark: Mark | null;
}
interface Attendance {
  /** Per block of the programme the lesson in which the man had most of it. */
  blocks: Map<number, Presence>;
  credits: { lesson: JournalLesson; hours: number }[];
}

/** Who was on the list of which held lesson, man by man. */
function attendance(lessons: readonly JournalLesson[]): Map<number, Attendance> {
  const men = new Map<number, Attendance>();
  const of = (cadetId: number): Attendance => {
    let own = men.get(cadetId);
    if (!own) {
      own = { blocks: new Map(), credits: [] };
      men.set(cadetId, own);
    }
    return own;
  };
  for (const lesson of lessons) {
    const { report } = lesson;
    if (report?.state !== 'held') continue;
    const marks = new Map(report.marks.map((mark) => [mark.cadetId, mark]));
    const missed = (cadetId: number) => Math.min(lesson.hours, marks.get(cadetId)?.hours ?? 0);
    const credit = (cadetId: number) => of(cadetId).credits.push({ lesson, hours: lesson.hours - missed(cadetId) });
    for (const cadetId of report.guests) credit(cadetId);
    for (const cadetId of report.men) {
      if (!lesson.card) {
        credit(cadetId);
        continue;
      }
      const { blocks } = of(cadetId);
      const key = blockKey(lesson.card);
      const before = blocks.get(key);
      if (!before || (before.mark?.hours ?? 0) > missed(cadetId)) {
        blocks.set(key, { lesson, mark: marks.get(cadetId) ?? null });
      }
    }
  }
  return men;
}

/** Blocks a kind may have at most in a key. */
const MOST_BLOCKS = 10_000;
/** A block of the programme whichever platoon has it; a number, for it is asked for every man and block. */
const blockKey = ({ lessonKindId, blockIndex }: Omit<Card, 'platoonId'>): number =>
  lessonKindId * MOST_BLOCKS + blockIndex;

/**
 * The programme as one man had it: his platoon's blocks, and those he had with an earlier platoon. A block held by his
 * platoon without him (he came later) is missed with leave. From the day he left nothing more is planned for him.
 */
function blocksOfMan(
  man: JournalMan,
  ofPlatoon: readonly PlatoonBlock[],
  had: ReadonlyMap<number, Presence>,
  kinds: Kinds,
  least: number,
): ManBlock[] {
  const blocks: ManBlock[] = [];
  for (const [, { lesson, mark }] of had) {
    const kind = kinds.get(lesson.lessonKindId);
    if (!kind) continue;
    const missed = Math.min(lesson.hours, mark?.hours ?? 0);
    if (missed < least) continue;
    blocks.push({
      cadetId: man.id,
      subjectCode: kind.subjectCode,
      phase: kind.phase,
      hours: lesson.hours,
      state: 'held',
      attended: lesson.hours - missed,
      excused: mark?.kind === 'excused' ? missed : 0,
      unexcused: mark?.kind === 'unexcused' ? missed : 0,
      reason: mark?.reason ?? null,
      note: mark?.note ?? null,
      lesson,
    });
  }
  for (const block of ofPlatoon) {
    const { lesson, state, hours, subjectCode, phase } = block;
    if (had.has(blockKey(block)) || hasLeft(man, lesson.date)) continue;
    const missed = state === 'held' ? hours : 0;
    const reason = state !== 'held' ? null : lesson.date < man.enrolledOn ? 'enrolledLater' : 'joinedLater';
    const none = { attended: 0, excused: missed, unexcused: 0, reason, note: null } as const;
    blocks.push({ cadetId: man.id, subjectCode, phase, hours, state, ...none, lesson });
  }
  return blocks;
}

const hasLeft = (man: JournalMan, date: LocalDate): boolean => man.leftOn !== null && date >= man.leftOn;

function cellsOf(man: JournalMan, blocks: readonly ManBlock[], credits: readonly Credit[]): LedgerCell[] {
  // Two plain look-ups instead of one joined key: this runs for every man and block.
  const cells = { initial: new Map<string, LedgerCell>(), specialty: new Map<string, LedgerCell>() };
  const cellOf = ({ subjectCode, phase }: { subjectCode: string; phase: Phase }): LedgerCell => {
    let cell = cells[phase].get(subjectCode);
    if (!cell) {
      cell = { cadetId: man.id, platoonId: man.platoonId, subjectCode, phase, ...NO_HOURS, blocks: [], credits: [] };
      cells[phase].set(subjectCode, cell);
    }
    return cell;
  };
  for (const block of blocks) {
    const cell = cellOf(block);
    cell.blocks.push(block);
    cell.planned += block.hours;
    cell[block.state] += block.hours;
    cell.attended += block.attended;
    cell.excused += block.excused;
    cell.unexcused += block.unexcused;
  }
  for (const credit of credits) {
    const cell = cellOf(credit);
    cell.credits.push(credit);
    cell.madeUp += credit.hours;
  }
  const all = [...cells.initial.values(), ...cells.specialty.values()];
  for (const cell of all) cell.owed = Math.max(0, cell.excused + cell.unexcused + cell.lost - cell.madeUp);
  return all;
}

const NO_HOURS: ManHours = {
  planned: 0,
  held: 0,
  lost: 0,
  open: 0,
  attended: 0,
  excused: 0,
  unexcused: 0,
  madeUp: 0,
  owed: 0,
};

/**
 * What of a man's debt is his own: hours he missed and has not made up. The rest was lost with the whole platoon, which
 * holds the lesson again.
 */
export const ownDebt = ({ excused, unexcused, madeUp }: ManHours): number => Math.max(0, excused + unexcused - madeUp);

/** The sum of some lines; owed hours are summed, not worked out again, for one man's surplus pays nobody else's debt. */
export function sumHours(cells: readonly ManHours[]): ManHours {
  const sum = { ...NO_HOURS };
  for (const cell of cells) for (const figure of FIGURES) sum[figure] += cell[figure];
  return sum;
}

/** The figures of the ledger, in the order they are read. */
export const FIGURES = [
  'planned',
  'held',
  'lost',
  'open',
  'attended',
  'excused',
  'unexcused',
  'madeUp',
  'owed',
] as const satisfies readonly (keyof ManHours)[];
export type LedgerFigure = (typeof FIGURES)[number];

/** Which part of one man's line a figure counts, block by block; the owed ones are what he missed or lost. */
export function hoursOfBlock(block: ManBlock, figure: LedgerFigure): number {
  if (figure === 'planned') return block.hours;
  if (figure === 'held' || figure === 'lost' || figure === 'open') return block.state === figure ? block.hours : 0;
  if (figure === 'owed') return block.excused + block.unexcused + (block.state === 'lost' ? block.hours : 0);
  return figure === 'madeUp' ? 0 : block[figure];
}
