import { Modal } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneRow } from '../../../shared/contract/firing.contract.ts';
import type { ExerciseCard, Shot } from '../../../shared/range/card.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { typeDigits } from '../../components/field-control.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from './Dialogs.module.css';
import { mostTyped, resultOf, sheetOf } from './firing-desk.ts';
import cells from './ScoreTable.module.css';

interface Props {
  relayId: number;
  row: LaneRow;
  card: ExerciseCard;
  onClose: () => void;
}

/** A wrong result of a closed day: what was written stands above what it shall be, with the mark that follows. */
export function CorrectDialog({ relayId, row, card, onClose }: Props) {
  const { t } = useTranslation();
  const correct = useCommand('firing.correct', { inline: true });
  // As it was when the person began: the host compares its revision with what stands now.
  const [seen, setSeen] = useState(row);
  const old = sheetOf(seen, card, 'total');
  const [values, setValues] = useState<readonly Shot[]>(old.values);
  const [reason, setReason] = useState('');
  const most = mostTyped(card)[old.mode];
  const misfires = values.filter((shot) => shot === 'misfire').length;
  const extra = old.mode === 'total' ? old.extra : Math.max(0, seen.misfired - misfires);
  const isWhole = values.every((value) => value !== null);
  const result = isWhole ? resultOf({ ...old, values, extra }, card) : null;
  const missing =
    result?.mark == null
      ? t('firingDesk.correct.whole')
      : result.total === seen.total
        ? t('firingDesk.correct.same')
        : reason.trim() === ''
          ? t('firingDesk.correct.noReason')
          : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || correct.running) return;
    const shots = [...values];
    const score = old.mode === 'shots' ? { shots } : { total: Number(values[0]) };
    const done = await correct.run({
      relayId,
      lane: row.lane,
      revision: seen.revision,
      score,
      reason: reason.trim(),
    });
    if (done.ok) onClose();
  };
  const refresh = () => {
    setSeen(row);
    setValues(sheetOf(row, card, 'total').values);
    correct.clear();
  };
  const put = (index: number, value: Shot) => setValues(values.with(index, value));
  const said = (value: Shot | undefined) => (value === 'misfire' ? t('firingDesk.lanes.misfire') : `${value ?? ''}`);
  /** Too much is not taken; of a shot the digit typed last stands. */
  const typed = (text: string, standing: Shot): Shot => {
    const digits = text.replace(/\D/g, '');
    if (digits === '') return null;
    const fitting = [digits, ...(old.mode === 'shots' ? [digits.slice(-1)] : [])].map(Number);
    return fitting.find((number) => number <= most) ?? standing;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (isPlain && ['KeyO', 'Minus', 'NumpadSubtract'].includes(event.code)) {
      event.preventDefault();
      put(index, 'misfire');
    } else typeDigits(event);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('firingDesk.correct.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void send(event)}>
        <p className="body13 t2">{t('firingDesk.correct.sub', { lane: row.lane, name: row.name })}</p>
        <dl className={`tn ${classes.versus}`}>
          <dt className="meta t2">{t('firingDesk.correct.before')}</dt>
          <dd>
            {old.mode === 'shots' && <span className="t2">{old.values.map(said).join(' · ')}</span>}
            {t('firingDesk.correct.result', { total: seen.total, mark: seen.mark })}
          </dd>
          <dt className="meta t2">{t('firingDesk.correct.after')}</dt>
          <dd>
            <span className={classes.shots}>
              {values.map((value, index) => (
                <input
                  // biome-ignore lint/suspicious/noArrayIndexKey: a shot is its place in the row
                  key={index}
                  className={`${cells.shot} ${old.mode === 'total' ? cells.sum : ''}`}
                  aria-label={
                    old.mode === 'shots'
                      ? t('firingDesk.correct.shot', { shot: index + 1 })
                      : t('firingDesk.correct.total')
                  }
                  value={said(value)}
                  inputMode="numeric"
                  autoComplete="off"
                  data-autofocus={index === 0 || undefined}
                  onFocus={(event) => event.currentTarget.select()}
                  onKeyDown={(event) => (old.mode === 'shots' ? press(event, index) : typeDigits(event))}
                  onChange={(event) => put(index, typed(event.currentTarget.value, value))}
                />
              ))}
            </span>
            {result?.mark != null && t('firingDesk.correct.result', { total: result.total, mark: result.mark })}
          </dd>
        </dl>
        <TextField
          label={t('firingDesk.correct.reason')}
          description={t('firingDesk.correct.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
        {correct.failure && (
          <Refusal
            failure={correct.failure}
            actions={
              row.revision !== seen.revision && (
                <Action size="xs" onClick={refresh}>
                  {t('firingDesk.correct.fresh')}
                </Action>
              )
            }
            onClose={correct.clear}
          />
        )}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('firingDesk.cancel')}</Action>
          <Action primary type="submit" blocked={missing !== null} busy={correct.running}>
            {missing ?? t('firingDesk.correct.save')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
