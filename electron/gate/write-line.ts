import type { Context } from '../host/handlers.ts';
import { insertMovement, type NewMovement } from './gate.repository.ts';

type Line = Pick<NewMovement, 'cadetId' | 'direction' | 'at' | 'night' | 'due' | 'way'> & Partial<NewMovement>;

/** Writes a line of the gate's log, by whoever acts and now. */
export const writeLine = ({ db, now, person }: Context, line: Line): number =>
  insertMovement(db, { corrects: null, struck: 0, note: null, ...line, recordedAt: now, recordedBy: person.personId });
