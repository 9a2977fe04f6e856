import { useQueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { isOfWholeIntake } from '../../shared/contract/scope.ts';
import { scopes } from '../../shared/contract/scopes/scopes.ts';
import type { Right } from '../../shared/people/roles.ts';
import { useCallScope } from './call-scope.ts';
import { call } from './client.ts';
import { setHostClock } from './clock.ts';
import { endsWithIntake, useClosedIntake } from './closed-intake.ts';
import { useOperation } from './queries.ts';
import { useExpired } from './session-expiry.ts';
import { clearToasts } from './toasts.tsx';

/** What the host says about file, people and session; asked before anybody is signed in. */
export function useDeskState() {
  const state = useOperation('session.state', {}, { refetchInterval: 60_000 });
  const now = state.data?.now;
  // Set while drawing: whatever is drawn below already shows the host's day.
  if (now !== undefined) setHostClock(now);
  return state;
}

/** The person at the desk, null while nobody is signed in. */
export function useMe(): SignedIn | null {
  return useDeskState().data?.me ?? null;
}

/**
 * Whether the person at the desk holds the right, for the intake in hand too: what may not be done is not offered.
 * @param act the act in question, where it may be one on a whole intake or the school, which is not for who is bound to
 *   platoons, or one on what the house shares, which goes on beside a closed intake
 */
export function useMay(right: Right, act?: OperationName): boolean {
  const withheld = useCallScope()?.withholds(right) ?? false;
  const mine = useMe()?.rights.includes(right) ?? false;
  const inReach = useInReach();
  const { closed } = useClosedIntake();
  return mine && !withheld && !(closed && endsWithIntake(right, act)) && (act === undefined || inReach(act, true));
}

/**
 * Whether a paper is for the person at the desk: whoever is bound to his own platoons takes no whole intake out of the
 * house. What he would be refused is not offered.
 * @returns asked with the operation, and whether its input names somebody
 */
export function useInReach(): (name: OperationName, names?: boolean) => boolean {
  const bound = useMe()?.bound === true;
  return (name, names = false) => !bound || !isOfWholeIntake(scopes[name], names);
}

/**
 * Locks the desk. What its person was typing stays as it is behind the unlock screen, for him alone.
 * @param expired his time ran out: the unlock screen says so
 */
export function useLock(): (expired?: boolean) => Promise<void> {
  const client = useQueryClient();
  return async (expired = false) => {
    useExpired.setState({ expired });
    clearToasts();
    await call('session.lock', {});
    await client.invalidateQueries({ queryKey: ['session.state'] });
  };
}
