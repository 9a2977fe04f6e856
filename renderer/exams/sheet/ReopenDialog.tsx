import { Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import classes from './SheetDesk.module.css';

/** A closed sheet opens only with a reason, and the reason prints on it. */
export function ReopenDialog({ examId, onClose }: { examId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const reopen = useCommand('sheets.reopen', { inline: true });
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (ready && (await reopen.run({ examId, reason: reason.trim() })).ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sheets.reopen.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void send(event)}>
        <p className="body13 t2">{t('sheets.reopen.lead')}</p>
        <Textarea
          label={t('sheets.reopen.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={300}
          autosize
          minRows={2}
          data-autofocus
        />
        {reopen.failure && <Refusal failure={reopen.failure} onClose={reopen.clear} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('sheets.cancel')}</Action>
          <Action primary type="submit" blocked={!ready} busy={reopen.running}>
            {ready ? t('sheets.reopen.go') : t('sheets.reopen.missing')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
