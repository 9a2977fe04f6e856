import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { Caller } from './at-desk.ts';
import type { Host } from './host.ts';

/** One person at a door inside this process: the journey, the sample's builder and tests call operations through it. */
export interface HostClient {
  caller: Caller;
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>;
  /** The value of the operation. @throws Error with code and numbers when it is refused */
  get<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
}

/** A visitor of his own, for what runs in the host's process: the journey, the sample, tests. */
export function hostClient(host: Host): HostClient {
  const caller: Caller = { token: null };
  // The host checks inputs and outputs against the contract, so the name settles both types.
  const call = async <N extends OperationName>(name: N, input: InputOf<N>) =>
    (await host.dispatch(caller, name, input)) as Result<OutputOf<N>>;
  return {
    caller,
    call,
    async get(name, input) {
      const result = await call(name, input);
      if (!result.ok) throw new Error(`${name} was refused: ${result.code} ${JSON.stringify(result.params)}`);
      return result.value;
    },
  };
}
