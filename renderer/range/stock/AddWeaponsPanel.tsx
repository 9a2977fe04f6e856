import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';

/** Many weapons of one model, their numbers one under the other or with commas between. */
export function AddWeaponsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const add = useCommand('range.addWeapons', { inline: true });
  const [model, setModel] = useState('');
  const [text, setText] = useState('');
  const serials = text.split(/[\s,;]+/).filter(Boolean);
  const sound = model.trim() !== '' && serials.length > 0 && serials.length <= 200;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sound && (await add.run({ model: model.trim(), serials })).ok) onClose();
  };
  return (
    <Inspector
      title={t('rangeStock.arm.title')}
      onClose={onClose}
      foot={
        <Action primary wide type="submit" form="range-arm" blocked={!sound} busy={add.running}>
          {sound ? t('rangeStock.arm.save', { count: serials.length }) : t('rangeStock.arm.missing')}
        </Action>
      }
    >
      <InspectorSection>
        <form id="range-arm" className={forms.form} onSubmit={(event) => void send(event)}>
          <TextField label={t('rangeStock.weapons.model')} value={model} onChange={setModel} maxLength={60} />
          <Textarea
            label={t('rangeStock.arm.serials')}
            description={t('rangeStock.arm.hint')}
            rows={10}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.failure && <Refusal failure={add.failure} onClose={add.clear} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
