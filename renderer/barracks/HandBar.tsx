import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../shared/barracks/cadet-name.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { Action } from '../components/Action.tsx';
import classes from './HandBar.module.css';
import type { Hand } from './use-hand.ts';

interface Props {
  overview: BarracksOverview;
  hand: Hand;
  /** In the list men are not put down, only sent, and Del is not a key of the table. */
  canPickUp: boolean;
  onPickUp: () => void;
  onToTray: () => void;
  onToPlatoon: (platoonId: number) => void;
}

/** At the foot while somebody is selected or in hand: who, and which keys do what. */
export function HandBar({ overview, hand, canPickUp, onPickUp, onToTray, onToPlatoon }: Props) {
  const { t } = useTranslation();
  const chosen = overview.cadets.filter((cadet) => hand.selected.has(cadet.id));
  const inHand = overview.cadets.filter((cadet) => hand.held.includes(cadet.id));
  const [first] = inHand;
  const lying = chosen.some((cadet) => cadet.bunkId !== null);
  if (first) {
    return (
      <div className={`${classes.bar} ${classes.held}`}>
        <b className="b">
          {inHand.length === 1
            ? t('barracks.inHandOne', { name: shortName(first) })
            : t('barracks.inHand', { count: inHand.length })}
        </b>
        <span className="t2">{t('barracks.freeBunks', { free: overview.capacity.free })}</span>
        <span className={classes.keys}>
          <span>
            <kbd>↑ ↓ ← →</kbd>
          </span>
          <span>
            <kbd>Enter</kbd> {t('barracks.act.putDown')}
          </span>
          <span>
            <kbd>Esc</kbd> {t('barracks.act.cancel')}
          </span>
        </span>
      </div>
    );
  }
  return (
    <div className={classes.bar}>
      <b className="b" role="status">
        {t('barracks.selected', { count: chosen.length })}
      </b>
      {canPickUp && (
        <Action size="xs" kbd="Enter" onClick={onPickUp}>
          {t('barracks.act.pickUp')}
        </Action>
      )}
      {overview.platoons.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className={classes.menu}>
              {t('barracks.act.toPlatoon')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {overview.platoons.map(({ id, number }) => (
              <Menu.Item key={id} onClick={() => onToPlatoon(id)}>
                {t('barracks.platoonNumber', { number })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {lying && (
        <Action size="xs" {...(canPickUp ? { kbd: 'Del' } : {})} onClick={onToTray}>
          {t('barracks.act.toTray')}
        </Action>
      )}
      <Action size="xs" quiet kbd="Esc" onClick={hand.clear}>
        {t('barracks.act.clear')}
      </Action>
    </div>
  );
}
