import { IconFileText, IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { EmptyTab } from '../certificates/EmptyTab.tsx';
import { GraduationFrame } from '../certificates/GraduationFrame.tsx';
import { useGraduationPlace } from '../certificates/use-graduation-place.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { ExpulsionPanel } from './ExpulsionPanel.tsx';
import { GraduationDesk } from './GraduationDesk.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import classes from './Orders.module.css';
import { OrderTable } from './OrderTable.tsx';
import { ReinstatementPanel } from './ReinstatementPanel.tsx';

/** Orders by which men leave the list and come back to it: prepared by one person, signed by another. */
export function OrdersTab({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const { open, openBeside } = useGraduationPlace();
  const mayWrite = useMay('orders.write');
  const orders = useOperation('orders.list', { cohortId });
  const found = orders.data?.find(({ orderId }) => orderId === open.id);
  const close = () => openBeside(null);

  if (mayWrite && open.kind === 'graduation' && (open.id === null || found))
    return <GraduationDesk key={open.id} cohortId={cohortId} order={found ?? null} />;

  function inspector() {
    const all = orders.data ?? [];
    if (mayWrite && open.kind === 'expel' && orders.data)
      return (
        <ExpulsionPanel key={open.id} {...{ cohortId, orders: all, cadetId: open.id, order: null }} onClose={close} />
      );
    if (mayWrite && open.kind === 'expulsion' && found?.expulsion)
      return (
        <ExpulsionPanel
          key={found.orderId}
          {...{ cohortId, orders: all, cadetId: null, order: found }}
          onClose={close}
        />
      );
    if (mayWrite && (open.kind === 'back' || open.kind === 'reinstatement') && found) {
      const order = open.kind === 'reinstatement' ? found : null;
      const expulsion = order ? all.find(({ orderId }) => orderId === order.reinstatement?.undoes.orderId) : found;
      if (expulsion)
        return <ReinstatementPanel key={open.kind} {...{ orders: all, expulsion, order }} onClose={close} />;
    }
    if (open.kind === 'order' && found) return <OrderPanel key={found.orderId} order={found} onClose={close} />;
    return null;
  }

  const beside = inspector();
  const actions = mayWrite && (
    <>
      <Action icon={IconUserMinus} onClick={() => openBeside('expel')}>
        {t('graduation.orders.prepareExpulsion')}
      </Action>
      <Action primary={beside === null} icon={IconFileText} onClick={() => openBeside('graduation')}>
        {t('graduation.orders.prepareGraduation')}
      </Action>
    </>
  );
  if (orders.data?.length === 0)
    return (
      <EmptyTab
        text={t('graduation.orders.empty')}
        note={t('graduation.orders.emptyNote')}
        action={<div className={classes.foot}>{actions}</div>}
        inspector={beside}
      />
    );
  return (
    <GraduationFrame inspector={beside}>
      <div className={classes.bar}>
        <span className={classes.space} />
        {actions}
      </div>
      <ScreenBody>
        {orders.error && <Refusal failure={orders.error.failure} />}
        {orders.data && (
          <OrderTable
            orders={orders.data}
            openId={open.kind === 'order' ? open.id : null}
            onOpen={(orderId) => openBeside(`order-${orderId}`)}
          />
        )}
      </ScreenBody>
    </GraduationFrame>
  );
}
