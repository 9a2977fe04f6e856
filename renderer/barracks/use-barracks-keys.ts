import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenKeyList, useScreenKeys } from '../app/keys.ts';

interface Wishes {
  /** Nothing may be changed: nothing is listed. */
  enabled: boolean;
  /** Somebody is selected or in hand: only then Esc is ours. */
  chosen: boolean;
  pickOrPut: () => void;
  toTray: () => void;
  outOfUse: () => void;
  cancel: () => void;
}

/**
 * Esc works wherever the focus is. The other keys belong to tray and rooms, which hear them themselves (Enter on a
 * button must stay Enter); here they are only listed, for F1 and the command box.
 */
export function useBarracksKeys({ enabled, chosen, ...wishes }: Wishes): void {
  const { t } = useTranslation();
  useScreenKeys(chosen ? [{ keys: 'Escape', label: t('barracks.keys.cancel'), run: wishes.cancel }] : []);

  const latest = useRef(wishes);
  latest.current = wishes;
  useEffect(() => {
    if (!enabled) return;
    const listed = [
      { keys: 'Enter', label: t('barracks.keys.pick'), run: () => latest.current.pickOrPut() },
      { keys: 'Delete', label: t('barracks.keys.toTray'), run: () => latest.current.toTray() },
      { keys: 'KeyX', label: t('barracks.keys.outOfUse'), run: () => latest.current.outOfUse() },
    ];
    useScreenKeyList.setState(({ keys }) => ({ keys: [...keys, ...listed] }));
    return () => useScreenKeyList.setState(({ keys }) => ({ keys: keys.filter((key) => !listed.includes(key)) }));
  }, [enabled, t]);
}
