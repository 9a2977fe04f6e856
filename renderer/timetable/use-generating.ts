import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';

/** How often the running search is asked how far it is, in milliseconds. */
const ASK_EVERY = 300;

/** The search of one intake: whether it runs, how far it is, and how it is begun. */
export function useGenerating(cohortId: number) {
  const { t } = useTranslation();
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
    begin: async (anyway: boolean, how: { hold?: 'approved'; afresh?: true } = {}) => {
      const result = await generate.run({ cohortId, anyway, ...how });
      if (result.ok && result.value.released > 0) showNote(t('timetable.released', { count: result.value.released }));
    },
  };
}
