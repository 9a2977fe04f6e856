import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orders.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Orders.module.css';
import { isBarred, orderKind, orderName, reasonText } from './order-words.ts';
import { SignForm } from './SignForm.tsx';

/** One order: what it says, who stands in it, and the signature that brings it in force. */
export function OrderPanel({ order, onClose }: { order: OrderRow; onClose: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('orders.write');
  const withdraw = useCommand('orders.withdraw');
  const { orderId, kind, state, men, certificates, references } = order;
  const prepared = state === 'prepared';
  const barred = prepared ? men.filter(isBarred) : [];
  const edit = () => goTo('exams', { part: 'graduation', tab: 'orders', beside: `${kind}-${orderId}` });

  function foot() {
    if (prepared && mayWrite)
      return (
        <div className={classes.foot}>
          <Action onClick={edit}>{t('graduation.panel.change')}</Action>
          <Action
            busy={withdraw.running}
            onClick={() => void withdraw.run({ orderId }).then((done) => done.ok && onClose())}
          >
            {t('graduation.panel.withdraw')}
          </Action>
        </div>
      );
    if (!prepared && kind === 'graduation')
      return (
        <Action wide onClick={() => goTo('exams', { part: 'graduation', tab: 'certificates' })}>
          {t('graduation.panel.toCertificates')}
        </Action>
      );
    if (!prepared && mayWrite && order.expulsion?.men.some(({ back }) => back === null))
      return (
        <Action wide onClick={() => goTo('exams', { part: 'graduation', tab: 'orders', beside: `back-${orderId}` })}>
          {t('graduation.panel.takeBack')}
        </Action>
      );
    return undefined;
  }

  return (
    <Inspector
      title={t(`graduation.orders.titleOf.${orderKind(kind, order.expulsion)}`)}
      sub={
        <>
          {orderName(order)} ·{' '}
          <Status kind={prepared ? 'wait' : 'good'}>{t(`graduation.orders.states.${state}`)}</Status>
        </>
      }
      onClose={onClose}
      foot={foot()}
    >
      {barred.length > 0 && (
        <InspectorSection>
          <Refusal
            kind="warn"
            what={t('graduation.panel.barred', { count: barred.length })}
            why={t('graduation.panel.barredWhy')}
            actions={mayWrite && <WithoutThem order={order} barred={barred.length} />}
          />
        </InspectorSection>
      )}
      {order.maySign && (
        <InspectorSection title={t('graduation.panel.sign')}>
          <SignForm order={order} />
        </InspectorSection>
      )}
      {prepared && !order.maySign && (
        <InspectorSection>
          <Refusal kind="idle" what={t('graduation.panel.other')} why={t('graduation.panel.otherWhy')} />
        </InspectorSection>
      )}
      <InspectorSection title={t('graduation.panel.facts')}>
        <OrderFacts order={order} />
      </InspectorSection>
      {men.length > 0 && (
        <InspectorSection
          title={t('graduation.panel.men')}
          aside={
            <span className="meta t2 tn">
              {t('graduation.orders.sum', { men: men.length, certificates, references })}
            </span>
          }
        >
          <ol className={classes.men}>
            {men.map((man, index) => (
              <li key={man.cadetId}>
                <span className="t3 tn">{index + 1}</span>
                <span>{man.name}</span>
                <span className="t2 nowrap">
                  {man.overall === null
                    ? t(`graduation.paper.${man.paper}`)
                    : t('graduation.panel.grade', { grade: man.overall })}
                </span>
                {prepared && man.reasons.length > 0 && <small>{man.reasons.map(reasonText).join(' · ')}</small>}
              </li>
            ))}
          </ol>
        </InspectorSection>
      )}
    </Inspector>
  );
}

/** The order again with those only who may be in it. */
function WithoutThem({ order, barred }: { order: OrderRow; barred: number }) {
  const { t } = useTranslation();
  const change = useCommand('orders.changeGraduation');
  const cadetIds = order.men.filter((man) => !isBarred(man)).map(({ cadetId }) => cadetId);
  if (cadetIds.length === 0) return null;
  return (
    <Action
      size="xs"
      busy={change.running}
      onClick={() => void change.run({ orderId: order.orderId, cadetIds, basis: order.basis, agreed: order.agreed })}
    >
      {t('graduation.panel.without', { count: barred })}
    </Action>
  );
}

function OrderFacts({ order }: { order: OrderRow }) {
  const { t } = useTranslation();
  const { expulsion, reinstatement, agreed, signedAt, signedBy } = order;
  return (
    <dl className={classes.facts}>
      {expulsion && (
        <>
          <dt>{t('graduation.man')}</dt>
          <dd>
            {expulsion.men.map(({ cadetId, name, back }) => (
              <div key={cadetId}>
                {name}
                {back !== null && <span className="t2"> · {t(`graduation.panel.back.${back}`)}</span>}
              </div>
            ))}
          </dd>
          <dt>{t('graduation.panel.offFrom')}</dt>
          <dd className="tn">{formatDate(expulsion.offFrom)}</dd>
          <dt>{t(`graduation.panel.${expulsion.into ? 'into' : 'reason'}`)}</dt>
          <dd>
            {expulsion.into?.code ?? t(`graduation.expel.reasons.${expulsion.reason}`)}
            {expulsion.note !== null && <div className="t2">{expulsion.note}</div>}
          </dd>
        </>
      )}
      {reinstatement && (
        <>
          <dt>{t('graduation.man')}</dt>
          <dd>
            {reinstatement.men.map(({ cadetId, name }) => (
              <div key={cadetId}>{name}</div>
            ))}
          </dd>
          <dt>{t('graduation.panel.backFrom')}</dt>
          <dd className="tn">{formatDate(reinstatement.backFrom)}</dd>
          <dt>{t('graduation.panel.annuls')}</dt>
          <dd className="tn">{orderName(reinstatement.undoes)}</dd>
        </>
      )}
      <dt>{t('graduation.panel.basis')}</dt>
      <dd>{order.basis}</dd>
      {agreed.length > 0 && (
        <>
          <dt>{t('graduation.agreed.short')}</dt>
          <dd>
            {agreed.map(({ post, name }) => (
              <div key={`${post} ${name}`}>
                {name} <span className="t2">· {post}</span>
              </div>
            ))}
          </dd>
        </>
      )}
      <dt>{t('graduation.panel.prepared')}</dt>
      <dd>{t('graduation.panel.by', { name: order.preparedBy, at: order.preparedAt })}</dd>
      {signedAt !== null && (
        <>
          <dt>{t('graduation.panel.signed')}</dt>
          <dd>{t('graduation.panel.by', { name: signedBy ?? '', at: signedAt })}</dd>
        </>
      )}
    </dl>
  );
}
