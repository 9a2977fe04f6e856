import { useState } from 'react';
import { useCommand, useOperation } from '../app/queries.ts';

/** How often the running search is asked how far it is, in milliseconds. */
const ASK_EVERY = 300;

/** The search of one intake: whether it runs, how far it is, and how it is begun. */
export function useGenerating(cohortId: number) {
  const generate = useCommand('timetable.generate');
  const [asking, setAsking] = useState(false);
  const progress = useOperation(
    'timetable.generationProgress',
    { cohortId },
    generate.running || asking ? { refetchInterval: ASK_EVERY } : {},
  ).data;
  const running = generate.running || progress?.running === true;
  if (asking !== running) setAsking(running);
  return {
    running,
    progress: running ? progress : undefined,
    begin: (anyway: boolean, hold: 'past' | 'approved' = 'past') => void generate.run({ cohortId, anyway, hold }),
  };
}
