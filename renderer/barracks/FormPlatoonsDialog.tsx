import { Checkbox, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formPlatoons, platoonsFor } from '../../shared/barracks/form-platoons.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { typeDigits } from '../components/field-control.ts';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import classes from './Dialog.module.css';

interface Props {
  overview: BarracksOverview;
  onClose: () => void;
}

/** What a first proposal aims at, [D]: platoons of about this many men. */
const USUAL_PLATOON = 25;

/** Asks for the number or the greatest size of platoons and shows the sizes before anything happens. */
export function FormPlatoonsDialog({ overview, onClose }: Props) {
  const { t } = useTranslation();
  const form = useCommand('barracks.formPlatoons', { inline: true });
  const { cadets, platoons, cohort } = overview;
  const [by, setBy] = useState<'count' | 'size'>('count');
  const [count, setCount] = useState<number>(platoons.length || platoonsFor(cadets.length, USUAL_PLATOON));
  const [size, setSize] = useState<number>(USUAL_PLATOON);
  const [redo, setRedo] = useState(false);
  const wanted = by === 'count' ? Math.max(1, count) : platoonsFor(cadets.length, size);
  const sizes = sizesOf(overview, wanted, redo);

  const save = async () => {
    const wish = by === 'count' ? { platoons: wanted } : { greatestSize: Math.max(1, size) };
    const result = await form.run({ cohortId: cohort.id, redo, ...wish });
    if (result.ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('barracks.dialog.platoons.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Segmented
          label={t('barracks.dialog.platoons.by')}
          value={by}
          onChange={setBy}
          items={[
            { value: 'count', label: t('barracks.dialog.platoons.byCount') },
            { value: 'size', label: t('barracks.dialog.platoons.bySize') },
          ]}
        />
        <NumberInput
          key={by}
          label={t(by === 'count' ? 'barracks.dialog.platoons.count' : 'barracks.dialog.platoons.size')}
          data-autofocus
          min={1}
          max={by === 'count' ? 60 : 500}
          allowDecimal={false}
          allowNegative={false}
          value={by === 'count' ? count : size}
          onChange={(value) => (by === 'count' ? setCount : setSize)(Number(value) || 0)}
          onKeyDown={typeDigits}
        />
        {platoons.length > 0 && (
          <Checkbox
            label={t('barracks.dialog.platoons.redo')}
            description={t('barracks.dialog.platoons.redoHint')}
            checked={redo}
            onChange={(event) => setRedo(event.currentTarget.checked)}
          />
        )}
        <p className={classes.result}>
          <span className="m tn">
            {t('barracks.dialog.platoons.sizes', { cadets: cadets.length, sizes: sizes.join(' · ') })}
          </span>
          <span className="meta t2">{t('barracks.dialog.platoons.spread')}</span>
        </p>
        {form.failure && <Refusal failure={form.failure} />}
        <div className={classes.foot}>
          <Action onClick={onClose}>{t('barracks.dialog.cancel')}</Action>
          <Action primary type="submit" busy={form.running}>
            {t('barracks.dialog.platoons.save', { count: wanted })}
          </Action>
        </div>
      </form>
    </Modal>
  );
}

/** The sizes the host would come to; who goes where is its business, for it knows the defence departments. */
function sizesOf({ cadets, platoons }: BarracksOverview, count: number, redo: boolean): number[] {
  const numbers = new Map(platoons.map((platoon) => [platoon.id, platoon.number]));
  const postings = formPlatoons(
    cadets.map((cadet) => ({
      ...cadet,
      department: null,
      platoon: cadet.platoonId === null ? null : (numbers.get(cadet.platoonId) ?? null),
    })),
    Math.min(count, 60),
    redo,
  );
  return Array.from(
    { length: Math.min(count, 60) },
    (_, index) => postings.filter((posting) => posting.platoon === index + 1).length,
  );
}
