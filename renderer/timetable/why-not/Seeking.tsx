import { useCommand } from '../../app/queries.ts';
import { Working } from '../../components/Working.tsx';

/** Work in the planner's worker that can be given up. */
export function Seeking({ cohortId, label }: { cohortId: number; label: string }) {
  const stop = useCommand('timetable.stopWhyNot', { inline: true });
  return <Working label={label} onStop={() => void stop.run({ cohortId })} />;
}
