import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import type { RollPart } from '../../shared/rolls/roll-times.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { readRoll } from './read-roll.ts';

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
}

export interface RollSheet {
  date: LocalDate;
  part: RollPart;
  at: LocalDateTime;
  openedBy: string;
  men: RollSheetMan[];
}

/**
 * The sheet of an opened roll, in the order of its numbers; they stay, so that it can be typed back. The letters to be
 * written on it are SHEET_LETTERS of shared/rolls/roll-sheet.ts.
 * @throws Refusal rolls.notOpen: a sheet printed before would carry numbers that may still move
 */
export function rollSheet(db: Db, cohortId: number, date: LocalDate, part: RollPart, now: LocalDateTime): RollSheet {
  const roll = readRoll(db, cohortId, { date, part }, now);
  const { row, at, order } = roll;
  if (!row) refuse('rolls.notOpen', { date, part });
  const men = order.flatMap((cadetId, index): RollSheetMan[] => {
    const read = roll.men.get(cadetId);
    if (!read) return [];
    const { man, standing } = read;
    return [
      {
        number: index + 1,
        cadetId,
        name: fullName(man),
        platoon: man.platoon,
        squad: man.squad,
        said: standing.where,
        due: standing.movement?.due ?? standing.absence?.to ?? null,
      },
    ];
  });
  return { date, part, at, openedBy: row.openedBy, men };
}
