import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import type { RollPart } from '../../shared/rolls/roll-times.ts';
import type { Db } from '../database/open.ts';
import { boardMan, frozenColumn, readRoll } from './read-roll.ts';

/** One line of the printed sheet. */
export interface RollSheetMan {
  number: number;
  cadetId: number;
  name: string;
  platoon: number | null;
  squad: number | null;
  /** Where the program has him at the roll's minute; present men are left blank. */
  said: Whereabouts;
  /** Until when he is away. */
  due: LocalDateTime | null;
  /** Of a closed roll: where it has him, and what was written beside it. */
  mark: { where: Whereabouts; note: string | null } | null;
}

export interface RollSheet {
  date: LocalDate;
  part: RollPart;
  at: LocalDateTime;
  /** Null before the roll is opened: its numbers may still move when somebody comes onto the list. */
  openedBy: string | null;
  closed: { at: LocalDateTime; by: string } | null;
  men: RollSheetMan[];
}

/**
 * The sheet of a roll, in the order of its numbers: to be filled in until it is closed, with its marks afterwards. The
 * letters written on it are SHEET_LETTERS of shared/rolls/roll-sheet.ts.
 */
export function rollSheet(db: Db, cohortId: number, date: LocalDate, part: RollPart, now: LocalDateTime): RollSheet {
  const roll = readRoll(db, cohortId, { date, part }, now);
  const { row, at, order, closing, closed } = roll;
  const men = order.flatMap((cadetId, index): RollSheetMan[] => {
    const man = boardMan(roll, cadetId, index + 1);
    if (!man) return [];
    const { number, name, platoon, squad, said, due, settled, mark } = man;
    const where = closed ? frozenColumn(roll, cadetId) : null;
    const note = settled?.note ?? mark?.note ?? null;
    return [{ number, cadetId, name, platoon, squad, said, due, mark: where && { where, note } }];
  });
  return {
    date,
    part,
    at,
    openedBy: row?.openedBy ?? null,
    closed: closed && closing ? { at: closing.closedAt, by: closing.closedBy } : null,
    men,
  };
}
