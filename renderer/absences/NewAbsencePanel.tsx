import { MultiSelect, Select } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { byKazakhName } from '../../shared/kit/kazakh.ts';
import { localNow } from '../app/clock.ts';
import { useDraft } from '../app/draft.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { clock } from '../i18n/formats.ts';
import classes from './Absences.module.css';
import { IntervalFields, readInterval } from './IntervalFields.tsx';

interface Props {
  cohortId: number;
  onClose: () => void;
  onEntered: (crosses: OutputOf<'absences.add'>['crosses']) => void;
}

const KINDS = ['illness', 'hospital', 'trip', 'restriction', 'other'] as const;
type Kind = InputOf<'absences.add'>['kind'];

/** Enters an absence for one man or for many. */
export function NewAbsencePanel({ cohortId, onClose, onEntered }: Props) {
  const { t } = useTranslation();
  const add = useCommand('absences.add', { inline: true });
  const now = localNow();
  const today = now.slice(0, 10);
  const men = useOperation('absences.roster', { cohortId, from: today, days: 1 }).data?.men ?? [];
  const form = `absence.${cohortId}`;
  const [chosen, setChosen] = useDraft<string[]>(`${form}.chosen`, []);
  const [kind, setKind] = useDraft<Kind>(`${form}.kind`, 'illness');
  const [typed, setTyped] = useDraft(`${form}.typed`, {
    fromDay: today,
    fromTime: clock(now),
    toDay: null,
    toTime: '',
  } as Parameters<typeof IntervalFields>[0]['value']);
  const [orderNumber, setOrderNumber] = useDraft(`${form}.orderNumber`, '');
  const [note, setNote] = useDraft(`${form}.note`, '');
  const interval = readInterval(typed);
  const missing =
    chosen.length === 0
      ? t('absences.form.chooseMen')
      : interval === null
        ? t('absences.form.badTime')
        : kind === 'other' && note.trim() === ''
          ? t('absences.form.noteNeeded')
          : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || !interval) return;
    const result = await add.run({
      cohortId,
      cadetIds: chosen.map(Number),
      kind,
      ...interval,
      orderNumber: orderNumber.trim() || null,
      note: note.trim() || null,
    });
    if (!result.ok) return;
    onEntered(result.value.crosses);
    onClose();
  };
  return (
    <Inspector
      title={t('absences.add')}
      onClose={onClose}
      foot={
        <Action primary wide type="submit" form="new-absence" blocked={missing !== null} busy={add.running}>
          {missing ?? t('absences.form.saveMany', { count: chosen.length })}
        </Action>
      }
    >
      <InspectorSection>
        <form id="new-absence" className={classes.form} onSubmit={(event) => void send(event)}>
          <MultiSelect
            label={t('absences.form.men')}
            data={men.toSorted(byKazakhName).map(({ cadetId, name, platoon }) => ({
              value: String(cadetId),
              label: platoon === null ? name : `${name} · ${t('absences.form.platoon', { platoon })}`,
            }))}
            value={chosen}
            onChange={setChosen}
            searchable
            data-autofocus
            limit={50}
          />
          <Select
            label={t('absences.form.kind')}
            data={KINDS.map((value) => ({ value, label: t(`absences.kind.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'illness')}
            allowDeselect={false}
          />
          <IntervalFields value={typed} onChange={setTyped} />
          <TextField label={t('absences.form.order')} value={orderNumber} onChange={setOrderNumber} maxLength={60} />
          <TextField
            label={t('absences.form.note')}
            description={t('absences.form.noteHint')}
            value={note}
            onChange={setNote}
            maxLength={300}
          />
          {add.failure && <Refusal failure={add.failure} onClose={add.clear} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
