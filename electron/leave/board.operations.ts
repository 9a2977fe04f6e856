import type { LeaveRow, LeaveTab, leaveOperations } from '../../shared/contract/leave.contract.ts';
import { fullYears, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import type { LeaveFinding } from '../../shared/leave/eligibility.ts';
import { type DeskNight, groupNights } from '../../shared/leave/group-nights.ts';
import { currentNight } from '../../shared/leave/nights.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { ownMen } from '../people/own-rows.ts';
import {
  cohortOfCadet,
  countGranted,
  findBunk,
  listDecisions,
  type NightRow,
  nightDetails,
} from './leave.repository.ts';
import { type LeaveBook, nameOf, nightKey, proofOf, readLeave } from './read-leave.ts';

type BoardOperation = 'leave.board' | 'leave.waiting' | 'leave.clashes' | 'leave.man' | 'leave.men';

export const boardHandlers: HandlersOf<Pick<typeof leaveOperations, BoardOperation>> = {
  'leave.board': {
    *steps(context, { cohortId, tab }) {
      const { db, now } = context;
      const book = readLeave(db, cohortId, now, 'all');
      yield;
      const all = ownMen(context, 'leave.board', deskNights(book), ({ cadetId }) => cadetId);
      yield;
      const tabs = tabsOf(book, all);
      yield;
      const { from, to, askBy, shutAt } = book.terms;
      const { startsOn, endsOn } = book.course;
      return {
        tonight: currentNight(now, book.terms),
        course: { startsOn, endsOn },
        terms: { from, to, askBy, shutAt },
        counts: {
          waiting: tabs.waiting.length,
          standing: tabs.standing.length,
          tonight: tabs.tonight.length,
          out: tabs.out.length,
          closed: tabs.closed.length,
        },
        rows: rowsOf(db, book, tabs[tab]),
      };
    },
  },

  'leave.waiting': (context, { cohortId }) => {
    const { db, now } = context;
    const nights = deskNights(readLeave(db, cohortId, now, 'waiting')).filter(({ state }) => state === 'waiting');
    return { count: groupNights(ownMen(context, 'leave.waiting', nights, ({ cadetId }) => cadetId)).length };
  },

  'leave.clashes': ({ db, now }, { cohortId }) => {
    const book = readLeave(db, cohortId, now, 'all');
    return rowsOf(db, book, groupNights(deskNights(book).filter(isClash)));
  },

  'leave.man': ({ db, now, today }, { cadetId, night }) => {
    const cohortId = cohortOfCadet(db, cadetId) ?? refuse('leave.unknownCadet', { cadetId });
    const book = readLeave(db, cohortId, now, { cadetId });
    const man = book.men.get(cadetId) ?? refuse('leave.unknownCadet', { cadetId });
    const row = book.nights.find((one) => one.night === night);
    const { platoonId } = man;
    const proof = proofOf(man);
    return {
      cadetId,
      name: nameOf(book, cadetId),
      platoon: man.platoon,
      squad: man.squad,
      bunk: findBunk(db, cadetId),
      age: fullYears(man.birthDate, today),
      family: man.family,
      familyNote: man.familyNote,
      proof: proof && { ...proof, documentNo: man.documentNo },
      platoonOut:
        platoonId === null ? null : { out: countGranted(db, platoonId, night), size: book.sizes.get(platoonId) ?? 0 },
      live: book.nights.filter((one) => one.state === 'waiting' || one.state === 'approved').map((one) => one.night),
      findings: row ? lookAt(book, row) : [],
      decisions: listDecisions(db, cadetId).map(({ delegationId, late, ...decision }) => ({
        ...decision,
        delegated: delegationId !== null,
        late: late === 1,
      })),
    };
  },

  'leave.men': ({ db, now }, { cohortId }) => {
    const book = readLeave(db, cohortId, now, []);
    return [...book.men.values()].map((man) => ({
      id: man.id,
      name: nameOf(book, man.id),
      platoon: man.platoon,
      proof: proofOf(man) !== null,
    }));
  },
};

/** Whether the night is still to come or on. */
const isAhead = (minute: LocalDateTime, { untilAt }: NightRow): boolean => minute < untilAt;

const NOTHING: LeaveFinding[] = [];

/** What stands against a night; against an approved one only what was not known when it was approved. */
function lookAt(book: LeaveBook, row: NightRow): LeaveFinding[] {
  if (row.state === 'refused' || row.state === 'withdrawn' || !isAhead(minuteOf(book.now), row)) return NOTHING;
  const found = book.findings(row.cadetId, row.night, { from: row.fromAt, until: row.untilAt });
  if (row.state === 'waiting' || found.length === 0) return found;
  if (book.goneOut.has(nightKey(row.cadetId, row.night))) return NOTHING;
  const known = JSON.parse(row.known ?? '[]') as string[];
  return found.filter(({ code }) => code !== 'shut' && !known.includes(code));
}

/** A night on the desk; one that nobody decided before it was over has lapsed. */
interface SeenNight extends DeskNight {
  row: NightRow;
  ahead: boolean;
  state: LeaveRow['state'];
  findings: LeaveFinding[];
}
type Group = ReturnType<typeof groupNights<SeenNight>>[number];

function deskNights(book: LeaveBook): SeenNight[] {
  const minute = minuteOf(book.now);
  return book.nights.map((row) => {
    const { cadetId, requestId, reason } = row;
    const ahead = isAhead(minute, row);
    const state = row.state === 'waiting' && !ahead ? 'lapsed' : row.state;
    return { row, ahead, cadetId, requestId, reason, state, findings: ahead ? lookAt(book, row) : NOTHING };
  });
}

const isClash = ({ state, findings }: SeenNight): boolean => state === 'approved' && findings.length > 0;

/** The groups of every tab from one reading, so that counts and lists cannot disagree. */
function tabsOf(book: LeaveBook, all: readonly SeenNight[]): Record<LeaveTab, Group[]> {
  const tonight = currentNight(book.now, book.terms);
  const ahead = all.filter((night) => night.ahead);
  const open = ahead.filter(({ state }) => state === 'waiting' || state === 'approved');
  return {
    waiting: groupNights(open.filter((night) => night.state === 'waiting' || isClash(night))),
    standing: groupNights(open.filter(({ row }) => row.kind === 'standing')),
    tonight: groupNights(open.filter(({ row, state }) => state === 'approved' && row.night === tonight)),
    out: groupNights(nightsOut(book, all)),
    closed: groupNights(
      all.filter((night) => !night.ahead || night.state === 'refused' || night.state === 'withdrawn'),
    ),
  };
}

/** Nights on which somebody is out still. */
function nightsOut(book: LeaveBook, all: readonly SeenNight[]): SeenNight[] {
  const out = new Set([...book.goneOut].flatMap(([key, isBack]) => (isBack ? [] : [key])));
  return out.size === 0 ? [] : all.filter(({ row }) => out.has(nightKey(row.cadetId, row.night)));
}

/** The lines of the desk: what has to be looked at again first, then in the order of the roll. */
function rowsOf(db: Db, book: LeaveBook, groups: readonly Group[]): LeaveRow[] {
  const order = new Map([...book.men.keys()].map((id, index) => [id, index]));
  const earlier = approvedBefore(book);
  const detailOf = nightDetails(db);
  return groups
    .map(({ key, nights: [first, ...others] }) => {
      if (!first) throw new Error('a group without nights');
      const { row, state, findings } = first;
      const { note, destination, askedLate, decidedAt, decidedBy, decidedLate, delegated } = detailOf(row);
      const man = book.men.get(row.cadetId);
      const proof = man ? proofOf(man) : null;
      return {
        key,
        cadetId: row.cadetId,
        name: nameOf(book, row.cadetId),
        platoon: man?.platoon ?? null,
        squad: man?.squad ?? null,
        requestId: row.requestId,
        kind: row.kind,
        note,
        destination,
        late: askedLate === 1 || decidedLate === 1,
        state,
        nights: [first, ...others].map((one) => ({ night: one.row.night, decisionId: one.row.decisionId })),
        from: row.fromAt,
        until: row.untilAt,
        findings,
        proof: proof && (proof.kind ?? ('onFile' as const)),
        nth: earlier(row.cadetId, row.night) + 1,
        decision:
          decidedAt && decidedBy
            ? { at: decidedAt, by: decidedBy, delegated: delegated === 1, reason: row.reason }
            : null,
      };
    })
    .toSorted(
      (left, right) =>
        Number(right.state === 'approved' && right.findings.length > 0) -
          Number(left.state === 'approved' && left.findings.length > 0) ||
        (order.get(left.cadetId) ?? 0) - (order.get(right.cadetId) ?? 0),
    );
}

/** How many approved nights a man has before one; nights come by date. */
function approvedBefore({ nights }: LeaveBook): (cadetId: number, night: LocalDate) => number {
  const of = new Map<number, LocalDate[]>();
  for (const { cadetId, night, state } of nights) {
    if (state !== 'approved') continue;
    const list = of.get(cadetId);
    if (list) list.push(night);
    else of.set(cadetId, [night]);
  }
  return (cadetId, night) => of.get(cadetId)?.filter((one) => one < night).length ?? 0;
}
