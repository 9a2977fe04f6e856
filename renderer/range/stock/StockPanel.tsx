import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useIntakeId } from '../../app/current-intake.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { RangeFrame } from '../RangeFrame.tsx';
import { AddWeaponsPanel } from './AddWeaponsPanel.tsx';
import { LotPanel } from './LotPanel.tsx';
import { ReceivePanel } from './ReceivePanel.tsx';
import { RoundsView } from './RoundsView.tsx';
import classes from './Stock.module.css';
import { STOCK_VIEWS, useStockPlace } from './use-stock-place.ts';
import { WeaponPanel } from './WeaponPanel.tsx';
import { WeaponsView } from './WeaponsView.tsx';

/** The ammunition in the store and what the intake needs of it, and the weapons by their numbers. */
export function StockPanel() {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { view, open, openView, openBeside } = useStockPlace();
  const mayReceive = useMay('ammunition.write', 'ammunition.receive');
  const mayArm = useMay('range.write', 'range.addWeapons');
  const stock = useOperation('ammunition.stock', {});
  const weapons = useOperation('range.weapons', {}, { enabled: view === 'weapons' });
  const close = () => openBeside(null);

  function inspector() {
    if (open.kind === 'receive') return <ReceivePanel lots={stock.data ?? []} onClose={close} />;
    const lot = stock.data?.find(({ lotId }) => lotId === open.id);
    if (open.kind === 'lot' && lot) return <LotPanel key={lot.lotId} lot={lot} onClose={close} />;
    if (open.kind === 'arm') return <AddWeaponsPanel onClose={close} />;
    const weapon = weapons.data?.find(({ weaponId }) => weaponId === open.id);
    if (open.kind === 'weapon' && weapon)
      return <WeaponPanel key={weapon.weaponId} cohortId={cohortId} weapon={weapon} onClose={close} />;
    return null;
  }

  const add = view === 'rounds' ? mayReceive : mayArm;
  return (
    <RangeFrame inspector={inspector()}>
      <div className={classes.bar}>
        <Segmented
          label={t('rangeStock.view.label')}
          items={STOCK_VIEWS.map((value) => ({ value, label: t(`rangeStock.view.${value}`) }))}
          value={view}
          onChange={openView}
        />
        <span className={classes.space} />
        {add && (
          <Action
            primary={open.kind === ''}
            icon={IconPlus}
            onClick={() => openBeside(view === 'rounds' ? 'receive' : 'arm')}
          >
            {t(view === 'rounds' ? 'rangeStock.receive.title' : 'rangeStock.arm.title')}
          </Action>
        )}
      </div>
      {view === 'rounds' ? (
        <RoundsView
          cohortId={cohortId}
          stock={stock}
          openLot={open.kind === 'lot' ? open.id : null}
          onOpen={(lotId) => openBeside(`lot-${lotId}`)}
        />
      ) : (
        <WeaponsView
          weapons={weapons}
          openWeapon={open.kind === 'weapon' ? open.id : null}
          onOpen={(weaponId) => openBeside(`weapon-${weaponId}`)}
        />
      )}
    </RangeFrame>
  );
}
