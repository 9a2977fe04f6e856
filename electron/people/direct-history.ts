import type { Param } from '../../shared/kit/result.ts';
import { drainCapture } from '../database/capture.ts';
import { appendHistory } from '../database/history.ts';
import type { Db } from '../database/open.ts';
import type { PersonRow } from './people.repository.ts';

/**
 * Writes the history entry of a change that runs outside dispatch's transaction because it also touches the keyring
 * or the session. Call it inside the transaction of the change.
 */
export function recordDirectly(
  db: Db,
  entry: {
    at: string;
    person: Pick<PersonRow, 'id' | 'full_name'> | null;
    operation: string;
    params: Record<string, Param>;
  },
): void {
  appendHistory(db, {
    at: entry.at,
    personId: entry.person?.id ?? null,
    personName: entry.person?.full_name ?? '',
    operation: entry.operation,
    params: entry.params,
    changes: drainCapture(db),
    undoes: null,
  });
}
