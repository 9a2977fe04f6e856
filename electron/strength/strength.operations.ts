import type { strengthOperations } from '../../shared/contract/strength.contract.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { currentNight } from '../../shared/leave/nights.ts';
import { addMinutes, minuteOf } from '../../shared/presence/local-minutes.ts';
import { figuresOf, REPORT_PARTS, reportMinute, stillUnknown } from '../../shared/strength/report.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { type LateReturn, openLateReturns } from '../presence/late-returns.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  contentOf,
  readStrength,
  readStrengthReport,
  reportTimes,
  type StrengthBook,
  signatureOf,
  whoIs,
} from './read-strength.ts';
import {
  findCourse,
  insertSignature,
  listEstablishment,
  listStanding,
  revokeSignature,
  setEstablishment,
} from './strength.repository.ts';

/** The night that is asked about ends within this time from now. */
const MINUTES_AHEAD = 36 * 60;

export const strengthHandlers: HandlersOf<typeof strengthOperations> = {
  'strength.now': ({ db, now, person }, { cohortId, at = minuteOf(now) }) => {
    const [from = at, last = at] = [at, minuteOf(now)].toSorted();
    const book = readStrength(db, cohortId, now, { from, to: addMinutes(last, 1) });
    return {
      at,
      content: book.at(at),
      overdue: overdueNow(openLateReturns(db, book), book, person.rights.includes('gate.read')),
    };
  },

  'strength.report': ({ db, now }, which) => readStrengthReport(db, which, now),

  'strength.list': ({ db, now }, { cohortId, from }) => {
    const standing = new Map(listStanding(db, cohortId, from).map((row) => [`${row.date} ${row.part}`, row]));
    const reports = reportsSoFar(db, cohortId, now, from).map((report) => ({
      ...report,
      row: standing.get(`${report.date} ${report.part}`),
    }));
    // What was signed stands by itself; only from the first report without a signature on is presence asked.
    const first = reports.findLast(({ row }) => row === undefined)?.at ?? minuteOf(now);
    const book = readStrength(db, cohortId, now, { from: first, to: addMinutes(minuteOf(now), 1) });
    return reports.map(({ row, ...report }) => {
      if (!row) return { ...report, figures: book.figuresAt(report.at), signed: null };
      const content = contentOf(row);
      return { ...report, at: content.at, figures: figuresOf(content), signed: signatureOf(row) };
    });
  },

  'strength.sign': ({ db, now, person, tell }, { seen, ...which }) => {
    const report = readStrengthReport(db, which, now);
    const { at, signed, known } = report;
    if (signed) refuse('strength.alreadySigned', { by: signed.signedBy, at: signed.signedAt });
    if (!report.come) refuse('strength.notYet', { at, now: minuteOf(now) });
    if (known.men.length === 0) refuse('strength.nobody', { date: which.date });
    const unknown = stillUnknown(known);
    if (unknown.length > 0)
      refuse('strength.unknownMen', {
        count: unknown.length,
        names: unknown.map(({ surname, givenNames }) => `${surname} ${givenNames}`),
        at,
      });
    if (report.seen !== seen) refuse('strength.changedSinceSeen', { at });
    const reportId = insertSignature(db, {
      ...which,
      at,
      frozenAt: now,
      signedBy: person.personId,
      content: JSON.stringify(known),
    });
    const { onList, columns } = figuresOf(known);
    tell({ at, onList, present: columns.present });
    return { reportId };
  },

  'strength.revoke': ({ db, now, person, tell }, { reason, ...which }) => {
    const { at, signed } = readStrengthReport(db, which, now);
    const { reportId, signedBy } = signed ?? refuse('strength.notSigned', { at });
    revokeSignature(db, { reportId, revokedAt: now, revokedBy: person.personId, reason });
    tell({ at, by: signedBy, reason });
    return {};
  },

  'strength.setEstablishment': ({ db, tell }, { cohortId, platoon, men }) => {
    const stands = listEstablishment(db, cohortId).find((one) => one.platoon === platoon);
    if (!stands) refuse('strength.unknownPlatoon', { platoon });
    setEstablishment(db, cohortId, platoon, men);
    tell({ platoon, men: men ?? 0 });
    return {};
  },

  'strength.homeTonight': ({ db, now }, { cohortId }) => {
    const minute = minuteOf(now);
    const soon = { from: minute, to: addMinutes(minute, MINUTES_AHEAD) };
    const book = readStrength(db, cohortId, now, soon);
    const night = currentNight(now, { to: keptRule(db, cohortId, 'leave.to') });
    const last = `${night}T23:59`;
    const atHome = book.at(minute > last ? minute : last).men.filter(({ where }) => where === 'leave');
    return { night, cadetIds: atHome.map(({ cadetId }) => cadetId) };
  },
};

/**
 * Who should be back by now and is not, and whose case nobody has closed, the longest first.
 * @param withPhone phones are kept to those who stand at the gate or may look into it
 */
function overdueNow(late: readonly LateReturn[], book: StrengthBook, withPhone: boolean) {
  return late
    .filter(({ back }) => back === null)
    .map(({ cadetId, out: { due }, minutes }) => {
      const phone = withPhone ? (book.men.get(cadetId)?.phone ?? null) : null;
      return { ...whoIs(book, cadetId), due, minutes, phone };
    })
    .toSorted((a, b) => b.minutes - a.minutes);
}

/** The reports from a day on whose minute has come, the newest first. */
function reportsSoFar(db: Db, cohortId: number, now: LocalDateTime, since: LocalDate) {
  const cohort = findCourse(db, cohortId) ?? refuse('presence.unknownIntake', { cohortId });
  const times = reportTimes(db, cohortId);
  const today = now.slice(0, 10);
  const reports: { date: LocalDate; part: (typeof REPORT_PARTS)[number]; at: LocalDateTime }[] = [];
  for (
    let date = since > cohort.startsOn ? since : cohort.startsOn;
    date <= cohort.endsOn && date <= today;
    date = addDays(date, 1)
  )
    for (const part of REPORT_PARTS) {
      const at = reportMinute(date, part, times);
      if (at <= minuteOf(now)) reports.push({ date, part, at });
    }
  return reports.toReversed();
}
