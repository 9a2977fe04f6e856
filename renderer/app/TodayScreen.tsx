import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/kit/local-time.ts';
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
import { localNow } from './clock.ts';
import { useIntakeId } from './current-intake.ts';
import { type IntakeStep, STEP_PLACES } from './intake-steps.ts';
import { addressOf, goTo } from './location.ts';
import { useOperation } from './queries.ts';
import { useMay } from './session.ts';
import classes from './TodayScreen.module.css';
import { WaitingApprovals } from './WaitingApprovals.tsx';

/** The day, and the intake's seven steps: the next one is the screen's primary action. */
export function TodayScreen() {
  const { t } = useTranslation();
  const intakeId = useIntakeId();
  const mayOpen = useMay('intake.write');
  const steps = useOperation('cohorts.steps', { cohortId: intakeId });
  const next = steps.data?.find(({ done }) => !done);
  const today = localNow().slice(0, 10);
  const open = ({ key }: IntakeStep) => goTo(STEP_PLACES[key].screen, STEP_PLACES[key].params);
  return (
    <Screen>
      <ScreenHead
        title={t('today.title')}
        sub={
          <span className="tn">
            {formatDate(today)}, {weekdayName(today)}
          </span>
        }
        actions={
          next &&
          intakeId !== null && (
            <Action primary onClick={() => open(next)}>
              {t('today.open', { step: t(`session.step.${next.key}.name`) })}
            </Action>
          )
        }
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
        <div className={classes.day}>
          <div className={classes.middle}>
            {intakeId !== null && <TodayStrength key={intakeId} cohortId={intakeId} />}
            {steps.error && <Refusal failure={steps.error.failure} />}
            {steps.data && <Steps steps={steps.data} next={next} />}
          </div>
          <div className={classes.right}>
            {intakeId !== null && <TodayMeals key={intakeId} cohortId={intakeId} />}
            <WaitingApprovals />
            <TodayFollowup />
          </div>
        </div>
      </ScreenBody>
    </Screen>
  );
}

/** The seven steps; one line that opens when all of them are done. */
function Steps({ steps, next }: { steps: readonly IntakeStep[]; next: IntakeStep | undefined }) {
  const { t } = useTranslation();
  const list = (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <StepLine key={step.key} step={step} number={index + 1} isNext={step.key === next?.key} />
      ))}
    </ol>
  );
  if (!next)
    return (
      <details className={classes.folded}>
        <summary>{t('today.stepsDone', { all: steps.length })}</summary>
        {list}
      </details>
    );
  return (
    <section>
      <h2>{t('today.steps')}</h2>
      <p className="body13 t2">{t('today.stepsLead')}</p>
      {list}
    </section>
  );
}

function StepLine({ step, number, isNext }: { step: IntakeStep; number: number; isNext: boolean }) {
  const { t } = useTranslation();
  const { screen, params } = STEP_PLACES[step.key];
  return (
    <li className={isNext ? classes.next : undefined}>
      <a href={addressOf(screen, params)}>
        <span className={`${classes.number} tn`}>{number}</span>
        <span className="m">{t(`session.step.${step.key}.name`)}</span>
        <span className={classes.about}>{t(`session.step.${step.key}.about`)}</span>
        <span className={`${classes.count} tn`}>{step.of === null ? step.count : `${step.count} / ${step.of}`}</span>
        <span className={classes.state}>{step.done && <Status kind="good">{t('today.done')}</Status>}</span>
        <IconChevronRight size="1rem" stroke={1.75} aria-hidden />
      </a>
    </li>
  );
}
