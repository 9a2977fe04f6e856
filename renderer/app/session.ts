import { useQueryClient } from '@tanstack/react-query';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import type { Right } from '../../shared/people/roles.ts';
import { call } from './client.ts';
import { useOperation } from './queries.ts';
import { useExpired } from './session-expiry.ts';

/** What the host says about file, people and session; asked before anybody is signed in. */
export function useDeskState() {
  return useOperation('session.state', {}, { refetchInterval: 60_000 });
}

/** The person at the desk, null while nobody is signed in. */
export function useMe(): SignedIn | null {
  return useDeskState().data?.me ?? null;
}

/** Whether the person at the desk holds the right: what may not be done is not offered. */
export function useMay(right: Right): boolean {
  return useMe()?.rights.includes(right) ?? false;
}

/** Locks the desk and forgets everything that was read. */
export function useLock(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    useExpired.setState({ expired: false });
    await call('session.lock', {});
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' });
    await client.invalidateQueries({ queryKey: ['session.state'] });
  };
}
