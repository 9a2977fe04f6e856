import { useTranslation } from 'react-i18next';
import { hourBudget } from '../../shared/cohorts/budget.ts';
import type { Course } from '../../shared/cohorts/levers.ts';
import { addDays, formatDate, type LocalDate, weekday } from '../../shared/kit/local-time.ts';
import { Status } from '../components/Status.tsx';
import { weekdayName } from '../i18n/formats.ts';
import { verdict } from './budget-sum.ts';
import classes from './NewIntake.module.css';

interface Props {
  startsOn: LocalDate;
  /** The course a first day would make; null where no rules are in force. */
  courseFrom: (startsOn: LocalDate) => Course | null;
  onChoose: (startsOn: LocalDate) => void;
}

/** What each first day of the chosen week would make of the hours; any of them can be taken. */
export function WeekdayStarts({ startsOn, courseFrom, onChoose }: Props) {
  const { t } = useTranslation();
  const monday = addDays(startsOn, 1 - weekday(startsOn));
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return (
    <table className={classes.week}>
      <thead>
        <tr>
          <th scope="col">{t('cohorts.form.weekday')}</th>
          <th scope="col">{t('cohorts.form.sundays')}</th>
          <th scope="col">{t('cohorts.form.holidays')}</th>
          <th scope="col">{t('cohorts.form.trainingDays')}</th>
          <th scope="col">{t('cohorts.form.hours')}</th>
          <th scope="col">{t('cohorts.form.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {week.map((date) => {
          const course = courseFrom(date);
          const budget = course && hourBudget(course.days, course.budget);
          const judged = budget && verdict(budget);
          return (
            <tr key={date} className={date === startsOn ? classes.chosen : undefined}>
              <td>
                <button
                  type="button"
                  className="lnk tn"
                  aria-pressed={date === startsOn}
                  onClick={() => onChoose(date)}
                >
                  {formatDate(date)}, {weekdayName(date)}
                </button>
              </td>
              <td className="tn">{budget?.sundays ?? '—'}</td>
              <td className="tn">{budget?.holidays ?? '—'}</td>
              <td className="tn">{budget?.trainingDays ?? '—'}</td>
              <td className="tn">{budget?.availableHours ?? '—'}</td>
              <td>{judged && <Status kind={judged.kind}>{judged.text}</Status>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
