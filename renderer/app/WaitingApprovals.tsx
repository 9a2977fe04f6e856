import { IconCalendarMonth, IconChevronRight, IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../components/Figure.tsx';
import { Status } from '../components/Status.tsx';
import { chooseIntake } from './current-intake.ts';
import { addressOf, goTo } from './location.ts';
import { useOperation } from './queries.ts';
import { useMay } from './session.ts';
import { useWaitingLeaves } from './shell/use-out-now.ts';
import classes from './TodayScreen.module.css';

/** What waits for this person's word: requests for leave, and timetables laid before him. Nothing while nothing waits. */
export function WaitingApprovals() {
  const { t } = useTranslation();
  const mayApprove = useMay('timetable.approve');
  const mayDecide = useMay('leave.decide');
  const asked = useWaitingLeaves();
  const leaves = mayDecide ? asked : 0;
  const waiting = useOperation('timetable.waiting', {}, { enabled: mayApprove }).data ?? [];
  if (waiting.length === 0 && leaves === 0) return null;
  return (
    <section>
      <h2>{t('today.waiting.title')}</h2>
      <ul className={classes.waiting}>
        {leaves > 0 && (
          <li>
            <IconDoorExit size="1rem" stroke={1.75} aria-hidden />
            <span>{t('today.waiting.leaves')}</span>
            <Figure
              value={leaves}
              label={t('today.waiting.leaves')}
              onOpen={() => goTo('leave', { part: 'requests' })}
            />
          </li>
        )}
        {waiting.map(({ cohortId, cohortCode, version, at, by, changed }) => (
          <li key={cohortId}>
            <IconCalendarMonth size="1rem" stroke={1.75} aria-hidden />
            <a href={addressOf('timetable', {})} onClick={() => chooseIntake(cohortId)}>
              <span>{t('today.waiting.intake', { code: cohortCode })}</span>
              <span className="meta t2">{t('today.waiting.askedBy', { by, at, version })}</span>
              {changed && <Status kind="warn">{t('today.waiting.changed')}</Status>}
            </a>
            <IconChevronRight size="1rem" stroke={1.75} aria-hidden />
          </li>
        ))}
      </ul>
    </section>
  );
}
