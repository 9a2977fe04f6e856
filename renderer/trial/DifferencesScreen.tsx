import { IconChecks, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TrialView } from '../../shared/contract/trial.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import { historyText } from '../i18n/history-text.ts';
import { DifferenceSection } from './DifferenceSection.tsx';
import classes from './DifferencesScreen.module.css';
import { summaryOf } from './summary.ts';
import type { TrialActs } from './use-trial-acts.ts';

/** How many acts are listed one by one. */
const MOST_ACTS = 5;

/** Now and in the trial side by side, differences only; then all of it is applied, or none. */
export function DifferencesScreen({ trial, acts }: { trial: TrialView; acts: TrialActs }) {
  const { t } = useTranslation();
  const asked = useOperation('trial.differences', { trialId: trial.id }, { keep: true });
  const sections = asked.data ?? [];
  const changed = trial.changedMeanwhile.length > 0;
  return (
    <Screen>
      <ScreenHead
        title={t('trial.differences')}
        sub={t('trial.acts', { count: trial.actCount })}
        actions={
          <>
            {trial.mine && (
              <Action icon={IconTrash} busy={acts.running} onClick={() => void acts.discard()}>
                {t('trial.discard')}
              </Action>
            )}
            <Action
              icon={IconChecks}
              primary
              blocked={changed}
              busy={acts.running}
              onClick={() => void (changed ? acts.rebase() : acts.apply())}
            >
              {changed ? t('trial.applyAfterRebase') : t('trial.applyAll')}
            </Action>
          </>
        }
      />
      <ScreenBody>
        {asked.error && (
          <Refusal
            failure={asked.error.failure}
            actions={
              trial.mine && (
                <Action size="xs" busy={acts.running} onClick={() => void acts.rebase()}>
                  {t('trial.rebase')}
                </Action>
              )
            }
          />
        )}
        {asked.data && sections.length === 0 && <EmptyState text={t('trial.noDifference')} />}
        {sections.length > 0 && (
          <>
            <ul className={classes.summary} aria-label={t('trial.summary.label')}>
              {summaryOf(sections).map((one) => (
                <li key={one.text}>
                  <Status kind={one.kind} soft>
                    {one.text}
                  </Status>
                </li>
              ))}
            </ul>
            <ActList trial={trial} />
            {sections.map((section) => (
              <DifferenceSection key={section.code} section={section} />
            ))}
          </>
        )}
      </ScreenBody>
    </Screen>
  );
}

/** What was tried, in order. */
function ActList({ trial }: { trial: TrialView }) {
  const { t } = useTranslation();
  const more = trial.acts.length - MOST_ACTS;
  return (
    <section className={classes.acts}>
      <h2>
        {t('trial.tried')} {more > 0 && <span className="meta t2">{t('trial.earlier', { count: more })}</span>}
      </h2>
      <ol start={Math.max(1, more + 1)}>
        {trial.acts.slice(-MOST_ACTS).map((act) => (
          <li key={act.number}>{historyText(act.operation, act.params as Record<string, Param>)}</li>
        ))}
      </ol>
    </section>
  );
}
