import { Modal } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, LaneRow } from '../../../shared/contract/firing.contract.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from './Dialogs.module.css';
import type { Desk } from './firing-desk.ts';

const KINDS = ['fired', 'misfired', 'returned', 'lost', 'cases'] as const;
type Kind = (typeof KINDS)[number];
type Typed = Record<Kind, string>;

const typedOf = (account: Account): Typed => ({
  fired: `${account.fired}`,
  misfired: `${account.misfired}`,
  returned: `${account.returned}`,
  lost: `${account.lost}`,
  cases: `${account.cases}`,
});
const numberOf = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0);

interface Props {
  desk: Desk;
  row: LaneRow;
  mayWrite: boolean;
  onClose: () => void;
}

/** One man's account as it shall stand. What somebody else wrote meanwhile is refused, and shown at one press. */
export function AccountDialog({ desk, row, mayWrite, onClose }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const { dayId } = desk.day;
  const save = useCommand('ammunition.account', { inline: true });
  const issue = useCommand('ammunition.issue', { inline: true });
  // As it was when the person began: the host compares it with what stands now.
  const [seen, setSeen] = useState(row.account);
  const [typed, setTyped] = useState<Typed>(() => typedOf(row.account));
  const [note, setNote] = useState('');
  const [more, setMore] = useState('');
  const sums = Object.fromEntries(KINDS.map((kind) => [kind, numberOf(typed[kind])])) as Record<Kind, number>;
  const left = seen.issued - sums.fired - sums.misfired - sums.returned - sums.lost;
  const changed = KINDS.some((kind) => sums[kind] !== seen[kind]);
  const lowered = KINDS.some((kind) => sums[kind] < seen[kind]);
  const lacksNote = lowered && note.trim() === '';
  const missing = !changed
    ? t('firingDesk.account.same')
    : left < 0
      ? t('firingDesk.account.tooMany', { rounds: -left })
      : lacksNote
        ? t('firingDesk.account.note')
        : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || save.running) return;
    const done = await save.run({ dayId, cadetId: row.cadetId, seen, sums, note: note.trim() || null });
    if (done.ok) onClose();
  };
  const refresh = () => {
    setSeen(row.account);
    setTyped(typedOf(row.account));
    save.clear();
  };
  const lot = desk.lots.find(({ atPoint }) => atPoint >= numberOf(more));
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (!lot || numberOf(more) === 0 || issue.running) return;
    const men = [{ cadetId: row.cadetId, quantity: numberOf(more) }];
    if ((await issue.run({ dayId, lotId: lot.lotId, to: { men } })).ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={row.name} closeButtonProps={{ 'aria-label': t('components.refusal.close') }}>
      <div className={classes.dialog}>
        <p className="body13 t2 tn">{t('firingDesk.account.sub', { issued: seen.issued, onHand: seen.onHand })}</p>
        <form id={form} className={classes.sums} onSubmit={(event) => void send(event)}>
          {KINDS.map((kind, index) => (
            <TextField
              key={kind}
              label={t(`firingDesk.account.${kind}`)}
              value={typed[kind]}
              onChange={(value) => setTyped({ ...typed, [kind]: value.replace(/\D/g, '') })}
              digits
              disabled={!mayWrite}
              maxLength={3}
              autoFocus={mayWrite && index === 0}
            />
          ))}
        </form>
        {left < 0 ? (
          <Status kind="bad">{t('firingDesk.account.tooMany', { rounds: -left })}</Status>
        ) : (
          <Status kind={left === 0 ? 'good' : 'idle'}>{t('firingDesk.account.left', { rounds: left })}</Status>
        )}
        {lowered && (
          <TextField
            label={t('firingDesk.account.note')}
            description={t('firingDesk.account.noteHint')}
            value={note}
            onChange={setNote}
            maxLength={200}
          />
        )}
        {save.failure && (
          <Refusal
            failure={save.failure}
            actions={
              <Action size="xs" onClick={refresh}>
                {t('firingDesk.account.fresh')}
              </Action>
            }
            onClose={save.clear}
          />
        )}
        {mayWrite && (
          <form className={classes.more} onSubmit={(event) => void give(event)}>
            <TextField label={t('firingDesk.account.more')} value={more} onChange={setMore} digits maxLength={3} />
            <Action type="submit" blocked={!lot || numberOf(more) === 0} busy={issue.running}>
              {lot ? t('firingDesk.account.issue') : t('firingDesk.step.noLot')}
            </Action>
          </form>
        )}
        {issue.failure && <Refusal failure={issue.failure} onClose={issue.clear} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('firingDesk.cancel')}</Action>
          {mayWrite && (
            <Action primary type="submit" form={form} blocked={missing !== null} busy={save.running}>
              {missing ?? t('firingDesk.account.save')}
            </Action>
          )}
        </div>
      </div>
    </Modal>
  );
}
