import type { gateOperations } from '../../shared/contract/gate.contract.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Param } from '../../shared/kit/result.ts';
import { movementsOf } from '../../shared/presence/gate-log.ts';
import { type GateBar, isRepeated } from '../../shared/presence/gate-rule.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import type { Movement } from '../../shared/presence/presence-facts.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { insertMovement, type NewMovement } from './gate.repository.ts';
import { factsOf, type GateBook, nameOf, passOf, readGate, verdictOf } from './gate-man.ts';

type PassageOperation = 'gate.record' | 'gate.letOut' | 'gate.enterSheet' | 'gate.correct';

export const passageHandlers: HandlersOf<Pick<typeof gateOperations, PassageOperation>> = {
  'gate.record': (context, { cohortId, cadetId, direction, way }) => {
    const { db, now, tell } = context;
    const book = readGate(db, cohortId, now, cadetId);
    const same = repeatedOf(book, cadetId);
    if (same) return same;
    const verdict = verdictOf(book, cadetId);
    const name = nameOf(book, cadetId);
    if (verdict.direction !== direction) {
      refuse(verdict.direction === 'in' ? 'gate.alreadyOut' : 'gate.notOut', {
        name,
        ...(verdict.direction === 'in' && { at: verdict.out.at }),
      });
    }
    if (verdict.direction === 'out' && verdict.bar) refuseBar(verdict.bar, name);
    const night = verdict.direction === 'in' ? verdict.out.night : (verdict.night?.night ?? null);
    const due = verdict.direction === 'out' ? (verdict.night?.to ?? null) : null;
    const movementId = write(context, { cadetId, direction, at: now, night, due, way });
    tell({ name, direction, at: now, pass: passOf(book, cadetId, night) });
    return { movementId, repeated: false, direction, at: now };
  },

  'gate.letOut': (context, { cohortId, cadetId, note, due }) => {
    const { db, now, tell } = context;
    const book = readGate(db, cohortId, now, cadetId);
    const same = repeatedOf(book, cadetId);
    if (same) return same;
    const verdict = verdictOf(book, cadetId);
    const name = nameOf(book, cadetId);
    if (verdict.direction === 'in') refuse('gate.alreadyOut', { name, at: verdict.out.at });
    if (due !== null && due <= minuteOf(now)) refuse('gate.dueBehind', { due });
    const movementId = write(context, { cadetId, direction: 'out', at: now, night: null, due, way: 'typed', note });
    tell({ name, note, at: now });
    return { movementId, repeated: false, direction: 'out', at: now };
  },

  'gate.enterSheet': (context, { cohortId, rows }) => {
    const { db, now, tell } = context;
    const book = readGate(db, cohortId, now);
    rows.forEach(({ cadetId, direction, at, note }, index) => {
      const name = nameOf(book, cadetId);
      if (at > minuteOf(now)) refuse('gate.inFuture', { row: index + 1, name, at });
      const { nights } = factsOf(book, cadetId);
      // The paper says what happened: who went without leave is written down as such, and shown to be off the grounds.
      const granted = nights.find(({ from, to }) => minuteOf(from) <= at && at < minuteOf(to));
      const night = direction === 'out' ? (granted?.night ?? null) : null;
      const due = direction === 'out' ? (granted?.to ?? null) : null;
      write(context, { cadetId, direction, at: `${at}:00`, night, due, way: 'sheet', note });
    });
    const after = readGate(db, cohortId, now);
    for (const [index, { cadetId }] of rows.entries()) {
      const broken = outOfTurn(factsOf(after, cadetId).movements);
      if (broken) refuse('gate.outOfTurn', { row: index + 1, name: nameOf(after, cadetId), at: broken.at });
    }
    tell({ count: rows.length });
    return { entered: rows.length };
  },

  'gate.correct': (context, { cohortId, movementId, change, note }) => {
    const { db, now, tell } = context;
    const book = readGate(db, cohortId, now);
    const first =
      book.log.find(({ id, corrects }) => id === movementId && corrects === null) ??
      refuse('gate.unknownLine', { movementId });
    const { cadetId, direction, night, due } = first;
    const name = nameOf(book, cadetId);
    const struck = 'struck' in change;
    const at = struck ? first.at : `${change.at}:00`;
    if (minuteOf(at) > minuteOf(now)) refuse('gate.correctedAhead', { name, at });
    const line = { corrects: movementId, cadetId, direction, at, night, due, way: 'typed' as const, note, struck };
    const log = [...book.log.filter((one) => one.cadetId === cadetId), { ...line, id: Number.MAX_SAFE_INTEGER }];
    const broken = outOfTurn(movementsOf(log.map((one) => ({ ...one, struck: Boolean(one.struck) }))));
    if (broken) refuse('gate.wouldCross', { name, at: broken.at });
    const written = write(context, { ...line, struck: struck ? 1 : 0 });
    tell({ name, direction, from: first.at, at, struck, note });
    return { movementId: written };
  },
};

type Line = Pick<NewMovement, 'cadetId' | 'direction' | 'at' | 'night' | 'due' | 'way'> & Partial<NewMovement>;

const write = ({ db, now, person }: Context, line: Line): number =>
  insertMovement(db, { corrects: null, struck: 0, note: null, ...line, recordedAt: now, recordedBy: person.personId });

/** What was recorded of a man less than a minute ago: a second scan of the same pass changes nothing. */
function repeatedOf({ log, now }: GateBook, cadetId: number) {
  const last = log.findLast((row) => row.cadetId === cadetId && row.corrects === null && row.way !== 'sheet');
  if (!last || !isRepeated(last.recordedAt, now)) return null;
  return { movementId: last.id, repeated: true, direction: last.direction, at: last.at };
}

/** The first passage that cannot follow the one before it: out after out, in after in; null when all take turns. */
function outOfTurn(movements: readonly Movement[]): { at: LocalDateTime } | null {
  return movements.find(({ direction }, index) => direction === (movements[index - 1]?.direction ?? 'in')) ?? null;
}

/** @throws Refusal gate.<code> with what its sentence needs */
function refuseBar(bar: GateBar, name: string): never {
  const params: Record<string, Param> = { name };
  switch (bar.code) {
    case 'notApproved':
      return refuse('gate.notApproved', params);
    case 'tooEarly':
      return refuse('gate.tooEarly', { ...params, from: bar.from });
    case 'held':
      return refuse('gate.held', { ...params, reason: bar.reason });
    case 'heldByAbsence':
      return refuse('gate.heldByAbsence', { ...params, kind: bar.kind });
    case 'usedUp':
      return refuse('gate.usedUp', { ...params, at: bar.at });
  }
}
