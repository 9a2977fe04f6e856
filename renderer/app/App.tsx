import { lazy, Suspense } from 'react';
import { Refusal } from '../components/Refusal.tsx';
// Not lazy: the code is shown once, and a part that failed to load would lose it.
import { RecoverySheetScreen } from '../people/RecoverySheetScreen.tsx';
import { useRecoverySheet } from '../people/recovery-sheet.ts';
import { useDeskState } from './session.ts';
import { Shell } from './shell/Shell.tsx';

const FirstStartScreen = lazy(async () => ({
  default: (await import('../people/FirstStartScreen.tsx')).FirstStartScreen,
}));
const UnlockScreen = lazy(async () => ({ default: (await import('../people/UnlockScreen.tsx')).UnlockScreen }));

/** Which face the window shows: first start, the recovery sheet not yet put away, unlock, or the work itself. */
export function App() {
  const desk = useDeskState();
  const { sheet } = useRecoverySheet();
  if (desk.isPending) return null;
  if (desk.isError) return <Refusal failure={desk.error.failure} />;
  const { state, me, sample } = desk.data;
  if (state === 'open' && me !== null && !sheet) return <Shell me={me} sample={sample} />;
  return (
    <Suspense>
      {sheet ? (
        <RecoverySheetScreen {...sheet} />
      ) : state === 'noFile' ? (
        <FirstStartScreen />
      ) : (
        <UnlockScreen desk={desk.data} />
      )}
    </Suspense>
  );
}
