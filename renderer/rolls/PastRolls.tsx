import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { RollName } from '../../shared/rolls/roll-times.ts';
import { useOperation } from '../app/queries.ts';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { weekdayShort } from '../i18n/formats.ts';
import classes from './PastRolls.module.css';

interface Props {
  cohortId: number;
  open: RollName;
  onOpen: (roll: RollName) => void;
  onClose: () => void;
}

/** The rolls of the intake so far, the newest first: how each ended, and the way to it. */
export function PastRolls({ cohortId, open, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('rolls.list', { cohortId }, { keep: true });
  return (
    <Inspector title={t('rolls.past')} sub={t('rolls.pastNote')} onClose={onClose}>
      <InspectorSection>
        {error && <Refusal failure={error.failure} />}
        {data?.length === 0 && <p className="t2">{t('rolls.pastNone')}</p>}
        <div className={classes.rolls}>
          {data?.map(({ date, part, closed, counts }) => (
            <button
              key={`${date} ${part}`}
              type="button"
              aria-current={date === open.date && part === open.part}
              title={closed ? t('rolls.closedBy', closed) : undefined}
              onClick={() => onOpen({ date, part })}
            >
              <span className="tn">
                {formatDate(date).slice(0, 5)} <span className="t2">{weekdayShort(date)}</span>
              </span>
              <span className="t2 truncate">{t(`rolls.part.${part}`)}</span>
              {counts ? (
                <span className="tn">
                  {t('rolls.pastFigures', {
                    present: counts.present ?? 0,
                    men: Object.values(counts).reduce((sum, count) => sum + count, 0),
                  })}
                </span>
              ) : (
                <Status kind="wait">{t('rolls.pastOpen')}</Status>
              )}
            </button>
          ))}
        </div>
      </InspectorSection>
    </Inspector>
  );
}
