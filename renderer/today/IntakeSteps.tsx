import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { STEP_RIGHTS } from '../../shared/cohorts/step-rights.ts';
import { type IntakeStep, STEP_PLACES } from '../app/intake-steps.ts';
import { addressOf } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMe } from '../app/session.ts';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import classes from './IntakeSteps.module.css';

/** The seven steps of an intake, each ticked by what is there; one line that opens when all of them are done. */
export function IntakeSteps({ cohortId }: { cohortId: number | null }) {
  const { t } = useTranslation();
  const rights = useMe()?.rights ?? [];
  const { data: steps, error } = useOperation('cohorts.steps', { cohortId });
  if (error) return <Refusal failure={error.failure} />;
  if (!steps) return null;
  const next = steps.find(({ key, done }) => !done && rights.includes(STEP_RIGHTS[key]));
  const allDone = steps.every(({ done }) => done);
  const list = (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <StepLine
          key={step.key}
          step={step}
          number={index + 1}
          isNext={step.key === next?.key}
          mine={rights.includes(STEP_RIGHTS[step.key])}
        />
      ))}
    </ol>
  );
  if (allDone)
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

interface LineProps {
  step: IntakeStep;
  number: number;
  isNext: boolean;
  /** Whether the person at the desk may do it. */
  mine: boolean;
}

function StepLine({ step, number, isNext, mine }: LineProps) {
  const { t } = useTranslation();
  const { screen, params } = STEP_PLACES[step.key];
  return (
    <li className={isNext ? classes.next : undefined}>
      <a href={addressOf(screen, params)}>
        <span className={`${classes.number} tn`}>{number}</span>
        <span className="m">{t(`session.step.${step.key}.name`)}</span>
        <span className={classes.about}>{t(`session.step.${step.key}.about`)}</span>
        <span className={`${classes.count} tn`}>{step.of === null ? step.count : `${step.count} / ${step.of}`}</span>
        <span className={classes.state}>
          {step.done ? (
            <Status kind="good">{t('today.done')}</Status>
          ) : (
            !mine && <span className="meta t2">{t('session.role.planner')}</span>
          )}
        </span>
        <IconChevronRight size="1rem" stroke={1.75} aria-hidden />
      </a>
    </li>
  );
}
