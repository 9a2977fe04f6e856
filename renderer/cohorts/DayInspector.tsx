import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayKind, mayTeach } from '../../shared/cohorts/course-days.ts';
import type { CohortDay } from '../../shared/contract/cohorts.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { goTo } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { weekdayName } from '../i18n/formats.ts';
import { DayEffectLines } from './DayEffectLines.tsx';
import { type DayDraft, DayForm, type DayHoursTerms } from './DayForm.tsx';
import classes from './DayInspector.module.css';
import { holidayName } from './day-text.ts';
import { LeaveOfDay } from './LeaveOfDay.tsx';

interface Props {
  cohortId: number;
  /** The chosen days; all of them become what the form says. */
  days: readonly CohortDay[];
  terms: DayHoursTerms;
  onClose: () => void;
}

const FORM_ID = 'days-of-intake';

/** One day of the intake or several: what they are for, how many hours, and what that does before it is saved. */
export function DayInspector({ cohortId, days, terms, onClose }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('intake.write', 'cohorts.setDays');
  const save = useCommand('cohorts.setDays', { inline: true });
  const [draft, setDraft] = useState<DayDraft>(() => draftOf(days, terms));
  const input = { cohortId, days: days.map(({ date }) => ({ date, ...changeOf(draft) })) };
  const changed = days.some((day) => differs(day, draft));
  const preview = useOperation('cohorts.previewDays', input, { enabled: changed, keep: true });
  const [day] = days;
  if (!day) return null;
  const openTimetable = () => goTo('timetable', { day: day.date });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!changed) return onClose();
    const result = await save.run(input);
    if (!result.ok) return;
    if (result.value.toTray > 0) showNote(t('cohorts.day.trayed', { count: result.value.toTray }));
    onClose();
  };

  const lessons = days.reduce((sum, one) => sum + one.lessons, 0);
  return (
    <Inspector
      title={
        days.length === 1
          ? `${formatDate(day.date)}, ${weekdayName(day.date)}`
          : t('cohorts.day.manyTitle', { count: days.length })
      }
      sub={
        days.length === 1
          ? [t('cohorts.ribbon.dayNumber', { number: day.number }), holidayName(day)].filter(Boolean).join(' · ')
          : t('cohorts.day.many')
      }
      onClose={onClose}
      foot={
        mayWrite && (
          <>
            <span className={`${classes.effect} meta tn`}>
              {changed && preview.data && preview.data.gain !== 0 && t('cohorts.day.gain', { gain: preview.data.gain })}
            </span>
            <Action primary type="submit" form={FORM_ID} kbd="Enter" busy={save.running}>
              {t('cohorts.day.save')}
            </Action>
          </>
        )
      }
    >
      <InspectorSection>
        {days.length > 1 && (
          <p className="body13 tn t2">{days.map(({ date }) => formatDate(date).slice(0, 5)).join(', ')}</p>
        )}
        <p className="body13">
          {lessons > 0 ? (
            <button type="button" className="lnk" onClick={openTimetable}>
              {t('cohorts.day.lessons', { count: lessons })}
            </button>
          ) : (
            <span className="t2">{t('cohorts.day.noLessons')}</span>
          )}
        </p>
        {days.length === 1 && day.onLeave > 0 && <LeaveOfDay cohortId={cohortId} date={day.date} men={day.onLeave} />}
      </InspectorSection>
      {mayWrite && (changed || save.failure) && (
        <InspectorSection>
          {save.failure ? (
            <Refusal
              failure={save.failure}
              actions={
                save.failure.code === 'cohorts.lessonsHeld' && (
                  <Action size="xs" onClick={openTimetable}>
                    {t('cohorts.day.openTimetable')}
                  </Action>
                )
              }
            />
          ) : preview.error && changed ? (
            <Refusal failure={preview.error.failure} />
          ) : (
            <DayEffectLines effects={preview.data ?? null} />
          )}
        </InspectorSection>
      )}
      <InspectorSection>
        <form id={FORM_ID} onSubmit={(event) => void submit(event)}>
          <DayForm draft={draft} terms={terms} mayWrite={mayWrite} onChange={setDraft} />
        </form>
      </InspectorSection>
    </Inspector>
  );
}

/** What the form begins with: what the first of the days is. */
function draftOf([day]: readonly CohortDay[], { fullDayHours }: DayHoursTerms): DayDraft {
  return {
    kind: day?.kind ?? 'training',
    hours: day?.lessonHours || fullDayHours,
    evening: day?.eveningHours ?? 0,
    note: day?.note ?? '',
  };
}

const hoursOf = ({ kind, hours }: DayDraft): number => (mayTeach(kind) ? hours : 0);

const changeOf = (
  draft: DayDraft,
): { kind: DayKind; lessonHours: number; eveningHours: number; note: string | null } => ({
  kind: draft.kind,
  lessonHours: hoursOf(draft),
  eveningHours: hoursOf(draft) > 0 ? draft.evening : 0,
  note: draft.note.trim() || null,
});

function differs(day: CohortDay, draft: DayDraft): boolean {
  const { kind, lessonHours, eveningHours, note } = changeOf(draft);
  return day.kind !== kind || day.lessonHours !== lessonHours || day.eveningHours !== eveningHours || day.note !== note;
}
