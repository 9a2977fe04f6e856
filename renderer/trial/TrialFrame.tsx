import { lazy, type ReactNode } from 'react';
import { trialOf, useLocation } from '../app/location.ts';

const OpenTrial = lazy(async () => ({ default: (await import('./OpenTrial.tsx')).OpenTrial }));

/** Around every screen: the screen as it is, or the same screen inside the trial that the address names. */
export function TrialFrame({ children }: { children: ReactNode }) {
  const trialId = trialOf(useLocation());
  if (trialId === null) return children;
  return (
    <OpenTrial key={trialId} trialId={trialId}>
      {children}
    </OpenTrial>
  );
}
