import { fullName } from '../../../shared/barracks/cadet-name.ts';
import type { LocalDate, LocalDateTime } from '../../../shared/kit/local-time.ts';
import { passagesOf } from '../../../shared/presence/gate-log.ts';
import { atTheGate } from '../../../shared/presence/gate-rule.ts';
import { minuteOf } from '../../../shared/presence/local-minutes.ts';
import { overduesOf } from '../../../shared/presence/overdue.ts';
import { passCode, passNumber } from '../../../shared/presence/pass-number.ts';
import type { Db } from '../../database/open.ts';
import { refuse } from '../../host/refusal.ts';
import { type Presence, readPresence } from '../../presence/read-presence.ts';
import { findClosedCases, findHolds } from './daily.repository.ts';
import type { GateSheetFacts, PaperMan, RegisterEntry, RegisterFacts } from './daily-facts.ts';
import type { PassFacts } from './leave-passes.ts';

interface Asked {
  cohortId: number;
  night: LocalDate;
  cadetIds?: number[] | undefined;
}

/**
 * Passes of a night by platoon and name, so that each commander gets his men's in one piece.
 * @throws Refusal papers.noPasses, papers.leaveNotApproved with the names
 */
export function readPasses(db: Db, now: LocalDateTime, { cohortId, night, cadetIds }: Asked): PassFacts[] {
  const presence = readPresence(db, cohortId, now);
  const approved = new Map(
    presence.nights
      .filter((one) => one.night === night && presence.men.has(one.cadetId))
      .map((one) => [one.cadetId, one]),
  );
  const asked = cadetIds ?? [...approved.keys()];
  const without = asked.filter((cadetId) => !approved.has(cadetId));
  if (without.length > 0)
    refuse('papers.leaveNotApproved', { night, names: without.map((cadetId) => paperMan(presence, cadetId).name) });
  if (asked.length === 0) refuse('papers.noPasses', { night });
  // The men stand in the order of the Kazakh alphabet; sorting by platoon keeps it.
  return [...presence.men.keys()]
    .filter((cadetId) => asked.includes(cadetId))
    .flatMap((cadetId) => {
      const leave = approved.get(cadetId);
      if (!leave) return [];
      const { decisionId, from, to, approvedBy, destination } = leave;
      const marks = { number: passNumber(decisionId), code: passCode(decisionId, cadetId) };
      return [{ ...paperMan(presence, cadetId), ...marks, from, to, approvedBy, destination }];
    })
    .toSorted((a, b) => (a.platoon ?? Number.MAX_SAFE_INTEGER) - (b.platoon ?? Number.MAX_SAFE_INTEGER));
}

/** @throws Refusal papers.unknownMan */
export function paperMan({ men }: Presence, cadetId: number): PaperMan {
  const man = men.get(cadetId) ?? refuse('papers.unknownMan', { cadetId });
  return { name: fullName(man), platoon: man.platoon, squad: man.squad };
}

/** The register of some nights: approved leaves, and ways out without one under the day they began. */
export function readRegister(
  db: Db,
  now: LocalDateTime,
  { cohortId, from, to }: { cohortId: number; from: LocalDate; to: LocalDate },
): RegisterFacts {
  if (to < from) refuse('papers.endsBeforeBegin', { from, to });
  const presence = readPresence(db, cohortId, now);
  const closed = findClosedCases(db);
  const logs = Map.groupBy(presence.log, ({ cadetId }) => cadetId);
  const leaves = Map.groupBy(presence.nights, ({ cadetId }) => cadetId);
  const entries = [...presence.men.keys()].flatMap((cadetId) =>
    entriesOf(presence, closed, cadetId, logs.get(cadetId) ?? [], leaves.get(cadetId) ?? []),
  );
  const inSpan = entries.filter(({ night }) => night >= from && night <= to);
  const nights = [...new Set(inSpan.map(({ night }) => night))].toSorted();
  return {
    cohortCode: presence.cohort.code,
    from,
    to,
    nights: nights.map((night) => ({
      night,
      entries: inSpan.filter((one) => one.night === night).map(({ entry }) => entry),
    })),
  };
}

function entriesOf(
  presence: Presence,
  closed: ReadonlyMap<number, string>,
  cadetId: number,
  log: Presence['log'],
  leaves: Presence['nights'],
): { night: LocalDate; entry: RegisterEntry }[] {
  const facts = presence.facts.get(cadetId);
  if (!facts) return [];
  const officers = new Map(log.map(({ id, recordedBy }) => [id, recordedBy]));
  const notes = new Map(log.map(({ id, note }) => [id, note]));
  const passages = passagesOf(log.map((line) => ({ ...line, struck: line.struck === 1 })));
  const firstTimes = new Map(passages.map(({ first, movement }) => [first.id, { first: first.at, now: movement?.at }]));
  const late = new Map(overduesOf(facts.movements, presence.now).map((one) => [one.out.id, one.minutes]));

  const journeys = facts.movements.flatMap((out, index) => {
    if (out.direction !== 'out') return [];
    const back = facts.movements.slice(index + 1).find(({ direction }) => direction === 'in') ?? null;
    return [{ out, back }];
  });
  const entryOf = (journey: (typeof journeys)[number] | undefined, leave: Presence['nights'][number] | undefined) => {
    const lines = [journey?.out, journey?.back].flatMap((one) => one ?? []);
    const entry: RegisterEntry = {
      ...paperMan(presence, cadetId),
      pass: leave ? passNumber(leave.decisionId) : null,
      allowed: leave ? { from: leave.from, to: leave.to } : null,
      out: journey?.out.at ?? null,
      due: journey ? journey.out.due : (leave?.to ?? null),
      back: journey?.back?.at ?? null,
      minutesLate: journey ? (late.get(journey.out.id) ?? 0) : 0,
      lapsed: !journey && leave !== undefined && minuteOf(leave.to) <= minuteOf(presence.now),
      officers: [...new Set(lines.flatMap(({ id }) => officers.get(id) ?? []))],
      corrected: lines.flatMap(({ id }) => {
        const times = firstTimes.get(id);
        return times && times.first !== times.now ? [times.first] : [];
      }),
      note: leave || !journey ? null : (notes.get(journey.out.id) ?? null),
      closed: journey ? (closed.get(journey.out.id) ?? null) : null,
    };
    return entry;
  };
  const nights = new Set(leaves.map(({ night }) => night));
  return [
    ...leaves.map((leave) => ({
      night: leave.night,
      entry: entryOf(
        journeys.find(({ out }) => out.night === leave.night),
        leave,
      ),
    })),
    ...journeys
      .filter(({ out }) => out.night === null || !nights.has(out.night))
      .map((journey) => ({
        night: journey.out.night ?? journey.out.at.slice(0, 10),
        entry: entryOf(journey, undefined),
      })),
  ];
}

/** Who is out now, and who may still go out in a night, by name. */
export function readGateSheet(db: Db, now: LocalDateTime, { cohortId, night }: Asked): GateSheetFacts {
  const presence = readPresence(db, cohortId, now);
  const holds = findHolds(db, night);
  const passes = new Map(presence.nights.map((one) => [`${one.cadetId} ${one.night}`, passNumber(one.decisionId)]));
  const sheet: GateSheetFacts = { cohortCode: presence.cohort.code, night, outside: [], expected: [] };
  for (const [cadetId, facts] of presence.facts) {
    const man = paperMan(presence, cadetId);
    const last = facts.movements.at(-1);
    if (last?.direction === 'out') {
      const pass = last.night === null ? null : (passes.get(`${cadetId} ${last.night}`) ?? null);
      const note = presence.log.find(({ id }) => id === last.id)?.note ?? null;
      sheet.outside.push({ ...man, pass, out: last.at, due: last.due, note });
    }
    const leave = facts.nights.find((one) => one.night === night);
    const used = facts.movements.some((one) => one.night === night);
    if (!leave || used || minuteOf(leave.to) <= minuteOf(now)) continue;
    // What the gate would say when his leave begins, or now if it has begun.
    const at = minuteOf(leave.from) > minuteOf(now) ? leave.from : now;
    const inside = { ...facts, movements: facts.movements.filter(({ direction }) => direction === 'in') };
    const verdict = atTheGate(inside, holds.get(cadetId) ?? null, at);
    const bar = verdict.direction === 'out' ? verdict.bar : null;
    sheet.expected.push({
      ...man,
      pass: passes.get(`${cadetId} ${night}`) ?? '',
      from: leave.from,
      to: leave.to,
      held: bar?.code === 'held' ? bar.reason : null,
      heldByAbsence: bar?.code === 'heldByAbsence' ? bar.kind : null,
    });
  }
  return sheet;
}
