import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Bunk, bunkLabel, type Room, type Sleeper } from '../../shared/barracks/model.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { addressOf } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { openExpulsion } from '../orders/ExpelAction.tsx';
import classes from './BunkMenu.module.css';
import { useNames } from './use-names.ts';

/** Where a menu was asked for: at a bunk (right button, menu key), or at a room's name. */
export interface MenuPlace {
  room: Room;
  bunk: Bunk | null;
  x: number;
  y: number;
}

export interface MenuActs {
  pickUp: (cadetId: number) => void;
  toTray: (cadetId: number) => void;
  toPlatoon: (cadetId: number, platoonId: number) => void;
  outOfUse: (bunk: Bunk) => void;
  putIntoRoom: (room: Room) => void;
  rename: (room: Room) => void;
  addBunks: (room: Room) => void;
  removeRoom: (room: Room) => void;
}

interface Props {
  place: MenuPlace;
  overview: BarracksOverview;
  cadet: Sleeper | null;
  /** How many men are selected or in hand: they can be put into the room. */
  waiting: number;
  acts: MenuActs;
  onClose: () => void;
}

/** What can be done with this man, this bunk and this room. */
export function BunkMenu({ place, overview, cadet, waiting, acts, onClose }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const mayExpel = useMay('orders.write');
  const mayRead = useMay('admissions.read');
  const { room, bunk, x, y } = place;
  return (
    <Menu opened onChange={(opened) => !opened && onClose()} position="bottom-start" width={240} returnFocus={false}>
      <Menu.Target>
        <span className={classes.anchor} style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={bunk ? t('barracks.act.menu') : t('barracks.room.menu', { room: names.room(room.name) })}
      >
        {cadet && (
          <>
            <Menu.Item rightSection={<kbd>Enter</kbd>} onClick={() => acts.pickUp(cadet.id)}>
              {t('barracks.act.pickUp')}
            </Menu.Item>
            <Menu.Item rightSection={<kbd>Del</kbd>} onClick={() => acts.toTray(cadet.id)}>
              {t('barracks.act.toTray')}
            </Menu.Item>
            {overview.platoons
              .filter(({ id }) => id !== cadet.platoonId)
              .map(({ id, number }) => (
                <Menu.Item key={id} onClick={() => acts.toPlatoon(cadet.id, id)}>
                  {t('barracks.act.intoPlatoon', { number })}
                </Menu.Item>
              ))}
            {mayRead && (
              <Menu.Item component="a" href={addressOf('cadet', { man: String(cadet.id) })}>
                {t('cadetCard.open')}
              </Menu.Item>
            )}
            {mayExpel && <Menu.Item onClick={() => openExpulsion(cadet.id)}>{t('graduation.expel.act')}</Menu.Item>}
            <Menu.Divider />
          </>
        )}
        {bunk && (
          <>
            <Menu.Label>{t('barracks.act.bunk', { bunk: bunkLabel(room, bunk) })}</Menu.Label>
            <Menu.Item rightSection={<kbd>X</kbd>} onClick={() => acts.outOfUse(bunk)}>
              {bunk.outOfUse ? t('barracks.act.returnToUse') : t('barracks.act.setOutOfUse')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{names.room(room.name)}</Menu.Label>
        {waiting > 0 && (
          <Menu.Item onClick={() => acts.putIntoRoom(room)}>{t('barracks.room.putHere', { count: waiting })}</Menu.Item>
        )}
        <Menu.Item onClick={() => acts.addBunks(room)}>{t('barracks.room.addBunks')}</Menu.Item>
        <Menu.Item onClick={() => acts.rename(room)}>{t('barracks.room.rename')}</Menu.Item>
        <Menu.Item onClick={() => acts.removeRoom(room)}>{t('barracks.room.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
