import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { Failure } from '../../shared/kit/result.ts';
import { sessionExpired } from './session-expiry.ts';

/** A refusal or bug on its way through TanStack Query, which knows only thrown errors. */
export class CallFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** One cache for what the host knows. Nothing is retried: the host is on this machine and its answer is final. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof CallFailure) sessionExpired(error.failure, client);
      },
    }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 30_000, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
