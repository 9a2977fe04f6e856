import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortClosing } from '../../shared/contract/cohort-closing.contract.ts';
import type { CohortDetail } from '../../shared/contract/cohorts.contract.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './ClosingDesk.module.css';

interface Props {
  intake: CohortDetail;
  /** What stays open and does not hinder. */
  open: CohortClosing['points'];
  onClose: () => void;
}

/** Two people close an intake, or open it again with a reason. */
export function ClosingDialog({ intake: { id: cohortId, code, closedAt }, open, onClose }: Props) {
  const { t } = useTranslation();
  const reopens = closedAt !== null;
  const closing = useCommand('cohorts.close', { inline: true });
  const reopening = useCommand('cohorts.reopen', { inline: true });
  const { running, failure } = reopens ? reopening : closing;
  const [typed, setTyped] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const said = reopens ? typed.trim() !== '' : typed.trim() === code;
  const ready = said && login.trim() !== '' && password !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const witness = { login: login.trim(), password };
    const result = reopens
      ? await reopening.run({ cohortId, reason: typed.trim(), witness })
      : await closing.run({ cohortId, code: typed.trim(), witness });
    setPassword('');
    if (!result.ok) return;
    showNote(t(`cohorts.closing.dialog.${reopens ? 'reopened' : 'closed'}`, { code }));
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`cohorts.closing.dialog.${reopens ? 'reopen' : 'close'}`, { code })}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
      size="lg"
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p>{t(`cohorts.closing.dialog.${reopens ? 'reopenLead' : 'closeLead'}`)}</p>
        {!reopens && open.length > 0 && (
          <p className="t2">
            {t('cohorts.closing.dialog.openLeft', {
              names: open.map((point) => `${t(`cohorts.closing.point.${point.code}`)} — ${point.count}`),
            })}
          </p>
        )}
        <TextField
          label={reopens ? t('cohorts.closing.dialog.reason') : t('cohorts.closing.dialog.code', { code })}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        <p className="meta t2">{t('cohorts.closing.dialog.second')}</p>
        <TextField label={t('cohorts.closing.dialog.login')} value={login} onChange={setLogin} />
        <TextField label={t('cohorts.closing.dialog.password')} value={password} onChange={setPassword} secret />
        {failure && <Refusal failure={failure} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('cohorts.closing.dialog.cancel')}</Action>
          {ready && (
            <Action primary type="submit" busy={running}>
              {t(`cohorts.closing.dialog.${reopens ? 'doReopen' : 'do'}`)}
            </Action>
          )}
        </div>
      </form>
    </Modal>
  );
}
