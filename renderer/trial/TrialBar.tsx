import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconFlask,
  IconRefresh,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaidAct, TrialView } from '../../shared/contract/trial.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import { goTo, useLocation } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Status } from '../components/Status.tsx';
import { historyText } from '../i18n/history-text.ts';
import classes from './TrialBar.module.css';
import { trialName } from './trial-name.ts';
import type { TrialActs } from './use-trial-acts.ts';

interface Props {
  trial: TrialView;
  acts: TrialActs;
}

/** On top of every screen inside a trial: that it is one, what was tried last, and the ways out. */
export function TrialBar({ trial, acts }: Props) {
  const { t } = useTranslation();
  const { screen, params } = useLocation();
  const comparing = params.part === 'differences';
  const last = trial.acts.at(-1);
  const { part: _, ...others } = params;
  return (
    <>
      <section className={classes.bar} aria-label={t('trial.title')}>
        <IconFlask size="1.25rem" stroke={1.75} aria-hidden />
        <strong>{t('trial.title')}</strong>
        <span className={`${classes.name} truncate`} title={trialName(trial)}>
          {trialName(trial)}
        </span>
        <span className="tn nowrap">{t('trial.acts', { count: trial.actCount })}</span>
        {last && (
          <span className={`${classes.last} truncate t2`} title={sayAct(last)}>
            {t('trial.last', { what: sayAct(last) })}
          </span>
        )}
        <div className={classes.space} />
        {!trial.mine && (
          <Status kind="idle" soft>
            {t('trial.lookOnly', { name: trial.openedBy })}
          </Status>
        )}
        {trial.mine && last && (
          <IconAction
            framed
            icon={IconArrowBackUp}
            label={t('trial.takeBack')}
            kbd="Ctrl Z"
            onClick={() => void acts.takeBack()}
          />
        )}
        {trial.mine && trial.takenBack && (
          <IconAction
            framed
            icon={IconArrowForwardUp}
            label={t('trial.putBack')}
            kbd="Ctrl Y"
            onClick={() => void acts.putBack()}
          />
        )}
        {trial.actCount > 0 && (
          <Action
            size="xs"
            onClick={() => (comparing ? goTo(screen, others) : goTo(screen, { ...params, part: 'differences' }))}
          >
            {comparing ? t('trial.backToBoard') : t('trial.differences')}
          </Action>
        )}
        {!comparing && trial.actCount > 0 && (
          <Action size="xs" icon={IconCheck} busy={acts.running} onClick={() => void acts.apply()}>
            {t('trial.apply')}
          </Action>
        )}
        {trial.mine && !comparing && (
          <Action size="xs" icon={IconTrash} busy={acts.running} onClick={() => void acts.discard()}>
            {t('trial.discard')}
          </Action>
        )}
        <IconAction icon={IconX} label={t('trial.leave')} onClick={() => goTo('timetable', { trial: '' })} />
      </section>
      {trial.changedMeanwhile.length > 0 && <Meanwhile trial={trial} acts={acts} />}
    </>
  );
}

/** What was really changed since the acts were tried; nothing is applied before they were tried again on it. */
function Meanwhile({ trial, acts }: Props) {
  const { t } = useTranslation();
  const [newest] = trial.changedMeanwhile;
  if (!newest) return null;
  const what = historyText(newest.operation, newest.params as Record<string, Param>);
  return (
    <section className={`is-warn ${classes.meanwhile}`} aria-label={t('trial.meanwhile.label')}>
      <Status kind="warn">{t('trial.meanwhile.changed', { count: trial.changedMeanwhile.length })}</Status>
      <span className="truncate" title={what}>
        {t('trial.meanwhile.newest', { at: newest.at, name: newest.personName, what })}
      </span>
      <div className={classes.space} />
      {trial.mine && (
        <Action size="xs" icon={IconRefresh} busy={acts.running} onClick={() => void acts.rebase()}>
          {t('trial.rebase')}
        </Action>
      )}
    </section>
  );
}

const sayAct = (act: SaidAct): string => historyText(act.operation, act.params as Record<string, Param>);
