import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '../../shared/contract/leave.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import classes from './LeavePanel.module.css';
import { NightPicker } from './NightPicker.tsx';

/** Takes a slip back, whole or by single nights (an exception to a standing leave). */
export function Withdraw({ row }: { row: Pick<LeaveRow, 'requestId' | 'nights'> }) {
  const { t } = useTranslation();
  const withdraw = useCommand('leave.withdraw');
  const [picked, setPicked] = useState<ReadonlySet<LocalDate> | null>(null);
  const nights = row.nights.map(({ night }) => night);
  const [first] = nights;
  const last = nights.at(-1);
  const take = (taken: LocalDate[]) => void withdraw.run({ requestId: row.requestId, nights: taken });
  if (picked === null || !first || !last) {
    return (
      <div className={`${classes.formActs} ${classes.flush}`}>
        <Action quiet size="xs" busy={withdraw.running} onClick={() => take(nights)}>
          {t('leave.panel.withdraw')}
        </Action>
        {nights.length > 1 && (
          <Action quiet size="xs" onClick={() => setPicked(new Set())}>
            {t('leave.panel.withdrawSome')}
          </Action>
        )}
      </div>
    );
  }
  const toggle = (night: LocalDate) => {
    const next = new Set(picked);
    if (!next.delete(night)) next.add(night);
    setPicked(next);
  };
  return (
    <div className={classes.form}>
      <NightPicker
        label={t('leave.panel.withdrawSome')}
        first={first}
        last={last}
        chosen={picked}
        closed={(night) => (nights.includes(night) ? undefined : t('leave.ask.notAsked'))}
        onToggle={toggle}
      />
      <div className={classes.formActs}>
        <Action
          blocked={picked.size === 0}
          busy={withdraw.running}
          onClick={() => picked.size > 0 && take([...picked])}
        >
          {picked.size === 0 ? t('leave.panel.pickNights') : t('leave.panel.withdrawCount', { count: picked.size })}
        </Action>
        <Action quiet onClick={() => setPicked(null)}>
          {t('leave.panel.back')}
        </Action>
      </div>
    </div>
  );
}
