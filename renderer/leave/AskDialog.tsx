import { Modal, Select } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { addDays } from '../../shared/kit/local-time.ts';
import { isLate, isShut, REQUEST_KINDS } from '../../shared/leave/nights.ts';
import { localNow } from '../app/clock.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Status } from '../components/Status.tsx';
import { TextField } from '../components/TextField.tsx';
import { newSlip, nightsOfSlip, toggled, wishOf } from './ask-wish.ts';
import classes from './LeavePanel.module.css';
import { NightPicker } from './NightPicker.tsx';
import { ProofForm } from './ProofForm.tsx';
import { StandingFields } from './StandingFields.tsx';

interface Props {
  cohortId: number;
  board: Pick<OutputOf<'leave.board'>, 'course' | 'tonight' | 'terms'>;
  onClose: () => void;
}

/** A cadet's slip as the clerk enters it; how many nights it comes to is said before it is saved. */
export function AskDialog({ cohortId, board, onClose }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const { course, tonight, terms } = board;
  const ask = useCommand('leave.ask', { inline: true });
  const men = useOperation('leave.men', { cohortId }).data ?? [];
  const [cadet, setCadet] = useState<string | null>(null);
  const [slip, setSlip] = useState(() => newSlip(tonight, course));
  const [note, setNote] = useState('');
  const [destination, setDestination] = useState('');
  const cadetId = Number(cadet);
  const man = useOperation('leave.man', { cadetId, night: tonight }, { enabled: cadet !== null }).data;
  const now = localNow();
  const live = new Set(man?.cadetId === cadetId ? man.live : []);
  const nights = nightsOfSlip(slip, course, now, terms.shutAt);
  const wish = wishOf(slip);
  const [first] = nights;
  const shut = first !== undefined && isShut(now, first, terms);
  const missing =
    cadet === null
      ? t('leave.ask.chooseCadet')
      : shut
        ? t('leave.ask.shut', { shutAt: terms.shutAt })
        : nights.length === 0
          ? t('leave.ask.noNights')
          : null;
  const closed = (night: string) => {
    if (isShut(now, night, terms)) return t('leave.ask.nightShut');
    if (slip.kind === 'standing' && !slip.except.has(night) && !nights.includes(night)) return t('leave.ask.notAsked');
    return live.has(night) ? t('leave.ask.nightTaken') : undefined;
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || !wish) return;
    void ask
      .run({ cadetId, wish, note: note.trim() || null, destination: destination.trim() || null })
      .then((result) => {
        if (result.ok) onClose();
      });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('leave.ask.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.form}>
        <Select
          label={t('leave.ask.cadet')}
          data={men.map(({ id, name, platoon }) => ({
            value: String(id),
            label: platoon === null ? name : `${name} · ${t('leave.row.platoon', { platoon })}`,
          }))}
          value={cadet}
          onChange={setCadet}
          searchable
          data-autofocus
          limit={50}
        />
        {man?.cadetId === cadetId && man.proof === null && (
          <>
            <Status kind="warn">{t('leave.ask.noProof')}</Status>
            <ProofForm cadetId={cadetId} />
          </>
        )}
        <form id={form} className={classes.form} onSubmit={send}>
          <Segmented
            label={t('leave.ask.kind')}
            items={REQUEST_KINDS.map((value) => ({ value, label: t(`leave.ask.${value}`) }))}
            value={slip.kind}
            onChange={(kind) => setSlip({ ...slip, kind })}
          />
          {slip.kind === 'standing' && <StandingFields slip={slip} course={course} onChange={setSlip} />}
          <NightPicker
            label={t(slip.kind === 'standing' ? 'leave.ask.except' : 'leave.ask.night')}
            first={course.startsOn}
            last={addDays(course.endsOn, -1)}
            chosen={new Set(nights)}
            closed={closed}
            onToggle={(night) => setSlip(toggled(slip, night))}
            heads={slip.kind !== 'standing'}
          />
          {slip.kind !== 'single' && (
            <p className="meta t2">{t(slip.kind === 'standing' ? 'leave.ask.exceptHint' : 'leave.ask.chosenHint')}</p>
          )}
          <TextField
            label={t('leave.ask.destination')}
            description={t('leave.ask.destinationHint')}
            value={destination}
            onChange={setDestination}
            maxLength={60}
          />
          <TextField label={t('leave.ask.note')} value={note} onChange={setNote} maxLength={300} />
        </form>
        {first !== undefined && !shut && isLate(now, first, terms) && (
          <Status kind="warn">{t('leave.ask.late', { askBy: terms.askBy })}</Status>
        )}
        {ask.failure && <Refusal failure={ask.failure} onClose={ask.clear} />}
        <div className={`${classes.formActs} ${classes.dialogFoot}`}>
          <span className={`meta t2 tn ${classes.count}`}>{t('leave.ask.nights', { count: nights.length })}</span>
          <Action onClick={onClose}>{t('leave.ask.cancel')}</Action>
          <Action primary type="submit" form={form} blocked={missing !== null} busy={ask.running}>
            {missing ?? t('leave.ask.save')}
          </Action>
        </div>
      </div>
    </Modal>
  );
}
