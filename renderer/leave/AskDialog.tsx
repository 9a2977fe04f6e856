import { Modal, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { type Course, nightsOf } from '../../shared/leave/nights.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './LeavePanel.module.css';

interface Props {
  cohortId: number;
  course: Course;
  tonight: LocalDate;
  onClose: () => void;
}

/** A cadet's slip as the clerk enters it; how many nights it comes to is said before it is saved. */
export function AskDialog({ cohortId, course, tonight, onClose }: Props) {
  const { t } = useTranslation();
  const ask = useCommand('leave.ask', { inline: true });
  const men = useOperation('leave.men', { cohortId }).data ?? [];
  const [cadet, setCadet] = useState<string | null>(null);
  const [kind, setKind] = useState<'single' | 'standing'>('single');
  const begin = tonight < course.startsOn ? course.startsOn : tonight;
  const [first, setFirst] = useState<LocalDate | null>(begin);
  const [last, setLast] = useState<LocalDate | null>(addDays(course.endsOn, -1));
  const [note, setNote] = useState('');
  const night = first ?? begin;
  const wish = kind === 'single' ? { kind, night } : { kind, first: night, last: last ?? course.endsOn };
  const count = nightsOf(wish, course).length;
  const ready = cadet !== null && count > 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    void ask.run({ cadetId: Number(cadet), wish, note: note.trim() === '' ? null : note.trim() }).then((result) => {
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
      <form className={classes.form} onSubmit={send}>
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
        <Segmented
          label={t('leave.ask.kind')}
          items={[
            { value: 'single', label: t('leave.ask.single') },
            { value: 'standing', label: t('leave.ask.standing') },
          ]}
          value={kind}
          onChange={setKind}
        />
        <DateField
          label={t(kind === 'single' ? 'leave.ask.night' : 'leave.ask.first')}
          value={first}
          onChange={setFirst}
          min={course.startsOn}
          max={course.endsOn}
        />
        {kind === 'standing' && (
          <DateField label={t('leave.ask.last')} value={last} onChange={setLast} min={night} max={course.endsOn} />
        )}
        <TextField label={t('leave.ask.note')} value={note} onChange={setNote} maxLength={300} />
        {ask.failure && <Refusal failure={ask.failure} onClose={ask.clear} />}
        <div className={classes.formActs} style={{ justifyContent: 'flex-end' }}>
          <span className="meta t2 tn" style={{ flex: 1, alignSelf: 'center' }}>
            {t('leave.ask.nights', { count })}
          </span>
          <Action onClick={onClose}>{t('leave.ask.cancel')}</Action>
          <Action primary type="submit" blocked={!ready} busy={ask.running}>
            {cadet === null ? t('leave.ask.chooseCadet') : count === 0 ? t('leave.ask.noNights') : t('leave.ask.save')}
          </Action>
        </div>
      </form>
    </Modal>
  );
}
