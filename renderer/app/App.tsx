import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Activity, lazy, Suspense, useState } from 'react';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { Refusal } from '../components/Refusal.tsx';
// Not lazy: the code is shown once, and a part that failed to load would lose it.
import { RecoverySheetScreen } from '../people/RecoverySheetScreen.tsx';
import { useRecoverySheet } from '../people/recovery-sheet.ts';
import { coverDesk, createOwnStore, giveDeskTo } from './desk-person.ts';
import { addressOf } from './location.ts';
import { useDeskState } from './session.ts';
import { Shell } from './shell/Shell.tsx';

const FirstStartScreen = lazy(async () => ({
  default: (await import('../people/FirstStartScreen.tsx')).FirstStartScreen,
}));
const UnlockScreen = lazy(async () => ({ default: (await import('../people/UnlockScreen.tsx')).UnlockScreen }));

/** Where somebody was when the desk went to another: there he goes on. */
const useOwnPlace = createOwnStore<{ address: string | null }>(() => ({ address: null }));

/**
 * Whose desk stands in the window, signed in or locked out of it. Another person's entry clears it away first: nothing
 * that was read or typed for the one before is seen by the one after, who begins with his own day; only one of the same
 * duty takes over what is open.
 */
function useDeskOwner(me: SignedIn | null, client: QueryClient): SignedIn | null {
  const [owner, setOwner] = useState<SignedIn | null>(null);
  if (me && me !== owner) {
    // While drawing: whatever is drawn below already belongs to him.
    useOwnPlace.setState({ address: window.location.hash });
    if (giveDeskTo(me.personId)) {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session.state' });
      const { address } = useOwnPlace.getState();
      if (address !== null) window.location.hash = address;
      else if (owner?.role !== me.role) window.location.hash = addressOf('today');
    }
    setOwner(me);
    return me;
  }
  return owner;
}

/** Which face the window shows: first start, the recovery sheet not yet put away, unlock, or the work itself. */
export function App() {
  const desk = useDeskState();
  const { sheet } = useRecoverySheet();
  const me = desk.data?.state === 'open' ? desk.data.me : null;
  const owner = useDeskOwner(me, useQueryClient());
  if (desk.isPending) return null;
  if (desk.isError) return <Refusal failure={desk.error.failure} />;
  const { state, sample } = desk.data;
  const works = me !== null && !sheet;
  // While drawing: what is put out of sight below already knows why.
  coverDesk(!works);
  return (
    <>
      {owner && state !== 'noFile' && (
        // A locked desk is put out of sight and out of work as it is: half a form waits for its person.
        <Activity mode={works ? 'visible' : 'hidden'}>
          <Shell key={owner.personId} me={owner} sample={sample} />
        </Activity>
      )}
      {!works && (
        <Suspense>
          {sheet ? (
            <RecoverySheetScreen {...sheet} />
          ) : state === 'noFile' ? (
            <FirstStartScreen newestBackup={desk.data.newestBackup} />
          ) : (
            <UnlockScreen desk={desk.data} owner={owner} />
          )}
        </Suspense>
      )}
    </>
  );
}
