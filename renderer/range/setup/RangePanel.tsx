import { Select, Switch } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';

type Setup = OutputOf<'range.setup'>;
interface Props {
  range: Setup['ranges'][number] | null;
  places: Setup['places'];
  onClose: () => void;
}

/** A range: its lanes, and the place of the timetable that it is. */
export function RangePanel({ range, places, onClose }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('range.write', 'range.saveRange');
  const save = useCommand('range.saveRange', { inline: true });
  const [name, setName] = useState(range?.name ?? '');
  const [lanes, setLanes] = useState(`${range?.lanes ?? 10}`);
  const [place, setPlace] = useState<string | null>(range?.placeId ? `${range.placeId}` : null);
  const [active, setActive] = useState(range?.active ?? true);
  const count = /^\d{1,2}$/.test(lanes) ? Number(lanes) : 0;
  const sound = name.trim() !== '' && count >= 1 && count <= 50;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const wish = { rangeId: range?.rangeId ?? null, name: name.trim(), lanes: count, active };
    const saved = await save.run({ ...wish, placeId: place === null ? null : Number(place) });
    if (saved.ok) onClose();
  };
  return (
    <Inspector
      title={range?.name ?? t('rangePlan.setup.newRange')}
      onClose={onClose}
      foot={
        mayWrite && (
          <Action primary wide type="submit" form="range-place" blocked={!sound} busy={save.running}>
            {t(sound ? 'rangePlan.setup.saveRange' : 'rangePlan.setup.rangeMissing')}
          </Action>
        )
      }
    >
      <InspectorSection>
        <form id="range-place" className={forms.form} onSubmit={(event) => void send(event)}>
          <TextField label={t('rangePlan.setup.rangeName')} value={name} onChange={setName} maxLength={80} />
          <TextField digits label={t('rangePlan.setup.lanesLabel')} value={lanes} onChange={setLanes} maxLength={2} />
          <Select
            label={t('rangePlan.setup.place')}
            description={t('rangePlan.setup.placeHint')}
            data={places.map(({ placeId, name: label }) => ({ value: `${placeId}`, label }))}
            value={place}
            onChange={setPlace}
            clearable
          />
          <Switch
            label={t('rangePlan.setup.active')}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
          {save.failure && <Refusal failure={save.failure} onClose={save.clear} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
