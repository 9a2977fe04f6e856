import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../shared/barracks/cadet-name.ts';
import { bunkLabel } from '../../shared/barracks/model.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Dialog.module.css';

interface Props {
  overview: BarracksOverview;
  bunkId: number;
  onClose: () => void;
}

/** From which day and why a tier may not be slept on; says who would have to move. */
export function OutOfUseDialog({ overview, bunkId, onClose }: Props) {
  const { t } = useTranslation();
  const setOutOfUse = useCommand('barracks.setOutOfUse', { inline: true });
  const [from, setFrom] = useState<string | null>(localNow().slice(0, 10));
  const [reason, setReason] = useState('');
  const room = overview.rooms.find(({ bunks }) => bunks.some(({ id }) => id === bunkId));
  const bunk = room?.bunks.find(({ id }) => id === bunkId);
  const sleeper = overview.cadets.find((cadet) => cadet.bunkId === bunkId);
  const mustLeave = sleeper && from !== null && from <= overview.cohort.endsOn;
  if (!room || !bunk) return null;

  const save = async () => {
    if (from === null || reason.trim() === '') return;
    const result = await setOutOfUse.run({ bunkIds: [bunkId], from, reason: reason.trim() });
    if (result.ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('barracks.dialog.outOfUse.title', {
        count: 1,
        bunks: `${bunkLabel(room, bunk)}, ${t(`barracks.tier.${bunk.tier}`)}`,
      })}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('barracks.dialog.outOfUse.reason')}
          placeholder={t('barracks.dialog.outOfUse.reasonExample')}
          value={reason}
          onChange={setReason}
          maxLength={120}
          data-autofocus
          required
        />
        <DateField label={t('barracks.dialog.outOfUse.from')} value={from} onChange={setFrom} required />
        {mustLeave && (
          <p className="body13">{t('barracks.dialog.outOfUse.backInTray', { names: [shortName(sleeper)] })}</p>
        )}
        {setOutOfUse.failure && <Refusal failure={setOutOfUse.failure} />}
        <div className={classes.foot}>
          <Action onClick={onClose}>{t('barracks.dialog.cancel')}</Action>
          <Action primary type="submit" busy={setOutOfUse.running}>
            {t('barracks.dialog.outOfUse.save')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
