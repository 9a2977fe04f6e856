import { useTranslation } from 'react-i18next';
import { addDays, weekday } from '../../shared/kit/local-time.ts';
import type { Course } from '../../shared/leave/nights.ts';
import { DateField } from '../components/DateField.tsx';
import { weekdayName, weekdayShort } from '../i18n/formats.ts';
import { EVERY_DAY, type Slip } from './ask-wish.ts';
import classes from './LeavePanel.module.css';

interface Props {
  slip: Slip;
  course: Course;
  onChange: (slip: Slip) => void;
}

/** From when to when a standing leave holds, and on which days of the week. */
export function StandingFields({ slip, course, onChange }: Props) {
  const { t } = useTranslation();
  const monday = addDays(course.startsOn, 1 - weekday(course.startsOn));
  const turn = (day: number) =>
    slip.weekdays.includes(day) ? slip.weekdays.filter((one) => one !== day) : [...slip.weekdays, day].toSorted();
  return (
    <>
      <div className={classes.span}>
        <DateField
          label={t('leave.ask.first')}
          value={slip.first}
          onChange={(first) => first && onChange({ ...slip, first })}
          min={course.startsOn}
          max={slip.last}
        />
        <DateField
          label={t('leave.ask.last')}
          value={slip.last}
          onChange={(last) => last && onChange({ ...slip, last })}
          min={slip.first}
          max={addDays(course.endsOn, -1)}
        />
      </div>
      <fieldset className={classes.week} aria-label={t('leave.ask.weekdays')}>
        {EVERY_DAY.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={slip.weekdays.includes(day)}
            title={weekdayName(addDays(monday, day - 1))}
            onClick={() => onChange({ ...slip, weekdays: turn(day) })}
          >
            {weekdayShort(addDays(monday, day - 1))}
          </button>
        ))}
      </fieldset>
    </>
  );
}
