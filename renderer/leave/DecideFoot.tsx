import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '../../shared/contract/leave.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './LeavePanel.module.css';
import { findingTag } from './leave-words.ts';

/** What is being written the reason for; null while nothing is. */
export type Act = 'approved' | 'refused' | null;

interface Props {
  cohortId: number;
  row: LeaveRow;
  act: Act;
  onAct: (act: Act) => void;
  onDecided: () => void;
}

/** Approve and refuse; where a reason is due it is written in the same act. */
export function DecideFoot({ cohortId, row, act, onAct, onDecided }: Props) {
  const { t } = useTranslation();
  const decide = useCommand('leave.decide', { inline: true });
  const [typed, setReason] = useState<string | null>(null);
  // What stands against it is the reason he would write: it stands there to be kept or changed.
  const reason = typed ?? (act === 'refused' ? row.findings.map(findingTag).join(', ') : '');
  const barred = row.findings.some(({ level }) => level === 'bar');
  const written = reason.trim();
  const run = (verdict: 'approved' | 'refused') => {
    const nights = row.nights.map(({ night, decisionId }) => ({ cadetId: row.cadetId, night, decisionId }));
    void decide.run({ cohortId, verdict, nights, ...(written !== '' && { reason: written }) }).then((result) => {
      if (result.ok) onDecided();
    });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (act && written !== '') run(act);
  };
  return (
    <div className={classes.decide}>
      {act ? (
        <form className={classes.form} onSubmit={send}>
          <TextField
            key={act}
            label={t(act === 'refused' ? 'leave.panel.reasonRefuse' : 'leave.panel.reasonApprove')}
            value={reason}
            onChange={setReason}
            required
            autoFocus
            maxLength={300}
          />
          {decide.failure && <Refusal failure={decide.failure} onClose={decide.clear} />}
          <div className={classes.formActs}>
            <Action type="submit" primary blocked={written === ''} busy={decide.running}>
              {written === '' ? t('leave.panel.reasonNeeded') : t(act === 'refused' ? 'leave.refuse' : 'leave.approve')}
            </Action>
            <Action quiet onClick={() => onAct(null)}>
              {t('leave.panel.back')}
            </Action>
          </div>
        </form>
      ) : (
        <>
          <Action size="l" wide kbd="R" onClick={() => onAct('refused')}>
            {t('leave.refuse')}
          </Action>
          <Action
            size="l"
            wide
            primary
            kbd={barred ? undefined : 'A'}
            blocked={barred}
            busy={decide.running}
            onClick={() => !barred && (row.findings.length > 0 ? onAct('approved') : run('approved'))}
          >
            {t(barred ? 'leave.panel.barred' : 'leave.approve')}
          </Action>
          {decide.failure && (
            <p>
              <Refusal failure={decide.failure} onClose={decide.clear} />
            </p>
          )}
          <p className="meta t2">{t('leave.panel.hint')}</p>
        </>
      )}
    </div>
  );
}
