import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import { type Failure, type Result, refuse } from '../../shared/kit/result.ts';
import { personAtDesk } from './desk-person.ts';

declare global {
  interface Window {
    /** The preload's one bridge; absent in a browser, where the loopback door answers instead. */
    sarbaz?: { invoke(name: string, input: unknown, as?: number): Promise<unknown> };
  }
}

function doorFault(reference: string): Failure {
  return { ...refuse('session.bug', { reference }), kind: 'bug' };
}

async function throughHttp(name: string, input: unknown, as: number | undefined): Promise<unknown> {
  const answer = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sarbaz': '1',
      ...(as !== undefined && { 'x-sarbaz-person': String(as) }),
    },
    body: JSON.stringify(input),
  });
  return answer.json();
}

/**
 * Asks the host for one operation and always comes back with a Result: a refusal is an answer, and a door that does
 * not open at all is reported as a bug with the door's own words as reference.
 * @param as whose hands it comes from; the host refuses it when another has taken the desk meanwhile
 */
export async function call<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  as = personAtDesk(),
): Promise<Result<OutputOf<N>>> {
  try {
    const answer = window.sarbaz ? await window.sarbaz.invoke(name, input, as) : await throughHttp(name, input, as);
    return answer as Result<OutputOf<N>>;
  } catch (fault) {
    return doorFault(fault instanceof Error ? fault.message : String(fault));
  }
}
