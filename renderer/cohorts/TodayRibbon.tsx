import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { DayRibbon } from './DayRibbon.tsx';
import { keptRule } from './kept-rule.ts';

/** The course at a glance at the head of Today; a day opens on the intake's own screen. Nothing for whoever may not see it. */
export function TodayRibbon({ cohortId }: { cohortId: number }) {
  const mayRead = useMay('intake.read');
  const { data } = useOperation('cohorts.get', { cohortId }, { enabled: mayRead });
  if (!data) return null;
  return (
    <DayRibbon
      compact
      days={data.calendar}
      mostHours={keptRule(data, 'day.slotStarts').length}
      onOpen={(dates) => goTo('intake', { day: dates.join(',') })}
    />
  );
}
