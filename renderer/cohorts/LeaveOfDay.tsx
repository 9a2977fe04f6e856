import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Refusal } from '../components/Refusal.tsx';
import classes from './LeaveOfDay.module.css';

interface Props {
  cohortId: number;
  date: LocalDate;
  /** How many, as the ribbon has it. */
  men: number;
}

/** Whose leave is approved for the night that begins on a day; the names open below the number. */
export function LeaveOfDay({ cohortId, date, men }: Props) {
  const { t } = useTranslation();
  const mayRead = useMay('leave.read');
  const [open, setOpen] = useState(false);
  const { data, error } = useOperation('cohorts.leaveNight', { cohortId, date }, { enabled: open && mayRead });
  const said = t('cohorts.day.onLeave', { count: men });
  if (!mayRead) return <p className="body13">{said}</p>;
  return (
    <>
      <button type="button" className="lnk body13" aria-expanded={open} onClick={() => setOpen(!open)}>
        {said}
      </button>
      {open && error && <Refusal failure={error.failure} />}
      {open && data && (
        <ul className={classes.names}>
          {data.map(({ cadetId, name, platoon }) => (
            <li key={cadetId}>
              <span>{name}</span>
              {platoon !== null && (
                <span className="t2 nowrap">{t('cohorts.ribbon.platoon', { number: platoon })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
