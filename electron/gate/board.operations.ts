import type { GateLine, gateOperations, OutMan } from '../../shared/contract/gate.contract.ts';
import { passagesOf } from '../../shared/presence/gate-log.ts';
import { addMinutes, minuteOf, minutesBetween } from '../../shared/presence/local-minutes.ts';
import { overduesOf } from '../../shared/presence/overdue.ts';
import { passNumber } from '../../shared/presence/pass-number.ts';
import type { Movement, PresenceFacts } from '../../shared/presence/presence-facts.ts';
import { isUnseen } from '../../shared/rolls/roll-words.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { openLateReturns, readLateMen } from '../presence/late-returns.ts';
import { isStruckOff, type Presence, readPresence } from '../presence/read-presence.ts';
import { findMen } from './find-men.ts';
import { listOverdueNotes } from './gate.repository.ts';
import { type GateBook, gateMan, readGate, verdictOf, whoIs } from './gate-man.ts';

/** How far ahead the board looks. */
const AHEAD_MINUTES = 24 * 60;
/** How far back the last lines and the passes of now are looked for first. */
const BACK_MINUTES = 48 * 60;
/** And then, where more lines are wanted. */
const FAR_BACK_MINUTES = 10 * 24 * 60;

type BoardOperation = 'gate.counts' | 'gate.find' | 'gate.log' | 'gate.out';

export const boardHandlers: HandlersOf<Pick<typeof gateOperations, BoardOperation>> = {
  'gate.find': ({ db, now }, { cohortId, text }) => {
    const { by, stale, cadetIds } = findMen(readGate(db, cohortId, now, null, lately(now)), text);
    // What a man did in the whole course is read of him alone.
    return { by, stale, men: cadetIds.map((cadetId) => gateMan(readGate(db, cohortId, now, cadetId), cadetId)) };
  },

  'gate.counts': ({ db, now }, { cohortId }) => {
    const presence = readPresence(db, cohortId, now, null, { from: now, to: addMinutes(now, AHEAD_MINUTES) });
    return {
      out: outNow(presence).length,
      overdue: openLateReturns(db, presence).filter(({ back }) => back === null).length,
    };
  },

  'gate.log': ({ db, now }, { cohortId, most }) => {
    const book = readLines(db, cohortId, now, most);
    const toGo = book.nights.filter(({ cadetId, night }) => {
      if (night !== book.tonight) return false;
      const verdict = verdictOf(book, cadetId);
      return verdict.direction === 'out' && (verdict.bar === null || verdict.bar.code === 'tooEarly');
    });
    return { lines: linesOf(book, most), out: outNow(book).length, toGo: toGo.length };
  },

  'gate.out': ({ db, now }, { cohortId }) => {
    const presence = readPresence(db, cohortId, now, null, lately(now));
    const order = new Map([...presence.men.keys()].map((id, index) => [id, index]));
    const notes = Map.groupBy(listOverdueNotes(db), ({ movementId }) => movementId);
    const cases = readLateMen(db, cohortId, now).flatMap((men) =>
      openLateReturns(db, men).map(({ cadetId, out, back, minutes }) => ({
        ...outMan(men, cadetId, out),
        minutesLate: minutes,
        backAt: back?.at ?? null,
        notes: (notes.get(out.id) ?? []).map(({ at, by, note }) => ({ at, by, note })),
      })),
    );
    return {
      cases: cases.toSorted(
        (a, b) =>
          Number(a.backAt !== null) - Number(b.backAt !== null) ||
          b.minutesLate - a.minutesLate ||
          (order.get(a.cadetId) ?? 0) - (order.get(b.cadetId) ?? 0),
      ),
      out: outNow(presence)
        .map(({ cadetId, out }) => outMan(presence, cadetId, out))
        .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en')),
      coming: comingOf(presence),
    };
  },
};

/** Yesterday, today and tomorrow as seen from now. */
const lately = (now: string, back = BACK_MINUTES) => ({
  from: addMinutes(now, -back),
  to: addMinutes(now, AHEAD_MINUTES),
});

/** The gate's book as far back as so many lines reach. */
function readLines(db: Db, cohortId: number, now: string, most: number): GateBook {
  for (const back of [BACK_MINUTES, FAR_BACK_MINUTES]) {
    const span = lately(now, back);
    const book = readGate(db, cohortId, now, null, span);
    if (book.log.filter(({ at, corrects }) => corrects === null && at >= span.from).length >= most) return book;
  }
  return readGate(db, cohortId, now);
}

/** The newest passages as lines, newest first. */
function linesOf(presence: Presence, most: number): GateLine[] {
  const rows = new Map(presence.log.map((row) => [row.id, row]));
  const log = presence.log.filter(({ cadetId }) => presence.men.has(cadetId));
  const passages = passagesOf(log.map((row) => ({ ...row, struck: row.struck === 1 })));
  const passes = new Map(presence.nights.map((one) => [`${one.cadetId} ${one.night}`, passNumber(one.decisionId)]));
  const late = minutesLate(presence);
  return passages
    .slice(-most)
    .toReversed()
    .map(({ first, corrections, movement }) => ({
      ...whoIs(presence, first.cadetId),
      movementId: first.id,
      direction: first.direction,
      at: movement?.at ?? first.at,
      firstAt: first.at,
      struck: movement === null,
      pass: passes.get(`${first.cadetId} ${first.night}`) ?? null,
      note: corrections.at(-1)?.note ?? first.note,
      way: first.way,
      minutesLate: late.get(first.id) ?? 0,
      recordedBy: rows.get(first.id)?.recordedBy ?? '',
    }));
}

/** By how many minutes each passage that brought a man in was late, by its number. */
const minutesLate = ({ facts, now }: Presence): Map<number, number> =>
  new Map(
    [...facts.values()].flatMap(({ movements }) =>
      overduesOf(movements, now).flatMap(({ back, minutes }) => (back ? [[back.id, minutes] as const] : [])),
    ),
  );

/** The way out a man has not come back from. */
const openWayOut = ({ movements }: PresenceFacts): Movement | null => {
  const last = movements.at(-1);
  return last?.direction === 'out' ? last : null;
};

const outNow = (presence: Presence): { cadetId: number; out: Movement }[] =>
  [...presence.facts.values()].flatMap((facts) => {
    const out = isStruckOff(presence, facts.cadetId) ? null : openWayOut(facts);
    return out && !isFarewell(facts, out, presence.now) ? [{ cadetId: facts.cadetId, out }] : [];
  });

/** The course is over and nobody named an hour at which he has to be back: he went home for good. */
const isFarewell = ({ list }: PresenceFacts, out: Movement, now: string): boolean =>
  out.due === null && minuteOf(now) >= list.to;

function outMan(presence: Presence, cadetId: number, out: Movement): OutMan {
  const row = presence.log.find(({ id }) => id === out.id);
  return {
    ...whoIs(presence, cadetId),
    movementId: out.id,
    since: out.at,
    due: out.due,
    minutesLate: out.due === null ? 0 : Math.max(0, minutesBetween(out.due, presence.now)),
    phone: presence.men.get(cadetId)?.phone ?? null,
    note: row?.note ?? null,
    byRoll: isUnseen(out),
  };
}

/** Approved nights that begin, and returns that fall due, in the next 24 hours; soonest first. */
function comingOf(presence: Presence) {
  const { nights, facts, now } = presence;
  const until = addMinutes(now, AHEAD_MINUTES);
  const ahead = (at: string) => minuteOf(at) >= minuteOf(now) && minuteOf(at) < until;
  const used = (cadetId: number, night: string) => facts.get(cadetId)?.movements.some((one) => one.night === night);
  const outs = nights
    .filter(
      ({ cadetId, night, to }) => presence.men.has(cadetId) && minuteOf(to) > minuteOf(now) && !used(cadetId, night),
    )
    .filter(({ from }) => minuteOf(from) < until)
    .map(({ cadetId, from }) => ({ ...whoIs(presence, cadetId), direction: 'out' as const, at: from }));
  const ins = outNow(presence).flatMap(({ cadetId, out }) =>
    out.due !== null && ahead(out.due) ? [{ ...whoIs(presence, cadetId), direction: 'in' as const, at: out.due }] : [],
  );
  return [...outs, ...ins].toSorted((a, b) => a.at.localeCompare(b.at, 'en'));
}
