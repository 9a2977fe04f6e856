import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Screen } from '../../components/Screen.tsx';
import { ScreenHead } from '../../components/ScreenHead.tsx';
import { DayFrame } from '../DayFrame.tsx';
import { dayTitle } from '../day-words.ts';
import { DayPanel } from '../days/DayPanel.tsx';
import { draftOfDay } from '../days/day-draft.ts';
import { SafetyPanel } from '../safety/SafetyPanel.tsx';
import { ApprovalPanel } from '../setup/ApprovalPanel.tsx';
import { useRangePlace } from '../use-range-place.ts';
import { DayAside } from './DayAside.tsx';
import classes from './DayDesk.module.css';
import { DrawPanel } from './DrawPanel.tsx';
import { MissingPanel } from './MissingPanel.tsx';
import { Readiness } from './Readiness.tsx';
import { RolesPanel } from './RolesPanel.tsx';
import type { RangeDay } from './range-day.ts';

/** One day before it is fired: its facts, what it touches, and the checklist that makes it ready. */
export function DayDesk({ cohortId, dayId }: { cohortId: number; dayId: number }) {
  const { t } = useTranslation();
  const { openDay } = useRangePlace();
  const asked = useOperation('rangeDay.get', { dayId });
  if (asked.data) return <OpenDay cohortId={cohortId} day={asked.data} />;
  return (
    <Screen>
      <ScreenHead title={t('rangePlan.title')} />
      {asked.error && (
        <div className={classes.refused}>
          <Refusal
            failure={asked.error.failure}
            actions={
              <Action size="xs" onClick={() => openDay(null)}>
                {t('rangePlan.day.back')}
              </Action>
            }
          />
        </div>
      )}
    </Screen>
  );
}

function OpenDay({ cohortId, day }: { cohortId: number; day: RangeDay }) {
  const { t } = useTranslation();
  const mayPlan = useMay('range.write');
  const mayConduct = useMay('range.conduct');
  const { beside, openBeside, openDay } = useRangePlace();
  const setup = useOperation('range.setup', {});
  const list = useOperation('rangeDay.list', { cohortId }, { enabled: beside === 'edit' });
  const markReady = useCommand('rangeDay.markReady');
  const close = () => openBeside(null);

  function inspector() {
    if (beside === 'missing' && day.missing.length > 0)
      return <MissingPanel missing={day.missing} onOpen={openBeside} onClose={close} />;
    if (beside === 'safety') return <SafetyPanel cohortId={cohortId} onClose={close} />;
    if (beside === 'roles' && mayConduct) return <RolesPanel day={day} onClose={close} />;
    if (beside === 'draw') return <DrawPanel day={day} onClose={close} />;
    if (beside === 'approval' && setup.data) {
      const own =
        setup.data.approvals.find(({ rangeId, date }) => rangeId === day.rangeId && date === day.date) ?? null;
      const hours = { from: day.departsAt.slice(11, 16), to: day.returnsAt.slice(11, 16) };
      const first = { rangeId: day.rangeId, date: day.date, ...hours };
      return <ApprovalPanel approval={own} ranges={setup.data.ranges} first={first} onClose={close} />;
    }
    if (beside === 'edit' && mayPlan && setup.data && list.data)
      return (
        <DayPanel
          cohortId={cohortId}
          dayId={day.dayId}
          title={dayTitle(day, t)}
          start={draftOfDay(day)}
          course={list.data.course}
          setup={setup.data}
          onClose={close}
          onSaved={close}
        />
      );
    return null;
  }

  const inFront = inspector();
  return (
    <DayFrame
      day={day}
      inspector={inFront}
      actions={
        <>
          {mayPlan && day.state !== 'closed' && (
            <Action icon={IconPencil} onClick={() => openBeside('edit')}>
              {t('rangePlan.day.edit')}
            </Action>
          )}
          {mayConduct && day.state === 'planned' && (
            <Action
              primary={inFront === null}
              blocked={day.missing.length > 0}
              busy={markReady.running}
              onClick={() =>
                day.missing.length > 0 ? openBeside('missing') : void markReady.run({ dayId: day.dayId })
              }
            >
              {day.missing.length > 0
                ? t('rangePlan.day.lacks', { count: day.missing.length })
                : t('rangePlan.day.markReady')}
            </Action>
          )}
          {mayConduct && day.state === 'ready' && (
            <Action primary={inFront === null} onClick={() => openDay(day.dayId, 'relays')}>
              {t('rangePlan.day.toRelays')}
            </Action>
          )}
        </>
      }
    >
      <div className={classes.two}>
        <Readiness
          day={day}
          approval={setup.data?.approvals.find(({ rangeId, date }) => rangeId === day.rangeId && date === day.date)}
          mayConduct={mayConduct && day.state !== 'closed'}
        />
        <DayAside day={day} />
      </div>
    </DayFrame>
  );
}
