import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/kit/result.ts';
import { Action } from '../components/Action.tsx';
import { InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';

interface Props {
  label: string;
  act: string;
  busy: boolean;
  failure: Failure | null;
  onSave: (reason: string) => void;
  onBack: () => void;
}

/** An act that needs its reason in the same breath. */
export function ReasonForm({ label, act, busy, failure, onSave, onBack }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(reason.trim());
  };
  return (
    <InspectorSection>
      <form onSubmit={send} style={{ display: 'flex', flexDirection: 'column', gap: '0.625rem' }}>
        <TextField label={label} value={reason} onChange={setReason} required autoFocus maxLength={300} />
        {failure && <Refusal failure={failure} />}
        <div style={{ display: 'flex', gap: '0.5rem' }}>
          <Action type="submit" primary blocked={!ready} busy={busy}>
            {act}
          </Action>
          <Action quiet onClick={onBack}>
            {t('journal.page.back')}
          </Action>
        </div>
      </form>
    </InspectorSection>
  );
}
