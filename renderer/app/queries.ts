import { keepPreviousData, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import type { Failure, Result } from '../../shared/kit/result.ts';
import { useScopeOf } from './call-scope.ts';
import { call } from './client.ts';
import { personAtDesk } from './desk-person.ts';
import { CallFailure } from './query-client.ts';
import { finishSaving, startSaving } from './saved-state.ts';
import { sessionExpired } from './session-expiry.ts';
import { hideFailure, showFailure } from './toasts.tsx';
import { offerUndo } from './undo.tsx';

interface QueryWishes {
  /** false until everything the question needs is known. */
  enabled?: boolean;
  /** Keep showing the last answer while the input changes (filters, dates). */
  keep?: boolean;
  refetchInterval?: number;
}

/** Reads one operation through the cache. `error.failure` holds the refusal, ready for <Refusal failure>. */
export function useOperation<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  wishes: QueryWishes = {},
): UseQueryResult<OutputOf<N>, CallFailure> {
  const scope = useScopeOf(name);
  return useQuery<OutputOf<N>, CallFailure>({
    queryKey: [...(scope?.key ?? []), name, input],
    queryFn: async () => {
      const result = await (scope?.read ?? call)(name, input);
      if (!result.ok) throw new CallFailure(result);
      return result.value;
    },
    enabled: wishes.enabled ?? true,
    ...(wishes.keep ? { placeholderData: keepPreviousData } : {}),
    ...(wishes.refetchInterval ? { refetchInterval: wishes.refetchInterval } : {}),
  });
}

export interface Command<N extends OperationName> {
  /** Does it. The Result comes back, so that a form can close itself on `ok`. */
  run: (input: InputOf<N>) => Promise<Result<OutputOf<N>>>;
  running: boolean;
  /** The last refusal, for forms that show it in place (`inline`). */
  failure: Failure | null;
  /** Forgets the last refusal. */
  clear: () => void;
}

interface CommandWishes {
  /** The form shows `failure` itself; no notification is raised. */
  inline?: boolean;
}

/**
 * Changes something. On success every query is asked again and an undoable act offers its way back by name; on
 * refusal the three parts are shown; a bug is shown as a bug.
 */
export function useCommand<N extends OperationName>(name: N, wishes: CommandWishes = {}): Command<N> {
  const client = useQueryClient();
  const scope = useScopeOf(name);
  // Whoever sees the button presses it: what he began does not go on under the name of the next one.
  const as = personAtDesk();
  const refused = useRef(false);
  const mutation = useMutation({
    mutationFn: async (input: InputOf<N>) => {
      startSaving();
      const result = await (scope ? scope.act(name, input) : call(name, input, as));
      finishSaving(result.ok);
      if (result.ok) {
        // What it was refused for stands on the screen no longer than that holds.
        if (refused.current) hideFailure();
        refused.current = false;
        void client.invalidateQueries();
        // What is only tried is taken back where it is tried.
        if (!scope) void offerUndo(name, client);
      } else if (!sessionExpired(result, client) && !wishes.inline) {
        showFailure(result);
        refused.current = true;
      }
      return result;
    },
  });
  return {
    run: mutation.mutateAsync,
    running: mutation.isPending,
    failure: mutation.data && !mutation.data.ok ? mutation.data : null,
    clear: mutation.reset,
  };
}
