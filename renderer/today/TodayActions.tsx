import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PACKS, PART_RIGHTS } from '../../shared/papers/packs.ts';
import { useScreenKeys } from '../app/keys.ts';
import { goTo } from '../app/location.ts';
import { useMay, useMe } from '../app/session.ts';
import { Action } from '../components/Action.tsx';

/** The papers of the day, at the head of Today: the strength report and today's pack, for whoever may read them. */
export function TodayActions() {
  const { t } = useTranslation();
  const mayRead = useMay('presence.read');
  const rights = useMe()?.rights ?? [];
  const mayPrint = PACKS.today.some((part) => rights.includes(PART_RIGHTS[part]));
  const openPack = () => goTo('print', { tab: 'packs', pack: 'today' });
  useScreenKeys(mayPrint ? [{ keys: 'Ctrl+KeyP', label: t('papers.pack.name.today'), run: openPack }] : []);
  return (
    <>
      {mayRead && (
        <Action icon={IconFileText} onClick={() => goTo('leave', { part: 'strength' })}>
          {t('strength.tab.strength')}
        </Action>
      )}
      {mayPrint && (
        <Action icon={IconPrinter} kbd="Ctrl P" onClick={openPack}>
          {t('papers.pack.name.today')}
        </Action>
      )}
    </>
  );
}
