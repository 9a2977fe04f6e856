import { useTranslation } from 'react-i18next';
import type { GenerationProgress } from '../../shared/contract/timetable.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { useCommand } from '../app/queries.ts';
import { Working } from '../components/Working.tsx';
import classes from './GenerateBar.module.css';

/** While the timetable is generated: placed n of m, the best so far, and Stop, which keeps it. */
export function GenerateBar({ cohortId, progress }: { cohortId: number; progress: GenerationProgress }) {
  const { t } = useTranslation();
  const stop = useCommand('timetable.stopGeneration');
  return (
    <div className={classes.bar}>
      <Working
        label={t('timetable.generating')}
        done={progress.placed}
        all={progress.of}
        onStop={() => void stop.run({ cohortId })}
      >
        {progress.cost === null
          ? t('timetable.searching')
          : t('timetable.improving', { cost: formatNumber(Math.round(progress.cost)) })}
        {' · '}
        {t('timetable.secondsOf', {
          seconds: formatNumber(Math.floor(progress.seconds)),
          limit: formatNumber(progress.limit),
        })}
      </Working>
    </div>
  );
}
