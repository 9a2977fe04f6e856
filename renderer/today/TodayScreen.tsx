import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/kit/local-time.ts';
import { HEALTH_KINDS } from '../../shared/today/health.ts';
import { localNow } from '../app/clock.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { TodayRibbon } from '../cohorts/TodayRibbon.tsx';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import { TodayFollowup } from '../followup/TodayFollowup.tsx';
import { weekdayName } from '../i18n/formats.ts';
import { TodayMeals } from '../meals/TodayMeals.tsx';
import { TodayStrength } from '../strength/TodayStrength.tsx';
import { BeforeCourse } from './BeforeCourse.tsx';
import { DayStrip } from './DayStrip.tsx';
import { Health } from './Health.tsx';
import { HealthNames } from './HealthNames.tsx';
import { IntakeSteps } from './IntakeSteps.tsx';
import { LessonsOfDay } from './LessonsOfDay.tsx';
import { Queue } from './Queue.tsx';
import { SampleWalk } from './SampleWalk.tsx';
import { TodayActions } from './TodayActions.tsx';
import classes from './TodayScreen.module.css';
import { UrgentBanner } from './UrgentBanner.tsx';

/** How often Today looks again, in milliseconds: a man becomes overdue without anybody doing anything. */
const LOOK_AGAIN = 30_000;

/** The day of the chosen intake for whoever looks: the most urgent first, and it is the screen's one primary action. */
export function TodayScreen() {
  const { t } = useTranslation();
  const intakeId = useIntakeId();
  const mayOpen = useMay('intake.write');
  const { params } = useLocation();
  const asked = useOperation(
    'today.day',
    { cohortId: intakeId ?? 0 },
    { enabled: intakeId !== null, refetchInterval: LOOK_AGAIN },
  );
  const day = intakeId === null ? undefined : asked.data;
  const date = day?.date ?? localNow().slice(0, 10);
  const named = HEALTH_KINDS.find((kind) => kind === params.names);
  const names = day?.health?.find(({ kind }) => kind === named);
  const [first, ...rest] = day?.urgent ?? [];
  const running = day?.course.state === 'running';
  return (
    <Screen inspector={names && <HealthNames line={names} onClose={() => goTo('today')} />}>
      <ScreenHead
        title={t('today.title')}
        sub={
          <span className="tn">
            {formatDate(date)}, {weekdayName(date)}
          </span>
        }
        actions={running && <TodayActions />}
      />
      <ScreenBody>
        {intakeId === null && (
          <div className={classes.none}>
            <EmptyState
              text={t('today.noIntake')}
              action={
                mayOpen && (
                  <Action primary onClick={() => goTo('intake', { new: '1' })}>
                    {t('today.newIntake')}
                  </Action>
                )
              }
            />
          </div>
        )}
        {intakeId !== null && asked.error && <Refusal failure={asked.error.failure} />}
        {first && <UrgentBanner item={first} />}
        {day && !first && (
          <p className={classes.calm}>
            <Status kind="good">{t('today.calm')}</Status>
          </p>
        )}
        {day && running && <DayStrip parts={day.strip} now={day.at.slice(11, 16)} />}
        {day && !running && <OutsideCourse course={day.course} />}
        <div className={classes.day}>
          <div className={classes.middle}>
            {intakeId !== null && running && (
              <TodayStrength key={intakeId} cohortId={intakeId} late={first?.kind !== 'overdue'} />
            )}
            {day?.course.state === 'coming' && intakeId !== null && <BeforeCourse cohortId={intakeId} />}
            {day && running && <LessonsOfDay day={day} />}
            {day && intakeId !== null && <TodayRibbon key={`ribbon ${intakeId}`} cohortId={intakeId} />}
            {mayOpen && day?.course.state !== 'ended' && <IntakeSteps cohortId={intakeId} />}
          </div>
          <div className={classes.right}>
            <SampleWalk />
            {intakeId !== null && running && <TodayMeals key={intakeId} cohortId={intakeId} />}
            <Queue items={rest} />
            {day?.health && <Health lines={day.health} />}
            <TodayFollowup />
          </div>
        </div>
      </ScreenBody>
    </Screen>
  );
}

/** Why there is no day to show: the course has not begun, or is over. */
function OutsideCourse({
  course: { state, startsOn, endsOn },
}: {
  course: { state: string; startsOn: string; endsOn: string };
}) {
  const { t } = useTranslation();
  return (
    <p className={`body13 t2 ${classes.outside}`}>
      {state === 'coming' ? t('today.coming', { startsOn }) : t('today.ended', { endsOn })}
    </p>
  );
}
