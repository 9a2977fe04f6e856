import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraduationCandidate, OrderRow } from '../../shared/contract/orders.contract.ts';
import { type Agreeing, GRADUATION_REASONS } from '../../shared/orders/leaving.ts';
import { goTo } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import forms from '../certificates/Forms.module.css';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { AgreedFields, namedOnly, usualAgreed } from './AgreedFields.tsx';
import classes from './Orders.module.css';
import { isBarred, placeOfReason } from './order-words.ts';

interface Props {
  cohortId: number;
  order: OrderRow | null;
  men: readonly GraduationCandidate[];
  chosen: readonly GraduationCandidate[];
  onClose: () => void;
}

const FORM_ID = 'graduation-order';

/** What the order gives to whom, its basis, and who is not in it with the way to put it right. */
export function GraduationPanel({ cohortId, order, men, chosen, onClose }: Props) {
  const { t } = useTranslation();
  const prepare = useCommand('orders.prepareGraduation', { inline: true });
  const change = useCommand('orders.changeGraduation', { inline: true });
  const [basis, setBasis] = useState(() => order?.basis ?? t('graduation.prepare.usualBasis'));
  const orders = useOperation('orders.list', { cohortId }).data;
  const [typed, setAgreed] = useState<Agreeing[] | null>(order?.agreed ?? null);
  const agreed = typed ?? usualAgreed(orders);
  const stuck = chosen.filter(isBarred).length;
  const certificates = chosen.filter(({ paper }) => paper === 'certificate').length;
  const failure = prepare.failure ?? change.failure;
  const stop =
    chosen.length === 0
      ? t('graduation.prepare.noneChosen')
      : stuck > 0
        ? t('graduation.prepare.stuck', { count: stuck })
        : basis.trim() === ''
          ? t('graduation.prepare.basisMissing')
          : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null) return;
    const cadetIds = chosen.map(({ cadetId }) => cadetId);
    const said = { cadetIds, basis: basis.trim(), agreed: namedOnly(agreed) };
    if (order) {
      const done = await change.run({ orderId: order.orderId, ...said });
      if (done.ok) onClose();
    } else {
      const done = await prepare.run({ cohortId, ...said });
      if (done.ok) goTo('exams', { part: 'graduation', tab: 'orders', beside: `order-${done.value.orderId}` });
    }
  };
  return (
    <Inspector
      title={order ? t('graduation.prepare.changeTitle') : t('graduation.prepare.title')}
      sub={t('graduation.prepare.sub', { men: chosen.length, all: men.length })}
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
          {stop ?? t(order ? 'graduation.prepare.change' : 'graduation.prepare.save', { count: chosen.length })}
        </Action>
      }
    >
      <InspectorSection title={t('graduation.prepare.willGive')}>
        <p className="body13 tn">
          {t('graduation.orders.sum', { men: chosen.length, certificates, references: chosen.length - certificates })}
        </p>
      </InspectorSection>
      <InspectorSection>
        <form id={FORM_ID} className={forms.form} onSubmit={(event) => void send(event)}>
          <TextField label={t('graduation.prepare.basis')} value={basis} onChange={setBasis} maxLength={300} />
          <AgreedFields value={agreed} onChange={setAgreed} />
          {failure && <Refusal failure={failure} />}
        </form>
      </InspectorSection>
      <WhoIsNotIn men={men} />
    </Inspector>
  );
}

/** The reasons that keep men out of the order, each with how many it keeps and the place to put it right. */
function WhoIsNotIn({ men }: { men: readonly GraduationCandidate[] }) {
  const { t } = useTranslation();
  const barred = men.filter(isBarred);
  const has = (code: string) =>
    barred.filter(({ reasons }) => reasons.some((reason) => reason.level === 'bar' && reason.code === code));
  const groups = GRADUATION_REASONS.map((code) => ({ code, men: has(code) })).filter((group) => group.men.length > 0);
  if (groups.length === 0)
    return (
      <InspectorSection>
        <p className="body13 t2">{t('graduation.prepare.allIn')}</p>
      </InspectorSection>
    );
  return (
    <InspectorSection title={t('graduation.prepare.notIn', { count: barred.length })}>
      <ul className={classes.groups}>
        {groups.map((group) => (
          <li key={group.code}>
            <span>{t(`graduation.prepare.reason.${group.code}`)}</span>
            <b className="tn">{group.men.length}</b>
            <span className="meta t2">
              {group.men
                .slice(0, 3)
                .map(({ name }) => name)
                .join(', ')}
              {group.men.length > 3 && ` ${t('graduation.more', { count: group.men.length - 3 })}`}
            </span>
            <a className="act" href={placeOfReason(group.code)}>
              {t(`graduation.prepare.open.${group.code}`)}
            </a>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
