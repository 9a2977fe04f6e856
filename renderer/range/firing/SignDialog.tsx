import { Modal, Select } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SIGNATURE_ROLES, type SignatureRole } from '../../../shared/range/range-terms.ts';
import { useCommand } from '../../app/queries.ts';
import { useDeskState } from '../../app/session.ts';
import { showNote } from '../../app/toasts.tsx';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from './Dialogs.module.css';
import type { Desk } from './firing-desk.ts';

/** A signature under the balance by somebody's own password; after the first the dialog waits for the second person. */
export function SignDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation();
  const state = useDeskState().data;
  const sign = useCommand('ammunition.sign', { inline: true });
  const signed = new Set(desk.signatures.map(({ role }) => role));
  const open = SIGNATURE_ROLES.filter((role) => !signed.has(role));
  const [wanted, setWanted] = useState<SignatureRole>('issuer');
  const role = open.includes(wanted) ? wanted : open[0];
  // Who is appointed signs first of all; where his name is in no account, whoever sits here.
  const appointed = (to: SignatureRole | undefined): string | null => {
    const name = desk.roles.find((one) => one.role === to)?.name;
    return state?.people.find(({ fullName }) => fullName === name)?.login ?? null;
  };
  const [chosen, setChosen] = useState<string | null>(null);
  const login = chosen ?? appointed(role) ?? (signed.size === 0 ? (state?.me?.login ?? null) : null);
  const [password, setPassword] = useState('');
  const person = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const ready = role !== undefined && login !== null && password !== '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || sign.running) return;
    const done = await sign.run({ dayId: desk.day.dayId, role, login, password });
    setPassword('');
    if (!done.ok) return;
    showNote(t('firingDesk.sign.done', { name: done.value.name }));
    if (done.value.signed >= SIGNATURE_ROLES.length) onClose();
    else {
      setChosen(null);
      const next = open.find((one) => one !== role);
      (appointed(next) === null ? person : secret).current?.focus();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('firingDesk.sign.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void send(event)}>
        <p className="body13 t2">{t('firingDesk.sign.lead')}</p>
        {role && open.length > 1 && (
          <Segmented
            label={t('firingDesk.sign.role')}
            items={open.map((value) => ({ value, label: t(`firingDesk.sign.${value}`) }))}
            value={role}
            onChange={setWanted}
          />
        )}
        {role && open.length === 1 && <p className="b">{t(`firingDesk.sign.${role}`)}</p>}
        <Select
          ref={person}
          label={t('firingDesk.sign.person')}
          data={(state?.people ?? []).map((one) => ({ value: one.login, label: one.fullName }))}
          value={login}
          onChange={setChosen}
          searchable
        />
        <TextField
          ref={secret}
          label={t('firingDesk.sign.password')}
          value={password}
          onChange={setPassword}
          secret
          autoFocus
          autoComplete="off"
        />
        {sign.failure && <Refusal failure={sign.failure} onClose={sign.clear} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('firingDesk.cancel')}</Action>
          <Action primary type="submit" blocked={!ready} busy={sign.running}>
            {ready ? t('firingDesk.sign.save') : t('firingDesk.sign.missing')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
