import { useTranslation } from 'react-i18next';
import { call } from '../../app/client.ts';
import { useOperation } from '../../app/queries.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { PaperButton } from '../../papers/PaperButton.tsx';
import { RangeFrame } from '../RangeFrame.tsx';
import { MarkNames } from './MarkNames.tsx';
import { MarksView } from './MarksView.tsx';
import { MenView } from './MenView.tsx';
import { OwedNames } from './OwedNames.tsx';
import { OwedView } from './OwedView.tsx';
import classes from './Results.module.css';
import { TrendView } from './TrendView.tsx';
import { RESULT_VIEWS, useResultsPlace } from './use-results-place.ts';

/** Who still owes a session, what was fired by platoon and man, and how intakes compare. */
export function ResultsPanel({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const { view, openCount, openMarks, openView, openNames, openMarkNames, makeDay } = useResultsPlace();
  const owed = useOperation('firing.owed', { cohortId });
  return (
    <RangeFrame
      inspector={
        view === 'owed' && openCount !== null
          ? owed.data && <OwedNames owed={owed.data} fired={openCount} onClose={() => openNames(null)} />
          : view === 'marks' &&
            openMarks && <MarkNames cohortId={cohortId} asked={openMarks} onClose={() => openMarkNames(null)} />
      }
    >
      <div className={classes.bar}>
        <Segmented
          label={t('rangeResults.view.label')}
          items={RESULT_VIEWS.map((value) => ({ value, label: t(`rangeResults.view.${value}`) }))}
          value={view}
          onChange={openView}
        />
        <span className={classes.space} />
        {(view === 'marks' || view === 'men') &&
          Array.from({ length: owed.data?.sessions ?? 0 }, (_, index) => index + 1).map((session) => (
            <span key={session} className={classes.paper}>
              {t('rangePlan.session', { session })}
              <PaperButton
                label={t('rangeResults.print', { session })}
                whole="papers.firingResultsPdf"
                get={(language) => call('papers.firingResultsPdf', { cohortId, session, language })}
              />
            </span>
          ))}
      </div>
      {view === 'owed' && <OwedView cohortId={cohortId} owed={owed} onNames={openNames} onMake={makeDay} />}
      {view === 'marks' && <MarksView cohortId={cohortId} onNames={openMarkNames} />}
      {view === 'men' && <MenView cohortId={cohortId} owed={owed.data} />}
      {view === 'trend' && <TrendView />}
    </RangeFrame>
  );
}
