import { MultiSelect, Select } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orders.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { EXPULSION_REASONS, type ExpulsionReason } from '../../shared/orders/leaving.ts';
import { localNow } from '../app/clock.ts';
import { useDraft } from '../app/draft.ts';
import { goTo } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import forms from '../certificates/Forms.module.css';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { AgreedFields, namedOnly, usualAgreed } from './AgreedFields.tsx';
import { ExpulsionEffects } from './ExpulsionEffects.tsx';

interface Props {
  cohortId: number;
  orders: readonly OrderRow[];
  /** Chosen where he stood; null: to be chosen here. */
  cadetId: number | null;
  /** The prepared order that is changed; null: a new one. */
  order: OrderRow | null;
  onClose: () => void;
}

const FORM_ID = 'expulsion-order';

/** Who is struck off, from which day and why; what it takes along is said before anything is written. */
export function ExpulsionPanel({ cohortId, orders, cadetId, order, onClose }: Props) {
  const { t } = useTranslation();
  const prepare = useCommand('orders.prepareExpulsion', { inline: true });
  const change = useCommand('orders.changeExpulsion', { inline: true });
  const men = useOperation('orders.candidates', { cohortId }).data?.men ?? [];
  const stands = order?.expulsion ?? null;
  const form = `expulsion.${cohortId}.${order?.orderId ?? cadetId ?? 'new'}`;
  const [picked, setPicked] = useDraft<string[]>(
    `${form}.picked`,
    (stands?.men.map((man) => man.cadetId) ?? (cadetId === null ? [] : [cadetId])).map(String),
  );
  const cadetIds = picked.map(Number);
  const [offFrom, setOffFrom] = useDraft<LocalDate | null>(
    `${form}.offFrom`,
    stands?.offFrom ?? localNow().slice(0, 10),
  );
  const [reason, setReason] = useDraft<ExpulsionReason>(`${form}.reason`, stands?.reason ?? 'ownWish');
  const [into, setInto] = useDraft<number | null>(`${form}.into`, stands?.into?.cohortId ?? null);
  const later = useOperation('cohorts.list', {}, { enabled: reason === 'setBack' });
  const intakes = (later.data ?? []).filter(
    ({ id, startsOn, closedAt }) => id !== cohortId && closedAt === null && offFrom !== null && startsOn > offFrom,
  );
  const intake = intakes.find(({ id }) => id === into) ?? null;
  const [note, setNote] = useDraft(`${form}.note`, stands?.note ?? '');
  const [basis, setBasis] = useDraft(`${form}.basis`, order?.basis ?? '');
  const [agreed, setAgreed] = useDraft(`${form}.agreed`, () => order?.agreed ?? usualAgreed(orders));
  const failure = prepare.failure ?? change.failure;
  const noteNeeded = reason === 'other';
  const stop =
    picked.length === 0
      ? t('graduation.expel.manMissing')
      : offFrom === null
        ? t('graduation.expel.dateMissing')
        : noteNeeded && note.trim() === ''
          ? t('graduation.expel.noteMissing')
          : reason === 'setBack' && intake === null
            ? t(`graduation.expel.${later.data && intakes.length === 0 ? 'intoNone' : 'intoMissing'}`)
            : basis.trim() === ''
              ? t('graduation.expel.basisMissing')
              : null;
  const noLater = picked.length > 0 && reason === 'setBack' && later.data !== undefined && intakes.length === 0;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null || offFrom === null) return;
    const said = {
      ...{ cadetIds, offFrom, reason, note: note.trim() || null, intoCohortId: intake?.id ?? null },
      ...{ basis: basis.trim(), agreed: namedOnly(agreed) },
    };
    const done = order
      ? await change.run({ orderId: order.orderId, ...said })
      : await prepare.run({ cohortId, ...said });
    if (!done.ok) return;
    const orderId = order?.orderId ?? ('orderId' in done.value ? done.value.orderId : 0);
    goTo('exams', { part: 'graduation', tab: 'orders', beside: `order-${orderId}` });
  };
  return (
    <Inspector
      title={t(order ? 'graduation.expel.changeTitle' : 'graduation.expel.title')}
      onClose={onClose}
      foot={
        <Action
          primary
          wide
          {...(noLater ? { onClick: () => goTo('intake', { new: '1' }) } : { type: 'submit', form: FORM_ID })}
          blocked={stop !== null}
          busy={prepare.running || change.running}
        >
          {stop ?? t(order ? 'graduation.expel.change' : 'graduation.expel.save')}
        </Action>
      }
    >
      <InspectorSection>
        <form id={FORM_ID} className={forms.form} onSubmit={(event) => void send(event)}>
          <MultiSelect
            label={t('graduation.expel.men')}
            data={[...men, ...(stands?.men ?? []).filter((one) => men.every((man) => man.cadetId !== one.cadetId))].map(
              (man) => ({ value: String(man.cadetId), label: man.name }),
            )}
            value={picked}
            onChange={setPicked}
            searchable
            limit={50}
            data-autofocus={picked.length === 0 || undefined}
          />
          <DateField label={t('graduation.expel.offFrom')} value={offFrom} onChange={setOffFrom} />
          <Select
            label={t('graduation.expel.reason')}
            data={EXPULSION_REASONS.map((value) => ({ value, label: t(`graduation.expel.reasons.${value}`) }))}
            value={reason}
            onChange={(value) => setReason(EXPULSION_REASONS.find((one) => one === value) ?? reason)}
            allowDeselect={false}
          />
          {reason === 'setBack' && (
            <Select
              label={t('graduation.expel.into')}
              data={intakes.map(({ id, code, startsOn }) => ({
                value: String(id),
                label: `${code} · ${formatDate(startsOn)}`,
              }))}
              value={intake === null ? null : String(intake.id)}
              onChange={(value) => setInto(value === null ? null : Number(value))}
              disabled={intakes.length === 0}
              allowDeselect={false}
            />
          )}
          <TextField
            label={t(noteNeeded ? 'graduation.expel.noteNeeded' : 'graduation.expel.note')}
            value={note}
            onChange={setNote}
            maxLength={300}
          />
          <TextField
            label={t('graduation.expel.basis')}
            description={t('graduation.expel.basisHint')}
            value={basis}
            onChange={setBasis}
            maxLength={300}
            autoFocus={cadetId !== null && order === null}
          />
          <AgreedFields value={agreed} onChange={setAgreed} />
          {failure && <Refusal failure={failure} />}
        </form>
      </InspectorSection>
      {cadetIds.length > 0 && offFrom !== null && (
        <InspectorSection title={t('graduation.expel.effects')}>
          <ExpulsionEffects
            asked={{ cohortId, cadetIds, offFrom }}
            into={reason === 'setBack' && intake ? intake.code : null}
          />
        </InspectorSection>
      )}
    </Inspector>
  );
}
