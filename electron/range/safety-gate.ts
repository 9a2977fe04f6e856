import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { type Held, heldReasons, type RangeHours, type SafetyFacts } from '../../shared/range/held-aside.ts';
import type { Db } from '../database/open.ts';
import { listAbsences, listSafetyMen, type SafetyManRow } from './safety.repository.ts';

/** A man with what the safety gate knows of him. */
export interface GateMan extends SafetyFacts {
  cadetId: number;
  name: string;
  platoonId: number | null;
  platoon: number | null;
  squad: number | null;
  row: SafetyManRow;
}

/** Whether an order has struck him off by a day. */
export const isOff = ({ row: { offFrom } }: Pick<GateMan, 'row'>, on: LocalDate): boolean =>
  offFrom !== null && offFrom <= on;

/**
 * Enrolled men of an intake in the order of the Kazakh alphabet.
 * @param on only those who are on the list on this day; null: also those who were struck off
 */
export function readGateMen(db: Db, cohortId: number, on: LocalDate | null = null): Map<number, GateMan> {
  const absences = Map.groupBy(listAbsences(db, cohortId), ({ cadetId }) => cadetId);
  return new Map(
    listSafetyMen(db, cohortId)
      .filter(({ offFrom }) => on === null || offFrom === null || offFrom > on)
      .toSorted(byName)
      .map((row) => [
        row.id,
        {
          cadetId: row.id,
          name: fullName(row),
          platoonId: row.platoonId,
          platoon: row.platoon,
          squad: row.squad,
          test: row.testDate === null ? null : { date: row.testDate, passed: row.testPassed === 1 },
          limits: row.limits,
          medical: row.verdict === null ? null : { verdict: row.verdict, until: row.until, seen: row.seen },
          absences: absences.get(row.id) ?? [],
          row,
        },
      ]),
  );
}

/** How lists of the range name a man. */
export const nameMan = ({ cadetId, name, platoon, squad }: GateMan) => ({ cadetId, name, platoon, squad });

/** Those of the men who are held aside in the hours of a day, with their reasons. */
export function heldAside(men: readonly GateMan[], hours: RangeHours): { man: GateMan; reasons: Held[] }[] {
  return men.map((man) => ({ man, reasons: heldReasons(man, hours) })).filter(({ reasons }) => reasons.length > 0);
}
