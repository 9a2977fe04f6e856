import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import { useRangePlace } from '../use-range-place.ts';
import type { RangeDay } from './range-day.ts';

/** Rounds from the store to the day's issuing point: as many as the card asks for is offered. */
export function DrawPanel({ day, onClose }: { day: RangeDay; onClose: () => void }) {
  const { t } = useTranslation();
  const { openTab } = useRangePlace();
  const draw = useCommand('ammunition.draw', { inline: true });
  const stock = useOperation('ammunition.stock', {});
  const { need, drawn } = day.ammunition;
  const lots = (stock.data ?? []).filter(({ calibre, inStore }) => calibre === day.card.calibre && inStore > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState(`${Math.max(0, need - drawn) || ''}`);
  const lot = lots.find(({ lotId }) => `${lotId}` === chosen) ?? lots[0];
  const quantity = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  const sound = lot !== undefined && quantity > 0;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const done = await draw.run({ dayId: day.dayId, lotId: lot.lotId, quantity });
    if (done.ok) onClose();
  };
  return (
    <Inspector
      title={t('rangePlan.draw.title')}
      sub={t('rangePlan.ready.rounds', day.ammunition)}
      onClose={onClose}
      foot={
        lots.length > 0 && (
          <Action primary wide type="submit" form="range-draw" blocked={!sound} busy={draw.running}>
            {sound ? t('rangePlan.draw.save', { count: quantity }) : t('rangePlan.draw.noCount')}
          </Action>
        )
      }
    >
      <InspectorSection>
        {stock.data && lots.length === 0 ? (
          <Refusal
            kind="warn"
            what={t('rangePlan.draw.noLots', { calibre: day.card.calibre })}
            why={t('rangePlan.draw.noLotsWhy')}
            actions={
              <Action size="xs" onClick={() => openTab('stock')}>
                {t('rangePlan.draw.toStock')}
              </Action>
            }
          />
        ) : (
          <form id="range-draw" className={forms.form} onSubmit={(event) => void send(event)}>
            <Select
              label={t('rangePlan.draw.lot')}
              data={lots.map(({ lotId, number, inStore }) => ({
                value: `${lotId}`,
                label: t('rangePlan.draw.lotLine', { number, count: inStore }),
              }))}
              value={lot ? `${lot.lotId}` : null}
              onChange={setChosen}
              allowDeselect={false}
            />
            <TextField digits label={t('rangePlan.draw.rounds')} value={typed} maxLength={6} onChange={setTyped} />
            {draw.failure && <Refusal failure={draw.failure} onClose={draw.clear} />}
          </form>
        )}
      </InspectorSection>
    </Inspector>
  );
}
