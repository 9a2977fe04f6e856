import type { Param } from '../../shared/kit/result.ts';
import { sayByKey } from './say-by-key.ts';

/** The sentence of a history entry, `<room>.history.<act>`; the bare name of the operation where none is written. */
export function historyText(operation: string, params: Record<string, Param>): string {
  const dot = operation.indexOf('.');
  const again = operation === 'history.undo' && params.redo === true;
  const key = again ? 'history.history.redo' : `${operation.slice(0, dot)}.history.${operation.slice(dot + 1)}`;
  const { operation: undone, act, ...rest } = params;
  // An undo names the act it took back by that act's own sentence; so does what was done in a trial.
  const filled = {
    ...rest,
    ...(typeof undone === 'string' && { operation: historyText(undone, act === undefined ? rest : { ...rest, act }) }),
    ...(typeof act === 'string' && { act: historyText(act, rest) }),
  };
  return sayByKey(key, filled) ?? operation;
}
