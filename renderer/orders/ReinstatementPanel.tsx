import { MultiSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orders.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import forms from '../certificates/Forms.module.css';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { AgreedFields, namedOnly, usualAgreed } from './AgreedFields.tsx';
import { orderName } from './order-words.ts';

interface Props {
  orders: readonly OrderRow[];
  /** The signed expulsion whose men are taken back. */
  expulsion: OrderRow;
  /** The prepared reinstatement that is changed; null: a new one. */
  order: OrderRow | null;
  onClose: () => void;
}

const FORM_ID = 'reinstatement-order';

/** Who of an expulsion is taken back on the list, and from which day: by an order of its own. */
export function ReinstatementPanel({ orders, expulsion, order, onClose }: Props) {
  const { t } = useTranslation();
  const prepare = useCommand('orders.prepareReinstatement', { inline: true });
  const change = useCommand('orders.changeReinstatement', { inline: true });
  const stands = order?.reinstatement ?? null;
  const here = new Set(stands?.men.map(({ cadetId }) => cadetId));
  const men = (expulsion.expulsion?.men ?? []).filter(({ cadetId, back }) => back === null || here.has(cadetId));
  const [picked, setPicked] = useState<string[]>((stands?.men ?? men).map(({ cadetId }) => String(cadetId)));
  const offFrom = expulsion.expulsion?.offFrom ?? localNow().slice(0, 10);
  const today = localNow().slice(0, 10);
  const [backFrom, setBackFrom] = useState<LocalDate | null>(
    () => stands?.backFrom ?? (offFrom > today ? offFrom : today),
  );
  const [basis, setBasis] = useState(order?.basis ?? '');
  const [agreed, setAgreed] = useState(() => order?.agreed ?? usualAgreed(orders));
  const failure = prepare.failure ?? change.failure;
  const stop =
    picked.length === 0
      ? t('graduation.expel.manMissing')
      : backFrom === null
        ? t('graduation.expel.dateMissing')
        : basis.trim() === ''
          ? t('graduation.expel.basisMissing')
          : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null || backFrom === null) return;
    const said = { cadetIds: picked.map(Number), backFrom, basis: basis.trim(), agreed: namedOnly(agreed) };
    const done = order
      ? await change.run({ orderId: order.orderId, ...said })
      : await prepare.run({ orderId: expulsion.orderId, ...said });
    if (!done.ok) return;
    const orderId = order?.orderId ?? ('orderId' in done.value ? done.value.orderId : 0);
    goTo('exams', { part: 'graduation', tab: 'orders', beside: `order-${orderId}` });
  };
  return (
    <Inspector
      title={t(order ? 'graduation.expel.changeTitle' : 'graduation.back.title')}
      sub={t('graduation.back.sub', { order: orderName(expulsion) })}
      onClose={onClose}
      foot={
        <Action
          primary
          wide
          type="submit"
          form={FORM_ID}
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
            data={men.map((man) => ({ value: String(man.cadetId), label: man.name }))}
            value={picked}
            onChange={setPicked}
            searchable
          />
          <DateField label={t('graduation.back.from')} value={backFrom} onChange={setBackFrom} min={offFrom} />
          <TextField
            label={t('graduation.expel.basis')}
            description={t('graduation.expel.basisHint')}
            value={basis}
            onChange={setBasis}
            maxLength={300}
          />
          <AgreedFields value={agreed} onChange={setAgreed} />
          {failure && <Refusal failure={failure} />}
        </form>
      </InspectorSection>
      <InspectorSection title={t('graduation.expel.effects')}>
        <p className="body13">{t('graduation.back.effects')}</p>
      </InspectorSection>
    </Inspector>
  );
}
