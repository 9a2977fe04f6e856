import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntakes } from '../app/intakes.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './CopyIntakeDialog.module.css';
import { CopyPreview } from './CopyPreview.tsx';

/** Takes programme and settings over from an earlier intake, after showing what goes over and what differs. */
export function CopyIntakeDialog({ cohortId, onClose }: { cohortId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const intakes = useIntakes();
  const own = intakes.find((one) => one.id === cohortId);
  const others = intakes.filter((one) => one.id !== cohortId);
  const earlier = others.find((one) => own && one.startsOn < own.startsOn) ?? others[0];
  const [chosen, setChosen] = useState<number | null>(null);
  const fromId = chosen ?? earlier?.id ?? null;
  const copy = useOperation(
    'cohorts.previewCopy',
    { fromId: fromId ?? 0, to: { cohortId } },
    { enabled: fromId !== null, keep: true },
  );
  const take = useCommand('cohorts.copySettings', { inline: true });
  const failure = take.failure ?? copy.error?.failure;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cohorts.copy.title', { code: own?.code ?? '' })}
      size="44rem"
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.dialog}>
        <Select
          label={t('cohorts.copy.from')}
          data={others.map(({ id, code }) => ({ value: String(id), label: code }))}
          value={fromId === null ? null : String(fromId)}
          onChange={(value) => setChosen(value === null ? null : Number(value))}
          allowDeselect={false}
          data-autofocus
        />
        {copy.data && <CopyPreview copy={copy.data} />}
        {failure && <Refusal failure={failure} onClose={take.clear} />}
        <div className={classes.foot}>
          <Action onClick={onClose}>{t('cohorts.copy.cancel')}</Action>
          <Action
            primary
            busy={take.running}
            onClick={async () => {
              if (fromId !== null && (await take.run({ cohortId, fromId })).ok) onClose();
            }}
          >
            {t('cohorts.copy.take', { code: copy.data?.fromCode ?? '' })}
          </Action>
        </div>
      </div>
    </Modal>
  );
}
