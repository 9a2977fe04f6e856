import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { Action } from '../../components/Action.tsx';
import { Status } from '../../components/Status.tsx';
import { clock, weekdayName } from '../../i18n/formats.ts';
import { platoonsText, STATE_KINDS } from '../day-words.ts';
import { FindingLines } from '../FindingLines.tsx';
import { briefName } from '../held-words.ts';
import classes from './DaysDesk.module.css';
import type { DayList } from './day-draft.ts';

/** Findings of one day in the list; the day itself shows them all. */
const MOST_FINDINGS = 4;

/** A day that stands; the whole line opens it. */
export function DayLine({ day, onOpen }: { day: DayList['days'][number]; onOpen: () => void }) {
  const { t } = useTranslation();
  const who = platoonsText(day.platoons, t);
  return (
    <li className={classes.line}>
      <div className={classes.facts}>
        <DateCell date={day.date} onOpen={onOpen} />
        <Two
          first={who || t('rangePlan.men', { count: day.men })}
          second={[day.makeup && t('rangePlan.days.makeup'), who && t('rangePlan.men', { count: day.men })]
            .filter(Boolean)
            .join(' · ')}
        />
        <Two digits first={`${clock(day.departsAt)}–${clock(day.returnsAt)}`} second={day.range} />
        <Two first={day.card.name} second={t('rangePlan.setup.lanes', { count: day.lanes })} />
        <Two digits first={`${day.fired} / ${day.men}`} second={t('rangePlan.days.fired')} />
        <Status kind={STATE_KINDS[day.state]}>{t(`rangePlan.state.${day.state}`)}</Status>
      </div>
      {day.findings.length > 0 && (
        <div className={classes.findings}>
          <FindingLines findings={day.findings} most={MOST_FINDINGS} />
        </div>
      )}
    </li>
  );
}

/** Range lessons of the approved timetable that no day stands for yet. */
export function LessonsLine({ lessons, onMake }: { lessons: DayList['toMake'][number]; onMake?: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={`${classes.line} ${classes.open}`}>
      <div className={classes.facts}>
        <DateCell date={lessons.date} />
        <Two first={platoonsText(lessons.platoons, t)} />
        <Two digits first={`${clock(lessons.from)}–${clock(lessons.to)}`} second={lessons.place} />
        <div className={classes.said}>
          <Two
            first={t('rangePlan.days.inTimetable')}
            second={lessons.rangeId === null ? t('rangePlan.days.noRangeHere') : ''}
          />
        </div>
        {onMake && (
          <span className={classes.last}>
            <Action size="xs" onClick={onMake}>
              {t('rangePlan.days.makeFromLesson')}
            </Action>
          </span>
        )}
      </div>
    </li>
  );
}

/** Men who still owe a session that has been held, and the day proposed for them. */
export function MakeupLine({ owed, onMake }: { owed: DayList['makeup'][number]; onMake?: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={`${classes.line} ${classes.open}`}>
      <div className={classes.facts}>
        {owed.date ? <DateCell date={owed.date} /> : <Two first={t('rangePlan.days.noDayLeft')} />}
        <div className={classes.wide}>
          <Two
            first={t('rangePlan.days.owe', { count: owed.men.length })}
            second={owed.men.map(({ name }) => briefName(name)).join(', ')}
          />
          {owed.window && (
            <small className="tn">
              {t('rangePlan.days.window', { range: owed.window.range, from: owed.window.from, to: owed.window.to })}
            </small>
          )}
        </div>
        {onMake && (
          <span className={classes.act}>
            <Action size="xs" onClick={onMake}>
              {t('rangePlan.days.makeMakeup')}
            </Action>
          </span>
        )}
      </div>
    </li>
  );
}

function DateCell({ date, onOpen }: { date: string; onOpen?: () => void }) {
  const words = (
    <>
      <b className="tn">{formatDate(date)}</b>
      <small>{weekdayName(date)}</small>
    </>
  );
  return onOpen ? (
    <button type="button" className={classes.date} onClick={onOpen}>
      {words}
    </button>
  ) : (
    <div className={classes.date}>{words}</div>
  );
}

function Two({ first, second, digits }: { first: string; second?: string; digits?: boolean }) {
  return (
    <div className={classes.two}>
      <span className={digits ? 'truncate tn' : 'truncate'} title={first}>
        {first}
      </span>
      {second && (
        <small className="truncate" title={second}>
          {second}
        </small>
      )}
    </div>
  );
}
