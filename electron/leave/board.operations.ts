import type { LeaveRow, LeaveTab, leaveOperations } from '../../shared/contract/leave.contract.ts';
import { fullYears, type LocalDate } from '../../shared/kit/local-time.ts';
import type { LeaveFinding } from '../../shared/leave/eligibility.ts';
import { groupNights } from '../../shared/leave/group-nights.ts';
import { currentNight } from '../../shared/leave/nights.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { cohortOfCadet, findBunk, listDecisions, type NightRow } from './leave.repository.ts';
import { type LeaveBook, nameOf, nightKey, platoonKey, proofOf, readLeave } from './read-leave.ts';

type BoardOperation = 'leave.board' | 'leave.clashes' | 'leave.man' | 'leave.men';

export const boardHandlers: HandlersOf<Pick<typeof leaveOperations, BoardOperation>> = {
  'leave.board': ({ db, now }, { cohortId, tab }) => {
    const book = readLeave(db, cohortId, now);
    const tabs = rowsOfTabs(book);
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
      rows: tabs[tab],
    };
  },

  'leave.clashes': ({ db, now }, { cohortId }) => {
    const book = readLeave(db, cohortId, now);
    return rowsOf(
      book,
      book.nights.filter((night) => isAhead(book, night) && night.state === 'approved'),
    ).filter(({ findings }) => findings.length > 0);
  },

  'leave.man': ({ db, now, today }, { cadetId, night }) => {
    const cohortId = cohortOfCadet(db, cadetId) ?? refuse('leave.unknownCadet', { cadetId });
    const book = readLeave(db, cohortId, now);
    const man = book.men.get(cadetId) ?? refuse('leave.unknownCadet', { cadetId });
    const row = book.nights.find((one) => one.cadetId === cadetId && one.night === night);
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
        platoonId === null
          ? null
          : { out: book.out.get(platoonKey(platoonId, night))?.size ?? 0, size: book.sizes.get(platoonId) ?? 0 },
      findings: row ? findingsOfNight(book, row) : [],
      decisions: listDecisions(db, cadetId).map(({ delegationId, late, ...decision }) => ({
        ...decision,
        delegated: delegationId !== null,
        late: late === 1,
      })),
    };
  },

  'leave.men': ({ db, now }, { cohortId }) => {
    const book = readLeave(db, cohortId, now);
    return [...book.men.values()].map((man) => ({
      id: man.id,
      name: nameOf(book, man.id),
      platoon: man.platoon,
      proof: proofOf(man) !== null,
    }));
  },
};

/** Whether the night is still to come or on. */
const isAhead = ({ now }: LeaveBook, { untilAt }: NightRow): boolean => now.slice(0, 16) < untilAt;

/** Looked up once for each night of a reading: a night can stand on two tabs. */
const looked = new WeakMap<NightRow, LeaveFinding[]>();

/** What stands against a night; against an approved one only what was not known when it was approved. */
function findingsOfNight(book: LeaveBook, row: NightRow): LeaveFinding[] {
  const found = looked.get(row) ?? lookAt(book, row);
  looked.set(row, found);
  return found;
}

function lookAt(book: LeaveBook, row: NightRow): LeaveFinding[] {
  if (!isAhead(book, row) || row.state === 'refused' || row.state === 'withdrawn') return [];
  const found = book.findings(row.cadetId, row.night, { from: row.fromAt, until: row.untilAt });
  if (row.state === 'waiting') return found;
  if (book.goneOut.has(nightKey(row.cadetId, row.night))) return [];
  const known = JSON.parse(row.known ?? '[]') as string[];
  return found.filter(({ code }) => code !== 'shut' && !known.includes(code));
}

/** The rows of every tab from one reading, so that counts and lists cannot disagree. */
function rowsOfTabs(book: LeaveBook): Record<LeaveTab, LeaveRow[]> {
  const tonight = currentNight(book.now, book.terms);
  const ahead = book.nights.filter((night) => isAhead(book, night));
  const approved = ahead.filter(({ state }) => state === 'approved');
  const closed = book.nights.filter(
    (night) => !isAhead(book, night) || night.state === 'refused' || night.state === 'withdrawn',
  );
  return {
    waiting: [
      ...rowsOf(book, approved).filter(({ findings }) => findings.length > 0),
      ...rowsOf(
        book,
        ahead.filter(({ state }) => state === 'waiting'),
      ),
    ],
    standing: rowsOf(
      book,
      ahead.filter(({ kind, state }) => kind === 'standing' && (state === 'waiting' || state === 'approved')),
    ),
    tonight: rowsOf(
      book,
      approved.filter(({ night }) => night === tonight),
    ),
    out: rowsOf(
      book,
      book.nights.filter(({ cadetId, night }) => book.goneOut.get(nightKey(cadetId, night)) === false),
    ),
    closed: rowsOf(book, closed),
  };
}

function rowsOf(book: LeaveBook, nights: readonly NightRow[]): LeaveRow[] {
  const order = new Map([...book.men.keys()].map((id, index) => [id, index]));
  const found = groupNights(
    nights.map((row) => ({
      row,
      cadetId: row.cadetId,
      requestId: row.requestId,
      state: row.state === 'waiting' && !isAhead(book, row) ? ('lapsed' as const) : row.state,
      reason: row.reason,
      findings: findingsOfNight(book, row),
    })),
  );
  const earlier = approvedBefore(book);
  return found
    .map(({ key, nights: [first, ...others] }) => {
      if (!first) throw new Error('a group without nights');
      const { row, state, findings } = first;
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
        note: row.note,
        late: row.askedLate === 1 || row.decidedLate === 1,
        state,
        nights: [first, ...others].map((one) => ({ night: one.row.night, decisionId: one.row.decisionId })),
        from: row.fromAt,
        until: row.untilAt,
        findings,
        proof: proof && (proof.kind ?? ('onFile' as const)),
        nth: earlier(row.cadetId, row.night) + 1,
        decision: row.decidedAt && row.decidedBy ? { at: row.decidedAt, by: row.decidedBy, reason: row.reason } : null,
      };
    })
    .toSorted((left, right) => (order.get(left.cadetId) ?? 0) - (order.get(right.cadetId) ?? 0));
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
