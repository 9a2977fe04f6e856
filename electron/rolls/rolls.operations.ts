import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { rollsOperations } from '../../shared/contract/rolls.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { dayWithin } from '../../shared/kit/local-time.ts';
import { WHEREABOUTS, type Whereabouts } from '../../shared/presence/whereabouts.ts';
import { nearestRoll, type RollName, rollBeside, rollDoors } from '../../shared/rolls/roll-times.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { markHandlers, refuseTooEarly } from './marks.operations.ts';
import { boardMan, type ReadMan, type ReadRoll, readRoll, rollTimes, writableRoll } from './read-roll.ts';
import {
  countMarked,
  insertClosing,
  insertRoll,
  listRolls,
  listStandingClosings,
  reopenClosing,
  type SeenColumns,
} from './rolls.repository.ts';

export const rollsHandlers: HandlersOf<typeof rollsOperations> = {
  ...markHandlers,

  'rolls.board': ({ db, now }, { cohortId, date, part }) => {
    const times = rollTimes(db, cohortId);
    const nearest = nearestRoll(now, times);
    const asked: RollName = { date: date ?? nearest.date, part: part ?? nearest.part };
    const roll = readRoll(db, cohortId, asked, now);
    const days = daysOf(roll);
    const name = date ? asked : { ...asked, date: dayWithin(asked.date, days.first, days.last) };
    return boardOf(name.date === asked.date ? roll : readRoll(db, cohortId, name, now), times);
  },

  'rolls.list': ({ db }, { cohortId }) => {
    const closings = new Map(listStandingClosings(db, cohortId).map((closing) => [closing.rollId, closing]));
    const marked = countMarked(db, cohortId);
    return listRolls(db, cohortId).map(({ id, date, part, at, openedAt, openedBy }) => {
      const closing = closings.get(id);
      return {
        date,
        part,
        at,
        opened: { at: openedAt, by: openedBy },
        closed: closing ? { at: closing.closedAt, by: closing.closedBy } : null,
        marked: marked.get(id) ?? 0,
        counts: closing ? countsOf(closing.seen) : null,
      };
    });
  },

  'rolls.open': ({ db, now, person, tell }, { cohortId, date, part }) => {
    const { row, at, order } = readRoll(db, cohortId, { date, part }, now);
    if (row) refuse('rolls.alreadyOpen', { date, part, at: row.openedAt, by: row.openedBy });
    if (order.length === 0) refuse('rolls.nobodyOnList', { at });
    refuseTooEarly(rollDoors(at).open, now);
    insertRoll(db, { cohortId, date, part, at, numbering: order, openedAt: now, openedBy: person.personId });
    tell({ date, part });
    return { men: order.length };
  },

  'rolls.close': ({ db, now, person, tell }, { cohortId, date, part }) => {
    const roll = writableRoll(db, cohortId, { date, part }, now);
    refuseTooEarly(rollDoors(roll.at).close, now);
    const men = [...roll.men.values()];
    const namesOf = (some: ReadMan[]) => some.map(({ man }) => fullName(man));
    const contrary = men.filter(({ question }) => question !== null && question !== 'unknown');
    const unknown = men.filter((man) => man.where === 'unknown' && !contrary.includes(man));
    if (unknown.length > 0) refuse('rolls.unknownLeft', { count: unknown.length, names: namesOf(unknown) });
    if (contrary.length > 0) refuse('rolls.contrariesLeft', { count: contrary.length, names: namesOf(contrary) });
    const seen = columnsOf(men);
    insertClosing(db, { rollId: roll.row.id, seen, closedAt: now, closedBy: person.personId });
    const counts = countsOf(seen);
    tell({ date, part, present: counts.present, men: men.length });
    return { counts };
  },

  'rolls.reopen': ({ db, now, person, tell }, { cohortId, date, part, reason }) => {
    const { row, closing, closed } = readRoll(db, cohortId, { date, part }, now);
    if (!row || !closing || !closed) refuse('rolls.notClosed', { date, part });
    reopenClosing(db, { id: closing.id, reopenedAt: now, reopenedBy: person.personId, reason });
    tell({ date, part, reason });
    return {};
  },
};

interface Days {
  first: LocalDate;
  last: LocalDate;
}
const daysOf = ({ presence: { cohort } }: ReadRoll): Days => ({ first: cohort.startsOn, last: cohort.endsOn });

function boardOf(roll: ReadRoll, times: ReturnType<typeof rollTimes>) {
  const { name, at, row, closing, closed, order } = roll;
  const days = daysOf(roll);
  const beside = (step: -1 | 1) => {
    const other = rollBeside(name, step, times);
    return other.date >= days.first && other.date <= days.last ? other : null;
  };
  return {
    ...name,
    at,
    days,
    before: beside(-1),
    after: beside(1),
    doors: rollDoors(at),
    opened: row ? { at: row.openedAt, by: row.openedBy } : null,
    closed: closing && closed ? { at: closing.closedAt, by: closing.closedBy } : null,
    reopened:
      closing?.reopenedAt && closing.reopenedBy && closing.reason
        ? { at: closing.reopenedAt, by: closing.reopenedBy, reason: closing.reason }
        : null,
    seen: Math.max(0, ...[...roll.men.values()].map(({ word }) => word?.id ?? 0)),
    men: order.flatMap((cadetId, index) => boardMan(roll, cadetId, index + 1) ?? []),
  };
}

/** Every man dealt into one column. */
function columnsOf(men: readonly ReadMan[]): SeenColumns {
  const columns = Object.fromEntries(WHEREABOUTS.map((where) => [where, []])) as unknown as SeenColumns;
  for (const { man, where } of men) columns[where].push([man.id, fullName(man)]);
  return columns;
}

const countsOf = (columns: SeenColumns): Record<Whereabouts, number> =>
  Object.fromEntries(WHEREABOUTS.map((where) => [where, columns[where].length])) as Record<Whereabouts, number>;
