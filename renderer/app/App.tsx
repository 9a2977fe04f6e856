import { lazy, Suspense } from 'react';
import { Refusal } from '../components/Refusal.tsx';
import { useDeskState } from './session.ts';
import { Shell } from './shell/Shell.tsx';

const FirstStartScreen = lazy(async () => ({
  default: (await import('../people/FirstStartScreen.tsx')).FirstStartScreen,
}));
const UnlockScreen = lazy(async () => ({ default: (await import('../people/UnlockScreen.tsx')).UnlockScreen }));

/** Which of the three faces the window shows: first start, unlock, or the work itself. */
export function App() {
  const desk = useDeskState();
  if (desk.isPending) return null;
  if (desk.isError) return <Refusal failure={desk.error.failure} />;
  const { state, me } = desk.data;
  if (state === 'open' && me !== null) return <Shell me={me} sample={desk.data.sample} />;
  return <Suspense>{state === 'noFile' ? <FirstStartScreen /> : <UnlockScreen desk={desk.data} />}</Suspense>;
}
