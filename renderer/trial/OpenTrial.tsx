import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CallScopeContext } from '../app/call-scope.ts';
import { chooseIntake, useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { divertUndo } from '../app/undo.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DifferencesScreen } from './DifferencesScreen.tsx';
import classes from './OpenTrial.module.css';
import { TrialBar } from './TrialBar.tsx';
import { trialScope } from './trial-scope.ts';
import { useTrialActs } from './use-trial-acts.ts';

interface Props {
  trialId: number;
  /** The screen that is shown as it would be. */
  children: ReactNode;
}

/** A screen inside a trial: the bar that says so, and every question and command of the screen sent to the trial. */
export function OpenTrial({ trialId, children }: Props) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const asked = useOperation('trial.get', { trialId });
  const trial = asked.data;
  const scope = useMemo(() => trialScope(trialId, trial?.mine ?? false), [trialId, trial?.mine]);
  const acts = useTrialActs(trialId);
  useIntakeOfTrial(trial?.cohortId ?? null);

  const { takeBack, putBack } = acts;
  const openedBy = trial?.openedBy ?? '';
  const mine = trial?.mine === true;
  useEffect(() => {
    const onlyLook = async () => showNote(t('trial.lookOnly', { name: openedBy }));
    return mine ? divertUndo(takeBack, putBack) : divertUndo(onlyLook, onlyLook);
  }, [mine, openedBy, takeBack, putBack, t]);

  if (asked.error) {
    return (
      <Screen>
        <ScreenHead title={t('trial.title')} />
        <ScreenBody>
          <Refusal
            failure={asked.error.failure}
            actions={
              <Action size="xs" onClick={() => goTo('timetable', { trial: '' })}>
                {t('trial.backToReal')}
              </Action>
            }
          />
        </ScreenBody>
      </Screen>
    );
  }
  if (!trial) return null;
  return (
    <CallScopeContext value={scope}>
      <div className={`is-wait ${classes.frame}`}>
        <TrialBar trial={trial} acts={acts} />
        <div className={classes.sheet}>
          {params.part === 'differences' ? <DifferencesScreen trial={trial} acts={acts} /> : children}
        </div>
      </div>
    </CallScopeContext>
  );
}

/** The intake of the trial is the one on the sheet; whoever chooses another one leaves the trial. */
function useIntakeOfTrial(cohortId: number | null): void {
  const intakeId = useIntakeId();
  const arrived = useRef(false);
  useEffect(() => {
    if (cohortId === null) return;
    if (intakeId === cohortId) arrived.current = true;
    else if (arrived.current) goTo('timetable', { trial: '' });
    else chooseIntake(cohortId);
  }, [cohortId, intakeId]);
}
