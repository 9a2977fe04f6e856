import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';

/** How often a pack is asked how far it is, in milliseconds. */
const LOOK_AGAIN = 300;

/** Has a pack drawn; while it is drawn tells how far it is, and stops it. */
export function usePack() {
  const [working, setWorking] = useState(false);
  const [progress, setProgress] = useState<OutputOf<'papers.packProgress'>>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<(OutputOf<'papers.pack'> & { shown: boolean }) | null>(null);

  useEffect(() => {
    if (!working) return;
    const timer = setInterval(async () => {
      const result = await call('papers.packProgress', {});
      if (result.ok) setProgress(result.value);
    }, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [working]);

  const run = async (input: InputOf<'papers.pack'>) => {
    setWorking(true);
    setProgress(null);
    setFailure(null);
    setMade(null);
    const result = await call('papers.pack', input);
    setWorking(false);
    if (result.ok) setMade({ ...result.value, shown: true });
    // Whoever stopped it knows.
    else if (result.code !== 'papers.packStopped') setFailure(result);
  };
  return {
    run,
    stop: () => void call('papers.stopPack', {}),
    working,
    progress,
    failure,
    made,
    /** Puts the paper or the refusal away; what was missing stays to be read. */
    close: () => {
      setFailure(null);
      setMade((one) => one && { ...one, shown: false });
    },
  };
}
