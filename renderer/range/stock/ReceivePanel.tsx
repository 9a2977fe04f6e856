import { Autocomplete } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { localNow } from '../../app/clock.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import { roundsOfText } from './rounds-text.ts';

interface Props {
  lots: OutputOf<'ammunition.stock'>;
  onClose: () => void;
}

/** Rounds that come into the store: of a lot that is there, or of a new one. */
export function ReceivePanel({ lots, onClose }: Props) {
  const { t } = useTranslation();
  const receive = useCommand('ammunition.receive', { inline: true });
  const setup = useOperation('range.setup', {});
  const calibres = [
    ...new Set([...lots.map((lot) => lot.calibre), ...(setup.data?.cards.map((card) => card.calibre) ?? [])]),
  ];
  const [typed, setCalibre] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [quantity, setQuantity] = useState('');
  const [date, setDate] = useState<string | null>(localNow().slice(0, 10));
  const [note, setNote] = useState('');
  const calibre = typed ?? calibres[0] ?? '';
  const rounds = roundsOfText(quantity);
  const texts = [calibre, number, note].map((text) => text.trim());
  const sound = rounds !== null && date !== null && texts.every((text) => text !== '');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const [ofCalibre = '', ofLot = '', paper = ''] = texts;
    const done = await receive.run({ calibre: ofCalibre, number: ofLot, date, quantity: rounds, note: paper });
    if (done.ok) onClose();
  };
  return (
    <Inspector
      title={t('rangeStock.receive.title')}
      onClose={onClose}
      foot={
        <Action primary wide type="submit" form="range-receipt" blocked={!sound} busy={receive.running}>
          {sound ? t('rangeStock.receive.save', { count: rounds }) : t('rangeStock.receive.missing')}
        </Action>
      }
    >
      <InspectorSection>
        <form id="range-receipt" className={forms.form} onSubmit={(event) => void send(event)}>
          <Autocomplete
            label={t('rangeStock.lots.calibre')}
            data={calibres}
            value={calibre}
            onChange={setCalibre}
            maxLength={40}
          />
          <Autocomplete
            label={t('rangeStock.receive.number')}
            description={t('rangeStock.receive.numberHint')}
            data={lots.filter((lot) => lot.calibre === calibre.trim()).map((lot) => lot.number)}
            value={number}
            onChange={setNumber}
            maxLength={40}
          />
          <div className={forms.pair}>
            <TextField
              digits
              label={t('rangeStock.receive.quantity')}
              value={quantity}
              onChange={setQuantity}
              maxLength={7}
            />
            <DateField label={t('rangePlan.date')} value={date} onChange={setDate} max={localNow().slice(0, 10)} />
          </div>
          <TextField
            label={t('rangeStock.receive.paper')}
            description={t('rangeStock.receive.paperHint')}
            value={note}
            onChange={setNote}
            maxLength={200}
          />
          {receive.failure && <Refusal failure={receive.failure} onClose={receive.clear} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
