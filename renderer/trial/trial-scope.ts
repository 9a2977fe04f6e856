import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import { ok } from '../../shared/kit/result.ts';
import type { CallScope } from '../app/call-scope.ts';
import { call } from '../app/client.ts';

/** Sends what a screen asks and does to a trial. In somebody else's trial nothing is offered but looking. */
export function trialScope(trialId: number, mine: boolean): CallScope {
  return {
    trialId,
    key: ['trial.read', trialId],
    async read<N extends OperationName>(operation: N, input: InputOf<N>) {
      const result = await call('trial.read', { trialId, operation, input: asJson(input) });
      return result.ok ? ok(result.value as OutputOf<N>) : result;
    },
    async act<N extends OperationName>(operation: N, input: InputOf<N>) {
      const result = await call('trial.act', { trialId, operation, input: asJson(input) });
      return result.ok ? ok(result.value.value as OutputOf<N>) : result;
    },
    withholds: (right) =>
      right === 'timetable.approve' || right === 'papers.print' || (!mine && right.endsWith('.write')),
  };
}

/** Inputs cross the door as JSON anyway; their types merely do not say so. */
const asJson = (input: unknown) => input as InputOf<'trial.read'>['input'];
