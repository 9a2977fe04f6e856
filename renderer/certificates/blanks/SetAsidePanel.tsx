import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blank } from '../../../shared/contract/certificates.contract.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';

interface Props {
  blanks: readonly Blank[];
  onClose: () => void;
  onDone: () => void;
}

/** How many of the chosen are named before the rest is counted. */
const NAMED = 6;

/** Free blanks that were spoiled before anything was issued on them, or that cannot be found. */
export function SetAsidePanel({ blanks, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const setAside = useCommand('certificates.setAside', { inline: true });
  const [as, setAs] = useState<'spoiled' | 'lost'>('spoiled');
  const [reason, setReason] = useState('');
  const sound = reason.trim() !== '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const done = await setAside.run({ blankIds: blanks.map(({ blankId }) => blankId), as, reason: reason.trim() });
    if (done.ok) onDone();
  };
  return (
    <Inspector
      title={t('certificateDesk.blanks.setAsideTitle')}
      onClose={onClose}
      foot={
        <Action primary wide type="submit" form="set-aside" blocked={!sound} busy={setAside.running}>
          {sound
            ? t(`certificateDesk.blanks.asideSave.${as}`, { count: blanks.length })
            : t('certificateDesk.blanks.asideMissing')}
        </Action>
      }
    >
      <InspectorSection>
        <p className="body13 code tn">
          {blanks
            .slice(0, NAMED)
            .map(({ text }) => text)
            .join(', ')}
          {blanks.length > NAMED && ` ${t('graduation.more', { count: blanks.length - NAMED })}`}
        </p>
      </InspectorSection>
      <InspectorSection>
        <form id="set-aside" className={forms.form} onSubmit={(event) => void send(event)}>
          <Segmented
            label={t('certificateDesk.blanks.as')}
            items={[
              { value: 'spoiled', label: t('certificateDesk.blanks.asSpoiled') },
              { value: 'lost', label: t('certificateDesk.blanks.asLost') },
            ]}
            value={as}
            onChange={setAs}
          />
          <TextField
            label={t('certificateDesk.blanks.asideReason')}
            value={reason}
            onChange={setReason}
            maxLength={300}
            autoFocus
          />
          {setAside.failure && <Refusal failure={setAside.failure} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
