import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { historyText } from '../i18n/history-text.ts';
import { refusalText } from '../i18n/refusal-text.ts';

/** What can be done with a trial as a whole. */
export interface TrialActs {
  takeBack: () => Promise<void>;
  putBack: () => Promise<void>;
  apply: () => Promise<void>;
  rebase: () => Promise<void>;
  discard: () => Promise<void>;
  /** Something of this is under way. */
  running: boolean;
}

export function useTrialActs(trialId: number): TrialActs {
  const { t } = useTranslation();
  const takingBack = useCommand('trial.takeBack');
  const puttingBack = useCommand('trial.putBack');
  const applying = useCommand('trial.apply');
  const rebasing = useCommand('trial.rebase');
  const discarding = useCommand('trial.discard');
  const { run: runTakeBack } = takingBack;
  const { run: runPutBack } = puttingBack;

  const takeBack = useCallback(async () => {
    const result = await runTakeBack({ trialId });
    if (result.ok) showNote(t('trial.tookBack', { what: historyText(result.value.operation, said(result.value)) }));
  }, [runTakeBack, trialId, t]);
  const putBack = useCallback(async () => {
    const result = await runPutBack({ trialId });
    if (result.ok) showNote(t('trial.putBackDone', { what: historyText(result.value.operation, said(result.value)) }));
  }, [runPutBack, trialId, t]);

  return {
    takeBack,
    putBack,
    async apply() {
      const result = await applying.run({ trialId });
      if (result.ok) goTo('timetable', { trial: '' });
    },
    async rebase() {
      const result = await rebasing.run({ trialId });
      if (!result.ok) return;
      const { kept, dropped } = result.value;
      const lost = dropped.map(
        (act) => `${historyText(act.operation, said(act))}: ${refusalText(act.refusal as never).what}`,
      );
      showNote(
        dropped.length === 0
          ? t('trial.renewed', { count: kept })
          : t('trial.renewedWithout', { count: kept, dropped: lost.join(' · ') }),
      );
    },
    async discard() {
      const result = await discarding.run({ trialId });
      if (result.ok) goTo('timetable', { trial: '' });
    },
    running: takingBack.running || puttingBack.running || applying.running || rebasing.running || discarding.running,
  };
}

/** Names and numbers of an act's sentence. */
const said = (act: { params: unknown }) => act.params as Parameters<typeof historyText>[1];
