import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orders.contract.ts';
import { call } from '../app/client.ts';
import { SeenTable } from '../components/SeenTable.tsx';
import { Status } from '../components/Status.tsx';
import { PaperButton } from '../papers/PaperButton.tsx';
import classes from './Orders.module.css';
import { fewNames, orderKind, orderName } from './order-words.ts';

interface Props {
  orders: readonly OrderRow[];
  openId: number | null;
  onOpen: (orderId: number) => void;
}

/** The orders of the intake: what each is about, who prepared it, whether it is in force. */
export function OrderTable({ orders, openId, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <SeenTable label={t('graduation.orders.list')} className={classes.table}>
      <caption className="sr">{t('graduation.orders.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('graduation.orders.order')}</th>
          <th scope="col">{t('graduation.orders.what')}</th>
          <th scope="col">{t('graduation.orders.prepared')}</th>
          <th scope="col">{t('graduation.orders.state')}</th>
          <th scope="col">
            <span className="sr">{t('graduation.orders.paper')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.orderId} className={order.orderId === openId ? classes.open : undefined}>
            <th scope="row">
              <button type="button" className="lnk m" onClick={() => onOpen(order.orderId)}>
                {t(`graduation.orders.kind.${orderKind(order.kind, order.expulsion)}`)}
              </button>
              <div className="meta t2 tn">{orderName(order)}</div>
            </th>
            <td>
              <WhatItSays order={order} />
            </td>
            <td>
              {order.preparedBy}
              <div className="meta t2">{t('graduation.at', { at: order.preparedAt })}</div>
            </td>
            <td className="nowrap">
              {order.state === 'signed' ? (
                <Status kind="idle" icon={IconCircleCheck}>
                  {t('graduation.orders.states.signed')}
                </Status>
              ) : (
                <Status kind="wait">{t('graduation.orders.states.prepared')}</Status>
              )}
            </td>
            <td>
              <PaperButton
                label={t('graduation.orders.print')}
                get={(language) => call('papers.schoolOrderPdf', { orderId: order.orderId, language })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </SeenTable>
  );
}

function WhatItSays({ order }: { order: OrderRow }) {
  const { t } = useTranslation();
  const { men, certificates, references, expulsion, reinstatement } = order;
  if (reinstatement)
    return (
      <>
        {t('graduation.orders.leaves', { name: fewNames(reinstatement.men), date: reinstatement.backFrom })}
        <div className="meta t2">{t('graduation.orders.annuls', reinstatement.undoes)}</div>
      </>
    );
  if (expulsion)
    return (
      <>
        {t('graduation.orders.leaves', { name: fewNames(expulsion.men), date: expulsion.offFrom })}
        <div className="meta t2">
          {expulsion.into
            ? `${t('graduation.panel.into')}: ${expulsion.into.code}`
            : t(`graduation.expel.reasons.${expulsion.reason}`)}
        </div>
      </>
    );
  return (
    <>
      {t('graduation.orders.graduates', { count: men.length })}
      <div className="meta t2">{t('graduation.orders.gives', { certificates, references })}</div>
    </>
  );
}
