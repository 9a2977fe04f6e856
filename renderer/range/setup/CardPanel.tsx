import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD_KINDS, mostOf, POSITIONS, roundsOf } from '../../../shared/range/card.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import {
  type CardDraft,
  type CardNumber,
  type CardRow,
  type CardWord,
  draftOfCard,
  NEW_CARD,
  readCard,
} from './card-draft.ts';
import { MarkBands } from './MarkBands.tsx';

/** An exercise card, with the rule of its marks explained while the thresholds are typed. */
export function CardPanel({ card, onClose }: { card: CardRow | null; onClose: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('range.write', 'range.saveCard');
  const save = useCommand('range.saveCard', { inline: true });
  const retire = useCommand('range.retireCard');
  const [draft, setDraft] = useState<CardDraft>(card ? draftOfCard(card) : NEW_CARD);
  const read = readCard(draft);
  const missing = 'missing' in read ? t(`rangePlan.card.missing.${read.missing}`) : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ('missing' in read) return;
    const saved = await save.run({ ...read.card, cardId: card?.cardId ?? null });
    if (saved.ok) onClose();
  };
  const word = (field: CardWord, maxLength: number) => (
    <TextField
      label={t(`rangePlan.card.${field}`)}
      value={draft[field]}
      maxLength={maxLength}
      onChange={(value) => setDraft({ ...draft, [field]: value })}
    />
  );
  const number = (field: CardNumber, maxLength: number) => (
    <TextField
      digits
      label={t(`rangePlan.card.${field}`)}
      value={draft[field]}
      maxLength={maxLength}
      onChange={(value) => setDraft({ ...draft, [field]: value })}
    />
  );
  return (
    <Inspector
      title={card?.name ?? t('rangePlan.card.new')}
      sub={card && card.used > 0 ? t('rangePlan.card.frozen', { count: card.used }) : undefined}
      onClose={onClose}
      foot={
        mayWrite && (
          <Action primary wide type="submit" form="range-card" blocked={missing !== null} busy={save.running}>
            {missing ?? t('rangePlan.card.save')}
          </Action>
        )
      }
    >
      <InspectorSection>
        <form id="range-card" className={forms.form} onSubmit={(event) => void send(event)}>
          {word('name', 80)}
          <div className={forms.three}>
            {word('weapon', 60)}
            {word('calibre', 40)}
            {number('distance', 4)}
          </div>
          <div className={forms.pair}>
            {word('target', 80)}
            <Select
              label={t('rangePlan.card.positionLabel')}
              data={POSITIONS.map((value) => ({ value, label: t(`rangePlan.card.position.${value}`) }))}
              value={draft.position}
              allowDeselect={false}
              onChange={(value) =>
                setDraft({ ...draft, position: POSITIONS.find((one) => one === value) ?? draft.position })
              }
            />
          </div>
          <div className={forms.three}>
            {number('trialRounds', 2)}
            {number('recordRounds', 2)}
            {number('timeLimit', 4)}
          </div>
          <Segmented
            label={t('rangePlan.card.kindLabel')}
            value={draft.kind}
            onChange={(kind) => setDraft({ ...draft, kind })}
            items={CARD_KINDS.map((value) => ({ value, label: t(`rangePlan.card.kind.${value}`) }))}
          />
          <div className={forms.three}>
            {number('five', 3)}
            {number('four', 3)}
            {number('three', 3)}
          </div>
          {save.failure && <Refusal failure={save.failure} onClose={save.clear} />}
        </form>
      </InspectorSection>
      <InspectorSection title={t('rangePlan.card.rule')}>
        <div className={forms.form} aria-live="polite">
          {'card' in read ? (
            <>
              <MarkBands card={read.card} />
              <p className="body13 t2">
                {t(`rangePlan.card.explain.${read.card.kind}`, {
                  rounds: read.card.recordRounds,
                  most: mostOf(read.card),
                  five: read.card.five,
                  below: read.card.five - 1,
                  three: read.card.three,
                })}{' '}
                {t('rangePlan.card.perMan', { count: roundsOf(read.card) })}
              </p>
            </>
          ) : (
            <p className="body13 t2">{missing}</p>
          )}
        </div>
      </InspectorSection>
      {card && mayWrite && (
        <InspectorSection>
          <Action
            size="xs"
            onClick={() => void retire.run({ cardId: card.cardId, retired: !card.retired }).then(onClose)}
          >
            {t(card.retired ? 'rangePlan.card.bringBack' : 'rangePlan.card.retire')}
          </Action>
        </InspectorSection>
      )}
    </Inspector>
  );
}
