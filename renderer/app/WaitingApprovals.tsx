import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Status } from '../components/Status.tsx';
import { chooseIntake } from './current-intake.ts';
import { addressOf } from './location.ts';
import { useOperation } from './queries.ts';
import { useMay } from './session.ts';
import classes from './TodayScreen.module.css';

/** Timetables laid before whoever may approve them; each opens its draft. Nothing for others, or while none waits. */
export function WaitingApprovals() {
  const { t } = useTranslation();
  const mayApprove = useMay('timetable.approve');
  const waiting = useOperation('timetable.waiting', {}, { enabled: mayApprove }).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className={classes.waiting}>
      <h2>{t('today.waiting.title')}</h2>
      <ul className={classes.steps}>
        {waiting.map(({ cohortId, cohortCode, version, at, by, changed }) => (
          <li key={cohortId}>
            <a href={addressOf('timetable', {})} onClick={() => chooseIntake(cohortId)}>
              <Status kind="wait">{t('today.waiting.intake', { code: cohortCode })}</Status>
              <span className={classes.about}>{t('today.waiting.askedBy', { by, at, version })}</span>
              <span>{changed && <Status kind="warn">{t('today.waiting.changed')}</Status>}</span>
              <IconChevronRight size="1rem" stroke={1.75} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
