import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DAY_KINDS, type DayKind, mayTeach } from '../../shared/cohorts/course-days.ts';
import type { LessonHour } from '../../shared/timetable/intake/lesson-hours.ts';
import { Action } from '../components/Action.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './DayInspector.module.css';

/** What a day is to be. */
export interface DayDraft {
  kind: DayKind;
  hours: number;
  evening: number;
  note: string;
}

/** The hours a day can have, by the intake's rules. */
export interface DayHoursTerms {
  fullDayHours: number;
  halfDayHours: number;
  mostHours: number;
  /** When the evening hours are, as many as an evening can hold. */
  evening: readonly LessonHour[];
  /** Hours of night lessons in the programme. */
  nightHours: number;
}

interface Props {
  draft: DayDraft;
  terms: DayHoursTerms;
  mayWrite: boolean;
  onChange: (draft: DayDraft) => void;
}

const counted = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).map((value) => ({ value, label: value }));

/** Kind, lesson hours, evening hours and reason of a day. */
export function DayForm({ draft, terms, mayWrite, onChange }: Props) {
  const { t } = useTranslation();
  const put = (change: Partial<DayDraft>) => mayWrite && onChange({ ...draft, ...change });
  const { fullDayHours, halfDayHours, mostHours, evening } = terms;
  const quick = [
    [halfDayHours, t('cohorts.day.half')],
    [fullDayHours, t('cohorts.day.full')],
    ...(mostHours > fullDayHours ? [[mostHours, t('cohorts.day.long')] as const] : []),
  ] as const;
  const last = evening[draft.evening - 1];
  return (
    <div className={classes.form}>
      <Radio.Group
        label={t('cohorts.day.kind')}
        value={draft.kind}
        onChange={(value) => put({ kind: value as DayKind })}
      >
        <div className={classes.kinds}>
          {DAY_KINDS.map((one) => (
            <Radio key={one} value={one} label={t(`cohorts.kind.${one}`)} disabled={!mayWrite} />
          ))}
        </div>
      </Radio.Group>
      {mayTeach(draft.kind) && (
        <div>
          <span className="body13 m">{t('cohorts.day.hours')}</span>
          <div className={classes.quick}>
            {quick.map(([hours, label]) => (
              <Action key={label} size="xs" onClick={() => put({ hours })}>
                {label} · {hours}
              </Action>
            ))}
          </div>
          <div className={classes.hours}>
            <Segmented
              label={t('cohorts.day.hours')}
              items={counted(draft.kind === 'oath' ? 0 : 1, mostHours)}
              value={String(draft.hours)}
              onChange={(value) => put({ hours: Number(value) })}
            />
          </div>
        </div>
      )}
      {mayTeach(draft.kind) && draft.hours > 0 && evening.length > 0 && (
        <div>
          <span className="body13 m">{t('cohorts.day.evening')}</span>
          <div className={classes.hours}>
            <Segmented
              label={t('cohorts.day.evening')}
              items={[{ value: '0', label: t('cohorts.day.eveningNone') }, ...counted(1, evening.length)]}
              value={String(draft.evening)}
              onChange={(value) => put({ evening: Number(value) })}
            />
            {last && (
              <span className="body13 tn t2">
                {t('cohorts.day.eveningTimes', { start: evening[0]?.start ?? '', end: last.end })}
              </span>
            )}
          </div>
          {draft.evening > 0 && (
            <p className={`meta t2 ${classes.hint}`}>{t('cohorts.day.eveningUse', { count: terms.nightHours })}</p>
          )}
        </div>
      )}
      <TextField
        label={t('cohorts.day.note')}
        placeholder={t('cohorts.day.noteHint')}
        value={draft.note}
        onChange={(note) => put({ note })}
        maxLength={200}
        disabled={!mayWrite}
      />
    </div>
  );
}
