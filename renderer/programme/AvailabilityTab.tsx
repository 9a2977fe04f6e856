import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Availability.module.css';
import { AvailabilityGrid } from './AvailabilityGrid.tsx';
import { ReasonField } from './ReasonField.tsx';
import { SubjectLoad } from './SubjectLoad.tsx';
import type { Painted } from './use-painting.ts';

interface Props {
  cohortId: number;
  mayWrite: boolean;
  onOpen: (id: number) => void;
  onAdd: () => void;
}

/** Who is there when: days painted away with a reason, load against what is left, the lessons that are hit at once. */
export function AvailabilityTab({ cohortId, mayWrite, onOpen, onAdd }: Props) {
  const { t } = useTranslation();
  const asked = useOperation('programme.availability', { cohortId }, { keep: true });
  const mark = useCommand('programme.markDays');
  const [reason, setReason] = useState(() => t('programme.reason.dayOff'));
  const [hit, setHit] = useState(0);
  if (asked.error) {
    return (
      <ScreenBody>
        <Refusal failure={asked.error.failure} />
      </ScreenBody>
    );
  }
  if (!asked.data) return null;
  const availability = asked.data;
  if (availability.people.length === 0) {
    return (
      <EmptyState
        text={t('programme.availability.empty')}
        action={
          mayWrite && (
            <Action primary onClick={onAdd}>
              {t('programme.instructors.add')}
            </Action>
          )
        }
      />
    );
  }
  const paint = async (painted: Painted) => {
    const done = await mark.run({ ...painted, reason: painted.away ? reason.trim() || null : null });
    if (done.ok) setHit(done.value.lessonsHit);
  };
  return (
    <ScreenBody>
      {mayWrite && (
        <div className={classes.brush}>
          <ReasonField value={reason} onChange={setReason} />
          {hit > 0 ? (
            <div className={classes.note} role="status">
              <Status kind="warn">{t('programme.availability.hit', { count: hit })}</Status>
              <Action size="xs" onClick={() => goTo('timetable', { tab: 'cover' })}>
                {t('programme.availability.openCover')}
              </Action>
            </div>
          ) : (
            <p className="meta t2">{t('programme.availability.hint')}</p>
          )}
        </div>
      )}
      <AvailabilityGrid availability={availability} mayPaint={mayWrite} onPaint={paint} onOpen={onOpen} />
      <SubjectLoad availability={availability} />
    </ScreenBody>
  );
}
