import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import { bunkLabel } from '../../shared/barracks/model.ts';
import { type ClosingFacts, type ClosingMan, type ClosingPoint, closingPoints } from '../../shared/cohorts/closing.ts';
import { stateOf } from '../../shared/journal/journal-lessons.ts';
import type { Context } from '../host/handlers.ts';
import { readJournal } from '../journal/read-journal.ts';
import { type LeavingRow, listLeaving, listNights, listRangeDays, listSheets } from './closing.repository.ts';
import type { CohortEntry } from './cohorts.repository.ts';

/** The check list as it stands now; fees, the gate and military IDs are told as their own screens tell them. */
export function readClosing(context: Context, entry: CohortEntry): ClosingPoint[] {
  const { db, now, perform } = context;
  const cohortId = entry.id;
  const { cases, out } = perform('gate.out', { cohortId }).value;
  const late = new Set(cases.map(({ cadetId }) => cadetId));
  const facts: ClosingFacts = {
    now,
    endsOn: entry.ends_on,
    men: readMen(context, cohortId),
    sheets: listSheets(db, cohortId).map((sheet) => ({ ...sheet, closed: sheet.closed === 1 })),
    rangeDays: listRangeDays(db, cohortId).map((day) => ({
      ...day,
      closed: day.closed === 1,
      offBalance: day.offBalance === 1,
    })),
    outside: [
      ...cases.map(({ cadetId, since, backAt }) => ({
        cadetId,
        since,
        as: backAt === null ? ('lateOut' as const) : ('lateBack' as const),
      })),
      ...out
        .filter(({ cadetId }) => !late.has(cadetId))
        .map(({ cadetId, since }) => ({ cadetId, since, as: 'out' as const })),
    ],
    nights: listNights(db, cohortId, now).map((night) => ({ ...night, waiting: night.waiting === 1 })),
    pages: openPages(context, cohortId),
  };
  return closingPoints(facts);
}

function readMen({ db, perform }: Context, cohortId: number): ClosingMan[] {
  const { feeTenge, men: fees } = perform('admissions.fees', { cohortId }).value;
  const owed = new Map(
    fees.map(({ id, asked, payments }) => [
      id,
      asked ? feeTenge - payments.reduce((sum, { amount }) => sum + amount, 0) : 0,
    ]),
  );
  const ids = new Map(perform('followup.board', { cohortId }).value.men.map((man) => [man.cadetId, man]));
  return listLeaving(db, cohortId)
    .toSorted(byName)
    .map((row) => {
      const id = ids.get(row.id);
      return {
        cadetId: row.id,
        name: fullName(row),
        platoon: row.platoon,
        enrolled: row.enrolled === 1,
        refused: row.refused === 1,
        leaves: row.orderNumber === null ? null : { paper: row.paper, from: row.offFrom, order: row.orderNumber },
        certificate: row.certificate === 1,
        reference: row.reference === 1,
        bunk: bunkOf(row),
        owes: row.enrolled === 1 ? Math.max(0, owed.get(row.id) ?? 0) : 0,
        militaryId: id && !id.certificate.revoked ? { state: id.state, dueOn: id.dueOn, late: id.overdueBy } : null,
      };
    });
}

const bunkOf = ({ room, bunk }: LeavingRow): string | null =>
  room === null || bunk === null ? null : bunkLabel({ name: room }, { number: bunk });

/** Lessons that have begun and whose page nobody has closed, day by day. */
function openPages({ db, now }: Context, cohortId: number): { date: string; count: number }[] {
  const { lessons, starts } = readJournal(db, cohortId, now);
  const open = lessons.filter((lesson) => stateOf(lesson, now, starts) === 'toClose');
  return [...Map.groupBy(open, ({ date }) => date)]
    .map(([date, ofDay]) => ({ date, count: ofDay.length }))
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en'));
}
