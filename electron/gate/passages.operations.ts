import type { gateOperations } from '../../shared/contract/gate.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import { movementsOf, outOfTurn } from '../../shared/presence/gate-log.ts';
import { type GateBar, isRepeated } from '../../shared/presence/gate-rule.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findPassedMan } from './gate.repository.ts';
import { type GateBook, nameOf, passOf, readGate, verdictOf } from './gate-man.ts';
import { writeLine } from './write-line.ts';

type PassageOperation = 'gate.record' | 'gate.letOut' | 'gate.correct';

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
    const movementId = writeLine(context, { cadetId, direction, at: now, night, due, way });
    tell({ name, direction, at: now, pass: passOf(book, cadetId, night), context: direction });
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
    const movementId = writeLine(context, { cadetId, direction: 'out', at: now, night: null, due, way: 'typed', note });
    tell({ name, note, at: now });
    return { movementId, repeated: false, direction: 'out', at: now };
  },

  'gate.correct': (context, { cohortId, movementId, change, note }) => {
    const { db, now, tell } = context;
    const asked = findPassedMan(db, movementId) ?? refuse('gate.unknownLine', { movementId });
    const book = readGate(db, cohortId, now, asked);
    const first =
      book.log.find(({ id, corrects }) => id === movementId && corrects === null) ??
      refuse('gate.unknownLine', { movementId });
    const { cadetId, direction, night, due } = first;
    const name = nameOf(book, cadetId);
    const struck = 'struck' in change;
    const at = struck ? first.at : `${change.at}:00`;
    if (minuteOf(at) > minuteOf(now)) refuse('gate.correctedAhead', { name, at });
    const line = { corrects: movementId, cadetId, direction, at, night, due, way: 'typed' as const, note, struck };
    const log = [...book.log, { ...line, id: Number.MAX_SAFE_INTEGER }];
    const broken = outOfTurn(movementsOf(log.map((one) => ({ ...one, struck: Boolean(one.struck) }))));
    if (broken) refuse('gate.wouldCross', { name, at: broken.at });
    const written = writeLine(context, { ...line, struck: struck ? 1 : 0 });
    tell({ name, direction, from: first.at, at, struck, note });
    return { movementId: written };
  },
};

/** What was recorded of a man less than a minute ago: a second scan of the same pass changes nothing. */
function repeatedOf({ log, now }: GateBook, cadetId: number) {
  const last = log.findLast((row) => row.cadetId === cadetId && row.corrects === null && row.way !== 'sheet');
  if (!last || !isRepeated(last.recordedAt, now)) return null;
  return { movementId: last.id, repeated: true, direction: last.direction, at: last.at };
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
