import { createContext, useContext } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { Right } from '../../shared/people/roles.ts';

/**
 * Where a screen's questions and commands go instead of to the school itself: a trial answers as if what was tried in
 * it were done. The same screens stand inside and outside of it.
 */
export interface CallScope {
  trialId: number;
  /** Stands before the question in the cache, so that what is answered here is never taken for what is real. */
  key: readonly unknown[];
  read<N extends OperationName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>;
  act<N extends OperationName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>;
  /** Rights that count for nothing here: what may not be done is not offered. */
  withholds(right: Right): boolean;
}

export const CallScopeContext = createContext<CallScope | null>(null);

/** Rooms that are the same inside and outside: who sits at the desk, what was done, the trials themselves. */
const ALWAYS_REAL = ['session', 'history', 'people', 'backup', 'trial'];

/** The scope an operation belongs to; null where it goes to the school itself. */
export function useScopeOf(name: OperationName): CallScope | null {
  const scope = useContext(CallScopeContext);
  return ALWAYS_REAL.includes(name.split('.')[0] ?? '') ? null : scope;
}

/** Whether what is on the sheet is only tried. */
export const useCallScope = (): CallScope | null => useContext(CallScopeContext);
