import type { gateOperations } from '../../shared/contract/gate.contract.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { overduesOf } from '../../shared/presence/overdue.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { openLateReturns } from '../presence/late-returns.ts';
import { boardHandlers } from './board.operations.ts';
import { findPassedMan, insertClosedCase, insertOverdueNote, putHold, removeHold } from './gate.repository.ts';
import { factsOf, nameOf, readGate } from './gate-man.ts';
import { passageHandlers } from './passages.operations.ts';
import { photoHandlers } from './photo.operations.ts';
import { sheetHandlers } from './sheet.operations.ts';

export const gateHandlers: HandlersOf<typeof gateOperations> = {
  ...boardHandlers,
  ...passageHandlers,
  ...sheetHandlers,
  ...photoHandlers,

  'gate.hold': ({ db, now, person, tell }, { cohortId, cadetId, night, reason }) => {
    const book = readGate(db, cohortId, now, cadetId);
    const { movements } = factsOf(book, cadetId);
    const name = nameOf(book, cadetId);
    const gone = movements.find((one) => one.direction === 'out' && one.night === night);
    if (gone) refuse('gate.goneAlready', { name, at: gone.at });
    putHold(db, { cadetId, night, reason, heldAt: now, heldBy: person.personId });
    tell({ name, night, reason });
    return {};
  },

  'gate.liftHold': ({ db, now, tell }, { cohortId, cadetId, night }) => {
    const book = readGate(db, cohortId, now, cadetId);
    const name = nameOf(book, cadetId);
    if (!removeHold(db, cadetId, night)) refuse('gate.notHeld', { name });
    tell({ name, night });
    return {};
  },

  'gate.noteOverdue': ({ db, now, person, tell }, { cohortId, movementId, note }) => {
    const { name } = openCase(db, cohortId, movementId, now);
    insertOverdueNote(db, { movementId, at: now, notedBy: person.personId, note });
    tell({ name, note });
    return {};
  },

  'gate.closeOverdue': ({ db, now, person, tell }, { cohortId, movementId, note }) => {
    const { name, minutes } = openCase(db, cohortId, movementId, now);
    insertClosedCase(db, { movementId, closedAt: now, closedBy: person.personId, note });
    tell({ name, minutes, note });
    return {};
  },
};

/** @throws Refusal gate.unknownLine, gate.notOverdue, gate.caseClosed */
function openCase(db: Db, cohortId: number, movementId: number, now: LocalDateTime): { name: string; minutes: number } {
  const cadetId = findPassedMan(db, movementId) ?? refuse('gate.unknownLine', { movementId });
  const book = readGate(db, cohortId, now, cadetId);
  const name = nameOf(book, cadetId);
  const isThis = ({ out }: { out: { id: number } }) => out.id === movementId;
  const late = overduesOf(factsOf(book, cadetId).movements, now).find(isThis);
  if (!late) return refuse('gate.notOverdue', { name });
  if (!openLateReturns(db, book).some(isThis)) refuse('gate.caseClosed', { name });
  return { name, minutes: late.minutes };
}
