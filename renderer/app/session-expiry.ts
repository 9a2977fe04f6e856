import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Failure } from '../../shared/kit/result.ts';

/** Whether the unlock screen should say that the session ran out (not shown after an ordinary lock). */
export const useExpired = create<{ expired: boolean }>(() => ({ expired: false }));

/** The copy that took the place of the school's file, and where that one is kept: everybody is out by it, and reads why. */
export const useRestored = create<{ restored: { at: LocalDateTime; kept: string } | null }>(() => ({ restored: null }));

/** Whether nobody is at the desk any more, or another: what was typed waits for its own person. */
export const isAway = ({ code }: Pick<Failure, 'code'>): boolean =>
  code === 'session.notSignedIn' || code === 'session.otherPerson';

/** On `notSignedIn` the window goes back to the unlock screen, on `otherPerson` to whose desk it is, by asking the host again. */
export function sessionExpired(failure: Failure, client: QueryClient): boolean {
  if (!isAway(failure)) return false;
  if (failure.code === 'session.notSignedIn') useExpired.setState({ expired: true });
  void client.invalidateQueries({ queryKey: ['session.state'] });
  return true;
}
