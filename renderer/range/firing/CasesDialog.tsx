import { Modal } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneRow } from '../../../shared/contract/firing.contract.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { initialled } from '../../components/initialled.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from './Dialogs.module.css';
import { accountRows, type Desk, stateOf } from './firing-desk.ts';

/** The men whose cases do not match what they fired, each with the number that was found. */
export function CasesDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const { dayId } = desk.day;
  const save = useCommand('ammunition.account', { inline: true });
  const complete = useCommand('ammunition.casesComplete', { inline: true });
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const running = new Set(
    desk.relays
      .filter((relay) => stateOf(relay) === 'firing')
      .flatMap(({ lanes }) => lanes.map(({ cadetId }) => cadetId)),
  );
  const rows = accountRows(desk).filter(
    ({ cadetId, account }) => !running.has(cadetId) && account.cases !== account.fired,
  );
  const changed = rows.filter(({ cadetId, account }) => {
    const text = typed.get(cadetId) ?? '';
    return text !== '' && Number(text) !== account.cases;
  });
  const missing = rows.reduce((sum, { account }) => sum + Math.max(0, account.fired - account.cases), 0);
  const failure = save.failure ?? complete.failure;
  const write = ({ cadetId, account }: LaneRow) => {
    const { fired, misfired, returned, lost } = account;
    const sums = { fired, misfired, returned, lost, cases: Number(typed.get(cadetId)) };
    const note = sums.cases < account.cases ? t('firingDesk.cases.note') : null;
    return save.run({ dayId, cadetId, seen: account, sums, note });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (changed.length === 0 || save.running) return;
    for (const row of changed) if (!(await write(row)).ok) return;
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('firingDesk.cases.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.dialog}>
        {rows.length === 0 ? (
          <Status kind="good">{t('firingDesk.cases.none')}</Status>
        ) : (
          <p className="body13 t2">{t('firingDesk.cases.lead')}</p>
        )}
        <form id={form} onSubmit={(event) => void send(event)}>
          <ul className={classes.men}>
            {rows.map(({ cadetId, name, account }, index) => (
              <li key={cadetId}>
                <span>
                  <span className="m">{initialled(name)}</span>
                  <span className="meta t2 tn">{t('firingDesk.cases.of', { fired: account.fired })}</span>
                </span>
                <TextField
                  label={t('firingDesk.cases.field', { name: initialled(name) })}
                  value={typed.get(cadetId) ?? `${account.cases}`}
                  onChange={(text) => setTyped(new Map(typed).set(cadetId, text.replace(/\D/g, '')))}
                  digits
                  maxLength={3}
                  autoFocus={index === 0}
                />
              </li>
            ))}
          </ul>
        </form>
        {failure && <Refusal failure={failure} />}
        <div className={classes.acts}>
          {missing > 0 && changed.length === 0 && (
            <Action
              busy={complete.running}
              onClick={() =>
                void complete.run({ dayId, relayId: null }).then((done) => {
                  if (done.ok) onClose();
                })
              }
            >
              {t('firingDesk.cases.all', { cases: missing })}
            </Action>
          )}
          <Action primary type="submit" form={form} blocked={changed.length === 0} busy={save.running}>
            {changed.length === 0 ? t('firingDesk.account.same') : t('firingDesk.cases.save')}
          </Action>
        </div>
      </div>
    </Modal>
  );
}
