import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { leaveOperations } from '../../shared/contract/leave.contract.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { isLate } from '../../shared/leave/nights.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { Db } from '../database/open.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { delegationOf } from './delegation.repository.ts';
import { decisionWriter, type NightRow, nightDetails } from './leave.repository.ts';
import { type LeaveBook, nameOf, nightKey, readLeave } from './read-leave.ts';

type DecideOperation = 'leave.decide' | 'leave.approveSafe';
type Decide = ParsedInputOf<'leave.decide'>;

export const decideHandlers: HandlersOf<Pick<typeof leaveOperations, DecideOperation>> = {
  'leave.decide': (context, input) => {
    const { db, now } = context;
    const book = readLeave(db, input.cohortId, now, input.nights);
    const rows = new Map(book.nights.map((row) => [nightKey(row.cadetId, row.night), row]));
    const reason = input.reason ?? null;
    if (input.verdict === 'refused' && reason === null) refuse('leave.reasonNeeded', { notices: 0 });
    const hand = handOf(context);
    const decide = decider(context, book);
    for (const asked of input.nights) {
      const row =
        rows.get(nightKey(asked.cadetId, asked.night)) ?? refuse('leave.unknownNight', { night: asked.night });
      demandOpen(db, book, row, asked.decisionId);
      const untilAt = untilOf(row, input.untilTime);
      const known = input.verdict === 'approved' ? demandEligible(book, row, untilAt, reason) : [];
      decide(row, { verdict: input.verdict, reason, known, untilAt, hand });
    }
    const first = input.nights[0];
    context.tell({
      ...namesOf(book, input.nights),
      night: first?.night ?? '',
      ...(input.verdict === 'refused' ? { context: 'refused' } : reason !== null ? { context: 'despite' } : {}),
      ...(reason !== null && { reason }),
      ...told(hand),
    });
    return { decided: input.nights.length };
  },

  'leave.approveSafe': (context, { cohortId, nights }) => {
    const book = readLeave(context.db, cohortId, context.now, nights);
    const rows = new Map(book.nights.map((row) => [nightKey(row.cadetId, row.night), row]));
    const hand = handOf(context);
    const decide = decider(context, book);
    const approved: { cadetId: number; night: LocalDate }[] = [];
    for (const { cadetId, night } of nights) {
      const row = rows.get(nightKey(cadetId, night));
      if (row?.state !== 'waiting' || book.now.slice(0, 16) >= row.untilAt) continue;
      // Each approval counts in its platoon before the next is judged, so the cap holds inside the act too.
      if (book.findings(cadetId, night, { from: row.fromAt, until: row.untilAt }).length > 0) continue;
      decide(row, { verdict: 'approved', reason: null, known: [], untilAt: row.untilAt, hand });
      approved.push({ cadetId, night });
    }
    if (approved[0] === undefined) return refuse('leave.nothingSafe', { count: nights.length });
    context.tell({ ...namesOf(book, approved), night: approved[0].night, ...told(hand) });
    return { approved: approved.length, left: nights.length - approved.length };
  },
};

/** @throws Refusal leave.goneOut, leave.decidedMeanwhile, leave.withdrawn, leave.nightOver */
function demandOpen(db: Db, book: LeaveBook, row: NightRow, seen: number | null): void {
  const name = nameOf(book, row.cadetId);
  const { night } = row;
  if (book.goneOut.has(nightKey(row.cadetId, night))) refuse('leave.goneOut', { name, night });
  if (row.state === 'withdrawn') refuse('leave.withdrawn', { name, night });
  if (row.decisionId !== seen) {
    const { decidedBy, decidedAt } = nightDetails(db)(row);
    refuse('leave.decidedMeanwhile', {
      name,
      night,
      state: row.state,
      by: decidedBy ?? '',
      at: decidedAt ?? '',
      reason: row.reason ?? '',
    });
  }
  if (book.now.slice(0, 16) >= row.untilAt) refuse('leave.nightOver', { name, night });
}

/**
 * Bars stop an approval; notices want their reason and are kept as known.
 * @throws Refusal leave.barred, leave.reasonNeeded
 */
function demandEligible(book: LeaveBook, row: NightRow, untilAt: string, reason: string | null): string[] {
  const name = nameOf(book, row.cadetId);
  const findings = book.findings(row.cadetId, row.night, { from: row.fromAt, until: untilAt });
  const bars = findings.filter(({ level }) => level === 'bar').map(({ code }) => code);
  if (bars.length > 0) refuse('leave.barred', { name, night: row.night, codes: bars });
  if (findings.length > 0 && reason === null) {
    refuse('leave.reasonNeeded', { name, night: row.night, notices: findings.length });
  }
  return findings.map(({ code }) => code);
}

interface Verdict {
  verdict: Decide['verdict'];
  reason: string | null;
  known: readonly string[];
  untilAt: string;
  hand: Hand;
}

/** By whose right he decides: his own, or that of a delegation. */
type Hand = ReturnType<typeof delegationOf> | null;

const handOf = ({ db, today, person }: Context): Hand =>
  ROLE_RIGHTS[person.role].includes('leave.decide') ? null : delegationOf(db, person.personId, today);

const told = (hand: Hand) => ({ hand: hand?.orderNumber ?? '' });

function decider({ db, now, person }: Context, book: LeaveBook): (row: NightRow, verdict: Verdict) => void {
  const write = decisionWriter(db);
  return ({ cadetId, night }, { hand, ...verdict }) => {
    write({
      cadetId,
      night,
      ...verdict,
      at: now,
      personId: person.personId,
      delegationId: hand?.id ?? null,
      late: isLate(now, night, book.terms),
    });
    if (verdict.verdict === 'approved') book.countGranted(cadetId, night);
  };
}

/** The end of the night, or an earlier one: a time after its beginning lies in the same evening. */
function untilOf(row: NightRow, time: string | undefined): string {
  if (time === undefined) return row.untilAt;
  const evening = time > row.fromAt.slice(11);
  const until = `${evening ? row.night : addDays(row.night, 1)}T${time}`;
  if (until > row.untilAt) refuse('leave.tooLong', { until: row.untilAt });
  return until;
}

/** A sentence holds three names; the rest stands in the rows of the entry. */
function namesOf(book: LeaveBook, nights: readonly { cadetId: number }[]) {
  const men = [...new Set(nights.map(({ cadetId }) => cadetId))];
  const names = men.slice(0, 3).map((id) => nameOf(book, id));
  return { names: men.length > 3 ? [...names, '…'] : names, count: nights.length };
}
