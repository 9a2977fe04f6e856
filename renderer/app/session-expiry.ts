import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Failure } from '../../shared/kit/result.ts';

/** Whether the unlock screen should say that the session ran out (not shown after an ordinary lock). */
export const useExpired = create<{ expired: boolean }>(() => ({ expired: false }));

/** On `notSignedIn` the window goes back to the unlock screen by asking the host for its state again. */
export function sessionExpired(failure: Failure, client: QueryClient): boolean {
  if (failure.code !== 'session.notSignedIn') return false;
  useExpired.setState({ expired: true });
  void client.invalidateQueries({ queryKey: ['session.state'] });
  return true;
}
