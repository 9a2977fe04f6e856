import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROOF_KINDS, type ProofKind } from '../../shared/leave/eligibility.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './LeavePanel.module.css';

/** Notes the family certificate that was shown today. */
export function ProofForm({ cadetId }: { cadetId: number }) {
  const { t } = useTranslation();
  const save = useCommand('leave.setProof', { inline: true });
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<ProofKind>('marriage');
  const [documentNo, setDocumentNo] = useState('');
  const ready = documentNo.trim() !== '';
  if (!open) {
    return (
      <Action size="xs" onClick={() => setOpen(true)}>
        {t('leave.panel.addProof')}
      </Action>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    void save.run({ cadetId, kind, documentNo: documentNo.trim(), seenOn: localNow().slice(0, 10), validUntil: null });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <Segmented
        label={t('leave.panel.proofKind')}
        items={PROOF_KINDS.map((value) => ({ value, label: t(`leave.proofShort.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label={t('leave.panel.documentNo')}
        value={documentNo}
        onChange={setDocumentNo}
        required
        maxLength={60}
      />
      {save.failure && <Refusal failure={save.failure} onClose={save.clear} />}
      <div className={classes.formActs}>
        <Action type="submit" blocked={!ready} busy={save.running}>
          {t('leave.panel.saveProof')}
        </Action>
      </div>
    </form>
  );
}
