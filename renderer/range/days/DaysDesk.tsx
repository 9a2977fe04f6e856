import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { RangeFrame } from '../RangeFrame.tsx';
import { SafetyPanel } from '../safety/SafetyPanel.tsx';
import { useRangePlace } from '../use-range-place.ts';
import { DayLine, LessonsLine, MakeupLine } from './DayLines.tsx';
import { DayPanel } from './DayPanel.tsx';
import classes from './DaysDesk.module.css';
import { dayOfLessons, dayOfMakeup, emptyDay } from './day-draft.ts';

/** All days of firing of an intake by session: what stands, what the timetable still asks for, who still owes one. */
export function DaysDesk({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayPlan = useMay('range.write');
  const { beside, openBeside, openDay, openTab } = useRangePlace();
  const list = useOperation('rangeDay.list', { cohortId });
  const setup = useOperation('range.setup', {});
  const safety = useOperation('range.safety', { cohortId });
  const { days = [], toMake = [], makeup = [], course } = list.data ?? {};
  const usual = {
    rangeId: setup.data?.ranges.find(({ active }) => active)?.rangeId ?? null,
    cardId: setup.data?.cards.find(({ retired }) => !retired)?.cardId ?? null,
  };
  const close = () => openBeside(null);
  const numbers = new Set([
    ...Array.from({ length: course?.sessions ?? 0 }, (_, index) => index + 1),
    ...days.map(({ session }) => session),
  ]);
  const noRange = setup.data !== undefined && usual.rangeId === null;

  function inspector() {
    if (beside === 'safety') return <SafetyPanel cohortId={cohortId} onClose={close} />;
    if (!course || !setup.data || !mayPlan || !beside) return null;
    const [kind, number] = beside.split('-');
    const lessons = kind === 'plan' ? toMake[Number(number)] : undefined;
    const owed = kind === 'makeup' ? makeup.find(({ session }) => `${session}` === number) : undefined;
    const start = lessons ? dayOfLessons(lessons, usual) : owed ? dayOfMakeup(owed, usual) : emptyDay(usual);
    return (
      <DayPanel
        key={beside}
        cohortId={cohortId}
        dayId={null}
        title={t('rangePlan.days.make')}
        start={start}
        course={course}
        setup={setup.data}
        onClose={close}
        onSaved={(dayId) => openDay(dayId)}
      />
    );
  }

  return (
    <RangeFrame
      inspector={inspector()}
      sub={
        safety.data &&
        t('rangePlan.days.sub', {
          men: safety.data.men.length,
          passed: safety.data.passed,
        })
      }
      actions={
        <>
          <Action icon={IconShieldCheck} onClick={() => openBeside('safety')}>
            {t('rangePlan.safety.title')}
          </Action>
          {mayPlan && !noRange && (
            <Action primary={beside === null} icon={IconPlus} onClick={() => openBeside('new')}>
              {t('rangePlan.days.make')}
            </Action>
          )}
        </>
      }
    >
      {noRange && (
        <EmptyState
          text={t('rangePlan.setup.empty')}
          right="range.write"
          action={
            mayPlan && (
              <Action primary onClick={() => openTab('setup')}>
                {t('rangePlan.days.toSetup')}
              </Action>
            )
          }
        />
      )}
      <ScreenBody>
        {list.error && <Refusal failure={list.error.failure} />}
        {list.data &&
          !noRange &&
          [...numbers]
            .toSorted((a, b) => a - b)
            .map((session) => {
              const own = days.filter((day) => day.session === session);
              const asked = toMake.filter((one) => one.session === session);
              const owed = makeup.filter((one) => one.session === session);
              return (
                <section key={session} className={classes.session} aria-label={t('rangePlan.session', { session })}>
                  <h2>{t('rangePlan.session', { session })}</h2>
                  <ul>
                    {own.map((day) => (
                      <DayLine key={day.dayId} day={day} onOpen={() => openDay(day.dayId)} />
                    ))}
                    {asked.map((lessons) => (
                      <LessonsLine
                        key={`${lessons.from} ${lessons.placeId}`}
                        lessons={lessons}
                        {...(mayPlan ? { onMake: () => openBeside(`plan-${toMake.indexOf(lessons)}`) } : {})}
                      />
                    ))}
                    {owed.map((one) => (
                      <MakeupLine
                        key={one.session}
                        owed={one}
                        {...(mayPlan ? { onMake: () => openBeside(`makeup-${session}`) } : {})}
                      />
                    ))}
                    {own.length + asked.length + owed.length === 0 && (
                      <li className={classes.none}>{t('rangePlan.days.none')}</li>
                    )}
                  </ul>
                </section>
              );
            })}
      </ScreenBody>
    </RangeFrame>
  );
}
