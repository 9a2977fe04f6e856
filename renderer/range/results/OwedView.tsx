import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { Status } from '../../components/Status.tsx';
import { weekdayName } from '../../i18n/formats.ts';
import classes from './Results.module.css';

interface Props {
  cohortId: number;
  owed: ReturnType<typeof useOperation<'firing.owed'>>;
  onNames: (fired: number) => void;
  onMake: (session: number) => void;
}

/** How many have fired twice, once, not yet; and a day proposed for those who missed a session. */
export function OwedView({ cohortId, owed, onNames, onMake }: Props) {
  const { t } = useTranslation();
  const mayPlan = useMay('range.write');
  const list = useOperation('rangeDay.list', { cohortId });
  const failure = owed.error?.failure ?? list.error?.failure;
  const { data } = owed;
  return (
    <ScreenBody>
      {failure && <Refusal failure={failure} />}
      {data && (
        <div className={classes.counts}>
          {data.byCount.map((men, fired) => {
            const label = t(
              fired === 0
                ? 'rangeResults.owed.none'
                : fired === data.sessions
                  ? 'rangeResults.owed.all'
                  : 'rangeResults.owed.some',
              { count: fired },
            );
            return (
              <div key={label} className={classes.count}>
                <Figure size="l" value={men} label={label} onOpen={() => onNames(fired)} />
                <div className="body13">{label}</div>
              </div>
            );
          })}
        </div>
      )}
      {list.data && (
        <section className={classes.part}>
          <h2>{t('rangeResults.makeup.title')}</h2>
          {list.data.makeup.length === 0 && (
            <p className="body13 t2">
              {t(
                list.data.days.some(({ state }) => state === 'closed')
                  ? 'rangeResults.makeup.nobody'
                  : 'rangeResults.makeup.notYet',
              )}
            </p>
          )}
          {list.data.makeup.map(({ session, men, date, window }) => (
            <div key={session} className={classes.makeup}>
              <div>
                <b className="tn">{date ? formatDate(date) : t('rangePlan.days.noDayLeft')}</b>
                {date && <div className="meta t2">{weekdayName(date)}</div>}
              </div>
              <div>
                <p>
                  <b>{t('rangePlan.session', { session })}</b>{' '}
                  {t('rangeResults.makeup.men', {
                    count: men.length,
                    names: men.slice(0, SHOWN).map(({ name }) => name),
                  })}
                  {men.length > SHOWN && ` ${t('rangeResults.makeup.more', { count: men.length - SHOWN })}`}
                </p>
                {window ? (
                  <Status kind="good">{t('rangeResults.makeup.window', window)}</Status>
                ) : (
                  date && <Status kind="warn">{t('rangeResults.makeup.noWindow')}</Status>
                )}
              </div>
              {mayPlan && date && <Action onClick={() => onMake(session)}>{t('rangePlan.days.makeMakeup')}</Action>}
            </div>
          ))}
        </section>
      )}
    </ScreenBody>
  );
}

/** Names written out in a line; the rest stands behind the figures above. */
const SHOWN = 6;
