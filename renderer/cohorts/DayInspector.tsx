import { Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_KINDS, type DayKind } from '../../shared/cohorts/course-days.ts';
import type { CohortDay } from '../../shared/contract/cohorts.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { TextField } from '../components/TextField.tsx';
import { weekdayName } from '../i18n/formats.ts';
import classes from './DayInspector.module.css';
import { holidayName } from './day-text.ts';

interface Props {
  cohortId: number;
  day: CohortDay;
  /** Lesson hours of an ordinary day, and the most a day can hold. */
  fullDayHours: number;
  mostHours: number;
  onClose: () => void;
}

const FORM_ID = 'day-of-intake';

/** One day of the intake: what it is for, how many lesson hours, and what that does to the budget. */
export function DayInspector({ cohortId, day, fullDayHours, mostHours, onClose }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('intake.write');
  const save = useCommand('cohorts.setDays', { inline: true });
  const [kind, setKind] = useState<DayKind>(day.kind);
  const [hours, setHours] = useState(day.lessonHours || fullDayHours);
  const [note, setNote] = useState(day.note ?? '');
  const lessonHours = kind === 'training' ? hours : 0;
  const gain = lessonHours - day.lessonHours;
  const openTimetable = () => goTo('timetable', { day: day.date });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const changed = { date: day.date, kind, lessonHours, note: note.trim() || null };
    const result = await save.run({ cohortId, days: [changed] });
    if (result.ok) onClose();
  };

  return (
    <Inspector
      title={`${formatDate(day.date)}, ${weekdayName(day.date)}`}
      sub={[t('cohorts.ribbon.dayNumber', { number: day.number }), holidayName(day)].filter(Boolean).join(' · ')}
      onClose={onClose}
      foot={
        mayWrite && (
          <>
            <span className={`${classes.effect} meta t2 tn`}>
              {gain === 0 ? t('cohorts.day.same') : t('cohorts.day.gain', { gain })}
            </span>
            <Action primary type="submit" form={FORM_ID} kbd="Enter" busy={save.running}>
              {t('cohorts.day.save')}
            </Action>
          </>
        )
      }
    >
      <InspectorSection>
        <p className="body13">
          {day.lessons > 0 ? (
            <button type="button" className="lnk" onClick={openTimetable}>
              {t('cohorts.day.lessons', { count: day.lessons })}
            </button>
          ) : (
            <span className="t2">{t('cohorts.day.noLessons')}</span>
          )}
        </p>
      </InspectorSection>
      <InspectorSection>
        <form id={FORM_ID} className={classes.form} onSubmit={(event) => void submit(event)}>
          <Radio.Group label={t('cohorts.day.kind')} value={kind} onChange={(value) => setKind(value as DayKind)}>
            <div className={classes.kinds}>
              {DAY_KINDS.map((one) => (
                <Radio key={one} value={one} label={t(`cohorts.kind.${one}`)} disabled={!mayWrite} />
              ))}
            </div>
          </Radio.Group>
          {kind === 'training' && (
            <div>
              <span className="body13 m">{t('cohorts.day.hours')}</span>
              <div className={classes.hours}>
                <Segmented
                  label={t('cohorts.day.hours')}
                  items={Array.from({ length: mostHours }, (_, index) => String(index + 1)).map((value) => ({
                    value,
                    label: value,
                  }))}
                  value={String(hours)}
                  onChange={(value) => mayWrite && setHours(Number(value))}
                />
              </div>
            </div>
          )}
          <TextField
            label={t('cohorts.day.note')}
            placeholder={t('cohorts.day.noteHint')}
            value={note}
            onChange={setNote}
            maxLength={200}
            disabled={!mayWrite}
          />
          {save.failure && (
            <Refusal
              failure={save.failure}
              actions={
                save.failure.code === 'cohorts.lessonsStand' && (
                  <Action size="xs" onClick={openTimetable}>
                    {t('cohorts.day.openTimetable')}
                  </Action>
                )
              }
            />
          )}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
