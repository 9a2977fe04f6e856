import { Modal, Select } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries.ts';
import { useDeskState } from '../../app/session.ts';
import { showNote } from '../../app/toasts.tsx';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from './SheetDesk.module.css';
import type { SheetView } from './use-sheet.ts';

/** The commission signs one after the other, each with his own password; behind the last signature the sheet is closed. */
export function CloseDialog({ view, onClose }: { view: SheetView; onClose: () => void }) {
  const { t } = useTranslation();
  const people = useDeskState().data?.people ?? [];
  const { sheet, summary } = view;
  const { examId } = sheet;
  const sign = useCommand('sheets.sign', { inline: true });
  const close = useCommand('sheets.close', { inline: true });
  const open = sheet.commission.filter(({ signs, signedAt }) => signs && signedAt === null);
  const loginOf = (name: string | undefined) => people.find(({ fullName }) => fullName === name)?.login ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const login = chosen ?? loginOf(open[0]?.name);
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const last = open.length <= 1;
  const ready = open.length === 0 || (login !== null && password !== '');
  const finish = async () => {
    const done = await close.run({ examId });
    if (!done.ok) return;
    showNote(t('sheets.close.done', { at: done.value.closedAt }));
    onClose();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || sign.running || close.running) return;
    if (open.length === 0 || login === null) return finish();
    const done = await sign.run({ examId, login, password });
    setPassword('');
    if (!done.ok) return field.current?.focus();
    const [next] = done.value.missing;
    if (next === undefined) return finish();
    setChosen(loginOf(next));
    field.current?.focus();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sheets.close.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void send(event)}>
        <p className="body13 t2">
          {t('sheets.close.lead', { examined: summary.examined, absent: summary.absent + summary.excused })}
        </p>
        <ul className={classes.commission}>
          {sheet.commission
            .filter(({ role }) => role !== 'secretary')
            .map(({ role, name, signs, signedAt }) => (
              <li key={name}>
                <span>
                  {t(`sheets.role.${role}`)}: {name}
                </span>
                {signedAt !== null ? (
                  <Status kind="good">{t('sheets.close.signedAt', { at: signedAt })}</Status>
                ) : signs ? (
                  <Status kind="wait">{t('sheets.close.waits')}</Status>
                ) : (
                  <span className="meta t2">{t('sheets.side.onPaper')}</span>
                )}
              </li>
            ))}
        </ul>
        {open.length > 0 && (
          <>
            <Select
              label={t('sheets.close.person')}
              data={people.map((one) => ({ value: one.login, label: one.fullName }))}
              value={login}
              onChange={setChosen}
              allowDeselect={false}
              searchable
            />
            <TextField
              ref={field}
              label={t('sheets.close.password')}
              value={password}
              onChange={setPassword}
              secret
              autoFocus
              autoComplete="off"
            />
          </>
        )}
        {sign.failure && <Refusal failure={sign.failure} onClose={sign.clear} />}
        {close.failure && <Refusal failure={close.failure} onClose={close.clear} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('sheets.cancel')}</Action>
          <Action primary type="submit" blocked={!ready} busy={sign.running || close.running}>
            {!ready
              ? t('sheets.close.missing')
              : open.length === 0
                ? t('sheets.close.go')
                : last
                  ? t('sheets.close.signLast')
                  : t('sheets.close.sign')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
