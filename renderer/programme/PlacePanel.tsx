import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceView } from '../../shared/contract/programme.contract.ts';
import { PLACE_TYPES, type PlaceType } from '../../shared/programme/programme-types.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { CountField } from './CountField.tsx';
import classes from './forms.module.css';
import type { ProgrammePlace } from './programme-place.ts';

interface Props {
  /** null: a new place. */
  of: PlaceView | null;
  place: ProgrammePlace;
  mayWrite: boolean;
}

/** One place: name, kind, how many men it holds. */
export function PlacePanel({ of, place, mayWrite }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(of?.name ?? '');
  const [type, setType] = useState<PlaceType>(of?.type ?? 'class');
  const [capacity, setCapacity] = useState<number | null>(of?.capacity ?? 30);
  const add = useCommand('programme.addPlace', { inline: true });
  const save = useCommand('programme.savePlace', { inline: true });
  const leave = useCommand('programme.deactivatePlace', { inline: true });
  const come = useCommand('programme.reactivatePlace', { inline: true });
  const commands = [add, save, leave, come];
  const failed = commands.find((command) => command.failure);
  const ready = name.trim() !== '' && capacity !== null && capacity > 0;
  const done = (count: number) => {
    if (count > 0) showNote(t('programme.instructors.unplaced', { count }));
    place.show(null);
  };

  const submit = async () => {
    if (!ready) return;
    const parts = { name: name.trim(), type, capacity };
    if (!of) {
      if ((await add.run(parts)).ok) done(0);
      return;
    }
    const saved = await save.run({ placeId: of.id, ...parts });
    if (saved.ok) done(saved.value.unplaced);
  };

  return (
    <Inspector
      title={of?.name ?? t('programme.places.new')}
      sub={of && !of.active ? t('programme.places.inactive') : undefined}
      onClose={() => place.show(null)}
      onEnter={() => void submit()}
      foot={
        mayWrite && (
          <>
            {of && (
              <Action
                quiet
                busy={leave.running || come.running}
                onClick={async () => {
                  const input = { placeId: of.id };
                  if (!of.active) return void ((await come.run(input)).ok && done(0));
                  const left = await leave.run(input);
                  if (left.ok) done(left.value.unplaced);
                }}
              >
                {t(of.active ? 'programme.places.deactivate' : 'programme.places.reactivate')}
              </Action>
            )}
            <Action primary kbd="Enter" blocked={!ready} busy={commands.some((one) => one.running)} onClick={submit}>
              {name.trim() === '' ? t('programme.places.needName') : t('programme.save')}
            </Action>
          </>
        )
      }
    >
      <InspectorSection>
        <div className={classes.form}>
          {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
          <TextField label={t('programme.places.name')} maxLength={60} value={name} onChange={setName} />
          <Select
            label={t('programme.places.type')}
            data={PLACE_TYPES.map((value) => ({ value, label: t(`programme.placeType.${value}`) }))}
            allowDeselect={false}
            value={type}
            onChange={(value) => setType((value ?? 'class') as PlaceType)}
          />
          <CountField label={t('programme.places.capacity')} value={capacity} onChange={setCapacity} />
        </div>
      </InspectorSection>
    </Inspector>
  );
}
