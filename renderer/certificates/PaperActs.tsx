import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { goTo } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Certificates.module.css';
import forms from './Forms.module.css';

const ACTS = ['spoil', 'duplicate', 'revoke'] as const;
type Act = (typeof ACTS)[number];
const SAVE = {
  spoil: 'certificateDesk.act.doSpoil',
  duplicate: 'certificateDesk.act.doDuplicate',
  revoke: 'certificateDesk.act.doRevoke',
} as const;

/** A blank spoiled in print, a duplicate for a lost paper, a revocation: each with its reason, none of them undone. */
export function PaperActs({ certificate }: { certificate: OutputOf<'certificates.get'> }) {
  const { t } = useTranslation();
  const may = {
    spoil: useMay('certificates.write'),
    duplicate: useMay('certificates.write'),
    revoke: useMay('certificates.revoke'),
  };
  const [act, setAct] = useState<Act | null>(null);
  const mine = ACTS.filter((one) => may[one]);
  if (mine.length === 0) return null;
  if (act !== null) return <ActForm act={act} certificate={certificate} onDone={() => setAct(null)} />;
  return (
    <div className={classes.foot}>
      {mine.map((one) => (
        <Action key={one} onClick={() => setAct(one)}>
          {t(`certificateDesk.act.${one}`)}
        </Action>
      ))}
    </div>
  );
}

interface FormProps {
  act: Act;
  certificate: OutputOf<'certificates.get'>;
  onDone: () => void;
}

function ActForm({ act, certificate, onDone }: FormProps) {
  const { t } = useTranslation();
  const { certificateId } = certificate;
  const today = localNow().slice(0, 10);
  const [reason, setReason] = useState('');
  const [date, setDate] = useState<LocalDate | null>(today);
  const spoil = useCommand('certificates.spoil', { inline: true });
  const duplicate = useCommand('certificates.duplicate', { inline: true });
  const revoke = useCommand('certificates.revoke', { inline: true });
  const next = useOperation('certificates.blanks', { state: 'free' }, { enabled: act !== 'revoke' }).data;
  const failure = spoil.failure ?? duplicate.failure ?? revoke.failure;
  const sound = reason.trim() !== '' && date !== null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (date === null || !sound) return;
    const said = { certificateId, reason: reason.trim() };
    if (act === 'revoke') {
      if ((await revoke.run({ ...said, on: date })).ok) onDone();
      return;
    }
    const done = act === 'spoil' ? await spoil.run(said) : await duplicate.run({ ...said, issuedOn: date });
    if (!done.ok) return;
    goTo('exams', {
      part: 'graduation',
      tab: 'certificates',
      view: 'register',
      beside: `paper-${done.value.certificateId}`,
    });
  };
  return (
    <form className={forms.foot} onSubmit={(event) => void send(event)}>
      <p className="meta t2">
        {t(`certificateDesk.act.${act}Why`, { next: next?.next ?? t('certificateDesk.act.noBlank') })}
      </p>
      <TextField
        label={t('certificateDesk.act.reason')}
        value={reason}
        onChange={setReason}
        maxLength={300}
        autoFocus
      />
      {act !== 'spoil' && (
        <DateField label={t('certificateDesk.act.date')} value={date} onChange={setDate} max={today} />
      )}
      {failure && <Refusal failure={failure} />}
      <div className={forms.acts}>
        <Action primary type="submit" blocked={!sound} busy={spoil.running || duplicate.running || revoke.running}>
          {sound ? t(SAVE[act]) : t('certificateDesk.act.missing')}
        </Action>
        <Action onClick={onDone}>{t('graduation.cancel')}</Action>
      </div>
    </form>
  );
}
